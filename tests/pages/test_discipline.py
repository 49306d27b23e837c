"""The small city on 31/10/2026: 12 agencies must report and 114 wards; hardly any did."""

from datetime import date

import pytest

from tests.pages.city import tables
from tests.pages.screen import captions, texts
from tests.snapshots import write_snapshot


def letter(app) -> str:
    return "\n".join(element.value for element in app.text)


def test_each_report_is_counted(visit):
    said = texts(visit("discipline"))
    assert "### Kế hoạch triển khai" in said and "#### 3 :small[:gray[/126 đã gửi, hạn 14/04/2026]]" in said
    assert "**123** chưa gửi · **1** gửi trễ" in said and "Chưa gửi: 11 cơ quan thành phố, 112 UBND cấp xã" in said
    assert "### Báo cáo 6 tháng 2026" in said and "#### 2 :small[:gray[/126 đã gửi, hạn 14/06/2026]]" in said
    assert "**124** chưa gửi · **1** gửi trễ" in said
    assert "### Báo cáo năm 2026" in said and "**126** chưa gửi, còn trong hạn" in said


def test_the_page_says_how_the_report_that_came_due_last_stands(visit):
    assert "### Báo cáo 6 tháng hạn 14/06/2026: 1/126 đúng hạn, 1 trễ, 124 chưa gửi" in texts(visit("discipline"))


def test_the_list_to_send_names_who_has_not_sent_the_latest(visit):
    said = letter(visit("discipline"))
    assert said.startswith("ĐƠN VỊ CHƯA GỬI BÁO CÁO 6 THÁNG (HẠN 14/06/2026)\n")
    assert "2/126 đơn vị đã gửi, 124 chưa gửi." in said
    assert "I. Cơ quan thành phố (11):" in said and "II. UBND cấp xã (113):" in said
    assert "III. Đã gửi nhưng trễ (1):\n1. Phường Hồng Bàng: trễ 1 ngày" in said


@pytest.mark.parametrize("asked", ["Kế hoạch triển khai, hạn 14/04/2026", "Báo cáo năm, hạn 14/12/2026"])
def test_the_list_is_of_the_report_that_the_link_names(visit, asked):
    said = letter(visit("discipline", report=asked))
    assert asked.split(",")[0].upper() in said
    assert ("trước khi hết ngày 14/12/2026" in said) == ("năm" in asked)


def test_a_report_that_is_not_there_is_told(visit):
    app = visit("discipline", report="Báo cáo quý")
    assert "Không có báo cáo “Báo cáo quý”: hiện báo cáo 6 tháng, hạn 14/06/2026." in texts(app)


def test_who_is_late_most_is_named(visit):
    said = texts(visit("discipline"))
    # all but the police: 11 agencies and 112 wards without both, Le Chan without one and late once, Hong Bang late once
    assert "### 125 đơn vị từng thiếu hoặc trễ" in said and "Hiện 15/125 đơn vị" in said


def test_one_ward_is_told_alone(visit):
    app = visit("discipline", ward="Hồng Bàng")
    said = texts(app)
    assert "chỉ tính UBND cấp xã ở các nơi ấy" in said and "/1 đã gửi, hạn 14/04/2026" in said
    assert ":green-badge[:material/check_circle: Đạt]" in said and ":orange-badge[:material/error: Cần chú ý]" in said
    assert "| :small[Phường Hồng Bàng] | :orange-badge[:material/history: Gửi trễ] | :small[15/06/2026] |" in said


def test_before_the_plan_nothing_is_owed(visit):
    assert "chưa có kế hoạch, báo cáo nào phải gửi" in captions(
        visit("discipline", start="2026-01-01", end="2026-04-09")
    )


def test_without_the_feed_the_page_says_so(empty_city, open_page):
    write_snapshot(empty_city, tables() | {"unit_reports": []}, as_of=date(2026, 10, 31))
    assert "Chưa có nguồn số liệu" in captions(open_page("discipline"))


def test_a_snapshot_from_before_the_deadlines_asks_for_an_import(empty_city, open_page):
    write_snapshot(empty_city, tables() | {"report_deadlines": []}, as_of=date(2026, 10, 31))
    assert "Hãy nhập lại số liệu" in captions(open_page("discipline"))
