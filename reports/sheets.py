"""Sheets of an Excel workbook: typed cells in Vietnamese formats that no text turns into a formula, ready to print."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from io import BytesIO

import pandas as pd
import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from vietnamese.columns import HEADERS
from vietnamese.numbers import is_missing

About = Sequence[tuple[str, str]]
LOCALE = "[$-42A]"  # Vietnamese, whatever the computer is set to
FORMATS = {
    "date": {"num_format": f"{LOCALE}dd/mm/yyyy", "align": "left"},
    "month": {"num_format": f"{LOCALE}mm/yyyy", "align": "left"},
    "moment": {"num_format": f"{LOCALE}dd/mm/yyyy hh:mm", "align": "left"},
    "integer": {"num_format": f"{LOCALE}#,##0"},
    "decimal": {"num_format": f"{LOCALE}#,##0.00####"},
    "share": {"num_format": f"{LOCALE}0.00%"},
    "head": {"bold": True, "bg_color": "#F3F5F8", "bottom": 1, "text_wrap": True, "valign": "vcenter"},
    "wrapped": {"text_wrap": True, "valign": "top"},
    "bold": {"bold": True, "valign": "top"},
    "title": {"bold": True, "font_size": 14},
    "muted": {"font_color": "#55606D"},
    "sample": {"bold": True, "font_color": "#A3330C"},
}
KINDS = {header: "share" for column, header in HEADERS.items() if column.endswith("_share")}
KINDS |= {HEADERS["month"]: "month"}
OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "nan_inf_to_errors": True}
NARROWEST, WIDEST = 9, 48
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
        for column, header in enumerate(table.columns):
            sheet.write_string(top, column, header, self.formats["head"])
            values = table.iloc[:, column].tolist()
            for row, value in enumerate(values, start=top + 1):
                self._write(sheet, row, column, value, kinds.get(header))
            sheet.set_column(column, column, _width(header, values))
        sheet.freeze_panes(top + 1, 0)
        sheet.autofilter(top, 0, top + max(len(table), 1), max(len(table.columns) - 1, 0))
        sheet.repeat_rows(top)

    def write_lines(self, sheet: Worksheet, lines: About, *, top: int = 0) -> int:
        """Name and text of each line; returns the row below the last."""
        sheet.set_column(0, 0, 24)
        sheet.set_column(1, 1, 110)
        for row, (name, text) in enumerate(lines, start=top):
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
            sheet.write_string(row, column, str(value))


@contextmanager
def new_book(file: BytesIO) -> Iterator[Book]:
    with xlsxwriter.Workbook(file, OPTIONS) as book:
        yield Book(book, {name: book.add_format(format_) for name, format_ in FORMATS.items()})


def _width(header: str, values: Sequence) -> int:
    longest = max((len(str(value)) for value in values[:500] if isinstance(value, str)), default=10)
    return min(max(longest, len(header) // 2, NARROWEST) + 2, WIDEST)
