"""Where cleared points are encroached again: wards by the evidence in their counts, so that chance tops no list."""

from typing import TypeVar

import numpy as np
import pandas as pd
import scipy

from .funnel_limits import are_parts_beyond

Numbers = TypeVar("Numbers", float, pd.Series)


def wilson(part: Numbers, whole: Numbers) -> tuple[Numbers, Numbers]:
    """The 95% interval of a share (Wilson 1927), which holds for small counts and shares of 0 or 1."""
    z = scipy.special.ndtri(0.975)
    middle, reach = part + z**2 / 2, z * np.sqrt(part * (1 - part / whole) + z**2 / 4)
    return np.maximum(middle - reach, 0) / (whole + z**2), (middle + reach) / (whole + z**2)


def by_evidence(rows: pd.DataFrame, city_share: float) -> pd.DataFrame:
    """
    Wards with a clearing that is due (rows of clearances/reencroachment_by_ward), the highest lower end of the interval
    first: `low` and `high` are the ends of the interval of the share, `is_high` says that the count is above the 99,8%
    limit of wards with the city's share. row: one ward
    """
    due = rows[rows["due_count"] > 0]
    again, whole = (due[name].astype(int) for name in ("reencroached_count", "due_count"))
    low, high = wilson(again, whole)
    is_high = are_parts_beyond(again, whole, city_share)
    ranked = due.assign(low=low, high=high, is_high=is_high)
    return ranked.sort_values(["low", "ward"], ascending=[False, True]).reset_index(drop=True)
