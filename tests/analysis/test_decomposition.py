from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import Decomposition, decompose, printed

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


def shown(image_effect: float, manual_effect: float, *, before: float = 0.02) -> tuple:
    return printed(Decomposition(image_effect, manual_effect), before, before + image_effect + manual_effect)


def test_printed_effects_add_up_to_the_printed_change():
    """0,2251 and 0,0038 are 0,2289: 0,23; one by one they would print as 0,23 and 0,00."""
    assert shown(0.002251, 0.000038) == (2, pytest.approx(0.23), 0)
    # 0,2249 and 0,0038 are 0,2287: 0,23; one by one 0,22 and 0,00. The larger remainder is that of 0,2249.
    assert shown(0.002249, 0.000038) == (2, pytest.approx(0.23), 0)


def test_effects_of_two_signs_and_falling_shares():
    assert shown(0.0048, -0.0015) == (2, pytest.approx(0.48), pytest.approx(-0.15))
    # -0,114 and -0,223 are -0,337: -0,34; one by one -0,11 and -0,22
    assert shown(-0.00114, -0.00223) == (2, pytest.approx(-0.12), pytest.approx(-0.22))
    assert shown(0.0, 0.0) == (2, 0, 0)


def test_more_decimals_where_the_two_shares_would_not_fit_the_change():
    """1,924% and 2,136% print as 1,92% and 2,14%, which are not 0,21 apart; with three decimals they are 0,212."""
    assert shown(0.0021, 0.00002, before=0.01924) == (3, pytest.approx(0.21), pytest.approx(0.002))


@given(st.floats(0.0001, 0.9), st.floats(-0.05, 0.05), st.floats(-0.05, 0.05))
def test_what_is_printed_always_adds_up(before, image_effect, manual_effect):
    answer = shown(image_effect, manual_effect, before=before)
    change = image_effect + manual_effect
    assert abs(answer.image_effect + answer.manual_effect - 100 * change) <= 0.5 * 10**-answer.places + 1e-6
    for exact, rounded in ((image_effect, answer.image_effect), (manual_effect, answer.manual_effect)):
        assert abs(100 * exact - rounded) < 10**-answer.places
