"""What the slides say of the small city, worked out by hand."""

from datetime import date

import pytest

from analysis import Period
from analysis.scenarios import Lever, Scenario
from reports import SLIDES, deck_of
from reports.slide import Chart, Table

HONG_BANG = "11311"


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def named(chart: Chart, name: str) -> list[float | None]:
    return next(list(series.values) for series in chart.series if series.name.startswith(name))


@pytest.fixture
def slides(view) -> dict:
    return {slide.key: slide for slide in deck_of(view()).slides}


def test_slides_come_in_the_order_wanted(view):
    assert [slide.key for slide in deck_of(view(), ("board", "title")).slides] == ["board", "title"]
    with_scenario = deck_of(view(), scenarios=[Scenario("A")])
    assert tuple(slide.key for slide in with_scenario.slides) == SLIDES
    assert "scenarios" not in {slide.key for slide in deck_of(view()).slides}


def test_every_slide_names_its_source_and_what_was_asked(slides):
    for slide in slides.values():
        assert slide.source.startswith("Nguồn: ") and "Toàn thành phố, năm đến nay, từ" in slide.source, slide.key
    assert "Số liệu đến 20/10/2026" in slides["trend"].source


def test_a_quick_filter_narrows_the_slides_of_its_feed_and_they_say_so(view):
    """One of 9 accidents a month happened before noon."""
    slides = {slide.key: slide for slide in deck_of(view(groups=("hours=0-11",))).slides}
    criteria = slides["criteria"]
    assert "0–12 giờ, toàn thành phố" in criteria.source and texts(criteria.body)[0][1] == "11"
    assert criteria.body.rows[0][5].value is None
    assert "0–12 giờ" not in slides["image_share"].source and "0–12 giờ" not in slides["board"].source


def test_three_criteria_stand_side_by_side_each_with_its_status(slides):
    assert slides["criteria"].sentence.startswith(
        "Tai nạn giảm 11 vụ (−10,00%), có thể do ngẫu nhiên; số người chết không đổi, bị thương giảm 11"
    )
    assert texts(slides["criteria"].body) == [
        ["Số vụ", "99", "110", "giảm 11 (−10,00%)", "có thể do ngẫu nhiên", "tối đa 103", "Đạt"],
        ["Số người chết", "11", "11", "không đổi", "–", "tối đa 10", "Chưa đạt"],
        ["Số người bị thương", "11", "22", "giảm 11 (−50,00%)", "có thể do ngẫu nhiên", "tối đa 20", "Đạt"],
    ]


def test_the_course_ends_with_the_data_and_last_year_with_its_year(slides):
    chart = slides["trend"].body
    now, before, target = (named(chart, name) for name in ("Kỳ này", "Cùng kỳ", "Mục tiêu"))
    assert (len(chart.categories), chart.categories[0], chart.categories[-1]) == (365, "15/12", "14/12")
    through = (date(2026, 10, 20) - date(2025, 12, 15)).days
    assert now[through] == 99 and now[through + 1] is None
    assert before[-1] == 120 and target[-1] == pytest.approx(112.8)
    assert slides["trend"].sentence == "Lũy kế 99 vụ, thấp hơn mục tiêu 4; giảm 11 (−10,00%) so cùng kỳ"


def test_the_share_runs_on_to_the_goal(slides):
    chart = slides["image_share"].body
    assert chart.unit == "share" and chart.categories[-1] == "12/2030"
    assert named(chart, "Lộ trình")[-1] == pytest.approx(0.5)
    known = [value for value in named(chart, "12 tháng") if value is not None]
    assert known[-1] == pytest.approx((11 * 4 + 2) / 1200)


def test_each_step_is_cut_into_what_became_of_its_cases(slides):
    """All cases are paid: 11 months of 4 since 15/12/2025."""
    chart = slides["funnel"].body
    assert [list(series.values) for series in chart.series] == [[44.0] * 5]
    assert chart.categories[0] == "Phát hiện: 44" and chart.categories[-1] == "Nộp phạt: 44 (100,0%)"


def test_wards_lie_as_on_the_map_in_the_colour_of_their_month(slides):
    assert slides["board"].sentence == "Tháng 10/2026: 1/114 địa bàn giải tỏa đủ, 1 chưa đạt, 112 chưa báo cáo"
    cells = [cell for row in slides["board"].body.rows for cell in row if cell.text]
    assert len(cells) == 114 and slides["board"].body.is_grid
    assert {cell.text.replace("\n", " "): cell.state for cell in cells}["Hồng Bàng"] == "met"


def test_the_first_reminded_missed_both_months(slides):
    rows = texts(slides["reminders"].body)
    assert len(rows) == 10 and all("giải tỏa thiếu T9, T10" in row[2] for row in rows)
    assert slides["reminders"].sentence.startswith("113 địa bàn lỡ giải tỏa cả 2 tháng gần nhất: ")


def test_the_conclusion_is_that_of_the_cards_and_findings(slides):
    assert slides["conclusions"].sentence == (
        "Tai nạn giao thông: đạt · Phạt nguội: cần chú ý · Giải tỏa ≥ 2 lần/tháng: chưa đạt · Nhiệm vụ Kế hoạch: "
        "chưa đạt"
    )
    assert not [line for line in slides["conclusions"].body.lines if "**" in line or ":material" in line]


def test_scenarios_are_compared_with_what_goes_on_as_it_is(view):
    """
    Last year had 10 accidents in the days to come, this year 99 to 110 so far: 9 are expected. Eight of the ten came
    at 20:15 and have an hour, all ten with a motorcycle: 2 x 0,5 + 8 x 0,25 = 3 of them are left, 2,7 expected.
    """
    levers = (Lever("hours", "18-23", 0.5), Lever("vehicle", "motorcycle", 0.5))
    scenario = Scenario("Ca tối", levers, extra_clearances=3)
    [slide] = deck_of(view(), ("scenarios",), [scenario]).slides
    rows = {row[0].text: row[1:] for row in slide.body.rows}
    assert slide.body.head == ("So sánh", "Giữ nguyên hiện trạng", "Ca tối")
    assert [cell.value for cell in rows["Số vụ cả năm"]] == pytest.approx([108, 101.7])
    assert [cell.text for cell in rows["Số vụ so mục tiêu"]] == ["−5 (tối đa 112)", "−11 (tối đa 112)"]
    assert "giảm 50% tai nạn khung giờ 18–24 giờ" in rows["Thay đổi"][1].text
    assert slide.sentence == "Cả năm 2026 (mục tiêu tối đa 112): Giữ nguyên hiện trạng 108 vụ; Ca tối 102 vụ"


def test_without_scenarios_their_slide_says_so(view):
    [slide] = deck_of(view(), ("scenarios",)).slides
    assert slide.body is None and slide.sentence == "Chưa có kịch bản nào để so sánh"


def test_a_period_without_data_has_no_empty_chart(view):
    deck = deck_of(view(Period(date(2019, 1, 1), date(2019, 3, 31))))
    bodies = {slide.key: slide.body for slide in deck.slides if slide.key != "title"}
    assert set(bodies.values()) == {None}
    assert "chưa có số liệu trong kỳ" in next(slide.sentence for slide in deck.slides if slide.key == "trend")


def test_a_view_of_one_ward_has_no_target(view):
    [slide] = deck_of(view(wards=(HONG_BANG,)), ("criteria",)).slides
    assert texts(slide.body)[0][1] == "44"
    assert texts(slide.body)[0][5] == "không đặt riêng"
