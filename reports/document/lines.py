"""Rows of the seven columns that the tables of the periodic report share, and what is said where numbers end."""

from datetime import date

import pandas as pd
from docx.document import Document as Word

from queries import Filters, ask
from reports.view import View
from vietnamese import periodic_words as words
from vietnamese.numbers import integer, percent

from .page import add_text
from .tables import Column, Line, columns

WIDTHS = (10, 50, 19, 19, 19, 19, 29)


def compared_columns(compared: str) -> list[Column]:
    heads = [head.format(before=compared) for head in words.HEAD]
    return columns(heads, WIDTHS, "clrrrrs")


def group_line(letter: str, title: str) -> Line:
    return Line((letter, title, *[""] * 5), is_head=True)


def count_line(
    number: int,
    text: str,
    now: int | None,
    before: int | None,
    *,
    note: str = "",
    state: str | None = None,
    of_wards: bool = False,
) -> Line:
    """`state`: a status that the note says."""
    change = words.difference(now, before), words.relative(now, before, of_wards=of_wards)
    return Line((str(number), text, integer(now), integer(before), *change, note), state=state)


def share_line(number: int, text: str, now: float | None, before: float | None) -> Line:
    return Line((str(number), text, percent(now), percent(before), words.share_difference(now, before), "", ""))


def both(question: str, now: Filters, before: Filters | None, *, by: str) -> tuple[pd.DataFrame, pd.DataFrame | None]:
    return ask(question, now).set_index(by), ask(question, before).set_index(by) if before else None


def value_of(rows: pd.DataFrame | None, code: str, column: str) -> int | None:
    """A group without a row has none of it; None without the period."""
    if rows is None:
        return None
    return int(rows[column].get(code, 0))


def say_nothing(document: Word, view: View, feed: str) -> None:
    add_text(document, words.no_numbers(view.through(feed) is not None), style="Body Text")


def say_until(document: Word, view: View, through: date) -> None:
    """Only where the feed ends before the period does."""
    if through < view.filters.end_date:
        add_text(document, words.until(through), style="Body Text")
