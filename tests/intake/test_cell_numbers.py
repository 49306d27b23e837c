"""Numbers are read by the meaning of their column: thousands in counts and money, decimals in coordinates and km."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.cells import Unreadable
from intake.numbers import parse_decimal, parse_money, parse_whole


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12", 12), ("0", 0), ("007", 7), ("1.234", 1234), ("1,234", 1234), ("1 234", 1234), ("1\u00a0234", 1234),
        ("1.234.567", 1234567), ("1,234,567", 1234567), ("12.0", 12), ("12,00", 12), ("1,234.0", 1234), ("+5", 5),
        ("1'234", 1234), (" 12 ", 12), ("1\u202f234", 1234), ("1e+05", 100_000), ("1.2E+06", 1_200_000), ("'12", 12),
    ],
)  # fmt: skip
def test_a_count(text, value):
    assert parse_whole(text) == value


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("0,5", "not_whole"), ("1.5", "not_whole"), ("0.500", "not_whole"), ("-1", "negative"), ("\u22121", "negative"),
        ("(3)", "negative"), ("ba", "not_a_number"), ("1,23,456", "not_a_number"), ("1.234,567.8", "not_a_number"),
        ("12a", "not_a_number"), ("1/2", "not_a_number"), ("", "not_a_number"), ("\u0663", "not_a_number"),
        ("9" * 30, "out_of_range"), ("1e400", "not_a_number"), ("nan", "not_a_number"), ("12 5", "not_a_number"),
    ],
)  # fmt: skip
def test_what_is_no_count_is_refused_with_a_reason(text, reason):
    with pytest.raises(Unreadable) as unreadable:
        parse_whole(text)
    assert unreadable.value.args == (reason,)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("$1,200.00", 1200), ("1.200.000 đ", 1_200_000), ("1.200.000 đồng", 1_200_000), ("1.200.000đồng", 1_200_000), (unicodedata.normalize("NFD", "1.200.000 đồng"), 1_200_000),
        ("VND 500,000", 500_000), ("800000", 800_000), ("₫800.000", 800_000), ("1 200,50 €", 1200), ("-0", 0),
        ("1.234.567,89", 1_234_568), ("$0.00", 0), ("R$ 195,23", 195), ("£65", 65), ("350.000 VNĐ", 350_000),
        ("195,23", 195), ("1200.5", 1200),
    ],
)  # fmt: skip
def test_money(text, value):
    assert parse_money(text) == value


def test_money_in_thousands_or_millions_of_dong():
    assert parse_money("1,5", scale=1_000_000) == 1_500_000
    assert parse_money("0,500", scale=1_000_000) == 500_000
    assert parse_money("1.250", scale=1_000) == 1_250_000


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("20,8449", 20.8449), ("20.8449", 20.8449), ("106.688", 106.688), ("-73,9", -73.9), ("322+610", 322.61),
        ("Km 322+610", 322.61), ("km12", 12), ("12,5 km", 12.5), ("Km12+5", 12.005), ("322 + 610", 322.61), ("20.844°", 20.844),
        ("1e-3", 0.001), ("Km 45+300,5", 45.3005),
    ],
)  # fmt: skip
def test_a_coordinate_or_km(text, value):
    assert parse_decimal(text) == pytest.approx(value, abs=1e-9)


@pytest.mark.parametrize("text", ["20°50'41\"", "nan", "inf", "1.234,5", "giữa cầu", "20,84;106,68"])
def test_what_is_no_coordinate_is_refused(text):
    with pytest.raises(Unreadable):
        parse_decimal(text)


def test_a_coordinate_outside_its_range_is_refused():
    with pytest.raises(Unreadable):
        parse_decimal("106.7", lower=-90, upper=90)


@given(st.integers(0, 10**10))
@settings(max_examples=200, deadline=None)
def test_any_count_survives_any_thousands_mark(number):
    for mark in ",. '\u00a0":
        assert parse_whole(f"{number:,}".replace(",", mark)) == number
    for text in (str(number), f"{number}.0", f"{number:,}.00", f"{number:,}".replace(",", ".") + ",00"):
        assert parse_whole(text) == parse_money(text) == number


@given(st.floats(-180, 180).map(lambda number: round(number, 6)))
@settings(max_examples=200, deadline=None)
def test_any_coordinate_survives_either_decimal_mark(number):
    assert parse_decimal(f"{number:.6f}") == parse_decimal(f"{number:.6f}".replace(".", ",")) == pytest.approx(number)
