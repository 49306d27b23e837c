"""Sentences of the page on clearances."""

from collections.abc import Iterable
from datetime import date

from .codes import ENCROACHMENT, MEASURE, OTHER, UNKNOWN
from .numbers import integer, money, percent

ORDER = "Sắp xếp"
ORDERS = {"Vướng nhất trước": "trouble", "Theo tên": "name", "Theo vùng": "area"}
KINDS = {
    "category": {code: entry.word for code, entry in (ENCROACHMENT | {"other": OTHER, "unknown": UNKNOWN}).items()},
    "measure": {code: entry.word for code, entry in (MEASURE | {"other": OTHER, "unknown": UNKNOWN}).items()},
}
KINDS_HELP = {
    "category": "Số vụ việc lấn chiếm được xử lý trong kỳ, theo loại.",
    "measure": "Số vụ việc lấn chiếm được xử lý trong kỳ, theo biện pháp; tiền phạt là tổng số tiền đã ghi.",
}
LEGEND = "Chú giải: số ô ở mỗi trạng thái"

NO_REQUIREMENT = "Kỳ đang xem không có tháng trọn nào thuộc diện yêu cầu (từ tháng 4/2026), nên chưa đánh giá."
BOARD_HELP = (
    "Mỗi ô là số ngày giải tỏa, kiểm tra khác nhau trong tháng dương lịch. Đạt: đủ số lần yêu cầu. Chưa đạt: có báo "
    "cáo nhưng không đủ. Chưa báo cáo: không có dòng nào trong tháng. Liên tiếp: số tháng trọn gần nhất không đạt."
)
PROGRESS_HELP = "Số xã, phường, đặc khu ở mỗi trạng thái trong từng tháng dương lịch có yêu cầu."
REENCROACHMENT_HELP = (
    "Một lần giải tỏa (xử phạt, tháo dỡ, thu giữ) tại một điểm được coi là đến hạn khi đã qua 90 ngày và địa bàn có đi "
    "kiểm tra lại trong 90 ngày đó. Tái lấn chiếm: điểm ấy lại có vụ việc trong 1–90 ngày sau."
)
NOTHING_DUE = "Chưa có lần giải tỏa nào đến hạn kiểm tra lại (90 ngày)."
NOBODY_LATE = "Không địa bàn nào lỡ từ 2 tháng liền trở lên."
ALL_DONE = "Tất cả địa bàn đã làm đủ."
NO_CASES = "Chưa có vụ việc lấn chiếm nào trong kỳ."


def scope(months: Iterable[date], ward_count: int) -> str:
    """Tháng 4–11/2026 · 114 địa bàn"""
    months = sorted(set(months))
    if not months:
        return f"{integer(ward_count)} địa bàn"
    first, last = months[0], months[-1]
    start = f"{first.month}–" if first.year == last.year else f"{first.month}/{first.year}–"
    return f"Tháng {start if first != last else ''}{last.month}/{last.year} · {integer(ward_count)} địa bàn"


def month_finding(latest) -> str:
    """`latest`: a row of clearances/latest_months, None without a full month that is due."""
    if latest is None:
        return NO_REQUIREMENT
    month = f"Tháng {latest.month.month}/{latest.month.year}"
    if latest.met_count == latest.due_count:
        return f"{month}: cả {integer(latest.due_count)} địa bàn đều đạt"
    counts = ((latest.not_met_count, "chưa đạt"), (latest.not_reported_count, "chưa báo cáo"))
    parts = ", ".join(f"{integer(count)} {word}" for count, word in counts if count)
    return f"{month}: {integer(latest.met_count)}/{integer(latest.due_count)} địa bàn đạt; {parts}"


def against_month_before(latest: Iterable) -> str:
    """`latest`: rows of clearances/latest_months, the latest first."""
    months = list(latest)
    if len(months) < 2:
        return ""
    now, before = months
    name = f"tháng {before.month.month} ({integer(before.met_count)}/{integer(before.due_count)})"
    if now.met_count == before.met_count:
        return f"Số địa bàn đạt bằng {name}"
    word = "hơn" if now.met_count > before.met_count else "kém"
    return f"Số địa bàn đạt {word} {name} **{integer(abs(now.met_count - before.met_count))}** địa bàn"


def board_alt(finding: str, ward_count: int) -> str:
    return f"{finding}. Bảng {integer(ward_count)} địa bàn theo tháng."


def progress_finding(met: int, due: int, month_count: int) -> str:
    """A ward-month: one ward in one month."""
    if not due:
        return NO_REQUIREMENT
    return f"{integer(month_count)} tháng trọn: đạt {percent(met / due)} ({integer(met)}/{integer(due)} địa bàn–tháng)"


def trips(made: int, required: int) -> str:
    return f"Đã làm {integer(made)} lượt; tổng số lượt cần là {integer(required)}."


def ward_list(state: str, names: list[str]) -> str:
    return f"**{state.capitalize()} ({integer(len(names))}):** {', '.join(names)}"


def missing_title(month: date) -> str:
    return f"Địa bàn chưa làm đủ trong tháng {month.month}/{month.year}"


def long_misses_title(count: int) -> str:
    return f"{integer(count)} địa bàn lỡ nhiều tháng liền nhất" if count else NOBODY_LATE


def long_miss(place: int, name: str, now: int, longest: int) -> str:
    """`now`: months missed up to the latest full one; `longest`: the longest run in the period."""
    if now == longest:
        return f"{place}. **{name}** · {now} tháng liền, chưa dừng"
    running = f"đang lỡ {now} tháng, " if now else ""
    return f"{place}. **{name}** · {running}dài nhất {longest} tháng liền"


def reencroachment_finding(share: float | None, again: int, due: int) -> str:
    if not due:
        return "Tái lấn chiếm: chưa có số liệu đến hạn"
    return f"Tái lấn chiếm {percent(share)}: {integer(again)}/{integer(due)} lần giải tỏa đến hạn"


def reencroachment_detail(*, young: int, unchecked: int, without_point: int) -> str:
    return (
        f"Đứng ngoài tỉ lệ: {integer(young)} lần đang theo dõi (chưa đủ 90 ngày), {integer(unchecked)} lần chưa kiểm "
        f"tra lại, {integer(without_point)} vụ việc không có mã điểm."
    )


def unplaced(count: int) -> str:
    return f"{integer(count)} ô địa bàn–tháng có lượt chưa xác định địa bàn có thể thuộc về."


def kind_finding(kind: str, name: str | None, most, amount_vnd: int) -> str:
    """`most`: the largest group (count, total), None without cases."""
    if most is None:
        return NO_CASES
    finding = f"Nhiều nhất: {name.lower()}, {integer(most.count)}/{integer(most.total)} vụ việc"
    return f"{finding}; phạt {money(amount_vnd)}" if kind == "measure" else finding
