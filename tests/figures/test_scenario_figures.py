from datetime import date

import pandas as pd
import pytest

from figures import share_courses, year_ends

PANELS = {"accident_count": "Vụ", "death_count": "Chết"}
ENDS = pd.DataFrame(
    [
        (0, "Giữ nguyên hiện trạng", "accident_count", 747, 814.9, 793, 840, 823),
        (0, "Giữ nguyên hiện trạng", "death_count", 411, 448.4, 432, 469, None),
        (1, "Siết giờ tối", "accident_count", 747, 807.3, 787, 831, 823),
        (1, "Siết giờ tối", "death_count", 411, 443.5, 428, 462, None),
    ],
    columns=["place", "name", "measure", "so_far", "expected", "low", "high", "at_most"],
)
COURSES = pd.DataFrame(
    [
        (place, name, day, share)
        for place, name, last in ((0, "Giữ nguyên hiện trạng", 0.0213), (1, "Thêm camera", 0.6754))
        for day, share in ((date(2026, 11, 14), 0.0213), (date(2030, 12, 14), last))
    ],
    columns=["place", "name", "day", "share"],
)
GOAL = (date(2030, 12, 14), 0.5)


def texts(figure):
    return [note.text for note in figure.layout.annotations]


def test_each_criterion_has_its_dots_and_intervals_on_its_own_axis():
    figure = year_ends(ENDS, panels=PANELS)
    bars, dots, *_ = figure.data
    assert list(bars.base) == [793, 787] and list(bars.x) == [47, 44] and list(dots.x) == [814.9, 807.3]
    assert {trace.xaxis for trace in figure.data} == {"x", "x2"}
    assert list(figure.layout.yaxis.ticktext) == ["Giữ nguyên hiện trạng", "Siết giờ tối"]
    assert "<b>815</b>" in texts(figure) and "<b>444</b>" in texts(figure)


def test_an_axis_holds_what_has_happened_the_target_and_every_interval():
    low, high = year_ends(ENDS, panels=PANELS).layout.xaxis.range
    assert low < 747 and high > 840


def test_the_target_is_a_dashed_line_only_where_there_is_one():
    figure = year_ends(ENDS, panels=PANELS)
    dashed = [(shape.xref, shape.x0) for shape in figure.layout.shapes if shape.line.dash]
    assert dashed == [("x", 823)]
    assert "<b>Vụ</b> │ đã có 747<br>- - - mục tiêu tối đa 823" in texts(figure)
    assert "<b>Chết</b> │ đã có 411" in texts(figure)


def test_a_criterion_that_cannot_be_projected_says_so():
    figure = year_ends(ENDS[ENDS["measure"] == "accident_count"], panels=PANELS)
    assert "<b>Chết</b><br>chưa dự báo được" in texts(figure)


def test_each_course_is_named_at_its_end_beside_the_goal():
    figure = share_courses(COURSES, goal=GOAL)
    assert [trace.y[-1] for trace in figure.data] == pytest.approx([0.0213, 0.6754])
    assert {"<b>2,1%</b> Giữ nguyên hiện trạng", "<b>67,5%</b> Thêm camera", "50% ngày 14/12/2030"} <= set(
        texts(figure)
    )
    assert figure.layout.yaxis.range[1] > 0.6754 and figure.layout.shapes[0].y0 == 0.5


def test_a_name_is_shown_letter_by_letter():
    named = COURSES.assign(name="<a href='x'>")
    assert "<b>2,1%</b> &lt;a href=&#x27;x&#x27;&gt;" in texts(share_courses(named, goal=GOAL))
    ends = ENDS[ENDS["place"] == 0].assign(name="<b>A")
    assert list(year_ends(ends, panels=PANELS).layout.yaxis.ticktext) == ["&lt;b&gt;A"]
