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


def test_tasks_overdue_are_counted_and_held_against_a_month_before(visit):
    """
    Of 21 due by 30/9 two are done, four were not overdue on that day; 61, 63 and 67 are overdue in all wards but the
    one that has done 61.
    """
    text = text_of(visit("overview"))
    assert "#### 19/70 :small[:gray[nhiệm vụ quá hạn]]" in text
    assert ":red-badge[:material/arrow_upward: tăng 4 nhiệm vụ] :small[:gray[so tháng trước]]" in text
    assert "**2** hoàn thành · cấp xã quá hạn **341**/1.254 việc" in text
    assert "Nhiệm vụ của Kế hoạch: **19/70** quá hạn; cấp xã quá hạn **341/1.254** việc." in text
    assert "quá hạn 3 việc" in text


def test_without_reports_of_tasks_nobody_is_late(visit, city):
    write_snapshot(city, tables() | {"task_reports": []}, as_of=date(2026, 10, 31), snapshot="bbbb")
    text = text_of(visit("overview"))
    assert "### Nhiệm vụ Kế hoạch" in text and "quá hạn 3 việc" not in text and "/70 :small" not in text


def test_before_the_plan_there_is_no_task(visit):
    text = text_of(visit("overview", start="2025-12-15", end="2026-04-09"))
    assert "Kế hoạch 122 ban hành ngày 10/4/2026" in text


def test_other_parts_of_the_plan_are_a_click_away(visit):
    """The small city counts none of the other promises but one: no extremely serious accident."""
    text = text_of(visit("overview"))
    assert ":green-badge[:material/check_circle: 1 đạt]" in text
    assert "/114 địa bàn có tiêu chí chưa đạt" in text


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
