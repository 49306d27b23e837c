"""A real Chromium that tells how long after a click the last change of the page came."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, sync_playwright

from start import find_browser

FLAGS = [
    "--no-sandbox",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
]
WINDOW = {"width": 1366, "height": 768}
QUIET_MS = 300
# `clicked` and `changed` are moments of the page's own clock; the sign that a script runs is not a change of the page.
WATCH = """
window.measured = {clicked: 0, changed: 0};
addEventListener("click", () => { window.measured = {clicked: performance.now(), changed: 0}; }, true);
new MutationObserver(records => {
    const isPage = record => !(record.target.parentElement ?? record.target).closest('[data-testid="stStatusWidget"]');
    if (records.some(isPage)) window.measured.changed = performance.now();
}).observe(document, {subtree: true, childList: true, attributes: true, characterData: true});
"""
SETTLED = """quiet => {
    const app = document.querySelector('[data-testid="stApp"]');
    const busy = app?.dataset.testScriptState !== "notRunning" || app.dataset.testConnectionState !== "CONNECTED"
        || document.querySelector('[data-testid^="stSkeleton"], [data-testid="stAppSkeleton"], [data-stale="true"]');
    const {clicked, changed} = window.measured;
    return !busy && changed > clicked && performance.now() - changed > quiet;
}"""


@contextmanager
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)
        yield browser
        browser.close()


def new_tab(browser: Browser) -> Page:
    page = browser.new_context(viewport=WINDOW).new_page()
    page.add_init_script(WATCH)
    return page


def settle(page: Page) -> float:
    """Waits until nothing has changed for a while; milliseconds from the last click to the last change."""
    page.wait_for_function(SETTLED, arg=QUIET_MS, timeout=120_000, polling=50)
    return page.evaluate("window.measured.changed - window.measured.clicked")
