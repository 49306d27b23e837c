"""Scenarios side by side as one table: the same on the slide, in the workbook and in the report."""

from collections.abc import Mapping

import pandas as pd

from analysis.scenario_accidents import YearEnd
from analysis.scenarios import Scenario
from vietnamese import scenario_words as words
from vietnamese.what_if_outcomes import OUTLOOKS
from vietnamese.what_if_words import OUTLOOK_STATUS, described

from .scenario_facts import AccidentScenarios, ClearanceScenarios, ImageScenarios, ScenarioFacts
from .slide import Cell, Table
from .ward_names import ward_names

Row = list[Cell]


def scenario_table(facts: ScenarioFacts, snapshot: str | None) -> Table:
    """A column is one scenario, the status quo first; a lever without data has no rows."""
    names = ward_names(snapshot)
    rows = [[Cell(words.CHANGES), *(Cell(_said(scenario, names)) for scenario in facts.scenarios)]]
    rows += _accident_rows(facts.accidents) if facts.accidents else []
    rows += _image_rows(facts.image_fines) if facts.image_fines.courses else []
    rows += _clearance_rows(facts.clearances) if facts.clearances else []
    return Table((words.HEAD, *facts.names), rows, note=words.DEFINITION)


def scenario_rows(facts: ScenarioFacts, snapshot: str | None) -> pd.DataFrame:
    """A row is one scenario: what it changes and its results, numbers as numbers, each interval as its two ends."""
    columns: dict[str, list] = {words.TITLE: list(facts.names)}
    for name, *cells in scenario_table(facts, snapshot).rows:
        columns[name.text] = [cell.text if cell.value is None else cell.value for cell in cells]
    for measure, word in words.YEAR_END.items() if facts.accidents else ():
        ends = [outcome.ends[measure].projection for outcome in facts.accidents.outcomes]
        columns[words.lowest(word)] = [end.year_end_low for end in ends]
        columns[words.highest(word)] = [end.year_end_high for end in ends]
    return pd.DataFrame(columns)


def scenario_finding(facts: ScenarioFacts) -> str:
    accidents = facts.accidents
    if accidents is None:
        return words.TITLE
    ends = [
        (name, outcome.ends["accident_count"].projection.year_end)
        for name, outcome in zip(facts.names, accidents.outcomes, strict=True)
    ]
    return words.finding(accidents.parts.year.end.year, ends, accidents.targets["accident_count"].at_most)


def _said(scenario: Scenario, names: Mapping[str, str]) -> str:
    groups = {lever[:2]: words.lever_word(lever.dimension, lever.code, names) for lever in scenario.levers}
    return described(scenario, groups) if scenario.name else words.NOTHING


def _accident_rows(accidents: AccidentScenarios) -> list[Row]:
    counts = [outcome.ends["accident_count"] for outcome in accidents.outcomes]
    allowance = accidents.allowances["accident_count"]
    left, per_month = (allowance.left, allowance.per_month) if allowance else (None, None)
    at_most = accidents.targets["accident_count"].at_most
    rows = [
        [Cell(word), *(_year_end(outcome.ends[measure]) for outcome in accidents.outcomes)]
        for measure, word in words.YEAR_END.items()
    ]
    rows.insert(1, [Cell(words.GAP), *(Cell(words.gap(end.gap, at_most), end.gap) for end in counts)])
    return [*rows, [Cell(words.ALLOWED), *(Cell(words.allowed(left, per_month), per_month) for _ in counts)]]


def _year_end(end: YearEnd) -> Cell:
    projection, status = end.projection, OUTLOOK_STATUS[end.outlook]
    text = words.year_end(projection.year_end, projection.year_end_low, projection.year_end_high)
    if status == "none":
        return Cell(text, projection.year_end)
    return Cell(words.with_outlook(text, OUTLOOKS[end.outlook]), projection.year_end, status)


def _image_rows(image: ImageScenarios) -> list[Row]:
    return [
        [Cell(words.REACHED), *(Cell(words.reached(course.reached_on)) for course in image.courses)],
        [
            Cell(words.share_on(image.start.goal_day)),
            *(Cell(words.share(course.at_goal.share), course.at_goal.share) for course in image.courses),
        ],
        [
            Cell(words.NEEDED),
            *(Cell(words.needed(course.needed_growth), course.needed_growth) for course in image.courses),
        ],
    ]


def _clearance_rows(clearances: ClearanceScenarios) -> list[Row]:
    wards = clearances.month.ward_count
    return [
        [
            Cell(words.WARDS),
            *(Cell(words.wards(plan.met_count, wards), plan.met_count) for plan in clearances.plans),
        ],
        [Cell(words.EXTRA), *(Cell(words.trips(plan.used_count), plan.used_count) for plan in clearances.plans)],
    ]
