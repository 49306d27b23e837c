"""The tasks of the plan as they stand at the end of a view, and a month before."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from analysis import PLAN_BEGINS, Status
from analysis.task_status import task_status
from queries import Filters, ask

from .clearance_facts import one_row
from .view import View

FEED = "task_reports"


@dataclass(frozen=True)
class TaskFacts:
    """`now`, `before`: rows of tasks/totals at the period's end and a month earlier, None before the plan was there."""

    filters: Filters
    now: Any
    before: Any

    @property
    def status(self) -> Status:
        return task_status(self.now)

    @property
    def fewer_overdue(self) -> int | None:
        """Tasks overdue a month before less those overdue now; None where nothing was asked then."""
        return self.before and int(self.before.overdue_count - self.now.overdue_count)

    @cached_property
    def by_task(self) -> pd.DataFrame:
        return ask("tasks/by_task", self.filters)

    @cached_property
    def by_lead(self) -> pd.DataFrame:
        return ask("tasks/by_lead", self.filters)

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
