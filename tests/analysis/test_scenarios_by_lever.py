"""What scenarios come to, each lever worked out by hand."""

from datetime import date

import pandas as pd
import pytest

from analysis.daily_totals import daily_totals
from analysis.projection import Basis, Projection, year_parts
from analysis.scenario_accidents import Allowance, YearEnd, allowance, lever_effects, year_ends
from analysis.scenario_clearances import clearance_month, clearance_plan
from analysis.scenario_image import ImageStart, image_course, image_start
from analysis.scenarios import STATUS_QUO, Lever, Scenario
from analysis.targets import AccidentTarget

PARTS = year_parts(date(2026, 10, 14), "reporting")  # two months are left


def still_allowed(at_most: float, to_date: int, parts=PARTS) -> Allowance:
    return allowance(AccidentTarget(at_most), to_date, parts, "reporting")


def test_what_may_still_happen_is_shared_out_over_the_months_left():
    left = still_allowed(754.82, 701)
    assert (left.left, left.months_left, left.per_month, left.state) == (53, 2, 26, "open")


def test_an_allowance_below_zero_is_exceeded():
    left = still_allowed(700.9, 701)
    assert (left.left, left.per_month, left.state) == (-1, None, "exceeded")


def test_exactly_used_up_is_not_exceeded():
    left = still_allowed(701, 701)
    assert (left.left, left.per_month, left.state) == (0, 0, "open")


def test_in_less_than_a_month_no_more_may_happen_than_is_left():
    """20 in the 10 of 30 days that are left would be 60 in a month."""
    left = still_allowed(721, 701, year_parts(date(2026, 12, 4), "reporting"))
    assert left.months_left == pytest.approx(1 / 3) and left.per_month == 20


@pytest.mark.parametrize("at_most, state", [(800, "ended"), (600, "exceeded")])
def test_of_a_year_that_is_over_nothing_may_happen_any_more(at_most, state):
    left = still_allowed(at_most, 701, year_parts(date(2026, 12, 14), "reporting"))
    assert (left.state, left.per_month) == (state, None)


def test_a_year_without_a_target_allows_nothing_to_be_said():
    assert allowance(AccidentTarget(None, "filtered"), 701, PARTS, "reporting") is None


@pytest.mark.parametrize("target, gap, outlook", [(130.0, -5, "within"), (129.9, -4.9, "uncertain"),
                                                  (120.0, 5, "uncertain"), (119.9, 5.1, "above")])  # fmt: skip
def test_an_interval_lies_below_about_or_above_the_target(target, gap, outlook):
    """125 expected, from 120 to 130."""
    end = YearEnd("accident_count", Projection(Basis(100, 80, 20), 20, 25, 70, 20, 30), AccidentTarget(target))
    assert (end.gap, end.outlook) == (pytest.approx(gap), outlook)


def test_without_a_target_or_a_projection_there_is_no_gap():
    for projection, target in [(Projection(Basis(1, 1, 1), 1, 5.0), AccidentTarget(None, "filtered")),
                               (Projection(Basis(1, 0, 1), 1, reason="zero_count"), AccidentTarget(9))]:  # fmt: skip
        end = YearEnd("death_count", projection, target)
        assert (end.gap, end.outlook) == (None, "none")


def test_what_all_levers_prevent_comes_off_last_year_s_days():
    """20 less 4 are 16, times 100/80."""
    bases = {"accident_count": Basis(100, 80, 20), "death_count": Basis(10, 10, 2)}
    targets = dict.fromkeys(bases, AccidentTarget(125.0))
    ends = year_ends(bases, {"accident_count": 4.0}, targets, days_left=61, alpha=0.05)
    assert ends["accident_count"].projection.expected == 20 and ends["death_count"].projection.expected == 2
    assert ends["accident_count"].gap == -5


