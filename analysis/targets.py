"""What the plan asks for: the rows of plan/targets, and the targets of a period that follow from them."""

import math
from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple

import numpy as np
import pandas as pd
import scipy

from .periods import Period, minus_years, plus_years

Reason = Literal["no_data", "filtered", "before_base", "base_incomplete", "no_target"]

TINY = 1e-9  # 0,94 x 50 is 47 and not 46,999...
FOR_EVER = date(9999, 12, 31)


@dataclass(frozen=True)
class Rule:
    """One row of data/plan/targets.csv, with the base year that it is reckoned from."""

    value: float
    base: Period
    valid: Period


class Counts(NamedTuple):
    """The days that have any, in order, and what they add up to: `totals[n]` is the sum of the first n of them."""

    days: np.ndarray
    totals: np.ndarray


@dataclass(frozen=True)
class AccidentTarget:
    """The most that meets the target of a period, unrounded; `value` is None where there is none, for `reason`."""

    value: float | None
    reason: Reason | None = None

    @property
    def at_most(self) -> int | None:
        """The largest whole number that meets it: 754,82 -> 754."""
        return None if self.value is None else math.floor(self.value + TINY)


def in_force(rows: pd.DataFrame, day: date) -> pd.DataFrame:
    """The rows of plan/targets or plan/thresholds that count on a day."""
    now = np.datetime64(day)
    is_over = rows["valid_to"].to_numpy() < now
    return rows[(rows["valid_from"].to_numpy() <= now) & ~is_over]


def rule_of(targets: pd.DataFrame, measure: str, day: date | None = None) -> Rule | None:
    """The rule for a measure that has a base year, among the rows of plan/targets: in force on a day, else the last."""
    rules = [
        Rule(row.value, _period(row.base_start, row.base_end), _period(row.valid_from, row.valid_to))
        for row in targets.itertuples(index=False)
        if row.measure == measure and not pd.isna(row.base_start)
    ]
    rules.sort(key=lambda rule: rule.valid.start)
    valid = [rule for rule in rules if day and rule.valid.start <= day <= rule.valid.end]
    return (valid or rules or [None])[-1]


def accident_target(
    targets: pd.DataFrame, base: pd.DataFrame, measure: str, period: Period | None, *, is_filtered: bool
) -> AccidentTarget:
    """
    Sum over the years Y after the base year of its `measure` on the same days x (1 + change) ^ years since.

    `base`: rows of accidents/target_base, one per day that has accidents. `period` is cut at its data-through day, None
    without data. `is_filtered`: by anything but one of the former provinces.
    """
    if period is None:
        return AccidentTarget(None, "no_data")
    rule = rule_of(targets, measure, period.end)
    if reason := _no_target(rule, base, period, is_filtered):
        return AccidentTarget(None, reason)
    [target] = _targets_until([period.end], period.start, rule, _counts(base, measure))
    return AccidentTarget(target)


def accident_path(
    targets: pd.DataFrame, base: pd.DataFrame, measure: str, period: Period, *, alpha: float
) -> pd.DataFrame:
    """
    The target as it grows through a period that has one. A row is one day: day, target, low, high.

    From `low` to `high` chance alone would put the count: the alpha/2 and 1 - alpha/2 quantiles of Poisson(target).
    """
    rule = rule_of(targets, measure, period.end)
    days = [stamp.date() for stamp in pd.date_range(period.start, period.end)]
    target = np.array(_targets_until(days, period.start, rule, _counts(base, measure)))
    low, high = (scipy.stats.poisson.ppf(quantile, target) for quantile in (alpha / 2, 1 - alpha / 2))
    return pd.DataFrame({"day": pd.to_datetime(days), "target": target, "low": low, "high": high})


def is_complete(by_day: pd.DataFrame, measure: str, base: Period) -> bool:
    """Every reporting month of the base year has a row that counts; without, it is no base to compare with."""
    inside = by_day["day"].between(pd.Timestamp(base.start), pd.Timestamp(base.end)) & (by_day[measure] > 0)
    days = by_day.loc[inside, "day"]
    return _reporting_months(days).equals(_reporting_months(pd.Series(pd.date_range(base.start, base.end))))


def _reporting_months(days: pd.Series) -> pd.Index:
    """Each that has a day, by the calendar month of its first day, the 15th."""
    return pd.Index((days - pd.Timedelta(days=14)).dt.to_period("M").unique()).sort_values()


def _no_target(rule: Rule | None, base: pd.DataFrame, period: Period, is_filtered: bool) -> Reason | None:
    if rule is None:
        return "no_target"
    if is_filtered:
        return "filtered"
    if period.start <= rule.base.end or period.start < rule.valid.start:
        return "before_base"
    return None if is_complete(base, "accident_count", rule.base) else "base_incomplete"


def _targets_until(ends: list[date], start: date, rule: Rule, counts: Counts) -> list[float]:
    """The target from `start` to each of `ends`, which are in order: what each year after the base year adds to it."""
    totals, years = np.zeros(len(ends)), 1
    while (first := plus_years(rule.base.start, years)) <= ends[-1]:
        begun, last = max(start, first), plus_years(rule.base.end, years)
        reached = [min(end, last) for end in ends if end >= begun]
        added = _base_values(counts, begun, reached, years) * (1 + rule.value) ** years
        totals[len(ends) - len(reached) :] += added
        years += 1
    return totals.tolist()


def _counts(base: pd.DataFrame, measure: str) -> Counts:
    ordered = base.sort_values("day")
    return Counts(ordered["day"].to_numpy(), np.concatenate(([0], ordered[measure].cumsum().to_numpy())))


def _base_values(counts: Counts, start: date, ends: list[date], years: int) -> np.ndarray:
    """The base year's counts on the same days: both ends moved back, 29/2 to 28/2."""
    moved = np.array([minus_years(end, years) for end in ends], dtype=counts.days.dtype)
    before = np.searchsorted(counts.days, np.datetime64(minus_years(start, years)), "left")
    through = np.searchsorted(counts.days, moved, "right")
    return counts.totals[through] - counts.totals[before]


def _period(start: pd.Timestamp, end: pd.Timestamp) -> Period:
    return Period(start.date(), FOR_EVER if pd.isna(end) else end.date())
