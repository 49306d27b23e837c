"""
The draft criteria of a ward: met, not met, or why neither can be said, each with the counts it rests on.

The plan (III.3, task 27) names three of them and defines none; how they are read here stands with each. No criterion
weighs more than another and nothing is added up.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Literal, NamedTuple

import pandas as pd

from .board import ward_order
from .periods import Period

CRITERIA = ("grave_accidents", "trouble_spots", "public_order", "clearances", "unit_reports")
STATES = ("not_met", "not_reported", "undetermined", "met", "not_due", "no_source")
COLUMNS = ["ward", "criterion", "criterion_state", "facts"]
SETTLED = timedelta(days=6)  # data that end within a week before a day reach it, as with the months of clearances
OWED = ("on_time", "late", "missing")

State = Literal["met", "not_met", "not_reported", "undetermined", "not_due", "no_source"]
Coverage = Literal["no_feed", "outside", "partial", "whole"]


class Judged(NamedTuple):
    state: State
    facts: dict[str, Any]


@dataclass(frozen=True)
class Reach:
    """
    What there is to judge by. `covered`: the days of the period that accidents reach, None if none; `spot_window`: the
    12 months in which points are looked for, None where none can be, `is_window_whole` whether accidents reach it all.
    """

    accidents: Coverage
    covered: Period | None
    spot_window: Period | None
    is_window_whole: bool
    has_register: bool
    has_clearances: bool
    reports_through: date | None


def ward_criteria(
    wards: pd.DataFrame, found_spots: Mapping[str, int], reports: pd.DataFrame, reach: Reach
) -> pd.DataFrame:
    """
    A row is one ward and criterion: ward, criterion, criterion_state, facts.

    `wards`: rows of wards/criteria; `found_spots`: points found from the accidents, by ward; `reports`: rows of
    unit_reports/discipline.
    """
    reports_of = defaultdict(list)
    for report in reports.itertuples(index=False):
        reports_of[report.unit].append(report)
    rows = []
    for row in wards.itertuples(index=False):
        judged = (
            grave_accidents(row, reach),
            trouble_spots(row, found_spots.get(row.ward, 0), reach),
            Judged("no_source", {}),
            clearances(row, reach.has_clearances),
            unit_reports(reports_of[row.ward], reach.reports_through),
        )
        rows += [(row.ward, criterion, *found) for criterion, found in zip(CRITERIA, judged, strict=True)]
    return pd.DataFrame(rows, columns=COLUMNS)


def grave_accidents(row: Any, reach: Reach) -> Judged:
    """No very or extremely serious accident in the period; one that may be, or may be here, leaves it open."""
    facts = {
        "count": row.grave_count,
        "days": _days(row.grave_days),
        "unknown": row.unknown_severity_count,
        "possible": row.possible_grave_count,
        "reach": reach,
    }
    if reach.accidents == "no_feed":
        return Judged("no_source", facts)
    if row.grave_count:
        return Judged("not_met", facts)
    is_open = row.unknown_severity_count or row.possible_grave_count or reach.accidents != "whole"
    return Judged("undetermined" if is_open else "met", facts)


def trouble_spots(row: Any, found: int, reach: Reach) -> Judged:
    """
    Our reading of a place of complex traffic order: a point where accidents often happen (Thong tu 41/2024 Dieu 14),
    found from the accidents, or in the agency's list and not treated yet. Met needs both sources.
    """
    listed, possible = row.listed_spot_count, row.possible_spot_count
    facts = {"found": found, "listed": listed, "possible": possible, "reach": reach}
    if not reach.spot_window and not reach.has_register:
        return Judged("no_source", facts)
    if found or listed:
        return Judged("not_met", facts)
    is_settled = reach.spot_window and reach.is_window_whole and reach.has_register and not possible
    return Judged("met" if is_settled else "undetermined", facts)


def clearances(row: Any, has_feed: bool) -> Judged:
    """All full months of the period that ask something are met; the running month is not judged."""
    facts = {
        "due": row.due_month_count,
        "met": row.met_month_count,
        "not_met": _days(row.not_met_months),
        "not_reported": _days(row.not_reported_months),
        "running": None if pd.isna(row.running_month) else row.running_month.date(),
    }
    if not has_feed:
        return Judged("no_source", facts)
    if not row.due_month_count:
        return Judged("not_due", facts)
    if facts["not_met"]:
        return Judged("not_met", facts)
    return Judged("not_reported" if facts["not_reported"] else "met", facts)


def unit_reports(reports: Sequence[Any], through: date | None) -> Judged:
    """All reports owed by the end of the period were sent in time; one not sent counts where the data reach its day."""
    if through is None:
        return Judged("no_source", {"through": None})
    owed = [row for row in reports if row.report_state in OWED]
    wanting = [row for row in owed if row.report_state != "on_time"]
    facts = {"due": len(owed), "wanting": wanting, "through": through}
    if not owed:
        return Judged("not_due", facts)
    if not wanting:
        return Judged("met", facts)
    is_known = any(row.report_state == "late" or row.due_on.date() - SETTLED <= through for row in wanting)
    return Judged("not_met" if is_known else "undetermined", facts)


def _days(text: str) -> list[date]:
    return [date.fromisoformat(day) for day in text.split(", ")] if text else []


def state_counts(criteria: pd.DataFrame) -> dict[str, dict[str, int]]:
    """How many wards are in each state, criterion by criterion."""
    counted = criteria.groupby(["criterion", "criterion_state"]).size()
    return {name: {state: int(counted.get((name, state), 0)) for state in STATES} for name in CRITERIA}


def criteria_order(wards: pd.DataFrame, criteria: pd.DataFrame, by: Literal["name", "area", "not_met"]) -> list[str]:
    """
    Ward codes from the top: by name, in which `wards` come; by former province, whose own code stands above its wards;
    or those with most criteria not met first, equal ones by code. The last is for finding them: it is no rank.
    """
    if by != "not_met":
        return ward_order(wards, pd.DataFrame(), by)
    not_met = criteria[criteria["criterion_state"] == "not_met"].groupby("ward").size()
    return ward_order(wards.sort_values("ward"), pd.DataFrame({"not_met": not_met}), "trouble")
