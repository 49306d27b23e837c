"""`python -m reports`: the files of the page, for a scheduler."""

import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import docx
import openpyxl
import pptx
import pytest

from analysis.scenarios import Lever, Scenario, encode
from reports.__main__ import main

ROOT = Path(__file__).parents[2]
SCENARIO = encode([Scenario("Ca tối", (Lever("hours", "18-23", 0.5),), extra_clearances=3)])


def text_of(file: Path) -> str:
    content = BytesIO(file.read_bytes())
    if file.suffix == ".pptx":
        shapes = [shape for slide in pptx.Presentation(content).slides for shape in slide.shapes]
        cells = [cell.text for shape in shapes if shape.has_table for row in shape.table.rows for cell in row.cells]
        return "\n".join([shape.text_frame.text for shape in shapes if shape.has_text_frame] + cells)
    if file.suffix == ".xlsx":
        book = openpyxl.load_workbook(content)
        return "\n".join(
            str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell
        )
    document = docx.Document(content)
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([paragraph.text for paragraph in document.paragraphs] + cells)


@pytest.mark.parametrize("kind", ["pptx", "xlsx", "docx"])
def test_each_kind_is_made_with_the_days_and_scenarios_asked_for(city, tmp_path, capsys, kind):
    file = tmp_path / f"báo cáo.{kind}"
    options = ["--start", "2025-12-15", "--end", "2026-06-14", "--scenario", SCENARIO]
    assert main([kind, "--out", str(file), *options]) == 0
    assert capsys.readouterr().out == f"{file}\n"
    text = text_of(file)
    assert "Ca tối" in text and "14/06/2026" in text.replace("14/6/2026", "14/06/2026")
    assert "Dữ liệu mẫu".upper() in text.upper()


@pytest.mark.parametrize("kind", ["pptx", "xlsx", "docx"])
def test_a_period_without_data_gives_a_file_that_says_so(city, tmp_path, kind):
    file = tmp_path / f"x.{kind}"
    assert main([kind, "--out", str(file), "--start", "2019-01-01", "--end", "2019-03-31"]) == 0
    assert "chưa có số liệu trong kỳ" in text_of(file).lower()


def test_slides_come_as_asked(city, tmp_path):
    file = tmp_path / "x.pptx"
    assert main(["pptx", "--out", str(file), "--slides", "board,title"]) == 0
    titles = [slide.shapes.title.text_frame.text for slide in pptx.Presentation(str(file)).slides]
    assert titles[0].startswith("Tháng 10/2026: 1/114") and titles[1].startswith("Kế hoạch 122")


@pytest.mark.parametrize(
    "options, said",
    [
        (["--scenario", "1.!"], "this is no scenario"),
        (["--scenario", "1." + "W10"], "this is no scenario"),
        (["--slides", "title,nothing"], "there is no slide 'nothing'"),
        (["--ward", "nowhere"], "is the code of no ward"),
        (["--start", "2026-02-01", "--end", "2026-01-01"], "is after --end"),
        (["--page", "ward"], "invalid choice"),
    ],
)
def test_an_option_that_cannot_be_is_refused_in_one_line(city, tmp_path, capsys, options, said):
    with pytest.raises(SystemExit) as stop:
        main(["pptx", "--out", str(tmp_path / "x.pptx"), *options])
    error = capsys.readouterr().err
    assert stop.value.code == 2 and said in error and error.count("\n") == 1
    assert not (tmp_path / "x.pptx").exists()


def test_without_a_snapshot_one_sentence_says_what_to_do(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("DASHBOARD_DATA", str(tmp_path))
    assert main(["pptx", "--out", str(tmp_path / "x.pptx")]) == 1
    assert "run `python -m intake` first" in capsys.readouterr().err


def test_a_file_that_cannot_be_written_keeps_the_one_that_is_there(city, tmp_path, capsys):
    assert main(["xlsx", "--out", str(tmp_path / "nowhere" / "x.xlsx")]) == 1
    assert "cannot be written" in capsys.readouterr().err
    assert not list(tmp_path.glob("**/*.part"))


def test_it_runs_on_any_console(city, tmp_path):
    environment = os.environ | {"PYTHONIOENCODING": "cp1252", "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "reports", "docx", "--out", str(tmp_path / "Kế hoạch 122.docx")]
    run = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, encoding="utf-8", timeout=120)
    assert (run.returncode, run.stderr) == (0, "")
    assert (tmp_path / "Kế hoạch 122.docx").stat().st_size > 10_000
