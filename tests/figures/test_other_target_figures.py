"""The bar of a line, the course to a deadline, months, and the steps of citizens' reports."""

from datetime import date
from xml.etree import ElementTree

import pandas as pd
import pytest

from figures import course_to_target, month_counts, report_months, report_steps, target_bar
from figures.other_targets import EDGE, WIDTH
from figures.style import STATE


def bar(share: float, path: float | None, status: str) -> tuple[float, str, float | None]:
    """Width and colour of what is done, place of the tick."""
    drawn = ElementTree.fromstring(target_bar(share, path, status))
    _, done, *ticks = list(drawn)
    return float(done.get("width")), done.get("fill"), float(ticks[0].get("x1")) if ticks else None


def test_a_bar_is_as_long_as_what_is_done_with_a_tick_where_the_path_stands():
    assert bar(0.25, 0.5, "not_met") == ((WIDTH - 2 * EDGE) / 4, STATE["not_met"].fill, WIDTH / 2)
    assert bar(0.25, None, "none")[2] is None


@pytest.mark.parametrize(("share", "width"), [(0, 0), (1, WIDTH - 2 * EDGE), (1.2, WIDTH - 2 * EDGE)])
def test_a_bar_never_leaves_its_frame(share, width):
    done, _, tick = bar(share, 1.0, "met")
    assert done == width and tick == WIDTH - EDGE


MONTHS = pd.DataFrame(
    {
        "month": pd.to_datetime(["2026-09-01", "2026-10-01"]),
        "end_date": pd.to_datetime(["2026-09-30", "2026-10-20"]),
        "done_count": [3, 1],
        "share": [0.3, 0.4],
    }
)


def test_the_course_runs_to_the_goal_and_both_are_named():
    figure = course_to_target(MONTHS, goal=(date(2028, 12, 31), 1.0), start=date(2026, 1, 1))
    path, goal, course = figure.data
    assert list(path.y) == [0, 1.0] and goal.y[0] == 1.0 and list(course.y) == [0.3, 0.4]
    said = [note.text for note in figure.layout.annotations]
    assert said == ["mục tiêu 100%<br>31/12/2028", "<b>40,0%</b><br>20/10"]
    assert figure.layout.xaxis.range[1] == pd.Timestamp(2028, 12, 31)


def test_without_a_goal_the_course_ends_with_the_data():
    figure = course_to_target(MONTHS, goal=None, start=date(2026, 1, 1))
    assert len(figure.data) == 1 and figure.layout.xaxis.range[1] == pd.Timestamp(2026, 10, 20)


def test_the_last_month_is_hatched_while_it_is_open():
    [bars] = month_counts(MONTHS, last_is_open=True).data
    assert list(bars.text) == ["3", "1"] and list(bars.marker.pattern.shape) == ["", "/"]


def test_each_step_of_reports_has_its_share_of_the_step_it_is_taken_from():
    counts = pd.Series(
        {"received_count": 200, "verified_count": 150, "unfounded_count": 50, "fined_count": 80, "answered_count": 100}
    )
    said = [note.text for note in report_steps(counts).layout.annotations]
    assert said == [
        "<b>Tiếp nhận  200</b>",
        "<b>Đã xác minh  150</b> · 75,0% số nhận",
        "<b>Đã xử phạt  80</b> · 80,0% số có căn cứ",
        "<b>Đã trả lời  100</b> · 50,0% số nhận",
    ]


def test_months_of_reports_set_the_answered_before_the_received():
    rows = MONTHS.assign(received_count=[10, 4], verified_count=[8, 1], fined_count=[3, 0], answered_count=[9, 1])
    received, answered = report_months(rows, last_is_open=True).data
    assert list(received.y) == [10, 4] and list(answered.y) == [9, 1] and answered.width < received.width
    assert answered.hovertext[0] == "Tháng 9/2026<br>Tiếp nhận 10<br>Đã xác minh 8<br>Đã xử phạt 3<br>Đã trả lời 9"
