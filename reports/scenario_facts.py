"""What pages, slides and files say of scenarios: each lever against its target, with the numbers it is made of."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

import pandas as pd

from analysis import MEASURES, AccidentTarget, Reason
from analysis.daily_totals import daily_totals
from analysis.projection import Basis, Coverage, YearParts, back_test, basis_of, year_parts
from analysis.scenario_accidents import Allowance, LeverEffect, YearEnd, allowance, lever_effects, year_ends
from analysis.scenario_clearances import ClearanceMonth, ClearancePlan, clearance_month, clearance_plan
from analysis.scenario_image import ImageCourse, ImageStart, image_course, image_start
from analysis.scenarios import STATUS_QUO, Scenario, checked
from queries import Filters, ask
from vietnamese.what_if_words import STATUS_QUO as STATUS_QUO_NAME

from .accident_facts import accident_facts
from .image_fine_facts import image_fine_facts
from .view import QUIET, Cut, View

WhyNoCourse = Reason | Literal["no_fines"]


@dataclass(frozen=True)
class AccidentOutcome:
    """
    One scenario: `ends` by criterion; `effects`: all levers together, then each of them, () without any; `asked`: what
    scenarios/reductions was asked for them, last year's days that are still to come this year, None without any.
    """

    ends: dict[str, YearEnd]
    effects: tuple[LeverEffect, ...]
    asked: Filters | None


@dataclass(frozen=True)
class AccidentScenarios:
    """
    By criterion what all scenarios share; `outcomes` in the order of the scenarios. `daily`: what scenarios/by_day was
    asked. `back_test` only says that the arithmetic holds while the data are a sample.
    """

    parts: YearParts
    alpha: float
    bases: dict[str, Basis]
    targets: dict[str, AccidentTarget]
    allowances: dict[str, Allowance | None]
    back_test: dict[str, Coverage]
    outcomes: tuple[AccidentOutcome, ...]
    daily: Filters


@dataclass(frozen=True)
class ImageScenarios:
    """`courses` in the order of the scenarios; without a `start` none, for `reason`. `asked`: of image_fines/by_day."""

    start: ImageStart | None
    courses: tuple[ImageCourse, ...]
    reason: WhyNoCourse | None
    asked: Filters | None


@dataclass(frozen=True)
class ClearanceScenarios:
    """`plans` in the order of the scenarios; `asked`: what clearances/by_ward_month was asked."""

    month: ClearanceMonth
    plans: tuple[ClearancePlan, ...]
    asked: Filters


@dataclass(frozen=True)
class ScenarioFacts:
    """The scenarios side by side, the status quo first; a lever without data in the period is None."""

    scenarios: tuple[Scenario, ...]
    accidents: AccidentScenarios | None
    image_fines: ImageScenarios
    clearances: ClearanceScenarios | None

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(scenario.name or STATUS_QUO_NAME for scenario in self.scenarios)

    @property
    def year_ends(self) -> pd.DataFrame:
        """
        A row is one scenario and criterion that can be projected: place, name, measure, so_far, expected, low, high of
        the year's end, at_most (the target, None: there is none), outlook.
        """
        outcomes = self.accidents.outcomes if self.accidents else ()
        rows = [
            {"place": place, "name": name, "measure": measure, "so_far": end.projection.basis.to_date,
             "expected": end.projection.year_end, "low": end.projection.year_end_low,
             "high": end.projection.year_end_high, "at_most": end.target.at_most, "outlook": end.outlook}
            for place, (name, outcome) in enumerate(zip(self.names, outcomes, strict=False))
            for measure, end in outcome.ends.items()
            if end.projection.expected is not None
        ]  # fmt: skip
        columns = ["place", "name", "measure", "so_far", "expected", "low", "high", "at_most", "outlook"]
        return pd.DataFrame(rows, columns=columns)

    @property
    def share_courses(self) -> pd.DataFrame:
        """A row is one scenario and month's end: place, name, day, share of image fines in the 12 months to it."""
        rows = [
            {"place": place, "name": name, "day": month.day, "share": month.share}
            for place, (name, course) in enumerate(zip(self.names, self.image_fines.courses, strict=False))
            for month in course.months
        ]
        return pd.DataFrame(rows, columns=["place", "name", "day", "share"])


