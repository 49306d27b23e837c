"""A clerk with more refused lines than a screen shows."""

import csv
from collections.abc import Iterator
from datetime import date

import pytest

from tests.browser.server import served
from tests.snapshots import write_snapshot
from vietnamese import data_status_words as words

FINES, ACCIDENTS = 498, 4


def refused(feed: str, file: str, count: int) -> list[dict]:
    about = {"feed": feed, "_file": file, "column": "ward", "value": "?", "reason": "unknown_ward"}
    return [about | {"_line": line, "row": f'{{"road": "QL{line}"}}'} for line in range(1, count + 1)]


@pytest.fixture(scope="module")
def address(tmp_path_factory) -> Iterator[str]:
    root = tmp_path_factory.mktemp("refused")
    lines = refused("fines", "a.csv", FINES) + refused("accidents", "b.csv", ACCIDENTS)
    write_snapshot(root, {"refused": lines}, as_of=date(2026, 10, 31))
    with served(root) as address:
        yield address


def test_the_first_are_shown_and_all_are_in_the_file_of_their_feed(visit, address, tmp_path):
    page = visit.open(f"{address}/data_status").page
    said = page.locator("body").inner_text()
    assert "502 dòng bị từ chối" in said
    assert "Tai nạn giao thông: 4 dòng" in said and "Xử phạt vi phạm giao thông: 498 dòng" in said
    assert "Đang xem 500 dòng đầu trong 502 dòng" in said
    assert lines_in(page, "accidents", tmp_path) == [f"QL{line}" for line in range(1, ACCIDENTS + 1)]
    assert lines_in(page, "fines", tmp_path) == [f"QL{line}" for line in range(1, FINES + 1)]
    assert not visit.console_errors


def lines_in(page, feed: str, folder) -> list[str]:
    with page.expect_download(timeout=60_000) as waiting:
        page.locator(f".st-key-download_refused_{feed}").get_by_role("button").click()
    assert waiting.value.suggested_filename == words.refused_file(feed)
    waiting.value.save_as(folder / feed)
    with (folder / feed).open(encoding="utf-8-sig", newline="") as file:
        return [row["road"] for row in csv.DictReader(file)]
