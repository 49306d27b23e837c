"""Words of the table that sets scenarios side by side, on slides and in files."""

from collections.abc import Mapping
from datetime import date

from .codes import CAUSE, NOT_KNOWN, VEHICLE
from .numbers import MISSING, day, integer, percent, signed, signed_percent
from .what_if_outcomes import YEAR_END as PROJECTED
from .what_if_words import DIMENSIONS, NOT_REACHED, hours, month_reached

TITLE = "Kịch bản"
SHEET = "Kịch bản: dự báo cả năm và kết quả của từng kịch bản"
HEAD = "So sánh"
CHANGES = "Thay đổi"
YEAR_END = {"accident_count": "Số vụ cả năm", "death_count": "Số người chết", "injured_count": "Số người bị thương"}
GAP = "Số vụ so mục tiêu"
ALLOWED = "Còn được phép mỗi tháng"
REACHED, NEEDED = "Phạt nguội đạt 50%", "Phạt nguội cần tăng mỗi tháng"
EXCEEDED = "đã vượt chỉ tiêu"
WARDS, EXTRA = "Địa bàn đủ lượt giải tỏa", "Lượt làm thêm mỗi tháng"
SHARE_ON = "Tỉ lệ ngày"
NONE = "Chưa có kịch bản nào để so sánh"
NOTHING = "không"
DEFINITION = (
    f"{PROJECTED}; trong ngoặc là khoảng dự báo 95% (phân phối nhị thức âm). Vụ thuộc nhiều nhóm được giảm bởi mọi mức "
    "giảm, nhân với nhau. Kịch bản là phép tính theo giả định."
)


def lever_word(dimension: str, code: str, ward_names: Mapping[str, str]) -> str:
    """The group a lever acts on: khung giờ 18–24 giờ, phương tiện xe mô tô."""
    return f"{DIMENSIONS[dimension].lower()} {group_word(dimension, code, ward_names)}"


def group_word(dimension: str, code: str, ward_names: Mapping[str, str]) -> str:
    if dimension == "hours":
        return hours(code)
    names = {"cause": CAUSE, "vehicle": VEHICLE}.get(dimension, {})
    return names[code].word if code in names else ward_names.get(code, NOT_KNOWN.get(code, code))


def year_end(expected: float | None, low: int | None, high: int | None) -> str:
    return MISSING if expected is None else f"{integer(expected)} ({integer(low)}–{integer(high)})"


def with_outlook(text: str, outlook: str) -> str:
    return f"{text}: {outlook}"


def gap(value: float | None, at_most: int | None) -> str:
    return MISSING if value is None else f"{signed(value)} (tối đa {integer(at_most)})"


def lowest(word: str) -> str:
    return f"{word}, khoảng 95% từ"


def highest(word: str) -> str:
    return f"{word}, khoảng 95% đến"


def allowed(left: int | None, per_month: int | None) -> str:
    if left is not None and left < 0:
        return EXCEEDED
    return MISSING if per_month is None else f"tối đa {integer(per_month)} vụ"


def share_on(goal_day: date) -> str:
    return f"{SHARE_ON} {day(goal_day)}"


def is_share(column: str) -> bool:
    return column == NEEDED or column.startswith(SHARE_ON)


def share(value: float | None) -> str:
    return percent(value)


def reached(on: date | None) -> str:
    return month_reached(on) if on else NOT_REACHED


def needed(growth: float | None) -> str:
    if growth is None:
        return "không kịp"
    return signed_percent(growth, 1) if growth else NOTHING


def wards(met: int, count: int) -> str:
    return f"{integer(met)}/{integer(count)}"


def trips(count: int) -> str:
    return integer(count) if count else NOTHING


def finding(year: int, ends: list[tuple[str, float | None]], at_most: int | None) -> str:
    """Name and expected accidents of each scenario."""
    said = [f"{name} {integer(expected)} vụ" for name, expected in ends if expected is not None]
    if not said:
        return "So sánh các kịch bản"
    target = f" (mục tiêu tối đa {integer(at_most)})" if at_most is not None else ""
    return f"Cả năm {year}{target}: {'; '.join(said)}"
