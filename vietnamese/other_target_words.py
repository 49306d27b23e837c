"""The plan's other promises: their names, what is counted in each, and the sentences of their page."""

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from .codes import NOT_KNOWN
from .numbers import MISSING, day, integer, percent, short_day
from .register_codes import CHANNEL, CROSSING_STATE, MODEL_KIND, SIGNER_KIND, SPOT_KIND


class TargetWords(NamedTuple):
    """
    `unit` is what is counted, `done` what a thing that is done has become, `open` what the others still are; `things`:
    what the lines of the list are, where a line is not one unit.
    """

    name: str
    unit: str = ""
    done: str = "đã xong"
    open: str = "chưa xong"
    definition: str = ""
    things: str = ""


TARGETS = {
    "level_crossings": TargetWords(
        "Lối đi tự mở qua đường sắt", "lối đi", "đã xóa bỏ", "chưa xóa bỏ",
        "Số lối đi tự mở đã xóa bỏ chia cho tất cả lối đi tự mở trong danh sách. Lối đi còn mở có cảnh giới vẫn là chưa "
        "xóa bỏ.",
    ),
    "black_spots_reviewed": TargetWords(
        "Rà soát điểm hay xảy ra, tiềm ẩn TNGT", "điểm", "đã rà soát", "chưa rà soát",
        "Số điểm được rà soát từ ngày có Kế hoạch 122 chia cho tất cả điểm trong danh sách của cơ quan. Danh sách chỉ giữ "
        "lần rà soát gần nhất, nên không rõ ngày rà soát đầu tiên.",
    ),
    "black_spots_treated": TargetWords(
        "Xử lý điểm hay xảy ra, tiềm ẩn TNGT", "điểm", "đã xử lý", "chưa xử lý xong",
        "Số điểm đã xử lý xong chia cho tất cả điểm trong danh sách của cơ quan. Đang xử lý là chưa xong.",
    ),
    "ward_cameras": TargetWords(
        "Địa bàn có camera hoạt động", "địa bàn", "đã có camera", "chưa có camera",
        "Số xã, phường, đặc khu có ít nhất một camera đang hoạt động chia cho tất cả. Camera hỏng hoặc chưa lắp không tính.",
    ),
    "model_areas": TargetWords(
        "Mô hình điểm về an toàn, trật tự giao thông", "loại mô hình", "đã xong thí điểm", "chưa xong thí điểm",
        "Ba loại mô hình của kế hoạch: loại nào đã có một nơi hoàn thành thí điểm. Những nơi khác cùng loại được liệt kê "
        "nhưng không tính thêm.",
    ),
    "school_commitments": TargetWords(
        "Ký cam kết trong trường học", "người, nhóm", "đã ký", "chưa ký đủ",
        "Số đã ký chia cho số phải ký của các trường. Trường ký nhiều hơn số phải ký chỉ tính đến số phải ký.",
        things="trường",
    ),
    "worker_commitments": TargetWords(
        "Ký cam kết của công nhân, người lao động", "người, nhóm", "đã ký", "chưa ký đủ",
        "Số đã ký chia cho số phải ký của các doanh nghiệp. Nơi ký nhiều hơn số phải ký chỉ tính đến số phải ký.",
        things="doanh nghiệp",
    ),
    "wharves": TargetWords(
        "Xử lý bến, bãi thủy không phép", "bến, bãi", "đã xử lý", "chưa xử lý",
        "Số bến, bãi không phép đã đóng, di dời hoặc được cấp phép sau xử lý chia cho tất cả bến, bãi không phép, đã xử lý "
        "hay chưa. Bến vốn có phép đứng ngoài.",
    ),
    "cables": TargetWords(
        "Hạ ngầm cáp viễn thông", "m", "đã hạ ngầm", "chưa hạ ngầm",
        "Chiều dài cáp đã hạ ngầm chia cho tất cả chiều dài trong danh sách, tính bằng mét.",
        things="đoạn",
    ),
    "extremely_serious_accidents": TargetWords(
        "Không để xảy ra TNGT đặc biệt nghiêm trọng", "vụ", definition=
        "Số vụ tai nạn ở mức đặc biệt nghiêm trọng trong kỳ, tính từ ngày có Kế hoạch 122. Kế hoạch yêu cầu không có vụ nào.",
    ),
    "citizen_reports": TargetWords(
        "Trả lời tin báo vi phạm của người dân", "tin báo", "đã trả lời", "chưa trả lời",
        "Số tin báo nhận trong kỳ đã có trả lời chia cho tất cả tin báo nhận trong kỳ.",
    ),
    "vehicles_standard": TargetWords("Phương tiện tham gia giao thông đạt tiêu chuẩn"),
    "workers_licensed": TargetWords("Người lao động học và thi sát hạch lái xe"),
    "investment_share": TargetWords("Tỉ lệ vốn đầu tư công cho hạ tầng giao thông"),
    "branch_road_warnings": TargetWords("Cảnh báo tại đường nhánh giao cắt đường sắt"),
    "online_services": TargetWords("Tỉ lệ dịch vụ công trực tuyến"),
    "lodging_commitments": TargetWords("Ký cam kết của cơ sở lưu trú, nhà hàng"),
    "official_commitments": TargetWords("Ký cam kết của cán bộ, đảng viên"),
}  # fmt: skip
THING_STATES = {"done": "Xong", "under_way": "Đang làm", "open": "Chưa làm"}
THING_KINDS = {
    code: entry.word for codes in (SPOT_KIND, SIGNER_KIND, MODEL_KIND, CHANNEL) for code, entry in codes.items()
} | {code: CROSSING_STATE[code].word for code in ("open", "warned")} | NOT_KNOWN  # fmt: skip
THINGS = {code: entry.word for code, entry in MODEL_KIND.items()}

