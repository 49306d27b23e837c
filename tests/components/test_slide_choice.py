"""Which slides a link means, and how a list of all of them is arranged around the chosen ones."""

import pytest

from components.slide_choice import arranged, read_keys, read_number

OFFERED = ["a", "b", "c", "d"]
USUAL = ["a", "b", "d"]


@pytest.mark.parametrize(
    ("text", "chosen", "unknown"),
    [
        ("", USUAL, []),
        ("d,a", ["d", "a"], []),
        ("c", ["c"], []),
        ("d,x,a,d,,y", ["d", "a"], ["x", "y"]),
        ("x", USUAL, ["x"]),
    ],
)
def test_keys_of_a_link_count_once_in_its_order_and_unknown_ones_are_told(text, chosen, unknown):
    assert read_keys(text, OFFERED, USUAL) == (chosen, unknown)


@pytest.mark.parametrize(
    ("text", "number", "asked"),
    [
        (None, 1, None),
        ("1", 1, None),
        ("4", 4, None),
        ("5", 1, "5"),
        ("0", 1, "0"),
        ("x", 1, "x"),
        ("9" * 5000, 1, "9" * 5000),
    ],
)
def test_number_out_of_range_is_the_first_and_told(text, number, asked):
    assert read_number(text, 4) == (number, asked)


@pytest.mark.parametrize(
    ("chosen", "order"),
    [
        (["a", "b", "c", "d"], ["a", "b", "c", "d"]),
        (["a", "c", "d"], ["a", "b", "c", "d"]),
        (["d", "b"], ["a", "d", "b", "c"]),
        (["c"], ["a", "b", "c", "d"]),
    ],
)
def test_a_slide_that_is_not_shown_stands_behind_the_one_it_follows_when_all_are(chosen, order):
    assert arranged(OFFERED, chosen) == order
