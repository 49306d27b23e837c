"""Words of the profile's card on the tasks and reports that a ward owes by the plan."""

from collections.abc import Iterable

from .figure_words import shortened
from .numbers import day, integer
from .task_words import REPORT_KINDS, REPORT_STATES, TASK_STATES, days_left

TITLE = "Nhiệm vụ, báo cáo"
HELP = (
    "11 nhiệm vụ của Phụ lục do UBND cấp xã chủ trì (số 60–70), tính đến cuối kỳ. Quá hạn: qua ngày cuối mà chưa báo "
    "cáo hoàn thành; sắp đến hạn: còn không quá 30 ngày. Nhiệm vụ thường xuyên: nửa năm trọn gần nhất có báo cáo hay "
    "không. Báo cáo định kỳ: kế hoạch triển khai, báo cáo 6 tháng, báo cáo năm."
)
NOTHING_ASKED = "Kế hoạch 122 có từ 10/4/2026: kỳ này chưa có nhiệm vụ nào."
NO_DEADLINES = "Bản số liệu này chưa có hạn gửi báo cáo."
NOTHING_PRESSING = "Không nhiệm vụ nào quá hạn hay sắp đến hạn."
DATED = ("overdue", "due_soon")
PRESSING = (*DATED, "not_reported")
LONGEST = 56  # letters of a task's text


def title(counts: dict[str, int], task_count: int) -> str:
    """`counts`: state -> tasks."""
    said = [f"{integer(counts[state])} {TASK_STATES[state].lower()}" for state in PRESSING if counts.get(state)]
    of_all = f"{integer(task_count)} nhiệm vụ"
    return f"{of_all}: {', '.join(said)}" if said else f"{of_all}, không việc nào quá hạn"


def tasks_of(state: str, numbers: list[int]) -> str:
    """How many tasks are in a state; those that a report is missing from are named by their numbers."""
    said = f"{TASK_STATES[state].lower()} {integer(len(numbers))}"
    return f"{said} (số {', '.join(map(str, numbers))})" if state == "not_reported" else said


def task(row, text: str) -> str:
    """`row`: of tasks/by_unit_task. Its number, its name, and how far it is from its day."""
    named = f"{row.task_no}. {shortened(text, LONGEST)}"
    unreported = "" if row.report_count else ", chưa báo cáo lần nào"
    return f"{named}: **{days_left(row.day_count)}** (hạn {day(row.next_due_on)}){unreported}"


def more(count: int) -> str:
    return f"; và {integer(count)} nhiệm vụ nữa"


def report(row) -> str:
    """`row`: of unit_reports/discipline."""
    state = REPORT_STATES[row.report_state].lower()
    if row.report_state == "on_time":
        return f"{REPORT_KINDS[row.kind]} {state} ({day(row.sent_on)})"
    if row.report_state == "awaited":
        return f"{REPORT_KINDS[row.kind]} {state} ({day(row.due_on)})"
    return f"{REPORT_KINDS[row.kind]} {state} {integer(row.late_day_count)} ngày (hạn {day(row.due_on)})"


def joined(parts: Iterable[str]) -> str:
    return " · ".join(parts)
