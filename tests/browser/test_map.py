"""The map in a real browser: every layer without internet, and the way from a ward on it to its profile."""

import re

import pytest
from playwright.sync_api import Page

from tests.browser.reader import settled
from tests.browser.server import served

TITLES = {"Điểm": "vụ có tọa độ;", "Mật độ": "Dày nhất:", "Địa bàn": "Nhiều nhất:"}


@pytest.fixture
def opened(visit, sample_root):
    """Tai nan by its link."""
    with served(sample_root) as address:
        yield visit.open(f"{address}/accidents")


def choose(page: Page, word: str) -> None:
    page.locator(".st-key-card_map").get_by_role("radio", name=word, exact=True).click()
    settled(page)


def test_every_layer_is_drawn_without_internet_and_says_what_it_shows(opened):
    card = opened.page.locator(".st-key-card_map")
    for layer, title in TITLES.items():
        choose(opened.page, layer)
        card.locator("h3", has_text=title).wait_for()
        settled(opened.page)
        figure = card.get_by_test_id("stDeckGlJsonChart")
        assert figure.locator("canvas").count() == 1
        assert figure.get_attribute("aria-label") in card.locator("h3").inner_text()
        assert card.locator(".st-key-map_legend .annotation").count()
        assert "Chưa có ranh giới" in card.inner_text() and "không có tọa độ" in card.inner_text()
    assert not opened.foreign_requests and not opened.console_errors


def test_a_click_on_a_ward_opens_its_profile(opened):
    page = opened.page
    choose(page, "Địa bàn")
    page.locator(".st-key-card_map h3", has_text=TITLES["Địa bàn"]).wait_for()
    choose(page, "Bạch Long Vĩ")
    figure = page.locator(".st-key-card_map").get_by_test_id("stDeckGlJsonChart")
    figure.scroll_into_view_if_needed()
    page.wait_for_timeout(2000)  # the map flies there, and nothing in the page tells when it has arrived
    figure.click()
    page.wait_for_url(re.compile(r"/ward\?place="), timeout=20_000)
    settled(page)
    assert "Bạch Long Vĩ" in page.locator(".st-key-page_header").inner_text()
