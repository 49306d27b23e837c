"""Each page as a reader meets it: by its own link, without internet; a first and a deep one on a fresh server."""

import re
from contextlib import nullcontext

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.english import Shown, english_in, shown_texts
from tests.browser.reader import settled
from tests.browser.server import served
from vietnamese import labels

ADDRESSES = {page: "/" if page == "overview" else f"/{page}" for page in labels.PAGES}
NOBODY_BEFORE = {"overview", "black_spots"}  # of the others the server has shown pages already
FIRST_START = 180  # seconds until it counts as stuck; 60 are promised on a free machine, not held here
# What Streamlit's own frame says in English and has no setting for: where, and how the text begins.
FRAME = {
    "text": re.compile(r"^Skip to main content$|^(?:ward|black_spots|tasks)\?\S+$"),  # a link column reads its address
    "aria-label": re.compile(
        "^(?:Sidebar|App pages|Help|Open|Link to heading)$|^Fullscreen(?:: |$)"
        "|^(?:Show/hide columns|Download as CSV|Search)(?:: |$)"  # the toolbar of a table
    ),
}


def leftovers(shown: list[Shown]) -> dict[Shown, list[str]]:
    """The English in each text that is not Streamlit's own."""
    ours = {each: FRAME[each.where].sub("", each.text, count=1) if each.where in FRAME else each.text for each in shown}
    return {each: english_in(text) for each, text in ours.items() if english_in(text)}


def header(page: Page) -> Locator:
    """Drawn by a page, so not there while an import is watched."""
    return page.locator(".st-key-page_header")


@pytest.fixture(params=ADDRESSES)
def opened(request, visit, sample_root, address):
    """A page, by its link."""
    with served(sample_root) if request.param in NOBODY_BEFORE else nullcontext(address) as address:
        yield request.param, visit.open(address + ADDRESSES[request.param])


def test_page_opens_by_its_link_in_vietnamese_without_internet(opened):
    page, visit = opened
    shown = shown_texts(visit.page)
    text = "\n".join(each.text for each in shown)
    assert labels.PAGES[page].title in visit.page.locator("h2").all_inner_texts()
    assert labels.SAMPLE in header(visit.page).inner_text()
    assert not visit.page.get_by_test_id("stException").count() and "Trang này đang có lỗi" not in text
    assert not leftovers(shown)
    assert not visit.foreign_requests and not visit.console_errors


def test_first_start_makes_sample_data_and_says_so(visit, tmp_path):
    with served(tmp_path) as address:
        visit.page.goto(address)
        header(visit.page).wait_for(timeout=FIRST_START * 1000)
        settled(visit.page)
        assert labels.SAMPLE in header(visit.page).inner_text()
        assert not visit.foreign_requests and not visit.console_errors


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Số vụ trong kỳ: 742 vụ, giảm 61 vụ (−7,60%)", []),
        ("Choose an option", ["Choose", "option"]),
        ("Cột image_fine_share", ["image_fine_share"]),
        ("giá trị NaN", ["NaN"]),
        ("Tệp tai_nan_2025.csv, xã An Dương", []),
        ("phím Home, phím End: End", ["End"]),
    ],
)
def test_english_is_told_from_vietnamese(text, found):
    assert english_in(text) == found
