"""Words of the page Kịch bản: its editor, its results, and why a scenario in a link is refused."""

from collections.abc import Mapping, Sequence
from datetime import date

from .image_fine_words import NO_PATH
from .numbers import day, decimal, integer, is_missing, percent, signed_percent

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
HOW = "Cách tính"
OUTLOOKS = {"within": "dự báo đạt", "uncertain": "chưa chắc", "above": "dự báo vượt", "none": "chưa đánh giá"}
IN_BRACKETS = "trong ngoặc: khoảng 95%"
SHORT_OUTLOOKS = {"within": "đạt ≤", "uncertain": "chưa chắc ≤", "above": "vượt"}
OUTLOOK_STATUS = {"within": "met", "uncertain": "attention", "above": "not_met", "none": "none"}
CRITERIA = {"accident_count": "Vụ", "death_count": "Chết", "injured_count": "Bị thương"}
UNITS = {"accident_count": "vụ", "death_count": "người chết", "injured_count": "người bị thương"}


def default_name(number: int) -> str:
    return f"Kịch bản {number}"


def hours(code: str) -> str:
    """18-23, both included: 18–24 giờ; 22-4: 22–5 giờ."""
    first, last = (int(hour) for hour in code.split("-"))
    return f"{first}–{last + 1} giờ"


def group(dimension: str, word: str) -> str:
    return f"{DIMENSIONS[dimension]}: {word}"


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


def finding(names: Sequence[str], met: Sequence[int], judged: int) -> str:
    """How many of the targets that can be judged each scenario meets, the status quo first."""
    if not judged:
        return "Lựa chọn đang xem không có mục tiêu nào để so"
    counts = [
        f"{f'«{name}»' if place else f'{name} đạt'} {integer(count)}/{integer(judged)}{'' if place else ' mục tiêu'}"
        for place, (name, count) in enumerate(zip(names, met, strict=True))
    ]
    return ", ".join(counts)


def accidents_title(end: date, at_most: int | None) -> str:
    target = "" if at_most is None else f": mục tiêu tối đa {integer(at_most)} vụ"
    return f"Tai nạn đến {day(end)}{target}"


ACCIDENTS_HELP = (
    "Dự báo cả năm: số đã xảy ra cộng phần còn lại, tính theo cùng những ngày ấy năm trước nhân tỉ lệ của năm nay so năm "
    "trước đến cùng ngày. Khoảng trong ngoặc chứa số thật trong khoảng 95% trường hợp nếu cách tính đúng."
)
IMAGE_HELP = (
    "Tháng đầu tiên mà tỉ lệ phạt nguội của 12 tháng đạt 50%, tính từ nhịp của 12 tháng gần nhất và các thay đổi của kịch "
    "bản. Là phép tính theo giả định, không phải dự báo."
)
CLEARANCES_HELP = (
    "Lấy tháng trọn gần nhất có yêu cầu làm mẫu: số lượt thêm mỗi tháng chia cho các địa bàn thiếu nhiều nhất trước, mỗi "
    "nơi đủ số lượt rồi mới đến nơi sau."
)


def allowance(allowance) -> str:
    """What may still happen before the target of the year is passed."""
    if allowance.state == "exceeded":
        return f"*đã vượt chỉ tiêu* {integer(-allowance.left)} vụ: đã có {integer(allowance.to_date)}"
    if allowance.state == "ended":
        return f"năm đã hết với {integer(allowance.to_date)} vụ, dưới mức tối đa {integer(allowance.left)} vụ"
    months = decimal(allowance.months_left, 0 if allowance.months_left == int(allowance.months_left) else 1)
    return (
        f"đã có {integer(allowance.to_date)} vụ; còn được phép xảy ra **tối đa {integer(allowance.per_month)} vụ mỗi "
        f"tháng** trong {months} tháng còn lại"
    )


def with_interval(unit: str, low: int, high: int) -> str:
    return f"{unit} ({integer(low)}–{integer(high)})"


def gap(difference: float | None) -> str:
    """Expected less the target."""
    if difference is None:
        return ""
    whole = integer(abs(difference))
    if whole == "0":
        return "sát mục tiêu"
    return f"{'vượt' if difference > 0 else 'dưới'} mục tiêu {whole} vụ"


def count(value: float) -> str:
    return integer(value)


def casualties(measure: str, expected: float, low: int, high: int) -> str:
    return f"{CRITERIA[measure]} **{integer(expected)}** ({integer(low)}–{integer(high)})"


def outlook(code: str, at_most: int | None) -> str:
    """Against a target: vượt 417, đạt ≤ 417."""
    return f"{SHORT_OUTLOOKS[code]} {integer(at_most)}"


def no_casualties(measure: str) -> str:
    return f"{CRITERIA[measure]} chưa dự báo được"


