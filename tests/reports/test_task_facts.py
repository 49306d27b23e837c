"""
What is said of the plan's tasks, counted by hand. Without a report 21 would be overdue on 31/10/2026: those of 29/4
(27), 30/4 (10), 29/5 (37), 30/6 (4, 5, 13, 21, 23, 25, 30, 40, 46, 53, 55, 61, 63, 67) and 30/9 (14, 17, 26, 36). In
the small city 5 is done and 10 done late.
"""

from collections.abc import Callable
from datetime import date

import pytest

from analysis import Period, unit_holding
from queries import Filters
from reports import View, summary, task_facts, view_of
from tests.pages.city import HONG_BANG, tables
from tests.snapshots import write_snapshot

YEAR = unit_holding(date(2026, 10, 31), "year", "reporting")
HALF = unit_holding(date(2026, 6, 14), "half", "reporting")


@pytest.fixture
def view(tmp_path, monkeypatch) -> Callable[..., View]:
    monkeypatch.setenv("DASHBOARD_DATA", str(tmp_path))
    write_snapshot(tmp_path, tables(), as_of=date(2026, 10, 31))

    def of(period: Period = YEAR, **chosen) -> View:
        return view_of(Filters(snapshot="aaaa", **chosen), period, preset="year", name="Năm đến nay")

    return of


def test_tasks_stand_beside_those_of_a_month_before(view):
    """On 30/9 the four of that day are still on time: 15 overdue without 5 and 10; on 31/10 they are 19."""
    facts = task_facts(view())
    assert (facts.now.task_count, facts.now.overdue_count, facts.before.overdue_count) == (70, 19, 15)
    assert (facts.now.done_count, facts.now.done_late_count) == (1, 1)
    assert facts.status == "not_met"


def test_wards_are_counted_together_and_apart(view):
    """61, 63 and 67 were due on 30/6 in 114 wards, one of which has done 61."""
    facts = task_facts(view())
    assert (facts.of_wards.overdue_count, facts.of_wards.unit_task_count) == (3 * 114 - 1, 11 * 114)
    of_one = task_facts(view(wards=(HONG_BANG,)))
    assert (of_one.now.task_count, of_one.now.overdue_count, of_one.wards_apart) == (11, 2, None)


def test_agencies_have_their_names_and_wards_one_for_all(view):
    facts = task_facts(view())
    assert facts.by_agency["overdue_count"].sum() == 16 and "ubnd_cap_xa" not in set(facts.by_agency["lead"])
    assert facts.lead_names("so_xay_dung;ubnd_cap_xa") == ["Sở Xây dựng", "UBND cấp xã"]


def test_what_comes_due_in_60_days_is_not_done_yet(view):
    """On 14/6 all of 30/6 come due; 61, done in one of 114 wards, stays; 5 is not done before 20/6."""
    assert task_facts(view(HALF)).coming["task_no"].tolist() == [4, 5, 13, 21, 23, 25, 30, 40, 46, 53, 55, 61, 63, 67]


def test_60_days_are_counted_to_the_last_one(view):
    """From 1/8 to 30/9 there are 60 days, from 31/7 61."""
    until = {end: task_facts(view(Period(YEAR.start, date(2026, *end)))).coming["task_no"].tolist()
             for end in [(8, 1), (7, 31)]}  # fmt: skip
    assert until == {(8, 1): [14, 17, 26, 36], (7, 31): []}


def test_before_the_plan_and_in_its_first_month_nothing_is_compared(view):
    assert task_facts(view(Period(date(2025, 12, 15), date(2026, 4, 9)))) is None
    assert task_facts(view(Period(date(2025, 12, 15), date(2026, 5, 9)))).before is None
    assert task_facts(view(Period(date(2025, 12, 15), date(2026, 5, 10)))).before is not None


@pytest.mark.parametrize("without", ["task_reports", "tasks"])
def test_without_reports_or_a_table_of_tasks_nothing_is_summed_up(tmp_path, monkeypatch, without):
    monkeypatch.setenv("DASHBOARD_DATA", str(tmp_path))
    write_snapshot(tmp_path, tables() | {without: []}, as_of=date(2026, 10, 31))
    assert summary(view_of(Filters(snapshot="aaaa"), YEAR, preset="year", name="")).tasks is None
