"""Words of the page Kịch bản: its editor, its results, and why a scenario in a link is refused."""

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
    "fines_per_camera": "Mỗi camera phát hiện mỗi tháng",
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


def amount(field: str, value: float) -> str:
    """A number of a scenario as a reader sees it: 0.1 of a growth is +10%, 0.3 of a reduction is 30%."""
    if field not in SHARES:
        return decimal(value, 0 if value == int(value) else 1)
    places = 0 if abs(value * 100 - round(value * 100)) < 1e-9 else 1
    return percent(value, places) if field == "reduction" else signed_percent(value, places)
