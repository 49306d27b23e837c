"""Whoever reads the table of benchmarks must be able to trust its zeros: what goes wrong is counted."""

import asyncio
from datetime import date

import pytest

from benchmarks import load, memory
from tests.pages.city import tables
from tests.snapshots import write_snapshot

AS_OF = date(2026, 10, 31)
READERS, SECONDS, MEAN_PAUSE = 2, 3, 0.5


@pytest.fixture(scope="module")
def cities(tmp_path_factory):
    """Two data folders; in the second the last accident is missing."""
    right, wrong = tmp_path_factory.mktemp("right"), tmp_path_factory.mktemp("wrong")
    write_snapshot(right, tables(), as_of=AS_OF)
    write_snapshot(wrong, tables() | {"accidents": tables()["accidents"][:-1]}, as_of=AS_OF)
    return right, wrong


@pytest.fixture(scope="module")
def loads(cities):
    return [load.loaded(cities[0], 1, READERS, SECONDS, MEAN_PAUSE)]


def judged(loads, root):
    alone, opened = load.answered_alone(root, loads)
    pairs = list(load._pairs(loads[0].histories, alone))
    return load._judged(pairs), load._judged([(answer, opened) for answer in loads[0].burst])


def test_many_readers_get_the_answers_of_one(loads, cities):
    clicked, opened = judged(loads, cities[0])
    assert clicked["answers"] >= READERS and (clicked["errors"], clicked["wrong"]) == (0, 0)
    assert opened == {"answers": READERS, "errors": 0, "wrong": 0}
    assert loads[0].use.cores > 0


def test_one_accident_less_is_a_wrong_answer(loads, cities):
    clicked, opened = judged(loads, cities[1])
    assert clicked["wrong"] >= READERS and opened["wrong"] == READERS


def test_a_server_that_is_gone_is_an_error():
    [step] = asyncio.run(load._visit("http://localhost:1", 0, float("inf"), 0.01))
    assert load._judged([(step.answer, step.answer)]) == {"answers": 1, "errors": 1, "wrong": 0}


def test_memory_is_told_for_every_so_many_clicks(cities, monkeypatch):
    monkeypatch.setattr(memory, "PAGES", ["definitions"])
    found = memory.measured(cities[0], clicks=4, sessions=2, every=2, kept_seconds=0)
    assert [row["clicks"] for row in found["series"]] == [2, 4]
    assert found["failures"] == 0 and 50 < found["started MiB"] < found["series"][-1]["MiB"]
