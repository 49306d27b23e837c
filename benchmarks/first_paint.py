"""From the start of the process to the first KPI on a first reader's screen, and a second's, against a bare page."""

from pathlib import Path
from statistics import median
from time import perf_counter
from typing import Any, NamedTuple

from playwright.sync_api import Browser

from .browser import chromium, new_tab
from .data_folders import with_snapshot
from .server import served

ROUNDS = 7
KPI = {"deploy": "[class*='st-key-card_'] h4", "benchmarks.bare": "[data-testid='stMetricValue']"}


class Paints(NamedTuple):
    """Milliseconds."""

    first: float
    second: float


def measure(scale: float, work: Path) -> dict[str, Any]:
    """Milliseconds, medians; both are started in turn. `ratio`: of the dashboard's to the bare page's."""
    root = with_snapshot(work, scale)
    with chromium() as browser:
        painted(browser, root, "benchmarks.bare")  # the browser warms up
        rounds = [{module: painted(browser, root, module) for module in KPI} for _ in range(ROUNDS)]
    return {"paints": [_row(rounds, place) for place in Paints._fields]}


def painted(browser: Browser, root: Path, module: str) -> Paints:
    began = perf_counter()
    with served(root, module=module) as [server]:
        first = 1000 * (_shown(browser, server.address, KPI[module]) - began)
        began = perf_counter()
        return Paints(first, 1000 * (_shown(browser, server.address, KPI[module]) - began))


def _shown(browser: Browser, address: str, kpi: str) -> float:
    """When a new reader, who has nothing in store, sees the first KPI."""
    tab = new_tab(browser)
    tab.goto(address, wait_until="commit")
    tab.locator(kpi).first.wait_for(state="visible", timeout=120_000)
    seen = perf_counter()
    tab.context.close()
    return seen


def _row(rounds: list[dict[str, Paints]], place: str) -> dict[str, Any]:
    ours, bare = (median(getattr(paints[module], place) for paints in rounds) for module in KPI)
    return {"reader": place, "dashboard_ms": ours, "bare_ms": bare, "ratio": ours / bare}
