from datetime import date

import pandas as pd
import pytest

from figures import half_years, lead_states, report_states, state_legend, timeline, ward_tasks
from figures.style import STATE
from figures.task_time import place_of, steps_between
from vietnamese.task_words import SIGNS, TASK_STATES

JUDGED = date(2026, 11, 14)
LABELS = {17: "17 · Sở XD", 23: "23 · Sở XD", 61: "61 · UBND cấp xã"}
TEXTS = {17: "Rà soát điểm hay xảy ra TNGT", 23: "Bản đồ số", 60: "Mô hình", 61: "Tổng ra quân"}
NAMES = {"11311": "Hồng Bàng", "11383": "Lê Chân"}


def trace(figure, name):
    return next(trace for trace in figure.data if trace.name == name)


def texts(figure):
    return [note.text for note in figure.layout.annotations]


def by_lead() -> pd.DataFrame:
    rows = [
        {"lead": "ubnd_cap_xa", "task_count": 2, "unit_task_count": 228, "overdue_count": 57, "done_count": 171},
        {"lead": "cong_an", "task_count": 3, "unit_task_count": 3, "reported_count": 3},
    ]
    zero = {f"{state}_count": 0 for state in TASK_STATES}
    return pd.DataFrame([zero | row for row in rows])


def test_a_bar_is_as_long_as_there_are_tasks_and_says_how_many_unit_tasks():
    figure = lead_states(by_lead(), {"ubnd_cap_xa": "UBND cấp xã", "cong_an": "CATP"})
    assert list(trace(figure, "overdue").x) == [0.5, 0]  # 57 of 228, of two tasks
    assert list(trace(figure, "overdue").text) == ["57", ""]
    assert list(trace(figure, "done").x) == [1.5, 0] and list(trace(figure, "reported").x) == [0, 3]
    assert list(trace(figure, "reported").customdata) == ["ubnd_cap_xa", "cong_an"]
    assert texts(figure) == ["<b>57</b>/228 quá hạn", "không quá hạn"]
    assert trace(figure, "overdue").hovertext[0] == "<b>UBND cấp xã</b><br>Quá hạn: 57/228 việc"


MILESTONES = pd.DataFrame(
    [
        (17, 1, "Rà soát", "2026-09-30", "done", 1, 1, 0),
        (17, 2, "Xử lý 100%", "2028-12-31", "on_time", 1, 0, 0),
        (23, 1, "Hoàn thành", "2026-06-30", "overdue", 1, 0, 1),
        (61, 1, "Hoàn thành", "2026-06-30", "overdue", 114, 99, 15),
        (30, 2, "Giai đoạn tiếp theo", None, "on_time", 1, 0, 0),
    ],
    columns=[
        "task_no",
        "milestone_no",
        "milestone",
        "due_on",
        "task_state",
        "unit_count",
        "done_count",
        "overdue_count",
    ],
).astype({"due_on": "datetime64[us]"})


def drawn(judged=JUDGED):
    return timeline(MILESTONES, judged, LABELS, TEXTS)


def test_milestones_stand_under_the_day_they_are_due_and_end_with_it():
    figure = drawn()
    overdue, done = trace(figure, "overdue"), trace(figure, "done")
    assert list(figure.layout.yaxis.ticktext) == ["23 · Sở XD", "61 · UBND cấp xã", "17 · Sở XD", "17 · Sở XD"]
    assert list(overdue.y) == pytest.approx([1, 2]) and list(done.y) == pytest.approx([4.3])
    ends = [base + length for base, length in zip(overdue.base, overdue.x, strict=True)]
    assert ends == pytest.approx([1, 1])  # the end of the second quarter
    assert list(overdue.customdata) == [23, 61]
    said = texts(figure)
    assert "<b>30/06/2026</b> · 137 ngày trước" in said and "<b>31/12/2028</b> · còn 778 ngày" in said


def test_a_second_milestone_begins_where_the_first_ended():
    # three quarters of 2026, then years: 30/9/2026 is the last day of the second step
    later = trace(drawn(), "on_time")
    assert list(later.base) == pytest.approx([2 - 1 / 92]) and later.base[0] + later.x[0] == pytest.approx(5)


def test_each_milestone_has_its_state_in_words_and_wards_their_count():
    assert [text for text in texts(drawn()) if "<b>" not in text] == [
        "quá hạn",
        "99/114 xong",
        "hoàn thành",
        "trong hạn",
    ]
    assert trace(drawn(), "overdue").hovertext[1] == (
        "<b>Nhiệm vụ 61</b> · Hoàn thành<br>Tổng ra quân<br>Hạn 30/06/2026 · quá hạn: 99/114 đơn vị đã xong"
    )


def test_the_day_judged_is_a_line_across():
    line = drawn().layout.shapes[-1]
    assert line.x0 == line.x1 == pytest.approx(2 + 44 / 92)  # 44 days of the fourth quarter are over
    assert "<b>14/11/2026</b>" in texts(drawn())


def test_what_has_no_day_has_no_bar():
    assert sum(len(trace.y) for trace in drawn().data) == 4


