"""The reader of the benchmarks speaks to a real dashboard as a browser does, and sees what a browser would."""

import asyncio
from datetime import date

import pytest

from benchmarks.load import is_wrong
from benchmarks.server import served
from benchmarks.viewer import Viewer
from tests.pages.city import tables
from tests.snapshots import write_snapshot
from vietnamese import labels
from vietnamese import periods as words

AS_OF = date(2026, 10, 31)


@pytest.fixture(scope="module")
def city(tmp_path_factory):
    root = tmp_path_factory.mktemp("city")
    write_snapshot(root, tables(), as_of=AS_OF)
    return root


@pytest.fixture(scope="module")
def server(city):
    with served(city) as [server]:
        yield server


def test_clicks_lead_to_the_view_that_the_link_they_leave_behind_shows(server):
    async def read():
        viewer = await Viewer.connected(server.address)
        answers = [await viewer.open(), await viewer.turn_to("accidents")]
        answers.append(await viewer.choose("area", words.AREAS["old_haiphong"]))
        answers.append(await viewer.choose("ward", ("Hồng Bàng",)))
        answers.append(await viewer.choose("area", words.AREAS["city"]))
        again = await Viewer.connected(server.address)
        answers.append(await again.open("accidents", {"ward": "Hồng Bàng"}))
        left = viewer.query, chosen(viewer), chosen(again)
        await viewer.close()
        await again.close()
        return answers, *left

    answers, query, clicked, linked = asyncio.run(read())
    assert query == {"ward": ["Hồng Bàng"]}
    assert clicked == linked and clicked["ward"] == ("Hồng Bàng",)
    assert [answer.failures for answer in answers] == [()] * 6
    *_, first, narrowed, widened, opened = answers
    widgets = {place for place in opened.elements if opened.elements[place] != widened.elements.get(place)}
    assert widened.elements.keys() == opened.elements.keys() and len(widgets) < 3, "more than how widgets were set"
    assert is_wrong(narrowed, first) and is_wrong(widened, narrowed)


def chosen(viewer):
    return {widget.key: widget.value for widget in viewer.widgets()}


def test_what_the_server_sends_by_its_hash_alone_is_what_it_sent_before(server):
    async def read():
        viewer = await Viewer.connected(server.address)
        await viewer.open("accidents")
        before = await viewer.turn_to("image_fines")
        kept = set(viewer._kept)
        await viewer.turn_to("definitions")
        again = await viewer.turn_to("image_fines")
        await viewer.close()
        return before, again, kept

    before, again, kept = asyncio.run(read())
    assert kept
    assert again.elements == before.elements


def test_a_sentence_in_place_of_numbers_is_a_failure(server):
    async def read():
        viewer = await Viewer.connected(server.address)
        answer = await viewer.open("", {"snapshot": "gone"})
        await viewer.close()
        return answer

    assert asyncio.run(read()).failures == (labels.SNAPSHOT_GONE,)
