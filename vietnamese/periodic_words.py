"""Words of the periodic report, in the form of Nghị định 30/2020/NĐ-CP. What only a person knows is a blank."""

import re
from datetime import date

from .accident_words import change_said
from .labels import SAMPLE_MARK, STATUS, VERDICTS
from .numbers import (
    MISSING,
    change_in_share,
    day,
    decimal,
    integer,
    is_missing,
    money,
    percent,
    points,
    signed,
    signed_percent,
)
from .overview_words import NO_DATA, NO_FEED, NO_TARGET
from .periods import unit_name

FONT = "Times New Roman"
TABLE_STYLE = "Nội dung bảng"
COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
MOTTO = "Độc lập - Tự do - Hạnh phúc"
AGENCY = "CÔNG AN THÀNH PHỐ HẢI PHÒNG"
BLANK = re.compile(r"(\[…[^\]]*\])")


def blank(hint: str = "") -> str:
    """What a person fills in; it is printed on a marker's yellow."""
    return f"[… {hint} …]" if hint else "[…]"


UNIT = blank("TÊN ĐƠN VỊ SOẠN BÁO CÁO")
NUMBER = f"Số: {blank()}/BC-{blank()}"
PLACE_AND_DAY = f"Hải Phòng, ngày {blank()} tháng {blank()} năm {blank()}"
KIND = "BÁO CÁO"
TO = "Kính gửi: Ủy ban nhân dân thành phố Hải Phòng"
SUBJECT = "Báo cáo định kỳ"
PLAN = "Kế hoạch số 122/KH-UBND ngày 10/4/2026 của Ủy ban nhân dân thành phố"
CLOSING = "Trên đây là báo cáo kết quả thực hiện {plan} {period}. Công an thành phố trân trọng báo cáo./."
HOW_TO_FILL = blank(
    "Hướng dẫn: chỗ tô vàng là phần cán bộ soạn báo cáo điền, các số lấy từ bảng chỉ số; xóa dòng này khi hoàn thành"
)
SAMPLE_NOTE = f"{SAMPLE_MARK}: số liệu do chương trình tạo ra để xem thử, không phải số liệu thật của thành phố."

GENERAL = "I. TÌNH HÌNH CHUNG VÀ CÔNG TÁC CHỈ ĐẠO"
RESULTS = "II. KẾT QUẢ THỰC HIỆN"
ASSESSMENT = "III. ĐÁNH GIÁ"
DIFFICULTIES = "IV. KHÓ KHĂN, VƯỚNG MẮC VÀ KIẾN NGHỊ"
NEXT = "V. PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM"
TASKS, ASKED_BY_NUMBERS, SCENARIOS = "1. Nhiệm vụ trọng tâm", "2. Yêu cầu đặt ra từ số liệu", "3. So sánh các kịch bản"
BLANKS = {
    GENERAL: (
        ("1. Tình hình chung", "đặc điểm tình hình trật tự, an toàn giao thông, trật tự đô thị trong kỳ"),
        ("2. Công tác lãnh đạo, chỉ đạo", "văn bản đã ban hành; số cuộc kiểm tra, đôn đốc; phân công thực hiện"),
        ("3. Công tác tuyên truyền", "số buổi, số lượt người, hình thức, mô hình"),
    ),
    RESULTS: (("7. Kết quả khác", "kết quả nổi bật của từng nhiệm vụ mà bảng chỉ số chưa nêu"),),
    ASSESSMENT: (
        ("3. Ưu điểm", "việc làm tốt, đơn vị, địa bàn làm tốt"),
        ("4. Tồn tại, hạn chế và nguyên nhân", "tồn tại; nguyên nhân khách quan, chủ quan"),
    ),
    DIFFICULTIES: (
        ("1. Khó khăn, vướng mắc", "khó khăn về pháp luật, lực lượng, phương tiện, kinh phí"),
        ("2. Kiến nghị, đề xuất", "kiến nghị với cấp trên và các sở, ngành, địa phương"),
    ),
    NEXT: ((TASKS, "nhiệm vụ, giải pháp kỳ tới; đơn vị chủ trì; thời hạn hoàn thành"),),
}
ACCIDENTS, FINES = "1. Tai nạn giao thông", "2. Xử phạt vi phạm qua hình ảnh, thiết bị kỹ thuật"
CLEARANCES = "3. Kiểm tra, giải tỏa lấn chiếm lòng đường, vỉa hè"
AGAINST_TARGETS, REMARKS = "1. Kết quả so với mục tiêu", "2. Nhận xét từ số liệu"

