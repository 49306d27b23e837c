"""Words of the slides: what stands on each, and the sentence on top that states its finding."""

from datetime import date

from .findings import CHANCE
from .labels import STATUS
from .measures import MEASURES
from .numbers import MISSING, change, day, integer, percent, short_day
from .overview_words import NO_DATA, NO_FEED, NO_TARGET, curve_title

TITLE = "Kế hoạch 122/KH-UBND: trật tự, an toàn giao thông Hải Phòng"
SLIDES = {
    "title": "Trang bìa",
    "criteria": "Ba tiêu chí tai nạn",
    "trend": "Diễn biến tai nạn",
    "places": "Nơi xảy ra nhiều",
    "black_spots": "Điểm hay xảy ra tai nạn",
    "image_share": "Tỉ lệ phạt nguội",
    "funnel": "Xử lý phạt nguội",
    "board": "Bảng địa bàn",
    "reminders": "Địa bàn cần đôn đốc",
    "tasks": "Nhiệm vụ",
    "task_deadlines": "Việc sắp đến hạn",
    "other_targets": "Các chỉ tiêu khác",
    "scenarios": "Kịch bản",
    "conclusions": "Kết luận",
}
POLICE, COMMUNES = "Công an thành phố", "UBND xã, phường, đặc khu"
CRITERIA_HEAD = ("Tiêu chí", "Kỳ này", "Kỳ so sánh", "Thay đổi", "Nhận định", "Mục tiêu", "Trạng thái")
REMINDERS_HEAD = ("", "Địa bàn", "Lý do")
NOW, BEFORE, TARGET, EXPECTED = "Kỳ này", "Cùng kỳ", "Mục tiêu", "Kỳ vọng của nhóm"
LOW, HIGH = "Dải ngẫu nhiên 95%, dưới", "Dải ngẫu nhiên 95%, trên"
LAST_12 = "12 tháng"
SHARE, PATH = "12 tháng", "Lộ trình tham chiếu (giả định)"
CASES = "Vụ việc"
SHARE_AXIS = "Tỉ lệ phạt nguội của 12 tháng"
TOTAL_AXIS, YEAR_AXIS = "Số vụ cộng dồn", "Số vụ trong 12 tháng"
MOST_NAMES = 4
NO_ACCIDENTS = "Không có vụ tai nạn nào trong 12 tháng ở các địa bàn đang xem"
NO_REMINDERS = "Không địa bàn nào cần đôn đốc"
CRITERIA_DEFINITION = (
    "Ba tiêu chí của tai nạn giao thông; trạng thái luôn xét với mục tiêu của kỳ và cùng kỳ năm trước."
)
NOT_SET = NO_TARGET | {"filtered": "không đặt riêng"}


def no_numbers(title: str, *, has_feed: bool = True) -> str:
    reason = NO_DATA if has_feed else NO_FEED
    return f"{title}: {reason[0].lower()}{reason[1:]}"


def source(who: str, through: date | None, question: str) -> str:
    said = f"Nguồn: {who}"
    if through:
        said += f" · Số liệu đến {day(through)}"
    return f"{said} · {question}"


def criterion_name(measure: str) -> str:
    return {"accident_count": "Số vụ"}.get(measure, MEASURES[measure].word)


def criterion_cells(criterion) -> tuple[str, str, str, str, str, str]:
    """Value, value compared, change, verdict, target and status of a criterion."""
    changed, target = criterion.change, criterion.target
    return (
        integer(criterion.value),
        integer(changed.before) if changed else MISSING,
        change(*changed) if changed else MISSING,
        CHANCE[criterion.verdict] if changed and changed.difference else MISSING,
        f"tối đa {integer(target.at_most)}" if target.value is not None else NOT_SET[target.reason],
        STATUS[criterion.status],
    )


def criteria_finding(accidents, deaths, injured) -> str:
    """Tai nạn giảm 61 vụ (−7,60%), có thể do ngẫu nhiên; số người chết tăng 3, bị thương giảm 20"""
    if accidents.change is None:
        return f"{integer(accidents.value)} vụ, {integer(deaths.value)} người chết, {integer(injured.value)} người bị thương"
    said = f"Tai nạn {change(*accidents.change, 'vụ')}"
    if accidents.change.difference:
        said += f", {CHANCE[accidents.verdict]}"
    return f"{said}; số người chết {_amount(deaths.change)}, bị thương {_amount(injured.change)}"


def _amount(changed) -> str:
    if not changed.difference:
        return "không đổi"
    return f"{'tăng' if changed.difference > 0 else 'giảm'} {integer(abs(changed.difference))}"


def trend_finding(accidents, compared_with: str) -> str:
    said = curve_title(accidents.value, accidents.target.at_most)
    return f"{said}; {change(*accidents.change)} {compared_with}" if accidents.change else said


def trend_day(value: date) -> str:
    return short_day(value)


def until(name: str, through: date) -> str:
    return f"{name} đến {short_day(through)}"


def most_accidents(ward: str, count: int) -> str:
    return f"Không địa bàn nào cao bất thường; nhiều nhất {ward}, {integer(count)} vụ trong 12 tháng"


def share_finding(finding: str) -> str:
    """What the page says of the 12 months, with what it is the share of."""
    return f"Phạt nguội {finding}"


def month_tick(value: date) -> str:
    return f"{value.month}/{value.year}"


def funnel_step(word: str, count: int, share: float | None) -> str:
    return f"{word}: {integer(count)}" + (f" ({percent(share, 1)})" if share is not None else "")


def board_finding(month: date, met: int, due: int, not_met: int, not_reported: int) -> str:
    said = f"Tháng {month.month}/{month.year}: {integer(met)}/{integer(due)} địa bàn giải tỏa đủ"
    if met == due:
        return said
    return f"{said}, {integer(not_met)} chưa đạt, {integer(not_reported)} chưa báo cáo"


def reminders_finding(missed: list[str], shown: int) -> str:
    """`missed`: wards that missed both latest full months."""
    if not missed:
        return f"{integer(shown)} địa bàn cần đôn đốc trước hết" if shown else NO_REMINDERS
    names = ", ".join(missed[:MOST_NAMES]) + (" …" if len(missed) > MOST_NAMES else "")
    return f"{integer(len(missed))} địa bàn lỡ giải tỏa cả 2 tháng gần nhất: {names}"


def more_reminders(shown: int, count: int) -> str:
    return f"{integer(shown)} nơi cấp bách nhất trong {integer(count)} nơi." if count > shown else ""


def conclusion(statuses: dict[str, str]) -> str:
    """`statuses`: status by measure: Tai nạn giao thông đạt · Phạt nguội chưa đạt · …"""
    return " · ".join(f"{MEASURES[measure].word}: {STATUS[status].lower()}" for measure, status in statuses.items())
