from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binom, binomtest

from analysis import change_of_counts, change_of_measure, change_of_shares, dispersion, significance_level

DATES = ["valid_from", "valid_to"]
A_YEAR = {"days_now": 365, "days_before": 365, "alpha": 0.05}


@pytest.mark.parametrize(
    "now, before, verdict",
    [
        (0, 5, "too_few"),  # 2 x 0,5^5 = 6,25%
        (5, 0, "too_few"),
        (0, 0, "too_few"),
        (0, 6, "decrease"),  # 2 x 0,5^6 = 3,1%
        (6, 0, "increase"),
        (1, 5, "not_enough_evidence"),  # 2 x 7 x 0,5^6 = 21,9%
        (40, 60, "not_enough_evidence"),  # 5,7%
        (39, 61, "decrease"),  # 3,5%
        (803, 1118, "decrease"),
        (752, 800, "not_enough_evidence"),  # a true -6% of a year is not seen
    ],
)
def test_two_years_of_equal_length(now, before, verdict):
    assert change_of_counts(now, before, **A_YEAR) == verdict


def test_unequal_lengths_enter_the_test():
    """12 in 30 days after 12 in 90: a quarter of the days, half of the accidents; P(X >= 12) of 24 is 0,7%."""
    assert binom.sf(11, 24, 0.25) == pytest.approx(0.0072, abs=1e-4)
    assert change_of_counts(12, 12, days_now=30, days_before=90, alpha=0.05) == "increase"
    assert change_of_counts(6, 18, days_now=30, days_before=90, alpha=0.05) == "not_enough_evidence"


def test_too_few_depends_on_the_lengths():
    """Of 5, all in the 30 of 120 days is 0,25^5 = 0,1%: that split could speak, though all equal lengths could not."""
    assert change_of_counts(1, 4, days_now=30, days_before=90, alpha=0.05) == "not_enough_evidence"
    assert change_of_counts(1, 1, days_now=30, days_before=90, alpha=0.05) == "too_few"


def test_clustered_casualties_count_for_less():
    assert change_of_counts(40, 62, **A_YEAR) == "decrease"
    assert change_of_counts(40, 62, **A_YEAR, phi=1.5) == "not_enough_evidence"  # 26 of 41
    assert change_of_counts(0, 6, **A_YEAR, phi=1.01) == "too_few"  # rounded down to 5


def test_a_whole_number_of_clusters_is_not_rounded_down_by_a_hair():
    """33 / 2,2 is 15, though floats make it 14,999...: 5 of 20 is 4,1%, 5 of 19 would be 6,4%."""
    assert change_of_counts(12, 33, **A_YEAR, phi=dispersion(45, 99)) == "decrease"


def test_dispersion():
    assert dispersion(0, 0) == 1
    assert dispersion(4, 4) == 1  # one in each
    assert dispersion(5, 17) == 3.4  # 1 and 4: 17 / 5


def test_two_shares():
    assert change_of_shares(50, 100, 30, 100, alpha=0.05) == "increase"
    assert change_of_shares(30, 100, 50, 100, alpha=0.05) == "decrease"
    assert change_of_shares(31, 100, 30, 100, alpha=0.05) == "not_enough_evidence"
    assert change_of_shares(0, 0, 30, 100, alpha=0.05) == "too_few"
    assert change_of_shares(2900, 145_000, 2100, 145_000, alpha=0.05) == "increase"


def test_just_below_and_just_above_the_level():
    """0 of 6 has p = 2 x 0,5^6 = 3,125%: real below that level, too few at it, since no split of 6 could reach it."""
    levels = (0.03125, 0.03126)
    assert [change_of_counts(0, 6, **A_YEAR | {"alpha": alpha}) for alpha in levels] == ["too_few", "decrease"]
    assert change_of_counts(1, 9, **A_YEAR) == "decrease"  # 2 x 11 x 0,5^10 = 2,1%
    assert change_of_counts(1, 9, **A_YEAR | {"alpha": 0.02}) == "not_enough_evidence"


def test_each_criterion_with_its_own_clusters():
    """40 after 62 deaths: phi = (60 + 93) / 102 = 1,5."""
    now = {"accident_count": 40, "death_count": 40, "death_square_sum": 60}
    before = {"accident_count": 62, "death_count": 62, "death_square_sum": 93}
    assert change_of_measure("accident_count", now, before, **A_YEAR) == "decrease"
    assert change_of_measure("death_count", now, before, **A_YEAR) == "not_enough_evidence"


def level(*rows: tuple, on: date = date(2026, 11, 14)) -> float:
    table = pd.DataFrame(rows, columns=["code", "value", "valid_from", "valid_to"])
    return significance_level(table.assign(**{name: pd.to_datetime(table[name]) for name in DATES}), on)


def test_the_level_is_that_of_the_table_on_the_day():
    rows = ("significance_level", 0.1, "2020-01-01", "2025-12-31"), ("significance_level", 0.01, "2026-01-01", None)
    assert level(*rows) == 0.01
    assert level(*rows, on=date(2025, 12, 31)) == 0.1
    assert level(("reencroachment_days", 90, "2020-01-01", None), *rows) == 0.01


@pytest.mark.parametrize("value", [None, 0, 1, 5])
def test_a_level_that_cannot_be_is_the_usual_one(value):
    """`5%` typed into the table becomes empty: it must not make every change a real one."""
    assert level(("significance_level", value, "2020-01-01", None)) == 0.05
    assert level() == 0.05


@given(st.integers(0, 400), st.integers(0, 400), st.floats(0.05, 0.95), st.sampled_from([0.01, 0.05, 0.1]))
def test_the_verdict_is_that_of_the_exact_test_alone(now, before, share, alpha):
    found = change_of_counts(now, before, days_now=share, days_before=1 - share, alpha=alpha)
    p = binomtest(now, now + before, share).pvalue if now + before else 1.0
    assert (found in ("decrease", "increase")) == (p < alpha)
