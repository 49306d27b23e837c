"""The record of one ward and the sentences that its numbers bear out."""

from datetime import date

import pandas as pd
import pytest

from analysis.funnel_limits import Place
from analysis.ward_record import clearance_record, most_frequent, points_by_state, ward_findings, year_to

STREAKS = pd.DataFrame({"missed_now_count": [2], "met_now_count": [0]})
MONTHS = pd.DataFrame(
    {
        "month": pd.to_datetime(["2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01", "2026-07-01"]),
        "is_running": [False, False, False, False, True],
        "required_count": [0, 1, 2, 2, 2],
        "clearance_count": [0, 3, 1, 0, 1],
        "state": [None, "met", "not_met", "not_reported", "in_progress"],
    }
)


def test_record_counts_full_months_with_a_requirement_and_what_the_running_one_needs():
    record = clearance_record(MONTHS, STREAKS)
    assert (record.due_count, record.met_count, record.missed_now_count) == (3, 1, 2)
    assert record.missed_months == (date(2026, 6, 1), date(2026, 5, 1))
    assert (record.running, record.still_needed_count) == (date(2026, 7, 1), 1)


def test_nothing_more_is_needed_once_the_running_month_is_met():
    done = MONTHS.assign(clearance_count=[0, 3, 1, 0, 4])
    assert clearance_record(done, STREAKS).still_needed_count == 0


def test_before_any_requirement_nothing_is_due():
    record = clearance_record(MONTHS.head(1), STREAKS.head(0))
    assert (record.due_count, record.running, record.missed_now_count) == (0, None, 0)
    assert ward_findings(None, None, record, None) == []


@pytest.mark.parametrize(
    "end, start", [(date(2026, 11, 14), date(2025, 11, 15)), (date(2028, 2, 29), date(2027, 3, 1))]
)
def test_twelve_months_to_a_day(end, start):
    assert year_to(end) == (start, end)


def test_the_most_frequent_leave_out_what_nobody_wrote_down():
    rows = pd.DataFrame(
        [("cause", "unknown", 5), ("cause", "speeding", 4), ("cause", "alcohol", 2), ("cause", "other", 1)],
        columns=["aspect", "circumstance", "accident_count"],
    )
    assert most_frequent(rows, "cause", most=1) == ([("speeding", 4)], 6, 12)
    assert most_frequent(rows, "road") == ([], 0, 0)


def test_points_fall_into_three_states_and_none_is_lost():
    points = pd.DataFrame({"is_open": [True, True, False, False], "reencroached_count": [1, 0, 2, 0]})
    assert {state: len(found) for state, found in points_by_state(points).items()} == {
        "open": 2, "again": 1, "cleared": 1,
    }  # fmt: skip
    assert list(points_by_state(points.head(2))) == ["open"]


def place(standing: str) -> Place:
    return Place(standing, 5, 12, 2.0, None, 20)


@pytest.mark.parametrize(
    "standing, is_said", [("usual", False), ("too_few", False), ("rather_high", True), ("high", True)]
)
def test_what_comes_back_is_said_only_where_it_stands_out(standing, is_said):
    codes = [finding.code for finding in ward_findings(place("usual"), None, None, place(standing))]
    assert codes == ["accidents", *["reencroachment"] * is_said]
