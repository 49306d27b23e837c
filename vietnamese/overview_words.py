"""Words of the page Tổng quan."""

from datetime import date

from .numbers import MISSING, change, integer, percent, short_day, signed

COMPARED = {"last_year": "so cùng kỳ", "previous": "so kỳ liền trước", "base_year": "so năm gốc 2025"}
MONTH_BEFORE = "so tháng trước"
NO_DATA = "Chưa có số liệu trong kỳ"
NO_FEED = "Chưa có nguồn số liệu"
NO_VALUE = MISSING
NO_TARGET = {
    "no_data": NO_DATA,
    "filtered": "Không có mục tiêu riêng cho lựa chọn này",
    "before_base": "Kỳ bắt đầu trước 15/12/2025: không có mục tiêu",
    "base_incomplete": "Chưa đủ số liệu gốc năm 2025",
    "no_target": "Kế hoạch không có mục tiêu",
}
NO_PATH = NO_TARGET | {
    "filtered": "Lộ trình chỉ tính cho toàn thành phố",
    "before_base": "Kỳ kết thúc trước 15/12/2025: không có lộ trình",
}
VERDICT = {
    "decrease": "giảm rõ rệt",
    "increase": "tăng rõ rệt",
    "not_enough_evidence": "thay đổi chưa đủ căn cứ",
    "too_few": "số liệu quá ít",
}
NO_MONTH = "Chưa có tháng trọn nào có yêu cầu trong kỳ"
NO_FINDINGS = "Chưa đủ số liệu trong kỳ để nhận xét."
NO_ATTENTION = "Không địa bàn nào cần đôn đốc."
ATTENTION_HELP = (
    "Thứ tự: giải tỏa thiếu (chưa đạt hoặc chưa báo cáo) ở cả hai tháng trọn gần nhất; tai nạn 12 tháng vượt mức "
    "99,9% của phân phối Poisson quanh số kỳ vọng; tái lấn chiếm; nhiệm vụ của Kế hoạch quá hạn; bằng nhau thì theo "
    "mã."
)
GROUP_MEAN = "Chưa có dân số từng địa bàn nên số tai nạn kỳ vọng là mức trung bình của nhóm (cùng loại xã, phường, cùng khu vực cũ)."
CURVE_HELP = (
    "Số vụ cộng dồn từ đầu kỳ. Mục tiêu: số vụ năm gốc 2025 trên cùng những ngày ấy × 0,94 mỗi năm. Dải: từ mức "
    "2,5% đến mức 97,5% của phân phối Poisson quanh mục tiêu."
)
TILES_LEGEND = "Chú giải: số ô ở mỗi mức"
TILES_SWITCH = "Bản đồ ô theo"
TILE_LAYERS = {"Giải tỏa": "clearances", "Tai nạn": "accidents", "Phạt nguội": "image_fines"}
_TILES_ARE = "Mỗi ô một xã, phường, đặc khu, đặt gần đúng chỗ thật; bấm vào ô để mở hồ sơ hoặc lọc."
TILES_HELP = {
    "clearances": f"{_TILES_ARE} Trạng thái của tháng trọn gần nhất có yêu cầu.",
    "accidents": f"{_TILES_ARE} Cao bất thường: số vụ 12 tháng vượt mức 99,9% của phân phối Poisson quanh số kỳ vọng "
    "của nhóm; số vụ và số kỳ vọng hiện khi rê chuột.",
    "image_fines": f"{_TILES_ARE} So tỉ lệ phạt nguội trong kỳ của từng nơi với tỉ lệ chung của các nơi đang xem: cao "
    "hoặc thấp hơn hẳn là ngoài giới hạn 99,8% của phân phối nhị thức. Chỉ tiêu 50% đặt cho toàn thành phố.",
}
LAST_YEAR, THIS_PERIOD = "Cùng kỳ", "Kỳ này"
CASUALTIES = {"death_count": "Chết", "injured_count": "bị thương"}
CURVE = "Lũy kế số vụ tai nạn"


def until(unit: str, through: date, end: date) -> str:
    """The unit of a value, and the last day of its data where they end before the period does."""
    return unit if through >= end else f"{unit} đến {short_day(through)}".strip()


