"""The small city: since April Hong Bang clears twice a month, Le Chan once, nobody else reports."""

import pytest

from tests.pages.screen import texts


def test_the_latest_full_month_is_judged(visit):
    said = texts(visit("clearances"))
    assert "Tháng 10/2026: 1/114 địa bàn đạt; 1 chưa đạt, 112 chưa báo cáo" in said
    assert ":red-badge[:material/cancel: Chưa đạt]" in said and "Số địa bàn đạt bằng tháng 9 (1/114)" in said


def test_who_has_not_done_it_is_named(visit):
    said = texts(visit("clearances"))
    assert "**Chưa đạt (1):** Lê Chân" in said and "**Chưa báo cáo (112):** Ái Quốc, An Biên" in said


def test_all_months_since_april_are_added_up(visit):
    # Hong Bang 7 months, Le Chan only April, when one trip was enough: 8 of 7 x 114
    assert "7 tháng trọn: đạt 1,00% (8/798 địa bàn–tháng)" in texts(visit("clearances"))


def test_a_point_that_came_back_is_counted(visit):
    said = texts(visit("clearances"))
    assert (
        "Tái lấn chiếm 50,00%: 1/2 lần giải tỏa đến hạn" in said
    )  # 5/4 came back on 10/5, 10/5 did not within 90 days
    assert "phạt 7,5 triệu đồng" in said


@pytest.mark.parametrize("order", ["Vướng nhất trước", "Theo tên", "Theo vùng"])
def test_every_order_of_the_board_renders(visit, order):
    assert not visit("clearances", order=order).exception


def test_a_ward_alone_has_its_own_board(visit):
    said = texts(visit("clearances", ward="Hồng Bàng"))
    assert "Tháng 10/2026: cả 1 địa bàn đều đạt" in said and "Tất cả địa bàn đã làm đủ." in said


def test_before_the_plan_nothing_is_judged(visit):
    said = texts(visit("clearances", start="2025-12-15", end="2026-03-31"))
    assert "chưa đánh giá" in said and ":gray-badge[:material/help: Chưa đánh giá]" in said
