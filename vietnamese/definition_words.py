"""Words of the page Định nghĩa."""

from datetime import date

from .codes import DETECTED_BY
from .labels import STATUS, VERDICTS
from .measures import GOOD, MEASURES, Measure
from .numbers import day, day_range, decimal, integer, is_missing, percent

SCOPE = "Mỗi con số nghĩa là gì, tính thế nào, theo quy định nào"
CONTENTS = "Đến mục"
SECTIONS = {
    "status": "Trạng thái: đạt, cần chú ý, chưa đạt",
    "ward_months": "Giải tỏa: trạng thái của một địa bàn trong một tháng",
    "verdict": "Thay đổi thật hay ngẫu nhiên",
    "definitions": "Phạt nguội: định nghĩa A và B",
    "calendar": "Lịch báo cáo, cùng kỳ, ngày chốt",
    "funnel": "Đường đi của vụ việc phạt nguội",
    "alert": "Cảnh báo theo quy định, từng tuyến đường",
    "black_spots": "Điểm hay xảy ra, điểm tiềm ẩn tai nạn",
    "thresholds": "Các ngưỡng khác",
    "task_states": "Nhiệm vụ: trạng thái trên một ngày",
    "deadlines": "Ngày hạn; kế hoạch và báo cáo phải gửi",
    "plan_tasks": "70 nhiệm vụ của Phụ lục",
}
TARGET_COLUMNS = {
    "value": "Mục tiêu",
    "base": "Năm gốc",
    "valid": "Hiệu lực",
    "source": "Nơi quyết định; nguồn",
}
THRESHOLD_COLUMNS = {"code": "Ngưỡng", "value": "Mức", "valid": "Hiệu lực", "source": "Căn cứ"}
NO_LIMITS = "Không có ngưỡng nào trong data/plan/thresholds.csv."
NO_BASE = "không có"
ALWAYS = "mọi thời gian"
THRESHOLDS = {
    "alert_increase_three": "Cả ba chỉ tiêu cùng tăng",
    "alert_increase_two": "Hai chỉ tiêu cùng tăng",
    "alert_increase_one": "Một chỉ tiêu tăng",
    "funnel_notify_days": "Gửi thông báo vi phạm",
    "funnel_come_days": "Người vi phạm đến giải quyết",
    "funnel_decide_days": "Ra quyết định xử phạt",
    "funnel_pay_days": "Nộp phạt",
    "reencroachment_days": "Xét tái lấn chiếm",
    "significance_level": "Mức ý nghĩa (α)",
    "black_spot_fatal_accidents": "Điểm hay xảy ra: số vụ đều có người chết",
    "black_spot_accidents": "Điểm hay xảy ra: số vụ khi có vụ có người chết",
    "black_spot_accidents_fatal": "Điểm hay xảy ra: trong đó, số vụ có người chết",
    "black_spot_injury_accidents": "Điểm hay xảy ra: số vụ chỉ có người bị thương",
    "black_spot_potential_collisions": "Điểm tiềm ẩn: số vụ va chạm",
    "black_spot_potential_fatal_accidents": "Điểm tiềm ẩn: số vụ có người chết",
    "black_spot_potential_injury_accidents": "Điểm tiềm ẩn: số vụ chỉ có người bị thương",
}
UNIT_WORDS = {"days": "ngày", "accidents": "vụ"}
COMPARISONS = {"at_least": "từ {} trở lên", "above": "trên {}", "at_most": "không quá {}", "below": "dưới {}"}

STATUSES = {
    "met": "Đã đúng mục tiêu của kỳ.",
    "attention": "Chưa đúng mục tiêu nhưng đang tốt lên.",
    "not_met": "Chưa đúng mục tiêu và chưa tốt lên. Màu mạnh duy nhất trên bảng.",
    "none": "Không có mục tiêu cho lựa chọn đang xem, hoặc chưa đủ số liệu; trang nói vì sao.",
}
STATUS_NOTE = (
    "Trạng thái luôn gồm chữ, biểu tượng và màu, luôn so với mục tiêu rồi với cùng kỳ, dù đang chọn so sánh với kỳ nào. "
    "Mục tiêu đặt cho toàn thành phố (tai nạn: thêm Hải Phòng cũ, Hải Dương cũ); lọc hẹp hơn thì không có mục tiêu."
)

