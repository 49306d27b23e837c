"""Macros that are planned faster where a filter keeps everything answer as the full ones do."""

import pytest
from pandas.testing import assert_frame_equal

from queries import Filters, questions
from queries.database import SHORTCUTS, open_cursor
from queries.runner import KEEPS_ALL, _values, read

from .test_sql_files import FILTERS


def answer(name: str, filters: Filters, folder, shortcuts: list[str]):
    return open_cursor(folder, shortcuts).execute(read(name), dict(_values(read(name), filters))).df()


@pytest.mark.parametrize("name", questions())
def test_a_question_is_answered_the_same_with_and_without_them(name, everything):
    for filters in (FILTERS["all"], FILTERS["a period"], FILTERS["the rest"]):
        full = answer(name, filters, everything, [])
        assert_frame_equal(answer(name, filters, everything, list(KEEPS_ALL)), full)


def test_every_folder_of_shortcuts_is_used():
    assert {file.parent.name for file in SHORTCUTS} == set(KEEPS_ALL)
