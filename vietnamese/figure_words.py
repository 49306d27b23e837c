"""Words inside the figures of accidents, image-based fines and clearances."""

from datetime import date, datetime

from .numbers import day, decimal, integer, moment, percent

NOW = "Kỳ này"
REST = "Các nhóm còn lại"
WEEKDAYS = {1: "Thứ hai", 2: "Thứ ba", 3: "Thứ tư", 4: "Thứ năm", 5: "Thứ sáu", 6: "Thứ bảy", 7: "Chủ nhật"}
MONTHS_HEAD = "Tháng"
RUN_HEAD = "liên tiếp"
PATH = "lộ trình tham chiếu (giả định)"
FUNNEL_STEPS = {
    "detected": "Phát hiện",
    "notified": "Thông báo",
    "recorded": "Biên bản",
    "decided": "Quyết định",
    "paid": "Nộp phạt",
}


def month(value: date) -> str:
    return f"tháng {value.month}/{value.year}"


def month_value(value: date, count: int) -> str:
    return f"{month(value)}: {integer(count)}"


def month_tick(value: date, *, with_year: bool) -> str:
    return f"T{value.month}<br>{value.year}" if with_year else f"T{value.month}"


def open_month_tick(value: date) -> str:
    return f"T{value.month}<br>chưa hết"


def hour_tick(hour: int) -> str:
    return f"{hour}h"


def hour_value(weekday: int, hour: int, count: int) -> str:
    return f"{WEEKDAYS[weekday]}, {hour}h–{hour + 1}h: {integer(count)}"


def beside(name: str, count: int) -> str:
    """The value of the period compared, behind that of this one: (cùng kỳ 130)."""
    return f"({name.lower()} {integer(count)})"


def shortened(text: str, most: int = 30) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip(" ,") + "…"


def run_of_months(count: int) -> str:
    return f"<b>{count} tháng</b>"


def clearance_cell(ward: str, value: date, state: str, clearance_count: int, is_reported: bool) -> str:
    return f"<b>{ward}</b> · {month(value)}<br>{state}" + (f": {integer(clearance_count)} lượt" if is_reported else "")


def actual_share(share: float, until: date) -> str:
    return f"<b>{percent(share)}</b> 12 tháng đến {day(until)}"


def reference_share(share: float) -> str:
    return f"mức tham chiếu {percent(share)}"


def goal(share: float, on: date) -> str:
    return f"{percent(share, 0)} ngày {day(on)}"


def gap(share: float, reference: float) -> str:
    word = "thiếu" if share < reference else "vượt"
    return f"<b>{word} {decimal(abs(reference - share) * 100, 2)} điểm %</b>"


def step_count(count: int, rate: float | None) -> str:
    return f"<b>{integer(count)}</b>" + (" vụ việc" if rate is None else f"   {percent(rate, 1)} của bước trước")


def overdue(count: int) -> str:
    return f"{integer(count)} quá hạn"


def accident_detail(occurred: datetime, *, has_hour: bool, place: str, deaths: int, injured: int) -> str:
    when = moment(occurred) if has_hour else day(occurred)
    return "\n".join(filter(None, [when, place, f"{integer(deaths)} chết, {integer(injured)} bị thương"]))
