"""142.519 other fines; 3.103 image fines in 12 months are 258,6 a month."""

from dataclasses import replace
from datetime import date

from analysis import Pace
from vietnamese import pace_words as words

NOW = 3103 / 12
GOAL = Pace(date(2030, 12, 14), 0.5, 142519, 142519, 0, 49, 12, 522, NOW, 142519 / 12, (142519 - 3103) / 522)
SOON = Pace(date(2026, 12, 14), 0.1153, 142519, 18574, 2851, 1, 1, 1, NOW, 15723, None)
ENOUGH = replace(GOAL, needed_count=3000, per_month=250, growth=0)


def test_part_of_a_fine_is_one_more():
    assert words.at_least(142519 / 12) == "11.877" and words.at_least(3.0) == "3" and words.at_least(0.1 + 0.2) == "1"


def test_the_arithmetic_is_written_out():
    assert words.arithmetic(GOAL, date(2029, 12, 15)) == (
        "**Đến 14/12/2030.** Cần 50,00% ÷ 50,00% × 142.519 = 142.519 phạt nguội trong 15/12/2029–14/12/2030; "
        "chia 12 tháng = **11.877** mỗi tháng. Hoặc mỗi tháng hơn tháng trước x: (142.519 − 12 × 258,6) ÷ 522 "
        "(tổng số thứ tự, kể từ nay, của các tháng ấy) = **268**."
    )


def test_what_is_made_already_is_said_and_one_month_leaves_nothing_to_grow_in():
    assert words.arithmetic(SOON, date(2025, 12, 15)) == (
        "**Đến 14/12/2026.** Cần 11,53% ÷ 88,47% × 142.519 = 18.574 phạt nguội trong 15/12/2025–14/12/2026, "
        "đã có 2.851, còn 15.723; chia 1 tháng = **15.723** mỗi tháng."
    )
    assert words.needed(SOON).endswith("cần **18.574**, đã có **2.851**") and words.growing(SOON) == "còn 1 tháng"
    assert "đã có" not in words.needed(GOAL) and words.growing(GOAL) == "hoặc mỗi tháng hơn tháng trước 268 quyết định"


def test_parts_of_a_month_keep_two_decimals():
    assert "chia 0,47 tháng" in words.arithmetic(replace(SOON, open_months=14 / 30), date(2025, 12, 15))


def test_a_pace_that_is_enough_asks_for_nothing():
    assert words.finding(ENOUGH) == "Giữ nhịp như nay là đủ 50% ngày 14/12/2030"
    assert words.growing(ENOUGH) == "giữ nhịp như nay là đủ" and words.growth(0.0) == "không cần"
    assert words.arithmetic(ENOUGH, date(2029, 12, 15)).endswith("Nhịp nay đã đủ.")
    assert ":green-badge" in words.beside_now(ENOUGH)


def test_no_multiple_of_nothing():
    none = replace(GOAL, now_per_month=0)
    assert words.times(None) == words.times(float("nan")) == words.growth(None) == "–"
    assert ":gray-badge" in words.beside_now(none) and "gấp" not in words.beside_now(none)
    assert "gấp 45,9 lần" in words.beside_now(GOAL)


def test_the_assumption_is_said():
    said = words.assumption(142519, 3103, date(2026, 11, 14))
    assert "3.103 ÷ 12 = 258,6 mỗi tháng" in said and "142.519 xử phạt khác, **giả định giữ nguyên**" in said
