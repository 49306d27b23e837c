"""What the readers' guide says of exports is what the import asks of them."""

import re
from pathlib import Path

import pytest

from intake.feeds import FEEDS
from vietnamese import intake_words
from vietnamese.headers import HEADERS
from vietnamese.text import fold

GUIDE = (Path(__file__).parents[1] / "HUONG_DAN.md").read_text(encoding="utf-8")
TABLE = GUIDE.split("| Loại số liệu | Cột bắt buộc |\n|---|---|\n")[1].split("\n\n")[0]
ROWS = dict(line.strip("| ").split(" | ") for line in TABLE.splitlines())


def test_the_guide_names_every_feed():
    assert sorted(ROWS) == sorted(intake_words.FEEDS[feed] for feed in FEEDS)


@pytest.mark.parametrize("feed", FEEDS)
def test_the_guide_names_the_columns_a_file_needs(feed):
    known = {fold(spelling): column for column, spellings in HEADERS[feed].items() for spelling in spellings}
    told = re.split("; | hoặc ", ROWS[intake_words.FEEDS[feed]])
    needed = {column.name for column in FEEDS[feed].columns if FEEDS[feed].needs(column.name)}
    assert {known[fold(header)] for header in told} == needed
