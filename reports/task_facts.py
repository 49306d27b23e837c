"""The tasks of the plan as they stand at the end of a view, and a month before."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from analysis import PLAN_BEGINS, Status
from analysis.task_status import task_status
from queries import Filters, ask
from vietnamese.task_words import WARDS, WARDS_NAME

from .clearance_facts import one_row
from .view import View

FEED, AHEAD = "task_reports", 60


@dataclass(frozen=True)
class TaskFacts:
    """`now`, `before`: rows of tasks/totals at the period's end and a month earlier, None before the plan was there."""

    filters: Filters
    now: Any
    before: Any

    @property
    def status(self) -> Status:
        return task_status(self.now)

    @cached_property
    def by_task(self) -> pd.DataFrame:
        return ask("tasks/by_task", self.filters)

    @cached_property
    def by_lead(self) -> pd.DataFrame:
        return ask("tasks/by_lead", self.filters)

    @property
    def of_wards(self) -> Any:
        """The row of all wards together, None where they lead nothing."""
        rows = self.by_lead[self.by_lead["lead"] == WARDS]
        return next(rows.itertuples(index=False), None)

    @property
    def wards_apart(self) -> Any:
        """The same, but None of a single ward, whose tasks are all there are."""
        return None if self.is_of_one_unit else self.of_wards

    @property
    def is_of_one_unit(self) -> bool:
        return self.now.unit_task_count == self.now.task_count

    @property
    def by_agency(self) -> pd.DataFrame:
        """Rows of tasks/by_lead without that of the wards."""
        return self.by_lead[self.by_lead["lead"] != WARDS]

    @cached_property
    def coming(self) -> pd.DataFrame:
        """Milestones of tasks/timeline that come due within 60 days and that some unit has not done yet."""
        rows = ask("tasks/timeline", self.filters)
        days = (rows["due_on"] - self.now.judged_on).dt.days
        return rows[days.between(0, AHEAD) & (rows["done_count"] < rows["unit_count"])]

    def task(self, task_no: int) -> Any:
        [row] = self.by_task[self.by_task["task_no"] == task_no].itertuples(index=False)
        return row

    def lead_names(self, leads: str) -> list[str]:
        """`leads`: codes as in the plan's table."""
        names = dict(self.by_lead[["lead", "name"]].itertuples(index=False)) | {WARDS: WARDS_NAME}
        return [names.get(code, code) for code in leads.split(";")]

    @cached_property
    def by_unit_task(self) -> pd.DataFrame:
        return ask("tasks/by_unit_task", self.filters)


def task_facts(view: View) -> TaskFacts | None:
    """None without a report of tasks up to the period's end, or before the plan."""
    through, filters = view.through(FEED), view.filters
    if through is None or filters.end_date < PLAN_BEGINS or filters.start_date > through:
        return None
    month_before = (pd.Timestamp(filters.end_date) - pd.DateOffset(months=1)).date()
    before = filters.within(min(filters.start_date, month_before), month_before)
    return TaskFacts(
        filters,
        one_row("tasks/totals", filters),
        one_row("tasks/totals", before) if month_before >= PLAN_BEGINS else None,
    )