HEAD = ("STT", "Nội dung", "Kỳ báo cáo", "{before}", "+/-", "%", "Ghi chú")
MEASURES = {
    "accident_count": "Số vụ",
    "death_count": "Số người chết",
    "injured_count": "Số người bị thương",
}
OF_ALL = ("A", "Toàn bộ")
GROUPS = {"mode": ("B", "Theo loại hình giao thông"), "severity": ("C", "Theo mức độ")}
TABLES = {
    "accidents": "Tai nạn giao thông theo ba tiêu chí",
    "fines": "Kết quả xử phạt vi phạm giao thông đã có quyết định",
    "sources": "Quyết định phạt nguội theo nguồn phát hiện",
    "funnel": "Đường đi của vụ việc phạt nguội có ngày vi phạm trong kỳ",
    "months": "Số xã, phường, đặc khu giải tỏa đủ số lần theo tháng",
    "measures": "Vụ việc lấn chiếm theo biện pháp xử lý",
    "targets": "Kết quả so với mục tiêu của Kế hoạch 122/KH-UBND",
    "pace": "Số quyết định phạt nguội cần có mỗi tháng để kịp lộ trình tham chiếu",
    "scenarios": "So sánh các kịch bản đến hết năm",
    "wards": "Số liệu từng xã, phường, đặc khu",
}
FINES_ROWS = {
    "fine_count": "Tổng số quyết định xử phạt",
    "a_count": "Phạt nguội (định nghĩa A: không dừng xe ngay)",
    "a_share": "Tỉ lệ phạt nguội",
    "b_count": "Qua hình ảnh, thiết bị, xe bị dừng hay không (định nghĩa B)",
    "b_share": "Tỉ lệ qua hình ảnh, thiết bị",
}
FUNNEL_HEAD = ("STT", "Bước", "Số vụ việc", "So bước trước", "Khi đủ thời gian", "Đứng ngoài", "Quá hạn", "Còn hạn")
MONTHS_HEAD = ("Tháng", "Phải làm", "Đạt", "Chưa đạt", "Chưa báo cáo", "Đang làm", "Tỉ lệ đạt", "Lượt đã làm/cần")
TARGETS_HEAD = ("STT", "Chỉ tiêu", "Kết quả", "Mục tiêu", "Trạng thái")
PACE_HEAD = ("Đến ngày", "Lộ trình", "Cần mỗi tháng", "Hiện nay mỗi tháng")
SIGNS = {"met": "●", "attention": "▲", "not_met": "■", "none": "○"}  # every Windows font has them
TOTAL, NOT_PLACED = "Tổng cộng", "Chưa xác định"
APPENDIX = "PHỤ LỤC"
APPENDED_TO = f"(Kèm theo Báo cáo số {blank()} ngày {blank()} của {blank('tên đơn vị')})"
RECEIVERS = "Nơi nhận:"
RECEIVERS_LINES = ("- Như trên;", f"- {blank('đơn vị nhận')};", f"- Lưu: VT, {blank()}.")
SIGNATURE = (blank("CHỨC VỤ NGƯỜI KÝ"), blank("chữ ký, dấu"), blank("họ và tên"))
NOTHING_MISSING = "Không còn địa bàn nào chưa đạt hoặc chưa báo cáo."
NO_MONTH = "Trong kỳ chưa có tháng trọn nào Kế hoạch yêu cầu giải tỏa (từ tháng 4/2026)."
NO_FUNNEL = "Trong kỳ chưa có vụ việc nào được phát hiện qua hình ảnh, thiết bị."
NO_REMARKS = "Chưa đủ số liệu trong kỳ để nhận xét."
NOTHING_ASKED = "Chưa đủ số liệu để tính yêu cầu của kỳ tới."


def period_name(unit: str | None, month: date, start: date, end: date) -> str:
    """6 tháng đầu năm 2026, tháng 6/2026; a free range by its days."""
    if unit is None:
        return f"từ ngày {day(start)} đến ngày {day(end)}"
    name = unit_name(unit, month)
    return f"{name[0].lower()}{name[1:]}"


def reach(end: date, *, is_whole: bool) -> str:
    """A whole period is counted to its last day, a running one as far as its data go."""
    return (
        f"(tính đến ngày {_plain_day(end)})" if is_whole else f"(kỳ chưa kết thúc, số liệu đến ngày {_plain_day(end)})"
    )


def _plain_day(value: date) -> str:
    return f"{value.day}/{value.month}/{value.year}"


