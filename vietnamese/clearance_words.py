"""Sentences of the page on clearances."""

from collections.abc import Sequence
from datetime import date

from .codes import ENCROACHMENT, MEASURE, OTHER, UNKNOWN
from .numbers import change, day_range, integer, money, percent
from .periods import AREAS, place

ORDER = "Sắp xếp"
ORDERS = {"Vướng nhất trước": "trouble", "Theo tên": "name", "Theo vùng": "area"}
UNITS = {"phuong": "phường", "xa": "xã", "dac_khu": "đặc khu"}
HEADINGS = {area: AREAS[area] for area in ("old_haiphong", "old_haiduong")}
RUNS_SWITCH = "Chuỗi tháng"
RUNS = {"Lỡ liền nhau": "missed", "Đạt liền nhau": "met"}
KINDS = {
    "category": {code: entry.word for code, entry in (ENCROACHMENT | {"other": OTHER, "unknown": UNKNOWN}).items()},
    "measure": {code: entry.word for code, entry in (MEASURE | {"other": OTHER, "unknown": UNKNOWN}).items()},
}
KINDS_TITLE = {"category": "Loại lấn chiếm", "measure": "Biện pháp xử lý"}
KINDS_HELP = {
    "category": "Số vụ việc lấn chiếm được xử lý trong kỳ, theo loại.",
    "measure": "Số vụ việc lấn chiếm được xử lý trong kỳ, theo biện pháp; tiền phạt là tổng số tiền đã ghi.",
}
LEGEND = "Chú giải: số ô ở mỗi trạng thái"

BOARD_HELP = (
    "Mỗi ô là số ngày giải tỏa, kiểm tra khác nhau trong tháng dương lịch. Đạt: đủ số lần yêu cầu (2 lần; tháng 4/2026: "
    "1 lần). Chưa đạt: có báo cáo nhưng không đủ. Chưa báo cáo: không có dòng nào trong tháng. Liên tiếp: số tháng trọn "
    "gần nhất không đạt. Bấm vào ô để mở hồ sơ hoặc lọc."
)
PERIOD_TITLE = "Cả kỳ đang xem"
PERIOD_HELP = (
    "Tỉ lệ: mỗi địa bàn trong mỗi tháng trọn có yêu cầu là một địa bàn–tháng; lấy số đạt chia cho tổng số. Lượt làm dư "
    "của nơi này không bù cho nơi khác, nên lượt còn thiếu cộng riêng từng địa bàn, từng tháng."
)
PROGRESS_HELP = (
    "Số xã, phường, đặc khu ở mỗi trạng thái trong từng tháng dương lịch có yêu cầu. Trên cột: tỉ lệ địa bàn đạt. Dưới "
    "tháng: số lượt đã làm/số lượt cần của tất cả địa bàn cộng lại."
)
RUNS_HELP = "Số tháng trọn có yêu cầu liền nhau mà địa bàn lỡ (chưa đạt hoặc chưa báo cáo) hay đạt, trong kỳ đang xem."
REENCROACHMENT = "Tái lấn chiếm"
REENCROACHMENT_HELP = (
    "Một lần giải tỏa (xử phạt, tháo dỡ, thu giữ) tại một điểm được coi là đến hạn khi đã qua 90 ngày và địa bàn có đi "
    "kiểm tra lại trong 90 ngày đó. Tái lấn chiếm: điểm ấy lại có vụ việc trong 1–90 ngày sau."
)
BY_WARD_HELP = (
    f"{REENCROACHMENT_HELP} Chấm: tỉ lệ của địa bàn; vạch: khoảng tin cậy 95% (Wilson), càng ít lần đến hạn càng rộng. "
    "Xếp theo đầu dưới của khoảng để nơi ít số liệu không đứng đầu do ngẫu nhiên. Đỏ: vượt giới hạn 99,8% quanh mức toàn "
    "thành phố. Các lần ở cùng một điểm có thể liên quan nhau, nên khoảng thật rộng hơn một chút."
)
NO_GOAL = "Kế hoạch: **không để tái lấn chiếm**, không đặt tỉ lệ"
NOTHING_DUE = "Chưa có lần giải tỏa nào đến hạn kiểm tra lại (90 ngày)."
NOBODY = {
    "missed": "Không địa bàn nào lỡ từ 2 tháng liền trở lên.",
    "met": "Không địa bàn nào đạt từ 2 tháng liền trở lên.",
}
NO_CASES = "Chưa có vụ việc lấn chiếm nào trong kỳ."
FEW = 20


def no_requirement(start: date, end: date) -> str:
    return (
        f"Kỳ đang xem ({day_range(start, end)}) chưa có tháng nào phải làm: Kế hoạch 122 yêu cầu giải tỏa từ tháng 4/2026. "
        "Hãy chọn kỳ khác ở cột bên trái để thấy bảng địa bàn theo tháng."
    )


def where(area: str, ward_names: list[str], ward_count: int) -> str:
    """Hải Dương cũ · 51 địa bàn, 45 phường, Lê Chân"""
    if area in UNITS and not ward_names:
        return f"{integer(ward_count)} {UNITS[area]}"
    return (
        place(area, ward_names)
        if len(ward_names) == 1
        else f"{place(area, ward_names)} · {integer(ward_count)} địa bàn"
    )


def month_range(first: date, last: date) -> str:
    start = f"{first.month}–" if first.year == last.year else f"{first.month}/{first.year}–"
    return f"Tháng {start if first != last else ''}{month_name(last)}"


def month_name(month: date) -> str:
    return f"{month.month}/{month.year}"


