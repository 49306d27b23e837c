"""Words of the sample exports: the headers, titles, odd spellings and sentences that real exports would carry."""

from .register_sample_words import REGISTER_HEADERS, REGISTER_TITLES

HEADERS: dict[str, dict[str, str]] = {
    "accidents": {
        "accident_id": "Mã vụ",
        "occurred_at": "Thời gian xảy ra",
        "ward": "Xã/phường",
        "latitude": "Vĩ độ",
        "longitude": "Kinh độ",
        "mode": "Loại hình giao thông",
        "severity": "Mức độ nghiêm trọng",
        "deaths": "Số người chết",
        "injured": "Số người bị thương",
        "property_damage_vnd": "Thiệt hại tài sản",
        "cause": "Nguyên nhân chính",
        "road": "Tuyến đường",
        "road_class": "Hệ thống đường",
        "km_post": "Lý trình",
        "vehicles": "Phương tiện liên quan",
        "alcohol": "Nồng độ cồn",
        "infrastructure_cause": "Do hạ tầng",
        "updated_at": "Ngày cập nhật",
    },
    "fines": {
        "case_id": "Mã vụ việc",
        "violated_at": "Thời gian vi phạm",
        "decided_on": "Ngày quyết định",
        "detected_by": "Nguồn phát hiện",
        "stopped": "Dừng xe ngay",
        "violation": "Nhóm lỗi",
        "vehicle": "Loại phương tiện",
        "ward": "Địa bàn",
        "road": "Tuyến đường",
        "amount_vnd": "Số tiền phạt",
        "state": "Trạng thái",
        "notified_on": "Ngày thông báo",
        "recorded_on": "Ngày lập biên bản",
        "paid_on": "Ngày nộp phạt",
        "updated_at": "Ngày cập nhật",
    },
    "clearances": {
        "clearance_id": "Mã lượt",
        "cleared_on": "Ngày kiểm tra, giải tỏa",
        "ward": "Xã, phường, đặc khu",
        "trips": "Số lượt",
        "cases_found": "Số trường hợp phát hiện",
        "cases_cleared": "Số trường hợp giải tỏa",
        "commitments": "Số cam kết",
        "updated_at": "Ngày cập nhật",
    },
    "encroachments": {
        "case_id": "Mã lấn chiếm",
        "found_on": "Ngày phát hiện",
        "ward": "Xã, phường, đặc khu",
        "point_id": "Mã điểm",
        "category": "Loại lấn chiếm",
        "measure": "Biện pháp xử lý",
        "amount_vnd": "Số tiền phạt",
        "clearance_id": "Mã lượt giải tỏa",
        "latitude": "Vĩ độ",
        "longitude": "Kinh độ",
        "updated_at": "Ngày cập nhật",
    },
    "task_reports": {
        "task_no": "Nhiệm vụ số",
        "unit": "Đơn vị báo cáo",
        "milestone": "Mốc hoàn thành",
        "reported_on": "Ngày báo cáo",
        "state": "Tiến độ",
        "completed_on": "Ngày hoàn thành",
        "result": "Kết quả đạt được",
    },
    "unit_reports": {
        "unit": "Đơn vị",
        "kind": "Loại báo cáo",
        "period_end": "Kỳ kết thúc",
        "sent_on": "Ngày gửi",
    },
    "published_totals": {
        "area": "Khu vực",
        "period_start": "Từ ngày",
        "period_end": "Đến ngày",
        "measure": "Chỉ tiêu",
        "value": "Giá trị",
        "published_on": "Ngày công bố",
        "source": "Nguồn công bố",
    },
    **REGISTER_HEADERS,
}
FREE_TEXT_HEADER = "Ghi chú"
FREE_TEXT = "Dữ liệu mẫu,\nkhông phải vụ việc thật"
TITLES = {
    "accidents": "DANH SÁCH VỤ TAI NẠN, VA CHẠM GIAO THÔNG (DỮ LIỆU MẪU)",
    "fines": "DANH SÁCH TRƯỜNG HỢP XỬ LÝ VI PHẠM (DỮ LIỆU MẪU)",
    "clearances": "KẾT QUẢ KIỂM TRA, GIẢI TỎA LẤN CHIẾM (DỮ LIỆU MẪU)",
    "encroachments": "DANH SÁCH TRƯỜNG HỢP LẤN CHIẾM (DỮ LIỆU MẪU)",
    "task_reports": "BÁO CÁO KẾT QUẢ THỰC HIỆN NHIỆM VỤ (DỮ LIỆU MẪU)",
    "unit_reports": "TÌNH HÌNH GỬI KẾ HOẠCH, BÁO CÁO (DỮ LIỆU MẪU)",
    "published_totals": "SỐ LIỆU ĐÃ CÔNG BỐ",
    **REGISTER_TITLES,
}
DATA_THROUGH = "Số liệu đến ngày {day:%d/%m/%Y}"
TOTAL = "Tổng cộng"

