"""What one ward did month by month, and the two or three sentences that its numbers bear out."""

from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from .board import MISSED
from .criteria import Criterion
from .findings import Finding
from .funnel_limits import Place
from .highlights import NOT_A_GROUP
from .periods import Period, minus_years


@dataclass(frozen=True)
class ClearanceRecord:
    """Full months with a requirement, the latest first; `running`: the month not yet over, None if nothing is due."""

    due_count: int
    met_count: int
    missed_months: tuple[date, ...]
    missed_now_count: int
    met_now_count: int
    running: date | None
    still_needed_count: int


def clearance_record(months: pd.DataFrame, streaks: pd.DataFrame) -> ClearanceRecord:
    """`months`, `streaks`: rows of wards/clearances and clearances/streaks of one ward."""
    due = months[months["required_count"] > 0].sort_values("month", ascending=False)
    full, running = due[~due["is_running"]], due[due["is_running"]]
    needed = (running["required_count"] - running["clearance_count"]).clip(lower=0)
    return ClearanceRecord(
        due_count=len(full),
        met_count=int((full["state"] == "met").sum()),
        missed_months=tuple(month.date() for month in full.loc[full["state"].isin(MISSED), "month"]),
        missed_now_count=int(streaks["missed_now_count"].sum()),
        met_now_count=int(streaks["met_now_count"].sum()),
        running=None if running.empty else running["month"].iloc[0].date(),
        still_needed_count=int(needed.sum()),
    )


def ward_findings(
    accidents: Place | None, year: Criterion | None, clearances: ClearanceRecord | None, reencroachment: Place | None
) -> list[Finding]:
    """
    Two or three: how its accidents of 12 months stand, how its clearances stand; what comes back only if it stands out.

    `year`: accidents of 12 months against the 12 months before, None where the data do not reach back.
    """
    found = []
    if accidents:
        found.append(Finding("accidents", {"place": accidents, "year": year}))
    if clearances and (clearances.due_count or clearances.running):
        found.append(Finding("clearances", {"record": clearances}))
    if reencroachment and reencroachment.standing in ("high", "rather_high"):
        found.append(Finding("reencroachment", {"place": reencroachment}))
    return found


def year_to(day: date) -> Period:
    """The 12 months that end on a day."""
    return Period(minus_years(day, 1) + timedelta(days=1), day)


def most_frequent(circumstances: pd.DataFrame, aspect: str, most: int = 2) -> tuple[list[tuple[str, int]], int, int]:
    """Values of an aspect written down most often, how many accidents say any, of how many (wards/circumstances)."""
    rows = circumstances[circumstances["aspect"] == aspect]
    known = rows[~rows["circumstance"].isin(NOT_A_GROUP)]
    top = [(row.circumstance, int(row.accident_count)) for row in known.head(most).itertuples(index=False)]
    return top, int(known["accident_count"].sum()), int(rows["accident_count"].sum())


def points_by_state(points: pd.DataFrame) -> dict[str, pd.DataFrame]:
    """Rows of wards/points that are open, that came back and are cleared since, and the rest; no state without rows."""
    is_open, came_back = points["is_open"], points["reencroached_count"] > 0
    parts = {"open": is_open, "again": ~is_open & came_back, "cleared": ~is_open & ~came_back}
    return {state: points[chosen] for state, chosen in parts.items() if chosen.any()}
