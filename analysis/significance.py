"""
Is a change real, or may it be chance?

Counts of two periods: given their total, the count of one is binomial with p = its share of the days, if nothing
changed (Przyborowski and Wilenski 1940, the conditional test of two Poisson counts). Casualties come in clusters, so
their counts are first divided by phi: given the accidents, phi is exactly how much more such a sum varies than a
binomial count (McCullagh and Nelder 1989, 4.5, on overdispersion). Shares: Fisher's exact test.
"""

import math
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from typing import Literal

import pandas as pd
import scipy

from .periods import Compared
from .targets import TINY, in_force

Verdict = Literal["decrease", "increase", "not_enough_evidence", "too_few"]
USUAL_LEVEL = 0.05  # only where thresholds.csv has no usable one
SQUARES = {"death_count": "death_square_sum", "injured_count": "injured_square_sum"}


def significance_level(thresholds: pd.DataFrame, day: date) -> float:
    """Alpha: a change is real when chance alone would bring one as large less often. Rows of plan/thresholds."""
    rows = in_force(thresholds, day)
    level = rows.loc[rows["code"] == "significance_level", "value"].max()
    return float(level) if 0 < level < 1 else USUAL_LEVEL


def dispersion(casualty_sum: float, square_sum: float) -> float:
    """Phi: casualties come in clusters, so a count of them varies phi times as much as a Poisson count."""
    return max(1.0, square_sum / casualty_sum) if casualty_sum else 1.0


def change_of_measure(
    measure: str, now: Mapping, before: Mapping, *, days_now: float, days_before: float, alpha: float
) -> Verdict:
    """
    The verdict on one of the three criteria; `now` and `before` hold it and, of casualties, the sum of their squares
    per accident. Accidents themselves do not come in clusters.
    """
    squares = SQUARES.get(measure)
    phi = dispersion(now[measure] + before[measure], now[squares] + before[squares]) if squares else 1.0
    return change_of_counts(
        now[measure], before[measure], days_now=days_now, days_before=days_before, phi=phi, alpha=alpha
    )


def exposures(periods: Compared, placed: tuple[float, float] = (1.0, 1.0)) -> tuple[float, float]:
    """
    What two counts are measured against: the days of their periods, times the share that could be placed in a ward.

    Were a tenth of last year's accidents in no ward, each ward would seem to rise by a ninth.
    """
    return periods.now.days * placed[0], periods.before.days * placed[1]


def change_of_counts(
    now: int, before: int, *, days_now: float, days_before: float, alpha: float, phi: float = 1.0
) -> Verdict:
    """The verdict on two counts over so many days each; deaths and injured are first divided by phi and cut down."""
    clusters = (math.floor(count / phi + TINY) for count in (now, before))
    return _verdict(*clusters, days_now, days_before, alpha)


@lru_cache(maxsize=20_000)
def _verdict(now: int, before: int, days_now: float, days_before: float, alpha: float) -> Verdict:
    share = days_now / (days_now + days_before)
    if _smallest_p(now + before, share) >= alpha:
        return "too_few"
    if _smaller_tail(now, now + before, share) >= alpha:
        return "not_enough_evidence"
    if scipy.stats.binomtest(now, now + before, share).pvalue >= alpha:
        return "not_enough_evidence"
    return "decrease" if now / days_now < before / days_before else "increase"


def _smallest_p(total: int, share: float) -> float:
    """The p of the split that would speak loudest: all in the period where that is least likely."""
    rarest = min(share, 1 - share) ** total
    return 2 * rarest if share == 0.5 else rarest


def _smaller_tail(now: int, total: int, share: float) -> float:
    """p is never less, as it holds the tail on the side of `now`; and a hundred times as long to work out."""
    return min(scipy.special.bdtr(now, total, share), scipy.special.bdtrc(now - 1, total, share))


def change_of_shares(part_now: int, whole_now: int, part_before: int, whole_before: int, *, alpha: float) -> Verdict:
    """The verdict on two shares, each a part of a whole."""
    if not whole_now or not whole_before:
        return "too_few"
    table = [[part_now, whole_now - part_now], [part_before, whole_before - part_before]]
    if scipy.stats.fisher_exact(table).pvalue >= alpha:
        return "not_enough_evidence"
    return "decrease" if part_now / whole_now < part_before / whole_before else "increase"
