"""Words inside the figures of tasks and of the reports that units owe."""

from datetime import date
from functools import lru_cache
from textwrap import wrap

from .numbers import day, day_range, integer, is_missing
from .periods import QUARTERS
from .task_words import REPORT_KINDS, REPORT_STATES, TASK_SIGNS, TASK_STATES, days_left

TASKS_HEAD, OVERDUE_HEAD = "Nhiệm vụ", "quá hạn"
MOST_LETTERS = 62
DATED = ("overdue", "due_soon", "on_time")


@lru_cache(maxsize=200)  # the text of one task stands under the mouse of each ward's cell
def in_lines(text: str) -> str:
    return "<br>".join(wrap(text, MOST_LETTERS))


def quarter_head(first: date) -> str:
    """Of the year that the line of the day judged stands in."""
    return f"Quý {QUARTERS[first.month]}"


def year_head(year: int) -> str:
    return f"{year}"


def as_of_line(value: date) -> str:
    return f"<b>{day(value)}</b>"


def due_day(value: date, day_count: int) -> str:
    """Above the milestones due on it; negative: so many days ago, whatever became of them."""
    left = f"{integer(-day_count)} ngày trước" if day_count < 0 else days_left(day_count)
    return f"<b>{day(value)}</b> · {left}"


def milestone_state(state: str, done_count: int, unit_count: int) -> str:
    """At the right of a bar; of wards how many have done it."""
    return TASK_STATES[state].lower() if unit_count == 1 else f"{integer(done_count)}/{integer(unit_count)} xong"


def milestone_detail(text: str, row) -> str:
    """`row`: of tasks/timeline."""
    wards = f": {integer(row.done_count)}/{integer(row.unit_count)} đơn vị đã xong" if row.unit_count > 1 else ""
    return (
        f"<b>Nhiệm vụ {row.task_no}</b> · {row.milestone}<br>{in_lines(text)}<br>"
        f"Hạn {day(row.due_on)} · {TASK_STATES[row.task_state].lower()}{wards}"
    )


def lead_detail(name: str, state: str, count: int, unit_task_count: int) -> str:
    return f"<b>{name}</b><br>{TASK_STATES[state]}: {integer(count)}/{integer(unit_task_count)} việc"


def lead_end(overdue_count: int, unit_task_count: int) -> str:
    if not overdue_count:
        return "không quá hạn"
    of_all = f"/{integer(unit_task_count)}" if unit_task_count > overdue_count else ""
    return f"<b>{integer(overdue_count)}</b>{of_all} quá hạn"


def open_task(task_no: int, text: str) -> str:
    return f"<b>Nhiệm vụ {task_no}</b>: {in_lines(text)}<br>Bấm để mở"


def open_ward(name: str) -> str:
    return f"<b>{name}</b>: mở hồ sơ"


def ward_cell(ward: str, text: str, row) -> str:
    """`row`: of tasks/by_unit_task; days are said of what has a deadline and is not done."""
    has_days = row.task_state in DATED and not is_missing(row.day_count)
    left = f", {days_left(row.day_count)}" if has_days else ""
    return f"<b>{ward}</b> · nhiệm vụ {row.task_no}<br>{in_lines(text)}<br>{TASK_STATES[row.task_state].lower()}{left}"


def overdue_of_ward(count: int) -> str:
    return f"<b>{count} việc</b>"


def half_year_head(row) -> str:
    """`row`: of tasks/half_years; by its last day, the one that runs with a star."""
    return f"{row.end_date.month}/{row.end_date.year}{'*' if row.is_running else ''}"


def half_year_cell(state: str, row) -> str:
    return TASK_SIGNS[state] if row.unit_count == 1 else f"{integer(row.reported_count)}/{integer(row.unit_count)}"


def half_year_detail(text: str, row) -> str:
    running = ", kỳ chưa hết" if row.is_running else ""
    return (
        f"<b>Nhiệm vụ {row.task_no}</b> · {day_range(row.start_date, row.end_date)}{running}<br>{in_lines(text)}<br>"
        f"{integer(row.reported_count)}/{integer(row.unit_count)} đơn vị đã báo cáo"
    )


def report_label(kind: str, due: date) -> str:
    return f"{REPORT_KINDS[kind]}<br>hạn {day(due)}"


def report_bar(row, state: str, count: int) -> str:
    """`row`: of unit_reports/by_kind."""
    units = f"{integer(count)}/{integer(row.unit_count)} đơn vị"
    return f"<b>{REPORT_KINDS[row.kind]}</b>, hạn {day(row.due_on)}<br>{REPORT_STATES[state]}: {units}"
