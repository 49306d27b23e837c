"""Words of the maps: what they show, their legend, what stands beside them."""

from datetime import date, datetime

from .codes import ENCROACHMENT as ENCROACHMENT_CODES
from .codes import OTHER, UNKNOWN
from .codes import SEVERITY as SEVERITY_CODES
from .labels import STATES
from .numbers import day, day_range, integer, moment

LAYER = "Lớp bản đồ"
LAYERS = {"Điểm": "points", "Mật độ": "density", "Địa bàn": "wards"}
ZONE = "Vùng nhìn"
ZONES = {
    "Toàn cảnh": "all",
    "Trung tâm Hải Phòng": "haiphong",
    "Trung tâm Hải Dương": "haiduong",
    "Bạch Long Vĩ": "bach_long_vi",
}
FAR_ISLAND = "11948"  # Bạch Long Vĩ
LEGEND = "Chú giải: dấu trên bản đồ và số lượng"
SEVERITY = {code: entry.word for code, entry in (SEVERITY_CODES | {"unknown": UNKNOWN}).items()}
ENCROACHMENT = {code: entry.word for code, entry in (ENCROACHMENT_CODES | {"other": OTHER, "unknown": UNKNOWN}).items()}
ACCIDENT, CASE = "vụ", "vụ việc"
HOW_TO = "Đưa chuột vào để xem, bấm để mở hồ sơ xã, phường."
NO_BOUNDARIES = (
    "**Chưa có ranh giới**: mỗi địa bàn là một điểm đại diện. Muốn có ranh giới, chép tệp GeoJSON của các xã, phường "
    "(kinh độ, vĩ độ; có mã 5 chữ số) vào thư mục `data/reference/` rồi nhập lại."
)
ACCIDENT_HELP = {
    "points": "Mỗi dấu là một vụ có tọa độ, dấu to và đậm hơn là nặng hơn.",
    "density": "Mỗi ô lục giác (tâm cách nhau 2 km) là số vụ có tọa độ nằm trong ô, trong kỳ.",
    "wards": "Số vụ trong kỳ của từng địa bàn, không chia cho dân số hay chiều dài đường.",
}
ENCROACHMENT_HELP = {
    "points": "Mỗi dấu là một điểm có vụ việc trong kỳ; dấu to và đậm hơn là nhiều ngày khác nhau có vụ việc tại đó.",
    "density": "Mỗi ô lục giác (tâm cách nhau 2 km) là số vụ việc có tọa độ nằm trong ô, trong kỳ.",
    "wards": "Trạng thái của từng địa bàn trong tháng trọn gần nhất có yêu cầu.",
}
NO_ACCIDENTS = {
    "points": "Không có vụ nào có tọa độ trong kỳ.",
    "density": "Không có vụ nào có tọa độ trong kỳ.",
    "wards": "Không có vụ nào xác định được địa bàn trong kỳ.",
}
NO_CASES = "Không có vụ việc nào có tọa độ trong kỳ."


def counted(words: str, count: int) -> str:
    return f"{words} <b>{integer(count)}</b>"


def number_of(count: int, unit: str) -> str:
    return f"{integer(count)} {unit}"


def between(low: int, high: int, unit: str) -> str:
    return number_of(low, unit) if low == high else f"{integer(low)}–{integer(high)} {unit}"


def cells(low: int, high: int, unit: str, count: int) -> str:
    return f"{between(low, high, unit)} · <b>{integer(count)}</b> ô"


def wards_counted(low: int, high: int, unit: str) -> str:
    return f"{between(low, high, unit)} · địa bàn:"


def mostly_in(ward: str | None) -> str:
    return f"nhiều nhất ở {ward}" if ward else UNKNOWN.word


def accident_detail(occurred: datetime, *, has_hour: bool, place: str, deaths: int, injured: int) -> str:
    when = moment(occurred) if has_hour else day(occurred)
    return "\n".join(filter(None, [when, place, f"{integer(deaths)} chết, {integer(injured)} bị thương"]))


def found_on_days(days: int, *, is_most: bool = False) -> str:
    return f"{integer(days)} ngày{' trở lên' if is_most else ''} · số điểm:"


def place_detail(ward: str | None, case_count: int, day_count: int, last: date) -> str:
    found = f"{integer(case_count)} vụ việc trong {integer(day_count)} ngày, gần nhất {day(last)}"
    return "\n".join(filter(None, [ward, found]))


def state_detail(state: str, made: int, required: int) -> str:
    return f"{STATES[state]}: {integer(made)}/{integer(required)} lượt"


def without_point(count: int, total: int, unit: str, start: date, end: date) -> str:
    """Beside the map: what it cannot show."""
    return (
        f"**{integer(count)}**/{integer(total)} {unit} trong kỳ {day_range(start, end)} không có tọa độ, không có trên "
        "bản đồ này nhưng vẫn tính vào mọi số khác."
    )


def on_the_island(count: int, unit: str) -> str:
    return f"Bạch Long Vĩ (ngoài khung nhìn đầu): **{integer(count)}** {unit}."


def accidents_finding(shown: int, total: int, deadly: int) -> str:
    return f"{integer(shown)}/{integer(total)} vụ có tọa độ; {integer(deadly)} vụ có người chết"


def density_finding(ward: str, count: int, unit: str) -> str:
    return f"Dày nhất: {integer(count)} {unit} trong một ô 2 km ở {ward}"


def wards_finding(ward: str, count: int, unit: str) -> str:
    return f"Nhiều nhất: {ward}, {integer(count)} {unit}"


def places_finding(again: int, total: int) -> str:
    return f"{integer(again)}/{integer(total)} điểm có vụ việc từ hai ngày khác nhau trở lên"


def states_finding(latest) -> str:
    """`latest`: a row of clearances/latest_months, None without a full month that is due."""
    if latest is None:
        return "Chưa có tháng trọn nào có yêu cầu để đánh giá"
    month = f"Tháng {latest.month.month}/{latest.month.year}"
    counts = (
        (latest.met_count, "đạt"),
        (latest.not_met_count, "chưa đạt"),
        (latest.not_reported_count, "chưa báo cáo"),
    )
    return f"{month}: " + ", ".join(f"{integer(count)} địa bàn {word}" for count, word in counts if count)
