"""Met, needs attention, not met: the status of a KPI against its target, 'none' where there is nothing to judge."""

from typing import Literal

import pandas as pd

from .targets import TINY, AccidentTarget

Status = Literal["met", "attention", "not_met", "none"]


def accident_status(value: int, last_year: int, target: AccidentTarget) -> Status:
    """Against the target, then against the same period last year, whatever else the reader compares with."""
    if target.value is None:
        return "none"
    if value <= target.value + TINY:
        return "met"
    return "attention" if value < last_year else "not_met"


def clearance_status(latest_months: pd.DataFrame) -> Status:
    """`latest_months`: rows of clearances/latest_months, the latest first; none without a month that is due."""
    if latest_months.empty:
        return "none"
    met, due = latest_months["met_count"], latest_months["due_count"]
    if met.iloc[0] == due.iloc[0]:
        return "met"
    return "attention" if len(met) > 1 and met.iloc[0] > met.iloc[1] else "not_met"
