"""Sentences about one task of the plan."""

from collections.abc import Mapping, Sequence
from datetime import date

from .numbers import MISSING, day_range, integer, is_missing
from .task_words import PLAN_GROUPS, TASK_KINDS, TASK_STATES

LEADS, PARTNERS, DEADLINE, KIND, GROUP, NOTE = "Chủ trì", "Phối hợp", "Thời gian", "Loại", "Nhóm việc", "Ghi chú"
NOBODY = "không ghi"
HEADERS = {
    "milestone": "Mốc",
    "due_on": "Hạn",
    "task_state": "Trạng thái",
    "completed_on": "Hoàn thành ngày",
    "last_reported_on": "Báo cáo gần nhất",
    "report_count": "Số báo cáo",
    "name": "Đơn vị",
    "ward": "Địa bàn",
    "next_due_on": "Hạn tới",
    "day_count": "Còn lại",
    "last_result": "Kết quả gần nhất",
    "reported_on": "Ngày báo cáo",
    "milestone_text": "Mốc ghi trong báo cáo",
    "reported_state": "Báo cáo ghi",
    "result": "Kết quả",
    "half_year": "Kỳ 6 tháng",
    "reported_count": "Đã báo cáo",
    "units": "Các đơn vị",
}
NO_REPORTS = "Chưa có báo cáo nào về nhiệm vụ này đến ngày xét."
MILESTONES_HELP = "Mỗi mốc của nhiệm vụ với từng đơn vị chủ trì. Hoàn thành ngày: theo báo cáo; nếu báo cáo không ghi thì là ngày báo cáo."
HISTORY_HELP = (
    "Mọi báo cáo đến ngày xét, mới nhất trước. Báo cáo ghi mốc mà Kế hoạch không có thì vẫn ở đây nhưng không làm đổi trạng "
    "thái."
)
HALF_YEARS_HELP = "Số đơn vị chủ trì có ít nhất một báo cáo trong kỳ, trên tổng số đơn vị chủ trì."
WARDS_HELP = "Trạng thái của nhiệm vụ ở từng địa bàn, nơi vướng nhất trước."


def title(task_no: int, badge: str) -> str:
    return f"Nhiệm vụ {task_no} {badge}".rstrip()


def facts(task, leads: str, partners: str) -> list[tuple[str, str]]:
    """`task`: of tasks/by_task; names already in words. What is empty in the plan is left out, but for partners."""
    said = [
        (LEADS, leads),
        (PARTNERS, partners or NOBODY),
        (DEADLINE, task.deadline),
        (KIND, TASK_KINDS[task.kind]),
        (GROUP, f"{task.plan_group}. {PLAN_GROUPS[task.plan_group]}"),
        (NOTE, task.note),
    ]
    return [(name, text) for name, text in said if isinstance(text, str) and text]


def milestones_title(count: int) -> str:
    return f"{integer(count)} mốc" if count > 1 else "Một mốc"


def half_years_title(count: int) -> str:
    return f"Thường xuyên: {integer(count)} kỳ 6 tháng từ khi có Kế hoạch"


def half_year(start: date, end: date, is_running: bool) -> str:
    return f"{day_range(start, end)}{' (chưa hết)' if is_running else ''}"


def of_units(count: int, unit_count: int) -> str:
    if unit_count == 1:
        return "Có" if count else "Chưa"
    return f"{integer(count)}/{integer(unit_count)} nơi"


def counts(states: Mapping[str, int]) -> str:
    """Quá hạn 12 · Hoàn thành 102: of the units of one milestone, the worst first."""
    return " · ".join(f"{TASK_STATES[state]} {integer(states[state])}" for state in TASK_STATES if states.get(state))


def wards_title(states: Mapping[str, int], ward_count: int) -> str:
    return f"{integer(ward_count)} địa bàn: {counts(states).lower()}"


def history_title(count: int, unit_count: int) -> str:
    if not count:
        return "Chưa có báo cáo"
    return f"{integer(count)} báo cáo của {integer(unit_count)} đơn vị"


def milestone_of(number: int | None, text: str, names: Mapping[int, str]) -> str:
    """What the report says, or the milestone it was taken for."""
    if text:
        return f"{text} (không có trong Kế hoạch)" if is_missing(number) and names else text
    return MISSING if is_missing(number) else names.get(number, MISSING)


def joined(names: Sequence[str]) -> str:
    return "; ".join(names)
