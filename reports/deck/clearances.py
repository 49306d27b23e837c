"""Slides of clearances: the wards of the latest full month as tiles, and those to remind."""

import csv
from pathlib import Path

from analysis import unit_holding
from queries import ask
from reports.slide import Cell, Slide, Table
from reports.summary import Summary
from vietnamese import deck_words as words
from vietnamese.curve_words import in_two_lines
from vietnamese.measures import MEASURES
from vietnamese.overview_words import attention_help, reasons

TILES = Path(__file__).parents[2] / "data" / "reference" / "ward_tiles.csv"
MOST_REMINDERS = 10


def board(facts: Summary) -> Slide:
    latest, filters = facts.clearances.latest_month, facts.view.filters
    definition = MEASURES["clearance_met_count"].definition
    if latest is None:
        return _slide("board", words.no_numbers(words.SLIDES["board"]), None, facts, definition)
    month = filters.within(*unit_holding(latest.month.date(), "month", "calendar"))
    states = ask("clearances/by_ward_month", month).set_index("ward")["state"].to_dict()
    names = dict(facts.standing[["ward", "name"]].itertuples(index=False))
    counts = latest.met_count, latest.due_count, latest.not_met_count, latest.not_reported_count
    return _slide("board", words.board_finding(latest.month, *counts), _tiles(states, names), facts, definition)


def _tiles(states: dict[str, str], names: dict[str, str]) -> Table:
    """Each ward near where it lies."""
    places = {(int(tile["row"]), int(tile["col"])): tile["code"] for tile in _read_tiles()}
    rows, columns = (max(place[axis] for place in places) + 1 for axis in (0, 1))
    cells = [[_tile(places.get((row, column)), states, names) for column in range(columns)] for row in range(rows)]
    return Table((), cells, is_grid=True)


def _tile(code: str | None, states: dict[str, str], names: dict[str, str]) -> Cell:
    if code not in states or code not in names:
        return Cell("")
    return Cell(in_two_lines(names[code]).replace("<br>", "\n"), state=states[code])


def _read_tiles() -> list[dict[str, str]]:
    with TILES.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def reminders(facts: Summary) -> Slide:
    first, months = facts.attention.head(MOST_REMINDERS), facts.clearances.latest["month"].tolist()
    rows = [
        [Cell(str(rank), rank), Cell(row.name), Cell(reasons(row, months))]
        for rank, row in enumerate(first.itertuples(index=False), start=1)
    ]
    note = words.more_reminders(len(rows), len(facts.attention))
    table = Table(words.REMINDERS_HEAD, rows, frozenset({0}), note) if rows else None
    missed = facts.attention.loc[facts.attention["has_missed_clearances"], "name"].tolist()
    finding = words.reminders_finding(missed, len(rows))
    return _slide("reminders", finding, table, facts, attention_help(facts.standing))


def _slide(key: str, finding: str, body: Table | None, facts: Summary, definition: str) -> Slide:
    view = facts.view
    question = view.question("clearances") if key == "board" else view.scope
    source = words.source(words.COMMUNES, view.through("clearances"), question)
    return Slide(key, words.SLIDES[key], finding, body, source, definition)