DEFINITIONS = (
    "Chỉ tính trường hợp đã có quyết định xử phạt và thuộc nhóm vi phạm giao thông; trật tự đô thị đứng ngoài cả tử số "
    "và mẫu số. **Định nghĩa A (phạt nguội):** phát hiện qua một trong các nguồn dưới đây và xe không bị dừng ngay. "
    "**Định nghĩa B:** phát hiện qua một trong các nguồn ấy, xe bị dừng hay không. Nồng độ cồn, ma túy không bao giờ tính."
)
UNITS = {"month": "tháng", "quarter": "quý", "half": "6 tháng", "year": "năm"}
NOT_STOPPED = ("fixed_camera", "journey_monitor", "citizen_report", "social_media_press")
UNCLEAR = ("handheld_camera", "speed_camera", "load_station")
SOURCE_COLUMNS = ("Nguồn phát hiện", "Khi tệp không ghi xe có bị dừng hay không")
STOPS = {
    "not_stopped": "coi như không bị dừng: tính ở A và B",
    "unclear": "không rõ: tính ở B và mẫu số, không tính ở A, được đếm riêng",
}
FUNNEL = (
    "Theo dõi các vụ việc loại định nghĩa A có ngày vi phạm trong kỳ, ở ngày cuối của số liệu: phát hiện → thông báo → "
    "biên bản → quyết định → nộp phạt. Có ngày hoặc trạng thái của bước sau thì coi như đã qua bước trước. **Đứng "
    "ngoài:** không đủ căn cứ, chuyển đơn vị khác, hết thời hiệu; không nằm trong mẫu số của bước sau. **Quá hạn, chưa đủ "
    "thời gian:** hạn của bước tiếp theo, trong bảng ngưỡng, đã hết hay còn. Tỉ lệ “khi đủ thời gian” bỏ các vụ việc còn "
    "trong hạn khỏi mẫu số, để vụ việc mới không bị tính là mất."
)
WARD_MONTHS = {
    "met": "số ngày giải tỏa, kiểm tra khác nhau không ít hơn số yêu cầu của tháng.",
    "in_progress": "chưa đủ, và ngày chốt còn trước ngày cuối tháng.",
    "not_met": (
        "tháng đã hết, có ít nhất một dòng báo cáo (kể cả báo cáo 0 lượt), và số liệu giải tỏa đã đến 7 ngày cuối tháng "
        "hoặc sau đó, mà vẫn chưa đủ."
    ),
    "not_reported": "tháng đã hết, không thuộc trường hợp nào ở trên. Khác với 0 lượt.",
}
WARD_MONTHS_NOTE = (
    "Xét theo thứ tự trên, theo tháng dương lịch. Kỳ đang xem lấy mọi tháng có ngày cuối nằm trong kỳ; tháng đang chạy "
    "đứng riêng. Dòng có từ 2 lượt trở lên là tổng của tháng; tháng có cả tổng và từng ngày thì lấy số lớn nhất, không "
    "cộng. Lượt không rõ xã, phường không tính cho nơi nào."
)
CALENDAR = (
    "**Lịch báo cáo:** tháng M từ ngày 15 tháng trước đến ngày 14 tháng M, như các báo cáo trật tự an toàn giao thông; "
    "thanh bên có thể chuyển sang tháng dương lịch. **Cùng kỳ** của một tháng, quý, 6 tháng, năm trọn là chính đơn vị ấy "
    "một năm trước; của khoảng ngày tự chọn là lùi hai đầu một năm (29/02 thành 28/02). **Kỳ liền trước:** đơn vị ngay "
    "trước, cắt ở cùng số ngày đã qua. **Số liệu đến ngày:** ngày cuối mà tệp của nguồn ấy có số liệu; cả hai kỳ so sánh "
    "đều cắt ở đó. **Ngày chốt:** ngày cuối của mọi nguồn; hạn và “hôm nay” tính theo ngày này, không theo đồng hồ. Tháng "
    "chưa hết không bao giờ so với tháng trọn. Kỳ bắt đầu sau ngày cuối của số liệu: chưa có số liệu trong kỳ."
)
ALERT = (
    "Với từng tuyến đường, so số vụ, số người chết, số người bị thương với cùng kỳ; ngưỡng lấy theo ngày cuối của kỳ. "
    "Cảnh báo khi một trong ba dòng đang có hiệu lực được thỏa. Chỉ tiêu bằng 0 ở cùng kỳ không tính được phần trăm: nếu "
    "vì thế mà không kết luận được thì ghi **không tính được**. Số đếm luôn in kèm."
)


