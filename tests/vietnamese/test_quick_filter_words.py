"""The question as one sentence."""

from datetime import date

import pytest

from queries import DIMENSIONS, Group
from vietnamese import quick_filter_words as words

YEAR = words.days("", date(2025, 12, 15), date(2026, 11, 14))


def said(*groups: str) -> list[str]:
    return words.phrases(map(Group.read, groups))


def test_a_question_reads_as_one_sentence():
    asked = said("vehicle=motorcycle", "hours=18-23")
    assert words.sentence(*asked, words.place("city", ["Phường Lê Chân"]), YEAR) == (
        "Có mô tô/xe gắn máy, 18–24 giờ, phường Lê Chân, từ 15/12/2025 đến 14/11/2026"
    )
    assert words.sentence(words.place("city", []), YEAR) == "Toàn thành phố, từ 15/12/2025 đến 14/11/2026"


@pytest.mark.parametrize(
    ("groups", "phrases"),
    [
        (["vehicle=car", "vehicle=truck"], ["có ô tô con hoặc ô tô tải"]),
        (["-vehicle=car", "-vehicle=truck"], ["không có ô tô con hoặc ô tô tải"]),
        (["vehicle=car", "-vehicle=truck"], ["có ô tô con", "không có ô tô tải"]),
        (["vehicle=unknown"], ["có phương tiện chưa xác định"]),
        (["-cause=alcohol", "-cause=unknown"], ["trừ nguyên nhân vi phạm nồng độ cồn và chưa xác định"]),
        (["alcohol=unknown"], ["nồng độ cồn chưa xác định"]),
        (["hours=7-7"], ["7–8 giờ"]),
        (["-hours=unknown"], ["trừ không ghi giờ"]),
        (["weekday=7", "hours=0-5"], ["0–6 giờ", "chủ nhật"]),
        (["road=Đường 10, đoạn A"], ["tuyến Đường 10, đoạn A"]),
        (["detected_by=social_media_press"], ["phát hiện qua mạng xã hội/báo chí"]),
        (["category=informal_market", "measure=fine"], ["lấn chiếm loại chợ cóc/chợ tạm", "biện pháp xử phạt"]),
    ],
)
def test_groups_in_a_sentence(groups, phrases):
    assert said(*groups) == phrases


@pytest.mark.parametrize(
    ("area", "names", "place"),
    [
        ("phuong", [], "các phường"),
        ("old_haiduong", [], "Hải Dương cũ"),
        ("city", ["Phường Lê Chân", "Xã An Dương"], "phường Lê Chân và xã An Dương"),
        ("old_haiphong", ["Phường Lê Chân"], "phường Lê Chân (Hải Phòng cũ)"),
        ("city", ["A", "B", "C"], "3 xã/phường"),
    ],
)
def test_places(area, names, place):
    assert words.place(area, names) == place


def test_days():
    assert words.days("Tháng 9/2026", date(2026, 8, 15), date(2026, 9, 14)) == (
        "tháng 9/2026, từ 15/08/2026 đến 14/09/2026"
    )
    assert words.days("", date(2026, 9, 1), date(2026, 9, 1)) == "ngày 01/09/2026"


def test_every_dimension_has_its_words():
    assert set(words.DIMENSIONS) == {dimension for names in DIMENSIONS.values() for dimension in names}
    assert set(words.GROUPS) | {"hours"} >= set(words.DIMENSIONS)
