"""Slides as a room sees them: large type, nothing cut, keys at once from anywhere, one sheet of paper each."""

import re
from collections.abc import Iterator
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from analysis.scenarios import Lever, Scenario, encode
from tests.browser.reader import Visit, settled
from vietnamese import deck_words
from vietnamese import slide_words as words

SCREENS = {(1920, 1080): 24, (1366, 768): 17, (1280, 720): 16}  # pixels of the smallest type
FASTEST = 300  # ms from a key to the slide
A_SHEET = re.compile(rb"/Type\s*/Page\b")
SCENARIOS = (
    Scenario("Tăng kiểm tra nồng độ cồn", levers=(Lever("cause", "alcohol", 0.3),), extra_clearances=20),
    Scenario("Thêm camera", image_growth=0.1, extra_cameras=20, fines_per_camera=50.0, manual_change=-0.2),
)
COUNT = len(deck_words.SLIDES)
SHOWN = '.st-key-slide_full > :has(> [class*="st-key-slide_at_"])'
# Of all that is seen: too small a type, text beyond the window, the body reaching into the line of the source.
FLAWS = """least => {
    const flaws = [], seen = element => element.checkVisibility({opacityProperty: true, visibilityProperty: true});
    const look = root => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
        while (walker.nextNode()) {
            const node = walker.currentNode, parent = node.parentElement;
            if (node.shadowRoot) look(node.shadowRoot);
            if (!(node instanceof Text) || !node.data.trim() || !seen(parent) || parent.matches("style")) continue;
            const range = document.createRange();
            range.selectNodeContents(node);
            const box = range.getBoundingClientRect(), size = parseFloat(getComputedStyle(parent).fontSize);
            if (box.width < 2 || parent.closest('[data-testid="stSkipToContent"]')) continue;
            if (size < least) flaws.push(`${size}px: ${node.data}`);
            if (box.left < -1 || box.top < -1 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1)
                flaws.push(`outside: ${node.data}`);
        }
    };
    look(document.body);
    const source = [...document.querySelectorAll("h5")].filter(seen)[0].getBoundingClientRect().top;
    for (const body of document.querySelectorAll(".st-key-slide_full :is(table, ul, .main-svg, p)"))
        if (seen(body) && body.getBoundingClientRect().bottom > source + 1) flaws.push(`too low: ${body.textContent}`);
    const main = document.querySelector('[data-testid="stMain"]');
    if (main.scrollHeight > innerHeight || document.documentElement.scrollWidth > innerWidth) flaws.push("scrolls");
    return flaws;
}"""
SEEN = f"""() => [...document.querySelectorAll('{SHOWN} h1')]
    .filter(each => each.checkVisibility({{opacityProperty: true, visibilityProperty: true}}))
    .map(each => each.innerText)"""
PRESSED = """key => new Promise(done => {
    const pressed = performance.now();
    document.activeElement.dispatchEvent(new KeyboardEvent("keydown", {key, bubbles: true, composed: true}));
    requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - pressed)));
})"""


def all_drawn(page: Page) -> None:
    page.wait_for_function(f"document.querySelectorAll('{SHOWN} h5').length === {COUNT}", timeout=60_000)
    settled(page)


@pytest.fixture(scope="module")
def opened(chromium, address) -> Iterator[Visit]:
    """All slides, those of scenarios too, in a window of their own."""
    context = chromium.new_context(viewport={"width": 1920, "height": 1080}, locale="en-US")
    query = f"embed=true&area={quote('Hải Phòng cũ')}&scenario={encode(SCENARIOS)}"
    visit = Visit(context.new_page()).open(f"{address}/slides?{query}")
    all_drawn(visit.page)
    yield visit
    context.close()


def number_of(page: Page) -> int:
    return int(parse_qs(urlsplit(page.url).query).get("slide", ["1"])[0])


@pytest.mark.parametrize("screen", SCREENS, ids=lambda screen: "x".join(map(str, screen)))
def test_every_slide_is_large_whole_and_still(opened, screen):
    page = opened.page
    page.set_viewport_size({"width": screen[0], "height": screen[1]})
    page.wait_for_timeout(500)  # a window is measured once it keeps its size
    all_drawn(page)
    page.keyboard.press("Home")
    said = []
    for _ in range(COUNT):
        assert not page.evaluate(FLAWS, SCREENS[screen])
        said += page.evaluate(SEEN)
        page.keyboard.press("ArrowRight")
    assert len(said) == len(set(said)) == COUNT


def test_keys_lead_at_once_from_anywhere_and_keep_page_and_link(opened):
    page = opened.page
    page.evaluate("window.isTheSamePage = true")
    page.keyboard.press("Home")
    steps = {"ArrowRight": 2, " ": 3, "PageDown": 4, "PageUp": 3, "ArrowLeft": 2, "End": COUNT, "Home": 1}
    waits = []
    for key, number in steps.items():
        waits.append(page.evaluate(PRESSED, key))
        assert number_of(page) == number and len(page.evaluate(SEEN)) == 1
    assert sorted(waits)[len(waits) // 2] < FASTEST
    page.keyboard.press("ArrowLeft")
    assert number_of(page) == 1
    for _ in range(3):
        page.keyboard.press("ArrowRight")
    page.locator(f"{SHOWN} .main-svg").nth(1).click(position={"x": 200, "y": 100}, force=True)
    page.keyboard.press("ArrowRight")
    page.get_by_role("button", name=words.NEXT).focus()
    page.keyboard.press(" ")
    assert number_of(page) == 6
    assert page.evaluate("window.isTheSamePage") and "area=" in page.url and "scenario=" in page.url
    assert not opened.console_errors and not opened.foreign_requests


def test_a_slide_alone_has_no_barrier_and_speaks_vietnamese(opened):
    assert opened.page.evaluate("document.documentElement.lang") == "vi"
    grave = [
        each for each in Axe().run(opened.page).response["violations"] if each["impact"] in {"serious", "critical"}
    ]
    assert not [(each["id"], [node["html"][:200] for node in each["nodes"]]) for each in grave]


def test_paper_holds_the_slide_on_one_sheet(opened):
    page = opened.page
    assert len(A_SHEET.findall(page.pdf(prefer_css_page_size=True))) == 1
    page.emulate_media(media="print")
    assert len(page.evaluate(SEEN)) == 1 and not page.get_by_role("button", name=words.NEXT).is_visible()
    page.emulate_media(media="screen")


def test_the_plain_link_opens_the_slide_that_is_looked_at(visit, address):
    page = visit.open(f"{address}/slides?slide=2&slides=board,criteria").page
    with page.context.expect_page() as opening:
        page.get_by_role("link", name=words.OPEN_FULL).click()
    alone = opening.value
    alone.locator(".st-key-slide_at_2 h5").wait_for()
    assert alone.evaluate(SEEN) == [page.locator("h1").inner_text()]
    assert not alone.get_by_test_id("stSidebar").is_visible() and not alone.get_by_test_id("stHeader").is_visible()
