"""What stands out in the rows of a chart, for the sentence above it."""

from typing import NamedTuple

import pandas as pd

NOT_A_GROUP = ("other", "unknown")
EVENING = range(18, 24)


class Largest(NamedTuple):
    """The group with the highest count among those with a name of their own, and the count of all groups."""

    group: str
    count: int
    total: int


def largest(rows: pd.DataFrame, *, x: str, y: str) -> Largest | None:
    """None where no named group has any; ties go to the first by code."""
    named = rows[~rows[y].isin(NOT_A_GROUP) & (rows[x] > 0)].sort_values([x, y], ascending=[False, True])
    return None if named.empty else Largest(named[y].iloc[0], int(named[x].iloc[0]), int(rows[x].sum()))


class Evening(NamedTuple):
    count: int
    total: int


def evening_share(rows: pd.DataFrame, *, z: str) -> Evening:
    """How much of what has an hour falls between 18h and 24h, a quarter of the day."""
    return Evening(int(rows.loc[rows["hour"].isin(EVENING), z].sum()), int(rows[z].sum()))


class MonthsBelow(NamedTuple):
    """Full months that are below the month they are compared with, of how many."""

    below: int
    compared: int


def months_below(now: pd.DataFrame, before: pd.DataFrame | None, *, y: str, last_is_open: bool) -> MonthsBelow:
    if before is None:
        return MonthsBelow(0, 0)
    full = min(len(now) - int(last_is_open), len(before))
    below = now[y].to_numpy()[:full] < before[y].to_numpy()[:full]
    return MonthsBelow(int(below.sum()), max(full, 0))


def weakest_step(funnel: pd.DataFrame) -> str | None:
    """
    The step of image_fines/funnel that the smallest part of the step before has reached; None without any case.

    Those that still have time for it are not counted against it.
    """
    reached = funnel.dropna(subset="ripe_share")
    return None if reached.empty else reached.loc[reached["ripe_share"].idxmin(), "step"]
