"""Sentences of the page on image-based fines."""

from datetime import date

from .codes import DETECTED_BY, NOT_KNOWN, OTHER, UNKNOWN, VIOLATION
from .figure_words import FUNNEL_STEPS
from .numbers import day, decimal, integer, percent, points
from .overview_words import VERDICT

DEFINITION = "Định nghĩa"
DEFINITIONS = {"Định nghĩa A": "a", "Định nghĩa B": "b"}
DEFINITION_HELP = (
    "A, phạt nguội: phát hiện qua hình ảnh, thiết bị và xe không bị dừng ngay. B: phát hiện qua hình ảnh, thiết bị, "
    "xe bị dừng hay không. Nồng độ cồn, ma túy không tính ở cả hai; trật tự đô thị đứng ngoài."
)
DEFINITION_LINE = {
    "a": "**A, phạt nguội:** phát hiện qua hình ảnh, thiết bị và xe không bị dừng ngay (B tính cả xe bị dừng).",
    "b": "**B:** phát hiện qua hình ảnh, thiết bị, xe bị dừng hay không (A chỉ tính xe không bị dừng ngay).",
}
SOURCES = {code: entry.word for code, entry in (DETECTED_BY | {"other": OTHER, "unknown": UNKNOWN}).items()}
VIOLATIONS = {code: entry.word for code, entry in (VIOLATION | {"other": OTHER, "unknown": UNKNOWN}).items()}
GROUP = "Chia theo"
GROUPS = {"Nhóm vi phạm": "violation", "Địa bàn": "ward", "Tuyến đường": "road"}
GROUP_NAMES = {"violation": VIOLATIONS, "road": NOT_KNOWN}

PATH_HELP = (
    "Tỉ lệ của 12 tháng đến ngày cuối của số liệu, so với đường thẳng từ tỉ lệ năm 2025 (15/12/2024–14/12/2025) đến "
    "50% ngày 14/12/2030. Kế hoạch không nêu từng năm: lộ trình là giả định để tham chiếu."
)
MONTHS_HELP = "Tỉ lệ từng tháng theo ngày ra quyết định; số trên mỗi điểm là số quyết định phạt nguội của tháng."
DECOMPOSITION_HELP = (
    "Tính trên số quyết định mỗi ngày của hai kỳ. Phần do phạt nguội: chỉ số phạt nguội thay đổi. Phần do xử phạt "
    "khác: chỉ số còn lại thay đổi. Hai phần cộng lại đúng bằng thay đổi của tỉ lệ."
)
FUNNEL_HELP = (
    "Vụ việc theo định nghĩa A, tính theo ngày vi phạm trong kỳ, trạng thái ở ngày cuối của số liệu. Có bước sau thì "
    "coi như đã qua bước trước. Quá hạn, chưa đủ thời gian: hạn của bước tiếp theo (trang Định nghĩa) đã hết hay còn; tỉ "
    "lệ khi đủ thời gian không tính vụ việc còn trong hạn của bước trước."
)
BARS = (
    "Thanh đậm: kỳ này. Vạch xám: kỳ so sánh. Bên phải: chênh lệch; có màu và chữ khi rõ rệt (phép thử nhị thức chính "
    "xác, trang Định nghĩa), xám khi có thể do ngẫu nhiên."
)
SOURCES_HELP = f"Số quyết định phạt nguội theo nguồn phát hiện. {BARS}"
GROUPS_HELP = f"Số quyết định phạt nguội. {BARS}"
NO_PATH = {
    "no_data": "chưa có số liệu trong kỳ",
    "filtered": "lộ trình chỉ đặt cho toàn thành phố, không cho phần được lọc",
    "before_base": "kỳ kết thúc trước 15/12/2025 nên không có lộ trình",
    "base_incomplete": "chưa đủ số liệu gốc: năm 2025 có tháng không có quyết định nào",
    "no_target": "không tìm thấy mục tiêu trong data/plan/targets.csv",
}
NO_DECOMPOSITION = "Không phân tích được: một trong hai kỳ không có quyết định xử phạt nào."
NO_IMAGE_FINES = "Không có quyết định phạt nguội nào trong kỳ."
NOTHING_DRAWN = "Không có gì để vẽ: 12 tháng không có quyết định nào, hoặc không có mục tiêu."
NO_FINES = "Không có quyết định xử phạt nào trong kỳ"
NOW = "Kỳ này"
NO_FUNNEL = "Chưa có vụ việc nào được phát hiện trong kỳ."


def share_in_period(definition: str) -> str:
    return "Tỉ lệ phạt nguội" if definition == "a" else "Tỉ lệ qua hình ảnh, thiết bị"