def contents() -> dict[str, str]:
    """Anchor -> title of all that the page explains, in order."""
    return {code: measure.word for code, measure in MEASURES.items()} | SECTIONS


def about(measure: Measure) -> str:
    return f"{measure.definition}  \n**Đơn vị:** {measure.unit} · **Hướng tốt:** {GOOD[measure.good]}" + (
        f"  \n{_judged(measure)}" if measure.judged else ""
    )


def _judged(measure: Measure) -> str:
    return " · ".join(f"**{STATUS[code]}:** {text}" for code, text in measure.judged._asdict().items())


def shown_targets(rows):
    """Rows of plan/targets with what is printed of them."""
    return rows.assign(
        value=[target_value(*pair) for pair in zip(rows["value"], rows["unit"], strict=True)],
        base=[
            NO_BASE if is_missing(start) else day_range(start, end)
            for start, end in _ends(rows, "base_start", "base_end")
        ],
        source=[f"{by}; {law}" for by, law in zip(rows["decided_by"], rows["source"], strict=True)],
        valid=[span(*ends) for ends in _ends(rows, "valid_from", "valid_to")],
    )


def shown_thresholds(rows):
    """Rows of plan/thresholds with what is printed of them."""
    limits = zip(rows["value"], rows["unit"], rows["comparison"], strict=True)
    return rows.assign(
        code=[THRESHOLDS.get(code, code) for code in rows["code"]],
        value=[threshold_value(*limit) for limit in limits],
        valid=[span(*ends) for ends in _ends(rows, "valid_from", "valid_to")],
    )


def _ends(rows, first: str, last: str):
    return zip(rows[first], rows[last], strict=True)


def target_value(value: float, unit: str) -> str:
    if unit == "share_per_year":
        return f"{'giảm' if value < 0 else 'tăng'} {share(abs(value))} mỗi năm"
    if unit == "per_ward_month":
        return f"ít nhất {integer(value)} lần/tháng mỗi xã, phường, đặc khu"
    return share(value) if unit == "share" else f"{decimal(value, 2)} {unit}"


def threshold_value(value: float, unit: str, comparison: str) -> str:
    said = share(value) if unit == "share" else decimal(value, 2)
    if unit in UNIT_WORDS:
        said = f"{integer(value)} {UNIT_WORDS[unit]}"
    return COMPARISONS.get(comparison, "{}").format(said)


def share(value: float) -> str:
    """0,05 -> 5%; 0,025 -> 2,50%"""
    return percent(value, 0 if abs(100 * value - round(100 * value)) < 1e-9 else 2)


def span(start: date | None, end: date | None) -> str:
    if is_missing(start):
        return ALWAYS if is_missing(end) else f"đến {day(end)}"
    return f"từ {day(start)}" if is_missing(end) else day_range(start, end)


def verdicts(alpha: float, fewest: int) -> dict[str, str]:
    """`fewest`: the smallest total of two equally long periods that could be judged at all."""
    real = (
        f"nếu thật ra không có gì thay đổi, riêng ngẫu nhiên chỉ tạo ra chênh lệch lớn như vậy trong chưa đến "
        f"{share(alpha)} số lần."
    )
    return {
        VERDICTS["decrease"]: real,
        VERDICTS["increase"]: real,
        VERDICTS["not_enough_evidence"]: (
            "chênh lệch cỡ này có thể chỉ do ngẫu nhiên. Không có nghĩa là không thay đổi: số liệu chưa đủ để nói."
        ),
        VERDICTS["too_few"]: (
            f"tổng hai kỳ nhỏ đến mức dù dồn hết vào một kỳ cũng chưa kết luận được (hai kỳ dài bằng nhau: dưới "
            f"{integer(fewest)})."
        ),
    }


