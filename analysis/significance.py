"""
Is a change real, or may it be chance?

Counts of two periods: given their total, the count of one is binomial with p = its share of the days, if nothing
changed (Przyborowski and Wilenski 1940, the conditional test of two Poisson counts). Shares: Fisher's exact test.
"""

import math
from typing import Literal

from scipy.stats import binomtest, fisher_exact

from .targets import TINY

Verdict = Literal["decrease", "increase", "not_enough_evidence", "too_few"]
ALPHA = 0.05


def dispersion(casualty_sum: float, square_sum: float) -> float:
    """Phi: casualties come in clusters, so a count of them varies phi times as much as a Poisson count."""
    return max(1.0, square_sum / casualty_sum) if casualty_sum else 1.0


def change_of_counts(
    now: int, before: int, *, days_now: int, days_before: int, phi: float = 1.0, alpha: float = ALPHA
) -> Verdict:
    """The verdict on two counts over so many days each; deaths and injured are first divided by phi and cut down."""
    now, before = (math.floor(count / phi + TINY) for count in (now, before))
    share = days_now / (days_now + days_before)
    if _smallest_p(now + before, share) >= alpha:
        return "too_few"
    if binomtest(now, now + before, share).pvalue >= alpha:
        return "not_enough_evidence"
    return "decrease" if now / days_now < before / days_before else "increase"


def change_of_shares(
    part_now: int, whole_now: int, part_before: int, whole_before: int, *, alpha: float = ALPHA
) -> Verdict:
    """The verdict on two shares, each a part of a whole."""
    if not whole_now or not whole_before:
        return "too_few"
    table = [[part_now, whole_now - part_now], [part_before, whole_before - part_before]]
    if fisher_exact(table).pvalue >= alpha:
        return "not_enough_evidence"
    return "decrease" if part_now / whole_now < part_before / whole_before else "increase"


def _smallest_p(total: int, share: float) -> float:
    """The p of the split that would speak loudest: all in one of the two periods."""
    return min(binomtest(extreme, total, share).pvalue for extreme in (0, total)) if total else 1.0
