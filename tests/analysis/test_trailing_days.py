from datetime import date

from analysis.trailing_days import days_with_a_year_behind


def test_a_month_end_needs_a_whole_year_behind_it():
    days = days_with_a_year_behind(date(2022, 12, 15), date(2024, 1, 20))
    assert days == [date(2023, 12, 14), date(2024, 1, 14), date(2024, 1, 20)]


def test_the_end_is_there_even_without_a_year_behind_it():
    assert days_with_a_year_behind(date(2025, 1, 1), date(2025, 3, 14)) == [date(2025, 3, 14)]
