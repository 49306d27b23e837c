"""Slides take the largest type in which their text fits; nothing is smaller than 2,3 hundredths of the height."""

import pytest

from components.slide_screen import SMALLEST, Screen, body_height, lines_size, most_rows, sentence_size, table_size

HD = Screen(1920, 1080)  # 177,8 units wide, 173 between the margins


@pytest.mark.parametrize(
    ("screen", "unit"),
    [((1920, 1080), 10.8), ((1280, 720), 7.2), ((1366, 768), 7.68), ((1024, 768), 7.68), ((800, 1280), 6.0)],
)
def test_a_unit_is_a_hundredth_of_the_height_less_only_on_screens_narrower_than_4_to_3(screen, unit):
    assert Screen(*screen).unit == pytest.approx(unit)


def test_smallest_type_is_readable_from_the_back_row():
    assert SMALLEST * HD.unit >= 24
    assert SMALLEST * Screen(1280, 720).unit >= 16


def test_a_sentence_has_two_lines_at_most_until_the_type_is_smallest():
    # 173 / (0,5 x 4,6) = 75,2 letters a line in the largest type
    assert sentence_size("x" * 150, HD) == 4.6
    assert sentence_size("x" * 151, HD) == 4.2
    assert sentence_size("x" * 400, HD) == SMALLEST


def test_the_body_has_what_sentence_and_source_leave():
    one = body_height("x" * 75, "y" * 136, HD)  # (173 - 16) / (0,5 x 2,3) = 136,5 letters a line
    assert one == pytest.approx(100 - 6.2 - 1.2 * 4.6 - 1.2 * 2.3)
    assert one - body_height("x" * 76, "y", HD) == pytest.approx(1.2 * 4.6)
    assert one - body_height("x", "y" * 137, HD) == pytest.approx(1.2 * 2.3)


def test_few_lines_are_large_many_are_small():
    # 5 short lines need 5 x 1,5 x 1,3 x 4,6 = 44,85 units
    assert lines_size(["x"] * 5, HD, 45) == 4.6
    assert lines_size(["x"] * 5, HD, 44) == 4.2
    assert lines_size(["x"] * 50, HD, 45) == SMALLEST


def test_a_table_takes_the_type_in_which_its_rows_fit():
    rows = [["x", "y"]] * 10  # 10 x 1,9 x size units high
    assert table_size(rows, HD, 10 * 1.9 * 3.8) == 3.8
    assert table_size(rows, HD, 10 * 1.9 * 3.8 - 1) == 3.5


def test_short_cells_of_a_table_stay_in_one_line_long_ones_share_what_is_left():
    # 8 columns of 20 letters: (8 x 20 x 0,5 + 2 x 0,6 x 8) x size <= 173 from 1,93 on: no size is small enough
    assert table_size([["x" * 20] * 8], HD, 80) == SMALLEST
    # 10 letters, and 200 that have (173 - 1,2 x 2 x 4,6 - 23) / 2,3 = 60 letters a line: 4 lines
    height = (3 * 1.3 + 1.9) * 4.6
    assert table_size([["x" * 10, "y" * 200]], HD, height) == 4.6
    assert table_size([["x" * 10, "y" * 200]], HD, height - 1) < 4.6


def test_rows_below_the_head_that_fit_in_the_smallest_type():
    assert most_rows(80) == 17  # 80 / (1,9 x 2,3) = 18,3