def tests(alpha: float) -> list[str]:
    return [
        "**Số vụ.** Giả sử không có gì thay đổi: mỗi vụ của hai kỳ rơi vào kỳ này hay kỳ kia như tung đồng xu, xác suất "
        "theo số ngày của mỗi kỳ. Tính xem tung như vậy thì bao nhiêu lần ra chênh lệch ít khả năng bằng hoặc hơn thế "
        "(giá trị p; phép thử nhị thức chính xác hai phía).",
        "**Người chết, người bị thương** đến thành cụm: một vụ có thể có nhiều nạn nhân. Vì vậy số người được chia cho "
        "φ = Σx² ÷ Σx (x: số nạn nhân từng vụ của cả hai kỳ; φ ít nhất là 1) và làm tròn xuống rồi mới thử. Ví dụ 4 vụ có "
        "1 người chết và 1 vụ có 4 người: φ = (4 × 1 + 16) ÷ 8 = 2,5. Không chia, báo động nhầm sẽ nhiều hơn mức α.",
        "**Tỉ lệ phạt nguội.** So bốn số: phạt nguội và xử phạt khác của hai kỳ (phép thử chính xác Fisher hai phía).",
        f"**Mức ý nghĩa α = {share(alpha)}** (sửa được trong data/plan/thresholds.csv): rõ rệt khi p nhỏ hơn α. Xem 100 nhóm "
        f"không hề thay đổi thì khoảng {decimal(100 * alpha, 0)} nhóm vẫn bị gọi là rõ rệt, nên một nhóm nổi lên trong danh "
        "sách dài cần xem thêm. Ở cấp thành phố, mức giảm thật đúng bằng mục tiêu thường chưa thấy rõ được trong một năm.",
        "**Màu** của thay đổi chỉ có khi rõ rệt: xanh là tốt, đỏ là xấu; còn lại màu xám. Giải tỏa là số đếm đủ, không phải "
        "mẫu, nên luôn có màu theo tốt hay xấu.",
    ]


def path(base_end: date, goal_day: date, goal: float) -> str:
    days = integer((goal_day - base_end).days)
    return (
        f"**Lộ trình tham chiếu (giả định):** s₀ + ({share(goal)} − s₀) × số ngày kể từ {day(base_end)} ÷ {days}, s₀ là tỉ lệ "
        f"của năm gốc; đến {day(goal_day)} bằng {share(goal)}. Kế hoạch không nêu mức từng năm."
    )


def sources() -> list[tuple[str, str]]:
    return [
        (DETECTED_BY[code].word, STOPS[kind])
        for kind, codes in (("not_stopped", NOT_STOPPED), ("unclear", UNCLEAR))
        for code in codes
    ]


def reencroachment(days: float | None) -> str:
    within = "–" if is_missing(days) else integer(days)
    return (
        "**Một lần giải tỏa:** một điểm trong một ngày, với biện pháp khác nhắc nhở, cam kết. **Đến hạn:** đã qua "
        f"{within} ngày trong số liệu và địa bàn có đi kiểm tra lại trong {within} ngày ấy; không đi thì là *chưa kiểm tra "
        f"lại*. **Tái lấn chiếm:** điểm ấy lại có vụ việc trong 1–{within} ngày sau. Lần chưa qua đủ {within} ngày là *đang "
        "theo dõi*, không nằm trong tử số hay mẫu số. Vụ việc không có mã điểm được đếm riêng."
    )


def examples(as_of: date, units: list[tuple]) -> str:
    """`units`: a code of UNITS, the period that holds the as-of day, the same one a year before."""
    lines = [f"{UNITS[unit]} {day_range(*now)}, cùng kỳ {day_range(*before)}" for unit, now, before in units]
    return f"**Ví dụ,** ngày chốt {day(as_of)}: {'; '.join(lines)}."
