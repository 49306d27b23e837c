"""What is counted: word, unit and definition; the same on page, slide and file."""

from typing import NamedTuple


class Measure(NamedTuple):
    word: str
    unit: str
    definition: str


MEASURES = {
    "accident_count": Measure(
        "Tai nạn giao thông",
        "vụ",
        "Số vụ tai nạn giao thông xảy ra trong kỳ, mọi mức độ kể cả va chạm. Mục tiêu: số vụ của năm gốc 2025 trên "
        "cùng những ngày ấy, giảm 6% mỗi năm. Kế hoạch 122 không nêu tiêu chí và năm gốc; cách tính này sửa được "
        "trong data/plan/targets.csv.",
    ),
    "death_count": Measure("Số người chết", "người", "Số người chết vì tai nạn giao thông xảy ra trong kỳ."),
    "injured_count": Measure(
        "Số người bị thương", "người", "Số người bị thương vì tai nạn giao thông xảy ra trong kỳ."
    ),
    "image_fine_share": Measure(
        "Phạt nguội",
        "",
        "Số trường hợp bị xử phạt do phát hiện qua hình ảnh, thiết bị kỹ thuật chia cho tất cả trường hợp bị xử "
        "phạt giao thông, theo ngày ra quyết định, tính số trường hợp chứ không tính tiền. Định nghĩa A: phát hiện "
        "qua hình ảnh, thiết bị và xe không bị dừng ngay. Trật tự đô thị đứng ngoài; nồng độ cồn, ma túy không tính "
        "là phạt nguội.",
    ),
    "clearance_met_count": Measure(
        "Giải tỏa ≥ 2 lần/tháng",
        "",
        "Số xã, phường, đặc khu có ít nhất 2 ngày giải tỏa hoặc kiểm tra khác nhau trong tháng dương lịch (tháng "
        "4/2026: 1 ngày). Hai lượt trong một ngày tính một; kiểm tra mà không thấy lấn chiếm vẫn tính.",
    ),
}