NO_PROJECTION = {
    "last_year_missing": "Chưa dự báo được: thiếu số liệu năm trước",
    "zero_count": "Chưa dự báo được: năm nay hoặc năm trước chưa có vụ nào để tính tỉ lệ",
}
NO_TARGET = {
    "filtered": "Mục tiêu chỉ đặt cho toàn thành phố và hai tỉnh, thành phố cũ: lựa chọn đang xem không có mục tiêu",
    "before_base": "Năm của kỳ đang xem không có mục tiêu",
    "base_incomplete": "Chưa đủ số liệu gốc năm 2025 để có mục tiêu",
    "no_target": "Không tìm thấy mục tiêu trong data/plan/targets.csv",
    "no_data": "Chưa có số liệu trong kỳ",
}


def month_reached(reached: date) -> str:
    return f"Tháng {reached.month}/{reached.year}"


def image_title(goal: float, until: date) -> str:
    return f"Phạt nguội: {percent(goal, 0)} trước ngày {day(until)}"


NOT_REACHED = "Không kịp"
IN_TIME, TOO_LATE = "kịp hạn", "không kịp hạn"
NOT_ALL, ALL_MET = "chưa đủ", "đủ mọi nơi"


def month_and_goal(reached: date | None, goal: float) -> tuple[str, str]:
    """1/2030 and tháng đạt 50%."""
    value = f"{reached.month}/{reached.year}" if reached else NOT_REACHED
    return value, f"{'tháng ' if reached else ''}đạt {percent(goal, 0)}"


def share_at_goal(until: date, share: float | None) -> str:
    return f"{day(until)}: **{percent(share)}**"


def growth_needed(growth: float | None, wanted: date) -> str:
    if growth is None:
        return f"không mức tăng nào kịp ngày {day(wanted)}"
    if growth == 0:
        return f"kịp ngày {day(wanted)} mà không cần tăng"
    return f"kịp {day(wanted)} cần tăng **{signed_percent(growth, 1)}**/tháng"


def image_now(start) -> str:
    return (
        f"12 tháng đến {day(start.day)}: {integer(start.image_count)} phạt nguội, {integer(start.other_count)} xử phạt khác, "
        f"tỉ lệ {percent(start.share)}"
    )


def clearances_title(required: int) -> str:
    return f"Giải tỏa: mọi địa bàn đủ {integer(required)} lượt mỗi tháng"


def clearances_now(month) -> str:
    return (
        f"tháng {month.month.month}/{month.month.year}: {integer(month.met_count)}/{integer(month.ward_count)} nơi đủ, tổng cộng "
        f"thiếu {integer(month.needed_count)} lượt"
    )


def wards_met(met: int, wards: int) -> str:
    return f"{integer(met)}/{integer(wards)}"


WARDS = "xã, phường, đặc khu"


def still_behind(wards: int, missing: int) -> str:
    return f"còn **{integer(wards)}** nơi thiếu {integer(missing)} lượt" if wards else "không nơi nào còn thiếu"


def effort(plan, extra: int) -> str:
    if not extra:
        return "không thêm lượt nào"
    unused = f", thừa {integer(plan.unused_count)}" if plan.unused_count else ""
    return f"thêm {integer(extra)} lượt mỗi tháng ({integer(plan.year_count)} lượt đến hết năm{unused})"


NO_ACCIDENTS = "Chưa có số liệu tai nạn trong kỳ."
NO_CLEARANCES = "Chưa có tháng trọn nào có yêu cầu giải tỏa trong kỳ."


def no_course(reason: str) -> str:
    """Why the image fines of a view have no goal to be reached."""
    if reason == "no_fines":
        return "12 tháng gần nhất không có quyết định xử phạt nào, hoặc đã qua ngày của mục tiêu."
    return f"Không có mục tiêu phạt nguội: {NO_PATH[reason]}."


def touches_nothing(name: str, groups: list[str]) -> str:
    return f"{name}: những ngày ấy năm trước không có vụ nào thuộc nhóm {', '.join(groups)}, nên mức giảm không đổi gì."


# Inside the figures.
YEAR_ENDS = "Dự báo cuối năm và khoảng 95%"
COURSES = "Tỉ lệ phạt nguội 12 tháng từ nay đến hạn"


def bold_count(value: float) -> str:
    return f"<b>{integer(value)}</b>"


def panel_title(word: str, known: tuple[int, float | None] | None) -> str:
    """`known`: what has happened and the target, None where nothing can be said."""
    if known is None:
        return f"<b>{word}</b><br>chưa dự báo được"
    so_far, at_most = known
    target = "" if is_missing(at_most) else f"<br>- - - mục tiêu tối đa {integer(at_most)}"
    return f"<b>{word}</b> │ đã có {integer(so_far)}{target}"


def course_end(name: str, share: float) -> str:
    return f"<b>{percent(share, 1)}</b> {name}"


def ends_alt(ends) -> str:
    """Rows of the figure: the accidents of each scenario at the year's end."""
    rows = ends[ends["measure"] == "accident_count"].itertuples()
    said = [f"{row.name} {integer(row.expected)} vụ ({integer(row.low)}–{integer(row.high)})" for row in rows]
    return f"{YEAR_ENDS}: {'; '.join(said)}."


def courses_alt(courses) -> str:
    last = courses.groupby("place").tail(1).itertuples()
    return f"{COURSES}: {'; '.join(f'{row.name} đến {percent(row.share)}' for row in last)}."
