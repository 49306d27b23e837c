"""The small city on 31/10/2026: of 28 dated tasks one was done in time and one late, 19 are overdue."""

from datetime import date

import pytest

from components.plain_text import plain
from tests.pages.city import HONG_BANG, tables
from tests.pages.screen import captions, texts
from tests.snapshots import write_snapshot


def rows_of(app, word: str):
    """The rows of the long table that has this column."""
    [frame] = [element.value for element in app.dataframe if word in element.value]
    return frame


def test_what_is_overdue_is_counted_beside_a_month_before(visit):
    said = texts(visit("tasks"))
    # due by 30/9 and not done: 4 13 14 17 21 23 25 26 27 30 36 37 40 46 53 55 61 63 67
    assert "#### 19 :small[:gray[/70 nhiệm vụ]]" in said and ":red-badge[:material/cancel: Chưa đạt]" in said
    # on 30/9 its four of that day (14 17 26 36) were due, not overdue
    assert ":red-badge[:material/arrow_upward: tăng 4 nhiệm vụ] :small[:gray[so tháng trước]]" in said
    assert ":small[**17** chưa có báo cáo nào]" in said  # of task 21 one report came, of 61 that of one ward
    assert "Sở XD 7, UBND cấp xã 3 và 8 nơi khác" in said


def test_a_coloured_table_is_the_same_message_at_each_run(visit):
    """What did not change is not drawn again; pandas by itself names each table at random."""
    app = visit("tasks")
    first = [element.proto.arrow_data.styler.uuid for element in app.dataframe]
    app.run()
    assert any(first) and first == [element.proto.arrow_data.styler.uuid for element in app.dataframe]


def test_what_comes_next_is_named(visit):
    said = texts(visit("tasks"))
    assert "Tới đây **31/12/2026** (còn 61 ngày)" in said and "nhiệm vụ 2, 49, 52" in said
    assert "19 mốc quá hạn; tới đây 31/12/2026 (còn 61 ngày): nhiệm vụ 2, 49, 52" in said
    assert "Không ghi ngày hạn nên không có thanh: nhiệm vụ 12 (" in said


def test_done_late_is_apart_and_standing_tasks_are_told_by_half_year(visit):
    said = texts(visit("tasks"))
    assert "#### 2 :small[:gray[/28 nhiệm vụ có hạn]]" in said and "**1** đúng hạn · **1** trễ" in said
    assert "#### 41 :small[:gray[/42 chưa báo cáo]]" in said  # all but task 1; of 60 only one ward reported
    assert "Kỳ 6 tháng đến **14/06/2026**" in said
    assert "### Nhiệm vụ thường xuyên đủ báo cáo: 1/42 kỳ đến 14/06/2026, 0/43 kỳ đang chạy (đến 14/12/2026)" in said


def test_the_work_of_the_wards_is_counted_apart(visit):
    said = texts(visit("tasks"))
    # 61, 63 and 67 in 114 wards, but 61 of one
    assert "#### 341 :small[:gray[/1.254 việc quá hạn]]" in said
    assert "### 114/114 địa bàn có việc quá hạn, cộng 341 trong 1.254 việc" in said


def test_the_list_begins_with_the_overdue_and_leads_to_each_task(visit):
    rows = rows_of(visit("tasks"), "Trạng thái")
    assert len(rows) == 70
    assert rows.iloc[0][["Số", "Còn lại", "Trạng thái"]].tolist() == ["tasks?task=27", "quá 185 ngày", "! Quá hạn"]


def test_the_list_is_narrowed_by_the_link(visit):
    said = texts(visit("tasks", lead="Sở Nội vụ", task_state="Quá hạn"))
    assert "### 1/70 nhiệm vụ, 1 quá hạn" in said
    line = "| :small[Sở NV] | :small[Trước 30/4/2026] | :small[29/04/2026] | :small[quá 185 ngày] |"
    assert line in said and ":red-badge[:material/assignment_late: Quá hạn] |" in said


@pytest.mark.parametrize(
    "chosen, count",
    [
        ({"lead": "so_noi_vu"}, 3),
        ({"lead": "UBND cấp xã"}, 11),
        ({"plan_group": "II.8"}, 1),
        ({"due": "Hạn trong năm nay"}, 22),  # the 19 that are overdue, and 2, 49 and 52
        ({"due": "quarter", "task_state": "on_time"}, 3),
        ({"due": "later"}, 3),  # 11, 35, 65
        ({"due": "none", "lead": "cong_an"}, 8),  # its six standing ones, and 5 and 10 that are done
        ({"due": "month"}, 0),
    ],
)
def test_each_choice_of_the_link_narrows_the_list(visit, chosen, count):
    assert f"### {count}/70 nhiệm vụ, " in texts(visit("tasks", **chosen))


def test_nothing_that_fits_says_so(visit):
    assert "Không nhiệm vụ nào khớp với các lựa chọn trên." in texts(visit("tasks", due="Hạn trong tháng này"))


