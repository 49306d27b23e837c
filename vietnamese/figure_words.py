"""Words inside the figures of accidents, image-based fines and clearances."""

from datetime import date
from textwrap import wrap

from .labels import VERDICTS
from .numbers import day, decimal, integer, percent, short_day, signed

NOW = "Kỳ này"
REST = "Các nhóm còn lại"
WEEKDAYS = {1: "Thứ hai", 2: "Thứ ba", 3: "Thứ tư", 4: "Thứ năm", 5: "Thứ sáu", 6: "Thứ bảy", 7: "Chủ nhật"}
MONTHS_HEAD = "Tháng"
RUN_HEAD = "liên tiếp"
REAL = {"decrease": "▼", "increase": "▲"}
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


def against(name: str) -> str:
    return f"so {name.lower()}"


def difference(count: int, verdict: str | None) -> str:
    """An arrow only where the change is real: ▼ −28."""
    return f"{REAL[verdict]} {signed(count)}" if verdict in REAL else signed(count)


def group_detail(label: str, count: int, before_name: str, before: int | None, verdict: str | None) -> str:
    """Name, both counts, the change and what it is worth; only what is known of it."""
    lines = [f"<b>{label.replace('<br>', ' ')}</b>", integer(count)]
    if before is not None:
        lines[1] += f", {before_name.lower()} {integer(before)} ({signed(count - before)})"
    return "<br>".join([*lines, VERDICTS[verdict]] if verdict else lines)


def month_count(count: int, verdict: str | None) -> str:
    return f"{REAL[verdict]}<br>{integer(count)}" if verdict in REAL else integer(count)


def month_detail(value: date, count: int, before_name: str, before: int | None, verdict: str | None) -> str:
    beside = "" if before is None else f", {before_name.lower()} {integer(before)}"
    return month_value(value, count) + beside + (f"<br>{VERDICTS[verdict]}" if verdict else "")


def year_to(end: date, count: int, unit: str) -> str:
    return f"12 tháng đến {day(end)}: {integer(count)} {unit}"


def year_before(end: date, count: int, unit: str) -> str:
    return f"Một năm trước 12 tháng đến {day(end)}: {integer(count)} {unit}"


def end_of_year_to(count: int, unit: str, until: date) -> str:
    return f"<b>{integer(count)} {unit}</b><br>đến {short_day(until)}"


def end_of_year_before(count: int) -> str:
    return f"Một năm trước: {integer(count)}"


def year_target(year: str, at_most: int) -> str:
    return f"Mục tiêu {year}:<br>tối đa {integer(at_most)}"


def in_lines(text: str, most: int = 26) -> str:
    """As few lines as hold it, of about the same length."""
    fewest = len(wrap(text, most))
    narrow = next((width for width in range(most // 2, most) if len(wrap(text, width)) <= fewest), most)
    return "<br>".join(wrap(text, narrow if fewest > 1 else most))


def shortened(text: str, most: int = 30) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip(" ,") + "…"


def run_of_months(count: int) -> str:
    return f"<b>{count} tháng</b>"


def heading(text: str) -> str:
    return f"<b>{text}</b>"


def open_profile(ward: str) -> str:
    return f"<b>{ward}</b>: mở hồ sơ hoặc lọc"


def cell_count(count: str, is_unplaced: bool) -> str:
    """A star where a clearance without a known ward might belong."""
    return f"{count}*" if is_unplaced else count


def clearance_cell(
    ward: str, value: date, state: str, clearance_count: int, is_reported: bool, is_unplaced: bool = False
) -> str:
    count = f": {integer(clearance_count)} lượt" if is_reported else ""
    unplaced = "<br>* có lượt chưa xác định địa bàn" if is_unplaced else ""
    return f"<b>{ward}</b> · {month(value)}<br>{state}{count}{unplaced}"


def month_state(value: date, state: str, count: int) -> str:
    return f"{month(value)} · {state}: {integer(count)} địa bàn"


def month_with_trips(tick: str, made: int, required: int) -> str:
    """Below its month, in lines that all months share: trips made, and those owed."""
    second_line = "" if "<br>" in tick else "<br>&nbsp;"
    return f"{tick}{second_line}<br>{integer(made)}<br>/{integer(required)}"


def city_share(share: float) -> str:
    return f"toàn thành phố {percent(share, 1)}"


def part_of(part: int, whole: int, share: float) -> str:
    return f"<b>{integer(part)}/{integer(whole)}</b> ({percent(share, 1)})"


def share_of_ward(name: str, part: int, whole: int, low: float, high: float) -> str:
    return f"<b>{name}</b>: {integer(part)}/{integer(whole)} lần<br>khoảng 95%: {percent(low, 1)}–{percent(high, 1)}"


def actual_share(share: float, until: date) -> str:
    return f"<b>{percent(share)}</b> 12 tháng đến {day(until)}"


def reference_share(share: float) -> str:
    return f"mức tham chiếu {percent(share)}"


def goal(share: float, on: date) -> str:
    return f"{percent(share, 0)} ngày {day(on)}"


def gap(share: float, reference: float) -> str:
    word = "thiếu" if share < reference else "vượt"
    return f"<b>{word} {decimal(abs(reference - share) * 100, 2)} điểm %</b>"
