"""What is counted: word, unit, definition, good direction and how it is judged; the same on page, slide and file.

The numbers of the targets stand in data/plan/targets.csv alone: what follows says how they are used.
"""

from typing import Literal, NamedTuple


class Judged(NamedTuple):
    """When a measure is called met, needs attention or not met."""

    met: str
    attention: str
    not_met: str


class Measure(NamedTuple):
    """`target` is the measure's name in data/plan/targets.csv, where it has one; without `judged` there is no status."""

    word: str
    unit: str
    definition: str
    good: Literal["lower", "higher"]
    target: str | None = None
    judged: Judged | None = None


GOOD = {"lower": "càng thấp càng tốt", "higher": "càng cao càng tốt"}

AGAINST_TARGET = Judged(
    "không vượt mục tiêu của kỳ (so số chưa làm tròn)",
    "vượt mục tiêu nhưng thấp hơn cùng kỳ",
    "vượt mục tiêu và không thấp hơn cùng kỳ",
)
OF_THE_SAME_DAYS = (
    "Mục tiêu của kỳ: số của năm gốc trên cùng những ngày ấy, giảm mỗi năm theo tỉ lệ của Kế hoạch 122. Kế hoạch không "
    "nêu tiêu chí và năm gốc; cách tính này sửa được trong data/plan/targets.csv."
)

MEASURES = {
    "accident_count": Measure(
        "Tai nạn giao thông",
        "vụ",
        f"Số vụ tai nạn giao thông xảy ra trong kỳ, mọi mức độ kể cả va chạm. {OF_THE_SAME_DAYS}",
        "lower",
        "accident_count",
        AGAINST_TARGET,
    ),
    "death_count": Measure(
        "Số người chết",
        "người",
        f"Số người chết vì tai nạn giao thông xảy ra trong kỳ. {OF_THE_SAME_DAYS}",
        "lower",
        "death_count",
        AGAINST_TARGET,
    ),
    "injured_count": Measure(
        "Số người bị thương",
        "người",
        f"Số người bị thương vì tai nạn giao thông xảy ra trong kỳ. {OF_THE_SAME_DAYS}",
        "lower",
        "injured_count",
        AGAINST_TARGET,
    ),
    "image_fine_share": Measure(
        "Phạt nguội",
        "% số quyết định",
        "Số trường hợp bị xử phạt do phát hiện qua hình ảnh, thiết bị kỹ thuật chia cho tất cả trường hợp bị xử "
        "phạt giao thông, theo ngày ra quyết định, tính số trường hợp chứ không tính tiền. Định nghĩa A: phát hiện "
        "qua hình ảnh, thiết bị và xe không bị dừng ngay. Trật tự đô thị đứng ngoài; nồng độ cồn, ma túy không tính "
        "là phạt nguội. Trạng thái xét tỉ lệ của 12 tháng đến cuối kỳ so với lộ trình tham chiếu.",
        "higher",
        "image_fine_share",
        Judged(
            "tỉ lệ 12 tháng không thấp hơn lộ trình tham chiếu",
            "thấp hơn lộ trình nhưng cao hơn một năm trước",
            "thấp hơn lộ trình và không cao hơn một năm trước",
        ),
    ),
    "clearance_met_count": Measure(
        "Giải tỏa ≥ 2 lần/tháng",
        "xã, phường, đặc khu",
        "Số xã, phường, đặc khu có đủ số ngày giải tỏa hoặc kiểm tra khác nhau mà kế hoạch yêu cầu trong tháng dương "
        "lịch. Hai lượt trong một ngày tính một; kiểm tra mà không thấy lấn chiếm vẫn tính. Trạng thái xét tháng trọn "
        "gần nhất có yêu cầu.",
        "higher",
        "clearance_count",
        Judged(
            "mọi địa bàn đang xem đều đạt",
            "còn địa bàn chưa đạt, nhưng nhiều địa bàn đạt hơn tháng trước",
            "còn địa bàn chưa đạt và số đạt không nhiều hơn tháng trước",
        ),
    ),
    "reencroachment_share": Measure(
        "Tái lấn chiếm",
        "% số lần đến hạn",
        "Số lần giải tỏa mà điểm ấy lại bị lấn chiếm chia cho số lần giải tỏa đã đến hạn kiểm tra lại. Kế hoạch yêu cầu "
        "không để tái lấn chiếm, không đặt tỉ lệ, nên không có mục tiêu bằng số và không có trạng thái.",
        "lower",
    ),
    "overdue_task_count": Measure(
        "Nhiệm vụ Kế hoạch",
        "nhiệm vụ quá hạn",
        "Số nhiệm vụ của Phụ lục Kế hoạch 122 đã qua hạn mà đơn vị chủ trì chưa báo cáo hoàn thành, trên tổng số nhiệm vụ. "
        "Nhiệm vụ do nhiều đơn vị chủ trì lấy theo đơn vị chậm nhất: nhiệm vụ 60–70 giao cho từng UBND cấp xã nên chỉ một "
        "nơi chậm là quá hạn, vì vậy số việc của cấp xã được đếm riêng. Ngày hạn vẫn là đúng hạn; sắp đến hạn là còn không "
        "quá 30 ngày. Nhiệm vụ thường xuyên không có ngày hạn: xét đã báo cáo hay chưa trong từng kỳ 6 tháng, không tính "
        "quá hạn. Chưa có báo cáo khác với chưa làm: trang Nhiệm vụ tách riêng.",
        "lower",
        judged=Judged(
            "không nhiệm vụ nào quá hạn và không nhiệm vụ nào đến hạn trong 30 ngày tới",
            "chưa nhiệm vụ nào quá hạn, nhưng có nhiệm vụ đến hạn trong 30 ngày tới",
            "có nhiệm vụ quá hạn",
        ),
    ),
}
