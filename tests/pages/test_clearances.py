"""The small city: since April Hong Bang clears twice a month, Le Chan once, nobody else reports."""

from datetime import date

import pytest

from tests.pages.city import tables
from tests.pages.screen import captions, texts
from tests.snapshots import write_snapshot


def letter(app) -> str:
    return "\n".join(element.value for element in app.text)


def test_the_latest_full_month_is_judged(visit):
    said = texts(visit("clearances"))
    assert "#### 1/114 :small[:gray[tháng 10/2026]]" in said and "không đổi] :small[:gray[so tháng trước]]" in said
    assert ":red-badge[:material/cancel: Chưa đạt]" in said
    assert "**1** chưa đạt · **112** chưa báo cáo" in said
    assert "Mục tiêu **114/114** · còn thiếu 225 lượt" in said  # Le Chan 1, 112 wards 2 each


def test_all_months_since_april_are_added_up(visit):
    # Hong Bang 7 months, Le Chan only April, when one trip was enough: 8 of 7 x 114
    said = texts(visit("clearances"))
    assert "#### 1,00% :small[:gray[8/798 địa bàn–tháng]]" in said
    # Hong Bang 2 x 7 and the last day, Le Chan 7; 13 a ward; missing: Le Chan 6, 112 wards 13
    assert "Đã làm **22** lượt (cần ≥ 1.482), thiếu 1.462 lượt" in said
    assert "7 tháng trọn: **1** nơi đạt đủ, **112** chưa tháng nào" in said


def test_a_point_that_came_back_is_counted(visit):
    said = texts(visit("clearances"))
    assert "#### 50,00% :small[:gray[1/2 lần đến hạn]]" in said  # 5/4 came back on 10/5, 10/5 did not within 90 days
    assert "Tái lấn chiếm 50,00%: không nơi nào cao hơn hẳn mức chung" in said
    assert "Tiền phạt **7,5 triệu đồng**" in said


def test_the_board_is_titled_by_its_trouble(visit):
    assert "### 113 địa bàn đang lỡ từ 2 tháng liền; 1/114 đạt mọi tháng" in texts(visit("clearances"))


def test_the_list_to_send_names_every_ward_of_the_latest_full_month(visit):
    app = visit("clearances")
    assert "### Danh sách để gửi: 113 địa bàn chưa làm đủ (tháng 10/2026)" in texts(app)
    said = letter(app)
    assert "LẤN CHIẾM THÁNG 10/2026" in said and "số liệu đến ngày 31/10/2026" in said
    assert "I. Chưa báo cáo (112):\n1. Phường Ái Quốc\n2. Phường An Biên\n" in said
    assert "II. Chưa đạt (1):\n1. Phường Lê Chân: 1/2 lần" in said


def test_the_list_is_of_the_month_that_the_link_names(visit):
    said = letter(visit("clearances", list_month="4/2026"))
    assert "THÁNG 4/2026" in said and "2/114 địa bàn đã đủ" in said  # in April one trip is enough


def test_a_month_the_list_does_not_have_is_the_latest_full_one(visit):
    app = visit("clearances", list_month="13/2026")
    assert not app.exception and "THÁNG 10/2026" in letter(app)
    assert "Kỳ đang xem không có tháng “13/2026”: hiện tháng 10/2026." in texts(app)


@pytest.mark.parametrize("typed", ["le chan", "LÊ CHÂN", "lechan", "phường lê chân"])
def test_a_ward_is_found_without_its_accents(visit, typed):
    app = visit("clearances", find=typed)
    assert f"1/114 địa bàn khớp với “{typed}”" in texts(app)
    assert "**Lê Chân**" in [link.proto.label for link in app.get("page_link")]


def test_nothing_found_says_so_and_how_to_see_all(visit):
    said = texts(visit("clearances", find="xyz"))
    assert "Không địa bàn nào khớp với “xyz”. Xóa ô tìm để thấy đủ 114 địa bàn." in said