def test_effects_come_together_first_and_then_in_the_order_of_the_levers():
    columns = ["dimension", "code", "accident_count", "death_count", "injured_count", "prevented_accidents",
               "prevented_deaths", "prevented_injured"]  # fmt: skip
    rows = pd.DataFrame(
        [("all", "all", 2, 1, 0, 0.6, 0.3, 0.0), ("cause", "alcohol", 2, 1, 0, 0.6, 0.3, 0.0),
         ("ward", "11383", 0, 0, 0, 0.0, 0.0, 0.0)], columns=columns,
    )  # fmt: skip
    levers = (Lever("ward", "11383", 0.5), Lever("cause", "alcohol", 0.3))
    together, ward, alcohol = lever_effects(rows, levers)
    assert (together.lever, together.touched["accident_count"], together.prevented["accident_count"]) == (None, 2, 0.6)
    assert ward.lever == levers[0] and ward.touches_nothing
    assert alcohol.prevented["death_count"] == 0.3 and not alcohol.touches_nothing


def start_of(goal_share: float, goal_day: date, day: date = date(2026, 11, 14), image: int = 10) -> ImageStart:
    """10 image fines and 90 others on the 14th of each month of the 12 to November 2026."""
    days = [pd.Timestamp(2025 + month // 12, month % 12 + 1, 14) for month in range(11, 23)]
    rows = pd.DataFrame({"day": days, "image_fine_count": image, "fine_count": image + 90})
    return ImageStart(daily_totals(rows), day, 12 * image, 1080, goal_share, goal_day)


MORE = Scenario("", image_growth=1.0, extra_cameras=2, fines_per_camera=5.0, manual_change=-0.5)


def test_months_to_come_take_the_place_of_months_gone():
    """2 x 5 by cameras and 20, 40, 80: 30, 50, 90 instead of 10; 45 others instead of 90."""
    course = image_course(start_of(0.2, date(2027, 2, 14)), MORE)
    assert [(str(month.day), month.image_fines, month.other_fines) for month in course.months] == [
        ("2026-11-14", 120, 1080), ("2026-12-14", 140, 1035), ("2027-01-14", 180, 990), ("2027-02-14", 260, 945)
    ]  # fmt: skip
    assert course.month_fines == 30
    assert course.at_goal.share == pytest.approx(260 / 1205) and course.reached_on == date(2027, 2, 14)


def test_after_a_year_nothing_of_the_past_is_left():
    course = image_course(start_of(0.5, date(2028, 1, 14)), STATUS_QUO)
    assert course.at_goal == (date(2028, 1, 14), pytest.approx(120), pytest.approx(1080))
    assert len(course.months) == 15 and course.reached_on is None


def test_of_a_month_begun_its_part_is_added():
    """14 of its 30 days are left on 30/11: 14/30 of 20 by growth; what is gone is the row of 14/12/2025."""
    start = start_of(0.5, date(2026, 12, 14), day=date(2026, 11, 30))
    course = image_course(start, Scenario("", image_growth=1.0))
    assert course.at_goal.image_fines == pytest.approx(110 + 20 * 14 / 30)


@pytest.mark.parametrize(
    "wanted_on, goal, needed",
    [
        (date(2026, 12, 14), 0.15, 0.15 / 0.85 * 108 - 12),  # 110 + 10 (1 + g) are 0,15/0,85 of 1.080
        (date(2027, 1, 14), 0.12, ((1 + 4 * (0.12 / 0.88 * 108 - 10)) ** 0.5 - 1) / 2 - 1),  # x + x^2 = 4,727
        (date(2026, 12, 14), 0.1, 0.0),
        (date(2026, 12, 14), 0.2, None),  # 16 times as many in one month
        (date(2026, 11, 14), 0.1, None),  # the day has come
    ],
)
def test_the_growth_that_reaches_the_goal_on_a_day(wanted_on, goal, needed):
    course = image_course(start_of(goal, date(2027, 2, 14)), STATUS_QUO, wanted_on)
    assert course.wanted_on == wanted_on
    assert course.needed_growth == (None if needed is None else pytest.approx(needed, abs=1e-9))


def test_the_growth_needed_reckons_with_cameras_and_patrols_but_not_with_the_scenario_s_own_growth():
    start = start_of(0.15, date(2027, 2, 14))
    needed = image_course(start, MORE).needed_growth
    again = image_course(start, Scenario("", (), needed, 2, 5.0, -0.5))
    assert again.at_goal.share == pytest.approx(0.15)


def test_without_an_image_fine_no_growth_helps_and_without_any_fine_there_is_no_share():
    start = start_of(0.2, date(2028, 1, 14), image=0)
    assert image_course(start, STATUS_QUO).needed_growth is None
    nothing = image_course(start, Scenario("", manual_change=-1.0))
    assert nothing.at_goal.share is None and nothing.reached_on is None


TARGETS = pd.DataFrame(
    {
        "measure": ["image_fine_share"],
        "value": [0.5],
        "base_start": pd.to_datetime(["2024-12-15"]),
        "base_end": pd.to_datetime(["2025-12-14"]),
        "valid_from": pd.to_datetime(["2025-12-15"]),
        "valid_to": pd.to_datetime(["2030-12-14"]),
    }
)


def test_the_start_is_the_12_months_to_the_day():
    days = pd.date_range("2025-11-13", "2026-11-14")
    start = image_start(TARGETS, pd.DataFrame({"day": days, "image_fine_count": 1, "fine_count": 4}), days[-1].date())
    assert (start.image_count, start.other_count, start.share) == (365, 1095, 0.25)
    assert (start.goal_share, start.goal_day, start.image_per_month) == (0.5, date(2030, 12, 14), 365 / 12)


def test_without_fines_or_past_the_goal_there_is_no_start():
    days = pd.date_range("2029-12-15", "2030-12-14")
    rows = pd.DataFrame({"day": days, "image_fine_count": 1, "fine_count": 4})
    assert image_start(TARGETS, rows, date(2030, 12, 14)) is None
    assert image_start(TARGETS, rows, date(2028, 12, 14)) is None
    assert image_start(TARGETS, rows, date(2030, 12, 13))


def ward_months(**counts: int) -> pd.DataFrame:
    """October 2026, two asked of each; 'unknown' has two that belong to nobody."""
    rows = [(ward, pd.Timestamp("2026-10-01"), count, 2) for ward, count in counts.items()]
    rows.append(("unknown", pd.Timestamp("2026-10-01"), 2, 0))
    return pd.DataFrame(rows, columns=["ward", "month", "clearance_count", "required_count"])


WARDS = ward_months(c=1, a=0, d=3, b=1, e=0, f=2)
OCTOBER = clearance_month(WARDS, date(2026, 11, 14), "reporting")


def test_the_month_as_it_was():
    assert (OCTOBER.month, OCTOBER.required_count, OCTOBER.ward_count) == (date(2026, 10, 1), 2, 6)
    assert OCTOBER.missing == (("a", 2), ("e", 2), ("b", 1), ("c", 1))
    assert (OCTOBER.met_count, OCTOBER.needed_count) == (2, 6)


@pytest.mark.parametrize(
    "extra, given, met, cheapest, unused",
    [
        (0, {}, 2, 2, 0),
        (1, {"a": 1}, 2, 3, 0),
        (3, {"a": 2, "e": 1}, 3, 4, 0),
        (5, {"a": 2, "e": 2, "b": 1}, 5, 5, 0),
        (9, {"a": 2, "e": 2, "b": 1, "c": 1}, 6, 6, 3),
    ],
)
def test_the_ward_furthest_behind_is_served_first(extra, given, met, cheapest, unused):
    plan = clearance_plan(OCTOBER, Scenario("", extra_clearances=extra))
    assert (dict(plan.given), plan.met_count, plan.cheapest_met_count) == (given, met, cheapest)
    assert (plan.used_count, plan.unused_count) == (extra - unused, unused)
    assert sum(lack for _, lack in plan.still_missing) == 6 - plan.used_count


def test_the_effort_of_the_year_counts_the_months_whose_last_day_lies_in_it():
    """Of the reporting year to 14/12 November is left, of the calendar year December too."""
    assert OCTOBER.months_left == 1
    in_calendar = clearance_month(WARDS, date(2026, 11, 14), "calendar")
    assert in_calendar.months_left == 2
    assert clearance_plan(in_calendar, Scenario("", extra_clearances=5)).year_count == 10
