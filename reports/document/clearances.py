"""Section II.3 of the periodic report: wards that cleared as often as asked, those that did not, what came back."""

from typing import Any

import pandas as pd
from docx.document import Document as Word

from queries import ask
from reports.clearance_facts import ClearanceFacts
from reports.summary import Summary
from vietnamese import clearance_words
from vietnamese import periodic_words as words
from vietnamese.numbers import integer, percent
from vietnamese.periods import COMPARISONS

from .lines import both, compared_columns, count_line, say_nothing, say_until, value_of
from .page import add_text
from .tables import Line, add_table, columns

MONTHS_WIDTHS = (28, 18, 15, 20, 24, 19, 19, 22)


def add_clearances(document: Word, facts: Summary) -> None:
    document.add_heading(words.CLEARANCES, 2)
    found, through = facts.clearances, facts.view.through("clearances")
    if through is None or facts.view.filters.start_date > through:
        say_nothing(document, facts.view, "clearances")
        return
    say_until(document, facts.view, through)
    _add_months(document, found)
    if facts.view.cut("encroachments"):
        add_text(document, words.reencroachment(found.reencroachment), style="Body Text")
        _add_cases(document, found, COMPARISONS[facts.view.against])


def _add_months(document: Word, found: ClearanceFacts) -> None:
    if found.due_months.empty:
        add_text(document, words.NO_MONTH, style="Body Text")
        return
    if latest := found.latest_month:
        said = words.wards_said(latest.month, latest.met_count, latest.due_count, latest.missing_count)
        add_text(document, said, style="Body Text")
    heads = columns(words.MONTHS_HEAD, MONTHS_WIDTHS, "lrrrrrrr")
    add_table(document, words.TABLES["months"], heads, [_month(row) for row in found.due_months.itertuples()])
    if latest:
        _name_missing(document, found, latest.month)


def _month(row: Any) -> Line:
    counts = row.due_count, row.met_count, row.not_met_count, row.not_reported_count, row.in_progress_count
    name = words.month_name(row.month, is_running=row.is_running)
    return Line(
        [name, *map(integer, counts), percent(row.met_share), words.made_of(row.clearance_count, row.required_count)]
    )


def _name_missing(document: Word, found: ClearanceFacts, month: pd.Timestamp) -> None:
    rows = ask("clearances/missing", found.filters)
    rows = rows[rows["month"] == month]
    for state in words.STATES_OF_MISSING:
        of_state = list(rows[rows["state"] == state].itertuples(index=False))
        if of_state:
            add_text(document, words.missing_wards(state, of_state), style="Body Text")
    if rows.empty:
        add_text(document, words.NOTHING_MISSING, style="Body Text")


def _add_cases(document: Word, found: ClearanceFacts, compared: str) -> None:
    now, before = both("encroachments/by_measure", found.cases, found.cases_before, by="measure")
    if now.empty:
        add_text(document, clearance_words.NO_CASES, style="Body Text")
        return
    names, count = clearance_words.KINDS["measure"], "case_count"
    lines = [
        count_line(number, names[code], value_of(now, code, count), value_of(before, code, count))
        for number, code in enumerate(now.index, start=1)
    ]
    add_table(document, words.TABLES["measures"], compared_columns(compared), lines)
    add_text(document, words.fined(now["amount_vnd"].sum()), style="Body Text")
