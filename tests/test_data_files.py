"""The files of data/plan say what the plan and the law say, with dates that leave no gap and no overlap."""

import csv
from datetime import date, timedelta
from itertools import groupby, pairwise
from pathlib import Path

import pytest

from vietnamese.text import fold

PLAN = Path(__file__).parents[1] / "data" / "plan"


def read(name: str) -> list[dict[str, str]]:
    with (PLAN / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def value_on(name: str, column: str, code: str, day: str) -> list[float]:
    rows = [row for row in read(name) if row[column] == code]
    return [float(row["value"]) for row in rows if row["valid_from"] <= day <= (row["valid_to"] or "9999-12-31")]


@pytest.mark.parametrize(("name", "column"), [("targets.csv", "measure"), ("thresholds.csv", "code")])
def test_one_value_follows_another_without_gap(name, column):
    for _, rows in groupby(read(name), key=lambda row: row[column]):
        for earlier, later in pairwise(rows):
            assert date.fromisoformat(earlier["valid_to"]) + timedelta(1) == date.fromisoformat(later["valid_from"])


@pytest.mark.parametrize(
    ("day", "required"),
    [("2026-03-31", []), ("2026-04-01", [1]), ("2026-04-30", [1]), ("2026-05-01", [2]), ("2031-01-01", [2])],
)
def test_clearances_are_required_from_april_2026(day, required):
    assert value_on("targets.csv", "measure", "clearance_count", day) == required


def test_accidents_fall_by_six_percent_a_year_from_the_base_year():
    for criterion in ("accident_count", "death_count", "injured_count"):
        [target] = [row for row in read("targets.csv") if row["measure"] == criterion]
        assert (target["value"], target["unit"]) == ("-0.06", "share_per_year")
        assert (target["base_start"], target["base_end"]) == ("2024-12-15", "2025-12-14")
        assert (target["valid_from"], target["valid_to"]) == ("2025-12-15", "")


def test_the_path_of_image_fines_takes_1826_days():
    [target] = [row for row in read("targets.csv") if row["measure"] == "image_fine_share"]
    assert (target["value"], target["unit"]) == ("0.5", "share")
    assert date.fromisoformat(target["valid_to"]) - date.fromisoformat(target["base_end"]) == timedelta(1826)


@pytest.mark.parametrize(
    ("code", "by_decree_165", "by_decree_241"),
    [("alert_increase_three", 0.2, 0.1), ("alert_increase_two", 0.3, 0.2), ("alert_increase_one", 0.5, 0.3)],
)
def test_the_alert_rule_changes_on_the_first_of_july_2026(code, by_decree_165, by_decree_241):
    assert value_on("thresholds.csv", "code", code, "2026-06-30") == [by_decree_165]
    assert value_on("thresholds.csv", "code", code, "2026-07-01") == [by_decree_241]


def test_limits_of_a_fine_and_of_statistics():
    expected = {"funnel_notify_days": 10, "funnel_come_days": 20, "funnel_decide_days": 365, "funnel_pay_days": 10,
                "reencroachment_days": 90, "significance_level": 0.05}  # fmt: skip
    assert {code: value_on("thresholds.csv", "code", code, "2026-05-01") for code in expected} == {
        code: [value] for code, value in expected.items()
    }


def test_departments_must_report_and_fronts_are_asked_to():
    agencies = read("agencies.csv")
    asked = {"bao_dai", "lien_doan_lao_dong", "mat_tran_to_quoc", "ban_tuyen_giao_dan_van"}
    assert {agency["code"] for agency in agencies if agency["must_report"] == "false"} == asked
    assert len(agencies) == 16


def test_no_spelling_means_two_agencies():
    spellings = [
        key
        for agency in read("agencies.csv")
        for key in {fold(text) for text in (agency["name"], agency["short_name"], *agency["aliases"].split(";"))}
    ]
    assert len(spellings) == len(set(spellings))


@pytest.mark.parametrize(
    "name",
    [
        "targets.csv", "thresholds.csv", "agencies.csv", "tasks.csv", "task_milestones.csv", "report_deadlines.csv",
        "other_targets.csv",
    ],
)  # fmt: skip
def test_every_row_says_where_it_comes_from(name):
    assert all(row["source"] and None not in row for row in read(name))
