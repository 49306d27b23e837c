"""Words of scenarios: their levers and the editor of these, what they change, why one in a link is refused."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from .numbers import decimal, integer, percent, signed_percent

STATUS_QUO = "Giữ nguyên hiện trạng"
DIMENSIONS = {
    "hours": "Khung giờ",
    "cause": "Nguyên nhân",
    "vehicle": "Phương tiện",
    "road": "Tuyến đường",
    "ward": "Địa bàn",
}
FIELDS = {
    "reduction": "Mức giảm tai nạn",
    "image_growth": "Phạt nguội tăng mỗi tháng",
    "extra_cameras": "Thêm camera",
    "fines_per_camera": "Phạt nguội mỗi camera",
    "manual_change": "Xử phạt khác thay đổi",
    "extra_clearances": "Thêm lượt giải tỏa mỗi tháng",
}
SHARES = {"reduction", "image_growth", "manual_change"}
REFUSED = {
    "unreadable": "kịch bản bị cắt hoặc bị sửa",
    "version": "kịch bản của một phiên bản khác",
    "unknown_dimension": "kịch bản có nhóm vụ tai nạn không có ở đây",
    "lever_code": "kịch bản có nhóm vụ tai nạn không có ở đây",
    "same_lever": "kịch bản có một nhóm vụ tai nạn hai lần",
    "name_text": "tên kịch bản có ký tự không in được",
    "same_name": "hai kịch bản cùng tên",
}


def refused(refusal) -> str:
    """Why a scenario is not read, with the allowed range; `refusal` has code, field, value and allowed."""
    if refusal.code in REFUSED:
        return REFUSED[refusal.code]
    lowest, highest = refusal.allowed
    most = integer(highest)
    if refusal.code == "too_many_scenarios":
        return f"có {integer(refusal.value)} kịch bản, chỉ so được {most} bên cạnh hiện trạng"
    if refusal.code == "too_many_levers":
        return f"kịch bản có {integer(refusal.value)} nhóm vụ tai nạn, chỉ được {most}"
    if refusal.code == "name_length":
        return f"tên kịch bản phải có từ {integer(lowest)} đến {most} ký tự"
    allowed = f"cho phép từ {amount(refusal.field, lowest)} đến {amount(refusal.field, highest)}"
    whole = "số nguyên, " if refusal.code == "not_whole" else ""
    return f"{FIELDS[refusal.field]}: {_given(refusal.field, refusal.value)}, {whole}{allowed}"


def _given(field: str, value) -> str:
    is_number = isinstance(value, int | float) and not isinstance(value, bool) and value == value
    return amount(field, value) if is_number and abs(value) < 1e9 else "không phải số dùng được"


@lru_cache(maxsize=5_000)  # sliders have hundreds of steps
def amount(field: str, value: float) -> str:
    """A number of a scenario as a reader sees it: 0.1 of a growth is +10%, 0.3 of a reduction is 30%."""
    if field not in SHARES:
        return decimal(value, 0 if value == int(value) else 1)
    places = 0 if abs(value * 100 - round(value * 100)) < 1e-9 else 1
    return percent(value, places) if field == "reduction" else signed_percent(value, places)


ACCIDENTS, IMAGE_FINES, CLEARANCES = "Tai nạn", "Phạt nguội", "Giải tỏa lấn chiếm"
ACCIDENTS_UNTIL_YEAR_END = "giảm từ nay đến hết năm"
NAME = "Tên kịch bản"
NAME_TAKEN = "Tên này đã dùng cho kịch bản khác; tên cũ được giữ."
NAME_MISSING = "Kịch bản phải có tên; tên cũ được giữ."
DIMENSION = "Chọn nhóm vụ theo"
ADD_GROUP = "Thêm nhóm vụ để giảm"
CHOOSE_GROUP = "Chọn nhóm…"
NO_GROUPS = "Không còn ngày nào của năm để giảm tai nạn."
GROUP_HELP = "Số vụ của nhóm trong phần còn lại của năm, lấy theo cùng những ngày ấy năm trước."
REMOVE = "Bỏ"
EDITED = "Kịch bản đang sửa"
ADD_SCENARIO = "Thêm kịch bản"
REMOVE_SCENARIO = "Bỏ kịch bản này"
WANTED = "Ngày muốn đạt mục tiêu phạt nguội"
RESET = "Đặt lại"
RESET_HELP = "Bỏ mọi kịch bản, trở về giữ nguyên hiện trạng."
SHOW_SLIDES, SAVE_FILES = "Đưa vào trình chiếu", "Xuất"
NOTHING_CHANGED = "chưa thay đổi gì"
OUTLOOK_STATUS = {"within": "met", "uncertain": "attention", "above": "not_met", "none": "none"}
CRITERIA = {"accident_count": "Vụ", "death_count": "Chết", "injured_count": "Bị thương"}
NOT_REACHED = "Không kịp"
UNITS = {"accident_count": "vụ", "death_count": "người chết", "injured_count": "người bị thương"}


def default_name(number: int) -> str:
    return f"Kịch bản {number}"


def hours(code: str) -> str:
    """18-23, both included: 18–24 giờ; 22-4: 22–5 giờ."""
    first, last = (int(hour) for hour in code.split("-"))
    return f"{first}–{last + 1} giờ"


def group(dimension: str, word: str) -> str:
    return f"{DIMENSIONS[dimension]} {word}"


def without_accidents(word: str) -> str:
    return f"{word[:1].upper()}{word[1:]} · 0 vụ"


def group_with_count(word: str, count: int) -> str:
    return f"{word} · {integer(count)} vụ"


def described(scenario, groups: Mapping[tuple[str, str], str]) -> str:
    """What a scenario changes, in one line; `groups`: dimension and code of a lever -> its words."""
    parts = [
        f"giảm {amount('reduction', lever.reduction)} tai nạn {groups.get(lever[:2], lever.code)}"
        for lever in scenario.levers
    ]
    if scenario.image_growth:
        parts.append(f"phạt nguội {amount('image_growth', scenario.image_growth)} mỗi tháng")
    if scenario.extra_cameras and scenario.fines_per_camera:
        each = amount("fines_per_camera", scenario.fines_per_camera)
        parts.append(f"thêm {integer(scenario.extra_cameras)} camera × {each} phạt nguội mỗi tháng")
    if scenario.manual_change:
        parts.append(f"xử phạt khác {amount('manual_change', scenario.manual_change)}")
    if scenario.extra_clearances:
        parts.append(f"thêm {integer(scenario.extra_clearances)} lượt giải tỏa mỗi tháng")
    return "; ".join(parts) or NOTHING_CHANGED


def in_sentence(word: str) -> str:
    return word[:1].lower() + word[1:]


def month_reached(reached: date) -> str:
    return f"Tháng {reached.month}/{reached.year}"
