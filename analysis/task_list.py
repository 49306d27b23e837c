"""Tasks as a list: those that fit what is chosen, the most urgent first; what comes next; half-years added up."""

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

import pandas as pd

ALL = "all"
FINISHED = ("done", "done_late")


class HalfYear(NamedTuple):
    """How many standing tasks there are in it, and of how many all units have reported."""

    start: date
    end: date
    is_running: bool
    task_count: int
    reported_count: int


def chosen_tasks(
    rows: pd.DataFrame, judged: date, *, lead: str = ALL, plan_group: str = ALL, task_state: str = ALL, due: str = ALL
) -> pd.DataFrame:
    """
    Rows of tasks/by_task that fit, with `day_count` left to the next open milestone; `due` is about that day, in the
    calendar of the day judged.
    """
    fits = pd.Series(True, index=rows.index)
    if lead != ALL:
        fits &= rows["leads"].str.split(";").map(lambda codes: lead in codes).astype(bool)
    if plan_group != ALL:
        fits &= rows["plan_group"] == plan_group
    if task_state != ALL:
        fits &= rows["task_state"] == task_state
    if due != ALL:
        fits &= _is_due(rows["next_due_on"], judged, due)
    return rows.assign(day_count=(rows["next_due_on"] - pd.Timestamp(judged)).dt.days)[fits]


def _is_due(days: pd.Series, judged: date, due: str) -> pd.Series:
    if due == "none":
        return days.isna()
    units = {"month": "M", "quarter": "Q", "year": "Y", "later": "Y"}
    unit = pd.Timestamp(judged).to_period(units[due])
    if due == "later":
        return days > unit.end_time
    return days.between(unit.start_time, unit.end_time)


def by_urgency(rows: pd.DataFrame, states: Sequence[str]) -> pd.DataFrame:
    """`states` from the worst; then by the day due next, then by number."""
    rank = {state: place for place, state in enumerate(states)}
    ranked = rows.assign(rank=rows["task_state"].map(rank))
    return ranked.sort_values(["rank", "next_due_on", "task_no"], na_position="last").drop(columns="rank")


def overdue_by_lead(rows: pd.DataFrame) -> list[tuple[str, int]]:
    """Who leads overdue tasks (rows of tasks/by_task), and how many, most first."""
    leads = rows.loc[rows["task_state"] == "overdue", "leads"].str.split(";").explode()
    counts = leads.value_counts()
    return sorted(((code, int(count)) for code, count in counts.items()), key=lambda pair: (-pair[1], pair[0]))


def next_due(timeline: pd.DataFrame, judged: date) -> tuple[date | None, list[int]]:
    """The first day from the day judged on which a milestone of tasks/timeline is due and not done, and its tasks."""
    ahead = timeline[(timeline["due_on"] >= pd.Timestamp(judged)) & ~timeline["task_state"].isin(FINISHED)]
    if ahead.empty:
        return None, []
    first = ahead["due_on"].min()
    return first.date(), sorted(ahead.loc[ahead["due_on"] == first, "task_no"])


def half_year_totals(rows: pd.DataFrame) -> list[HalfYear]:
    """Rows of tasks/half_years by half-year of the calendar, the earliest first; one task may begin late in it."""
    totals = rows.assign(is_whole=rows["reported_count"] == rows["unit_count"]).groupby("end_date")
    return [
        HalfYear(
            of_half["start_date"].min().date(), end.date(), bool(of_half["is_running"].iloc[0]), len(of_half),
            int(of_half["is_whole"].sum()),
        )
        for end, of_half in totals
    ]  # fmt: skip
