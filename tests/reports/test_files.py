"""Rows as files: words and typed cells a reader can work with, and no text that becomes a formula."""

import csv
import io
from datetime import date, datetime
from zipfile import ZipFile

import pandas as pd
import pytest

from reports import csv_file, readable, workbook

NAMES = {"11383": "Lê Chân"}
ROWS = pd.DataFrame(
    {
        "ward": ["11383", "unknown"],
        "severity": ["minor", "collision"],
        "occurred_at": [datetime(2026, 3, 12, 14, 5), datetime(2026, 3, 13)],
        "has_hour": [True, False],
        "accident_count": [1234, 0],
        "image_fine_share": [0.2469, None],
        "road": ["=HYPERLINK(\"x\")", "QL10"],
    }
)  # fmt: skip


@pytest.fixture
def table() -> pd.DataFrame:
    return readable(ROWS, NAMES)


def sheet(file: bytes, number: int) -> str:
    return ZipFile(io.BytesIO(file)).read(f"xl/worksheets/sheet{number}.xml").decode()


def test_codes_become_words_and_each_ward_has_its_name(table):
    first = table.iloc[0].to_dict()
    assert first["Mã địa bàn"] == "11383" and first["Địa bàn"] == "Lê Chân"
    assert first["Mức độ"] == "Ít nghiêm trọng" and first["Có ghi giờ"] == "Có"
    assert table["Địa bàn"].iloc[1] == "Chưa xác định"


def test_each_row_of_sample_data_says_so():
    assert readable(ROWS, NAMES, is_sample=True)["Loại số liệu"].tolist() == ["Dữ liệu mẫu"] * 2
    assert "Loại số liệu" not in readable(ROWS, NAMES)


def test_the_csv_opens_with_its_accents_and_holds_no_formula(table):
    file = csv_file(table)
    assert file.startswith(b"\xef\xbb\xbf")
    lines = list(csv.reader(io.StringIO(file.decode("utf-8-sig"))))
    assert lines[1][-1] == '\'=HYPERLINK("x")' and len(lines) == 3


def test_the_workbook_has_typed_cells_in_vietnamese_formats_and_no_formula(table):
    file = workbook(table, [("Câu hỏi", "=1+1")])
    cells, styles = sheet(file, 1), ZipFile(io.BytesIO(file)).read("xl/styles.xml").decode()
    assert "<v>1234</v>" in cells and "<v>0.2469</v>" in cells
    assert "<f>" not in cells + sheet(file, 2)
    assert "[$-42A]dd/mm/yyyy" in styles and "[$-42A]0.00%" in styles
    assert "autoFilter" in cells and "frozen" in cells


def test_a_missing_cell_stays_empty_and_a_day_has_no_hour():
    rows = pd.DataFrame({"day": [date(2026, 1, 2), None], "step_share": [0.5, float("nan")]})
    cells = sheet(workbook(readable(rows, {}), []), 1)
    assert cells.count("<v>") == 4  # two headers, a day, a share
    assert "<v>46024</v>" in cells  # 2/1/2026 as Excel counts days


def test_a_table_without_rows_is_a_workbook_with_its_headers():
    cells = sheet(workbook(readable(ROWS.head(0), NAMES), []), 1)
    assert cells.count("<c ") == 8
