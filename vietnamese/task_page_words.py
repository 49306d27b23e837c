"""Sentences of the page on the plan's tasks."""

from collections.abc import Mapping, Sequence
from datetime import date

from .numbers import MISSING, day, integer, is_missing
from .task_words import PLAN_GROUPS, SIGNS, TASK_STATES, WARDS_NAME, days_left

TASK = "Mở nhiệm vụ"
TASK_EMPTY = "Mở nhiệm vụ số…"
TASKS = {str(number): str(number) for number in range(1, 71)}
BEFORE, AFTER, ALL_TASKS = "Nhiệm vụ trước", "Nhiệm vụ sau", "Tất cả nhiệm vụ"
ALL = "all"
LEAD, EVERY_LEAD = "Chủ trì", "Mọi cơ quan chủ trì"
GROUP = "Nhóm"
GROUPS = {"Mọi nhóm việc": ALL} | {f"{code} {name}": code for code, name in PLAN_GROUPS.items()}
STATE = "Trạng thái"
STATES = {"Mọi trạng thái": ALL} | {word: code for code, word in TASK_STATES.items()}
DUE = "Hạn"
DUES = {
    "Mọi hạn": ALL,
    "Hạn trong tháng này": "month",
    "Hạn trong quý này": "quarter",
    "Hạn trong năm nay": "year",
    "Hạn sau năm nay": "later",
    "Không còn ngày hạn": "none",
}
COLUMNS = {
    "task_no": "Số",
    "text": "Nhiệm vụ",
    "leads": "Chủ trì",
    "deadline": "Thời gian theo Kế hoạch",
    "task_state": "Trạng thái",
    "next_due_on": "Hạn tới",
    "day_count": "Còn lại",
}
LEGEND = "Chú giải: số việc ở mỗi trạng thái"
OVERDUE, DUE_SOON, DONE, STANDING = "Quá hạn", "Sắp đến hạn", "Hoàn thành", "Thường xuyên"
OF_WARDS = "Việc của cấp xã"
WITHIN_30_DAYS = "trong 30 ngày tới"

STATES_HELP = (
    "Ngày xét là ngày cuối kỳ đang xem, không sau ngày chốt số liệu. Quá hạn: đã qua ngày hạn mà chưa có báo cáo hoàn "
    "thành. Sắp đến hạn: còn không quá 30 ngày. Hoàn thành trễ: ngày hoàn thành sau ngày hạn. Nhiệm vụ nhiều đơn vị chủ "
    "trì lấy trạng thái xấu nhất. Nhiệm vụ thường xuyên xét theo kỳ 6 tháng: đã báo cáo hoặc chưa báo cáo."
)
LEADS_HELP = (
    f"Mỗi cơ quan một thanh, dài theo số nhiệm vụ chủ trì; số trong thanh là số việc ở mỗi trạng thái. {WARDS_NAME}: mỗi "
    f"nhiệm vụ chia cho các địa bàn, số trong thanh là số việc của từng địa bàn cộng lại. Bấm vào thanh để lọc danh sách. "
    f"{STATES_HELP}"
)
TIMELINE_HELP = (
    "Mỗi thanh một mốc, từ ngày ban hành Kế hoạch (10/4/2026) hoặc từ mốc trước của cùng nhiệm vụ đến ngày hạn; xếp theo "
    "ngày hạn. Vạch đậm: ngày xét. Trục thời gian chia theo quý của năm đang xét và theo năm, các phần rộng bằng nhau. "
    f"Bấm vào thanh để mở nhiệm vụ. {STATES_HELP}"
)
BOARD_HELP = (
    "Nhiệm vụ 60–70 giao cho từng UBND cấp xã: mỗi ô một việc của một địa bàn. Cột bên phải: số việc quá hạn. Bấm vào ô để "
    f"mở hồ sơ địa bàn. {STATES_HELP}"
)
HALF_YEARS_HELP = (
    "Nhiệm vụ thường xuyên không có ngày hạn nên xét theo kỳ 6 tháng của lịch báo cáo, kỳ đầu 10/4–14/6/2026, sau đó "
    "15/6–14/12 và 15/12–14/6. Tên cột: tháng cuối kỳ; * là kỳ chưa hết. Nhiệm vụ giao cho cấp xã ghi số nơi đã báo cáo."
)
LIST_HELP = f"Hạn tới: ngày hạn của mốc gần nhất chưa xong. Bấm vào số để mở nhiệm vụ ở thẻ mới. {STATES_HELP}"
HALF_YEAR_SIGNS = ", ".join(
    f"{SIGNS[state]} {TASK_STATES[state].lower()}" for state in ("reported", "not_reported", "in_progress")
)
NO_FEED = (
    "Chưa có nguồn số liệu báo cáo nhiệm vụ (task_reports) nên chưa có trạng thái: dưới đây là nhiệm vụ và hạn theo Phụ lục "
    "Kế hoạch 122."
)
BEFORE_PLAN = "Kỳ đang xem kết thúc trước ngày 10/4/2026, khi chưa có Kế hoạch 122: chưa nhiệm vụ nào có trạng thái."
NO_TABLE = (
    "Bản số liệu đang dùng được nhập trước khi có bảng 70 nhiệm vụ. Hãy nhập lại số liệu ở trang Tình trạng dữ liệu."
)
NOT_OF_PLACE = (
    "Nhiệm vụ này do cơ quan của thành phố chủ trì; bỏ chọn địa bàn ở cột bên trái để thấy tình hình thực hiện."
)
NONE_FIT = "Không nhiệm vụ nào khớp với các lựa chọn trên."
NO_WARDS = "Chưa có địa bàn nào trong lựa chọn đang xem."


