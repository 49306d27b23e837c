"""The legal alert on a road section: by how much its accidents, deaths and injured rose year on year."""

from datetime import date
from typing import Literal, NamedTuple

import pandas as pd

from .targets import TINY, in_force

Alert = Literal["three", "two", "one", "no_alert", "not_computable"]


class Counts(NamedTuple):
    accidents: int
    deaths: int
    injured: int


class Limit(NamedTuple):
    """An increase (0,1 is 10%); `is_above`: it must be exceeded, otherwise reaching it is enough."""

    increase: float
    is_above: bool

    def is_reached(self, increase: float) -> bool:
        return increase > self.increase + TINY if self.is_above else increase >= self.increase - TINY


def limits_on(thresholds: pd.DataFrame, day: date) -> dict[str, Limit]:
    """The limits in force on the last day of a period: 'three', 'two', 'one' indicators. Rows of plan/thresholds."""
    return {
        row.code.removeprefix("alert_increase_"): Limit(row.value, row.comparison == "above")
        for row in in_force(thresholds, day).itertuples()
        if row.code.startswith("alert_increase_")
    }


def alert(now: Counts, before: Counts, limits: dict[str, Limit]) -> Alert:
    """
    Nghi dinh 165/2024 Art. 32(3), from 1/7/2026 as amended by Nghi dinh 241/2026 Art. 18: which of its tests is met.

    An indicator that was 0 a year ago has no increase; where that could hide an alert the answer is not_computable.
    """
    increases = [(new - old) / old for new, old in zip(now, before, strict=True) if old]
    for code, wanted in (("three", 3), ("two", 2), ("one", 1)):
        if code in limits and sum(map(limits[code].is_reached, increases)) >= wanted:
            return code
    return "not_computable" if len(increases) < 3 or not limits else "no_alert"
