"""What scenarios lead to, on the page Kịch bản and in its figures."""

from collections.abc import Sequence
from datetime import date

from .image_fine_words import NO_PATH
from .numbers import day, decimal, integer, is_missing, percent, signed_percent
from .what_if_words import CRITERIA, NOT_REACHED

HOW = "Cách tính"
OUTLOOKS = {"within": "dự báo đạt", "uncertain": "chưa chắc", "above": "dự báo vượt", "none": "chưa đánh giá"}
IN_BRACKETS = "trong ngoặc: khoảng 95%"
SHORT_OUTLOOKS = {"within": "đạt ≤", "uncertain": "chưa chắc ≤", "above": "vượt"}


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


YEAR_END = (
    "Dự báo cả năm: số đã xảy ra cộng phần còn lại, tính theo cùng những ngày ấy năm trước nhân tỉ lệ của năm nay so năm "
    "trước đến cùng ngày"
)
ACCIDENTS_HELP = f"{YEAR_END}. Khoảng trong ngoặc chứa số thật trong khoảng 95% trường hợp nếu cách tính đúng."
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


def image_title(goal: float, until: date) -> str:
    return f"Phạt nguội: {percent(goal, 0)} trước ngày {day(until)}"


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
