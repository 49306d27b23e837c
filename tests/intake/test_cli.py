"""`python -m intake` as a process: exit codes, JSON, Vietnamese on any console, no traceback to a reader."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from intake.snapshots import Snapshots
from tests.intake.exporting import HEADER, write_export

PROJECT = Path(__file__).parents[2]
GOOD = HEADER + "\nV1,05/01/2026,1,0\nV2,06/01/2026,0,2\n"
COUNTS = ("rows", "accepted", "refused", "superseded", "duplicates", "ignored", "records")


def intake(root: Path, *options: str, **environment: str) -> subprocess.CompletedProcess:
    """Run on a Western console, every silent choice of an encoding an error."""
    command = [sys.executable, "-X", "warn_default_encoding", "-W", "error::EncodingWarning", "-m", "intake"]
    run = subprocess.run(
        [*command, "--data", str(root), *options],
        cwd=PROJECT,
        env=os.environ | {"PYTHONIOENCODING": "cp1252"} | environment,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert "Traceback" not in run.stderr + run.stdout
    return run


def answer(run: subprocess.CompletedProcess) -> dict:
    return json.loads(run.stdout)


def test_all_accepted_is_0_and_the_summary_is_vietnamese(tmp_path):
    write_export(tmp_path, "tai nạn.csv", GOOD)
    run = intake(tmp_path)
    assert run.returncode == 0
    assert "tai nạn.csv: Tai nạn giao thông; 2 dòng: nhận 2, từ chối 0" in run.stdout
    assert "số liệu đến ngày 06/01/2026" in run.stdout
    assert "Đang đọc tai nạn.csv" in run.stderr


def test_json_holds_what_the_contract_names_and_stdout_nothing_else(tmp_path):
    write_export(tmp_path, "a.csv", GOOD + "V3,bao giờ,0,0\n")
    write_export(tmp_path, "b.csv", "lạ,quá\n1,2\n")
    run = intake(tmp_path, "--json")
    assert run.returncode == 1
    report = answer(run)
    assert report["snapshot"] == report["current"] == Snapshots(tmp_path).current
    assert (report["is_sample"], report["as_of"]) == (False, "2026-01-06")
    [first, second] = report["files"]
    assert [first[name] for name in ("path", "feed", *COUNTS)] == ["a.csv", "accidents", 3, 2, 1, 0, 0, 0, 2]
    assert [second[name] for name in ("path", "feed", *COUNTS)] == ["b.csv", None, 1, 0, 1, 0, 0, 0, 0]


def test_nothing_imported_is_2_and_the_snapshot_null(tmp_path):
    write_export(tmp_path, "a.csv", GOOD)
    intake(tmp_path)
    served = Snapshots(tmp_path).current
    write_export(tmp_path, "a.csv", "lạ,quá\n1,2\n")
    run = intake(tmp_path, "--json")
    assert run.returncode == 2
    assert (answer(run)["snapshot"], answer(run)["current"], answer(run)["as_of"]) == (None, served, None)
    assert "Không nhập được tệp nào" in intake(tmp_path).stdout


def test_an_empty_folder_is_2_with_one_sentence(tmp_path):
    run = intake(tmp_path / "chưa có", "--json")
    assert run.returncode == 2
    assert answer(run)["files"] == [] and answer(run)["snapshot"] is None
    assert run.stderr.count("\n") == 1 and "chưa có tệp nào" in run.stderr
    assert not (tmp_path / "chưa có").exists()


def test_a_loss_is_1_names_the_file_and_can_be_accepted(tmp_path):
    write_export(tmp_path, "a.csv", GOOD)
    lost = write_export(tmp_path, "b.csv", HEADER + "\nV9,06/01/2026,0,2\n")
    intake(tmp_path)
    lost.unlink()
    held = intake(tmp_path)
    assert held.returncode == 1 and "b.csv" in held.stdout and "--accept-loss" in held.stdout
    as_json = answer(intake(tmp_path, "--json"))
    assert as_json["snapshot"] != as_json["current"] and as_json["held_back_by"] == ["b.csv"]
    assert intake(tmp_path, "--accept-loss").returncode == 0
    assert Snapshots(tmp_path).current == as_json["snapshot"]


def test_an_earlier_snapshot_is_served_again(tmp_path):
    write_export(tmp_path, "a.csv", GOOD + "V3,bao giờ,0,0\n")
    intake(tmp_path)
    first = Snapshots(tmp_path).current
    write_export(tmp_path, "a.csv", GOOD)
    intake(tmp_path)
    assert Snapshots(tmp_path).current != first
    run = intake(tmp_path, "--use", first, "--json")
    assert run.returncode == 0
    assert answer(run)["current"] == answer(run)["snapshot"] == first == Snapshots(tmp_path).current


def test_a_snapshot_that_is_not_there_not_whole_or_elsewhere_is_not_served(tmp_path):
    write_export(tmp_path, "a.csv", GOOD)
    intake(tmp_path)
    whole = Snapshots(tmp_path).current
    write_export(tmp_path, "a.csv", HEADER + "\nV1,05/01/2026,1,0\n")
    intake(tmp_path, "--accept-loss")
    damaged = Snapshots(tmp_path).current
    with (tmp_path / "snapshots" / damaged / "fines.parquet").open("ab") as file:
        file.write(b"x")
    intake(tmp_path, "--use", whole)
    for name in (damaged, "0123456789abcdef", "", ".", "..", "../snapshots/" + whole, "./" + whole, "current", "a\nb"):
        run = intake(tmp_path, "--use", name)
        assert run.returncode == 2, name
        assert "Không có bản số liệu" in run.stderr and whole in run.stderr
        assert Snapshots(tmp_path).current == whole


@pytest.mark.skipif(os.name == "nt", reason="no such names there")
def test_names_that_would_break_a_shell_a_console_or_sql_are_only_names(tmp_path):
    names = [
        "'); drop table staged_accidents; --.csv",
        'a"b;c.csv',
        "dòng\nmới.csv",
        "\x1b[31mđỏ.csv",
        "[1]*?.csv",
        "😀 emoji.csv",
        "con.csv",
        "x" * 240 + ".csv",
        "đuôi. .csv",
    ]
    for number, name in enumerate(names):
        write_export(tmp_path, name, HEADER + f"\nV{number},05/01/2026,1,0\n")
    raw = os.fsencode(tmp_path / "exports") + b"/\xff\xfe.csv"
    with open(raw, "w", encoding="utf-8") as file:
        file.write(HEADER + "\nV99,05/01/2026,1,0\n")
    run = intake(tmp_path, "--json")
    assert run.returncode == 0, run.stderr
    assert sum(file["records"] for file in answer(run)["files"]) == len(names) + 1
    assert set(names) < {file["path"] for file in answer(run)["files"]}
    told = intake(tmp_path).stdout
    assert "\x1b" not in told and len(told.splitlines()) == len(names) + 2


def test_a_data_folder_that_is_a_file_or_cannot_be_written_costs_one_sentence(tmp_path):
    (tmp_path / "tệp").write_text("x", encoding="utf-8")
    run = intake(tmp_path / "tệp", "--json")
    assert run.returncode == 2 and answer(run)["snapshot"] is None
    write_export(tmp_path, "a.csv", GOOD)
    (tmp_path / "snapshots").write_text("a file where the folder should be", encoding="utf-8")
    run = intake(tmp_path)
    assert run.returncode == 2 and run.stderr.count("\n") == 1


def test_a_plan_file_that_cannot_be_used_is_named(tmp_path):
    write_export(tmp_path, "a.csv", GOOD)
    (tmp_path / "plan").mkdir()
    for content in (b"", b"code;value\nx;1\n", "mã,giá trị\n".encode("utf-16"), b'code,"a"" ) from x; --"\n1,2\n'):
        (tmp_path / "plan" / "targets.csv").write_bytes(content)
        run = intake(tmp_path)
        assert run.returncode == 2 and "targets.csv" in run.stderr


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("task_milestones.csv", "task_no,milestone_no,name,due_on\n5,1,Hoàn thành,30/06/2026\n"),
        ("task_milestones.csv", "task_no,milestone_no,name,due_on\nnăm,1,Hoàn thành,2026-06-30\n"),
        ("report_deadlines.csv", "kind,period_end,due_on\nyear,,14-12-2026\n"),
    ],
)
def test_a_cell_of_a_plan_file_that_is_no_day_or_number_stops_the_import(tmp_path, name, content):
    """Silently empty, the deadline would be gone."""
    write_export(tmp_path, "a.csv", GOOD)
    (tmp_path / "plan").mkdir()
    (tmp_path / "plan" / name).write_text(content, encoding="utf-8")
    run = intake(tmp_path)
    assert run.returncode == 2 and name in run.stderr
    assert not (tmp_path / "snapshots" / "current").exists()


def test_the_folder_may_be_named_by_the_environment(tmp_path):
    write_export(tmp_path, "a.csv", GOOD)
    command = [sys.executable, "-m", "intake", "--json"]
    run = subprocess.run(
        command, cwd=PROJECT, env=os.environ | {"DASHBOARD_DATA": str(tmp_path)}, capture_output=True, timeout=120
    )
    assert run.returncode == 0
    assert json.loads(run.stdout)["snapshot"] == Snapshots(tmp_path).current
