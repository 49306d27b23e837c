"""What a reader's browser shows, asks for and complains about."""

import re
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import ConsoleMessage, Page, Request

# To find the server's base address, Streamlit tries the page's own address first.
PROBE = re.compile(r"/\w+/_stcore/(?:health|host-config)$")
LOCAL_SCHEMES = {"data", "blob", "about", "chrome-extension"}
# Connected, the script at rest, nothing greyed out or still to be drawn, for half a second without a break.
AT_REST = """() => {
    const app = document.querySelector('[data-testid="stApp"]');
    const busy = !app || app.dataset.testConnectionState !== "CONNECTED"
        || app.dataset.testScriptState !== "notRunning"
        || document.querySelector('[data-testid^="stSkeleton"], [data-testid="stAppSkeleton"], [data-stale="true"]');
    if (busy) window.restingSince = undefined;
    else window.restingSince ??= performance.now();
    return !busy && performance.now() - window.restingSince > 500;
}"""


@dataclass
class Visit:
    """One tab: its page, the addresses on other hosts it asked for, and the errors its console printed."""

    page: Page
    foreign_requests: list[str] = field(default_factory=list)
    console_errors: list[str] = field(default_factory=list)

    def watch(self) -> "Visit":
        self.page.on("request", self._note_request)
        self.page.on("console", self._note_message)
        self.page.on("pageerror", lambda error: self.console_errors.append(str(error)))
        return self

    def open(self, address: str) -> "Visit":
        self.page.goto(address)
        settled(self.page)
        return self

    def _note_request(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme not in LOCAL_SCHEMES and parts.hostname not in {"localhost", "127.0.0.1"}:
            self.foreign_requests.append(request.url)

    def _note_message(self, message: ConsoleMessage) -> None:
        if message.type == "error" and not PROBE.search(message.location["url"]):
            self.console_errors.append(message.text)


def settled(page: Page, seconds: float = 60) -> None:
    """Wait until Streamlit has finished its run and the browser has drawn it."""
    page.wait_for_function(AT_REST, timeout=seconds * 1000, polling=100)
