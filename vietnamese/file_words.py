"""Words of the page Xuất báo cáo and the names of its files."""

from datetime import date

from . import labels

KINDS = {"pptx": "Trình chiếu (PowerPoint)", "xlsx": "Bảng số liệu (Excel)", "docx": "Báo cáo định kỳ (Word)"}
ABOUT = {
    "pptx": "Các trang trình chiếu đang chọn, biểu đồ và bảng sửa được trong PowerPoint; định nghĩa và nguồn ở phần ghi chú.",
    "xlsx": "Mỗi bảng của trang một sheet, kèm biểu đồ, bộ lọc, định nghĩa và nguồn; số và ngày là số và ngày thật.",
    "docx": (
        "Theo thể thức Nghị định 30/2020/NĐ-CP. Mọi con số lấy từ bản số liệu; chỗ chỉ người viết mới biết để trống và "
        "được đánh dấu."
    ),
}
NAMES = {"pptx": "Trình chiếu", "xlsx": "Số liệu", "docx": "Báo cáo"}
PAGE = "Trang"
OF_PAGES = (
    "overview", "accidents", "image_fines", "clearances", "tasks", "other_targets", "black_spots", "criteria"
)  # fmt: skip
PAGES = {labels.PAGES[page].title: page for page in OF_PAGES}
DOWNLOAD = {"pptx": "Tải PowerPoint", "xlsx": "Tải Excel", "docx": "Tải Word"}
COMMAND = "Làm lại bằng dòng lệnh"
COMMAND_HELP = "Lệnh này làm ra đúng tệp ấy trên máy chủ, không cần trình duyệt; dùng được cho lịch chạy định kỳ."
WITH_SCENARIOS = "Có kèm các kịch bản đang so sánh."
NO_SCENARIOS = "Chưa có kịch bản nào: lập ở trang Kịch bản rồi bấm “Xuất”."
NO_NUMBERS = "Kỳ đang xem chưa có số liệu: tệp vẫn được làm ra và nói rõ điều đó."


def file_name(kind: str, start: date, end: date, page: str | None = None) -> str:
    """Số liệu Tai nạn, Kế hoạch 122, 15-12-2025 đến 14-11-2026.xlsx"""
    of_page = f" {labels.PAGES[page].title}" if page else ""
    return f"{NAMES[kind]}{of_page}, Kế hoạch 122, {start:%d-%m-%Y} đến {end:%d-%m-%Y}.{kind}"
