"""Slides of accidents: three criteria, the course of the year, the wards with the most."""

from typing import Any

import pandas as pd

from analysis import Period, same_period_last_year
from analysis.findings import many_accidents
from queries import ask
from reports.accident_facts import AccidentFacts
from reports.slide import Cell, Chart, Series, Slide, Table
from reports.summary import Summary
from vietnamese import deck_words as words
from vietnamese.accident_words import verdict_help
from vietnamese.findings import plain_sentence
from vietnamese.measures import MEASURES
from vietnamese.overview_words import COMPARED, CURVE_HELP, attention_help

COUNT = "accident_count"
MOST_PLACES = 8


def criteria(facts: Summary) -> Slide:
    found = facts.accidents
    if found is None:
        return _slide("criteria", facts)
    rows = [_criterion_row(criterion) for criterion in found.criteria.values()]
    definition = f"{words.CRITERIA_DEFINITION} {MEASURES[COUNT].definition} {verdict_help(found.alpha)}"
    table = Table(words.CRITERIA_HEAD, rows, frozenset({1, 2}))
    return _slide("criteria", facts, words.criteria_finding(*found.criteria.values()), table, definition)


def _criterion_row(criterion) -> list[Cell]:
    now, before, change, verdict, target, status = words.criterion_cells(criterion)
    return [
        Cell(words.criterion_name(criterion.measure)),
        Cell(now, criterion.value),
        Cell(before, criterion.change and criterion.change.before),
        Cell(change, criterion.change and criterion.change.difference),
        Cell(verdict),
        Cell(target, criterion.target.at_most),
        Cell(status, state=criterion.status),
    ]


def trend(facts: Summary) -> Slide:
    found = facts.accidents
    if found is None:
        return _slide("trend", facts)
    chart = Chart("line", *_course(facts, found), axis=words.TOTAL_AXIS)
    finding = words.trend_finding(found.criteria[COUNT], COMPARED[facts.view.against])
    return _slide("trend", facts, finding, chart, CURVE_HELP)


def _course(facts: Summary, found: AccidentFacts) -> tuple[list[str], list[Series]]:
    """Day by day: this period as far as its data reach, the whole of last year's, the target with its band."""
    whole, cut = facts.view.period, found.cut
    days = pd.date_range(*whole)
    series = [Series(words.until(words.NOW, cut.through), _totals(cut.periods.now, cut.now, len(days)), "now")]
    if cut.has_last_year:
        last_year = same_period_last_year(whole, cut.now.calendar)
        series.append(Series(words.BEFORE, _totals(last_year, cut.now, len(days)), "before"))
    path = found.path(COUNT, whole)
    if path is not None:
        of_day = path.set_index("day").reindex(days)
        for name, column in ((words.TARGET, "target"), (words.LOW, "low"), (words.HIGH, "high")):
            series.append(Series(name, [None if pd.isna(value) else float(value) for value in of_day[column]], column))
    return [words.trend_day(day) for day in days], series


def _totals(period: Period, filters, length: int) -> list[float | None]:
    """Counted from the start of the period; None after its end."""
    rows = ask("accidents/by_day", filters.within(*period)).set_index("day")[COUNT]
    totals = rows.reindex(pd.date_range(*period), fill_value=0).cumsum().astype(float).tolist()
    return (totals + [None] * length)[:length]


def places(facts: Summary) -> Slide:
    if facts.accidents is None:
        return _slide("places", facts)
    most = facts.standing.sort_values([COUNT, "ward"], ascending=[False, True]).head(MOST_PLACES)
    most = most[most[COUNT] > 0]
    chart = Chart(
        "bar",
        most["name"].tolist(),
        [
            Series(words.LAST_12, most[COUNT].astype(float).tolist(), "now"),
            Series(words.EXPECTED, most["expected_count"].round(1).tolist(), "before"),
        ],
        axis=words.YEAR_AXIS,
    )
    finding = _places_finding(facts, next(most.itertuples(index=False), None))
    return _slide("places", facts, finding, chart if len(most) else None, attention_help(facts.standing))


def _places_finding(facts: Summary, most: Any) -> str:
    """`most`: the ward with the most accidents, None without any."""
    if found := many_accidents(facts.attention):
        return plain_sentence(found.code, found.facts, "").removesuffix(".")
    return words.most_accidents(most.name, most.accident_count) if most else words.NO_ACCIDENTS


def _slide(
    key: str, facts: Summary, sentence: str = "", body: Chart | Table | None = None, definition: str = ""
) -> Slide:
    """Without a sentence there is nothing in the period to speak of."""
    found, title = facts.accidents, words.SLIDES[key]
    through = found.cut.through if found else facts.view.through("accidents")
    source = words.source(words.POLICE, through, facts.view.question("accidents"))
    return Slide(key, title, sentence or words.no_numbers(title), body, source, definition)
