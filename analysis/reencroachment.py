"""Where cleared points are encroached again: wards by the evidence in their counts, so that chance tops no list."""

import pandas as pd
import scipy

from .funnel_limits import part_limits


def wilson(part: int, whole: int) -> tuple[float, float]:
    """The 95% interval of a share (Wilson 1927), which holds for small counts and shares of 0 or 1."""
    low, high = scipy.stats.binomtest(int(part), int(whole)).proportion_ci(confidence_level=0.95, method="wilson")
    return low, high


def by_evidence(rows: pd.DataFrame, city_share: float) -> pd.DataFrame:
    """
    Wards with a clearing that is due (rows of clearances/reencroachment_by_ward), the highest lower end of the interval
    first: `low` and `high` are the ends of the interval of the share, `is_high` says that the count is above the 99,8%
    limit of wards with the city's share. row: one ward
    """
    due = rows[rows["due_count"] > 0]
    ends = [wilson(row.reencroached_count, row.due_count) for row in due.itertuples(index=False)]
    ranked = due.assign(
        low=[low for low, _ in ends],
        high=[high for _, high in ends],
        is_high=[
            row.reencroached_count > part_limits(row.due_count, city_share).highest
            for row in due.itertuples(index=False)
        ],
    )
    return ranked.sort_values(["low", "ward"], ascending=[False, True]).reset_index(drop=True)
