"""Counts of days added up once, so that any period is asked of them at once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np
import pandas as pd

from .periods import DAY, Period


@dataclass(frozen=True)
class DailyTotals:
    """`totals[column][n]`: the sum of the first n days after `before`."""

    before: date
    totals: Mapping[str, np.ndarray]

    def count(self, column: str, period: Period | None) -> int:
        """The sum over a period, which may reach beyond the days there are; 0 without one or turned round."""
        if period is None or period.end < period.start:
            return 0
        totals = self.totals[column]
        first, last = (
            min(max((day - self.before).days, 0), len(totals) - 1) for day in (period.start - DAY, period.end)
        )
        return int(totals[last] - totals[first])


def daily_totals(by_day: pd.DataFrame) -> DailyTotals:
    """`by_day`: a row is one day that has any (column day), the other columns whole counts."""
    columns = by_day.columns.drop("day")
    if by_day.empty:
        return DailyTotals(date.min, {column: np.zeros(1, int) for column in columns})
    before = by_day["day"].min().date() - DAY
    places = (by_day["day"] - pd.Timestamp(before)).dt.days.to_numpy()
    days = {column: np.zeros(places.max() + 1, int) for column in columns}
    for column, counts in days.items():
        np.add.at(counts, places, by_day[column].to_numpy())
    return DailyTotals(before, {column: counts.cumsum() for column, counts in days.items()})