@pytest.mark.parametrize(
    "typed", ["<b>x</b>", "[x](http://a.b)", ":red[x]", "*", "'; drop table wards; --", "9" * 3000]
)
def test_hostile_words_are_shown_letter_by_letter(visit, typed):
    app = visit("clearances", find=typed)
    assert not app.exception
    [said] = [element.value for element in app.markdown if "khớp với" in element.value]
    assert "<b>" not in said.replace("\\<", "") and "](" not in said and len(said) < 250


def test_long_runs_lead_to_profiles(visit):
    app = visit("clearances")
    assert "### 113 địa bàn từng lỡ từ 2 tháng liền, dài nhất 7 tháng" in texts(app)
    assert "7 tháng liền, chưa dừng" in texts(app) and "và 101 địa bàn nữa" in texts(app)
    assert "### 1 địa bàn từng đạt từ 2 tháng liền, dài nhất 7 tháng" in texts(visit("clearances", runs="met"))


@pytest.mark.parametrize("order", ["Vướng nhất trước", "Theo tên", "Theo vùng"])
def test_every_order_of_the_board_renders(visit, order):
    assert not visit("clearances", order=order).exception


def test_the_header_names_the_area(visit):
    assert ":gray[Hải Dương cũ, năm đến nay, từ" in texts(visit("clearances", area="old_haiduong"))
    assert ":gray[Các phường, năm đến nay, từ" in texts(visit("clearances", area="Phường"))
    assert ":gray[Phường Lê Chân, năm đến nay, từ" in texts(visit("clearances", ward="Lê Chân"))


def test_a_ward_alone_has_its_own_board(visit):
    app = visit("clearances", ward="Hồng Bàng")
    assert "#### 1/1 " in texts(app) and "Không nơi nào lỡ 2 tháng liền; 1/1 đạt mọi tháng" in texts(app)
    assert "Tháng 10/2026: 1/1 địa bàn đạt (tháng 9: 1/1)" in texts(app)
    assert "Tất cả địa bàn đã làm đủ." in letter(app)


def test_before_the_plan_nothing_is_judged_and_the_page_says_why(visit):
    app = visit("clearances", start="2025-12-15", end="2026-03-31")
    assert ":gray-badge[:material/help: Chưa đánh giá]" in texts(app)
    assert "(15/12/2025–31/03/2026) chưa có tháng nào phải làm: Kế hoạch 122 yêu cầu" in captions(app)
    assert not app.text and "Chưa có vụ việc lấn chiếm nào trong kỳ." in texts(app)


def test_a_month_under_way_alone_has_a_board_but_no_verdict(empty_city, open_page):
    write_snapshot(empty_city, tables(), as_of=date(2026, 10, 18))
    app = open_page("clearances", start="2026-10-01", end="2026-10-18")
    said = texts(app)
    assert ":gray-badge[:material/help: Chưa đánh giá]" in said and "### Chưa có tháng trọn nào để đánh giá" in said
    # the rows of 19/10 and 31/10 are there: Hong Bang has its two already
    assert "I. Chưa đủ, tháng chưa hết (113):" in letter(app) and "trước khi hết ngày 31/10/2026" in letter(app)


def test_of_more_than_twelve_months_the_latest_are_shown_and_it_is_said(empty_city, open_page):
    write_snapshot(empty_city, tables(), as_of=date(2027, 6, 30))
    said = texts(open_page("clearances", start="2026-04-01", end="2027-06-30"))
    assert "Chỉ hiện 12 trong 15 tháng của kỳ: tháng 7/2026–6/2027. Tệp tải về có đủ các tháng." in said


def test_twelve_months_are_shown_whole(empty_city, open_page):
    write_snapshot(empty_city, tables(), as_of=date(2027, 3, 31))
    assert "Chỉ hiện" not in texts(open_page("clearances", start="2026-04-01", end="2027-03-31"))
