"""The share of image fines month by month, if cameras and patrols change."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

import pandas as pd

from .daily_totals import DailyTotals, daily_totals
from .image_target import MEASURE, trailing_counts
from .levers import Scenario
from .periods import DAY, Period, minus_years, month_of, months_between, plus_months, unit_holding
from .targets import TINY, rule_of

YEAR = 12
MOST_GROWTH = 10.0  # a month; what needs more is out of reach


@dataclass(frozen=True)
class ImageStart:
    """
    The 12 months to a day, by the chosen definition, and the goal: `share` (0..1) of the 12 months to `goal_day`.

    `totals`: of rows of image_fines/by_day; `day` is the last one they reach.
    """

    totals: DailyTotals
    day: date
    image_count: int
    other_count: int
    goal_share: float
    goal_day: date

    @property
    def image_per_month(self) -> float:
        return self.image_count / YEAR

    @property
    def other_per_month(self) -> float:
        return self.other_count / YEAR

    @property
    def share(self) -> float:
        return self.image_count / (self.image_count + self.other_count)


class TrailingShare(NamedTuple):
    """The 12 months to a day: what happened and what the scenario adds, so not whole numbers; no fines, no share."""

    day: date
    image_fines: float
    other_fines: float

    @property
    def share(self) -> float | None:
        fines = self.image_fines + self.other_fines
        return self.image_fines / fines if fines > TINY else None


@dataclass(frozen=True)
class ImageCourse:
    """
    Each month's end from `day` (as it is) to the goal. `reached_on`: the first of them whose share is the goal's or
    more, None by the goal's day. `needed_growth`: the least growth a month, 0 or more, that reaches it on `wanted_on`
    with the cameras and patrols of the scenario; None where not even tenfold more each month does, or that day has
    come. `month_fines`: image fines of the first month to come.
    """

    months: tuple[TrailingShare, ...]
    reached_on: date | None
    wanted_on: date
    needed_growth: float | None
    month_fines: float

    @property
    def at_goal(self) -> TrailingShare:
        return self.months[-1]


def image_start(targets: pd.DataFrame, by_day: pd.DataFrame, day: date) -> ImageStart | None:
    """Of a city that has a path; None without any fine in the 12 months, or when the goal's day has come."""
    rule = rule_of(targets, MEASURE)
    image, fines = trailing_counts(by_day, day)
    if not fines or day >= rule.valid.end:
        return None
    return ImageStart(daily_totals(by_day), day, image, fines - image, rule.value, rule.valid.end)


def image_course(start: ImageStart, scenario: Scenario, wanted_on: date | None = None) -> ImageCourse:
    """
    Image fines of month k from now: now x (1 + growth) ^ k + cameras x fines of each; the others: now x (1 + change).

    `wanted_on`: the day on which the goal is wanted, its own unless told otherwise.
    """
    wanted_on = wanted_on or start.goal_day
    months = tuple(_trailing(start, scenario, day) for day in _month_ends(start))
    reached = [month.day for month in months if (month.share or 0.0) >= start.goal_share - TINY]
    needed = _needed_growth(start, scenario, wanted_on) if wanted_on > start.day else None
    return ImageCourse(months, reached[0] if reached else None, wanted_on, needed, fines_of_month(start, scenario, 1))


def fines_of_month(start: ImageStart, scenario: Scenario, month: int) -> float:
    """Image fines of a month to come, 1 is the first."""
    grown = start.image_per_month * (1 + scenario.image_growth) ** month
    return grown + scenario.extra_cameras * scenario.fines_per_camera


def _month_ends(start: ImageStart) -> list[date]:
    days, month = [start.day], month_of(start.day + DAY, "reporting")
    while days[-1] < start.goal_day:
        days.append(min(unit_holding(month.replace(day=10), "month", "reporting").end, start.goal_day))
        month = plus_months(month, 1)
    return days


def _trailing(start: ImageStart, scenario: Scenario, day: date) -> TrailingShare:
    """What is left of the 12 months before the start as it was, what is to come by the scenario."""
    begin = minus_years(day, 1)
    image, fines = (
        start.totals.count(column, Period(begin + DAY, start.day)) for column in ("image_fine_count", "fine_count")
    )
    months = months_between(start.day, day, "reporting")
    passed = max(0.0, months_between(start.day, begin, "reporting"))
    image_fines = image + _added(start, scenario, months) - _added(start, scenario, passed)
    others = fines - image + start.other_per_month * (1 + scenario.manual_change) * (months - passed)
    return TrailingShare(day, image_fines, others)


def _added(start: ImageStart, scenario: Scenario, months: float) -> float:
    """Image fines of so many months from the start; of a month begun its part."""
    whole = int(months + TINY)
    full = sum(fines_of_month(start, scenario, month) for month in range(1, whole + 1))
    return full + (months - whole) * fines_of_month(start, scenario, whole + 1)


def _needed_growth(start: ImageStart, scenario: Scenario, day: date) -> float | None:
    def share(growth: float) -> float:
        return _trailing(start, replace(scenario, image_growth=growth), day).share or 0.0

    return least(share, start.goal_share, highest=MOST_GROWTH)


def least(rising: Callable[[float], float], wanted: float, *, highest: float) -> float | None:
    """The least number from 0 to `highest` at which a function that never falls is as high as wanted, by halving."""
    low, high = 0.0, highest
    if rising(low) >= wanted - TINY:
        return 0.0
    if rising(high) < wanted:
        return None
    for _ in range(50):
        middle = (low + high) / 2
        low, high = (low, middle) if rising(middle) >= wanted else (middle, high)
    return high
