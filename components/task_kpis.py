"""The cards above the plan's tasks: overdue, due soon, done, standing ones without a report, and those of the wards."""

from collections.abc import Callable, Sequence
from datetime import date

import pandas as pd

from queries import ask
from reports import TaskFacts
from vietnamese import overview_words
from vietnamese import task_page_words as words
from vietnamese.measures import MEASURES
from vietnamese.numbers import integer
from vietnamese.plan_words import tasks_change
from vietnamese.task_words import WARDS

from .kpi import Change, Kpi


def overdue_kpi(facts: TaskFacts, worst: Sequence[tuple[str, int]]) -> Kpi:
    """`worst`: who leads overdue tasks, and how many."""
    about, late = MEASURES["overdue_task_count"], facts.by_task["overdue_count"] > 0
    silent = int((late & facts.by_task["last_reported_on"].isna()).sum())
    return Kpi(
        "overdue", words.OVERDUE, about.definition, facts.status, integer(facts.now.overdue_count),
        unit=words.of_tasks(facts.now.task_count), change=_change(facts, "overdue_count"),
        target=words.silent(silent, facts.now.overdue_count), detail=words.named(worst),
    )  # fmt: skip


def due_soon_kpi(facts: TaskFacts, next_day: date | None, tasks: Sequence[int]) -> Kpi:
    judged = facts.now.judged_on.date()
    return Kpi(
        "due_soon", words.DUE_SOON, words.STATES_HELP, "", integer(facts.now.due_soon_count), unit=words.WITHIN_30_DAYS,
        change=_change(facts, "due_soon_count", is_better=None), target=words.coming(next_day, judged),
        detail=words.numbers(tasks) if tasks else "",
    )  # fmt: skip


def done_kpi(facts: TaskFacts) -> Kpi:
    now, standing = facts.now, int((facts.by_task["kind"] == "standing").sum())
    return Kpi(
        "done", words.DONE, words.STATES_HELP, "", integer(now.done_count + now.done_late_count),
        unit=words.of_dated(now.task_count - standing), change=_done_change(facts),
        target=words.in_time_and_late(now.done_count, now.done_late_count),
        detail=words.still_open(now.on_time_count, now.waiting_count),
    )  # fmt: skip


def standing_kpi(facts: TaskFacts, half_years: pd.DataFrame) -> Kpi:
    """`half_years`: rows of tasks/half_years."""
    standing = facts.by_task[facts.by_task["kind"] == "standing"]
    count = int((standing["task_state"] == "not_reported").sum())
    over = half_years[~half_years["is_running"].astype(bool)]
    return Kpi(
        "standing", words.STANDING, words.HALF_YEARS_HELP, "", integer(count),
        unit=words.of_standing(len(standing)), change=_change(facts, "not_reported_count"),
        target=words.half_year_judged(over["end_date"].max() if len(over) else None),
        detail=words.reported(int((standing["task_state"] == "reported").sum())),
    )  # fmt: skip


def wards_kpi(facts: TaskFacts) -> Kpi:
    now = facts.of_wards
    return Kpi(
        "of_wards", words.OF_WARDS, words.BOARD_HELP, "", integer(now.overdue_count),
        unit=words.of_unit_tasks(now.unit_task_count), change=_wards_change(facts),
        target=words.wards_silent(now.unreported_overdue_count),
        detail=words.wards_done(now.done_count + now.done_late_count, now.not_reported_count),
    )  # fmt: skip


def _wards_change(facts: TaskFacts) -> Change | None:
    if facts.before is None:
        return None
    then = facts.before.judged_on.date()
    rows = ask("tasks/by_lead", facts.filters.within(min(facts.filters.start_date, then), then))
    before = rows.loc[rows["lead"] == WARDS, "overdue_count"].sum()
    return _changed(int(facts.of_wards.overdue_count - before), -1, words.unit_tasks_change)


def _change(facts: TaskFacts, column: str, is_better: int | None = -1) -> Change | None:
    if facts.before is None:
        return None
    return _changed(int(getattr(facts.now, column) - getattr(facts.before, column)), is_better)


def _done_change(facts: TaskFacts) -> Change | None:
    if facts.before is None:
        return None
    now, before = (row.done_count + row.done_late_count for row in (facts.now, facts.before))
    return _changed(int(now - before), 1)


def _changed(difference: int, is_better: int | None, say: Callable[[int], str] = tasks_change) -> Change:
    """`is_better`: the sign of a good change, None where neither is good or bad."""
    tone = "chance" if not difference or is_better is None else "good" if difference * is_better > 0 else "bad"
    return Change(say(difference), difference, tone, overview_words.MONTH_BEFORE)