UNIT_TYPES = {"phuong": "Phường", "xa": "Xã", "thi_tran": "Thị trấn", "huyen": "Huyện", "dac_khu": "Đặc khu"}
UNIT_TYPES_SHORT = {"phuong": "P.", "xa": "X.", "thi_tran": "TT.", "huyen": "H.", "dac_khu": "ĐK."}
DISTRICT_TYPES = {"quan": "quận", "huyen": "huyện", "thanh_pho": "thành phố", "thi_xa": "thị xã"}
ROAD_SPELLINGS = {
    "QL": ("QL{number}", "QL {number}", "Quốc lộ {number}"),
    "ĐT": ("ĐT {number}", "ĐT{number}", "Đường tỉnh {number}"),
}
UNKNOWN_CAUSES = ("Tránh chướng ngại vật", "Trời mưa, đường trơn", "Xe hỏng phanh", "Buồn ngủ", "Đang điều tra")
UNKNOWN_WARDS = ("Phường Hoa Mai", "Xã Đồng Mẫu", "Ngoài địa bàn", "Xã Mẫu Sơn")
UNKNOWN_VIOLATION = "Lỗi chưa phân nhóm"
STREETS = ("Lạch Tray", "Cầu Đất", "Đà Nẵng", "Chùa Vẽ", "Điện Biên Phủ", "Bạch Đằng", "Thanh Niên", "Trường Chinh")
VILLAGE_ROADS = ("Đường liên xã", "Đường trục xã", "Đường liên thôn")
NOT_A_NUMBER = "hai"

RESULTS = {
    "not_started": ("Chưa triển khai", "Đang chờ hướng dẫn", "Đang chờ bố trí kinh phí"),
    "done": ("Đã hoàn thành, có báo cáo kèm theo", "Đã hoàn thành theo kế hoạch", "Đã hoàn thành {count} nội dung"),
}
PROGRESS = {
    "II.1": ("Đã ban hành văn bản hướng dẫn", "Đang lấy ý kiến các đơn vị", "Đã kiểm tra {count} đơn vị"),
    "II.2": (
        "Đã rà soát {count} điểm",
        "Đã xử lý {count} bất cập",
        "Đã kiểm tra {count} tuyến đường",
        "Đang lập hồ sơ",
    ),
    "II.3": ("Đã kết nối {count} camera", "Đang thẩm định kinh phí", "Đã khảo sát {count} vị trí", "Đang chạy thử"),
    "II.4": ("Đã tổ chức {count} buổi tuyên truyền", "Đã đăng {count} tin, bài", "Đã phát {count} lượt trên loa"),
    "II.5": ("Đã xây dựng {count} mô hình tự quản", "Đã phát động tại {count} khu dân cư", "Đang chọn nơi làm điểm"),
    "II.6": ("Đã kiểm tra {count} cơ sở", "Đã ban hành kế hoạch kiểm tra"),
    "II.7": ("Đã kiểm tra {count} lượt", "Đã lập biên bản {count} trường hợp", "Đã nhắc nhở {count} trường hợp"),
    "II.8": ("Đã chuyển {count} thủ tục lên trực tuyến", "Đang rà soát thủ tục"),
    "II.9": ("Đã cử {count} lượt cán bộ đi tập huấn", "Đang bổ sung trang thiết bị"),
}
"""What a report tells of a task that is under way, by the group of the plan it belongs to."""
MILESTONE = "Mốc {number}"
STRAY_MILESTONES = ("Đợt 1", "Giai đoạn đầu")
"""Names of milestones that the plan does not have."""

HELP = "Viết các tệp xuất mẫu vào thư mục sample/ của thư mục số liệu."
HELP_DATA = "thư mục số liệu (mặc định: biến DASHBOARD_DATA, nếu không có thì data/ của dự án)"
HELP_SCALE = "nhân số trường hợp xử phạt (1 = khoảng 600.000 dòng trong bốn năm)"
HELP_SEED = "số mầm: cùng số mầm thì cùng tệp"
HELP_UNTIL = "ngày cuối có số liệu, YYYY-MM-DD"
BAD_SCALE = "--scale phải là một số lớn hơn 0 và không quá {largest}, không phải “{value}”."
BAD_SEED = "--seed phải là số nguyên từ 0 trở lên, không phải “{value}”."
BAD_UNTIL = "--until phải là ngày dạng YYYY-MM-DD từ {first:%Y-%m-%d} đến {last:%Y-%m-%d}, không phải “{value}”."
NO_WARDS = "Không đọc được danh mục xã, phường “{path}”. Hãy chép lại thư mục data/reference của dự án."
CANNOT_WRITE = (
    "Không ghi được dữ liệu mẫu: {reason}. Hãy đóng các tệp đang mở trong thư mục sample và kiểm tra dung lượng đĩa."
)
FEEDS = {
    "accidents": "tai nạn giao thông",
    "fines": "xử phạt vi phạm",
    "clearances": "kiểm tra, giải tỏa",
    "encroachments": "trường hợp lấn chiếm",
    "task_reports": "báo cáo nhiệm vụ",
    "unit_reports": "kế hoạch, báo cáo của đơn vị",
    "published_totals": "số liệu đã công bố",
}
REGISTERS = "danh mục các chỉ tiêu khác, tin báo của người dân"
WRITING = "Đang viết dữ liệu mẫu: {feed} …"
WRITING_FINES = "Đang viết dữ liệu mẫu: {feed}, tháng {done}/{total} …"
WRITTEN = "Đã viết {files} tệp mẫu, {megabytes} MB, vào {folder}"
