"""What the first page says of a small city, and where it has nothing to say."""

from datetime import date

from tests.pages.city import tables
from tests.snapshots import write_snapshot


def text_of(app) -> str:
    return "\n".join(element.value for element in app.markdown)


def test_cards_hold_value_change_target_and_counts(visit):
    """11 days of 9 accidents against 11 days of 10 a year before; 94% of 110 are 103,4."""
    text = text_of(visit("overview"))
    assert "#### 99 :small" in text
    assert "giảm 11 vụ (−10,00%)" in text
    assert "Mục tiêu **≤ 103**" in text
    assert "#### 4,00%" in text and "tăng 2,00 điểm %" in text
    assert "**44** / 1.100 quyết định xử phạt" in text


def test_clearances_are_those_of_the_latest_full_month_against_the_one_before(visit):
    text = text_of(visit("overview"))
    assert "#### 1/114 :small[:gray[T10]]" in text
    assert "**1** chưa đạt · **112** chưa báo cáo" in text


def test_findings_are_sentences_about_the_same_numbers(visit):
    text = text_of(visit("overview"))
    assert "Tai nạn **giảm 11 vụ (−10,00%)** so cùng kỳ" in text
    assert "Tháng 10: **1/114** địa bàn giải tỏa đủ" in text


def test_feed_that_is_not_there_is_named_and_blames_nobody(visit, city):
    without = {name: rows for name, rows in tables().items() if name != "clearances"}
    write_snapshot(city, without, as_of=date(2026, 10, 31), snapshot="bbbb")
    text = text_of(visit("overview"))
    assert "Chưa có nguồn số liệu" in text
    assert "giải tỏa thiếu T" not in text and "114/114" not in text
