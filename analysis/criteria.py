"""The three criteria of road safety over one period: value, change, target, status and verdict, side by side."""

from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from .periods import Period
from .significance import Verdict, change_of_counts, dispersion
from .targets import AccidentTarget, Status, accident_status, accident_target

CRITERIA = ("accident_count", "death_count", "injured_count")


class Side(NamedTuple):
    """One of the periods compared: its days, and its one row each of accidents/totals and accidents/casualties."""

    period: Period
    totals: pd.DataFrame
    casualties: pd.DataFrame

    def count(self, measure: str) -> int:
        return int(self.totals[measure].iloc[0])

    def squares(self, measure: str) -> int:
        return int(self.casualties[measure.replace("count", "square_sum")].iloc[0])


@dataclass(frozen=True)
class Criterion:
    """`before` is what the reader compares with; the status is judged against `last_year` whatever that is."""

    measure: str
    now: int
    before: int | None
    last_year: int | None
    target: AccidentTarget
    status: Status
    verdict: Verdict | None

    @property
    def is_real(self) -> bool:
        """More than chance: only then does the change get a colour."""
        return self.verdict in ("decrease", "increase")

    @property
    def is_met_but_rising(self) -> bool:
        return self.status == "met" and self.last_year is not None and self.now > self.last_year


def three_criteria(
    now: Side, before: Side | None, last_year: Side | None, base: pd.DataFrame, *, is_filtered: bool
) -> list[Criterion]:
    """`base`: rows of accidents/target_base. `is_filtered`: by anything but the city or a former province."""
    return [_criterion(measure, now, before, last_year, base, is_filtered) for measure in CRITERIA]


def _criterion(
    measure: str, now: Side, before: Side | None, last_year: Side | None, base: pd.DataFrame, is_filtered: bool
) -> Criterion:
    value, same = now.count(measure), last_year.count(measure) if last_year else None
    target = accident_target(base, measure, now.period, is_filtered=is_filtered)
    return Criterion(
        measure,
        value,
        before.count(measure) if before else None,
        same,
        target,
        accident_status(value, value if same is None else same, target),
        _verdict(measure, now, before) if before else None,
    )


def _verdict(measure: str, now: Side, before: Side) -> Verdict:
    counts = now.count(measure), before.count(measure)
    clustered = measure != "accident_count"
    phi = dispersion(sum(counts), now.squares(measure) + before.squares(measure)) if clustered else 1.0
    return change_of_counts(*counts, days_now=now.period.days, days_before=before.period.days, phi=phi)
