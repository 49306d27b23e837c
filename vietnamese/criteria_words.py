"""Words of Tiêu chí địa bàn: the draft criteria of a ward, their states, the frame of the page."""

from typing import NamedTuple

from .numbers import MISSING, integer
from .periods import AREAS

DRAFT = "Dự thảo, chờ tiêu chí của Sở Nội vụ"
DRAFT_HELP = (
    "Kế hoạch 122 (mục III.3, nhiệm vụ 27) giao Sở Nội vụ xây dựng bộ tiêu chí và chỉ nêu tên ba tiêu chí đầu, không nói "
    "cách tính. Cách hiểu ở trang này là của bảng chỉ số, để chuẩn bị trước: các tiêu chí ngang nhau, không trọng số, "
    "không cộng điểm, không xếp hạng địa bàn."
)


class CriterionWords(NamedTuple):
    title: str
    short: str
    help: str


CRITERIA = {
    "grave_accidents": CriterionWords(
        "Không có TNGT rất nghiêm trọng, đặc biệt nghiêm trọng",
        "Không có TNGT rất, đặc biệt nghiêm trọng",
        "Kế hoạch nêu tên: “Địa bàn không có TNGT rất nghiêm trọng, đặc biệt nghiêm trọng”. Đạt: số liệu phủ cả kỳ đang "
        "xem (đến ngày số liệu có) và không vụ nào ở hai mức này. Chưa xác định: không vụ nào ở hai mức này nhưng có vụ "
        "tại đây chưa rõ mức độ, có vụ ở hai mức này chưa rõ nơi xảy ra mà có thể thuộc nơi này, hoặc số liệu không phủ "
        "đủ kỳ.",
    ),
    "trouble_spots": CriterionWords(
        "Không có điểm phức tạp về TTATGT",
        "Không có điểm phức tạp về TTATGT",
        "Kế hoạch nêu tên: “Địa bàn không có điểm phức tạp về TTATGT”; luật và Kế hoạch đều không định nghĩa “điểm phức "
        "tạp”. Tạm hiểu là điểm hay xảy ra TNGT (Thông tư 41/2024/TT-BGTVT, Điều 14). Đạt: không tìm thấy điểm nào từ các "
        "vụ tai nạn 12 tháng, và danh mục của cơ quan quản lý không có điểm nào chưa xử lý xong. Chưa xác định: mới có "
        "một trong hai nguồn, hoặc điểm trong danh mục chưa rõ nơi mà có thể thuộc nơi này.",
    ),
    "public_order": CriterionWords(
        "Không phức tạp về TTCC",
        "Không phức tạp về TTCC",
        "Kế hoạch nêu tên: “Địa bàn không phức tạp về TTCC” (trật tự công cộng). Chưa có tệp số liệu nào về TTCC, nên "
        "không đánh giá được địa bàn nào.",
    ),
    "clearances": CriterionWords(
        "Giải tỏa lấn chiếm đủ số lần mỗi tháng",
        "Giải tỏa đủ số lần",
        "Kế hoạch, nhiệm vụ của UBND cấp xã: ít nhất 02 lần mỗi tháng (tháng 4/2026: 1 lần). Đạt: mọi tháng trọn có yêu "
        "cầu trong kỳ đều đạt. Chưa đạt: có tháng làm không đủ. Chưa báo cáo: không tháng nào làm thiếu, nhưng có tháng "
        "không có báo cáo. Tháng chưa hết không tính. Lượt chưa rõ nơi không được tính cho nơi nào.",
    ),
    "unit_reports": CriterionWords(
        "Gửi kế hoạch, báo cáo đúng hạn",
        "Báo cáo đúng hạn",
        "Kế hoạch triển khai, báo cáo 6 tháng, báo cáo năm của UBND cấp xã phải gửi tính đến cuối kỳ. Đạt: gửi đủ, đúng "
        "hạn. Chưa đạt: có báo cáo trễ hoặc chưa gửi. Chưa xác định: chưa thấy báo cáo nhưng nguồn số liệu chưa đến hạn "
        "gửi của nó.",
    ),
}
TOPICS = {
    "grave_accidents": "TNGT rất, đặc biệt nghiêm trọng",
    "trouble_spots": "điểm phức tạp về TTATGT",
    "public_order": "TTCC",
    "clearances": "giải tỏa đủ số lần",
    "unit_reports": "báo cáo đúng hạn",
}
STATES = {
    "not_met": "chưa đạt",
    "not_reported": "chưa báo cáo",
    "undetermined": "chưa xác định",
    "met": "đạt",
    "not_due": "chưa đến hạn",
    "no_source": "chưa có nguồn số liệu",
}
SIGNS = {"not_met": "✗", "not_reported": "?", "undetermined": "(?)", "met": "✓", "not_due": "…", "no_source": "–"}
SHORT = {name: words.short for name, words in CRITERIA.items()}
ORDER = "Thứ tự"
ORDERS = {"Theo tên": "name", "Theo vùng": "area", "Nhiều tiêu chí chưa đạt trước": "not_met"}
ORDER_NOTE = (
    "Thứ tự “nhiều tiêu chí chưa đạt trước” chỉ đếm số tiêu chí chưa đạt để tìm cho nhanh, bằng nhau thì theo mã địa bàn; "
    "không phải xếp hạng."
)
HEADINGS = {area: AREAS[area] for area in ("old_haiphong", "old_haiduong")}
HEAD = "Tiêu chí"
LEGEND = "Chú giải: số ô ở mỗi trạng thái"
BOARD_HELP = (
    "Mỗi dòng một địa bàn, mỗi ô một tiêu chí, theo số thứ tự của các thẻ phía trên. Ô chưa đạt ghi số vụ, số điểm, số "
    "tháng đạt/số tháng phải làm, số báo cáo đúng hạn/số báo cáo phải gửi. Bấm vào tên hoặc ô để mở hồ sơ hoặc lọc."
)
LISTS = {
    "1. TNGT": "grave_accidents",
    "2. Điểm": "trouble_spots",
    "3. TTCC": "public_order",
    "4. Giải tỏa": "clearances",
    "5. Báo cáo": "unit_reports",
}
LIST_SWITCH = "Tiêu chí của danh sách"
COPY = "Sao chép danh sách"
LIST_HELP = (
    "Địa bàn chưa đạt tiêu chí đang chọn, theo tên. Địa bàn chưa xác định, chưa báo cáo không nằm trong danh sách."
)
OPEN_PROFILE = "Mở hồ sơ"
NOBODY = "Không địa bàn nào."
NO_WARDS = "Bộ lọc đang chọn không còn địa bàn nào. Hãy bỏ bớt lựa chọn ở cột bên trái."