def accident_change(now: int, before: int) -> str:
    return change(now, before, "vụ")


def accident_target(target, verdict: str | None, is_above_last_year: bool) -> str:
    if target.value is None:
        return NO_TARGET[target.reason]
    said = f"Mục tiêu **≤ {integer(target.at_most)}**"
    if is_above_last_year:
        return f"{said} · vẫn cao hơn cùng kỳ"
    return f"{said} · {VERDICT[verdict]}" if verdict else said


def casualties(measure: str, value: int, compared, icon: str) -> str:
    """Chết **214** (+3) and the icon of its status."""
    said = f"{CASUALTIES[measure]} **{integer(value)}**"
    return f"{said} ({signed(compared.difference)}) {icon}" if compared else f"{said} {icon}"


def image_target(image) -> str:
    """The 12 months to the period's end beside the path they are judged by."""
    if image.share is None:
        return NO_PATH[image.reason]
    against = f"lộ trình **{percent(image.path)}**" if image.path is not None else NO_PATH[image.reason].lower()
    return f"12 tháng **{percent(image.share)}** · {against}"


def image_counts(image: int, fines: int) -> str:
    return f"**{integer(image)}** / {integer(fines)} quyết định xử phạt"


def of_all(met: int, due: int) -> str:
    return f"{integer(met)}/{integer(due)}"


def month_short(month: date) -> str:
    return f"T{month.month}"


def wards_change(difference: int) -> str:
    if difference == 0:
        return "không đổi"
    return f"{'tăng' if difference > 0 else 'giảm'} {integer(abs(difference))} địa bàn"


def clearance_target(due: int, made: int, needed: int) -> str:
    return f"Mục tiêu **{integer(due)}/{integer(due)}** · {integer(made)} lượt (cần ≥ {integer(needed)})"


def clearance_counts(not_met: int, not_reported: int) -> str:
    return f"**{integer(not_met)}** chưa đạt · **{integer(not_reported)}** chưa báo cáo"


def curve_title(value: int, at_most: int | None) -> str:
    if at_most is None:
        return f"Lũy kế {integer(value)} vụ trong kỳ"
    if value == at_most:
        return f"Lũy kế {integer(value)} vụ, bằng mức tối đa của mục tiêu"
    word = "thấp" if value < at_most else "cao"
    return f"Lũy kế {integer(value)} vụ, {word} hơn mục tiêu {integer(abs(value - at_most))}"


def clearance_tiles_title(month: date, met: int, due: int) -> str:
    return f"Giải tỏa tháng {month.month}/{month.year}: {integer(met)}/{integer(due)} địa bàn đạt"


def accident_tiles_title(many: int, wards: int) -> str:
    return f"Tai nạn 12 tháng: {integer(many)}/{integer(wards)} địa bàn cao bất thường"


def image_fine_tiles_title(above: int, below: int) -> str:
    if not above + below:
        return "Phạt nguội: không nơi nào khác hẳn mức chung"
    return f"Phạt nguội: {integer(above)} nơi cao, {integer(below)} nơi thấp hơn hẳn mức chung"


def reasons(row, months: list[date]) -> str:
    """`months`: the two latest full months with a requirement, the latest first."""
    parts = []
    if row.has_missed_clearances:
        said = ", ".join(month_short(month) for month in reversed(months))
        parts.append(f"giải tỏa thiếu {said}")
    if row.has_many_accidents:
        parts.append(f"tai nạn 12 tháng: {integer(row.accident_count)} vụ (kỳ vọng {integer(row.expected_count)})")
    if row.has_reencroachment:
        parts.append(f"tái lấn chiếm {integer(row.reencroached_count)} lần")
    if row.has_overdue_tasks:
        parts.append(f"quá hạn {integer(row.overdue_task_count)} việc")
    return " · ".join(parts)


def attention_title(count: int) -> str:
    return f"{count} địa bàn cần đôn đốc" if count else "Địa bàn cần đôn đốc"


def attention_help(facts) -> str:
    return ATTENTION_HELP if facts["is_by_population"].all() else f"{ATTENTION_HELP} {GROUP_MEAN}"
