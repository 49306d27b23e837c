"""Words of the frame that every page shares: menu, filters, cards, badges."""

from datetime import date, datetime
from typing import NamedTuple

from .numbers import day, integer, moment


class PageWords(NamedTuple):
    title: str
    help: str


APP = "Kế hoạch 122 · Hải Phòng"
ICON = "🚦"
SECTIONS = {"results": "", "places": "Địa bàn", "steering": "Điều hành", "meeting": "Họp", "about": "Dữ liệu"}
PAGES = {
    "overview": PageWords("Tổng quan", "Đang đạt mục tiêu chưa, chỗ nào xấu đi, ai chưa làm."),
    "accidents": PageWords("Tai nạn", "Số vụ, số người chết, số người bị thương so với mục tiêu giảm 6% mỗi năm."),
    "image_fines": PageWords("Phạt nguội", "Tỉ lệ xử phạt qua hình ảnh, thiết bị kỹ thuật so với 50% năm 2030."),
    "clearances": PageWords("Giải tỏa lấn chiếm", "Xã, phường, đặc khu nào giải tỏa đủ 2 lần mỗi tháng."),
    "ward": PageWords("Hồ sơ xã/phường", "Mọi số liệu của một xã, phường, đặc khu và chỗ đứng giữa các nơi tương tự."),
    "black_spots": PageWords(
        "Điểm hay xảy ra TNGT", "Chỗ nào tai nạn lặp lại đến mức Điều 14 Thông tư 41/2024, đã có trong danh sách chưa."
    ),
    "criteria": PageWords(
        "Tiêu chí địa bàn", "Tiêu chí thi đua của xã, phường, đặc khu: đạt, chưa đạt, vì sao (dự thảo)."
    ),
    "what_if": PageWords("Kịch bản", "Nếu làm khác đi thì cuối năm đạt chưa: tai nạn, phạt nguội, giải tỏa."),
    "other_targets": PageWords(
        "Các chỉ tiêu khác",
        "Những điều khác Kế hoạch 122 hứa và đếm được: đã làm bao nhiêu, hạn, lộ trình, trạng thái.",
    ),
    "tasks": PageWords("Nhiệm vụ", "70 nhiệm vụ của Kế hoạch: bao nhiêu quá hạn, của ai, sắp tới hạn gì."),
    "discipline": PageWords("Chế độ báo cáo", "Ai đã gửi kế hoạch, báo cáo 6 tháng, báo cáo năm; ai trễ, ai chưa gửi."),
    "slides": PageWords("Trình chiếu", "Mỗi trang một kết luận, theo kỳ và địa bàn đang chọn, cho máy chiếu."),
    "files": PageWords("Xuất báo cáo", "Kỳ đang xem thành tệp PowerPoint, Excel, Word để mang đi họp."),
    "data_status": PageWords("Tình trạng dữ liệu", "Tệp nào đã nhập, đến ngày nào, dòng nào bị từ chối và vì sao."),
    "definitions": PageWords(
        "Định nghĩa", "Mỗi con số nghĩa là gì, tính thế nào, mục tiêu và ngưỡng theo quy định nào."
    ),
}

STATUS = {"met": "Đạt", "attention": "Cần chú ý", "not_met": "Chưa đạt", "none": "Chưa đánh giá"}
STATES = {
    "met": "đạt",
    "attention": "cần chú ý",
    "not_met": "chưa đạt",
    "not_reported": "chưa báo cáo",
    "in_progress": "đang thực hiện",
    "not_required": "chưa có yêu cầu",
}
BOARD_STATES = ("met", "not_met", "not_reported", "in_progress")
VERDICTS = {
    "decrease": "giảm rõ rệt",
    "increase": "tăng rõ rệt",
    "not_enough_evidence": "chưa đủ căn cứ (có thể do ngẫu nhiên)",
    "too_few": "số liệu quá ít",
}

SAMPLE = "Dữ liệu mẫu"
SAMPLE_MARK = SAMPLE.upper()
SAMPLE_HELP = "Số liệu do chương trình tạo ra để xem thử, không phải số liệu thật của thành phố."
DOT = "·"
STALE_HELP = "Đã hơn 35 ngày chưa có số liệu mới. Hãy chép tệp xuất mới vào data/exports rồi nhập."
NOTHING = "Không có."
NO_DATA_IN_PERIOD = "Chưa có số liệu trong kỳ."
SOURCE = "Nguồn số liệu"
SOURCE_SAMPLE = "Dữ liệu mẫu"
SOURCE_DEFINITION = "Định nghĩa"
SOURCE_THROUGH = "Số liệu đến ngày"
SOURCE_SNAPSHOT = "Bản số liệu"
SOURCE_QUESTION = "Câu hỏi"
SOURCE_PARAMETERS = "Tham số"
SOURCE_ROWS = "Số dòng"
SOURCE_SQL = "SQL"
SOURCE_ALL = "tất cả"
DOWNLOAD_CSV = "Tải CSV"
DOWNLOAD_XLSX = "Tải Excel"
COPY = "Sao chép"
COPY_LINK = "Sao chép liên kết"
COPIED = "Đã sao chép"
NOT_COPIED = "Không sao chép được"
SNAPSHOT_GONE = "Liên kết này trỏ tới một bản số liệu không còn được giữ."
SNAPSHOT_DAMAGED = "Liên kết này trỏ tới một bản số liệu bị hỏng hoặc thiếu tệp nên không mở được."
OPEN_LATEST = "Mở bản mới nhất"
READ_ONLY = "Đang xem một bản số liệu cũ theo liên kết nên không nhập được. Hãy mở bản mới nhất để nhập."


def pinned(created: str, *, is_latest: bool) -> str:
    """`created` as in a manifest: 2026-11-15T08:30:00+07:00, or empty."""
    written = f" nhập lúc {moment(datetime.fromisoformat(created))}" if created else ""
    kept = f"Liên kết này mở bản số liệu{written}, chỉ để xem"
    return f"{kept}; đây vẫn là bản mới nhất." if is_latest else f"{kept}; đã có bản khác mới hơn."


def printed_rows(shown: int, count: int) -> str:
    return f"In {integer(shown)} dòng đầu trong {integer(count)} dòng; tải tệp để có đủ."


def until(through: date) -> str:
    return f"Số liệu đến {day(through)}"


def until_long_ago(through: date, day_count: int) -> str:
    return f"{until(through)} ({day_count} ngày trước)"
