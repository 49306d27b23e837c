"""
Many at once: 50 readers who click, then 50 who open one link together. Every answer is held against the one that a
single reader gets to the same clicks from a fresh server. The readers are one process on the same cores.
"""

import asyncio
import time
from collections.abc import Iterable
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

import numpy as np
from websockets.exceptions import WebSocketException

from vietnamese import periods as words

from .clicks import Click, next_click, perform
from .data_folders import with_snapshot
from .server import Server, served
from .viewer import Answer, Viewer

VIEWERS, SECONDS, MEAN_PAUSE, SEED = 50, 300.0, 20.0, 122
MOST_SLOWER = 3  # p95 of many over the median of one
BROKEN = (OSError, WebSocketException, TimeoutError, LookupError)  # the last: what was clicked is not there
OPENING = Click("open", "")
LINK = {"area": words.AREAS["old_haiphong"], "compare": words.COMPARISONS["previous"], "period": words.PRESETS["plan"]}


class Step(NamedTuple):
    click: Click
    answer: Answer


History = list[Step]


class Use(NamedTuple):
    """What many readers did to a server: seconds it took, cores in use, share of questions answered from the cache."""

    seconds: float
    cores: float
    from_cache: float


class Load(NamedTuple):
    processes: int
    histories: list[History]
    use: Use
    burst: list[Answer]
    burst_seconds: float


def measure(scale: float, work: Path) -> dict[str, Any]:
    return measured(with_snapshot(work, scale))


def measured(
    root: Path, viewers: int = VIEWERS, seconds: float = SECONDS, mean_pause: float = MEAN_PAUSE
) -> dict[str, Any]:
    """With two processes as well if one is too slow."""
    loads = [loaded(root, 1, viewers, seconds, mean_pause)]
    alone, opened = answered_alone(root, loads)
    if slower(loads[0].histories, alone) > MOST_SLOWER:
        loads.append(loaded(root, 2, viewers, seconds, mean_pause))
        alone, opened = answered_alone(root, loads)
    return {
        "readers": f"{viewers}, pauses of {mean_pause:g} s on average, {seconds:g} s",
        "clicks": [_of_clicks(load, alone) for load in loads],
        "one link at once": [_of_burst(load, opened) for load in loads],
        "wrong or failed": [row for load in loads for row in _bad(load.histories, alone)] or "nothing",
    }


def loaded(root: Path, processes: int, viewers: int, seconds: float, mean_pause: float) -> Load:
    with served(root, processes, "benchmarks.counted") as servers:
        histories, use = asyncio.run(_clicking(servers, viewers, seconds, mean_pause))
        burst, burst_seconds = asyncio.run(_opening_at_once(servers, viewers))
    return Load(processes, histories, use, burst, burst_seconds)


def answered_alone(root: Path, loads: list[Load]) -> tuple[list[History], Answer]:
    """The longest history of each reader again, one after the other, and the link of the burst."""
    histories = [max(several, key=len) for several in zip(*(load.histories for load in loads), strict=True)]
    with served(root) as [server]:
        return asyncio.run(_alone(server, histories))


async def _clicking(
    servers: list[Server], viewers: int, seconds: float, mean_pause: float
) -> tuple[list[History], Use]:
    """Each reader stays with one server."""
    began, cpu = time.monotonic(), sum(server.cpu_seconds() for server in servers)
    visits = [
        _visit(servers[number % len(servers)].address, number, began + seconds, mean_pause) for number in range(viewers)
    ]
    histories = await asyncio.gather(*visits)
    took = time.monotonic() - began
    cores = (sum(server.cpu_seconds() for server in servers) - cpu) / took
    caches = [server.asked("/benchmarks/caches") for server in servers]
    hits, misses = (sum(cache[key] for cache in caches) for key in ("hits", "misses"))
    return histories, Use(took, cores, hits / max(1, hits + misses))


async def _visit(address: str, number: int, until: float, mean_pause: float) -> History:
    """What is clicked depends on the reader's number and the answers, not on their speed."""
    choices, pauses, steps = Random(f"{SEED} {number}"), Random(f"{SEED} pauses {number}"), []
    await asyncio.sleep(pauses.uniform(0, mean_pause))
    click = OPENING
    try:
        viewer = await Viewer.connected(address)
        steps.append(Step(click, await viewer.open()))
        while time.monotonic() + (pause := pauses.expovariate(1 / mean_pause)) < until:
            await asyncio.sleep(pause)
            click = next_click(viewer, choices)
            steps.append(Step(click, await perform(viewer, click)))
        await viewer.close()
    except BROKEN as error:
        steps.append(Step(click, _broken(error)))
    return steps


