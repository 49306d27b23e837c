"""The small city: 10 accidents a month in the base year and 9 since; each month 1 death; 2 injured, then 1."""

import pytest

from tests.pages.screen import captions, texts


def test_each_criterion_has_value_change_target_status_and_verdict(visit):
    said = texts(visit("accidents"))
    assert "#### 99 :small[:gray[vụ]]" in said
    assert "giảm 11 vụ (−10,00%)" in said and "so cùng kỳ (110)" in said
    assert "**tối đa 103**" in said  # 110 x 0,94 = 103,4
    assert "**tối đa 10**" in said and "**tối đa 20**" in said  # 11 x 0,94 = 10,34; 22 x 0,94 = 20,68
    assert said.count("Chưa đạt]") == 1 and said.count("Đạt]") == 2
    assert "giảm 11 người (−50,00%)" in said
    assert said.count("Mức thay đổi: chưa đủ căn cứ") == 3


def test_the_charts_follow_the_criterion(visit):
    said = texts(visit("accidents", criterion="Số người bị thương"))
    assert "Lũy kế 11 người bị thương, giảm 11 (−50,00%) so cùng kỳ" in said
    assert "10/10 tháng trọn có số người bị thương thấp hơn kỳ so sánh" in said


def test_what_cannot_be_drawn_is_counted(visit):
    said = texts(visit("accidents"))
    assert "Không ghi giờ: 11/99 vụ" in said
    assert "88/99 vụ có tọa độ" in said and "11 vụ không có tọa độ" in said
    assert "Chưa xác định địa bàn: 0 vụ trước 01/7/2025" in said or "Vụ nào cũng xác định được địa bàn." in said


def test_a_severity_narrows_the_page_and_takes_the_target_away(visit):
    app = visit("accidents", severity="Nghiêm trọng")
    said = texts(app)
    assert "#### 11 :small[:gray[vụ]]" in said
    assert "toàn thành phố · nghiêm trọng" in said
    assert "Không có mục tiêu" in said and said.count("Chưa đánh giá]") == 3


def test_vehicles_say_that_they_overlap(visit):
    assert "nên tổng các thanh lớn hơn số vụ" in texts(visit("accidents", breakdown="Phương tiện"))


def test_roads_are_held_against_the_legal_alert(visit):
    said = texts(visit("accidents"))
    assert "0/1 tuyến đường chạm ngưỡng" in said and "Không tuyến đường nào chạm ngưỡng." in said


def test_published_totals_stand_beside_ours(visit):
    said = texts(visit("accidents"))
    assert "Lệch 1 trong 2 số đã công bố" in said  # deaths: 12 published, 11 ours
    assert "−1" in said


@pytest.mark.parametrize("breakdown", ["Nguyên nhân", "Tuyến đường", "Loại đường", "Mức độ", "Loại hình"])
def test_every_breakdown_names_its_largest_group(visit, breakdown):
    assert "### Nhiều nhất: " in texts(visit("accidents", breakdown=breakdown))


def test_a_period_without_data_says_so(visit):
    app = visit("accidents", start="2026-10-25", end="2026-10-31")
    assert "Chưa có số liệu trong kỳ." in captions(app)
