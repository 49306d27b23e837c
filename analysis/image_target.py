"""The share of image fines on its way to the goal of 2030."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

import pandas as pd

from .periods import Period, minus_years
from .status import Status
from .targets import TINY, Reason, Rule, is_complete, rule_of

MEASURE = "image_fine_share"


@dataclass(frozen=True)
class ImageShare:
    """Shares (0..1) of the 12 months to the period's end, beside the reference path; `path` is None for `reason`."""

    image_fine_count: int = 0
    fine_count: int = 0
    share: float | None = None
    share_year_earlier: float | None = None
    path: float | None = None
    reason: Reason | None = None

    @property
    def status(self) -> Status:
        if self.path is None or self.share is None:
            return "none"
        if self.share >= self.path - TINY:
            return "met"
        has_grown = self.share_year_earlier is not None and self.share > self.share_year_earlier
        return "attention" if has_grown else "not_met"

    @property
    def gap(self) -> float | None:
        """What is missing to the path (0..1); negative when ahead of it."""
        return None if self.path is None or self.share is None else self.path - self.share


def image_share(targets: pd.DataFrame, by_day: pd.DataFrame, period: Period | None, *, is_filtered: bool) -> ImageShare:
    """
    `by_day`: rows of image_fines/by_day from the base year on, by the chosen definition.

    `period` is cut at the fines' data-through day, None without data; `is_filtered`: anything but the whole city.
    """
    if period is None:
        return ImageShare(reason="no_data")
    counts = trailing_counts(by_day, period.end)
    trailing = ImageShare(*counts, _share(*counts), _share(*trailing_counts(by_day, minus_years(period.end, 1))))
    rule = rule_of(targets, MEASURE)
    if reason := _no_path(rule, by_day, period, is_filtered):
        return replace(trailing, reason=reason)
    return replace(trailing, path=share_on_path(rule, by_day, period.end))


def share_path(targets: pd.DataFrame, by_day: pd.DataFrame, days: list[date]) -> pd.DataFrame:
    """The path on some days of a city that has one. A row is one day: day, image_fine_share."""
    rule = rule_of(targets, MEASURE)
    shares = [share_on_path(rule, by_day, day) for day in days]
    return pd.DataFrame({"day": pd.to_datetime(days), "image_fine_share": shares})


def share_on_path(rule: Rule, by_day: pd.DataFrame, day: date) -> float:
    """A straight line from the base year's share to the goal: an assumption, the plan names no steps."""
    start = _share(*_counts(by_day, rule.base))
    passed = (day - rule.base.end) / (rule.valid.end - rule.base.end)
    return start + (rule.value - start) * min(passed, 1.0)


def trailing_counts(by_day: pd.DataFrame, end: date) -> tuple[int, int]:
    """Image fines and all fines of the 12 months that end on a day."""
    return _counts(by_day, Period(minus_years(end, 1) + timedelta(days=1), end))


def _no_path(rule: Rule | None, by_day: pd.DataFrame, period: Period, is_filtered: bool) -> Reason | None:
    if rule is None:
        return "no_target"
    if is_filtered:
        return "filtered"
    if period.end <= rule.base.end:
        return "before_base"
    return None if is_complete(by_day, "fine_count", rule.base) else "base_incomplete"


def _counts(by_day: pd.DataFrame, period: Period) -> tuple[int, int]:
    rows = by_day[by_day["day"].between(pd.Timestamp(period.start), pd.Timestamp(period.end))]
    return int(rows["image_fine_count"].sum()), int(rows["fine_count"].sum())


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
