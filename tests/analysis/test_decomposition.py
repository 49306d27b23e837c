from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import decompose

SAME = {"days_now": 10, "days_before": 10}


def test_only_image_fines_changed():
    """1 of 10 to 2 of 11, the 9 others as before."""
    parts = decompose(2, 9, 1, 9, **SAME)
    assert parts.image_effect == pytest.approx(2 / 11 - 1 / 10) and parts.manual_effect == 0


def test_only_the_others_changed():
    parts = decompose(1, 4, 1, 9, **SAME)
    assert parts.image_effect == 0 and parts.manual_effect == pytest.approx(1 / 5 - 1 / 10)


def test_both_changed():
    """i 1 -> 2, m 9 -> 6: s(2,6)=1/4, s(1,9)=1/10, s(2,9)=2/11, s(1,6)=1/7."""
    s11, s00, s10, s01 = Fraction(1, 4), Fraction(1, 10), Fraction(2, 11), Fraction(1, 7)
    parts = decompose(2, 6, 1, 9, **SAME)
    assert parts.image_effect == pytest.approx(float((s11 - s01 + s10 - s00) / 2))
    assert parts.manual_effect == pytest.approx(float((s11 - s10 + s01 - s00) / 2))
    assert parts.change == pytest.approx(0.15)


def test_counts_are_taken_per_day():
    parts = decompose(10, 90, 20, 180, days_now=10, days_before=20)
    assert parts == pytest.approx((0, 0))


@pytest.mark.parametrize("counts", [(0, 0, 1, 9), (1, 9, 0, 0), (0, 5, 5, 0), (5, 0, 0, 5)])
def test_nothing_under_a_share_is_not_decomposed(counts):
    assert decompose(*counts, **SAME) is None


COUNT = st.integers(1, 10**6)


@given(COUNT, COUNT, COUNT, COUNT, st.integers(1, 366), st.integers(1, 366))
def test_the_effects_add_up_exactly(i1, m1, i0, m0, days_now, days_before):
    parts = decompose(i1, m1, i0, m0, days_now=days_now, days_before=days_before)
    assert parts.change == pytest.approx(i1 / (i1 + m1) - i0 / (i0 + m0), abs=1e-12)
