"""
The small city until 20/10/2026: 99 accidents against 110 on the same days a year earlier, 10 of which were to come.

So 10 x 99 / 110 = 9 are expected and 108 in the year; 120 x 0,94 = 112,8 meet the target: 13 more at most.
"""

from datetime import date

import pytest
from streamlit.testing.v1 import AppTest

from analysis.scenarios import Lever, Scenario, decode, encode
from tests.pages.city import tables
from tests.pages.conftest import ROOT
from tests.pages.screen import texts
from tests.snapshots import write_snapshot
from vietnamese import what_if_outcomes as outcomes
from vietnamese import what_if_words as words

EVENINGS = Scenario("Siết giờ tối", (Lever("hours", "18-23", 0.5),), extra_clearances=4)


def visit_with(visit, *scenarios, **query):
    return visit("what_if", scenario=encode(scenarios), **query)


def in_link(app) -> tuple[Scenario, ...]:
    return decode(app.query_params.get("scenario", ""))


def test_the_status_quo_stands_first_against_its_targets(visit):
    app = visit("what_if")
    said = texts(app)
    assert not app.exception and "### Giữ nguyên hiện trạng đạt 0/3 mục tiêu, «Kịch bản 1» 0/3" in said
    assert "### Tai nạn đến 14/12/2026: mục tiêu tối đa 112 vụ" in said
    # 25 of 31 days of a month and one whole month are left: 13 / 1,81 = 7,2
    assert "đã có 99 vụ; còn được phép xảy ra **tối đa 7 vụ mỗi tháng** trong 1,8 tháng còn lại" in said
    assert "#### 108 :small[:gray[vụ (" in said and "dưới mục tiêu 5 vụ" in said
    assert (
        "#### Không kịp :small[:gray[đạt 50%]]" in said
        and "14/12/2030: **3,83%**" in said
        and "kịp 14/12/2030 cần tăng" in said
    )
    assert "#### 1/114 :small[:gray[xã, phường, đặc khu]]" in said and "còn **113** nơi thiếu 225 lượt" in said
    assert in_link(app) == ()


def test_a_scenario_of_the_link_stands_beside_it(visit):
    """Of the 10 to come 8 were between 18 and 24 hours: half of them less leaves 6 x 0,9 = 5,4 and 104,4 in all."""
    said = texts(visit_with(visit, EVENINGS))
    assert "#### 108 " in said and "#### 104 " in said
    assert "giảm 50% tai nạn khung giờ 18–24 giờ; thêm 4 lượt giải tỏa mỗi tháng" in said
    assert "#### 3/114 " in said  # 4 more go to two wards that had none
    assert "khung giờ 18–24 giờ: 8 vụ × 50% = 4,0 vụ bớt" in said
    assert "Vụ: 6 × 99 ÷ 110 = 5,4; 99 + 5,4 = **104,4**" in said


def test_a_slider_changes_the_result_and_the_link(visit):
    app = visit_with(visit, EVENINGS)
    app.select_slider(key="edit_0_hours_18-23").set_value(1.0).run()
    assert "#### 101 " in texts(app)  # 2 x 0,9 = 1,8
    assert in_link(app)[0].levers == (Lever("hours", "18-23", 1.0),)
    app.select_slider(key="edit_0_image_growth").set_value(0.1).run()
    assert in_link(app)[0].image_growth == 0.1


def test_a_group_is_chosen_with_its_count_and_taken_back(visit):
    app = visit("what_if")
    assert "18–24 giờ · 8 vụ" in app.selectbox(key="edit_0_group").options
    app.selectbox(key="edit_0_dimension").set_value("cause").run()
    group = app.selectbox(key="edit_0_group")
    assert group.options == ["Vi phạm tốc độ · 10 vụ"]
    group.set_value("speeding").run()
    assert in_link(app) == (Scenario("Kịch bản 1", (Lever("cause", "speeding", 0.2),)),)
    app.button(key="remove_edit_0_cause_speeding").click().run()
    assert in_link(app) == () and not app.exception


