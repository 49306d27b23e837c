"""Sentences of the page on accidents."""

from .codes import AREA as AREA_CODES
from .codes import CAUSE, MODE, OTHER, PUBLISHED_MEASURE, ROAD_CLASS, SEVERITY, UNKNOWN, VEHICLE, Code
from .labels import VERDICTS
from .numbers import change, integer, percent


def _named(codes: dict[str, Code]) -> dict[str, str]:
    return {code: entry.word for code, entry in (codes | {"other": OTHER, "unknown": UNKNOWN}).items()}


SEVERITY_FILTER = "Mức độ"
SEVERITIES = {entry.word: code for code, entry in SEVERITY.items()}
CRITERION = "Chỉ tiêu"
CRITERIA = {"Số vụ": "accident_count", "Số người chết": "death_count", "Số người bị thương": "injured_count"}
UNITS = {"accident_count": "vụ", "death_count": "người chết", "injured_count": "người bị thương"}

BREAKDOWN = "Chia theo"
BREAKDOWNS = {
    "Nguyên nhân": "cause",
    "Tuyến đường": "road",
    "Loại đường": "road_class",
    "Phương tiện": "vehicle",
    "Mức độ": "severity",
    "Loại hình": "mode",
}
NAMES = {
    "cause": _named(CAUSE),
    "road": _named({}),
    "road_class": _named(ROAD_CLASS),
    "vehicle": _named(VEHICLE),
    "severity": _named(SEVERITY),
    "mode": _named(MODE),
}
SEVERAL_VEHICLES = "Vụ có nhiều loại phương tiện được tính ở mỗi loại, nên tổng các thanh lớn hơn số vụ."

NO_TARGET = {
    "no_data": "Chưa có số liệu trong kỳ.",
    "filtered": "Không có mục tiêu: lựa chọn hẹp hơn toàn thành phố và hai tỉnh, thành cũ.",
    "before_base": "Kỳ bắt đầu trước 15/12/2025 nên không có mục tiêu.",
    "base_incomplete": "Chưa đủ số liệu gốc: năm 2025 có tháng không có vụ nào.",
    "no_target": "Không tìm thấy mục tiêu trong data/plan/targets.csv.",
}
CURVE_HELP = (
    "Cộng dồn từng ngày trong kỳ. Mục tiêu: số của năm gốc 15/12/2024–14/12/2025 trên cùng những ngày ấy × 0,94 mỗi "
    "năm. Dải nhạt: nếu mức thật đúng bằng mục tiêu thì 95% trường hợp rơi vào dải này chỉ do ngẫu nhiên (Poisson "
    "2,5%–97,5%). Với khoảng 800 vụ một năm, mức giảm thật 6% thường chưa thấy rõ được trong một năm."
)
MONTHS_HELP = "Từng tháng của lịch đang chọn, cạnh tháng tương ứng của kỳ so sánh, cùng cắt ở ngày cuối của số liệu."
HOURS_HELP = "Theo giờ xảy ra và thứ trong tuần, kỳ này. Vụ không ghi giờ không có trong bảng màu và được đếm riêng."
GROUPS_HELP = "Thanh đậm: kỳ này. Vạch xám: kỳ so sánh."
WARDS_HELP = (
    "Số vụ trong kỳ và trong 12 tháng đến ngày cuối của số liệu. Ở cấp xã số vụ ít nên không tính phần trăm theo tháng."
)
ALERT_HELP = (
    "Nghị định 165/2024, Điều 32; từ 1/7/2026 theo Nghị định 241/2026, Điều 18: so cùng kỳ, cả ba chỉ tiêu tăng từ "
    "10%, hoặc hai chỉ tiêu tăng từ 20%, hoặc một chỉ tiêu tăng trên 30%. Ngưỡng theo ngày cuối kỳ, sửa được trong "
    "data/plan/thresholds.csv. Luật xét từng đoạn tuyến; bảng này xét cả tuyến."
)
ALERTS = {"three": "cả ba chỉ tiêu", "two": "hai chỉ tiêu", "one": "một chỉ tiêu"}
NO_ALERT = "Không tuyến đường nào chạm ngưỡng."
ROAD, ALERT = "Tuyến đường", "Chạm ngưỡng"
ALERT_COLUMNS = {
    "accident_count": "Vụ",
    "accident_count_before": "Vụ cùng kỳ",
    "death_count": "Chết",
    "death_count_before": "Chết cùng kỳ",
    "injured_count": "Bị thương",
    "injured_count_before": "Bị thương cùng kỳ",
}
PUBLISHED_HELP = (
    "Số của bảng này trừ số đã công bố, cùng địa bàn và cùng những ngày ấy; – là kỳ mà số liệu ở đây chưa có đủ. "
    "Cùng một số được công bố lại là một lần sửa."
)
NOTHING_PUBLISHED = "Chưa có số liệu công bố nào để đối chiếu."
UNKNOWN_WARD = UNKNOWN.word
NO_COMPARISON = "Kỳ so sánh đang chọn không có số liệu tương ứng."
THIS_PERIOD = "Kỳ này"
WARD = "Địa bàn"
WARD_COLUMNS = {
    "accident_count": "Vụ",
    "death_count": "Chết",
    "injured_count": "Bị thương",
    "rolling_accident_count": "Vụ 12 tháng",
    "rolling_death_count": "Chết 12 tháng",
}
AREA, START, END, MEASURE, PUBLISHED = "Khu vực", "Từ ngày", "Đến ngày", "Chỉ tiêu", "Công bố"
OURS, DIFFERENCE, REVISION, SOURCE = "Bảng này", "Chênh lệch", "Lần công bố", "Nguồn"
AREAS = {code: entry.word for code, entry in AREA_CODES.items()}
PUBLISHED_MEASURES = {code: entry.word for code, entry in PUBLISHED_MEASURE.items()}


