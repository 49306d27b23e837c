from datetime import date

import pandas as pd
import pytest

from analysis import ward_order
from analysis.discipline import latest_due, report_status, worst_units
from analysis.task_list import (
    HalfYear,
    by_urgency,
    chosen_tasks,
    half_year_totals,
    next_due,
    overdue_by_lead,
)

JUDGED = date(2026, 11, 14)
STATES = ["overdue", "due_soon", "on_time", "done"]
TASKS = pd.DataFrame(
    [
        (1, "II.1", "a", "on_time", "2026-11-30"),
        (2, "II.2", "a;b", "overdue", "2026-06-30"),
        (3, "II.2", "b", "overdue", "2026-04-29"),
        (4, "II.2", "c", "done", None),
        (5, "II.1", "ab", "on_time", "2026-12-31"),
        (6, "II.1", "c", "on_time", "2027-01-01"),
        (7, "II.1", "c", "due_soon", "2026-11-14"),
    ],
    columns=["task_no", "plan_group", "leads", "task_state", "next_due_on"],
).astype({"next_due_on": "datetime64[us]"})


@pytest.mark.parametrize(
    "choice, kept",
    [
        ({}, [1, 2, 3, 4, 5, 6, 7]),
        ({"lead": "a"}, [1, 2]),  # ab is another
        ({"plan_group": "II.2", "task_state": "overdue"}, [2, 3]),
        ({"due": "month"}, [1, 7]),
        ({"due": "quarter"}, [1, 5, 7]),
        ({"due": "year"}, [1, 2, 3, 5, 7]),
        ({"due": "later"}, [6]),
        ({"due": "none"}, [4]),
    ],
)
def test_tasks_that_fit_are_kept(choice, kept):
    assert chosen_tasks(TASKS, JUDGED, **choice)["task_no"].tolist() == kept


def test_days_to_the_next_milestone_are_counted():
    assert chosen_tasks(TASKS, JUDGED)["day_count"].iloc[[0, 1, 6]].tolist() == [16, -137, 0]


def test_the_worst_and_then_the_earliest_come_first():
    assert by_urgency(TASKS, STATES)["task_no"].tolist() == [3, 2, 7, 1, 5, 6, 4]


def test_tasks_without_a_state_come_by_their_day():
    plain = TASKS.assign(task_state=None)
    assert by_urgency(plain, STATES)["task_no"].tolist() == [3, 2, 7, 1, 5, 6, 4]


def test_overdue_tasks_are_counted_for_each_of_their_leads():
    assert overdue_by_lead(TASKS) == [("b", 2), ("a", 1)]
    assert overdue_by_lead(TASKS.head(1)) == []


def timeline(*rows) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=["task_no", "due_on", "task_state"]).astype({"due_on": "datetime64[us]"})


def test_what_comes_next_is_not_done_and_not_past():
    rows = timeline(
        (9, "2026-11-13", "overdue"),
        (8, "2026-11-14", "done"),
        (7, "2026-12-31", "on_time"),
        (2, "2026-12-31", "on_time"),
    )
    assert next_due(rows, JUDGED) == (date(2026, 12, 31), [2, 7])
    assert next_due(rows.assign(task_state="done_late"), JUDGED) == (None, [])


def test_the_day_judged_itself_is_still_ahead():
    assert next_due(timeline((1, "2026-11-14", "due_soon")), JUDGED) == (JUDGED, [1])


def test_half_years_count_the_tasks_of_which_all_have_reported():
    rows = pd.DataFrame(
        [
            ("2026-04-10", "2026-06-14", False, 1, 1),
            ("2026-04-10", "2026-06-14", False, 114, 113),
            ("2026-06-15", "2026-12-14", True, 1, 1),
            ("2026-07-01", "2026-12-14", True, 1, 0),
        ],
        columns=["start_date", "end_date", "is_running", "unit_count", "reported_count"],
    ).astype({"start_date": "datetime64[us]", "end_date": "datetime64[us]"})
    assert half_year_totals(rows) == [
        HalfYear(date(2026, 4, 10), date(2026, 6, 14), False, 2, 1),
        HalfYear(date(2026, 6, 15), date(2026, 12, 14), True, 2, 1),
    ]


WARDS = pd.DataFrame(
    {"ward": ["1", "2", "3"], "former_province": ["old_haiduong", "old_haiphong", "old_haiduong"]}
)  # by name


def test_wards_come_by_the_first_column_of_their_trouble_then_by_the_next():
    trouble = pd.DataFrame({"overdue": [1, 1], "silent": [0, 2]}, index=["1", "3"])
    assert ward_order(WARDS, trouble, "trouble") == ["3", "1", "2"]
    assert ward_order(WARDS, trouble, "name") == ["1", "2", "3"]
    assert ward_order(WARDS, trouble, "area") == ["old_haiphong", "2", "old_haiduong", "1", "3"]


def report(due_on="2026-06-14", missing=0, late=0, awaited=0) -> pd.DataFrame:
    counts = {"missing_count": [missing], "late_count": [late], "awaited_count": [awaited]}
    return pd.DataFrame({"due_on": pd.to_datetime([due_on]), **counts})


@pytest.mark.parametrize(
    "counts, status",
    [
        ({"missing": 1, "late": 3}, "not_met"),
        ({"late": 1}, "attention"),
        ({"awaited": 1}, "none"),
        ({}, "met"),
    ],
)
def test_the_status_of_a_report(counts, status):
    [row] = report(**counts).itertuples()
    assert report_status(row) == status


def test_a_report_came_due_when_its_day_is_past():
    rows = pd.concat([report("2026-04-14"), report("2026-06-14")])
    assert latest_due(rows, date(2026, 6, 14)).due_on == pd.Timestamp("2026-04-14")
    assert latest_due(rows, date(2026, 6, 15)).due_on == pd.Timestamp("2026-06-14")
    assert latest_due(rows, date(2026, 4, 14)) is None


def test_units_that_miss_most_come_first():
    rows = pd.DataFrame(
        [
            ("a", "late", 3), ("a", "on_time", None), ("b", "missing", 10), ("b", "late", 1), ("c", "missing", 90),
            ("d", "awaited", None), ("e", "late", 30),
        ],
        columns=["unit", "report_state", "late_day_count"],
    ).assign(unit_kind="ward", name=lambda rows: rows["unit"])  # fmt: skip
    worst = worst_units(rows)
    assert worst["unit"].tolist() == ["b", "c", "e", "a"]
    assert worst[["missing_count", "late_count", "late_days"]].iloc[0].tolist() == [1, 1, 11]
