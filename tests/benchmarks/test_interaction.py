"""The floor shows what the page shows and works nothing out; clicks never lead back to filters already seen."""

import asyncio
from datetime import date

import pytest

from benchmarks.interaction import CHANGES, PAGES, address_of, changes
from benchmarks.layers import Stopwatch
from benchmarks.server import served
from benchmarks.told import as_markdown
from benchmarks.viewer import Viewer
from tests.pages.city import tables
from tests.snapshots import write_snapshot
from vietnamese import periods

FRAGMENT = (0, 0, 0, 2, 0)  # quick filters: on the floor they are elements like others, without a fragment's id


@pytest.fixture(scope="module")
def city(tmp_path_factory):
    root = tmp_path_factory.mktemp("city")
    write_snapshot(root, tables(), as_of=date(2026, 10, 31))
    return root


@pytest.fixture(scope="module")
def floor(city):
    with served(city, module="benchmarks.floor") as [server]:
        yield server


@pytest.fixture(scope="module")
def dashboard(city):
    with served(city, module="benchmarks.instrumented") as [server]:
        yield server


async def seen(address: str, page: str) -> list:
    viewer = await Viewer.connected(address)
    answers = [await viewer.open(address_of(page)), *[await viewer.choose(*choice) for choice in changes()[:2]]]
    await viewer.close()
    return answers


@pytest.mark.parametrize("page", ["overview", "accidents", "ward"])
def test_the_floor_shows_again_what_the_page_shows_without_a_snapshot(city, floor, dashboard, page):
    ours = asyncio.run(seen(dashboard.address, page))
    asyncio.run(seen(floor.address, page))
    snapshots = (city / "snapshots").rename(city / "away")
    again = asyncio.run(seen(floor.address, page))
    snapshots.rename(city / "snapshots")
    assert [answer.failures for answer in again] == [()] * 3
    for floors, pages in zip(again, ours, strict=True):
        differing = {place for place, _ in floors.elements.items() ^ pages.elements.items()}
        assert floors.elements.keys() == pages.elements.keys()
        assert {place[: len(FRAGMENT)] for place in differing} <= {FRAGMENT}


def test_the_time_of_a_script_is_told_by_layer(dashboard):
    asyncio.run(seen(dashboard.address, "accidents"))
    assert all(seconds > 0 for seconds in dashboard.asked("/benchmarks/script").values())


def test_each_moment_counts_for_the_innermost_layer_alone(monkeypatch):
    moments = iter([0, 1, 3, 6, 10])
    monkeypatch.setattr("benchmarks.layers.perf_counter", lambda: next(moments))
    watch = Stopwatch()
    watch.enter("analysis")
    watch.enter("sql")
    watch.leave()
    assert watch.read() == {"rest": 1, "sql": 3, "analysis": 2 + 4, "figures": 0}


def test_every_click_leads_to_filters_that_were_not_seen():
    chosen = {"area": periods.AREAS["city"], "calendar": periods.CALENDARS["reporting"], "compare": "Cùng kỳ"}
    views = [tuple(chosen.values())]
    for choice in changes():
        assert chosen[choice.filter] != choice.word
        chosen[choice.filter] = choice.word
        views.append(tuple(chosen.values()))
    assert len(set(views)) == CHANGES + 1 and address_of(PAGES[0]) == ""


def test_results_are_told_as_tables_and_lines():
    told = as_markdown({"pages": [{"page": "a", "ratio": 1.25}], "readers": 50})
    assert told == "| page | ratio |\n| --- | --- |\n| a | 1.25 |\n\nreaders: 50"