def test_one_task_tells_who_what_and_by_when(visit):
    said = texts(visit("tasks", task="17"))
    assert "### Nhiệm vụ 17 :red-badge[:material/assignment_late: Quá hạn]" in said
    assert ":small[**Chủ trì:** Sở Xây dựng]" in said
    assert ":small[**Phối hợp:** UBND cấp xã; Tổng công ty Đường sắt Việt Nam]" in said
    assert ":small[**Thời gian:** - Rà soát trước Quý IV/2026" in said and "**Ghi chú:**" in said
    assert "| :small[Rà soát] | :small[30/09/2026] | :red-badge[:material/assignment_late: Quá hạn] |" in said
    assert "| :small[Xử lý 100%] | :small[31/12/2028] | :gray-badge[:material/event_upcoming: Trong hạn] |" in said
    assert "Chưa có báo cáo nào về nhiệm vụ này" in said


def test_a_report_that_names_no_milestone_is_told_and_shown_letter_by_letter(visit):
    said = texts(visit("tasks", task="21"))
    assert "### 1 báo cáo của 1 đơn vị" in said
    assert ":small[Dự thảo \\(không có trong Kế hoạch\\)]" in said
    assert plain("<b>Đã [lấy ý kiến](http://a.b)</b>") in said and "<b>" not in said.replace("\\<b", "")


def test_a_task_of_all_wards_tells_of_each(visit):
    app = visit("tasks", task="61")
    said = texts(app)
    assert ":small[Quá hạn 113 · Hoàn thành 1]" in said and "### 114 địa bàn: quá hạn 113 · hoàn thành 1" in said
    rows = rows_of(app, "Kết quả gần nhất")
    assert len(rows) == 114 and rows.iloc[-1][["Trạng thái", "Kết quả gần nhất"]].tolist() == [
        "✓ Hoàn thành",
        "Ra quân 14 đợt",
    ]
    assert "ward?place=H%E1%BB%93ng%20B%C3%A0ng" in rows.iloc[-1]["Địa bàn"]


def test_a_standing_task_is_told_by_half_year(visit):
    said = texts(visit("tasks", task="1"))
    assert "### Nhiệm vụ 1 :green-badge[:material/mark_email_read: Đã báo cáo]" in said
    assert "| :small[10/04/2026–14/06/2026] | :small[Có] |" in said
    assert "| :small[15/06/2026–14/12/2026 \\(chưa hết\\)] | :small[Chưa] |" in said
    assert "9 đợt" in said


def test_a_task_that_is_not_there_shows_them_all(visit):
    assert "#### 19 :small[:gray[/70 nhiệm vụ]]" in texts(visit("tasks", task="71"))


def test_one_ward_has_its_eleven_tasks(visit):
    said = texts(visit("tasks", ward="Hồng Bàng"))
    assert "chỉ tính 11 nhiệm vụ của UBND cấp xã" in said
    assert "#### 2 :small[:gray[/11 nhiệm vụ]]" in said  # 63 and 67
    assert "### 11 nhiệm vụ, 2 quá hạn" in said


def test_a_task_of_an_agency_is_open_without_state_where_a_ward_is_chosen(visit):
    app = visit("tasks", ward="Hồng Bàng", task="17")
    assert "### Nhiệm vụ 17" in texts(app) and "assignment_late" not in texts(app)
    assert "do cơ quan của thành phố chủ trì" in captions(app)


def test_before_the_plan_there_are_tasks_but_no_states(visit):
    app = visit("tasks", start="2026-01-01", end="2026-04-09")
    assert "### 70 nhiệm vụ" in texts(app) and "assignment_late" not in texts(app)
    assert "kết thúc trước ngày 10/4/2026" in captions(app)
    assert "Trạng thái" not in rows_of(app, "Hạn tới")


def test_without_reports_the_tasks_and_their_days_are_told(empty_city, open_page):
    write_snapshot(empty_city, tables() | {"task_reports": []}, as_of=date(2026, 10, 31))
    app = open_page("tasks")
    assert "Chưa có nguồn số liệu báo cáo nhiệm vụ" in captions(app)
    assert len(rows_of(app, "Hạn tới")) == 70
    app = open_page("tasks", task="61")
    assert "Chưa có nguồn số liệu báo cáo nhiệm vụ" in captions(app) and "**Chủ trì:** UBND cấp xã" in texts(app)


def test_a_snapshot_from_before_the_table_asks_for_an_import(empty_city, open_page):
    write_snapshot(empty_city, tables() | {"tasks": []}, as_of=date(2026, 10, 31))
    assert "Hãy nhập lại số liệu" in captions(open_page("tasks"))


@pytest.mark.parametrize("order", ["Vướng nhất trước", "Theo tên", "Theo vùng"])
def test_every_order_of_the_board_renders(visit, order):
    assert not visit("tasks", order=order).exception


def test_a_ward_is_found_on_the_board(visit):
    assert "1/114 địa bàn khớp với “hong bang”" in texts(visit("tasks", find="hong bang"))


def test_a_year_later_more_half_years_stand_beside_each_other(empty_city, open_page):
    write_snapshot(empty_city, tables(), as_of=date(2027, 7, 1))
    app = open_page("tasks", period="Từ khi có Kế hoạch 122")
    assert not app.exception and "kỳ đang chạy (đến 14/12/2027)" in texts(app)
    assert HONG_BANG not in texts(app)
