"""The three criteria of accidents in a view, and the course of the year beside its target."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property

import pandas as pd

from analysis import (
    MEASURES,
    AccidentTarget,
    Compared,
    Criterion,
    Limit,
    Period,
    accident_criterion,
    accident_path,
    accident_target,
    exposures,
    limits_on,
    road_alerts,
    significance_level,
)
from queries import Filters, ask

from .placed_shares import placed_shares
from .view import Cut, View


@dataclass(frozen=True)
class AccidentFacts:
    """`cut` is narrowed to the severities chosen; `alpha`: the level of its tests."""

    cut: Cut
    is_filtered: bool
    is_of_places: bool
    alpha: float
    targets: pd.DataFrame
    base: pd.DataFrame

    @cached_property
    def criteria(self) -> dict[str, Criterion]:
        """By measure, over the period and the one compared."""
        periods = Compared(self.cut.periods.now, self.cut.periods.before if self.cut.before else None)
        return {measure: self.criterion(measure, periods, periods.now) for measure in MEASURES}

    def target(self, measure: str, period: Period) -> AccidentTarget:
        return accident_target(self.targets, self.base, measure, period, is_filtered=self.is_filtered)

    def path(self, measure: str, period: Period) -> pd.DataFrame | None:
        """The target of a whole period day by day, None where there is none."""
        if self.criteria[measure].target.value is None:
            return None
        return accident_path(self.targets, self.base, measure, period, alpha=self.alpha)

    def criterion(self, measure: str, periods: Compared, of_target: Period) -> Criterion:
        """The criterion over any two periods, against the target of a third, which may be longer."""
        now, before = (period and ask("accidents/casualties", self.cut.now.within(*period)) for period in periods)
        return accident_criterion(
            measure, now, before, ask("accidents/casualties", self.cut.last_year),
            self.target(measure, of_target), periods, alpha=self.alpha, placed=self.placed(periods),
        )  # fmt: skip

    def road_alerts(self) -> tuple[pd.DataFrame, dict[str, Limit]] | None:
        """Rows of analysis.road_alerts against the same period last year, and the limits; None without that period."""
        cut = self.cut
        if not cut.has_last_year:
            return None
        limits = limits_on(ask("plan/thresholds", cut.now), cut.through)
        now, last_year = ask("accidents/by_road", cut.now), ask("accidents/by_road", cut.last_year)
        spans = (Period(filters.start_date, filters.end_date) for filters in (cut.now, cut.last_year))
        periods = Compared(*spans)
        days = exposures(periods, self.placed(periods))
        return road_alerts(now, last_year, limits, days=days, alpha=self.alpha), limits

    def placed(self, periods: Compared) -> tuple[float, float]:
        """The shares of both periods that could be placed, where only what is placed is looked at."""
        return placed_shares(periods, self.cut.now.snapshot) if self.is_of_places else (1.0, 1.0)


def accident_facts(view: View, severities: tuple[str, ...] = ()) -> AccidentFacts | None:
    """None without data in the period."""
    cut = view.cut("accidents")
    if cut is None:
        return None
    cut = _mapped(cut, lambda filters: replace(filters, severities=severities))
    return AccidentFacts(
        cut,
        view.is_narrowed("accidents") or bool(severities),
        view.is_of_places,
        significance_level(ask("plan/thresholds", cut.now), cut.through),
        ask("plan/targets", cut.now),
        ask("accidents/target_base", cut.now),
    )


def _mapped(cut: Cut, change: Callable[[Filters], Filters]) -> Cut:
    before = change(cut.before) if cut.before else None
    return replace(cut, now=change(cut.now), before=before, last_year=change(cut.last_year))
