"""What the profile says of a ward of the small city, and where it has nothing to say."""

import csv
from datetime import date

import pytest

from queries import Filters, ask
from tests.pages.city import HONG_BANG, LE_CHAN, accidents, clearances, encroachments, fines
from tests.pages.screen import texts
from tests.snapshots import REFERENCE, write_snapshot

ONLY = {"accidents": accidents, "fines": fines, "clearances": clearances, "encroachments": encroachments}


def test_findings_are_those_of_the_rows(visit):
    """Of 10 a month the even places fall in Le Chan: 12 x 5; April alone has its trip, which asks one."""
    said = texts(visit("ward", place="Lê Chân"))
    assert "Tai nạn 12 tháng: **60 vụ**" in said and "cao hơn mức kỳ vọng** của" not in said
    assert ":red[:material/arrow_upward: **cao hơn mức kỳ vọng**] của 24 phường Hải Phòng cũ (kỳ vọng 4,5)" in said
    assert "đạt **1/7** tháng trọn" in said and "lỡ 6 tháng liền (T5, T6, T7, T8, T9, T10)" in said


@pytest.mark.parametrize("name, code", [("Lê Chân", LE_CHAN), ("Hồng Bàng", HONG_BANG), ("Bạch Long Vĩ", "11948")])
def test_sentences_hold_the_numbers_that_the_question_gives(visit, name, code):
    said = texts(visit("ward", place=name))
    year = Filters(date(2025, 11, 1), date(2026, 10, 31), wards=(code,))
    row = ask("wards/similar", year).set_index("ward").loc[code]
    assert f"Tai nạn 12 tháng: **{row['accident_count']} vụ**" in said
    assert f"đạt **{row['met_month_count']}/{row['due_month_count']}** tháng trọn" in said


def test_three_criteria_stand_beside_the_period_compared_without_a_percentage(visit):
    """11 months of 4 against 11 of 5; one death a month, always at place 1; place 9 was injured in the base year."""
    lines = [text for text in texts(visit("ward", place="Hồng Bàng")).splitlines() if text.startswith(":small[Số vụ")]
    assert lines == [":small[Số vụ: **44** (cùng kỳ 55, −11) · :gray[chưa đủ căn cứ]]  "] and "%" not in lines[0]


def test_image_fines_have_counts_interval_and_no_path(visit):
    said = texts(visit("ward", place="Hồng Bàng"))
    assert "Phạt nguội 4,00% (44/1.100)" in said and "Khoảng tin cậy 95%: 3,0%–5,3%" in said
    assert "Cùng kỳ: **2,00%** (22/1.100) · :green[:material/arrow_upward: tăng rõ rệt]" in said
    assert "Không có lộ trình riêng" in said


def test_points_are_named_with_what_happened_last(visit):
    said = texts(visit("ward", place="Hồng Bàng"))
    assert "1 điểm lấn chiếm, 1 chưa giải tỏa" in said
    assert "P1 · kinh doanh, bày bán · nhắc nhở 19/10/2026 · :red[tái lấn chiếm 1 lần]" in said


def test_a_rank_stands_only_where_it_means_something(visit):
    assert "đứng thứ 1/24" in texts(visit("ward", place="Lê Chân"))
    assert "đứng thứ" not in texts(visit("ward", place="An Biên"))


def test_the_only_ward_of_the_filter_opens_first(visit):
    assert "Phường Hồng Bàng, năm đến nay, từ " in texts(visit("ward", ward="Hồng Bàng"))


def test_else_the_ward_in_greatest_need_opens_first(visit):
    """Nearly all miss two months; Le Chan alone has too many accidents as well."""
    assert "Phường Lê Chân, năm đến nay, từ " in texts(visit("ward"))


def test_a_place_that_is_none_opens_the_default_with_a_note(visit):
    app = visit("ward", place="Nowhere")
    assert "Phường Lê Chân, năm đến nay, từ " in texts(app) and not app.exception


def test_a_link_may_name_the_place_by_its_code(visit):
    assert visit("ward", place=HONG_BANG).session_state["place"] == "Hồng Bàng"


