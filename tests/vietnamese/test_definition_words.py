from datetime import date

import pytest

from vietnamese import definition_words as words
from vietnamese.measures import MEASURES


@pytest.mark.parametrize(
    "value, unit, said",
    [
        (-0.06, "share_per_year", "giảm 6% mỗi năm"),
        (-0.065, "share_per_year", "giảm 6,50% mỗi năm"),
        (0.5, "share", "50%"),
        (2, "per_ward_month", "ít nhất 2 lần/tháng mỗi xã, phường, đặc khu"),
        (3, "somethings", "3,00 somethings"),
    ],
)
def test_a_target_in_words(value, unit, said):
    assert words.target_value(value, unit) == said


@pytest.mark.parametrize(
    "limit, said",
    [
        ((0.2, "share", "at_least"), "từ 20% trở lên"),
        ((0.3, "share", "above"), "trên 30%"),
        ((10, "days", "at_most"), "không quá 10 ngày"),
        ((0.05, "share", "below"), "dưới 5%"),
        ((0.05, "share", "otherwise"), "5%"),
    ],
)
def test_a_limit_in_words(limit, said):
    assert words.threshold_value(*limit) == said


def test_how_long_something_holds():
    start, end = date(2026, 7, 1), date(2026, 12, 31)
    assert words.span(start, end) == "01/07/2026–31/12/2026" and words.span(start, None) == "từ 01/07/2026"
    assert words.span(None, end) == "đến 31/12/2026" and words.span(None, None) == "mọi thời gian"


def test_the_path_is_written_with_the_days_of_the_plan():
    """14/12/2025 to 14/12/2030 are 5 years with one leap day: 1.826."""
    assert "÷ 1.826" in words.path(date(2025, 12, 14), date(2030, 12, 14), 0.5)


def test_verdicts_say_the_level_and_the_fewest():
    said = words.verdicts(0.05, 6)
    assert "chưa đến 5%" in said["giảm rõ rệt"] and "dưới 6" in said["số liệu quá ít"]


def test_every_source_of_image_fines_has_its_line():
    assert len(words.sources()) == len(set(words.sources())) == 7


def test_every_measure_says_what_it_is_and_which_way_is_good():
    for measure in MEASURES.values():
        said = words.about(measure)
        assert measure.definition in said and "**Hướng tốt:** càng" in said
        assert ("**Cần chú ý:**" in said) == (measure.judged is not None)
