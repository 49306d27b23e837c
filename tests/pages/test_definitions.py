"""What the page says is what the snapshot's tables and the questions hold."""

from datetime import date

import pytest

from queries import Filters, ask
from tests.pages.screen import texts
from tests.snapshots import write_snapshot
from vietnamese import definition_words as words
from vietnamese.codes import DETECTED_BY
from vietnamese.measures import MEASURES


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
