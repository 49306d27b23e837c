"""Words of the periodic report on the plan's tasks, on the reports units owe and on its other promises."""

from collections.abc import Sequence
from datetime import date

from .numbers import day_range, integer, is_missing
from .task_words import REPORT_KINDS, TASK_STATES

TASKS = "4. Nhiệm vụ của Kế hoạch"
OTHER_TARGETS = "5. Các chỉ tiêu khác của Kế hoạch"
BLACK_SPOTS = "6. Điểm hay xảy ra, tiềm ẩn tai nạn giao thông"
TABLES = {
    "tasks": "Nhiệm vụ quá hạn và sắp đến hạn (30 ngày)",
    "leads": "Nhiệm vụ theo đơn vị chủ trì",
    "other_targets": "Các chỉ tiêu khác của Kế hoạch",
    "black_spots": "Điểm hay xảy ra, tiềm ẩn tai nạn giao thông (từ 2 vụ trong 12 tháng)",
    "discipline": "Chấp hành chế độ báo cáo của các đơn vị",
}
TASKS_HEAD = ("STT", "Nhiệm vụ", "Chủ trì", "Hạn", "Trạng thái")
LEADS_HEAD = ("Đơn vị chủ trì", "Số việc", "Hoàn thành", "Quá hạn", "Sắp đến hạn", "Chưa báo cáo", "Còn lại")
DISCIPLINE_HEAD = ("Báo cáo", "Hạn", "Phải gửi", "Đúng hạn", "Gửi trễ", "Chưa gửi")
BEFORE_PLAN = "Kế hoạch chưa ban hành trong kỳ này."
NOTHING_URGENT = "Không nhiệm vụ nào quá hạn hoặc đến hạn trong 30 ngày tới."
NO_REPORTS = "Chế độ báo cáo: chưa có nguồn số liệu."
NOT_OWED = "Chế độ báo cáo: chưa báo cáo nào đến hạn."
DONE = ("done_count", "done_late_count")
SAID = ("overdue", "due_soon", "not_reported")


def tasks_said(totals, of_wards) -> str:
    """`totals`: the row of tasks/totals; `of_wards`: that of all wards in tasks/by_lead."""
    done = sum(getattr(totals, column) for column in DONE)
    late = f" (trễ {integer(totals.done_late_count)})" if totals.done_late_count else ""
    counts = [f"{integer(getattr(totals, f'{state}_count'))} {TASK_STATES[state].lower()}" for state in SAID]
    said = f"Trong {integer(totals.task_count)} nhiệm vụ: {integer(done)} hoàn thành{late}, {', '.join(counts)}."
    if of_wards is None:
        return said
    overdue, count = integer(of_wards.overdue_count), integer(of_wards.unit_task_count)
    return (
        f"{said} Riêng UBND cấp xã: {overdue}/{count} việc quá hạn, {integer(of_wards.not_reported_count)} việc chưa báo "
        "cáo."
    )


def task_state(state: str, overdue: int, units: int) -> str:
    """`overdue` of `units` that lead the task."""
    word = TASK_STATES[state]
    return f"{word} ({integer(overdue)}/{integer(units)} nơi)" if units > 1 and state == "overdue" else word


def report_name(kind: str, period_end: date | None) -> str:
    """Báo cáo 6 tháng 2026"""
    return REPORT_KINDS[kind] if is_missing(period_end) else f"{REPORT_KINDS[kind]} {period_end.year}"


def missing_reports(report: str, agencies: Sequence[str], ward_count: int) -> str:
    parts = [", ".join(agencies)] if agencies else []
    parts += [f"{integer(ward_count)} UBND cấp xã"] if ward_count else []
    return f"Chưa gửi {report[0].lower()}{report[1:]}: {'; '.join(parts)}."


def task_result(totals) -> str:
    return f"{integer(totals.overdue_count)}/{integer(totals.task_count)} nhiệm vụ quá hạn"


TASK_TARGET = "không nhiệm vụ nào quá hạn"


def without_source(names: Sequence[str]) -> str:
    return f"Chưa có nguồn số liệu: {'; '.join(names)}."


def spots_said(finding: str, start: date, end: date) -> str:
    return f"{finding} (12 tháng {day_range(start, end)})."


def how_spots(radii) -> str:
    return (
        "Tìm từ các vụ tai nạn theo Điều 14 Thông tư 41/2024/TT-BGTVT; luật không định bán kính, ở đây lấy "
        f"{integer(radii.phuong)} m ở phường, {integer(radii.elsewhere)} m ở xã, đặc khu."
    )
