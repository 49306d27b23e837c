import pandas as pd
import pytest
import scipy
from hypothesis import given
from hypothesis import strategies as st

from analysis.reencroachment import by_evidence, wilson


def rows(*counts: tuple[str, int, int]) -> pd.DataFrame:
    table = pd.DataFrame(counts, columns=["ward", "reencroached_count", "due_count"])
    return table.assign(reencroached_share=table["reencroached_count"] / table["due_count"])


@pytest.mark.parametrize(
    "part, whole, low, high",
    [
        (0, 10, 0.0, 0.2775),  # Brown, Cai and DasGupta 2001: z2 / (n + z2) = 3.8415 / 13.8415
        (10, 10, 0.7225, 1.0),
        (5, 10, 0.2366, 0.7634),
        (81, 263, 0.2553, 0.3662),  # Newcombe 1998, table I
    ],
)
def test_the_interval_of_a_share(part, whole, low, high):
    assert wilson(part, whole) == pytest.approx((low, high), abs=1e-4)


def test_one_of_one_does_not_stand_above_many_of_many():
    """1/1 reaches down to 21%, 30/50 to 46%."""
    ranked = by_evidence(rows(("small", 1, 1), ("large", 30, 50), ("half", 5, 10)), 0.2)
    assert ranked["ward"].tolist() == ["large", "half", "small"]


@pytest.mark.parametrize("again, is_high", [(6, False), (7, True)])
def test_beyond_the_limit_of_the_city_s_share(again, is_high):
    """Of 10 at 20% more than 6 come up in 0,09% of wards, 6 or more in 0,64%: 6 is the 99,9% quantile."""
    assert by_evidence(rows(("1", again, 10)), 0.2)["is_high"].tolist() == [is_high]


def test_a_ward_with_nothing_due_is_left_out():
    assert by_evidence(rows(("1", 0, 0)), 0.2).empty
    assert by_evidence(rows(), 0.2).columns.isin(["low", "high", "is_high"]).sum() == 3


@given(st.integers(1, 500).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole))))
def test_the_interval_is_that_of_scipy(counts):
    expected = scipy.stats.binomtest(*counts).proportion_ci(confidence_level=0.95, method="wilson")
    assert wilson(*counts) == pytest.approx(tuple(expected), abs=1e-12)