def test_arrows_lead_to_the_neighbours_by_name(visit):
    app = visit("ward", place="Lê Chân")
    app.button(key="place :material/chevron_right:").click().run()
    assert app.session_state["place"] == "Lê Đại Hành"


def test_an_island_without_numbers_says_why_and_compares_with_nobody(visit):
    app = visit("ward", place="Bạch Long Vĩ")
    said = texts(app)
    assert "Không có vụ tai nạn nào ghi tại đây" in said and "Không có quyết định xử phạt giao thông nào" in said
    assert "Không so với nơi tương tự: chỉ có 2 đặc khu" in said
    assert "Không có vụ việc lấn chiếm nào có mã điểm" in said and not app.exception


def test_a_period_without_accidents_says_so_and_keeps_the_12_months(visit):
    said = texts(visit("ward", place="Lê Chân", start="2026-10-25", end="2026-10-31"))
    assert "Chưa có số liệu trong kỳ." in said and "12 tháng: 60 vụ" in said


def test_before_any_requirement_the_calendar_says_so(visit):
    said = texts(visit("ward", place="Lê Chân", start="2026-01-01", end="2026-02-28"))
    assert "Chưa có tháng nào có yêu cầu" in said


@pytest.mark.parametrize("feed", ONLY)
@pytest.mark.parametrize("name", ["Hồng Bàng", "Bạch Long Vĩ"])
def test_a_feed_that_is_not_there_is_named_and_the_rest_stands(empty_city, open_page, feed, name):
    write_snapshot(empty_city, {feed: ONLY[feed]()}, as_of=date(2026, 10, 31))
    app = open_page("ward", place=name)
    assert not app.exception and not app.error
    assert "chưa có nguồn số liệu" in texts(app)


def test_by_population_the_page_says_so_and_the_expected_number_follows(empty_city, open_page):
    """Le Chan has 50 of the 96 thousand people of its 24 phuong, so 56,8 of 109 are expected, and 60 are usual."""
    wards = list(csv.DictReader(REFERENCE["wards"].open(encoding="utf-8-sig")))
    people = [row | {"population": 50_000 if row["code"] == LE_CHAN else 2_000} for row in wards]
    write_snapshot(empty_city, {"accidents": accidents(), "wards": people}, as_of=date(2026, 10, 31))
    said = texts(open_page("ward", place="Lê Chân"))
    assert "**60**; kỳ vọng 56,8 (24 phường Hải Phòng cũ; theo dân số)" in said and "trung bình nhóm" not in said
    assert "Tai nạn 12 tháng: :gray[trong mức thường gặp]" in said and "50.000 người" in said


def test_the_draft_criteria_of_the_ward_have_a_card(visit):
    said = texts(visit("ward", place="Lê Chân"))
    assert "Tiêu chí địa bàn: 2 chưa đạt :small[:gray[dự thảo, chờ tiêu chí của Sở Nội vụ]]" in said
    assert "chưa đạt] · Đạt 1/7 tháng trọn" in said


def test_open_tasks_stand_by_name_with_their_days_and_reports_beside(visit):
    """Le Chan never reported: 61, 63 and 67 were due on 30/6, 123 days before 31/10. Its plan came six days late."""
    said = texts(visit("ward", place="Lê Chân"))
    assert "11 nhiệm vụ: 3 quá hạn, 7 chưa báo cáo" in said
    assert "61. Tổng ra quân xử lý vi phạm" in said
    assert "**quá 123 ngày** (hạn 30/06/2026), chưa báo cáo lần nào" in said
    assert "Kế hoạch triển khai gửi trễ 6 ngày (hạn 14/04/2026)" in said and "Báo cáo năm chưa đến hạn" in said


def test_a_task_that_is_done_is_not_named(visit):
    said = texts(visit("ward", place="Hồng Bàng"))
    assert "61. Tổng ra quân" not in said and "hoàn thành 1" in said


def test_before_the_plan_no_task_was_asked_for(visit):
    said = texts(visit("ward", place="Lê Chân", start="2026-01-01", end="2026-02-28"))
    assert "Kế hoạch 122 có từ 10/4/2026: kỳ này chưa có nhiệm vụ nào." in said
