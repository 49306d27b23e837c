"""Words of the shared filters, and periods spelled out."""

from datetime import date

from .numbers import day, day_range

PERIOD = "Kỳ"
COMPARE = "So sánh với"
AREA = "Khu vực"
WARD = "Xã, phường"
CALENDAR = "Lịch báo cáo"
START, END = "Từ ngày", "Đến ngày"
EARLIER, LATER = "Kỳ trước", "Kỳ sau"

PRESETS = {
    "year": "Năm đến nay",
    "half": "6 tháng",
    "quarter": "Quý",
    "month": "Tháng",
    "plan": "Từ khi có Kế hoạch 122",
    "free": "Tự chọn",
}
COMPARISONS = {"last_year": "Cùng kỳ", "previous": "Kỳ liền trước", "base_year": "Năm gốc 2025"}
AREAS = {
    "city": "Toàn thành phố",
    "old_haiphong": "Hải Phòng cũ",
    "old_haiduong": "Hải Dương cũ",
    "phuong": "Phường",
    "xa": "Xã",
    "dac_khu": "Đặc khu",
}
CALENDARS = {"reporting": "Ngày 15 đến 14", "calendar": "Tháng dương lịch"}
QUARTERS = {1: "I", 4: "II", 7: "III", 10: "IV"}


def unit_name(unit: str, month: date) -> str:
    """`month` is the first day of the calendar month that names the unit's first month."""
    if unit == "half":
        return f"6 tháng {'đầu' if month.month == 1 else 'cuối'} năm {month.year}"
    if unit == "quarter":
        return f"Quý {QUARTERS[month.month]}/{month.year}"
    return f"Năm {month.year}" if unit == "year" else f"Tháng {month.month}/{month.year}"


def spelled_out(start: date, end: date) -> str:
    return f"Kỳ {day_range(start, end)}"


def compared_with(start: date, end: date) -> str:
    return f"so với {day_range(start, end)}"


def nothing_to_compare(comparison: str) -> str:
    return f"không có {comparison.lower()} để so sánh"


def place(area: str, ward_names: list[str]) -> str:
    if not ward_names:
        return AREAS[area].lower() if area in ("city", "phuong", "xa", "dac_khu") else AREAS[area]
    names = ", ".join(ward_names) if len(ward_names) <= 2 else f"{len(ward_names)} xã, phường"
    return names if area == "city" else f"{names} ({AREAS[area]})"


def unreadable_link(parts: list[str]) -> str:
    return f"Liên kết có chỗ không đọc được ({'; '.join(parts)}) nên trang mở ở lựa chọn mặc định."


def unknown_choice(word: str, value: str) -> str:
    return f"{word}: {value}"


def reversed_dates(start: date, end: date) -> str:
    return f"từ ngày {day(start)} sau đến ngày {day(end)}"


def all_wards(count: int) -> str:
    return f"Tất cả {count}"
