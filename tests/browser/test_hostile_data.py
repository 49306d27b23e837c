"""Texts of exports and names of files are shown as written: none of them is a link, a picture or a program."""

from collections.abc import Iterator
from datetime import date
from urllib.parse import quote

import pytest

from tests.browser.server import served
from tests.pages.city import HONG_BANG, tables
from tests.snapshots import write_snapshot
from vietnamese import labels

HOSTILE = (
    '<img src=x onerror=alert(1)><a href="https://evil.example">a</a><script>alert(1)</script>'
    "[b](https://evil.example) ![c](https://evil.example/c.png) :red[d] $e$ | f `g` '; drop table accidents; --"
)
TEXTS = {"road", "source", "result", "milestone"}
SPOT = {"ward": HONG_BANG, "road": HOSTILE, "spot_kind": "potential", "spot_state": "found"}
OF_THE_IMPORT = {
    "source_files": [{"path": HOSTILE, "size": 1, "rows": 0, "sentence": HOSTILE, "dialect": HOSTILE}],
    "refused": [{"feed": "fines", "_file": HOSTILE, "_line": 7, "column": "road", "value": HOSTILE, "reason": HOSTILE}],
    "notices": [
        {"feed": "fines", "_file": HOSTILE, "kind": "unknown_value", "column": "cause", "value": HOSTILE, "count": 1}
    ],
}
# What a text became instead of being shown: whatever leads to or loads from the other site, or runs.
BECAME = """() => [...document.querySelectorAll('[href^="http"], [src*="evil"], [src="x"], [onerror]')]
    .filter(element => !(element.href || "").includes("//localhost:"))
    .map(element => element.outerHTML.slice(0, 200))"""


def poisoned(row: dict) -> dict:
    return row | {name: HOSTILE for name in TEXTS & row.keys() if isinstance(row[name], str)}


@pytest.fixture(scope="module")
def hostile(tmp_path_factory) -> Iterator[str]:
    """The small city; whoever wrote its exports means ill."""
    root = tmp_path_factory.mktemp("hostile")
    of_exports = {name: [poisoned(row) for row in rows] for name, rows in tables().items()}
    spots = {"black_spots": [SPOT | {"spot_id": HOSTILE, "reviewed_on": "2026-10-01"}]}
    write_snapshot(root, of_exports | spots | OF_THE_IMPORT, as_of=date(2026, 10, 31))
    with served(root) as address:
        yield address


@pytest.mark.parametrize("page", labels.PAGES)
def test_a_text_stays_a_text(page, hostile, visit):
    dialogs = []
    visit.page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    visit.open(f"{hostile}/{'' if page == 'overview' else page}")
    assert labels.PAGES[page].title in visit.page.locator("h2").all_inner_texts()
    assert not visit.page.evaluate(BECAME)
    assert not visit.page.get_by_label("Download as CSV").count(), "it would hold formulas as they stand"
    assert not dialogs and not visit.foreign_requests and not visit.console_errors


@pytest.mark.parametrize(
    "link", ["?area={}&ward={}", "clearances?find={}&list_month={}", "slides?slides={}&slide={}", "black_spots?spot={}"]
)
def test_what_a_link_asks_for_stays_a_text(link, hostile, visit):
    dialogs = []
    visit.page.on("dialog", lambda dialog: (dialogs.append(dialog.message), dialog.dismiss()))
    visit.open(f"{hostile}/{link.replace('{}', quote(HOSTILE))}")
    assert "img src" in visit.page.locator("body").inner_text()
    assert not visit.page.evaluate(BECAME)
    assert not dialogs and not visit.foreign_requests and not visit.console_errors