async def _opening_at_once(servers: list[Server], viewers: int) -> tuple[list[Answer], float]:
    began = time.monotonic()
    answers = await asyncio.gather(*(_opened(servers[number % len(servers)]) for number in range(viewers)))
    return answers, time.monotonic() - began


async def _opened(server: Server) -> Answer:
    try:
        viewer = await Viewer.connected(server.address)
        answer = await viewer.open("accidents", LINK)
        await viewer.close()
    except BROKEN as error:
        return _broken(error)
    return answer


async def _alone(server: Server, histories: list[History]) -> tuple[list[History], Answer]:
    return [await _again(server, history) for history in histories], await _opened(server)


async def _again(server: Server, history: History) -> History:
    steps = []
    try:
        viewer = await Viewer.connected(server.address)
        steps.append(Step(OPENING, await viewer.open()))
        for step in history[1:]:
            steps.append(Step(step.click, await perform(viewer, step.click)))
        await viewer.close()
    except BROKEN as error:
        steps.extend(Step(step.click, _broken(error)) for step in history[len(steps) :])
    return steps


def _broken(error: BaseException) -> Answer:
    return Answer(float("nan"), {}, (f"{type(error).__name__}: {error}",))


def slower(histories: list[History], alone: list[History]) -> float:
    return _percentile(_seconds(histories), 95) / _percentile(_seconds(alone), 50)


def _of_clicks(load: Load, alone: list[History]) -> dict[str, Any]:
    seconds, one = _seconds(load.histories), _percentile(_seconds(alone), 50)
    return {
        "processes": load.processes,
        **_judged(list(_pairs(load.histories, alone))),
        "one reader's median ms": one * 1000,
        **_spread(seconds),
        "p95 / one reader's median": _percentile(seconds, 95) / one,
        "cores in use": load.use.cores,
        "questions from cache": load.use.from_cache,
    }


def _of_burst(load: Load, opened: Answer) -> dict[str, Any]:
    return {
        "processes": load.processes,
        **_judged([(answer, opened) for answer in load.burst]),
        "alone ms": opened.seconds * 1000,
        **_spread([answer.seconds for answer in load.burst]),
        "s until the last": load.burst_seconds,
    }


def _judged(pairs: list[tuple[Answer, Answer]]) -> dict[str, int]:
    return {
        "answers": len(pairs),
        "errors": sum(bool(answer.failures or right.failures) for answer, right in pairs),
        "wrong": sum(is_wrong(answer, right) for answer, right in pairs),
    }


def is_wrong(answer: Answer, right: Answer) -> bool:
    """Something else is drawn somewhere; where nothing could be drawn it is an error instead."""
    return not answer.failures and answer.elements != right.elements


def _bad(histories: list[History], alone: list[History]) -> Iterable[dict[str, Any]]:
    """Enough to see it again: whose which click, and the failure or the places that differ."""
    for number, (many, one) in enumerate(zip(histories, alone, strict=True)):
        for place, (step, right) in enumerate(zip(many, one, strict=False)):
            failures = step.answer.failures or right.answer.failures
            if failures or is_wrong(step.answer, right.answer):
                differing = dict(step.answer.elements.items() ^ right.answer.elements.items())
                yield {"reader": number, "click": place, "on": step.click, "what": failures or sorted(differing)}


def _pairs(histories: list[History], alone: list[History]) -> Iterable[tuple[Answer, Answer]]:
    for many, one in zip(histories, alone, strict=True):
        for step, right in zip(many, one, strict=False):
            yield step.answer, right.answer


def _seconds(histories: list[History]) -> list[float]:
    return [step.answer.seconds for history in histories for step in history]


def _spread(seconds: list[float]) -> dict[str, float]:
    return {
        f"p{percent} ms" if percent < 100 else "max ms": _percentile(seconds, percent) * 1000
        for percent in (50, 95, 100)
    }


def _percentile(seconds: list[float], percent: float) -> float:
    return float(np.nanpercentile(seconds, percent))
