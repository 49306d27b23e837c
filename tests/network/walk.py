"""`python -m tests.network.walk DATA`: a browser goes through every page of a server of its own; says what failed."""

import base64
import http.client
import sys
from pathlib import Path
from urllib.parse import urlsplit

from playwright.sync_api import sync_playwright

from start import find_browser
from tests.browser.conftest import FLAGS, WINDOW
from tests.browser.reader import Visit
from tests.browser.server import served
from vietnamese import labels


def walk(address: str) -> list[str]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=FLAGS)
        visit = Visit(browser.new_page(viewport=WINDOW)).watch()
        failed = [page for page in labels.PAGES if not is_shown(visit.open(f"{address}/{path_of(page)}"), page)]
        browser.close()
    return failed + visit.foreign_requests + visit.console_errors


def path_of(page: str) -> str:
    return "" if page == "overview" else page


def is_shown(visit: Visit, page: str) -> bool:
    shown = visit.page.locator("h2").all_inner_texts()
    return labels.PAGES[page].title in shown and not visit.page.get_by_test_id("stException").count()


def knock_from_elsewhere(address: str) -> int:
    """A page of another site asks for a session, as any page that a reader opens may."""
    connection = http.client.HTTPConnection(urlsplit(address).netloc, timeout=30)
    key = base64.b64encode(b"0123456789abcdef").decode("ascii")
    headers = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Key": key, "Sec-WebSocket-Version": "13"}
    connection.request("GET", "/_stcore/stream", headers=headers | {"Origin": "https://other.example"})
    return connection.getresponse().status


if __name__ == "__main__":
    with served(Path(sys.argv[1])) as address:
        failed = walk(address)
        status = knock_from_elsewhere(address)
    print(*failed, sep="\n")
    sys.exit(1 if failed or status != 403 else 0)
