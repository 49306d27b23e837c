import pandas as pd
import pytest

from analysis.board import board_order, longest_runs, months_with_state, newspaper

MAY = pd.Timestamp("2026-05-01")
WARDS = pd.DataFrame(
    {
        "ward": ["3", "1", "2"],  # by name
        "former_province": ["old_haiphong", "old_haiduong", "old_haiphong"],
    }
)
WARD_MONTHS = pd.DataFrame(
    {"ward": ["1", "2", "2", "3"], "month": MAY, "state": ["not_met", "not_reported", "not_met", "met"]}
)
STREAKS = pd.DataFrame(
    {
        "ward": ["1", "2", "3", "4"],
        "missed_now_count": [2, 1, 0, 0],
        "longest_missed_count": [2, 3, 1, 3],
        "met_now_count": [0, 0, 4, 1],
        "longest_met_count": [1, 0, 4, 2],
    }
)


@pytest.mark.parametrize(
    "by, order",
    [
        ("trouble", ["1", "2", "3"]),
        ("name", ["3", "1", "2"]),
        ("area", ["old_haiphong", "3", "2", "old_haiduong", "1"]),
    ],
)
def test_the_order_of_the_board(by, order):
    assert board_order(WARDS, STREAKS, WARD_MONTHS, by) == order


def test_of_equal_runs_the_ward_with_more_missed_months_stands_first():
    equal = STREAKS.assign(missed_now_count=0)
    assert board_order(WARDS, equal, WARD_MONTHS, "trouble") == ["2", "1", "3"]


def test_an_area_without_wards_has_no_heading():
    assert board_order(WARDS[1:2], STREAKS, WARD_MONTHS, "area") == ["old_haiduong", "1"]


def test_newspaper_columns_are_equally_long_but_not_short():
    order = [str(code) for code in range(114)]
    assert [len(column) for column in newspaper(order, 3)] == [38, 38, 38]
    assert [len(column) for column in newspaper(order[:13], 3)] == [10, 3]
    assert newspaper([], 3) == []


def test_only_months_that_ask_something_have_a_column():
    rows = pd.DataFrame(
        {"month": pd.to_datetime(["2026-05-01", "2026-04-01", "2026-03-01"]), "state": ["met", "met", None]}
    )
    assert months_with_state(rows) == [pd.Timestamp("2026-04-01"), MAY]


def test_one_month_is_no_run_and_runs_that_go_on_stand_first():
    assert longest_runs(STREAKS, "missed")["ward"].tolist() == ["1", "2", "4"]
    assert longest_runs(STREAKS, "met")["ward"].tolist() == ["3", "4"]
