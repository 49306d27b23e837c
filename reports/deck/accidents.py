"""Slides of accidents: three criteria, the course of the year, the wards with the most."""

import pandas as pd

from analysis import Period, same_period_last_year
from queries import ask
from reports.accident_facts import AccidentFacts
from reports.slide import Cell, Chart, Series, Slide, Table
from reports.summary import Summary
from vietnamese import deck_words as words
from vietnamese.accident_words import verdict_help
from vietnamese.measures import MEASURES
from vietnamese.overview_words import COMPARED, CURVE_HELP, attention_help

COUNT = "accident_count"
MOST_NAMES, MOST_PLACES = 3, 8


def criteria(facts: Summary) -> Slide:
    found = facts.accidents
    if found is None:
        return _without_numbers("criteria", facts)
    rows = [_criterion_row(criterion) for criterion in found.criteria.values()]
    definition = f"{words.CRITERIA_DEFINITION} {MEASURES[COUNT].definition} {verdict_help(found.alpha)}"
    table = Table(words.CRITERIA_HEAD, rows, frozenset({1, 2}))
    return _slide("criteria", words.criteria_finding(*found.criteria.values()), table, facts, definition)


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
        return _without_numbers("trend", facts)
    chart = Chart("line", *_course(facts, found), axis=words.TOTAL_AXIS)
    finding = words.trend_finding(found.criteria[COUNT], COMPARED[facts.view.against])
    return _slide("trend", finding, chart, facts, CURVE_HELP)


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
        return _without_numbers("places", facts)
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
    return _slide(
        "places", _places_finding(facts, most), chart if len(most) else None, facts, attention_help(facts.standing)
    )


def _places_finding(facts: Summary, most: pd.DataFrame) -> str:
    many = facts.attention[facts.attention["has_many_accidents"]].sort_values([COUNT, "ward"], ascending=[False, True])
    first = next(most.itertuples(index=False), None)
    names = many["name"].head(MOST_NAMES).tolist()
    return words.places_finding(names, len(many), first and first.name, first.accident_count if first else 0)


def _slide(key: str, sentence: str, body: Chart | Table | None, facts: Summary, definition: str) -> Slide:
    source = words.source(words.POLICE, facts.accidents.cut.through, facts.view.question("accidents"))
    return Slide(key, words.SLIDES[key], sentence, body, source, definition)


def _without_numbers(key: str, facts: Summary) -> Slide:
    source = words.source(words.POLICE, facts.view.through("accidents"), facts.view.question("accidents"))
    return Slide(key, words.SLIDES[key], words.no_numbers(words.SLIDES[key]), None, source)
