"""Rows in the words of a reader, and as CSV."""

from collections.abc import Mapping

import pandas as pd

from queries import harmless
from vietnamese.codes import NOT_KNOWN
from vietnamese.columns import HEADERS, SAMPLE_COLUMN, SAMPLE_ROW, WARD_NAME, WORDS, YES_NO


def readable(rows: pd.DataFrame, ward_names: Mapping[str, str], *, is_sample: bool = False) -> pd.DataFrame:
    """
    Vietnamese headers, words for codes, the name of each ward beside its code; numbers and dates as they are. Each row
    of sample data says that it is sample data, wherever the file goes.
    """
    shown = rows.copy()
    for column in rows:
        if rows[column].dtype == bool:
            shown[column] = rows[column].map(YES_NO)
        elif words := WORDS.get(column):
            shown[column] = [words.get(value, value) for value in rows[column]]
    if "ward" in rows:
        names = [ward_names.get(code, NOT_KNOWN.get(code)) for code in rows["ward"]]
        shown.insert(shown.columns.get_loc("ward") + 1, WARD_NAME, names)
        shown["ward"] = rows["ward"].where(~rows["ward"].isin(NOT_KNOWN), None)
    if is_sample:
        shown[SAMPLE_COLUMN] = SAMPLE_ROW
    return shown.rename(columns=HEADERS)


def csv_file(table: pd.DataFrame) -> bytes:
    """UTF-8 with a mark that spreadsheets know. Text that a spreadsheet would take for a formula stays text."""
    return table.map(harmless).to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")
