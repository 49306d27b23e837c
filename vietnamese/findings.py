"""The findings of the first page as sentences: one icon, one line, one sentence each."""

from .numbers import change, decimal, integer, percent, points

ICONS = {
    "accidents": ":material/car_crash:",
    "image_fines": ":material/photo_camera:",
    "clearances": ":material/fence:",
    "tasks": ":material/assignment:",
    "many_accidents": ":material/location_on:",
    "reencroachment": ":material/replay:",
}
CHANCE = {
    "decrease": "giảm rõ rệt",
    "increase": "tăng rõ rệt",
    "not_enough_evidence": "có thể do ngẫu nhiên",
    "too_few": "số liệu quá ít",
}


def sentence(code: str, facts: dict, compared_with: str) -> str:
    """`compared_with`: the words of the period compared, such as so cùng kỳ."""
    return f"{ICONS[code]} {_SENTENCES[code](compared_with=compared_with, **facts)}"


def plain_sentence(code: str, facts: dict, compared_with: str) -> str:
    """For slides and files: no icon, nothing in bold."""
    return _SENTENCES[code](compared_with=compared_with, **facts).replace("**", "")


def _accidents(accidents, deaths, compared_with: str) -> str:
    said = change(accidents.value, accidents.change.before, "vụ")
    joined = "nhưng" if accidents.change.difference * deaths.change.difference < 0 else "và"
    dead = change(deaths.value, deaths.change.before)
    return f"Tai nạn **{said}** {compared_with} ({CHANCE[accidents.verdict]}), {joined} số người chết **{dead}**."


def _image_fines(image, times: float | None, compared_with: str) -> str:
    said = f"Phạt nguội 12 tháng qua **{percent(image.share)}**"
    if image.gap is None:
        return f"{said} ({integer(image.image_fine_count)}/{integer(image.fine_count)} quyết định)."
    if image.gap <= 0:
        return f"{said}, không thấp hơn lộ trình {percent(image.path)}."
    pace = f"; để kịp cần gấp **{decimal(times, 1)}** lần" if times else ""
    return f"{said}, thấp hơn lộ trình **{points(image.gap)}**{pace}."


def _clearances(month, missed_twice_count: int, compared_with: str) -> str:
    met, due = integer(month["met_count"]), integer(month["due_count"])
    said = f"Tháng {month['month'].month}: **{met}/{due}** địa bàn giải tỏa đủ"
    if month["met_count"] == month["due_count"]:
        return f"{said}."
    parts = [f"{integer(month['not_met_count'])} chưa đạt", f"**{integer(month['not_reported_count'])}** chưa báo cáo"]
    twice = f"; **{integer(missed_twice_count)}** nơi lỡ cả 2 tháng gần nhất" if missed_twice_count else ""
    return f"{said}, {', '.join(parts)}{twice}."


def _tasks(tasks, of_wards, compared_with: str) -> str:
    said = f"Nhiệm vụ của Kế hoạch: **{integer(tasks.overdue_count)}/{integer(tasks.task_count)}** quá hạn"
    if tasks.due_soon_count:
        said += f", **{integer(tasks.due_soon_count)}** đến hạn trong 30 ngày tới"
    if of_wards is None or not of_wards.overdue_count:
        return f"{said}."
    return f"{said}; cấp xã quá hạn **{integer(of_wards.overdue_count)}/{integer(of_wards.unit_task_count)}** việc."


def _many_accidents(names: list[str], count: int, compared_with: str) -> str:
    more = f" và {integer(count - len(names))} nơi khác" if count > len(names) else ""
    return f"Tai nạn 12 tháng cao bất thường so với nhóm: **{', '.join(names)}**{more}."


def _reencroachment(row, compared_with: str) -> str:
    return (
        f"Tái lấn chiếm trong 90 ngày: **{percent(row['reencroached_share'])}** "
        f"({integer(row['reencroached_count'])}/{integer(row['due_count'])} lần giải tỏa đến hạn kiểm tra)."
    )


_SENTENCES = {
    "accidents": _accidents,
    "image_fines": _image_fines,
    "clearances": _clearances,
    "tasks": _tasks,
    "many_accidents": _many_accidents,
    "reencroachment": _reencroachment,
}
