"""Sentences of the page on who sent the plans and periodic reports that are owed."""

from collections.abc import Sequence
from datetime import date

from .numbers import MISSING, day, integer, is_missing
from .task_words import REPORT_KINDS

HEADERS = {
    "name": "Đơn vị",
    "report_state": "Tình trạng",
    "sent_on": "Ngày gửi",
    "late_day_count": "Trễ",
    "missing_count": "Chưa gửi",
    "late_count": "Gửi trễ",
    "late_days": "Tổng số ngày trễ",
}
HELP = (
    "Mục IV Kế hoạch 122: mỗi sở, ngành, UBND cấp xã gửi kế hoạch triển khai trước ngày 15/4/2026, báo cáo 6 tháng trước ngày "
    "15/6 và báo cáo năm trước ngày 15/12 về UBND thành phố (qua Công an thành phố); ngày 14 vẫn là đúng hạn. Một đơn vị gửi "
    "nhiều lần thì tính lần đầu. Cơ quan được “đề nghị” (MTTQ, Liên đoàn Lao động, Ban Tuyên giáo và Dân vận, Báo và Đài) "
    "không bắt buộc nên không tính."
)
WORST_HELP = f"Cộng mọi kế hoạch, báo cáo đã đến hạn; chưa gửi thì tính trễ đến ngày xét. {HELP}"
NO_FEED = "Chưa có nguồn số liệu về kế hoạch, báo cáo của các đơn vị (unit_reports)."
NOTHING_DUE = (
    "Đến ngày xét chưa có kế hoạch, báo cáo nào phải gửi: hạn đầu tiên là ngày 14/4/2026 (kế hoạch triển khai)."
)
LEGEND = "Chú giải: số đơn vị ở mỗi tình trạng, cộng các kế hoạch, báo cáo"
NO_TABLE = (
    "Bản số liệu đang dùng được nhập trước khi có bảng hạn báo cáo. Hãy nhập lại số liệu ở trang Tình trạng dữ liệu."
)
ALL_SENT = "Đơn vị nào cũng đã gửi đúng hạn."
NOBODY_LATE = "Chưa đơn vị nào trễ hay thiếu báo cáo."
ONLY_WARDS = "Đang chọn địa bàn nên chỉ tính UBND cấp xã ở các nơi ấy: bỏ chọn địa bàn để thấy cả các sở, ngành."


def report_name(kind: str, due: date) -> str:
    return f"{REPORT_KINDS[kind]} · hạn {day(due)}"


def card_title(kind: str, due: date) -> str:
    """Báo cáo 6 tháng 2026; the plan was asked for once."""
    return REPORT_KINDS[kind] if kind == "plan" else f"{REPORT_KINDS[kind]} {due.year}"


def of_units(count: int, due: date) -> str:
    return f"/{integer(count)} đã gửi, hạn {day(due)}"


def missing_and_late(missing: int, late: int) -> str:
    return f"**{integer(missing)}** chưa gửi · **{integer(late)}** gửi trễ"


def awaited(count: int) -> str:
    return f"**{integer(count)}** chưa gửi, còn trong hạn"


def who_is_missing(agencies: int, wards: int) -> str:
    return f"Chưa gửi: {integer(agencies)} cơ quan thành phố, {integer(wards)} UBND cấp xã"


def states_title(latest) -> str:
    """`latest`: the row of unit_reports/by_kind that came due last, None where none has."""
    if latest is None:
        return "Chưa báo cáo nào đến hạn"
    sent = f"{integer(latest.on_time_count)}/{integer(latest.unit_count)} đúng hạn"
    return f"{REPORT_KINDS[latest.kind]} hạn {day(latest.due_on)}: {sent}, {integer(latest.late_count)} trễ, {integer(latest.missing_count)} chưa gửi"


def units_title(missing: int, late: int, name: str) -> str:
    if not missing and not late:
        return f"{name}: {ALL_SENT[:1].lower()}{ALL_SENT[1:]}"
    return f"{name}: {integer(missing)} chưa gửi, {integer(late)} gửi trễ"


def worst_title(names: Sequence[str], count: int) -> str:
    if not count:
        return NOBODY_LATE
    return f"{integer(count)} đơn vị từng thiếu hoặc trễ; nhiều nhất: {', '.join(names[:2])}"


def shown_of(shown: int, count: int) -> str:
    return f"Hiện {integer(shown)}/{integer(count)} đơn vị; tệp ở Nguồn số liệu có đủ."


def late_days(count: float | None) -> str:
    return MISSING if is_missing(count) else f"{integer(count)} ngày"
