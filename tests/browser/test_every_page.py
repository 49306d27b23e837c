"""What each page owes any reader: no barrier, no sideways scrolling, keyboard, paper."""

import re
from collections.abc import Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.browser.conftest import WINDOW
from tests.browser.reader import Visit, settled
from vietnamese import labels

GRAVE = {"serious", "critical"}
A_SHEET = re.compile(rb"/Type\s*/Page\b")
ONE_SHEET = {"overview", "ward"}
# How far anything that is drawn reaches beyond the right edge of the window, in pixels.
TOO_WIDE = """() => Math.max(
    document.documentElement.scrollWidth,
    ...[...document.querySelectorAll('[data-testid="stMain"], [data-testid="stMainBlockContainer"]')]
        .map(element => element.scrollWidth + element.getBoundingClientRect().left)
) - window.innerWidth"""
# What can be operated and is seen; of a group of radio buttons or pills the keyboard reaches one, arrows the others.
CONTROLS = """() => [...document.querySelectorAll('button, a[href], input, [role="combobox"], [role="slider"]')]
    .filter(element => element.checkVisibility({visibilityProperty: true}) && !element.disabled
        && !element.closest('[role="radiogroup"], [role="toolbar"], [aria-hidden="true"], [inert]')
        && !element.matches('[data-testid="stSelectbox"] button, [data-testid="stMultiSelect"] button')
        && element.getBoundingClientRect().width > 1)
    .map((element, place) => { element.dataset.control = place; return element.outerHTML.slice(0, 150) })"""
FOCUSED = "() => document.activeElement && document.activeElement.dataset.control"


@pytest.fixture(scope="module", params=labels.PAGES)
def shown(request, chromium, address) -> Iterator[tuple[str, Page]]:
    """Name and tab of each page, opened once for all that is asked of it."""
    context = chromium.new_context(viewport=WINDOW, locale="en-US")
    visit = Visit(context.new_page()).open(f"{address}/{'' if request.param == 'overview' else request.param}")
    yield request.param, visit.page
    context.close()


@pytest.fixture
def opened(shown) -> Iterator[Page]:
    page = shown[1]
    yield page
    page.emulate_media(media="screen")
    page.set_viewport_size(WINDOW)


def test_axe_finds_no_grave_barrier(opened):
    found = [
        (violation["id"], [node["html"][:200] for node in violation["nodes"]])
        for violation in Axe().run(opened).response["violations"]
        if violation["impact"] in GRAVE
    ]
    assert not found


def test_the_page_is_announced_as_vietnamese(opened):
    assert opened.evaluate("document.documentElement.lang") == "vi"


@pytest.mark.parametrize("width", [390, 1366, 1920])
def test_nothing_scrolls_sideways(opened, width):
    opened.set_viewport_size({"width": width, "height": 768})
    settled(opened)
    opened.wait_for_function(f"({TOO_WIDE})() <= 0", timeout=10_000)  # a table takes its new width a moment later


def test_the_keyboard_reaches_every_control(opened):
    settled(opened)
    opened.wait_for_timeout(1000)  # in its usual width again: links of the menu come out of its last entry, drawn anew
    controls = dict(enumerate(opened.evaluate(CONTROLS)))
    assert controls
    opened.locator("body").focus()
    for _ in range(3 * len(controls)):
        opened.keyboard.press("Tab")
        reached = opened.evaluate(FOCUSED)
        controls.pop(int(reached) if reached else None, None)
        if not controls:
            break
    assert not controls


def test_paper_shows_what_is_looked_at_and_no_controls(opened):
    opened.emulate_media(media="print")
    assert opened.locator(".st-key-page_header").is_visible()
    assert "14/11/2026" in opened.locator(".st-key-page_header").inner_text()
    for hidden in ('[data-testid="stSidebar"]', ".st-key-controls", '[data-testid="stDataFrame"]'):
        assert not any(element.is_visible() for element in opened.locator(hidden).all()), hidden


def test_the_first_page_and_a_profile_fit_one_sheet(shown):
    name, page = shown
    sheets = len(A_SHEET.findall(page.pdf(prefer_css_page_size=True)))
    assert sheets == 1 if name in ONE_SHEET else sheets >= 1