def compared_with(name: str, share: float, verdict: str) -> str:
    return f"so {name.lower()} {percent(share)} · {VERDICT[verdict]}"


def counts(now, before, name: str) -> str:
    """Numerator and denominator of a row of image_fines/share, and of the one compared where there is one."""
    said = f"**{integer(now.image_fine_count)}** / {integer(now.fine_count)} quyết định xử phạt"
    if before is None:
        return said
    return f"{said} ({name.lower()} {integer(before.image_fine_count)} / {integer(before.fine_count)})"


def path_finding(share: float | None, path: float | None, reason: str | None) -> str:
    if share is None:
        return "12 tháng gần nhất không có quyết định xử phạt nào"
    if path is None:
        return f"12 tháng: {percent(share)}; {NO_PATH[reason]}"
    word = "thấp hơn" if share < path else "cao hơn"
    return f"12 tháng: {percent(share)}, {word} lộ trình tham chiếu {points(path - share)}"


def path_note(image: int, fines: int, earlier: float | None) -> str:
    return f"12 tháng: {integer(image)} / {integer(fines)} quyết định; một năm trước: {percent(earlier)}."


def months_finding(below: int, full: int) -> str:
    if not full:
        return "Từng tháng: chưa có tháng trọn nào để so sánh"
    return f"{integer(full - below)}/{integer(full)} tháng trọn có tỉ lệ không thấp hơn kỳ so sánh"


def decomposition_finding(parts, printed) -> str:
    """`printed`: the two effects as they stand under the finding, in percentage points."""
    change = round(printed.image_effect + printed.manual_effect, printed.places)
    if change == 0:
        return "Tỉ lệ không đổi so kỳ so sánh"
    cause = effects(*parts)[0 if abs(parts.image_effect) >= abs(parts.manual_effect) else 1]
    word = "Tăng" if change > 0 else "Giảm"
    return f"{word} {decimal(abs(change), printed.places)} điểm %: phần lớn do {cause.replace('<br>', ' ')}"


def effects(image_effect: float, manual_effect: float) -> tuple[str, str]:
    """More of the other fines makes the share smaller."""
    image = "thêm" if image_effect >= 0 else "bớt"
    manual = "bớt" if manual_effect >= 0 else "thêm"
    return f"{image}<br>quyết định<br>phạt nguội", f"{manual}<br>quyết định<br>xử phạt khác"


def side(name: str, until: date) -> str:
    return f"{name}<br>đến<br>{day(until)}"


def funnel_finding(step: str | None) -> str:
    return f"Vụ việc mất nhiều nhất ở bước {FUNNEL_STEPS[step].lower()}" if step else NO_FUNNEL


def funnel_note(left: int, past_limit: int) -> str:
    return (
        f"{integer(left)} vụ việc đứng ngoài các bước sau (không đủ căn cứ, chuyển đơn vị khác, hết thời hiệu); "
        f"{integer(past_limit)} vụ việc quá thời hiệu chưa có quyết định. Luôn tính theo định nghĩa A."
    )


def source_finding(name: str, count: int, total: int) -> str:
    return f"Nguồn nhiều nhất: {name.lower()}, {integer(count)}/{integer(total)} quyết định"


def unclear_stops(count: int) -> str:
    return (
        f"{integer(count)} quyết định từ camera cầm tay, đo tốc độ, trạm cân không ghi xe có bị dừng hay không: có "
        "trong mẫu số và định nghĩa B, không có trong định nghĩa A."
    )


def group_finding(name: str, count: int, total: int) -> str:
    return f"Nhiều phạt nguội nhất: {name}, {integer(count)}/{integer(total)} quyết định"


def unplaced(now, before) -> str | None:
    """Rows of image_fines/by_ward: what no ward can be named for, and what that means for the changes."""
    now, before = (0 if rows is None else _unplaced(rows) for rows in (now, before))
    if not now and not before:
        return None
    return (
        f"Chưa xác định địa bàn: {integer(now)} quyết định kỳ này, {integer(before)} kỳ so sánh. Thay đổi chỉ gọi là rõ rệt "
        "nếu vẫn đúng dù các quyết định ấy thuộc về đâu."
    )


def _unplaced(rows) -> int:
    return int(rows.loc[rows["ward"] == "unknown", "image_fine_count"].sum())


def nothing_in_12_months(until: date) -> str:
    return f"Không có quyết định xử phạt nào trong 12 tháng đến {day(until)} ở lựa chọn đang xem."


def why_no_pace(image) -> str:
    if image.reason:
        return NO_PATH[image.reason]
    return (
        "12 tháng gần nhất không có quyết định xử phạt nào" if image.share is None else "đã qua ngày cuối của lộ trình"
    )
