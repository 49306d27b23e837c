"""Words inside the cumulative curve and the tile map."""

from datetime import date

from .labels import STATES
from .numbers import decimal, integer, percent, short_day

PLAN_DAY = date(2026, 4, 10)
PLAN_LABEL = "10/4: Kế hoạch 122"
BAND = "dải dao động<br>ngẫu nhiên 95%"
TILE_STATES = STATES | {
    "many": "cao bất thường",
    "usual": "mức thường gặp",
    "no_accident": "không có vụ nào",
    "above": "cao hơn hẳn",
    "usual_share": "ngang mức chung",
    "below": "thấp hơn hẳn",
    "no_fine": "chưa có quyết định",
}
LONGEST_UNIT = 5
_SHORT = {"Nguyễn": "Ng.", "Trần": "Tr.", "Bắc": "B.", "Nam": "N."}


def end_of_line(name: str, value: float) -> str:
    return f"{name}: {integer(value)}"


def end_of_now(name: str, value: float, unit: str, until: date) -> str:
    """A long unit is said in the title alone."""
    counted = f"{integer(value)} {unit}" if len(unit) <= LONGEST_UNIT else integer(value)
    return f"<b>{name}: {counted}</b><br>đến {short_day(until)}"


def target_label(value: float) -> str:
    return f"Mục tiêu: {integer(value)}"


def on_day(name: str, day: date, value: float, unit: str) -> str:
    return f"{name}, đến {short_day(day)}: {integer(value)} {unit}"


def clearance_note(name: str, state: str, count: int, required: int) -> str:
    return f"<b>{name}</b><br>{STATES[state]}: {integer(count)} lượt, cần {integer(required)}"


def accident_note(name: str, state: str, count: int, expected: float) -> str:
    return f"<b>{name}</b><br>{integer(count)} vụ trong 12 tháng, kỳ vọng {decimal(expected)}: {TILE_STATES[state]}"


def image_fine_note(name: str, state: str, image: int, fines: int) -> str:
    share = f"{percent(image / fines)} = {integer(image)}/{integer(fines)} quyết định: " if fines else ""
    return f"<b>{name}</b><br>{share}{TILE_STATES[state]}"


def in_two_lines(name: str) -> str:
    """A ward's name as two lines of about the same length; the full name is shown on hover."""
    words = name.split()
    if len(words) > 2 and (len(name) > 13 or words[0] in ("Bắc", "Nam")):
        words[0] = _SHORT.get(words[0], words[0])
    splits = [(" ".join(words[:cut]), " ".join(words[cut:])) for cut in range(1, len(words))]
    return "<br>".join(min(splits, key=lambda lines: max(map(len, lines)))) if splits else name
