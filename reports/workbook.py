"""A table as an Excel workbook: typed cells in Vietnamese formats, and a sheet that says where they come from."""

from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO

import pandas as pd
import xlsxwriter
from xlsxwriter.worksheet import Worksheet

from vietnamese import workbook_words as words
from vietnamese.numbers import is_missing

About = Sequence[tuple[str, str]]
LOCALE = "[$-42A]"  # Vietnamese, whatever the computer is set to
FORMATS = {
    "date": {"num_format": f"{LOCALE}dd/mm/yyyy", "align": "left"},
    "moment": {"num_format": f"{LOCALE}dd/mm/yyyy hh:mm", "align": "left"},
    "integer": {"num_format": f"{LOCALE}#,##0"},
    "decimal": {"num_format": f"{LOCALE}#,##0.00####"},
    "share": {"num_format": f"{LOCALE}0.00%"},
    "head": {"bold": True, "bg_color": "#F3F5F8", "bottom": 1, "text_wrap": True, "valign": "vcenter"},
    "wrapped": {"text_wrap": True, "valign": "top"},
    "bold": {"bold": True, "valign": "top"},
}
NARROWEST, WIDEST = 9, 48


def workbook(table: pd.DataFrame, about: About, *, shares: Sequence[str] = ()) -> bytes:
    """
    `table` with the headers and words of a reader; `about`: name and text of each line of the sheet of sources;
    `shares`: headers of columns that hold shares 0..1. No cell is a formula.
    """
    file = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "nan_inf_to_errors": True}
    with xlsxwriter.Workbook(file, options) as book:
        formats = {name: book.add_format(format_) for name, format_ in FORMATS.items()}
        _write_table(book.add_worksheet(words.TABLE), table, formats, shares)
        _write_about(book.add_worksheet(words.ABOUT), about, formats)
    return file.getvalue()


def _write_table(sheet: Worksheet, table: pd.DataFrame, formats: dict, shares: Sequence[str]) -> None:
    for column, header in enumerate(table.columns):
        sheet.write_string(0, column, header, formats["head"])
        kind = "share" if header in shares else None
        values = table.iloc[:, column].tolist()
        for row, value in enumerate(values, start=1):
            _write(sheet, row, column, value, formats, kind)
        sheet.set_column(column, column, _width(header, values))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(len(table), 1), max(len(table.columns) - 1, 0))
    sheet.set_landscape()
    sheet.set_paper(9)  # A4
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _write(sheet: Worksheet, row: int, column: int, value, formats: dict, kind: str | None) -> None:
    if is_missing(value):
        return
    if isinstance(value, datetime):
        whole_day = (value.hour, value.minute, value.second) == (0, 0, 0)
        sheet.write_datetime(row, column, value.replace(tzinfo=None), formats["date" if whole_day else "moment"])
    elif isinstance(value, date):
        sheet.write_datetime(row, column, value, formats["date"])
    elif isinstance(value, (int, float)):
        sheet.write_number(row, column, value, formats[kind or ("integer" if value == int(value) else "decimal")])
    else:
        sheet.write_string(row, column, str(value))


def _width(header: str, values: Sequence) -> int:
    longest = max((len(str(value)) for value in values[:500] if isinstance(value, str)), default=10)
    return min(max(longest, len(header) // 2, NARROWEST) + 2, WIDEST)


def _write_about(sheet: Worksheet, about: About, formats: dict) -> None:
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 1, 110)
    for row, (name, text) in enumerate(about):
        sheet.write_string(row, 0, name, formats["bold"])
        sheet.write_string(row, 1, text, formats["wrapped"])
