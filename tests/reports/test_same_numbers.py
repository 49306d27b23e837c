"""What the first page says stands in the slides, the workbook and the report too, whatever is chosen."""

import re
from pathlib import Path

import docx
import openpyxl
import pptx
import pytest

from reports.__main__ import main
from reports.spreadsheet import HEAD
from tests.pages.city import HONG_BANG
from tests.pages.conftest import open_page  # noqa: F401 (a fixture)
from tests.pages.screen import texts

KEYS = ("criteria", "image_share", "board", "tasks")
VIEWS = {
    "the year": ({}, []),
    "half a year": ({"half": "6 tháng đầu năm 2026"}, ["--start", "2025-12-15", "--end", "2026-06-14"]),
    "one ward": ({"ward": "Hồng Bàng"}, ["--ward", HONG_BANG]),
    "the old province": ({"area": "Hải Phòng cũ"}, ["--area", "old_haiphong"]),
    "the period before": (
        {"quarter": "Quý III/2026", "compare": "Kỳ liền trước"},
        ["--start", "2026-06-15", "--end", "2026-09-14", "--compare", "previous"],
    ),
    "calendar months": (
        {"month": "Tháng 6/2026", "calendar": "Tháng dương lịch"},
        ["--start", "2026-06-01", "--end", "2026-06-30", "--calendar", "calendar"],
    ),
}


def digits(text: str) -> list[int]:
    return [int(number.replace(".", "")) for number in re.findall(r"\d[\d.]*", text)]


def of_page(text: str) -> dict[str, object]:
    """Accidents, image fines and all fines, wards that met their month, tasks overdue: the four cards."""
    values = re.findall(r"^#### (\S+)", text, re.M)
    fines = re.search(r"\*\*([\d.]+)\*\* / ([\d.]+) quyết định", text)
    return {
        "accidents": digits(values[0])[0],
        "fines": digits(" ".join(fines.groups())),
        "share": re.search(r"12 tháng \*\*([\d,]+%)", text).group(1),
        "met": digits(values[2]),
        "tasks": digits(values[3]),
    }


def of_slides(file: Path) -> dict[str, object]:
    slides = {key: slide for key, slide in zip(KEYS, pptx.Presentation(str(file)).slides, strict=True)}
    [table] = [shape.table for shape in slides["criteria"].shapes if shape.has_table]
    share = re.search(r"Phạt nguội 12 tháng: ([\d,]+%)", slides["image_share"].shapes.title.text_frame.text)
    board, tasks = (slides[key].shapes.title.text_frame.text for key in ("board", "tasks"))
    return {
        "accidents": digits(table.cell(1, 1).text)[0],
        "share": share.group(1),
        "met": digits(board.partition(":")[2])[:2],
        "tasks": digits(tasks)[:2],
    }


def under(sheet, header: str) -> int:
    [place] = [cell.column for cell in sheet[HEAD + 1] if cell.value == header]
    return sheet.cell(HEAD + 2, place).value


def of_workbook(file: Path) -> dict[str, object]:
    book = openpyxl.load_workbook(file)
    share, months, tasks = book["Tỉ lệ phạt nguội"], book["Hai tháng gần nhất"], book["Nhiệm vụ"]
    return {
        "accidents": under(book["Ba tiêu chí"], "Kỳ báo cáo"),
        "fines": [under(share, "Số quyết định phạt nguội"), under(share, "Số quyết định xử phạt")],
        "met": [under(months, "Số đạt"), under(months, "Số đến hạn")],
        "tasks": [under(tasks, "Số quá hạn"), under(tasks, "Số nhiệm vụ")],
    }


def of_report(file: Path) -> dict[str, object]:
    document = docx.Document(str(file))
    rows = {
        row.cells[1].text: row.cells[2].text for table in document.tables for row in table.rows if len(row.cells) > 2
    }
    text = "\n".join(paragraph.text for paragraph in document.paragraphs)
    fines = [rows["Phạt nguội (định nghĩa A: không dừng xe ngay)"], rows["Tổng số quyết định xử phạt"]]
    results = {
        row.cells[1].text: row.cells[2].text for table in document.tables for row in table.rows if len(row.cells) == 5
    }
    return {
        "accidents": digits(rows["Số vụ"])[0],
        "fines": digits(" ".join(fines)),
        "tasks": digits(results["Nhiệm vụ Kế hoạch"]),
        "text": text,
    }


@pytest.mark.parametrize("query, options", VIEWS.values(), ids=VIEWS)
def test_page_slides_workbook_and_report_say_the_same(city, open_page, tmp_path, query, options):  # noqa: F811
    page = of_page(texts(open_page("overview", **query)))
    for kind, more in {"pptx": ["--slides", ",".join(KEYS)], "xlsx": [], "docx": []}.items():
        assert main([kind, "--out", str(tmp_path / f"x.{kind}"), *options, *more]) == 0
    slides, book, report = (
        of_slides(tmp_path / "x.pptx"),
        of_workbook(tmp_path / "x.xlsx"),
        of_report(tmp_path / "x.docx"),
    )
    assert slides["accidents"] == book["accidents"] == report["accidents"] == page["accidents"]
    assert book["fines"] == report["fines"] == page["fines"]
    assert slides["share"] == page["share"]
    assert slides["met"] == book["met"] == page["met"]
    assert slides["tasks"] == book["tasks"] == report["tasks"] == page["tasks"]
    assert f"{page['met'][0]}/{page['met'][1]}" in report["text"]
