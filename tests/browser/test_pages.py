"""Each page as a reader meets it: opened by its own link, on a server that nobody has used yet, without internet."""

import pytest

from tests.browser.english import Shown, english_in, shown_texts
from tests.browser.reader import settled
from tests.browser.server import served
from vietnamese import labels

ADDRESSES = {page: "/" if page == "overview" else f"/{page}" for page in labels.PAGES}
# What Streamlit's own frame says in English and has no setting for.
FRAME = {
    Shown("text", "Skip to main content"),
    Shown("aria-label", "Sidebar"),
    Shown("aria-label", "App pages"),
    Shown("aria-label", "Help"),
    Shown("aria-label", "Fullscreen"),
    Shown("aria-label", "Open"),
}


@pytest.fixture(params=ADDRESSES)
def opened(request, visit, sample_root):
    """A page, by its link, on a fresh server."""
    with served(sample_root) as address:
        yield request.param, visit.open(address + ADDRESSES[request.param])


def test_page_opens_by_its_link_in_vietnamese_without_internet(opened):
    page, visit = opened
    shown = shown_texts(visit.page)
    text = "\n".join(each.text for each in shown)
    assert labels.PAGES[page].title in visit.page.locator("h2").all_inner_texts()
    assert labels.SAMPLE in text
    assert not visit.page.get_by_test_id("stException").count() and "Trang này đang có lỗi" not in text
    assert not {each: english_in(each.text) for each in shown if each not in FRAME and english_in(each.text)}
    assert not visit.foreign_requests and not visit.console_errors


def test_first_start_makes_sample_data_and_says_so(visit, tmp_path):
    with served(tmp_path) as address:
        visit.page.goto(address)
        settled(visit.page, seconds=180)
        assert visit.page.get_by_text(labels.SAMPLE).first.is_visible()
        assert not visit.foreign_requests and not visit.console_errors


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Số vụ trong kỳ: 742 vụ, giảm 61 vụ (−7,60%)", []),
        ("Choose an option", ["Choose", "option"]),
        ("Cột image_fine_share", ["image_fine_share"]),
        ("giá trị NaN", ["NaN"]),
        ("Tệp tai_nan_2025.csv, xã An Dương", []),
    ],
)
def test_english_is_told_from_vietnamese(text, found):
    assert english_in(text) == found