def test_states_are_told_by_colour_and_pattern():
    late = MILESTONES.assign(task_state=["done_late", "on_time", "overdue", "overdue", "on_time"])
    figure = timeline(late, JUDGED, LABELS, TEXTS)
    assert trace(figure, "done_late").marker.pattern.shape == "\\" and not trace(figure, "overdue").marker.pattern.shape
    assert trace(figure, "overdue").marker.color == STATE["overdue"].fill


@pytest.mark.parametrize(
    "judged, heads",
    [
        (date(2026, 4, 10), ["Quý II", "Quý III", "Quý IV", "2027", "2028"]),
        (date(2027, 1, 1), ["2026", "Quý I", "Quý II", "Quý III", "Quý IV", "2028"]),
    ],
)
def test_the_year_judged_is_told_by_quarter(judged, heads):
    steps = steps_between(date(2026, 4, 10), judged, date(2028, 12, 31))
    assert [step.head for step in steps] == heads


def test_days_stand_within_their_step():
    steps = steps_between(date(2026, 4, 10), JUDGED, date(2028, 12, 31))
    assert place_of(date(2026, 4, 1), steps) == 0 and place_of(date(2026, 7, 1), steps) == 1
    assert place_of(date(2027, 7, 2), steps) == pytest.approx(3 + 182 / 365)
    assert place_of(date(2029, 1, 1), steps) == 5


UNIT_TASKS = pd.DataFrame(
    [
        (60, "11311", "reported", None),
        (60, "11383", "not_reported", None),
        (61, "11311", "done", None),
        (61, "11383", "overdue", -137),
    ],
    columns=["task_no", "unit", "task_state", "day_count"],
)


def test_wards_and_their_tasks_are_cells_that_carry_the_ward():
    figure = ward_tasks(UNIT_TASKS, NAMES, TEXTS, order=["11383", "11311"], lines=2, headings={})
    assert {"60", "61", "quá hạn", "<b>1 việc</b>"} <= set(texts(figure))
    overdue = trace(figure, "overdue")
    assert list(overdue.customdata) == ["11383"] and list(overdue.x) == [1] and list(overdue.text) == ["!"]
    assert overdue.hovertext[0] == "<b>Lê Chân</b> · nhiệm vụ 61<br>Tổng ra quân<br>quá hạn, quá 137 ngày"
    assert trace(figure, "not_reported").hovertext[0].endswith("<br>chưa báo cáo")


def test_every_state_has_a_sign_of_its_own_in_a_cell():
    assert len({SIGNS[state] for state in TASK_STATES}) == len(TASK_STATES)
    legend = state_legend(["overdue"], ["overdue"], words=TASK_STATES, signs=SIGNS)
    assert list(trace(legend, "overdue").text) == ["!"] and texts(legend) == ["Quá hạn <b>1</b>"]


HALF_YEARS = pd.DataFrame(
    [
        (17, "2026-04-10", "2026-06-14", False, 1, 1),
        (17, "2026-06-15", "2026-12-14", True, 1, 0),
        (60, "2026-04-10", "2026-06-14", False, 114, 101),
        (60, "2026-06-15", "2026-12-14", True, 114, 114),
        (25, "2026-07-01", "2026-12-14", True, 1, 0),
    ],
    columns=["task_no", "start_date", "end_date", "is_running", "unit_count", "reported_count"],
).astype({"start_date": "datetime64[us]", "end_date": "datetime64[us]"})


def test_half_years_are_columns_and_the_one_that_runs_is_marked():
    labels, all_texts = LABELS | {60: "60 · UBND cấp xã", 25: "25 · Sở XD"}, TEXTS | {25: "Đăng kiểm"}
    figure = half_years(HALF_YEARS, labels, all_texts, order=["17", "60", "25"], lines=3)
    assert {"6/2026", "12/2026*"} <= set(texts(figure))
    assert list(trace(figure, "reported").text) == ["●", "114/114"]
    assert list(trace(figure, "not_reported").text) == ["101/114"]  # not all wards, and it is over
    running = trace(figure, "in_progress")
    assert list(running.x) == [1, 1] and list(running.customdata) == ["17", "25"]  # begun late: the same column
    assert "01/07/2026–14/12/2026, kỳ chưa hết" in running.hovertext[1]


def test_reports_owed_are_split_by_how_they_came_the_latest_on_top():
    rows = pd.DataFrame(
        {
            "kind": ["plan", "half_year"],
            "due_on": pd.to_datetime(["2026-04-14", "2026-06-14"]),
            "unit_count": 126,
            "on_time_count": [93, 90],
            "late_count": [23, 34],
            "missing_count": [10, 2],
            "awaited_count": 0,
        }
    )
    figure = report_states(rows)
    assert list(figure.layout.yaxis.ticktext) == [
        "Báo cáo 6 tháng<br>hạn 14/06/2026",
        "Kế hoạch triển khai<br>hạn 14/04/2026",
    ]
    assert list(trace(figure, "Chưa gửi").x) == [2, 10] and list(trace(figure, "Chưa gửi").text) == ["", "10"]
    assert trace(figure, "Gửi trễ").hovertext[0] == "<b>Báo cáo 6 tháng</b>, hạn 14/06/2026<br>Gửi trễ: 34/126 đơn vị"
