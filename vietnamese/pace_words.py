"""Sentences on the pace of image fines that the path to the goal still needs."""

import math
from datetime import date

from .numbers import MISSING, day, day_range, decimal, integer, is_missing, percent

HELP = (
    "Số phạt nguội mỗi tháng cần có để tỉ lệ 12 tháng đúng bằng lộ trình vào ngày cuối năm báo cáo, nếu số xử phạt "
    "khác trong 12 tháng giữ nguyên như hiện nay. Đây là phép tính, không phải dự báo."
)
NO_PACE = "Nhịp cần có: chưa tính được"
UNIT = "quyết định mỗi tháng"


def at_least(count: float) -> str:
    """A part of a fine is one more: 11.692,5 -> 11.693"""
    return integer(math.ceil(round(count, 6)))


def times(value: float | None) -> str:
    return MISSING if is_missing(value) else f"gấp {decimal(value, 1)} lần"


def growth(value: float | None) -> str:
    if is_missing(value):
        return MISSING
    return f"+{at_least(value)}" if value else "không cần"


COLUMNS = (  # column of the table, its word, how a value is shown, whether it is a number
    ("goal_day", "Đến ngày", day, False),
    ("goal_share", "Lộ trình", percent, True),
    ("per_month", "Cần mỗi tháng", at_least, True),
    ("times", "So nhịp nay", times, True),
    ("growth", "Hoặc tăng mỗi tháng", growth, True),
)


def title(pace, *, is_goal: bool) -> str:
    what = f"đạt {percent(pace.goal_share, 0)}" if is_goal else f"kịp lộ trình {percent(pace.goal_share)}"
    return f"Để {what} ngày {day(pace.goal_day)}"


def beside_now(pace) -> str:
    """The badge of a card: grey words, or green where nothing more is needed."""
    now = f"{decimal(pace.now_per_month, 1)}"
    if pace.is_enough:
        return f":green-badge[:material/check_circle: nhịp nay đã đủ] :small[:gray[nay {now}]]"
    if pace.times is None:
        return f":gray-badge[:material/arrow_upward: nay chưa có] :small[:gray[nay {now}]]"
    return f":gray-badge[:material/arrow_upward: {times(pace.times)}] :small[:gray[nhịp nay {now}]]"


def needed(pace) -> str:
    made = f", đã có **{integer(pace.made_count)}**" if pace.months_left < pace.open_months + 1e-9 else ""
    return f"12 tháng đến ngày ấy cần **{integer(pace.needed_count)}**{made}"


def growing(pace) -> str:
    if pace.is_enough:
        return "giữ nhịp như nay là đủ"
    if pace.growth is None:
        return f"còn {decimal(pace.months_left, _places(pace.months_left))} tháng"
    return f"hoặc mỗi tháng hơn tháng trước {at_least(pace.growth)} quyết định"


def finding(pace) -> str:
    if pace.is_enough:
        return f"Giữ nhịp như nay là đủ {percent(pace.goal_share, 0)} ngày {day(pace.goal_day)}"
    return (
        f"Để đạt {percent(pace.goal_share, 0)} ngày {day(pace.goal_day)} cần {at_least(pace.per_month)} phạt nguội mỗi "
        f"tháng, nay {decimal(pace.now_per_month, 1)}"
    )


def assumption(others: int, image: int, until: date) -> str:
    return (
        f"**Số đưa vào.** 12 tháng đến {day(until)}: {integer(image)} phạt nguội, tức {integer(image)} ÷ 12 = "
        f"{decimal(image / 12, 1)} mỗi tháng; {integer(others)} xử phạt khác, **giả định giữ nguyên** trong 12 tháng nào "
        "cũng vậy. Lộ trình từng năm cũng là giả định: kế hoạch chỉ nêu 50% đến năm 2030."
    )


def arithmetic(pace, start: date) -> str:
    """The formula with its numbers put in; `start` is the first of the 12 months to the goal's day."""
    share, rest = percent(pace.goal_share), percent(1 - pace.goal_share)
    said = (
        f"**Đến {day(pace.goal_day)}.** Cần {share} ÷ {rest} × {integer(pace.other_count)} = {integer(pace.needed_count)} "
        f"phạt nguội trong {day_range(start, pace.goal_day)}"
    )
    if pace.made_count:
        said += f", đã có {integer(pace.made_count)}, còn {integer(pace.left_count)}"
    said += f"; chia {decimal(pace.open_months, _places(pace.open_months))} tháng = **{at_least(pace.per_month)}** mỗi tháng."
    return f"{said} {_growth(pace)}".rstrip()


def _growth(pace) -> str:
    if pace.is_enough:
        return "Nhịp nay đã đủ."
    if pace.growth is None:
        return ""
    months, steps = (decimal(value, _places(value)) for value in (pace.open_months, pace.steps))
    return (
        f"Hoặc mỗi tháng hơn tháng trước x: ({integer(pace.left_count)} − {months} × {decimal(pace.now_per_month, 1)}) ÷ "
        f"{steps} (tổng số thứ tự, kể từ nay, của các tháng ấy) = **{at_least(pace.growth)}**."
    )


def _places(value: float) -> int:
    return 0 if abs(value - round(value)) < 1e-9 else 2


def no_pace(reason: str) -> str:
    return f"Vì {reason}."
