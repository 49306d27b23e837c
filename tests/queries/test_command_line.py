"""`python -m queries`, as staff run it: stdout holds the answer and nothing else."""

import csv
import io
import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from tests.snapshots import write_snapshot

PROJECT = Path(__file__).parents[2]


def run(*arguments: str) -> subprocess.CompletedProcess:
    """On a console that is not UTF-8, as Windows has them."""
    strict = ["-X", "warn_default_encoding", "-W", "error::EncodingWarning"]
    command = [sys.executable, *strict, "-m", "queries", *arguments]
    settings = os.environ | {"PYTHONIOENCODING": "cp1252"}
    return subprocess.run(command, cwd=PROJECT, env=settings, capture_output=True, encoding="utf-8", check=False)


def answer(*arguments: str) -> list[dict]:
    done = run(*arguments, "--json")
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


def test_json_has_iso_dates_numbers_and_null(everything):
    assert answer("image_fines/by_month", "--start", "2025-12-20", "--end", "2026-02-20") == [
        {
            "month": "2026-01-01", "start_date": "2025-12-20", "end_date": "2026-01-14",
            "image_fine_count": 1, "fine_count": 1, "image_fine_share": 1.0,
        },
        {
            "month": "2026-02-01", "start_date": "2026-01-15", "end_date": "2026-02-14",
            "image_fine_count": 0, "fine_count": 1, "image_fine_share": 0.0,
        },
        {
            "month": "2026-03-01", "start_date": "2026-02-15", "end_date": "2026-02-20",
            "image_fine_count": 0, "fine_count": 0, "image_fine_share": None,
        },
    ]  # fmt: skip


def test_every_option_reaches_the_question(everything):
    assert answer("accidents/totals", "--ward", "10507", "--ward", "11560")[0]["accident_count"] == 2
    assert answer("accidents/totals", "--area", "old_haiduong")[0]["accident_count"] == 3
    assert answer("accidents/totals", "--severity", "minor", "--severity", "serious")[0]["accident_count"] == 3
    assert answer("accidents/totals", "--group", "vehicle=car", "--group", "hours=18-20")[0]["accident_count"] == 1
    assert answer("accidents/totals", "--group=-vehicle=car")[0]["accident_count"] == 4
    assert answer("accidents/by_month", "--calendar", "calendar")[0]["start_date"] == "2025-03-01"
    assert answer("image_fines/share", "--definition", "b")[0]["image_fine_count"] == 2
    assert [row["definition"] for row in answer("image_fines/share")] == ["a", "b"]
    levers = ["--lever", "vehicle=car:0.5", "--lever", "ward=10507:0.25"]
    assert [row["prevented_deaths"] for row in answer("scenarios/reductions", *levers)] == [0.625, 0.5, 0.25]
    assert answer("quality/feeds", "--severity", "minor", "--start", "2030-01-01") == answer("quality/feeds")


def test_a_state_that_is_not_due_is_null(everything):
    march = answer("clearances/by_ward_month", "--start", "2026-03-01", "--end", "2026-03-31", "--ward", "10507")
    assert march == [
        {"ward": "10507", "month": "2026-03-01", "clearance_count": 0, "required_count": 0, "state": None}
    ]  # fmt: skip


def test_timestamps_keep_their_time(everything):
    assert answer("accidents/points")[0]["occurred_at"] == "2025-03-01T19:30:00"


def test_csv(everything):
    done = run("accidents/by_severity", "--csv")
    assert list(csv.DictReader(io.StringIO(done.stdout)))[0] == {
        "severity": "minor", "accident_count": "2", "death_count": "0", "death_square_sum": "0",
        "injured_count": "2", "injured_square_sum": "4",
    }  # fmt: skip


def test_a_table_to_read(everything):
    lines = run("accidents/by_severity").stdout.splitlines()
    counts = ["accident_count", "death_count", "death_square_sum", "injured_count", "injured_square_sum"]
    assert lines[0].split() == ["severity", *counts]
    assert len(lines) == 5 and len({line.index(line.split()[1]) + len(line.split()[1]) for line in lines}) == 1


def test_vietnamese_on_any_console(everything):
    assert "Thủy Nguyên" in run("wards/all", "--ward", "11560").stdout


def test_the_list_names_each_question_with_its_sentence(root):
    lines = run("--list").stdout.splitlines()
    assert "accidents/totals: Accidents, deaths and injured of the period;" in "\n".join(lines)
    assert all(": " in line for line in lines)


def test_another_data_folder(everything, tmp_path):
    write_snapshot(tmp_path / "other", {"accidents": [{"accident_id": "1", "occurred_at": date(2026, 1, 1)}]})
    assert answer("accidents/totals", "--data", str(tmp_path / "other"))[0]["accident_count"] == 1


REFUSED = {
    "an unknown question": (["accidents/by_moon"], "accidents/by_moon"),
    "no question": ([], "--list"),
    "a date that does not exist": (["accidents/totals", "--start", "2026-02-30"], "2026-02-30"),
    "dates the wrong way round": (["accidents/totals", "--start", "2026-02-02", "--end", "2026-02-01"], "2026-02-02"),
    "an unknown area": (["accidents/totals", "--area", "moon"], "moon"),
    "an unknown ward": (["accidents/totals", "--ward", "99999"], "99999"),
    "an unknown group": (["accidents/totals", "--group", "vehicle=motorbike"], "vehicle=motorbike"),
    "an unknown severity": (["accidents/totals", "--severity", "bad"], "bad"),
    "a lever without its share": (["scenarios/reductions", "--lever", "cause=alcohol"], "DIMENSION=CODE:SHARE"),
    "an unknown option": (["accidents/totals", "--colour", "red"], "--colour"),
    "no snapshot there": (["accidents/totals", "--data", "nowhere"], "nowhere"),
}


@pytest.mark.parametrize("arguments, named", REFUSED.values(), ids=REFUSED)
def test_one_sentence_says_what_is_wrong(everything, arguments, named):
    done = run(*arguments)
    assert done.returncode != 0 and done.stdout == ""
    assert named in done.stderr and done.stderr.count("\n") == 1 and "Traceback" not in done.stderr


def test_an_older_snapshot_in_use_is_told(root):
    tables = {"accidents": [{"accident_id": "1", "occurred_at": "2026-01-01"}]}
    write_snapshot(root, tables, snapshot="old", created="2026-01-01")
    (write_snapshot(root, tables, snapshot="later", created="2026-02-01") / "fines.parquet").unlink()
    done = run("accidents/totals", "--json")
    assert done.returncode == 0 and json.loads(done.stdout)[0]["accident_count"] == 1
    why, told = done.stderr.splitlines()
    assert "fines.parquet" in why and told.endswith("the answer of an older one, old.")
