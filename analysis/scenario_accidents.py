"""A projected year against its target: how far off, what may still happen, what each lever does."""

import math
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from .criteria import MEASURES
from .levers import Lever
from .periods import Calendar, months_between
from .projection import Basis, Projection, YearParts, project
from .targets import TINY, AccidentTarget

Allowed = Literal["open", "exceeded", "ended"]
Outlook = Literal["within", "uncertain", "above", "none"]
PREVENTED = {"accident_count": "prevented_accidents", "death_count": "prevented_deaths",
             "injured_count": "prevented_injured"}  # fmt: skip
TOGETHER = "all"


@dataclass(frozen=True)
class Allowance:
    """
    What may still happen until the year's end: `left` = the most that meets the target of the year less the count to
    date, negative when 'exceeded'. `per_month`: in each of the `months_left`, a whole number; in less than a month no
    more than what is left; None where nothing may happen or the year is 'ended'.
    """

    at_most: int
    to_date: int
    months_left: float

    @property
    def left(self) -> int:
        return self.at_most - self.to_date

    @property
    def state(self) -> Allowed:
        if self.left < 0:
            return "exceeded"
        return "open" if self.months_left else "ended"

    @property
    def per_month(self) -> int | None:
        return math.floor(self.left / max(self.months_left, 1.0) + TINY) if self.state == "open" else None


@dataclass(frozen=True)
class YearEnd:
    """
    One criterion of one scenario at the year's end. `gap`: expected less the target of the year, above 0 it is missed.
    `outlook`: the whole interval meets the target, none of it does, or the target lies inside.
    """

    measure: str
    projection: Projection
    target: AccidentTarget

    @property
    def gap(self) -> float | None:
        if self.target.value is None or self.projection.year_end is None:
            return None
        return self.projection.year_end - self.target.value

    @property
    def outlook(self) -> Outlook:
        if self.gap is None:
            return "none"
        if self.projection.year_end_high <= self.target.value + TINY:
            return "within"
        return "above" if self.projection.year_end_low > self.target.value + TINY else "uncertain"


@dataclass(frozen=True)
class LeverEffect:
    """
    What a lever touches in the days of last year that are still to come this year, and what it would have prevented
    there if it were alone; by criterion. `lever` None: all levers of the scenario together, each accident once.
    """

    lever: Lever | None
    touched: dict[str, int]
    prevented: dict[str, float]

    @property
    def touches_nothing(self) -> bool:
        return not any(self.touched.values())


def allowance(target: AccidentTarget, to_date: int, parts: YearParts, calendar: Calendar) -> Allowance | None:
    """None where the year has no target; its `reason` says why."""
    if target.at_most is None:
        return None
    return Allowance(target.at_most, to_date, months_between(parts.to_date.end, parts.year.end, calendar))


def year_ends(
    bases: dict[str, Basis],
    prevented: dict[str, float],
    targets: dict[str, AccidentTarget],
    *,
    days_left: int,
    alpha: float,
) -> dict[str, YearEnd]:
    """Criterion -> where it may end; `prevented`: of last year's days to come, by all levers together."""
    ends = {}
    for measure, basis in bases.items():
        last_rest = max(0.0, basis.last_rest - prevented.get(measure, 0.0))
        projection = project(basis, last_rest, days_left=days_left, alpha=alpha)
        ends[measure] = YearEnd(measure, projection, targets[measure])
    return ends


def lever_effects(rows: pd.DataFrame, levers: tuple[Lever, ...]) -> tuple[LeverEffect, ...]:
    """Rows of scenarios/reductions: all together first, then the levers in their order."""
    found = {(row["dimension"], row["code"]): row for row in rows.to_dict("records")}
    lever_of = {(lever.dimension, lever.code): lever for lever in levers}
    return tuple(_effect(found[key], lever_of.get(key)) for key in [(TOGETHER, TOGETHER), *lever_of])


def _effect(row: dict, lever: Lever | None) -> LeverEffect:
    touched = {measure: int(row[measure]) for measure in MEASURES}
    return LeverEffect(lever, touched, {measure: float(row[column]) for measure, column in PREVENTED.items()})
