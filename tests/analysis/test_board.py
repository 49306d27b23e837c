import pandas as pd
import pytest

from analysis.board import board_order, longest_missed, wards_in_state

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
STREAKS = pd.DataFrame({"ward": ["1", "2", "3"], "missed_now_count": [1, 1, 0], "longest_missed_count": [1, 2, 0]})


@pytest.mark.parametrize(
    "by, order", [("trouble", ["2", "1", "3"]), ("name", ["3", "1", "2"]), ("area", ["2", "3", "1"])]
)
def test_the_order_of_the_board(by, order):
    assert board_order(WARDS, STREAKS, WARD_MONTHS, by) == order


def test_who_is_in_a_state():
    assert wards_in_state(WARD_MONTHS, MAY, "not_met") == ["1", "2"]
    assert wards_in_state(WARD_MONTHS, pd.Timestamp("2026-06-01"), "not_met") == []


def test_one_month_missed_is_not_long():
    assert longest_missed(STREAKS)["ward"].tolist() == ["2"]
