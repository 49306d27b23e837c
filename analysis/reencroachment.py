"""Where cleared points are encroached again: wards by the evidence in their counts, so that chance tops no list."""

import math

import pandas as pd
from scipy.stats import binom

Z = 1.959964  # of a 95% interval
BEYOND = 0.001  # above the upper one of the 99,8% limits


def wilson(part: int, whole: int) -> tuple[float, float]:
    """The 95% interval of a share (Wilson 1927), which holds for small counts and shares of 0 or 1."""
    share, z2 = part / whole, Z * Z
    centre = share + z2 / (2 * whole)
    half = Z * math.sqrt(share * (1 - share) / whole + z2 / (4 * whole * whole))
    scale = 1 + z2 / whole
    return max((centre - half) / scale, 0.0), min((centre + half) / scale, 1.0)


def by_evidence(rows: pd.DataFrame, city_share: float) -> pd.DataFrame:
    """
    Wards with a clearing that is due, of clearances/reencroachment_by_ward, the highest lower end of the interval first.

    Adds `low` and `high`, the ends of the interval of the share, and `is_high`: so many only one ward in a thousand
    would have at `city_share` (the funnel limit of Spiegelhalter 2005, exact binomial). row: one ward
    """
    due = rows[rows["due_count"] > 0]
    ends = [wilson(row.reencroached_count, row.due_count) for row in due.itertuples(index=False)]
    ranked = due.assign(
        low=[low for low, _ in ends],
        high=[high for _, high in ends],
        is_high=binom.sf(due["reencroached_count"] - 1, due["due_count"], city_share) <= BEYOND,
    )
    return ranked.sort_values(["low", "ward"], ascending=[False, True]).reset_index(drop=True)
