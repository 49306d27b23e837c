"""The days at which a trailing year is drawn."""

from datetime import date, timedelta

from .periods import minus_years, unit_holding


def days_with_a_year_behind(first: date, end: date) -> list[date]:
    """Ends of reporting months that have 12 months since `first` behind them, and `end` itself."""
    day, days = unit_holding(first, "month", "reporting").end, []
    while day < end:
        if minus_years(day, 1) + timedelta(days=1) >= first:
            days.append(day)
        day = unit_holding(day + timedelta(days=1), "month", "reporting").end
    return [*days, end]