def number(name: str) -> int:
    return list(CRITERIA).index(name) + 1


def numbered(name: str) -> str:
    return f"{number(name)}. {CRITERIA[name].short}"


def met_of(counts: dict[str, int]) -> str:
    """`counts`: state -> wards; no number where there is nothing to judge by."""
    ward_count = sum(counts.values())
    if counts["no_source"] == ward_count:
        return MISSING
    return f"{integer(counts['met'])}/{integer(ward_count)} :small[:gray[{STATES['met']}]]"


def count_of(state: str, count: int) -> str:
    return f"{STATES[state]} {integer(count)}"


def board_title(counts: dict[str, dict[str, int]], ward_count: int) -> str:
    """`counts`: criterion -> state -> wards. The one that fails most often, in words."""
    worst = max(counts, key=lambda name: counts[name]["not_met"])
    missed = counts[worst]["not_met"]
    if all(states["no_source"] == ward_count for states in counts.values()):
        return "Chưa có nguồn số liệu cho tiêu chí nào"
    if not missed:
        return f"Chưa thấy địa bàn nào chưa đạt một tiêu chí ({integer(ward_count)} địa bàn)"
    of_all = f"{integer(missed)}/{integer(ward_count)} địa bàn chưa đạt"
    return f"Vướng nhiều nhất: {TOPICS[worst]} (tiêu chí {number(worst)}), {of_all}"


def board_alt(title: str, ward_count: int) -> str:
    return f"{title}. Bảng {integer(ward_count)} địa bàn, {len(CRITERIA)} tiêu chí."


def draft_title(not_met: int) -> str:
    said = f"{integer(not_met)} chưa đạt" if not_met else "không tiêu chí nào chưa đạt"
    return f"Tiêu chí địa bàn: {said} :small[:gray[{DRAFT[0].lower()}{DRAFT[1:]}]]"


def ward_title(name: str, not_met: int) -> str:
    return f"{name}: {integer(not_met)} tiêu chí chưa đạt" if not_met else f"{name}: không tiêu chí nào chưa đạt"


def hover(name: str, criterion: str, state: str, sentence: str) -> str:
    return f"<b>{name}</b> · {numbered(criterion)}<br>{STATES[state]}: {_in_lines(sentence)}"


def _in_lines(text: str, most: int = 70) -> str:
    lines = [""]
    for word in text.split():
        if len(lines[-1]) + len(word) > most:
            lines.append("")
        lines[-1] += f" {word}" if lines[-1] else word
    return "<br>".join(lines)


def list_title(count: int, ward_count: int) -> str:
    return f"Danh sách chưa đạt: {integer(count)}/{integer(ward_count)} địa bàn"
