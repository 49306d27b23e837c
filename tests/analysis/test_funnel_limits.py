"""Limits against printed tables of the Poisson and binomial distributions, places worked out by hand, and chance."""

import numpy as np
import pandas as pd
import pytest

from analysis.funnel_limits import (
    Limits,
    count_curve,
    count_limits,
    limit_curve,
    part_limits,
    place_by_count,
    place_by_share,
    standing,
)


def test_limits_of_a_count_are_those_of_the_table():
    """Poisson(10), P(X<=k): 1 0,0005; 2 0,0028; 3 0,0103; 4 0,0293; 16 0,9730; 17 0,9857; 20 0,9984; 21 0,9993."""
    assert count_limits(10) == Limits(2, 4, 17, 21)


def test_limits_of_a_part_are_those_of_the_table():
    """Binomial(10, 1/2) in 1024ths: 0: 1, up to 1: 11, up to 2: 56; up to 7: 968, 8: 1013, 9: 1023."""
    assert part_limits(10, 0.5) == Limits(1, 2, 8, 9)


def test_nothing_expected_leaves_no_room():
    assert count_limits(0) == part_limits(7, 0) == Limits(0, 0, 0, 0) and part_limits(7, 1) == Limits(7, 7, 7, 7)


@pytest.mark.parametrize(
    "value, word",
    [(1, "low"), (2, "rather_low"), (3, "rather_low"), (4, "usual"), (17, "usual"), (18, "rather_high"), (22, "high")],
)
def test_standing_just_within_and_just_beyond_each_limit(value, word):
    assert standing(value, count_limits(10)) == word
    assert standing(21, count_limits(10)) == "rather_high"


def counts(*values: int, expected: float) -> pd.DataFrame:
    wards = [str(place) for place in range(len(values))]
    return pd.DataFrame({"ward": wards, "count": values, "expected": float(expected)})


def test_only_a_ward_that_stands_out_has_a_rank():
    group = counts(22, 23, 10, 9, 8, expected=10)
    high, usual = (place_by_count(group, ward, value="count", expected="expected") for ward in ("0", "2"))
    assert (high.standing, high.rank, high.stands_out) == ("high", 2, True)
    assert (usual.standing, usual.rank, usual.stands_out) == ("usual", None, False)


def test_by_population_the_rank_follows_the_ratio_and_not_the_count():
    """50 of 30 expected are 1,67 times as many; 15 of 3 five times."""
    group = counts(50, 15, 3, 3, 3, expected=3).assign(expected=[30.0, 3.0, 3.0, 3.0, 3.0])
    assert place_by_count(group, "0", value="count", expected="expected").rank == 2


@pytest.mark.parametrize("size, word", [(4, "small_group"), (5, "high")])
def test_a_group_of_fewer_than_five_is_not_compared(size, word):
    group = counts(30, *[10] * (size - 1), expected=10)
    assert place_by_count(group, "0", value="count", expected="expected").standing == word


def shares(*pairs: tuple[int, int]) -> pd.DataFrame:
    return pd.DataFrame([(str(place), *pair) for place, pair in enumerate(pairs)], columns=["ward", "part", "whole"])


def share_of(group: pd.DataFrame, ward: str):
    return place_by_share(group, ward, part="part", whole="whole")


def test_a_small_ward_with_all_of_its_few_does_not_top_the_list():
    """1 of 1 is 100%, yet every outcome of one trial is within the limits; 20 of 40 where the group has 21% is not."""
    group = shares((1, 1), (20, 40), (5, 40), (5, 40), (5, 40), (0, 9))
    assert share_of(group, "0").standing == "too_few"
    assert (share_of(group, "1").standing, share_of(group, "1").rank) == ("high", 2)


def test_expected_is_the_share_of_the_group_times_the_own_whole():
    """10 of 50 are a fifth; of 20 that makes 4."""
    place = share_of(shares((2, 20), (2, 10), (2, 10), (2, 5), (2, 5)), "0")
    assert (place.expected, place.standing, place.group_count) == (4.0, "usual", 5)


def test_wards_with_nothing_due_are_no_group_and_have_no_place():
    group = shares((0, 0), (1, 5), (1, 5), (1, 5), (1, 5))
    assert share_of(group, "0").standing == "no_value"
    assert share_of(group, "1").standing == "small_group"


def test_curves_hold_the_very_limits_of_each_size():
    curve = limit_curve(pd.Series([3, 10]), 0.5)
    assert curve.iloc[-1].tolist() == [10, 0.1, 0.2, 0.8, 0.9] and curve["whole"].tolist() == list(range(1, 11))
    assert count_curve(pd.Series([2.5, 9.2])).iloc[-1].tolist() == [10, 2, 4, 17, 21]


@pytest.mark.parametrize("mean", [0.5, 2, 9])
def test_among_forty_equal_wards_chance_alone_calls_hardly_any_high(mean):
    """Each has at most 0,1%, so of 40 one is called in at most 4% of the years; without limits one is always on top."""
    years = np.random.default_rng(122).poisson(mean, (400, 40))
    limits = {total: count_limits(total / 40).highest for total in np.unique(years.sum(axis=1))}
    called = sum(year.max() > limits[year.sum()] for year in years)
    assert called / len(years) <= 0.05


def test_among_forty_small_wards_hardly_any_share_is_called_high():
    """Of 3 to 12 clearings each, a fifth encroached again: some ward has half of them in nearly every year."""
    random = np.random.default_rng(122)
    wholes = random.integers(3, 13, 40)
    limits = [part_limits(whole, 0.2).highest for whole in wholes]
    years = random.binomial(wholes, 0.2, (400, 40))
    assert ((years > limits).any(axis=1)).mean() <= 0.05
    assert ((years / wholes).max(axis=1) >= 0.5).mean() > 0.9
