"""The wards that have not done a month, as a text to paste into a message."""

from collections.abc import Iterable
from datetime import date

from .labels import SAMPLE_MARK
from .numbers import day, integer

MONTH = "Tháng của danh sách"
COPY = "Sao chép danh sách"
HELP = "Địa bàn chưa đạt hoặc chưa báo cáo trong tháng; với tháng chưa hết là địa bàn chưa đủ số lần."
STATES = {"not_reported": "Chưa báo cáo", "not_met": "Chưa đạt", "in_progress": "Chưa đủ, tháng chưa hết"}
ALL_DONE = "Tất cả địa bàn đã làm đủ."
NUMERALS = ("I", "II", "III")


def month_choice(month: date) -> str:
    return f"{month.month}/{month.year}"


def no_such_month(asked: str, shown: str) -> str:
    return f"Kỳ đang xem không có tháng “{asked}”: hiện tháng {shown}."


def title(count: int, month: date, is_running: bool) -> str:
    if not count:
        return f"Tháng {month.month}/{month.year}: tất cả địa bàn đã đủ"
    running = ", chưa hết" if is_running else ""
    return f"Danh sách để gửi: {integer(count)} địa bàn chưa làm đủ (tháng {month.month}/{month.year}{running})"


def clearance_list(
    rows: Iterable, *, month: date, last_day: date, due_count: int, through: date, where: str, is_sample: bool
) -> str:
    """`rows` of clearances/missing of one month; `due_count`: wards that owe it; `where`: which ones."""
    rows = list(rows)
    groups = [[row for row in rows if row.state == state] for state in STATES]
    lines = [f"ĐỊA BÀN CHƯA ĐỦ SỐ LẦN GIẢI TỎA LẤN CHIẾM THÁNG {month.month}/{month.year}"]
    if is_sample:
        lines.append(f"({SAMPLE_MARK}, KHÔNG PHẢI SỐ LIỆU THẬT)")
    lines.append(f"Kế hoạch 122/KH-UBND, {where}; số liệu đến ngày {day(through)}.")
    lines.append(f"{integer(due_count - len(rows))}/{integer(due_count)} địa bàn đã đủ, {integer(len(rows))} chưa đủ.")
    for numeral, group in zip(NUMERALS, filter(None, groups), strict=False):
        lines += ["", f"{numeral}. {STATES[group[0].state]} ({integer(len(group))}):"]
        lines += [f"{number}. {_ward(row)}" for number, row in enumerate(group, 1)]
    return "\n".join([*lines, "", _closing(rows, last_day)])


def _ward(row) -> str:
    if row.state == "not_reported":
        return row.full_name
    return f"{row.full_name}: {integer(row.clearance_count)}/{integer(row.required_count)} lần"


def _closing(rows: list, last_day: date) -> str:
    if not rows:
        return ALL_DONE
    if rows[0].state == "in_progress":
        return f"Đề nghị UBND các địa bàn trên hoàn thành và báo cáo trước khi hết ngày {day(last_day)}. Trân trọng."
    return (
        "Đề nghị UBND các địa bàn trên rà soát, báo cáo ngay số lần đã làm nếu còn thiếu báo cáo, và tổ chức giải tỏa đủ "
        "số lần yêu cầu trong tháng này. Trân trọng."
    )