def scope(shared: str, severities: tuple[str, ...]) -> str:
    return f"{shared} · {', '.join(NAMES['severity'][code].lower() for code in severities)}" if severities else shared


def target(at_most: int, *, rises: bool) -> str:
    return f"Mục tiêu: **tối đa {integer(at_most)}**" + (" · đạt, nhưng vẫn cao hơn cùng kỳ" if rises else "")


def verdict(code: str) -> str:
    return f"Mức thay đổi: {VERDICTS[code]}"


def compared_with(name: str, count: int) -> str:
    return f"so {name.lower()} ({integer(count)})"


def curve_finding(unit: str, now: int, before: int | None, compared: str) -> str:
    finding = f"Lũy kế {integer(now)} {unit}"
    return finding if before is None else f"{finding}, {change(now, before)} so {compared.lower()}"


def months_finding(below: int, full: int, unit: str) -> str:
    if not full:
        return "Chưa có tháng trọn nào để so sánh"
    return f"{integer(below)}/{integer(full)} tháng trọn có số {unit} thấp hơn kỳ so sánh"


def hours_finding(evening: int, total: int, unit: str) -> str:
    return f"18h–24h: {percent(evening / total, 1)} số {unit} có ghi giờ" if total else "Không có vụ nào ghi giờ"


def without_hour(count: int, total: int) -> str:
    return f"Không ghi giờ: {integer(count)}/{integer(total)} vụ, không có trong bảng màu."


def group_finding(name: str, count: int, unit: str) -> str:
    return f"Nhiều nhất: {name}, {integer(count)} {unit}"


def wards_finding(name: str, count: int) -> str:
    return f"Nhiều vụ nhất trong kỳ: {name}, {integer(count)} vụ"


def without_ward(before: int, since: int) -> str:
    """Wards as they are now exist since 1/7/2025."""
    if not before and not since:
        return "Vụ nào cũng xác định được địa bàn."
    return (
        f"Chưa xác định địa bàn: {integer(before)} vụ trước 01/7/2025 và {integer(since)} vụ từ đó trở đi; vẫn tính "
        "vào số toàn thành phố."
    )


def alert_finding(raised: int, roads: int) -> str:
    return f"Ngưỡng cảnh báo của Chính phủ: {integer(raised)}/{integer(roads)} tuyến đường chạm ngưỡng"


def not_computable(count: int) -> str:
    return f"Không tính được ở {integer(count)} tuyến đường, nơi cùng kỳ có chỉ tiêu bằng 0."


def published_finding(differing: int, compared: int) -> str:
    if not compared:
        return "Đối chiếu với số đã công bố: chưa có kỳ nào đủ số liệu"
    if not differing:
        return f"Khớp cả {integer(compared)} số đã công bố"
    return f"Lệch {integer(differing)} trong {integer(compared)} số đã công bố"
