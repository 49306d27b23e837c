"""Sheets of an Excel workbook: typed cells in Vietnamese formats that no text turns into a formula, ready to print."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO
from math import ceil

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from vietnamese.columns import HEADERS
from vietnamese.numbers import is_missing

About = Sequence[tuple[str, str]]
LOCALE = "[$-42A]"  # Vietnamese, whatever the computer is set to
HEAD = {"bold": True, "bg_color": "#F3F5F8", "bottom": 1, "text_wrap": True, "valign": "vcenter"}
FORMATS = {
    "date": {"num_format": f"{LOCALE}dd/mm/yyyy", "align": "left", "indent": 1},
    "month": {"num_format": f"{LOCALE}mm/yyyy", "align": "left", "indent": 1},
    "moment": {"num_format": f"{LOCALE}dd/mm/yyyy hh:mm", "align": "left", "indent": 1},
    "integer": {"num_format": f"{LOCALE}#,##0"},
    "decimal": {"num_format": f"{LOCALE}#,##0.00####"},
    "share": {"num_format": f"{LOCALE}0.00%"},
    "signed": {"num_format": f"{LOCALE}+#,##0;\u2212#,##0;0"},
    "signed_share": {"num_format": f"{LOCALE}+0.00%;\u22120.00%;0.00%"},
    "tenth": {"num_format": f"{LOCALE}#,##0.0"},
    "text": {"indent": 1},
    "head": HEAD | {"indent": 1},
    "head_of_numbers": HEAD | {"align": "right"},
    "wrapped": {"text_wrap": True, "valign": "top"},
    "bold": {"bold": True, "valign": "top", "text_wrap": True},
    "title": {"bold": True, "font_size": 14},
    "muted": {"font_color": "#55606D"},
    "sample": {"bold": True, "font_color": "#A3330C"},
    "link": {"font_color": "#12457A", "underline": 1},
}
KINDS = {header: "share" for column, header in HEADERS.items() if column.endswith("_share")}
KINDS |= {HEADERS["month"]: "month", HEADERS["expected_count"]: "tenth"}
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "nan_inf_to_errors": True}
NARROWEST, WIDEST = 9, 48
LINE_HEIGHT = 15
A4 = 9


@dataclass(frozen=True)
class Book:
    """A workbook being written, and the formats of its cells by name."""

    book: Workbook
    formats: Mapping[str, Format]

    def sheet(self, name: str) -> Worksheet:
        """A4 across, as wide as the page, however long."""
        sheet = self.book.add_worksheet(name)
        sheet.set_landscape()
        sheet.set_paper(A4)
        sheet.fit_to_pages(1, 0)
        return sheet

    def write_table(
        self, sheet: Worksheet, table: pd.DataFrame, *, top: int = 0, kinds: Mapping[str, str] = KINDS
    ) -> None:
        """Headers in row `top`, which stay in sight; `kinds`: header -> format of numbers and dates under it."""
        widths: list[int] = []
        for column, header in enumerate(table.columns):
            values = table.iloc[:, column].tolist()
            sheet.write_string(top, column, header, self.formats[_head(values)])
            for row, value in enumerate(values, start=top + 1):
                self._write(sheet, row, column, value, kinds.get(header))
            widths.append(_width(header, values))
            sheet.set_column(column, column, widths[-1])
        sheet.set_row(top, _height(zip(table.columns, widths, strict=True)))
        sheet.freeze_panes(top + 1, 0)
        sheet.autofilter(top, 0, top + max(len(table), 1), max(len(table.columns) - 1, 0))
        sheet.repeat_rows(top)

    def write_lines(self, sheet: Worksheet, lines: About, *, top: int = 0) -> int:
        """Name and text of each line; returns the row below the last."""
        widths = (28, 110)
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        for row, line in enumerate(lines, start=top):
            name, text = line
            sheet.set_row(row, _height(zip(line, widths, strict=True)))
            sheet.write_string(row, 0, name, self.formats["bold"])
            sheet.write_string(row, 1, text, self.formats["wrapped"])
        return top + len(lines)

    def _write(self, sheet: Worksheet, row: int, column: int, value, kind: str | None) -> None:
        if is_missing(value):
            return
        if isinstance(value, datetime):
            whole_day = (value.hour, value.minute, value.second) == (0, 0, 0)
            name = kind or ("date" if whole_day else "moment")
            sheet.write_datetime(row, column, value.replace(tzinfo=None), self.formats[name])
        elif isinstance(value, date):
            sheet.write_datetime(row, column, value, self.formats[kind or "date"])
        elif isinstance(value, (int, float)):
            name = kind or ("integer" if value == int(value) else "decimal")
            sheet.write_number(row, column, value, self.formats[name])
        else:
            sheet.write_string(row, column, str(value), self.formats["text"])


@contextmanager
def new_book(file: BytesIO) -> Iterator[Book]:
    with xlsxwriter.Workbook(file, OPTIONS) as book:
        yield Book(book, {name: book.add_format(format_) for name, format_ in FORMATS.items()})


def _head(values: Sequence) -> str:
    """Above numbers at the right, as they stand."""
    present = [value for value in values if not is_missing(value)]
    return "head_of_numbers" if present and all(isinstance(value, (int, float)) for value in present) else "head"


def _width(header: str, values: Sequence) -> int:
    longest = max((len(str(value)) for value in values[:500] if isinstance(value, str)), default=10)
    return min(max(longest, ceil(len(header) * 0.6), NARROWEST) + 3, WIDEST)


def _height(cells: Iterable[tuple[str, int]]) -> int:
    """Of a row with text wrapped in columns so many letters wide: not every reader fits rows to their text."""
    lines = [sum(max(ceil(len(line) / width), 1) for line in text.split("\n")) for text, width in cells]
    return LINE_HEIGHT * max(lines, default=1)
