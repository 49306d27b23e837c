"""Words for the 70 tasks of the plan's annex and for the reports that units owe."""

from .numbers import integer

TASK_STATES = {
    "overdue": "Quá hạn",
    "due_soon": "Sắp đến hạn",
    "not_reported": "Chưa báo cáo",
    "in_progress": "Kỳ báo cáo chưa hết",
    "waiting": "Chờ điều kiện",
    "on_time": "Trong hạn",
    "reported": "Đã báo cáo",
    "done_late": "Hoàn thành trễ",
    "done": "Hoàn thành",
}
TASK_SIGNS = {
    "overdue": "!",
    "due_soon": "S",
    "not_reported": "?",
    "in_progress": "…",
    "waiting": "–",
    "on_time": "",
    "reported": "●",
    "done_late": "T",
    "done": "✓",
}
TASK_KINDS = {
    "standing": "Thường xuyên",
    "dated": "Có hạn",
    "dated_and_kept": "Có hạn và duy trì",
    "milestones": "Nhiều mốc",
    "conditional": "Phụ thuộc việc khác",
}
PLAN_GROUPS = {
    "II.1": "Quán triệt, nâng cao nhận thức, trách nhiệm",
    "II.2": "Hạ tầng giao thông",
    "II.3": "Khoa học, công nghệ, chuyển đổi số",
    "II.4": "Tuyên truyền, phổ biến pháp luật",
    "II.5": "Phong trào toàn dân",
    "II.6": "Đào tạo, sát hạch lái xe; quản lý phương tiện",
    "II.7": "Phạt nguội; tuần tra, xử lý vi phạm",
    "II.8": "Cải cách thủ tục hành chính",
    "II.9": "Xây dựng lực lượng",
}
UNIT_KINDS = {"agency": "Cơ quan thành phố", "ward": "UBND cấp xã"}
REPORT_KINDS = {"plan": "Kế hoạch triển khai", "half_year": "Báo cáo 6 tháng", "year": "Báo cáo năm"}
REPORT_STATES = {"missing": "Chưa gửi", "late": "Gửi trễ", "on_time": "Đúng hạn", "awaited": "Chưa đến hạn"}
SIGNS = TASK_SIGNS | {"missing": "!", "late": "T", "awaited": "…", "met": "✓"}

WARDS = "ubnd_cap_xa"  # the code that stands for each of the 114 wards as a lead
WARDS_SHORT, WARDS_NAME = "UBND cấp xã", "UBND cấp xã"


def days_left(count: int) -> str:
    """Days to a deadline, which is the last day still on time; negative: days past it."""
    if count < 0:
        return f"quá {integer(-count)} ngày"
    return f"còn {integer(count)} ngày" if count else "hạn chót hôm nay"
