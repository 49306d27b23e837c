"""From the click on a filter to the last chart settled, on every page, against the same elements ready-made."""

import asyncio
import sys
from itertools import cycle, pairwise
from pathlib import Path
from statistics import median, quantiles
from typing import Any, NamedTuple

from playwright.sync_api import Page

from vietnamese import labels, periods

from .browser import chromium, new_tab, settle
from .data_folders import with_snapshot
from .server import Server, served
from .viewer import Viewer

CHANGES = 30
PAGES = list(labels.PAGES)


class Choice(NamedTuple):
    """One click: this word of this filter, by the key of its widget."""

    filter: str
    word: str


class Tab(NamedTuple):
    server: Server
    page: Page

    def open(self, name: str) -> None:
        """A page with no filter chosen and no answer known."""
        self.server.asked("/benchmarks/cold")
        self.page.goto(f"{self.server.address}/{address_of(name)}")
        settle(self.page)

    def change(self, choice: Choice) -> float:
        """Milliseconds until the page has settled."""
        sidebar = self.page.get_by_test_id("stSidebar")
        if choice.filter == "calendar":
            sidebar.get_by_test_id("stRadio").get_by_text(choice.word, exact=True).click()
        else:
            sidebar.locator(f".st-key-{choice.filter}").get_by_role("combobox").click()
            self.page.get_by_role("option", name=choice.word, exact=True).click()
        return settle(self.page)


def measure(scale: float, work: Path) -> dict[str, Any]:
    """
    Rows of pages; milliseconds, medians over the changes except `p95_ms`; `ratio` is of the medians. What stands after
    it is the time of the script on the server, of the floor's whole script and of the page's by layer.
    """
    root = with_snapshot(work, scale)
    with served(root, module="benchmarks.floor") as [floor], served(root, module="benchmarks.instrumented") as [server]:
        asyncio.run(record(floor.address))
        with chromium() as browser:
            tabs = Tab(floor, new_tab(browser)), Tab(server, new_tab(browser))
            return {"pages": [measured(name, *tabs) for name in PAGES]}


async def record(address: str) -> None:
    """Has the floor keep every view that the browser will ask it for."""
    for name in PAGES:
        viewer = await Viewer.connected(address)
        await viewer.open(address_of(name))
        for choice in changes():
            await viewer.choose(*choice)
        await viewer.close()


def measured(name: str, floor: Tab, page: Tab) -> dict[str, Any]:
    floor.open(name)
    page.open(name)
    milliseconds, scripts = [], []
    for choice in changes():
        milliseconds.append([tab.change(choice) for tab in (floor, page)])
        scripts.append([tab.server.asked("/benchmarks/script") for tab in (floor, page)])
    floor_ms, page_ms = zip(*milliseconds, strict=True)
    row = {"page": name, "median_ms": median(page_ms), "p95_ms": quantiles(page_ms, n=20)[-1]}
    row |= {"floor_ms": median(floor_ms), "ratio": median(page_ms) / median(floor_ms)}
    row["floor_script_ms"] = 1000 * median(sum(of_floor.values()) for of_floor, _ in scripts)
    row |= {f"{part}_ms": 1000 * median(of_page[part] for _, of_page in scripts) for part in scripts[0][1]}
    print(row, file=sys.stderr, flush=True)
    return row


def changes() -> list[Choice]:
    """Each leads to filters that were not chosen before: all combinations, one click from one to the next."""
    filters = {
        "area": list(periods.AREAS.values()),
        "calendar": list(periods.CALENDARS.values()),
        "compare": list(periods.COMPARISONS.values()),
    }
    combinations = neighbours(list(filters.values()))[: CHANGES + 1]
    return [
        next(Choice(name, word) for name, was, word in zip(filters, before, after, strict=True) if was != word)
        for before, after in pairwise(combinations)
    ]


def neighbours(words: list[list[str]]) -> list[tuple[str, ...]]:
    """Every combination once, each differing from the one before in one word: the first list turns fastest."""
    if not words:
        return [()]
    turns = cycle([words[0], words[0][::-1]])
    return [(word, *rest) for rest in neighbours(words[1:]) for word in next(turns)]


def address_of(name: str) -> str:
    return "" if name == PAGES[0] else name
