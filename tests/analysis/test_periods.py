from datetime import date, timedelta

import pytest

from analysis import (
    Period,
    compared,
    cut,
    in_base_year,
    month_of,
    same_period_last_year,
    since_plan,
    stepped,
    unit_holding,
    unit_of,
)
from queries import Filters
from queries.database import open_database
from tests.snapshots import write_snapshot


def period(start: str, end: str) -> Period:
    return Period(date.fromisoformat(start), date.fromisoformat(end))


@pytest.mark.parametrize(
    "day, month",
    [
        ("2025-12-14", "2025-12-01"),
        ("2025-12-15", "2026-01-01"),
        ("2026-01-14", "2026-01-01"),
        ("2026-01-15", "2026-02-01"),
        ("2028-02-29", "2028-03-01"),
    ],
)
def test_a_reporting_month_runs_from_15_to_14(day, month):
    assert month_of(date.fromisoformat(day), "reporting") == date.fromisoformat(month)
    assert month_of(date.fromisoformat(day), "calendar") == date.fromisoformat(day).replace(day=1)


@pytest.mark.parametrize("calendar", ["reporting", "calendar"])
def test_questions_know_the_same_months(tmp_path, calendar):
    """Every day of ten years, in SQL and in Python."""
    days = [date(2022, 1, 1) + timedelta(days=n) for n in range((date(2032, 1, 1) - date(2022, 1, 1)).days)]
    statement = "select month_of(day, $calendar), first_day_of(month_of(day, $calendar), $calendar), last_day_of(" \
        "month_of(day, $calendar), $calendar) from (select unnest($days::date[]) as day) order by day"  # fmt: skip
    cursor = open_database(write_snapshot(tmp_path, {})).cursor()
    expected = [(month_of(day, calendar), *unit_holding(day, "month", calendar)) for day in days]
    assert cursor.execute(statement, {"calendar": calendar, "days": days}).fetchall() == expected


@pytest.mark.parametrize(
    "unit, start, end",
    [
        ("month", "2026-10-15", "2026-11-14"),
        ("quarter", "2026-09-15", "2026-12-14"),
        ("half", "2026-06-15", "2026-12-14"),
        ("year", "2025-12-15", "2026-12-14"),
    ],
)
def test_the_reporting_unit_that_holds_a_day(unit, start, end):
    assert unit_holding(date(2026, 11, 14), unit, "reporting") == period(start, end)
    assert unit_of(period(start, end), "reporting") == unit
    assert unit_of(period(start, end), "calendar") is None


def test_calendar_units():
    assert unit_holding(date(2028, 2, 29), "month", "calendar") == period("2028-02-01", "2028-02-29")
    assert unit_holding(date(2026, 6, 30), "half", "calendar") == period("2026-01-01", "2026-06-30")
    assert unit_holding(date(2026, 12, 31), "quarter", "calendar") == period("2026-10-01", "2026-12-31")


def test_six_months_end_on_14_june():
    assert unit_holding(date(2026, 6, 14), "half", "reporting") == period("2025-12-15", "2026-06-14")
    assert unit_holding(date(2026, 6, 15), "half", "reporting") == period("2026-06-15", "2026-12-14")


@pytest.mark.parametrize(
    "now, count, then",
    [
        (("2025-12-15", "2026-01-14"), -1, ("2025-11-15", "2025-12-14")),
        (("2025-12-15", "2026-01-14"), 1, ("2026-01-15", "2026-02-14")),
        (("2025-12-15", "2026-12-14"), -1, ("2024-12-15", "2025-12-14")),
        (("2026-03-15", "2026-06-14"), 3, ("2026-12-15", "2027-03-14")),
        (("2026-04-10", "2026-04-19"), -1, ("2026-03-31", "2026-04-09")),
    ],
)
def test_one_step_is_one_unit_or_as_many_days(now, count, then):
    assert stepped(period(*now), count, "reporting") == period(*then)


