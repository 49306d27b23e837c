"""
Does a ward stand out among its like, or is that chance?

Funnel limits (Spiegelhalter 2005, Funnel plots for comparing institutional performance): where 95% and 99,8% of equal
wards would lie. Counts are Poisson around the expected count, parts of a whole binomial around the group's share. A
small whole has wide limits, so a small ward does not top a list by chance. 99,8% on both sides is 99,9% on one.
"""

from dataclasses import dataclass
from typing import Literal, NamedTuple

import numpy as np
import pandas as pd
import scipy
from numpy.typing import ArrayLike

Standing = Literal["high", "rather_high", "usual", "rather_low", "low", "too_few", "small_group", "no_value"]

QUANTILES = (0.001, 0.025, 0.975, 0.999)
EACH_QUANTILE = np.array(QUANTILES)[:, None]  # a line each, against a column for each size
MOST_SIZES = 400  # of a curve: more are nearer to each other than a screen can show
SMALLEST_GROUP = 5  # of fewer, each moves its own mean too much
STANDS_OUT = ("high", "low")


class Limits(NamedTuple):
    """Counts that are still within: the outer two hold 99,8%, the inner two 95% of equal wards."""

    lowest: int
    low: int
    high: int
    highest: int


@dataclass(frozen=True)
class Place:
    """A ward among its group: `value` of `whole` (None for a count) beside `expected`; a rank only if it stands out."""

    standing: Standing
    value: int
    whole: int | None
    expected: float | None
    limits: Limits | None
    group_count: int
    rank: int | None = None

    @property
    def stands_out(self) -> bool:
        return self.standing in STANDS_OUT


def count_limits(expected: float) -> Limits:
    return Limits(*scipy.stats.poisson.ppf(QUANTILES, expected).astype(int).tolist())


def part_limits(whole: int, share: float) -> Limits:
    return Limits(*_parts_at(QUANTILES, whole, share).astype(int).tolist())


def are_beyond(counts: pd.Series, expected: pd.Series) -> pd.Series:
    """Above the highest limit of their expected counts: 99,9% of equal wards have no more."""
    return counts > scipy.stats.poisson.ppf(QUANTILES[-1], expected)


def are_parts_beyond(parts: pd.Series, wholes: pd.Series, share: float) -> pd.Series:
    """Above the highest limit of parts of such wholes."""
    return parts > _parts_at(QUANTILES[-1], wholes, share)


def standing(value: int, limits: Limits) -> Standing:
    if value > limits.highest:
        return "high"
    if value > limits.high:
        return "rather_high"
    if value < limits.lowest:
        return "low"
    return "rather_low" if value < limits.low else "usual"


def place_by_count(group: pd.DataFrame, ward: str, *, value: str, expected: str) -> Place:
    """`group`: one row a ward with its `ward`, a count `value` and the count `expected` of it."""
    row = group.set_index("ward").loc[ward]
    count, mean = int(row[value]), float(row[expected])
    if len(group) < SMALLEST_GROUP:
        return Place("small_group", count, None, mean, None, len(group))
    limits = count_limits(mean)
    found = standing(count, limits)
    ratios = group[value] / group[expected]
    rank = _rank(ratios, count / mean, found) if found in STANDS_OUT else None
    return Place(found, count, None, mean, limits, len(group), rank)


def place_by_share(group: pd.DataFrame, ward: str, *, part: str, whole: str) -> Place:
    """`group`: one row a ward with a count `part` of `whole`; expected is the group's share of the ward's whole."""
    row, has_any = group.set_index("ward").loc[ward], group[group[whole] > 0]
    count, of = int(row[part]), int(row[whole])
    if not of:
        return Place("no_value", count, of, None, None, len(has_any))
    share = has_any[part].sum() / has_any[whole].sum()
    if len(has_any) < SMALLEST_GROUP:
        return Place("small_group", count, of, of * share, None, len(has_any))
    limits = part_limits(of, share)
    if limits.low == 0 and limits.high == of:
        return Place("too_few", count, of, of * share, limits, len(has_any))
    found = standing(count, limits)
    rank = _rank(has_any[part] / has_any[whole], count / of, found) if found in STANDS_OUT else None
    return Place(found, count, of, of * share, limits, len(has_any), rank)


def _rank(values: pd.Series, own: float, found: Standing) -> int:
    """From the end at which the ward stands out; equal ones share a rank."""
    beyond = values > own if found == "high" else values < own
    return int(beyond.sum()) + 1


def limit_curve(wholes: pd.Series, share: float) -> pd.DataFrame:
    """The limits as shares, for drawing. A row is a whole from 1 to the largest: whole, then the limits by name."""
    sizes = _sizes(1, int(wholes.max()))
    return _curve(sizes, _parts_at(EACH_QUANTILE, sizes, share) / sizes)


def count_curve(expected: pd.Series) -> pd.DataFrame:
    """The limits of counts, for drawing. A row is a whole expected count, from 0 past the largest."""
    sizes = _sizes(0, int(expected.max()) + 1)
    return _curve(sizes, scipy.stats.poisson.ppf(EACH_QUANTILE, sizes).astype(int))


def _parts_at(quantiles: ArrayLike, wholes: ArrayLike, share: float) -> np.ndarray:
    return scipy.stats.binom.ppf(quantiles, wholes, share).clip(min=0)


def _curve(sizes: np.ndarray, limits: np.ndarray) -> pd.DataFrame:
    """`limits`: a line for each name, a column for each size."""
    return pd.DataFrame(dict(zip(["whole", *Limits._fields], [sizes, *limits], strict=True)))


def _sizes(first: int, last: int) -> np.ndarray:
    """All of them, or enough of them to draw a line."""
    return np.linspace(first, last, min(last - first + 1, MOST_SIZES)).round().astype(int)
