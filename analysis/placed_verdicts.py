"""Verdicts on places where some of what is counted could not be placed."""

import pandas as pd

from .significance import Verdict, change_of_counts

UNKNOWN = "unknown"


def placed_verdicts(
    now: pd.DataFrame, before: pd.DataFrame, *, by: str, measure: str, days: tuple[float, float], alpha: float
) -> dict[str, Verdict]:
    """
    Code of each place of either period -> its verdict, which must hold wherever the unplaced ones of a period belong.

    Rows that could not be placed stand under 'unknown', which has no verdict itself. Were all of those of one period
    the place's own and the verdict another, there is not enough evidence for either.
    """
    counts = [dict(zip(rows[by], rows[measure].tolist(), strict=True)) for rows in (now, before)]
    unplaced_now, unplaced_before = (side.pop(UNKNOWN, 0) for side in counts)
    lengths = dict(zip(("days_now", "days_before"), days, strict=True))
    verdicts = {}
    for place in dict.fromkeys([*counts[0], *counts[1]]):
        count, earlier = (side.get(place, 0) for side in counts)
        possible = {(count, earlier), (count + unplaced_now, earlier), (count, earlier + unplaced_before)}
        found = {change_of_counts(*pair, **lengths, alpha=alpha) for pair in possible}
        verdicts[place] = found.pop() if len(found) == 1 else "not_enough_evidence"
    return verdicts
