"""The units that have not sent a report, as a text to paste into a message."""

from collections.abc import Iterable
from datetime import date

from .labels import SAMPLE
from .numbers import day, integer
from .task_words import REPORT_KINDS

REPORT = "Kế hoạch, báo cáo"
COPY = "Sao chép danh sách"
DOWNLOAD = "Tải danh sách"
FILE = "danh_sach_chua_gui.txt"
HELP = "Đơn vị chưa gửi, rồi đơn vị gửi trễ; với báo cáo chưa đến hạn là đơn vị chưa gửi."
KINDS = {"agency": "Cơ quan thành phố", "ward": "UBND cấp xã"}
NUMERALS = ("I", "II", "III")
ALL_SENT = "Tất cả đơn vị đã gửi."


def report_choice(kind: str, due: date) -> str:
    return f"{REPORT_KINDS[kind]}, hạn {day(due)}"


def no_such_report(asked: str, shown: str) -> str:
    return f"Không có báo cáo “{asked}”: hiện {shown[:1].lower()}{shown[1:]}."


def title(count: int, late_count: int) -> str:
    if not count and not late_count:
        return "Danh sách để gửi: không còn đơn vị nào"
    late = f", {integer(late_count)} gửi trễ" if late_count else ""
    return f"Danh sách để gửi: {integer(count)} đơn vị chưa gửi{late}"


def report_list(
    rows: Iterable, *, kind: str, due: date, judged: date, through: date, where: str, is_sample: bool
) -> str:
    """`rows` of unit_reports/discipline of one report; `where`: which units; `through`: of the reports."""
    rows = list(rows)
    missing = [row for row in rows if row.report_state in ("missing", "awaited")]
    late = [row for row in rows if row.report_state == "late"]
    lines = [f"ĐƠN VỊ CHƯA GỬI {REPORT_KINDS[kind].upper()} (HẠN {day(due)})"]
    if is_sample:
        lines.append(f"({SAMPLE.upper()}, KHÔNG PHẢI SỐ LIỆU THẬT)")
    lines.append(f"Kế hoạch 122/KH-UBND, mục IV, {where}; xét đến ngày {day(judged)}, số liệu đến ngày {day(through)}.")
    lines.append(
        f"{integer(len(rows) - len(missing))}/{integer(len(rows))} đơn vị đã gửi, {integer(len(missing))} chưa gửi."
    )
    groups = [(word, [row.name for row in missing if row.unit_kind == unit]) for unit, word in KINDS.items()]
    groups.append(("Đã gửi nhưng trễ", [f"{row.name}: trễ {integer(row.late_day_count)} ngày" for row in late]))
    for numeral, (word, names) in zip(NUMERALS, [group for group in groups if group[1]], strict=False):
        lines += ["", f"{numeral}. {word} ({integer(len(names))}):"]
        lines += [f"{number}. {name}" for number, name in enumerate(names, 1)]
    return "\n".join([*lines, "", _closing(missing, due)])


def _closing(missing: list, due: date) -> str:
    if not missing:
        return ALL_SENT
    when = f"trước khi hết ngày {day(due)}" if missing[0].report_state == "awaited" else "ngay"
    return f"Đề nghị các đơn vị trên gửi về UBND thành phố (qua Công an thành phố) {when}. Trân trọng."
