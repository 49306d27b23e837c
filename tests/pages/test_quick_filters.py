"""The small city asked with quick filters: 11 months of 9 accidents this year and of 10 a year ago, one at 8h."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.city import HONG_BANG, tables
from tests.pages.conftest import ROOT
from tests.pages.screen import texts
from tests.snapshots import write_snapshot

DAYS = "năm đến nay, từ 15/12/2025 đến 31/10/2026, so với cùng kỳ"


def chips(app) -> list[str]:
    return [button.label for button in app.button if (button.key or "").startswith("chip_")]


def test_a_link_narrows_the_page_says_so_and_takes_the_target_away(visit):
    app = visit("accidents", only="hours:0-11")
    said = texts(app)
    assert "#### 11 :small[:gray[vụ]]" in said and "0–12 giờ, toàn thành phố, " + DAYS in said
    assert "Không có mục tiêu: lựa chọn hẹp hơn" in said and chips(app) == ["0–12 giờ"]


def test_all_but_a_group(visit):
    """Of 9 accidents a month 1 is serious, so 8 are left, in each of 11 months."""
    app = visit("accidents", **{"except": "severity:Nghiêm trọng"})
    assert "#### 88 :small[:gray[vụ]]" in texts(app)
    assert ":gray[Trừ mức độ nghiêm trọng, toàn thành phố, " in texts(app)
    assert app.query_params["except"] == "severity:serious"


def test_a_feed_without_the_dimension_stays_as_it_is_and_the_page_says_so(visit):
    said = texts(visit("clearances", only="hours:0-11"))
    assert f":gray[Toàn thành phố, {DAYS}]" in said
    assert "Không áp dụng ở trang này: 0–12 giờ" in said and "#### 1/114 " in said
    fines = texts(visit("image_fines", only="hours:0-11"))
    assert "Không áp dụng ở trang này: 0–12 giờ" in fines and "lộ trình chỉ đặt" not in fines


def test_the_overview_says_what_a_filter_reaches(visit):
    said = texts(visit("overview", only="hours:0-11"))
    assert f":gray[0–12 giờ, toàn thành phố, {DAYS}]" in said and "0–12 giờ: chỉ lọc tai nạn" in said
    assert "#### 11 " in said and "#### 4,00% " in said


def test_of_the_fines_of_one_source_no_path_is_left(visit):
    said = texts(visit("image_fines", only="detected_by:direct_patrol"))
    assert "Phát hiện qua tuần tra/kiểm soát trực tiếp, toàn thành phố" in said
    assert "lộ trình chỉ đặt cho toàn thành phố, không cho phần được lọc" in said


@pytest.mark.parametrize("nonsense", ["cause:bad_luck", "hours:18-24", "moon:full", "speeding"])
def test_a_group_that_is_none_opens_the_default_with_a_note(city, nonsense):
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    app.query_params["only"] = nonsense
    app.run()
    assert f"(Lọc nhanh: {nonsense})" in app.warning[0].value.replace("\\", "")
    assert "#### 99 " in texts(app) and "only" not in app.query_params


def test_lists_in_the_header_choose_a_group_and_steps_go_back(visit):
    app = visit("accidents")
    app.selectbox(key="group_dimension").set_value("hours").run()
    app.multiselect(key="groups_of_hours").set_value(["6-11", "unknown"]).run()
    app.button(key="keep_only_picked").click().run()
    assert "6–12 giờ hoặc không ghi giờ" in texts(app) and "#### 22 :small[:gray[vụ]]" in texts(app)
    assert app.query_params["only"] == ["hours:6-11", "hours:unknown"]
    app.multiselect(key="groups_of_hours").set_value(["unknown"]).run()
    app.button(key="leave_out_picked").click().run()
    assert "6–12 giờ, trừ không ghi giờ" in texts(app) and "#### 11 :small[:gray[vụ]]" in texts(app)
    app.button(key="chip_1").click().run()
    assert chips(app) == ["6–12 giờ"]
    for groups in (["6–12 giờ", "trừ không ghi giờ"], ["6–12 giờ", "không ghi giờ"], []):
        app.button(key="undo_step" if chips(app) else "undo_in_picker").click().run()
        assert chips(app) == groups
    assert "only" not in app.query_params and "**tối đa 103**" in texts(app)


def test_only_a_ward_is_the_filter_of_wards_all_but_a_ward_is_not(visit):
    app = visit("accidents")
    app.selectbox(key="group_dimension").set_value("ward").run()
    app.multiselect(key="groups_of_ward").set_value([HONG_BANG]).run()
    app.button(key="leave_out_picked").click().run()
    assert "Toàn thành phố, trừ phường Hồng Bàng, " in texts(app) and "#### 55 :small" in texts(app)
    app.multiselect(key="groups_of_ward").set_value([HONG_BANG]).run()
    app.button(key="keep_only_picked").click().run()
    assert app.session_state["ward"] == ["Hồng Bàng"] and "#### 44 :small" in texts(app) and not chips(app)
    app.button(key="clear_groups").click().run()
    assert app.session_state["ward"] == [] and "#### 99 :small" in texts(app)
    app.button(key="undo_in_picker").click().run()
    assert app.session_state["ward"] == ["Hồng Bàng"]


def test_filters_go_with_the_reader_from_page_to_page(visit):
    app = visit("accidents", only="hours:0-11").switch_page("pages/results/overview.py").run()
    assert "0–12 giờ, toàn thành phố" in texts(app) and app.query_params["only"] == "hours:0-11"


def test_a_profile_is_of_everything_in_its_ward(visit):
    assert texts(visit("ward", only="hours:0-11")) == texts(visit("ward"))


def test_a_question_about_nobody_known_has_an_answer(empty_city, open_page):
    write_snapshot(empty_city, {"accidents": tables()["accidents"]})
    said = texts(open_page("accidents", only="cause:speeding", **{"except": "vehicle:motorcycle"}))
    assert "#### 0 :small[:gray[vụ]]" in said and "Trong kỳ không có vụ nào khớp với lựa chọn." in said


def test_a_click_on_a_bar_asks_what_to_do_with_its_group(visit):
    """What the browser tells of a click is set here; the browser test clicks."""
    app = visit("accidents", breakdown="Phương tiện")
    app.session_state["clicked_group"] = ("figure_breakdown", "truck")
    assert {"Chỉ xem", "Bỏ ra", "Đóng"} <= {button.label for button in app.run().button}
    assert "Mở hồ sơ" not in {button.label for button in app.button}


def test_a_click_on_a_ward_still_leads_to_its_profile(visit):
    app = visit("clearances")
    app.session_state["clicked_group"] = ("figure_back", HONG_BANG)
    assert "Mở hồ sơ" in {button.label for button in app.run().button}
