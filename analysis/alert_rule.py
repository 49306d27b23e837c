"""The legal alert on a road section: by how much its accidents, deaths and injured rose year on year."""

from datetime import date
from typing import Literal, NamedTuple

import pandas as pd

from .targets import TINY, in_force

Alert = Literal["three", "two", "one", "no_alert", "not_computable"]
WANTED = {"three": 3, "two": 2, "one": 1}  # how many indicators, the gravest alert first


class Counts(NamedTuple):
    accidents: int
    deaths: int
    injured: int


class Limit(NamedTuple):
    """An increase (0,1 is 10%); `is_above`: it must be exceeded, otherwise reaching it is enough."""

    increase: float
    is_above: bool
    since: date | None = None
    source: str = ""

    def is_reached(self, now: int, before: int) -> bool:
        """What was 0 a year ago has no increase."""
        if not before:
            return False
        increase = (now - before) / before
        return increase > self.increase + TINY if self.is_above else increase >= self.increase - TINY


def limits_on(thresholds: pd.DataFrame, day: date) -> dict[str, Limit]:
    """The limits in force on the last day of a period: 'three', 'two', 'one' indicators. Rows of plan/thresholds."""
    rows = {row.code: row for row in in_force(thresholds, day).itertuples()}
    return {
        code: Limit(row.value, row.comparison == "above", row.valid_from.date(), row.source)
        for code in WANTED
        if (row := rows.get(f"alert_increase_{code}"))
    }


def alert(now: Counts, before: Counts, limits: dict[str, Limit]) -> Alert:
    """
    Nghi dinh 165/2024 Art. 32(3), from 1/7/2026 as amended by Nghi dinh 241/2026 Art. 18: which of its tests is met.

    An indicator that was 0 a year ago has no increase; where that could hide an alert the answer is not_computable.
    """
    for code, wanted in WANTED.items():
        if code in limits and sum(map(limits[code].is_reached, now, before)) >= wanted:
            return code
    return "not_computable" if 0 in before or not limits else "no_alert"
