"""The three criteria of accidents side by side: value, change, whether it is real, target and status."""

from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from .periods import Compared
from .significance import Verdict, change_of_measure, exposures
from .status import Status, accident_status
from .targets import AccidentTarget

MEASURES = ("accident_count", "death_count", "injured_count")


class Change(NamedTuple):
    """`share` is None over a base of 0: then the pair is printed and no percentage."""

    now: int
    before: int

    @property
    def difference(self) -> int:
        return self.now - self.before

    @property
    def share(self) -> float | None:
        return self.difference / self.before if self.before else None


@dataclass(frozen=True)
class Criterion:
    """`change` and `verdict` against the period chosen (None without one), `status` always against last year."""

    measure: str
    value: int
    change: Change | None
    verdict: Verdict | None
    target: AccidentTarget
    status: Status
    is_above_last_year: bool

    @property
    def is_real(self) -> bool:
        """More than chance: only then does the change get a colour."""
        return self.verdict in ("decrease", "increase")


def accident_criterion(
    measure: str,
    now: pd.DataFrame,
    before: pd.DataFrame | None,
    last_year: pd.DataFrame,
    target: AccidentTarget,
    periods: Compared,
    *,
    alpha: float,
    placed: tuple[float, float] = (1.0, 1.0),
) -> Criterion:
    """
    `now`, `before`, `last_year`: the row of accidents/casualties of the periods compared and of last year's.

    `placed`: of a view of wards, the shares of the city's accidents of both periods that could be placed in a ward.
    """
    value, a_year_ago = _count(now, measure), _count(last_year, measure)
    is_compared = before is not None and periods.before is not None
    return Criterion(
        measure,
        value,
        Change(value, _count(before, measure)) if is_compared else None,
        _verdict(measure, now, before, exposures(periods, placed), alpha) if is_compared else None,
        target,
        accident_status(value, a_year_ago, target),
        value > a_year_ago,
    )


def _verdict(measure: str, now: pd.DataFrame, before: pd.DataFrame, days: tuple[float, float], alpha: float) -> Verdict:
    return change_of_measure(
        measure, now.iloc[0], before.iloc[0], days_now=days[0], days_before=days[1], alpha=alpha
    )  # fmt: skip


def _count(row: pd.DataFrame, measure: str) -> int:
    return int(row[measure].iloc[0])