def board_title(long_missed: int, always_met: int, ward_count: int, month_count: int) -> str:
    """`long_missed`: wards that missed the latest two full months or more."""
    if not month_count:
        return "Chưa có tháng trọn nào để đánh giá"
    missing = (
        f"{integer(long_missed)} địa bàn đang lỡ từ 2 tháng liền" if long_missed else "Không nơi nào lỡ 2 tháng liền"
    )
    return f"{missing}; {integer(always_met)}/{integer(ward_count)} đạt mọi tháng"


def board_alt(title: str, ward_count: int) -> str:
    return f"{title}. Bảng {integer(ward_count)} địa bàn theo tháng."


def only_latest(months: Sequence[date], shown: Sequence[date]) -> str:
    return (
        f"Chỉ hiện {integer(len(shown))} trong {integer(len(months))} tháng của kỳ: "
        f"{month_range(shown[0], shown[-1]).lower()}. Tệp tải về có đủ các tháng."
    )


def unplaced(count: int) -> str:
    return f"\\* {integer(count)} ô có lượt chưa xác định địa bàn có thể thuộc về."


def month_target(due: int, missing: int) -> str:
    rest = f"còn thiếu {integer(missing)} lượt" if missing else "không thiếu lượt nào"
    return f"Mục tiêu **{integer(due)}/{integer(due)}** · {rest}"


def ward_months(met: int, due: int) -> str:
    return f"{integer(met)}/{integer(due)} địa bàn–tháng"


def trips(made: int, required: int, missing: int) -> str:
    return f"Đã làm **{integer(made)}** lượt (cần ≥ {integer(required)}), thiếu {integer(missing)} lượt"


def always_and_never(always: int, never: int, month_count: int) -> str:
    """Wards that met every one and those that met none of the full months."""
    return f"{integer(month_count)} tháng trọn: **{integer(always)}** nơi đạt đủ, **{integer(never)}** chưa tháng nào"


def progress_title(latest, before) -> str:
    """`latest`, `before`: rows of clearances/by_month, full months; None where there is none."""
    if latest is None:
        return "Tháng đang chạy, chưa có tháng trọn"
    now = f"Tháng {month_name(latest.month)}: {_met(latest)} địa bàn đạt"
    return now if before is None else f"{now} (tháng {before.month.month}: {_met(before)})"


def _met(month) -> str:
    """A share says little where wards are few."""
    few = month.due_count < FEW
    return f"{integer(month.met_count)}/{integer(month.due_count)}" if few else percent(month.met_share, 1)


TRIPS_NOTE = "Dưới mỗi tháng: số lượt đã làm/số lượt cần. Lượt dư của nơi này không bù cho nơi khác."


def runs_title(kind: str, count: int, longest: int) -> str:
    if not count:
        return NOBODY[kind]
    word = "lỡ" if kind == "missed" else "đạt"
    return f"{integer(count)} địa bàn từng {word} từ 2 tháng liền, dài nhất {integer(longest)} tháng"


def more_wards(count: int) -> str:
    return f"và {integer(count)} địa bàn nữa: có đủ trong tệp ở Nguồn số liệu."


def run(kind: str, now: int, longest: int) -> str:
    """`now`: months in a row up to the latest full one; `longest`: the longest run in the period."""
    word = "lỡ" if kind == "missed" else "đạt"
    if now == longest:
        return f"{now} tháng liền, chưa dừng" if kind == "missed" else f"{now} tháng liền, đang tiếp tục"
    running_now = f"đang {word} {now} tháng, " if now else ""
    return f"{running_now}dài nhất {longest} tháng liền"


def of_due(again: int, due: int) -> str:
    return f"{integer(again)}/{integer(due)} lần đến hạn"


def outside(*, young: int, unchecked: int, without_point: int) -> str:
    """Cases in neither number of the rate."""
    return (
        f"**{integer(young)}** chưa đủ 90 ngày · **{integer(unchecked)}** chưa kiểm tra lại · **{integer(without_point)}** "
        "không có mã điểm"
    )


def reencroachment_title(share: float | None, high_names: Sequence[str]) -> str:
    if share is None:
        return "Tái lấn chiếm: chưa có lần giải tỏa nào đến hạn"
    start = f"Tái lấn chiếm {percent(share)}"
    if not high_names:
        return f"{start}: không nơi nào cao hơn hẳn mức chung"
    named = ", ".join(high_names[:2]) + (f" và {integer(len(high_names) - 2)} nơi khác" if len(high_names) > 2 else "")
    return f"{start}: {named} cao hơn hẳn mức chung"


def ranked(shown: int, ward_count: int) -> str:
    """How many of the wards with a clearing that is due are drawn."""
    order = "Chấm: tỉ lệ; vạch: khoảng 95%; nơi chắc chắn nhất đứng trên"
    return f"{order} ({integer(shown)}/{integer(ward_count)} địa bàn)." if shown < ward_count else f"{order}."


def kind_finding(name: str, most) -> str:
    """`most`: the largest group (count, total)."""
    return f"Nhiều nhất: {name.lower()}, {integer(most.count)}/{integer(most.total)} vụ việc"


def all_cases(now: int, before: int | None, compared_with: str) -> str:
    if before is None:
        return f"Tất cả {integer(now)} vụ việc."
    return f"Tất cả {integer(now)} vụ việc, {change(now, before)} so {compared_with.lower()} ({integer(before)})."


def fined(now: int, before: int | None, fine_count: int, compared_with: str) -> str:
    """Money of `fine_count` cases that were fined."""
    said = f"Tiền phạt **{money(now)}**"
    if before is not None:
        said += f", {compared_with.lower()} {money(before)}"
    return f"{said}; bình quân {money(now / fine_count)} một vụ xử phạt." if fine_count else f"{said}."
