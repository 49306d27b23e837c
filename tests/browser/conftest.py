"""A real Chromium, a tab of it, and a data folder with sample data."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, sync_playwright

from start import find_browser
from tests.browser.reader import Visit
from tests.browser.server import ROOT, served

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


@pytest.fixture(scope="module")  # not longer: while it lives, this thread holds an event loop
def chromium() -> Iterator[Browser]:
    """Without a browser the tests are skipped, but not where CI=true: there it is a failure."""
    with sync_playwright() as playwright:
        program = find_browser() or downloaded_browser(playwright)
        if program is None:
            give_up = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
            give_up("no Chromium, Chrome or Edge is installed: see `python start.py test` in README.md")
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield browser
        browser.close()


def downloaded_browser(playwright: Playwright) -> str | None:
    program = playwright.chromium.executable_path
    return program if Path(program).is_file() else None


@pytest.fixture
def visit(chromium) -> Iterator[Visit]:
    context = chromium.new_context(viewport=WINDOW, locale="en-US")
    yield Visit(context.new_page()).watch()
    context.close()


@pytest.fixture(scope="session")
def sample_root(tmp_path_factory) -> Path:
    """A data folder with few sample fines, all other sample exports, and the snapshot made of them."""
    root = tmp_path_factory.mktemp("browser")
    for module, *options in (["sample", "--scale", "0.01"], ["intake"]):
        command = [sys.executable, "-m", module, *options, "--data", str(root)]
        done = subprocess.run(command, cwd=ROOT, check=False, capture_output=True)
    assert (root / "snapshots" / "current").is_file(), done.stderr.decode("utf-8")
    return root


@pytest.fixture(scope="session")
def address(sample_root) -> Iterator[str]:
    """A dashboard over the sample that many tests share."""
    with served(sample_root) as address:
        yield address