TARGET = "Chỉ tiêu"
NBSP = "\u00a0"
NAMES = {code: words.name for code, words in TARGETS.items()}
CHOICES = {name: code for code, name in NAMES.items()}
LINE_HEADS = (TARGET, "Đã làm", "", "Mục tiêu và hạn", "Trạng thái")
HELP = (
    "Những điều khác Kế hoạch 122 hứa và đếm được, ở ngày cuối của kỳ đang xem. Vạch trên thanh là lộ trình tham chiếu "
    "(giả định): đường thẳng từ 0 ở ngày đầu đến mục tiêu ở ngày hạn; kế hoạch không nêu từng bước. Đạt: không thấp hơn "
    "lộ trình, sau hạn là không thấp hơn mục tiêu. Cần chú ý: thấp hơn nhưng tăng so với một tháng trước. Chưa đạt: còn lại. "
    "Xếp chưa đạt trước (quá hạn trên cùng), rồi theo hạn."
)
LEGEND = (
    "Thanh: phần đã làm · vạch đậm: lộ trình tham chiếu (giả định) ở ngày xét · khung: tất cả phải làm. Số làm tròn chỉ để "
    "đọc, trạng thái so số chưa làm tròn."
)
REASONS = {
    "no_data": "Chưa có số liệu",
    "no_source": "Chưa có nguồn số liệu",
    "before_start": "Trước khi có kế hoạch",
    "no_number": "Kế hoạch không nêu con số",
    "narrowed": "Mục tiêu toàn thành phố",
}
NARROWED = (
    "Đang xem một phần thành phố: tử số, mẫu số là của phần này. Mục tiêu, lộ trình đặt cho toàn thành phố nên không xét "
    "trạng thái ở đây, trừ điều không được để xảy ra ở bất cứ đâu."
)
NO_PLAN = "Bản số liệu đang xem được nhập trước khi có bảng các chỉ tiêu khác. Hãy nhập lại số liệu để xem trang này."
NO_SOURCE_TITLE = "chỉ tiêu chưa có nguồn số liệu"
NO_SOURCE_HELP = (
    "Kế hoạch hứa những điều này nhưng chưa có tệp xuất nào đếm được chúng, nên không có con số. Chép tệp xuất vào "
    "data/exports rồi nhập; loại tệp nào đọc được: trang Tình trạng dữ liệu."
)
NO_SOURCE_COLUMNS = (TARGET, "Kế hoạch ghi", "Hạn", "Căn cứ")
OPENED = "Xem chi tiết một chỉ tiêu"
WARD_COLUMNS = {
    "ward": "Địa bàn", "done_count": "Đã làm", "total_count": "Tất cả", "open_count": "Còn lại",
}  # fmt: skip
THING_COLUMNS = {
    "thing": "Mã", "thing_kind": "Loại", "ward": "Địa bàn", "place": "Vị trí", "thing_state": "Tình trạng",
    "since_on": "Phát sinh", "reviewed_on": "Rà soát", "amount": "Đã làm / tất cả",
}  # fmt: skip
COURSE_HELP = (
    "Phần đã làm đến cuối mỗi tháng dương lịch (đường đậm) và lộ trình tham chiếu (giả định) đến hạn (đường đứt). Việc "
    "không ghi ngày xong tính từ ngày rà soát."
)
MADE_HELP = "Phần làm thêm trong mỗi tháng dương lịch; việc không ghi ngày xong tính vào tháng rà soát."
WARDS_HELP = "Nơi còn nhiều việc nhất ở trên cùng. “Chưa xác định”: không biết thuộc địa bàn nào, vẫn tính trong tổng."
THINGS_HELP = "Những việc chưa xong ở ngày xét; tải CSV, Excel ở Nguồn số liệu có cả việc đã xong."
HAPPENED_HELP = "Theo tháng dương lịch, trong kỳ đang xem và từ ngày có kế hoạch."
STEPS = {
    "received_count": "Tiếp nhận",
    "verified_count": "Đã xác minh",
    "fined_count": "Đã xử phạt",
    "answered_count": "Đã trả lời",
}
STEPS_HELP = (
    "Tin báo nhận trong kỳ, ở ngày cuối của kỳ. Đã xác minh: kể cả tin không đủ căn cứ. Tỉ lệ xác minh, trả lời tính trên số "
    "nhận; tỉ lệ xử phạt tính trên số đã xác minh là có căn cứ. Kế hoạch không nêu con số."
)
REPORT_MONTHS_HELP = "Theo tháng nhận tin: thanh nhạt là số nhận, thanh đậm là số đã trả lời đến ngày cuối của số liệu."
ALL_DONE = "Không còn việc nào chưa xong."
NOTHING_COUNTED = "Không có vụ nào."


