"""Who keeps the plan's deadlines for reports: the status of one report, and the units that miss most."""

from datetime import date

import pandas as pd

from .status import Status


def report_status(row) -> Status:
    """`row`: of unit_reports/by_kind; none while it is not due."""
    if row.missing_count:
        return "not_met"
    if row.late_count:
        return "attention"
    return "none" if row.awaited_count else "met"


def latest_due(rows: pd.DataFrame, judged: date):
    """The row of unit_reports/by_kind that came due last before the day judged; None where none has."""
    passed = rows[rows["due_on"] < pd.Timestamp(judged)].sort_values("due_on")
    return next(passed.tail(1).itertuples(index=False), None)


def worst_units(rows: pd.DataFrame) -> pd.DataFrame:
    """
    Rows of unit_reports/discipline by unit: reports missing, late, and days late in all; most first, none left out that
    has any. row: one unit
    """
    late = rows[rows["report_state"].isin(["missing", "late"])]
    units = late.groupby(["unit", "unit_kind", "name"], as_index=False).agg(
        missing_count=("report_state", lambda states: int((states == "missing").sum())),
        late_count=("report_state", lambda states: int((states == "late").sum())),
        late_days=("late_day_count", "sum"),
    )
    return units.sort_values(
        ["missing_count", "late_count", "late_days", "unit"], ascending=[False, False, False, True]
    )