def scenario_facts(view: View, scenarios: Sequence[Scenario], *, wanted_on: date | None = None) -> ScenarioFacts | None:
    """
    Of the status quo and the scenarios beside it; None where no lever has data in the period.

    `wanted_on`: the day on which the goal of image fines is wanted, its own unless told otherwise. Raises
    UnreadableScenario where one is out of range.
    """
    compared = (STATUS_QUO, *checked(scenarios))
    accidents, clearances = _accidents(view, compared), _clearances(view, compared)
    image = _image_fines(view, compared, wanted_on)
    if accidents is None and clearances is None and image.reason == "no_data":
        return None
    return ScenarioFacts(compared, accidents, image, clearances)


def _accidents(view: View, scenarios: tuple[Scenario, ...]) -> AccidentScenarios | None:
    found = accident_facts(view, view.filters.severities)
    if found is None:
        return None
    cut, alpha, calendar = found.cut, found.alpha, view.filters.calendar
    parts = year_parts(cut.through, calendar)
    daily = cut.now.within(date.min, cut.through)
    totals, complete_from = daily_totals(ask("scenarios/by_day", daily)), view.data_from["accidents"] - QUIET
    has_last_year = parts.last_to_date.start >= complete_from
    bases = {measure: basis_of(measure, totals, parts, has_last_year=has_last_year) for measure in MEASURES}
    targets = {measure: found.target(measure, parts.year) for measure in MEASURES}
    return AccidentScenarios(
        parts,
        alpha,
        bases,
        targets,
        {measure: allowance(targets[measure], basis.to_date, parts, calendar) for measure, basis in bases.items()},
        back_test(totals, complete_from=complete_from, through=cut.through, calendar=calendar, alpha=alpha),
        tuple(_outcome(scenario, cut, parts, bases, targets, alpha) for scenario in scenarios),
        daily,
    )


def _outcome(
    scenario: Scenario, cut: Cut, parts: YearParts, bases: dict[str, Basis], targets: dict[str, AccidentTarget],
    alpha: float
) -> AccidentOutcome:  # fmt: skip
    asked, effects = _asked(scenario, cut, parts), ()
    if asked:
        effects = lever_effects(ask("scenarios/reductions", asked), scenario.levers)
    prevented = effects[0].prevented if effects else {}
    ends = year_ends(bases, prevented, targets, days_left=parts.days_left, alpha=alpha)
    return AccidentOutcome(ends, effects, asked)


def _asked(scenario: Scenario, cut: Cut, parts: YearParts) -> Filters | None:
    if not scenario.levers or parts.last_rest is None:
        return None
    dimensions, codes, reductions = zip(*scenario.levers, strict=True)
    return replace(
        cut.now.within(*parts.last_rest), lever_dimensions=dimensions, lever_codes=codes, lever_reductions=reductions
    )


def _image_fines(view: View, scenarios: tuple[Scenario, ...], wanted_on: date | None) -> ImageScenarios:
    found = image_fine_facts(view)
    if found is None:
        return ImageScenarios(None, (), "no_data", None)
    reason = found.image.reason
    start = None if reason else image_start(found.targets, found.by_day, found.cut.through)
    if start is None:
        return ImageScenarios(None, (), reason or "no_fines", found.until)
    return ImageScenarios(start, tuple(image_course(start, each, wanted_on) for each in scenarios), None, found.until)


def _clearances(view: View, scenarios: tuple[Scenario, ...]) -> ClearanceScenarios | None:
    latest = ask("clearances/latest_months", view.filters)
    if latest.empty:
        return None
    first = latest["month"].iloc[0]
    asked = view.filters.within(first.date(), (first + pd.offsets.MonthEnd(0)).date())
    month = clearance_month(ask("clearances/by_ward_month", asked), view.filters.end_date, view.filters.calendar)
    return ClearanceScenarios(month, tuple(clearance_plan(month, scenario) for scenario in scenarios), asked)
