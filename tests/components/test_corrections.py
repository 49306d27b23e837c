"""Refused rows as a clerk gets them to correct."""

import csv
import io

import pandas as pd

from components import correction_file

REFUSED = pd.DataFrame(
    {
        "feed": ["accidents", "accidents"],
        "_file": ["a/tai nạn.csv", "a/tai nạn.csv"],
        "_line": [7, 9],
        "column": ["occurred_at", None],
        "value": ["31/02/2026", None],
        "reason": ["Không có ngày này trong lịch.", "Dòng có 3 ô."],
        "row": ['{"accident_id": "01", "occurred_at": "31/02/2026", "deaths": "0"}', None],
    }
)


def test_file_holds_our_columns_then_where_the_row_stood_and_why():
    text = correction_file(REFUSED)
    assert text.startswith(b"\xef\xbb\xbf")  # Excel takes it for UTF-8
    first, second = csv.DictReader(io.StringIO(text.decode("utf-8-sig")))
    assert first == {
        "accident_id": "01",
        "occurred_at": "31/02/2026",
        "deaths": "0",
        "_file": "a/tai nạn.csv",
        "_line": "7",
        "_column": "occurred_at",
        "_value": "31/02/2026",
        "_reason": "Không có ngày này trong lịch.",
    }
    assert (second["accident_id"], second["_line"], second["_value"]) == ("", "9", "")


def test_rows_keep_their_order_whatever_their_index():
    text = correction_file(REFUSED.iloc[[1, 0]]).decode("utf-8-sig")
    assert [row["_line"] for row in csv.DictReader(io.StringIO(text))] == ["9", "7"]
