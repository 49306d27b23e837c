"""The page of slides: chosen and ordered, looked at, opened alone; and what a link with nonsense does."""

from datetime import date
from urllib.parse import parse_qs, urlsplit

import pytest
from streamlit.proto.LinkButton_pb2 import LinkButton
from streamlit.runtime.context import ContextProxy

from components.slide_choice import SLIDES
from queries import ahead
from reports import deck_of
from tests.pages.city import tables
from tests.pages.screen import texts
from tests.snapshots import write_snapshot
from vietnamese import deck_words, labels
from vietnamese import slide_words as words

COUNT = len(deck_words.SLIDES) - 1  # that of scenarios is shown only if there are any


def headings(app) -> list[str]:
    return [each.value.removeprefix("# ") for each in app.markdown if each.value.startswith("# ")]


def sentences(app) -> list[str]:
    """Of all slides of the view, as they stand in the deck."""
    return [slide.sentence for slide in deck_of(app.session_state.view).slides]


def plain(text: str) -> str:
    return text.replace("\\", "").replace("\N{NO-BREAK SPACE}", " ")


def in_link(app, key: str) -> str:
    value = app.query_params[key]
    return value if isinstance(value, str) else value[0]


def full_link(app) -> str:
    [link] = [each.proto for each in app.main if isinstance(getattr(each, "proto", None), LinkButton)]
    return link.url


@pytest.fixture
def alone(monkeypatch):
    monkeypatch.setattr(ContextProxy, "is_embedded", True)


@pytest.mark.parametrize(("number", "is_asked"), [(1, False), (8, True)])
def test_the_desk_asks_only_for_the_slide_it_shows(visit, number, is_asked):
    visit("slides", slide=str(number))
    asked = {question.name for question in ahead._last_runs["slides"].questions}
    assert ("clearances/by_ward_month" in asked) == is_asked and "accidents/by_month" not in asked


def test_first_slide_is_looked_at_and_all_but_the_scenarios_are_chosen(visit):
    app = visit("slides")
    assert [plain(text) for text in headings(app)] == sentences(app)[:1]
    chosen = {box.key.removeprefix("slide_on_"): box.value for box in app.checkbox}
    assert list(chosen) == list(deck_words.SLIDES)
    assert [key for key, value in chosen.items() if not value] == ["scenarios"]
    assert words.preview(1, COUNT) in texts(app) and words.keys() in texts(app)


@pytest.mark.parametrize("is_sample", [True, False])
def test_each_slide_names_its_source_and_only_sample_data_are_marked(empty_city, open_page, is_sample):
    write_snapshot(empty_city, tables(), as_of=date(2026, 10, 31), is_sample=is_sample)
    app = open_page("slides")
    for number in range(1, COUNT + 1):
        app.query_params["slide"] = str(number)
        [foot] = [each.value for each in app.run().markdown if each.value.startswith("#####")]
        assert plain(foot).startswith("##### :gray[Nguồn: ") and (labels.SAMPLE_MARK in plain(foot)) == is_sample


def test_looking_switching_and_moving_live_in_the_link(visit):
    app = visit("slides", area="Hải Phòng cũ")
    app.button(key="slide_look_trend").click().run()
    assert in_link(app, "slide") == "3" and words.preview(3, COUNT) in texts(app)
    app.button(key="slide_up_trend").click().run()
    assert in_link(app, "slide") == "2"
    assert in_link(app, SLIDES).split(",")[:3] == ["title", "trend", "criteria"]
    app.checkbox(key="slide_on_title").uncheck().run()
    assert in_link(app, "slide") == "1" and in_link(app, SLIDES).startswith("trend,criteria,places")
    app.checkbox(key="slide_on_scenarios").check().run()
    assert in_link(app, SLIDES).endswith("other_targets,scenarios,conclusions")
    assert in_link(app, "area") == "Hải Phòng cũ" and not app.exception


def test_last_chosen_slide_cannot_be_switched_off_or_moved(visit):
    app = visit("slides", slides="board")
    assert app.checkbox(key="slide_on_board").disabled and not app.checkbox(key="slide_on_trend").disabled
    assert app.button(key="slide_up_board").disabled and app.button(key="slide_down_board").disabled


def test_a_choice_is_still_there_when_the_reader_comes_back(visit):
    app = visit("slides", slides="board,trend").switch_page("pages/results/overview.py").run()
    app.query_params.clear()
    app.switch_page("pages/meeting/slides.py").run()
    assert in_link(app, SLIDES) == "board,trend" and words.preview(1, 2) in texts(app)


def test_link_to_the_slides_alone_keeps_filters_slides_and_order(visit):
    link = full_link(visit("slides", slides="board,trend", slide="2", area="Hải Phòng cũ"))
    assert urlsplit(link).path == "slides"
    asked = {"slides": ["board,trend"], "slide": ["2"], "area": ["Hải Phòng cũ"], "embed": ["true"]}
    assert parse_qs(urlsplit(link).query) == asked


@pytest.mark.parametrize("number", ["0", "3", "abc"])
def test_number_without_a_slide_opens_the_first_and_says_so(visit, number):
    app = visit("slides", slides="board,trend", slide=number)
    assert words.preview(1, 2) in texts(app)
    assert [note.value for note in app.warning] == [words.unknown_number(number, 2)]


def test_unknown_slides_are_left_out_and_said(visit):
    app = visit("slides", slides="board,nonsense,board")
    assert words.preview(1, 1) in texts(app)
    assert [note.value for note in app.warning] == [words.unknown_slides(["nonsense"])]


def test_alone_there_is_the_slide_and_nothing_else(visit, alone):
    app = visit("slides", slide="2", area="Hải Phòng cũ")
    assert [plain(text) for text in headings(app)] == sentences(app)[1:2]
    assert not app.main.checkbox and not app.main.button and f"## {labels.PAGES['slides'].title}" not in texts(app)
    assert app.session_state.view.filters.area == "old_haiphong"


def test_alone_a_wrong_number_is_said_too(visit, alone):
    app = visit("slides", slide="99")
    assert [note.value for note in app.warning] == [words.unknown_number("99", COUNT)]
    assert [plain(text) for text in headings(app)] == sentences(app)[:1]
