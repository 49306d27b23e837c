"""A page's questions are asked before it comes to them, of the filters that the reader has just chosen."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest

from queries import Filters, ask, asking_ahead
from queries import ahead as asked_ahead
from queries.ahead import moved
from queries.errors import UnknownQuery
from queries.runner import answers

CITY = Filters(date(2025, 12, 15), date(2026, 8, 14), snapshot=None)
LAST_YEAR = CITY.within(date(2024, 12, 15), date(2025, 8, 14))


@pytest.fixture(autouse=True)
def nothing_known(everything, monkeypatch):
    answers.clear()
    monkeypatch.setattr(asked_ahead, "_last_runs", {})
    monkeypatch.setattr(asked_ahead, "_threads", ThreadPoolExecutor(1))


def run_page(filters: Filters) -> None:
    with asking_ahead("page", filters):
        finish_guesses()
        for span in (filters, filters.within(LAST_YEAR.start_date, LAST_YEAR.end_date)):
            ask("accidents/totals", span)


def finish_guesses() -> None:
    asked_ahead._threads.submit(int).result()


def test_the_questions_of_the_last_run_are_answered_before_they_are_asked_of_new_filters():
    run_page(CITY)
    misses = answers.use.misses
    with asking_ahead("page", replace(CITY, area="xa")):
        finish_guesses()
        asked_by_now = answers.use.misses
        assert asked_by_now == misses + 2
        ask("accidents/totals", replace(CITY, area="xa"))
        ask("accidents/totals", replace(LAST_YEAR, area="xa"))
        assert answers.use.misses == asked_by_now


def test_the_answers_are_those_of_the_new_filters():
    run_page(CITY)
    with asking_ahead("page", replace(CITY, area="dac_khu")):
        finish_guesses()
        assert ask("accidents/totals", replace(CITY, area="dac_khu"))["accident_count"].sum() == 0
    assert ask("accidents/totals", CITY)["accident_count"].sum() > 0


def test_nothing_is_asked_while_the_filters_stay():
    run_page(CITY)
    answers.clear()
    with asking_ahead("page", CITY):
        finish_guesses()
        assert answers.use.misses == 0


def test_a_page_that_broke_off_leaves_the_questions_of_the_run_before():
    run_page(CITY)
    before = asked_ahead._last_runs["page"]
    with pytest.raises(UnknownQuery), asking_ahead("page", replace(CITY, area="xa")):
        ask("accidents/none_such")
    assert asked_ahead._last_runs["page"] == before


def test_a_guess_that_fails_is_nobodys_error(monkeypatch):
    monkeypatch.setitem(
        asked_ahead._last_runs, "page", asked_ahead.Run(LAST_YEAR, (asked_ahead.Asked("no/such", CITY),))
    )
    with asking_ahead("page", CITY):
        finish_guesses()


def test_only_what_a_question_had_from_the_view_moves_with_it():
    now = replace(CITY, start_date=date(2026, 1, 1), area="xa", wards=("10507",))
    assert moved(LAST_YEAR, CITY, now) == replace(LAST_YEAR, area="xa", wards=("10507",))
    assert moved(replace(CITY, area="phuong"), CITY, now) == replace(now, area="phuong")