def scope(where: str, judged: date) -> str:
    return f"{where[:1].upper()}{where[1:]}, xét đến ngày {day(judged)}."


def only_wards(task_count: int) -> str:
    """Said where a place is chosen: agencies of the city are left out."""
    return (
        f"Đang chọn địa bàn nên chỉ tính {integer(task_count)} nhiệm vụ của {WARDS_NAME} ở các nơi ấy. Nhiệm vụ của các sở, "
        "ngành là của cả thành phố: bỏ chọn địa bàn để thấy đủ."
    )


def task_label(task_no: int, leads: str, short_names: Mapping[str, str]) -> str:
    """17 · Sở XD; the first of several leads."""
    first = leads.split(";")[0]
    return f"{task_no} · {short_names.get(first, first)}"


def of_tasks(count: int) -> str:
    return f"/{integer(count)} nhiệm vụ"


def of_dated(count: int) -> str:
    return f"/{integer(count)} nhiệm vụ có hạn"


def of_standing(count: int) -> str:
    return f"/{integer(count)} chưa báo cáo"


def of_unit_tasks(count: int) -> str:
    return f"/{integer(count)} việc quá hạn"


def silent(count: int, overdue_count: int) -> str:
    """Overdue tasks on which no unit ever reported: not reported is not the same as not done."""
    if not overdue_count:
        return "Không nhiệm vụ nào quá hạn"
    return f"**{integer(count)}** chưa có báo cáo nào" if count else "Đều đã có báo cáo"


def named(worst: Sequence[tuple[str, int]], most: int = 2) -> str:
    """Sở XD 4, CATP 3"""
    said = ", ".join(f"{name} {integer(count)}" for name, count in worst[:most])
    return f"{said} và {integer(len(worst) - most)} nơi khác" if len(worst) > most else said


def coming(day_next: date | None, judged: date) -> str:
    if day_next is None:
        return "Không còn mốc nào phía trước"
    return f"Tới đây **{day(day_next)}** ({days_left((day_next - judged).days)})"


def in_time_and_late(in_time: int, late: int) -> str:
    return f"**{integer(in_time)}** đúng hạn · **{integer(late)}** trễ"


def still_open(on_time: int, waiting: int) -> str:
    said = f"{integer(on_time)} còn trong hạn"
    return f"{said} · {integer(waiting)} chờ điều kiện" if waiting else said


