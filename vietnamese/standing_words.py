"""How a ward stands among its like, in words and in the findings of its profile."""

from .numbers import decimal, integer, percent
from .ward_words import VERDICT_ICONS, still_needed, streak, year_change

STANDINGS = {
    "high": "cao hơn mức kỳ vọng",
    "rather_high": "hơi cao, cần theo dõi",
    "usual": "trong mức thường gặp",
    "rather_low": "hơi thấp",
    "low": "thấp hơn mức kỳ vọng",
    "too_few": "số liệu quá ít để so",
    "small_group": "nhóm quá nhỏ để so",
    "no_value": "chưa có số liệu để so",
}
ARROWS = {
    "high": ":material/arrow_upward:",
    "rather_high": ":material/arrow_upward:",
    "rather_low": ":material/arrow_downward:",
    "low": ":material/arrow_downward:",
}
STRONG = {"high", "low"}
NAMES = {"accidents": "Tai nạn 12 tháng", "reencroachment": "Tái lấn chiếm", "clearances": "Tháng giải tỏa đủ"}
GROUPS = {
    ("phuong", "old_haiphong"): "phường Hải Phòng cũ",
    ("phuong", "old_haiduong"): "phường Hải Dương cũ",
    ("xa", "old_haiphong"): "xã Hải Phòng cũ",
    ("xa", "old_haiduong"): "xã Hải Dương cũ",
    ("dac_khu", "old_haiphong"): "đặc khu",
    ("dac_khu", "old_haiduong"): "đặc khu",
}
LIMITS_HELP = (
    " Mỗi chấm một nơi cùng loại và cùng thành phố, tỉnh cũ; chấm đậm là nơi đang xem, bấm vào chấm khác để mở hồ sơ "
    "nơi ấy. Vạch đứt: mức kỳ vọng. Dải đậm: 95% nơi như nhau rơi vào đây chỉ do ngẫu nhiên; dải nhạt: 99,8%. Ngoài dải "
    "nhạt mới gọi là cao hay thấp hơn mức kỳ vọng, và chỉ khi ấy mới có thứ hạng: nơi ít vụ không thể đứng đầu do may rủi."
)
HELP = {
    "accidents": "Số vụ 12 tháng đến ngày cuối của số liệu, giới hạn theo phân phối Poisson." + LIMITS_HELP,
    "reencroachment": (
        "Số lần giải tỏa đến hạn của 12 tháng mà điểm ấy bị lấn chiếm lại trong 90 ngày, giới hạn theo phân phối nhị "
        "thức quanh tỉ lệ chung của nhóm." + LIMITS_HELP
    ),
    "clearances": (
        "Số tháng trọn có yêu cầu trong 12 tháng mà nơi ấy giải tỏa đủ, giới hạn theo phân phối nhị thức quanh tỉ lệ "
        "chung của nhóm." + LIMITS_HELP
    ),
}
GROUP_MEAN = "trung bình nhóm vì chưa có dân số: nơi đông dân tự nhiên nhiều vụ hơn"
BY_POPULATION = "theo dân số"


def group_name(type_: str, former_province: str) -> str:
    return GROUPS[(type_, former_province)]


def basis(is_by_population: bool) -> str:
    return BY_POPULATION if is_by_population else GROUP_MEAN


def too_small(count: int, group: str) -> str:
    return f"Không so với nơi tương tự: chỉ có {integer(count)} {group}"


def others(rows, own: str) -> str:
    """`rows`: of wards/similar."""
    said = [
        f":small[{row.name}: tai nạn 12 tháng **{integer(row.accident_count)}** vụ; tháng giải tỏa đủ "
        f"**{integer(row.met_month_count)}/{integer(row.due_month_count)}**; tái lấn chiếm "
        f"**{integer(row.reencroached_count)}/{integer(row.due_count)}** lần đến hạn]"
        for row in rows.sort_values("ward", key=lambda codes: codes != own).itertuples(index=False)
    ]
    return "  \n".join(said)


def title(kind: str, standing: str) -> str:
    said = STANDINGS[standing]
    return f"{NAMES[kind]}: {_coloured(said, standing, high_is_bad=kind != 'clearances')}"


def alt(kind: str, place, group: str) -> str:
    return f"{NAMES[kind]}: {STANDINGS[place.standing]}. {note(place, group)}"


def _coloured(said: str, standing: str, *, high_is_bad: bool) -> str:
    if standing not in ARROWS:
        return f":gray[{said}]"
    is_bad = standing.endswith("high") == high_is_bad
    colour = ("red" if is_bad else "green") if standing in STRONG else "orange" if is_bad else "gray"
    return f":{colour}[{ARROWS[standing]} {said}]"


def note(place, group: str, basis: str = "") -> str:
    """Own value, what is expected, the limits, and the rank where it means something."""
    if place.standing == "no_value":
        return f"Chưa có lần nào đến hạn; nhóm {integer(place.group_count)} {group}."
    value = integer(place.value) if place.whole is None else _share(place)
    said = f"**{value}**; kỳ vọng {decimal(place.expected, 1)} ({integer(place.group_count)} {group}"
    said = f"{said}; {basis})" if basis else f"{said})"
    if place.limits:
        lowest, low, high, highest = (integer(limit) for limit in place.limits)
        said += f" · 95%: {low}–{high} · 99,8%: {lowest}–{highest}"
    return f"{said} · đứng thứ {place.rank}/{integer(place.group_count)}" if place.rank else said


def _share(place) -> str:
    return f"{integer(place.value)}/{integer(place.whole)} ({percent(place.value / place.whole, 1)})"


def sentence(code: str, facts: dict, group: str) -> str:
    return _SENTENCES[code](group=group, **facts)


def _accidents(place, year, group: str) -> str:
    said = f":material/car_crash: Tai nạn 12 tháng: **{integer(place.value)} vụ**"
    if year is not None and year.change:
        said += f", {year_change(*year.change)} ({VERDICT_ICONS[year.verdict]})"
    if place.standing == "small_group":
        return f"{said}; nhóm chỉ có {integer(place.group_count)} {group} nên không so."
    coloured = _coloured(f"**{STANDINGS[place.standing]}**", place.standing, high_is_bad=True)
    return f"{said}; {coloured} của {integer(place.group_count)} {group} (kỳ vọng {decimal(place.expected, 1)})."


def _clearances(record, group: str) -> str:
    met = f"đạt **{integer(record.met_count)}/{integer(record.due_count)}** tháng trọn" if record.due_count else ""
    missed = f":red[:material/cancel: **{streak(record)}**]" if record.missed_now_count else ""
    parts = [part for part in (met, missed, still_needed(record)) if part]
    return f":material/fence: Giải tỏa: {'; '.join(parts)}."


def _reencroachment(place, group: str) -> str:
    coloured = _coloured(f"**{STANDINGS[place.standing]}**", place.standing, high_is_bad=True)
    return (
        f":material/replay: Tái lấn chiếm {_share(place)} lần giải tỏa đến hạn: {coloured} của "
        f"{integer(place.group_count)} {group}."
    )


_SENTENCES = {"accidents": _accidents, "clearances": _clearances, "reencroachment": _reencroachment}
