"""
How much memory a server takes: started, after every page once, and while sessions come and go.

Streamlit keeps a session that was left for a reconnect: 2 minutes, at most 128 of them (MemorySessionStorage).
"""

import asyncio
from pathlib import Path
from random import Random
from typing import Any

from .clicks import PAGES, next_click, perform
from .data_folders import with_snapshot
from .server import Server, served
from .viewer import Viewer

CLICKS, SESSIONS, AT_ONCE, EVERY, SEED = 2000, 20, 4, 200, 122
KEPT_SECONDS = 125
NEARLY = 0.95
MIB = 2**20


def measure(scale: float, work: Path) -> dict[str, Any]:
    return measured(with_snapshot(work, scale))


def measured(
    root: Path, clicks: int = CLICKS, sessions: int = SESSIONS, every: int = EVERY, kept_seconds: float = KEPT_SECONDS
) -> dict[str, Any]:
    with served(root, module="benchmarks.counted") as [server]:
        started = server.rss()
        failures = asyncio.run(_every_page(server))
        first = server.rss()
        series, failed = asyncio.run(_come_and_go(server, clicks, sessions, every))
        asyncio.run(_after_a_while(server, kept_seconds))
        left = server.rss()
    return {
        "started MiB": started / MIB,
        "every page once MiB": first / MIB,
        "failures": len(failures) + len(failed),
        "series": series,
        "all sessions forgotten MiB": left / MIB,
        **_growth(series),
    }


def _growth(series: list[dict[str, Any]]) -> dict[str, float]:
    """From when the kept answers first took nearly as much as they ever did: till then more memory is more answers."""
    most = max(row["kept answers MiB"] for row in series)
    full = next(row for row in series if row["kept answers MiB"] >= NEARLY * most)
    return {"caches full after clicks": full["clicks"], "growth from then on": series[-1]["MiB"] / full["MiB"] - 1}


async def _every_page(server: Server) -> list[str]:
    viewer = await Viewer.connected(server.address)
    answers = [await viewer.open(), *[await viewer.turn_to(page) for page in PAGES]]
    await viewer.close()
    return [failure for answer in answers for failure in answer.failures]


async def _come_and_go(
    server: Server, clicks: int, sessions: int, every: int
) -> tuple[list[dict[str, Any]], list[str]]:
    """Sessions of equal length, a few at a time."""
    done, series, failures, places = 0, [], [], asyncio.Semaphore(AT_ONCE)

    async def session(number: int) -> None:
        nonlocal done
        async with places:
            viewer, lot = await Viewer.connected(server.address), Random(f"{SEED} {number}")
            await viewer.open()
            for _ in range(clicks // sessions):
                answer = await perform(viewer, next_click(viewer, lot))
                failures.extend(answer.failures)
                done += 1
                if not done % every:
                    series.append(_row(server, done))
            await viewer.close()

    await asyncio.gather(*map(session, range(sessions)))
    return series, failures


def _row(server: Server, done: int) -> dict[str, Any]:
    cache = server.asked("/benchmarks/caches")
    return {
        "clicks": done,
        "MiB": server.rss() / MIB,
        "kept answers MiB": cache["size"] / MIB,
        "answers": cache["kept"],
    }


async def _after_a_while(server: Server, kept_seconds: float) -> None:
    """Sessions that were left are forgotten when the next one is."""
    await asyncio.sleep(kept_seconds)
    for _ in range(2):
        viewer = await Viewer.connected(server.address)
        await viewer.open()
        await viewer.close()