def test_a_second_scenario_is_added_and_all_are_reset(visit):
    app = visit_with(visit, EVENINGS)
    press(app, words.ADD_SCENARIO)
    assert [scenario.name for scenario in in_link(app)] == ["Siết giờ tối", "Kịch bản 2"]
    assert words.ADD_SCENARIO not in [button.label for button in app.button]
    app.select_slider(key="edit_1_extra_clearances").set_value(10).run()
    assert in_link(app) == (EVENINGS, Scenario("Kịch bản 2", extra_clearances=10))
    press(app, words.REMOVE_SCENARIO)
    assert in_link(app) == (EVENINGS,)
    press(app, words.RESET)
    assert in_link(app) == () and "«Kịch bản 1»" in texts(app)


def test_a_name_that_is_taken_changes_nothing_and_says_so(visit):
    app = visit_with(visit, EVENINGS, Scenario("B"))
    app.text_input(key="edit_1_name").set_value(" siết giờ tối ").run()
    assert words.NAME_TAKEN in texts(app) and in_link(app)[1].name == "B"
    app.text_input(key="edit_1_name").set_value("Thêm camera").run()
    assert in_link(app)[1].name == "Thêm camera"


def test_a_lever_that_touches_no_accident_says_so(visit):
    said = texts(visit_with(visit, Scenario("A", (Lever("road", "QL99", 0.5),))))
    assert "không có vụ nào thuộc nhóm tuyến đường QL99" in said and "#### 108 " in said


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("1.nonsense", "kịch bản bị cắt hoặc bị sửa"),
        ("1.W1siQSIsW10sNV1d", "Phạt nguội tăng mỗi tháng: +500%, cho phép từ −50% đến +100%"),  # [["A",[],5]]
    ],
)
def test_a_scenario_that_cannot_be_read_is_refused_with_what_is_allowed(city, text, note):
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    app.query_params["scenario"] = text
    assert any(note in warning.value for warning in app.run().warning)
    app.switch_page("pages/steering/what_if.py").run()
    assert in_link(app) == () and "«Kịch bản 1»" in texts(app) and not app.exception


def test_scenarios_go_with_the_reader_to_another_page_and_back(visit):
    app = visit_with(visit, EVENINGS)
    app.switch_page("pages/results/overview.py").run()
    app.query_params.clear()
    app.switch_page("pages/steering/what_if.py").run()
    assert in_link(app) == (EVENINGS,) and "«Siết giờ tối»" in texts(app)


def test_a_ward_has_no_target_and_the_page_says_why(visit):
    said = texts(visit_with(visit, EVENINGS, ward="Lê Chân"))
    assert outcomes.NO_TARGET["filtered"] in said and "Không có mục tiêu phạt nguội: lộ trình chỉ đặt" in said
    assert "#### 0/1 " in said and "#### 1/1 " in said


def test_names_in_a_link_are_shown_letter_by_letter(visit):
    app = visit_with(visit, Scenario("[x](http://a.b)", (Lever("road", ":red[y]", 0.1),)))
    shown = [texts(app), *(slider.label for slider in app.select_slider)]
    assert not any("[x](" in text or ":red[y" in text for text in shown) and not app.exception


def test_the_day_of_the_goal_can_be_chosen(visit):
    app = visit("what_if", wanted="2028-12-14")
    assert app.selectbox(key="wanted").options == [f"14/12/{year}" for year in range(2026, 2031)]
    assert "kịp 14/12/2028 cần tăng" in texts(app)
    app.selectbox(key="wanted").set_value("14/12/2029").run()
    assert "kịp 14/12/2029 cần tăng" in texts(app)


@pytest.mark.parametrize("feed", ["accidents", "fines", "clearances"])
def test_a_lever_without_data_says_so_and_the_others_stand(empty_city, open_page, feed):
    write_snapshot(empty_city, {feed: tables()[feed]}, as_of=date(2026, 10, 31))
    app = open_page("what_if", scenario=encode([EVENINGS]))
    said = texts(app)
    assert not app.exception and (outcomes.NO_ACCIDENTS in said) == (feed != "accidents")
    assert ("Không có mục tiêu phạt nguội" in said) == (feed != "fines")
    assert (outcomes.NO_CLEARANCES in said) == (feed != "clearances")


def test_a_year_that_is_over_has_nothing_left_to_reduce(visit):
    app = visit_with(visit, EVENINGS, year="Năm 2025")
    said = texts(app)
    assert words.NO_GROUPS in said and "#### 120 " in said and not app.exception


def press(app, label: str) -> None:
    [button] = [button for button in app.button if button.label == label]
    button.click().run()
