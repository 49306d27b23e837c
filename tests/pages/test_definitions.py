"""What the page says is what the snapshot's tables and the questions hold."""

from datetime import date

import pytest

from queries import Filters, ask
from tests.pages.screen import texts
from tests.snapshots import write_snapshot
from vietnamese import definition_words as words
from vietnamese import plan_definition_words as plan_words
from vietnamese.codes import DETECTED_BY
from vietnamese.measures import MEASURES
from vietnamese.task_words import TASK_STATES


@pytest.fixture
def page(visit):
    return visit("definitions")


def test_each_measure_and_section_has_a_place_that_a_link_leads_to(page):
    anchors = {heading.anchor for heading in page.subheader}
    assert {*MEASURES, *words.SECTIONS} == anchors
    assert all(f"](#{anchor})" in texts(page) for anchor in anchors)


def test_targets_are_those_of_the_plan(page):
    said = texts(page)
    assert said.count("giảm 6% mỗi năm") == 3 and "15/12/2024–14/12/2025" in said
    assert "ít nhất 1 lần/tháng" in said and "01/04/2026–30/04/2026" in said and "từ 01/05/2026" in said
    assert "s₀ + (50% − s₀) × số ngày kể từ 14/12/2025 ÷ 1.826" in said


def test_thresholds_stand_with_their_law(page):
    said = texts(page)
    assert "Nghị định 241/2026/NĐ-CP, Điều 18" in said and "từ 10% trở lên" in said
    assert "không quá 20 ngày" in said and "1–90 ngày sau" in said


def test_the_smallest_total_that_can_be_judged_follows_the_level(page):
    """Two equally long periods: all 5 in one of them has p = 2/32, all 6 has 2/64, below 5%."""
    assert "(hai kỳ dài bằng nhau: dưới 6)" in texts(page) and "α = 5%" in texts(page)


def test_the_calendar_is_shown_by_the_as_of_day(page):
    """31/10/2026 lies in November of the reporting calendar."""
    assert "tháng 15/10/2026–14/11/2026, cùng kỳ 15/10/2025–14/11/2025" in texts(page)
    assert "năm 15/12/2025–14/12/2026, cùng kỳ 15/12/2024–14/12/2025" in texts(page)


def test_states_carry_icon_word_and_colour(page):
    assert ":red[:material/cancel:] **Chưa đạt:**" in texts(page)
    assert ":gray[:material/help:] **Chưa báo cáo:**" in texts(page)


@pytest.mark.parametrize("source", DETECTED_BY)
def test_sources_are_counted_as_the_page_says(empty_city, source):
    fine = {"case_id": "1", "decided_on": date(2026, 1, 10), "detected_by": source, "violation": "red_light"}
    write_snapshot(empty_city, {"fines": [fine]}, as_of=date(2026, 1, 10))
    counted = tuple(ask("image_fines/share", Filters())["image_fine_count"])
    expected = (1, 1) if source in words.NOT_STOPPED else (0, 1) if source in words.UNCLEAR else (0, 0)
    assert counted == expected


def test_without_any_data_the_definitions_still_stand(empty_city, open_page):
    write_snapshot(empty_city, {}, as_of=date(2026, 1, 10))
    app = open_page("definitions")
    assert not app.exception and "Định nghĩa A (phạt nguội)" in texts(app)


def test_the_states_of_tasks_and_the_days_of_reports_are_told(page):
    said = texts(page)
    assert all(f"**{TASK_STATES[state]}:**" in said for state in plan_words.TASK_STATES)
    assert "14/04/2026" in said and "14/06/2026, 14/06/2027" in said and "trước ngày 15/12" in said


def test_the_seventy_tasks_stand_with_their_days_and_what_the_body_says_otherwise(page):
    [shown] = [frame.value for frame in page.dataframe if "Chủ trì" in frame.value]
    assert len(shown) == 70
    task = shown.iloc[16]
    assert "tasks?task=17" in task["Số"] and task["Chủ trì"] == "Sở Xây dựng"
    assert task["Ngày hạn"] == "30/09/2026, 31/12/2028" and "Tổng công ty Đường sắt Việt Nam" in task["Phối hợp"]
    assert shown["Ngày hạn"].iloc[11] == "không nêu ngày" and shown["Ngày hạn"].iloc[61] == ""
    assert "- **66** Phần thân (III.1, III.2, III.17)" in texts(page)


def test_points_of_accidents_have_their_thresholds_and_radii(page):
    said = texts(page)
    assert "100 m ở phường, 250 m ở xã, đặc khu" in said
    assert "số vụ chỉ có người bị thương" in said and "từ 4 vụ trở lên" in said


def test_a_snapshot_from_before_the_plans_tables_says_so(empty_city, open_page):
    write_snapshot(empty_city, {}, as_of=date(2026, 1, 10), without=("tasks", "task_milestones", "report_deadlines"))
    app = open_page("definitions")
    assert not app.exception and plan_words.NO_TABLE in [info.value for info in app.info]
