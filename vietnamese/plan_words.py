"""What the first page, slides and files say of the plan's tasks and of its other promises."""

from datetime import date

from . import other_target_words
from .labels import STATUS
from .numbers import MISSING, day, integer, is_missing

BEFORE_PLAN = "Kế hoạch 122 ban hành ngày 10/4/2026"
OVERDUE_TASKS = "nhiệm vụ quá hạn"
REPORTERS = "báo cáo của các cơ quan và UBND cấp xã"
KEEPERS = "danh sách theo dõi của các cơ quan"
OTHER_TARGETS_HEAD = ("Chỉ tiêu", "Đã làm", "Mục tiêu", "Hạn", "Trạng thái")
SPOTS_HEAD = ("Điểm", "Địa bàn", "Loại", "Vụ", "Chết", "Bị thương", "Danh sách của cơ quan")
STANDING = "Các phần khác của Kế hoạch"
STANDING_HELP = (
    "Các chỉ tiêu khác của Kế hoạch theo trạng thái ở ngày cuối của kỳ; tiêu chí địa bàn là dự thảo, chờ tiêu chí của Sở "
    "Nội vụ. Bấm vào tên để mở trang."
)
AXIS, WARDS_AXIS = "Số nhiệm vụ", "Số địa bàn"
CALM = {
    "Trong hạn": ("on_time", "in_progress", "waiting"),
    "Đã báo cáo, xong": ("reported", "done", "done_late"),
}
TASKS_HEAD = ("STT", "Nhiệm vụ", "Hạn", "Trạng thái")
DEADLINES_HEAD = ("STT", "Nhiệm vụ", "Chủ trì", "Hạn", "Còn")
DEADLINES = (
    "Mốc của các nhiệm vụ có hạn trong 60 ngày tới mà còn đơn vị chủ trì chưa hoàn thành; ngày hạn vẫn là đúng hạn."
)
AHEAD = "60 ngày tới"
MOST_LETTERS = 70


def tasks_change(difference: int) -> str:
    """Of overdue tasks against a month before."""
    if difference == 0:
        return "không đổi"
    return f"{'tăng' if difference > 0 else 'giảm'} {integer(abs(difference))} nhiệm vụ"


def tasks_target(due_soon: int, not_reported: int) -> str:
    return f"Mục tiêu **0** · **{integer(due_soon)}** sắp đến hạn · **{integer(not_reported)}** chưa báo cáo"


def tasks_counts(done: int, of_wards) -> str:
    """`of_wards`: the row of tasks/by_lead of all wards together, None where no ward leads anything."""
    said = f"**{integer(done)}** hoàn thành"
    if of_wards is None:
        return said
    overdue, count = integer(of_wards.overdue_count), integer(of_wards.unit_task_count)
    return f"{said} · cấp xã quá hạn **{overdue}**/{count} việc"


def tasks_finding(totals, worst: tuple[str, int] | None, of_wards) -> str:
    """`worst`: the agency with the most overdue tasks, and how many; `of_wards`: the row of all wards, or None."""
    said = f"{integer(totals.overdue_count)}/{integer(totals.task_count)} nhiệm vụ quá hạn"
    if totals.due_soon_count:
        said += f", {integer(totals.due_soon_count)} sắp đến hạn"
    said += f"; nhiều nhất: {worst[0]} ({integer(worst[1])})" if worst else ""
    if of_wards is None:
        return said
    return f"{said}; cấp xã {integer(of_wards.overdue_count)}/{integer(of_wards.unit_task_count)} việc"


def task_name(task_no: int, text: str) -> str:
    return f"{task_no}. {shortened(text, 50)}"


def shortened(text: str, most: int = MOST_LETTERS) -> str:
    """Whole words, at most so many letters."""
    if len(text) <= most:
        return text
    return f"{text[: most - 1].rsplit(' ', 1)[0].rstrip(',;:.')} …"


def milestone_text(text: str, milestone: str | None) -> str:
    """The only milestone of a task is called Hoàn thành, which adds nothing."""
    said = shortened(text)
    return said if is_missing(milestone) or milestone == "Hoàn thành" else f"{said}: {milestone}"


def deadlines_finding(days) -> str:
    """`days`: the dates that come due, the next first."""
    if not len(days):
        return f"Không mốc nào đến hạn trong {AHEAD}"
    return f"{integer(len(days))} mốc đến hạn trong {AHEAD}, gần nhất ngày {day(days.iloc[0])}"


def more_deadlines(shown: int, count: int) -> str:
    return f"{integer(shown)} mốc gần nhất trong {integer(count)} mốc." if count > shown else ""


def target_value(one) -> str:
    """24,0% (12/50); what should not happen as a count."""
    said = other_target_words.value(one)
    if one.total_count is None:
        return said
    return f"{said} ({integer(one.done_count)}/{integer(one.total_count)})"


def due(on: date | None) -> str:
    return MISSING if is_missing(on) else day(on)


def target_status(one) -> str:
    return other_target_words.REASONS[one.reason] if one.reason else STATUS[one.status]


def without_source(count: int) -> str:
    return f"{integer(count)} chỉ tiêu khác chưa có nguồn số liệu." if count else ""


def status_count(status: str, count: int) -> str:
    return f"{integer(count)} {STATUS[status].lower()}"


def uncounted(count: int) -> str:
    return f":gray[{integer(count)} chưa có nguồn]" if count else ""


def wards_behind(behind: int, count: int) -> str:
    """Wards with a criterion that is not met, of all."""
    return f"**{integer(behind)}**/{integer(count)} địa bàn có tiêu chí chưa đạt :gray[(dự thảo)]"


def more_spots(shown: int, count: int) -> str:
    return f"{integer(shown)} điểm nặng nhất trong {integer(count)} điểm." if count > shown else ""


def spots_count(prone: int, potential: int) -> str:
    return f"**{integer(prone)}** điểm hay xảy ra, **{integer(potential)}** điểm tiềm ẩn"