def half_year_judged(end: date | None) -> str:
    return f"Kỳ 6 tháng đến **{day(end)}**" if end is not None else "Chưa kỳ 6 tháng nào hết"


def reported(count: int) -> str:
    return f"**{integer(count)}** đã báo cáo"


def unit_tasks_change(difference: int) -> str:
    if difference == 0:
        return "không đổi"
    return f"{'tăng' if difference > 0 else 'giảm'} {integer(abs(difference))} việc"


def wards_silent(count: int) -> str:
    return f"**{integer(count)}** chưa có báo cáo nào"


def wards_done(done: int, not_reported: int) -> str:
    return f"{integer(done)} hoàn thành · {integer(not_reported)} chưa báo cáo"


def numbers(tasks: Sequence[int], most: int = 6) -> str:
    """nhiệm vụ 2, 49, 52"""
    said = ", ".join(map(str, tasks[:most]))
    return f"nhiệm vụ {said}" + (f" và {integer(len(tasks) - most)} nhiệm vụ nữa" if len(tasks) > most else "")


def leads_title(worst: Sequence[tuple[str, int]], lead_count: int) -> str:
    """`worst`: names and overdue tasks of agencies that have any, most first."""
    if not worst:
        return "Không nơi nào có nhiệm vụ quá hạn"
    return f"{integer(len(worst))}/{integer(lead_count)} nơi chủ trì có nhiệm vụ quá hạn: {named(worst)}"


def timeline_title(overdue_count: int, next_day: date | None, tasks: Sequence[int], judged: date) -> str:
    late = f"{integer(overdue_count)} mốc quá hạn" if overdue_count else "Không mốc nào quá hạn"
    if next_day is None:
        return f"{late}; không còn mốc nào phía trước"
    return f"{late}; tới đây {day(next_day)} ({days_left((next_day - judged).days)}): {numbers(tasks, 4)}"


def undated(rows) -> str | None:
    """`rows`: milestones of tasks/timeline without a day of their own."""
    said = "; ".join(f"{row.task_no} ({row.milestone[:1].lower()}{row.milestone[1:]})" for row in rows.itertuples())
    return f"Không ghi ngày hạn nên không có thanh: nhiệm vụ {said}." if said else None


def board_title(overdue_wards: int, ward_count: int, overdue_count: int, unit_task_count: int) -> str:
    if not overdue_count:
        return f"Không địa bàn nào có việc quá hạn ({integer(unit_task_count)} việc của {integer(ward_count)} địa bàn)"
    return (
        f"{integer(overdue_wards)}/{integer(ward_count)} địa bàn có việc quá hạn, cộng {integer(overdue_count)} trong "
        f"{integer(unit_task_count)} việc"
    )


def board_alt(title: str, ward_count: int) -> str:
    return f"{title}. Bảng {integer(ward_count)} địa bàn theo nhiệm vụ."


def half_years_title(halves: Sequence) -> str:
    """`halves`: the half-years of analysis.task_list, the latest last."""
    said = [
        f"{integer(half.reported_count)}/{integer(half.task_count)} kỳ "
        + (f"đang chạy (đến {day(half.end)})" if half.is_running else f"đến {day(half.end)}")
        for half in halves[-2:]
    ]
    return f"Nhiệm vụ thường xuyên đủ báo cáo: {', '.join(said)}"


def list_title(shown: int, count: int, overdue_count: int | None) -> str:
    of_all = f"{integer(shown)}/{integer(count)} nhiệm vụ" if shown < count else f"{integer(count)} nhiệm vụ"
    if overdue_count is None:
        return of_all
    return f"{of_all}, {integer(overdue_count)} quá hạn" if overdue_count else f"{of_all}, không nhiệm vụ nào quá hạn"


def days(count: int | None) -> str:
    return MISSING if is_missing(count) else days_left(int(count))


def deadline(text: str) -> str:
    """As in the annex, without the dash of its list."""
    return text.removeprefix("- ")


def lead_names(codes: str, names: Mapping[str, str]) -> str:
    return ", ".join(names.get(code, code) for code in codes.split(";"))
