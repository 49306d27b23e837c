"""Extra clearances of one month given to the wards furthest behind."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import pandas as pd

from .levers import Scenario
from .periods import DAY, Calendar, plus_months, unit_holding


@dataclass(frozen=True)
class ClearanceMonth:
    """
    The latest full month that asks something of the wards: what each of them still missed, the furthest behind first.

    `months_left`: calendar months after it whose last day lies in the year.
    """

    month: date
    required_count: int
    ward_count: int
    missing: tuple[tuple[str, int], ...]
    months_left: int

    @property
    def met_count(self) -> int:
        return self.ward_count - len(self.missing)

    @property
    def needed_count(self) -> int:
        """Clearances that all wards together missed."""
        return sum(missing for _, missing in self.missing)


@dataclass(frozen=True)
class ClearancePlan:
    """
    The same month with the extra clearances: `given` to which ward how many, `still_missing` the wards that would not
    meet it, with what they miss. `cheapest_met_count`: wards that would meet it if those who miss least came first.
    """

    met_count: int
    given: tuple[tuple[str, int], ...]
    still_missing: tuple[tuple[str, int], ...]
    unused_count: int
    cheapest_met_count: int
    year_count: int

    @property
    def used_count(self) -> int:
        return sum(count for _, count in self.given)


def clearance_month(rows: pd.DataFrame, day: date, calendar: Calendar) -> ClearanceMonth:
    """`rows`: of clearances/by_ward_month, of one full month with a requirement; `day` lies in the year meant."""
    due = rows[rows["required_count"] > 0]
    missing = (due["required_count"] - due["clearance_count"]).clip(lower=0)
    behind = due.assign(missing=missing)[missing > 0].sort_values(["missing", "ward"], ascending=[False, True])
    month = due["month"].iloc[0].date()
    return ClearanceMonth(
        month,
        int(due["required_count"].iloc[0]),
        len(due),
        tuple((row.ward, int(row.missing)) for row in behind.itertuples()),
        _months_until(month, unit_holding(day, "year", calendar).end),
    )


def clearance_plan(month: ClearanceMonth, scenario: Scenario) -> ClearancePlan:
    """Each ward in turn has what it misses, until nothing is left to give."""
    extra = scenario.extra_clearances
    given = _given(month.missing, extra)
    still = tuple((ward, lack) for ward, missing in month.missing if (lack := missing - given.get(ward, 0)))
    cheapest = _given(sorted(month.missing, key=lambda entry: (entry[1], entry[0])), extra)
    met_by_cheapest = sum(cheapest.get(ward) == missing for ward, missing in month.missing)
    return ClearancePlan(
        month.ward_count - len(still),
        tuple(given.items()),
        still,
        extra - sum(given.values()),
        month.met_count + met_by_cheapest,
        extra * month.months_left,
    )


def _given(missing: Iterable[tuple[str, int]], extra: int) -> dict[str, int]:
    given = {}
    for ward, count in missing:
        if extra <= 0:
            break
        given[ward] = min(count, extra)
        extra -= given[ward]
    return given


def _months_until(month: date, last_day: date) -> int:
    count = 0
    while plus_months(month, count + 2) - DAY <= last_day:
        count += 1
    return count