def name(target: str) -> str:
    return TARGETS[target].name if target in TARGETS else target


def of(target: str) -> TargetWords:
    return TARGETS.get(target, TargetWords(target))


def finding(targets: Iterable) -> str:
    """The title of the table: how many stand how, trouble first."""
    targets = [one for one in targets if one.reason != "no_source"]
    counts = Counter(one.status for one in targets)
    overdue = sum(one.is_overdue for one in targets)
    late = f" ({integer(overdue)} quá hạn)" if overdue else ""
    said = [
        f"{integer(counts['not_met'])} chưa đạt{late}",
        f"{integer(counts['attention'])} cần chú ý",
        f"{integer(counts['met'])} đạt",
        f"{integer(counts['none'])} chưa đánh giá",
    ]
    kept = [text for text, status in zip(said, ("not_met", "attention", "met", "none"), strict=True) if counts[status]]
    return f"{integer(len(targets))} chỉ tiêu có số liệu: {', '.join(kept)}" if kept else "Chưa chỉ tiêu nào có số liệu"


def value(one) -> str:
    """The share, or the count of what should not be; a dash where nothing is known."""
    if one.most_count is not None:
        return MISSING if one.done_count is None else f"{integer(one.done_count)} {of(one.target).unit}"
    return percent(one.share, 1)


def counts(one) -> str:
    """Numerator and denominator."""
    if one.total_count is None:
        return "" if one.done_count is None else f"từ {day(one.counted_from)}"
    return f"{integer(one.done_count)}/{integer(one.total_count)} {of(one.target).unit} {of(one.target).done}"


def definition(one) -> str:
    """What is counted, and the part of the numerator whose day nobody wrote down."""
    said = of(one.target).definition
    return f"{said} {undated(one)}" if one.undated_count else said


def undated(one) -> str:
    return f"{integer(one.undated_count)} không ghi ngày xong: tính từ ngày rà soát."


def goal(one) -> str:
    if one.most_count is not None:
        return "Không có vụ nào" if one.most_count == 0 else f"tối đa {integer(one.most_count)}"
    return "Không nêu con số" if one.target_share is None else percent(one.target_share, 0)


def due(due_on: date | None) -> str:
    return f"hạn {day(due_on)}" if due_on else "không nêu hạn"


def goal_and_path(one) -> str:
    said = f"**{goal(one)}**"
    return said if one.path is None or one.path == one.target_share else f"{said} · lộ trình {percent(one.path, 1)}"


def due_and_then(one) -> str:
    """The deadline and, once it is over, what is known to have been done by it."""
    if one.share_when_due is None or one.undated_count == one.done_count:
        return due(one.due_on)
    return f"{due(one.due_on)}, khi ấy {'≥ ' if one.undated_count else ''}{percent(one.share_when_due, 1)}"


def standing(one) -> str:
    """Under the status: why there is none, how late it is, or what moved."""
    if one.reason:
        return REASONS[one.reason]
    if one.is_overdue:
        return f"quá hạn {integer((one.judged_on - one.due_on).days)} ngày"
    if one.is_met_late:
        return "đạt sau hạn"
    return "tăng so với tháng trước" if one.status == "attention" else ""