@pytest.mark.parametrize(
    "calendar, now, before",
    [
        ("reporting", ("2025-12-15", "2026-01-14"), ("2024-12-15", "2025-01-14")),
        ("calendar", ("2029-02-01", "2029-02-28"), ("2028-02-01", "2028-02-29")),
        ("calendar", ("2028-02-01", "2028-02-29"), ("2027-02-01", "2027-02-28")),
        ("reporting", ("2028-02-10", "2028-02-29"), ("2027-02-10", "2027-02-28")),
        ("reporting", ("2028-02-29", "2028-03-03"), ("2027-02-28", "2027-03-03")),
    ],
)
def test_the_same_period_last_year(calendar, now, before):
    assert same_period_last_year(period(*now), calendar) == period(*before)


def test_a_period_is_cut_where_the_data_end():
    november = period("2026-10-15", "2026-11-14")
    assert cut(november, date(2026, 11, 20)) == november
    assert cut(november, date(2026, 10, 15)) == period("2026-10-15", "2026-10-15")
    assert cut(november, date(2026, 10, 14)) is None and cut(november, None) is None


@pytest.mark.parametrize(
    "against, before",
    [
        ("last_year", ("2024-12-15", "2025-11-14")),
        ("previous", ("2024-12-15", "2025-11-14")),
        ("base_year", ("2024-12-15", "2025-11-14")),
    ],
)
def test_both_sides_are_cut(against, before):
    """The year to 14/11: 335 days, as many from 15/12 a year earlier."""
    answer = compared(period("2025-12-15", "2026-12-14"), date(2026, 11, 14), "reporting", against)
    assert answer == (period("2025-12-15", "2026-11-14"), period(*before))


def test_a_half_full_month_is_compared_with_as_many_days_of_the_one_before():
    answer = compared(period("2026-10-15", "2026-11-14"), date(2026, 10, 31), "reporting", "previous")
    assert answer == (period("2026-10-15", "2026-10-31"), period("2026-09-15", "2026-10-01"))


def test_a_full_month_is_compared_with_the_full_one_before():
    answer = compared(period("2026-02-15", "2026-03-14"), date(2026, 3, 14), "reporting", "previous")
    assert answer.before == period("2026-01-15", "2026-02-14")


def test_a_month_longer_than_the_one_before_stops_at_its_end():
    answer = compared(period("2026-03-01", "2026-03-31"), date(2026, 3, 30), "calendar", "previous")
    assert answer.before == period("2026-02-01", "2026-02-28")


def test_a_free_range_is_compared_with_as_many_days_before():
    answer = compared(period("2026-04-10", "2026-05-09"), date(2026, 4, 19), "reporting", "previous")
    assert answer == (period("2026-04-10", "2026-04-19"), period("2026-03-31", "2026-04-09"))


def test_cut_on_a_leap_day():
    answer = compared(period("2027-12-15", "2028-12-14"), date(2028, 2, 29), "reporting", "last_year")
    assert answer.before == period("2026-12-15", "2027-02-28")


@pytest.mark.parametrize(
    "now, base",
    [
        (("2025-12-15", "2026-11-14"), ("2024-12-15", "2025-11-14")),
        (("2026-12-15", "2027-12-14"), ("2024-12-15", "2025-12-14")),
        (("2028-02-29", "2028-03-01"), ("2025-02-28", "2025-03-01")),
        (("2026-12-01", "2027-01-31"), None),
        (("2025-12-01", "2025-12-31"), None),
        (("2025-06-01", "2025-06-30"), None),
    ],
)
def test_the_same_days_of_the_base_year(now, base):
    assert in_base_year(period(*now)) == (period(*base) if base else None)


def test_no_data_in_the_period_nothing_to_compare():
    assert compared(period("2026-12-15", "2027-01-14"), date(2026, 12, 14), "reporting") is None


def test_since_the_plan():
    assert since_plan(date(2026, 11, 14)) == period("2026-04-10", "2026-11-14")
    assert since_plan(date(2026, 1, 1)) == period("2026-04-10", "2026-04-10")
    assert Filters().within(*since_plan(date(2026, 11, 14))).start_date == date(2026, 4, 10)
