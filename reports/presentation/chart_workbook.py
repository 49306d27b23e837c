"""The workbook behind a native chart, which opens on "edit data": text stays text, numbers in Vietnamese formats."""

from datetime import datetime
from io import BytesIO

import xlsxwriter

from reports.slide import Chart
from reports.xml_text import plain
from vietnamese.numbers import is_missing

from .chart_band import BAND

LOCALE = "[$-42A]"
WHOLE, PART, SHARE = f"{LOCALE}#,##0", f"{LOCALE}#,##0.0#", f"{LOCALE}0.00%"
LONG_AGO = datetime(2026, 1, 1)  # the same chart is the same file


def chart_workbook(chart: Chart) -> bytes:
    """Laid out as the chart refers to it: categories in column A, a series in each further one, names in row 1."""
    file = BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(file, options) as book:
        book.set_properties({"created": LONG_AGO})
        whole, part, share = (book.add_format({"num_format": format_}) for format_ in (WHOLE, PART, SHARE))
        sheet = book.add_worksheet("Sheet1")
        sheet.set_column(0, len(chart.series), 18)
        for row, category in enumerate(chart.categories, start=1):
            sheet.write_string(row, 0, plain(category))
        for column, series in enumerate(chart.series, start=1):
            sheet.write_string(0, column, plain(series.name))
            for row, value in enumerate(series.values, start=1):
                if is_missing(value):
                    continue
                format_ = share if chart.unit == "share" else whole if value == int(value) else part
                if series.role == BAND:  # stands between low and high, see with_band
                    sheet.write_formula(row, column, f"=D{row + 1}-B{row + 1}", format_, value)
                else:
                    sheet.write_number(row, column, value, format_)
    return file.getvalue()