def subject(period: str) -> str:
    return f"Kết quả thực hiện {PLAN} {period}"


def where(question: str) -> str:
    """What is looked at instead of the whole city, in the words of every page."""
    return f"Phạm vi: {question}"


def opening(period: str) -> str:
    return (
        f"Thực hiện {PLAN} về bảo đảm trật tự, an toàn giao thông, trật tự đô thị, Công an thành phố báo cáo kết quả "
        f"{period} như sau:"
    )


def data_line(days: str, compared: str, reaches: dict[str, date], *, may_change: bool) -> str:
    """`reaches`: name of each feed and its last day; `may_change`: nothing is known yet of the days after the period."""
    until = "; ".join(f"{name[0].lower()}{name[1:]} đến ngày {day(through)}" for name, through in reaches.items())
    said = f"Kỳ báo cáo {days}; {compared}. Số liệu đã có: {until}."
    return f"{said} Số liệu những ngày cuối kỳ có thể còn điều chỉnh." if may_change else said


def compared_days(name: str, days: str | None) -> str:
    return f"so sánh với {name.lower()} {days}" if days else f"không có số liệu {name.lower()} để so sánh"


def no_numbers(has_feed: bool) -> str:
    return f"{NO_DATA if has_feed else NO_FEED}."


def until(through: date) -> str:
    return f"Số liệu đến ngày {day(through)}."


def accidents_said(counts: dict[str, int], changes: dict, compared: str, *, of_wards: bool) -> str:
    """`changes`: by measure the change or None."""
    accidents, deaths, injured = (integer(counts[measure]) for measure in MEASURES)
    said = f"Trong kỳ xảy ra {accidents} vụ tai nạn giao thông, làm {deaths} người chết, {injured} người bị thương"
    if any(changes[measure] is None for measure in MEASURES):
        return f"{said}."
    units = ("vụ", "người chết", "người bị thương")
    parts = [
        change_said(*changes[measure], unit, of_wards=of_wards)
        if changes[measure].difference
        else f"{MEASURES[measure].lower()} không đổi"
        for measure, unit in zip(MEASURES, units, strict=True)
    ]
    return f"{said}. So với {compared.lower()}: {', '.join(parts)}."


def most_of(groups: dict[str, tuple[str, int]]) -> str:
    """`groups`: what is looked at -> the largest group and its accidents."""
    parts = [f"{what}: {name[0].lower()}{name[1:]} ({integer(count)} vụ)" for what, (name, count) in groups.items()]
    return f"Nhiều nhất theo {'; theo '.join(parts)}."


MOST_BY = {"cause": "nguyên nhân", "vehicle": "phương tiện", "road_class": "loại đường"}


def difference(now: float | None, before: float | None) -> str:
    return MISSING if is_missing(now) or is_missing(before) else signed(now - before)


def relative(now: float | None, before: float | None, *, of_wards: bool = False) -> str:
    """Over a base of 0, and of wards, the pair and no percentage: the counts are too small for one."""
    if is_missing(now) or is_missing(before) or not (now or before):
        return MISSING
    if of_wards or before == 0:
        return f"({integer(now)}/{integer(before)})"
    return signed_percent((now - before) / before)


def share_difference(now: float | None, before: float | None) -> str:
    """In percentage points, with its sign."""
    if is_missing(now) or is_missing(before):
        return MISSING
    sign = "+" if now > before else "−" if now < before else ""
    return f"{sign}{points(now - before)}"


def target_note(target, status: str) -> str:
    if target.value is None:
        return NO_TARGET[target.reason]
    return f"Tối đa {integer(target.at_most)}: {SIGNS[status]} {STATUS[status].lower()}"


def image_target(image) -> str:
    if image.path is None:
        return NO_TARGET[image.reason]
    return f"{percent(image.path)} (lộ trình tham chiếu)"


def image_result(image) -> str:
    if image.share is None:
        return MISSING
    counts = f"{integer(image.image_fine_count)}/{integer(image.fine_count)} quyết định"
    return f"12 tháng: {percent(image.share)} ({counts})"


def accident_target(target, *, is_still_above: bool) -> str:
    """`is_still_above`: met, and yet more than last year."""
    if target.value is None:
        return NO_TARGET[target.reason]
    return f"tối đa {integer(target.at_most)}" + (" (vẫn cao hơn cùng kỳ)" if is_still_above else "")


