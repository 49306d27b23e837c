"""
The reporting calendar and the periods readers compare; the one place in Python that knows day 15.

Month M of the reporting calendar runs from day 15 of M-1 to day 14 of M, as in the reports on traffic safety
(15/12 to 14/12 is a year); 'calendar' is the calendar month.
"""

import calendar as gregorian
from datetime import date, timedelta
from typing import Literal, NamedTuple

Calendar = Literal["reporting", "calendar"]
Unit = Literal["month", "quarter", "half", "year"]
Comparison = Literal["last_year", "previous", "base_year"]

MONTHS: dict[Unit, int] = {"month": 1, "quarter": 3, "half": 6, "year": 12}
PLAN_BEGINS = date(2026, 4, 10)
DAY = timedelta(days=1)


class Period(NamedTuple):
    """Both days are included."""

    start: date
    end: date

    @property
    def days(self) -> int:
        return (self.end - self.start).days + 1


BASE_YEAR = Period(date(2024, 12, 15), date(2025, 12, 14))


class Compared(NamedTuple):
    """The period as far as its data reach, and the one it is held against (None: there is none)."""

    now: Period
    before: Period | None


def month_of(day: date, calendar: Calendar) -> date:
    """First day of the calendar month that names the month a day belongs to."""
    first = day.replace(day=1)
    return plus_months(first, 1) if calendar == "reporting" and day.day >= 15 else first


def unit_holding(day: date, unit: Unit, calendar: Calendar) -> Period:
    """The month, quarter, half or year of the calendar that a day lies in."""
    month = month_of(day, calendar)
    size = MONTHS[unit]
    first = month.replace(month=(month.month - 1) // size * size + 1)
    return Period(_first_day(first, calendar), _first_day(plus_months(first, size), calendar) - DAY)


def since_plan(as_of: date) -> Period:
    return Period(PLAN_BEGINS, max(as_of, PLAN_BEGINS))


def unit_of(period: Period, calendar: Calendar) -> Unit | None:
    """Which whole unit a period is; None for a free range."""
    return next((unit for unit in MONTHS if unit_holding(period.start, unit, calendar) == period), None)


def stepped(period: Period, count: int, calendar: Calendar) -> Period:
    """The unit `count` units later (earlier when negative); a free range moves by its own length."""
    unit = unit_of(period, calendar)
    if unit is None:
        shift = timedelta(days=period.days * count)
        return Period(period.start + shift, period.end + shift)
    month = plus_months(month_of(period.start, calendar), MONTHS[unit] * count)
    return unit_holding(_first_day(month, calendar), unit, calendar)


def same_period_last_year(period: Period, calendar: Calendar) -> Period:
    """Of a whole unit the same unit a year earlier; of a free range both ends minus a year (29/2 -> 28/2)."""
    unit = unit_of(period, calendar)
    if unit is None:
        return Period(minus_years(period.start, 1), minus_years(period.end, 1))
    return stepped(period, -12 // MONTHS[unit], calendar)


def cut(period: Period, data_through: date | None) -> Period | None:
    """The part of a period that the data reach; None when it begins after them: there is no value then."""
    if data_through is None or period.start > data_through:
        return None
    return Period(period.start, min(period.end, data_through))


def compared(
    period: Period, data_through: date | None, calendar: Calendar, against: Comparison = "last_year"
) -> Compared | None:
    """A period and the one it is compared with, both cut at the data-through day; None without data in the period."""
    now = cut(period, data_through)
    if now is None:
        return None
    if against == "base_year":
        return Compared(now, in_base_year(now))
    if against == "last_year":
        return Compared(now, _last_year(period, now, calendar))
    return Compared(now, _previous(period, now, calendar))


def in_base_year(period: Period, base: Period = BASE_YEAR) -> Period | None:
    """The same days of the base year; None for days before its end or a range that outgrows it."""
    years = 1
    while plus_years(base.end, years) < period.start:
        years += 1
    moved = Period(minus_years(period.start, years), minus_years(period.end, years))
    return moved if base.start <= moved.start and moved.end <= base.end else None


def plus_months(first: date, count: int) -> date:
    """`first` is the first day of a month."""
    months = first.year * 12 + first.month - 1 + count
    return date(months // 12, months % 12 + 1, 1)


def months_between(day: date, later: date, calendar: Calendar) -> float:
    """Months from the end of one day to the end of another, parts of months by their days."""
    return _place(later, calendar) - _place(day, calendar)


def plus_years(day: date, count: int) -> date:
    """29/2 becomes 28/2 where the year has none."""
    year = day.year + count
    return day.replace(year=year, day=min(day.day, gregorian.monthrange(year, day.month)[1]))


def minus_years(day: date, count: int) -> date:
    return plus_years(day, -count)


def _first_day(month: date, calendar: Calendar) -> date:
    return plus_months(month, -1).replace(day=15) if calendar == "reporting" else month


def _place(day: date, calendar: Calendar) -> float:
    """Months from some beginning to the end of a day."""
    month, unit = month_of(day, calendar), unit_holding(day, "month", calendar)
    return month.year * 12 + month.month + ((day - unit.start).days + 1) / unit.days


def _last_year(period: Period, now: Period, calendar: Calendar) -> Period:
    before = same_period_last_year(period, calendar)
    return before if now == period else Period(before.start, minus_years(now.end, 1))


def _previous(period: Period, now: Period, calendar: Calendar) -> Period:
    if unit_of(period, calendar) is None:
        return Period(now.start - timedelta(days=now.days), now.start - DAY)
    before = stepped(period, -1, calendar)
    return before if now == period else Period(before.start, min(before.end, before.start + (now.end - now.start)))
