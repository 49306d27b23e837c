"""The pace still needed, by hand: 100 fines a day, 2 of them by image, 98 others; so 730 and 35.770 in 12 months."""

from datetime import date

import pandas as pd
import pytest

from analysis import pace_table, paces_to_goal

BASE_END, GOAL = pd.Timestamp("2025-12-14"), date(2030, 12, 14)
TARGETS = pd.DataFrame(
    {
        "measure": ["image_fine_share"],
        "value": [0.5],
        "base_start": pd.to_datetime(["2024-12-15"]),
        "base_end": [BASE_END],
        "valid_from": pd.to_datetime(["2025-12-15"]),
        "valid_to": [pd.Timestamp(GOAL)],
    }
)


def fines(image: int = 2, others: int = 98) -> pd.DataFrame:
    """2 of 100 in the base year, then `image` and `others` a day."""
    days = pd.date_range("2024-12-15", "2031-12-31")
    of_base = days <= BASE_END
    counts = pd.DataFrame({"day": days, "image_fine_count": image, "fine_count": image + others})
    return counts.assign(
        image_fine_count=counts["image_fine_count"].where(~of_base, 2),
        fine_count=counts["fine_count"].where(~of_base, 100),
    )


def test_half_needs_as_many_image_fines_as_others():
    *_, pace = paces_to_goal(TARGETS, fines(), date(2026, 12, 14))
    assert (pace.goal_day, pace.goal_share) == (GOAL, 0.5)
    assert (pace.needed_count, pace.other_count, pace.made_count, pace.left_count) == (35770, 35770, 0, 35770)
    assert (pace.months_left, pace.open_months) == (48, 12)
    assert pace.per_month == pytest.approx(35770 / 12) and pace.now_per_month == pytest.approx(730 / 12)
    assert pace.times == pytest.approx(49)


def test_growth_of_the_same_number_each_month():
    """The last 12 of 48 months carry 37 + 38 + ... + 48 = 510 steps: (35.770 - 730) / 510."""
    *_, pace = paces_to_goal(TARGETS, fines(), date(2026, 12, 14))
    assert pace.growth == pytest.approx(35040 / 510)
    by_month = [pace.now_per_month + pace.growth * month for month in range(37, 49)]
    assert sum(by_month) == pytest.approx(35770)


def test_a_year_ahead_takes_all_its_months():
    """Path 2% + 48% x 730/1826 = 21,1896%; 0,211896 / 0,788104 x 35.770 = 9.617,4; steps 1 + ... + 12 = 78."""
    pace = paces_to_goal(TARGETS, fines(), date(2026, 12, 14))[0]
    assert (pace.goal_day, pace.needed_count) == (date(2027, 12, 14), 9618)
    assert pace.per_month == pytest.approx(9618 / 12) and pace.growth == pytest.approx((9618 - 730) / 78)


def test_what_the_year_has_made_already_is_taken_off():
    """15/12/2026-14/11/2027 are 335 days of 2; one month is left."""
    pace = paces_to_goal(TARGETS, fines(), date(2027, 11, 14))[0]
    assert (pace.made_count, pace.left_count, pace.months_left) == (670, 9618 - 670, 1)
    assert pace.per_month == 8948 and pace.growth is None


def test_part_of_a_month_is_taken_by_its_days():
    """15/11-14/12 has 30 days, 14 of them after 30/11: all that is left falls on them."""
    pace = paces_to_goal(TARGETS, fines(), date(2027, 11, 30))[0]
    assert pace.months_left == pytest.approx(14 / 30) == pace.open_months
    assert pace.per_month == pytest.approx((9618 - 351 * 2) / (14 / 30))
    # 15/10 leaves 30 of the 31 days to 14/11, and a whole month: 1 + 2 x 30/31 steps; 305 days of 2 are made
    earlier = paces_to_goal(TARGETS, fines(), date(2027, 10, 15))[0]
    assert earlier.months_left == pytest.approx(1 + 30 / 31) and earlier.steps == pytest.approx(1 + 2 * 30 / 31)
    assert earlier.growth == pytest.approx((9618 - 305 * 2 - 730 / 12 * (1 + 30 / 31)) / (1 + 60 / 31))


def test_every_year_end_after_the_day_and_none_past_the_goal():
    by_day = fines()
    assert [pace.goal_day.year for pace in paces_to_goal(TARGETS, by_day, date(2026, 12, 13))] == [*range(2026, 2031)]
    assert [pace.goal_day.year for pace in paces_to_goal(TARGETS, by_day, date(2026, 12, 14))] == [*range(2027, 2031)]
    assert len(paces_to_goal(TARGETS, by_day, date(2030, 12, 13))) == 1
    assert paces_to_goal(TARGETS, by_day, GOAL) == paces_to_goal(TARGETS, by_day, date(2031, 6, 1)) == []


def test_above_the_path_nothing_more_is_needed():
    pace = paces_to_goal(TARGETS, fines(image=98), date(2026, 12, 14))[-1]
    assert pace.is_enough and pace.growth == 0 and pace.times == pytest.approx(1)
    made = paces_to_goal(TARGETS, fines(image=98), date(2027, 11, 14))[0]  # 32.830 made, 9.618 needed
    assert (made.left_count, made.per_month, made.growth, made.is_enough) == (0, 0, None, True)


def test_just_below_is_not_enough():
    assert not paces_to_goal(TARGETS, fines(image=97), date(2026, 12, 14))[-1].is_enough


def test_without_any_image_fine_there_is_a_pace_but_no_multiple():
    pace = paces_to_goal(TARGETS, fines(image=0), date(2026, 12, 14))[-1]
    assert (pace.now_per_month, pace.times, pace.needed_count) == (0, None, 35770)
    assert pace.growth == pytest.approx(35770 / 510)


def test_without_any_fine_in_the_year_there_is_no_pace():
    assert paces_to_goal(TARGETS, fines(0, 0), date(2026, 12, 14)) == []


def test_no_other_fines_need_no_image_fines():
    pace = paces_to_goal(TARGETS, fines(2, 0), date(2026, 12, 14))[-1]
    assert (pace.needed_count, pace.per_month, pace.growth, pace.is_enough) == (0, 0, 0, True)


def test_a_goal_of_all_fines_cannot_be_reached_beside_others():
    assert len(paces_to_goal(TARGETS.assign(value=1.0), fines(), date(2029, 12, 14))) == 0


def test_the_table_has_a_row_for_each_year_end():
    table = pace_table(paces_to_goal(TARGETS, fines(), date(2026, 12, 14)))
    assert [day.year for day in table["goal_day"]] == [2027, 2028, 2029, 2030]
    assert table["times"].iloc[-1] == pytest.approx(49) and table["steps"].tolist() == [78, 222, 366, 510]