def clearance_result(month) -> str:
    return (
        f"Tháng {month.month.month}/{month.month.year}: {integer(month.met_count)}/{integer(month.due_count)} địa bàn"
    )


def clearance_target(due: int) -> str:
    return f"{integer(due)}/{integer(due)} địa bàn"


def shown_status(status: str) -> str:
    return f"{SIGNS[status]} {STATUS[status]}"


def verdict_line(measure: str, changed, verdict: str, compared: str, *, of_wards: bool) -> str:
    return f"{MEASURES[measure]} {change_said(*changed, of_wards=of_wards)} so với {compared.lower()}: {VERDICTS[verdict]}."


def image_said(now, before, verdict: str | None, compared: str) -> str:
    """Rows of image_fines/share of this period and of the one compared, None without one."""
    said = (
        f"Trong kỳ có {integer(now.fine_count)} quyết định xử phạt, trong đó {integer(now.image_fine_count)} quyết định phạt "
        f"nguội, đạt tỉ lệ {percent(now.image_fine_share)}"
    )
    if before is None:
        return f"{said}."
    changed = change_in_share(now.image_fine_share, before.image_fine_share)
    return f"{said}; {changed} so với {compared.lower()} {percent(before.image_fine_share)} ({VERDICTS[verdict]})."


def path_said(finding: str, note: str) -> str:
    return f"Tỉ lệ {finding[0].lower()}{finding[1:]} ({note[0].lower()}{note[1:].rstrip('.')})."


def month_name(month: date, *, is_running: bool) -> str:
    return f"{month.month}/{month.year}" + (" (chưa hết)" if is_running else "")


def made_of(made: int, required: int) -> str:
    return f"{integer(made)}/{integer(required)}"


def wards_said(month: date, met: int, due: int, missing: int) -> str:
    said = f"Tháng {month.month}/{month.year}: {integer(met)}/{integer(due)} địa bàn giải tỏa đủ số lần yêu cầu"
    return f"{said}, còn thiếu {integer(missing)} lượt." if missing else f"{said}."


STATES_OF_MISSING = {"not_reported": "Chưa báo cáo", "not_met": "Chưa đạt"}


def missing_wards(state: str, rows: list) -> str:
    """Rows of clearances/missing of one month and state."""
    names = (
        row.full_name
        if state == "not_reported"
        else f"{row.full_name} ({integer(row.clearance_count)}/{integer(row.required_count)})"
        for row in rows
    )
    return f"{STATES_OF_MISSING[state]} ({integer(len(rows))} địa bàn): {', '.join(names)}."


def reencroachment(row) -> str:
    if not row.due_count:
        return "Chưa có lần giải tỏa nào đến hạn kiểm tra lại (90 ngày)."
    again = f"{integer(row.reencroached_count)}/{integer(row.due_count)}"
    return (
        f"Tái lấn chiếm trong 90 ngày: {again} lần giải tỏa đến hạn kiểm tra lại ({percent(row.reencroached_share)}); "
        f"{integer(row.unchecked_count)} lần chưa kiểm tra lại, {integer(row.young_count)} lần chưa đủ 90 ngày."
    )


def fined(amount: float) -> str:
    return f"Tổng số tiền phạt về lấn chiếm: {money(amount)}."


def funnel_cell(share: float | None) -> str:
    return MISSING if is_missing(share) else percent(share, 1)


def a_month(count: float) -> str:
    return decimal(count, 1)


def clearances_asked(due: int, missing: int, month: date) -> str:
    if not missing:
        return f"Giải tỏa: duy trì {integer(due)}/{integer(due)} địa bàn đủ số lần mỗi tháng."
    return (
        f"Giải tỏa: theo tháng {month.month}/{month.year}, các địa bàn chưa đủ cần thêm {integer(missing)} lượt mỗi tháng để "
        f"đạt {integer(due)}/{integer(due)} địa bàn."
    )


def appendix(period: str) -> str:
    return f"{TABLES['wards']}, {period}"


def wards_head(latest) -> tuple[str, ...]:
    """`latest`: the month whose clearances stand in the table, None without one."""
    month = f" tháng {latest.month.month}" if latest else ""
    accidents = ("Số vụ", "Chết", "Bị thương", "Vụ 12 tháng", "12 tháng trước đó")
    return (
        "STT",
        "Xã, phường, đặc khu",
        *accidents,
        f"Giải tỏa{month}",
        f"Trạng thái{month}",
        "Tháng đạt",
        "Việc quá hạn",
    )


def caption(number: int, title: str) -> str:
    return f"Bảng {number}. {title}"
