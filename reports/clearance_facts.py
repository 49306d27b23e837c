"""How often the wards of a view cleared encroachments, and what came back."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import pandas as pd

from analysis import Status, clearance_status, significance_level
from queries import Filters, ask

from .view import View


@dataclass(frozen=True)
class ClearanceFacts:
    """
    `by_month` and `latest`: rows of clearances/by_month and clearances/latest_months of `filters`; `cases` and
    `cases_before`: the days of encroachment cases.
    """

    filters: Filters
    cases: Filters
    cases_before: Filters | None
    by_month: pd.DataFrame
    latest: pd.DataFrame

    @property
    def due_months(self) -> pd.DataFrame:
        return self.by_month[self.by_month["due_count"] > 0]

    @property
    def full_months(self) -> pd.DataFrame:
        return self.due_months[~self.due_months["is_running"]]

    @property
    def latest_month(self) -> Any:
        """The row of clearances/by_month of the latest full month that owes something, None without one."""
        if self.latest.empty:
            return None
        of_month = self.by_month[self.by_month["month"] == self.latest["month"].iloc[0]]
        return next(of_month.itertuples(index=False))

    @property
    def status(self) -> Status:
        return clearance_status(self.latest)

    @cached_property
    def alpha(self) -> float:
        return significance_level(ask("plan/thresholds", self.cases), self.cases.end_date)

    @cached_property
    def reencroachment(self) -> Any:
        return one_row("clearances/reencroachment", self.cases)

    @cached_property
    def reencroachment_before(self) -> Any:
        return one_row("clearances/reencroachment", self.cases_before) if self.cases_before else None

    @cached_property
    def progress(self) -> Any:
        return one_row("clearances/progress", self.filters)


def clearance_facts(view: View) -> ClearanceFacts:
    filters, encroachments = view.filters, view.cut("encroachments")
    return ClearanceFacts(
        filters,
        encroachments.now if encroachments else filters,
        encroachments.before if encroachments else None,
        ask("clearances/by_month", filters),
        ask("clearances/latest_months", filters),
    )


def one_row(question: str, filters: Filters) -> Any:
    return next(ask(question, filters).itertuples(index=False))