def reference(one) -> str:
    """Where the promise stands in the plan."""
    return f"Nhiệm vụ {one.task_no}" if one.task_no else one.paragraph.removeprefix("Kế hoạch 122/KH-UBND, ")


def citation(one) -> str:
    said = f"“{one.plan_text}” ({one.paragraph})."
    return f"{said} {one.note}" if one.note else said


def bar_alt(one) -> str:
    """For whoever hears the bar."""
    return f"{name(one.target)}: {value(one)}, {goal_and_path(one).replace('*', '')}"


def no_source(count: int) -> str:
    return f"{integer(count)} {NO_SOURCE_TITLE}"


def no_source_table(targets: Iterable) -> str:
    """Names, and what the plan says of them, as a table of text, which prints."""
    said = [
        (f"**{name(one.target)}**", f"“{one.plan_text}”", day(one.due_on), reference(one).replace(" ", NBSP))
        for one in targets
    ]
    small = [[f":small[{cell}]" for cell in cells] for cells in (NO_SOURCE_COLUMNS, *said)]
    rule = [":---"] * len(NO_SOURCE_COLUMNS)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in (small[0], rule, *small[1:]))


def nothing_counted(asked: str) -> str:
    return f"“{asked}” chưa có số liệu để xem chi tiết."


def course_finding(one) -> str:
    if one.path is None:
        return f"{name(one.target)}: {percent(one.share, 1)}"
    difference = percent(abs(one.share - one.path), 1).removesuffix("%")
    if difference == "0,0":
        return f"{name(one.target)}: {percent(one.share, 1)}, đúng bằng {_aim(one)}"
    side = "cao hơn" if one.share >= one.path else "thấp hơn"
    return f"{name(one.target)}: {percent(one.share, 1)}, {side} {_aim(one)} {difference} điểm %"


def _aim(one) -> str:
    return "mục tiêu" if one.path == one.target_share else "lộ trình"


def made_finding(one, months) -> str:
    """`months`: rows of months_of, one or more."""
    last, words = months.iloc[-1], of(one.target)
    month = f"Tháng {last['month'].month}{' (chưa hết)' if last['is_open'] else ''}"
    return f"{month}: thêm {integer(last['done_count'])} {words.unit} {words.done}"


def wards_finding(one, rows) -> str:
    """`rows` of by_ward."""
    behind = int((rows["open_count"] > 0).sum())
    if not behind:
        return f"Cả {integer(len(rows))} địa bàn đều {of(one.target).done}"
    return f"{integer(behind)}/{integer(len(rows))} địa bàn còn việc chưa xong"


def things_finding(one, rows) -> str:
    words = of(one.target)
    if one.most_count is not None:
        return f"{integer(len(rows))} vụ" if len(rows) else NOTHING_COUNTED
    return f"{integer(len(rows))} {words.things or words.unit} {words.open}" if len(rows) else ALL_DONE


def happened_finding(one) -> str:
    return f"{name(one.target)}: {value(one)} từ {day(one.counted_from)}"


def amount(done: float, total: float) -> str:
    return f"{integer(done)}/{integer(total)}"


def target_on(share: float, due_on: date) -> str:
    return f"mục tiêu {percent(share, 0)}<br>{day(due_on)}"


def share_on(share: float, on: date) -> str:
    return f"<b>{percent(share, 1)}</b><br>{short_day(on)}"


def steps_finding(one) -> str:
    return f"{integer(one.total_count)} tin báo, đã trả lời {percent(one.share, 1)}"


def step_text(step: str, count: int, of_count: int | None) -> str:
    said = f"<b>{STEPS[step]}  {integer(count)}</b>"
    if of_count is None:
        return said
    base = "số có căn cứ" if step == "fined_count" else "số nhận"
    return f"{said} · {percent(count / of_count, 1) if of_count else MISSING} {base}"


def months_finding(rows) -> str:
    """`rows` of citizen_reports/by_month."""
    most = rows.loc[rows["received_count"].idxmax()]
    return f"Nhận nhiều nhất tháng {most['month'].month}: {integer(most['received_count'])} tin báo"


def report_month(row) -> str:
    """One line of hover of a month of reports."""
    said = [f"{word} {integer(getattr(row, step))}" for step, word in STEPS.items()]
    return f"Tháng {row.month.month}/{row.month.year}<br>{'<br>'.join(said)}"
