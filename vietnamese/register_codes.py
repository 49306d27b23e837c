"""
The code lists of the registers of the plan's other promises and of what citizens report (see `vietnamese.codes`).

Sources: Ke hoach 122 (crossings, model areas, wharves, cables, commitments), Thong tu 41/2024/TT-BGTVT Art. 14 and 15
(points), Thong tu 73/2024/TT-BCA (reports of citizens).
"""

from .codes import Code

CROSSING_STATE = {
    "open": Code("Đang mở", ("còn mở", "chưa xóa", "tồn tại", "đang tồn tại", "chưa xóa bỏ", "mở")),
    "warned": Code(
        "Đang mở, có cảnh giới",
        ("có cảnh giới", "cảnh giới", "có cảnh báo", "đã cắm biển", "có biển báo", "có người gác", "đã cảnh giới"),
    ),
    "closed": Code("Đã xóa bỏ", ("đã đóng", "đã rào", "đã rào đóng", "xóa bỏ", "đã xóa", "đóng", "rào đóng")),
}
SPOT_KIND = {
    "accident_prone": Code(
        "Điểm hay xảy ra TNGT",
        ("hay xảy ra", "điểm hay xảy ra", "điểm đen", "hay xảy ra TNGT", "điểm hay xảy ra tai nạn giao thông"),
    ),
    "potential": Code(
        "Điểm tiềm ẩn TNGT", ("tiềm ẩn", "điểm tiềm ẩn", "tiềm ẩn TNGT", "điểm tiềm ẩn tai nạn giao thông", "nguy cơ")
    ),
}
SPOT_STATE = {
    "found": Code("Đã phát hiện", ("mới phát hiện", "chưa xử lý", "phát hiện", "chờ xử lý", "mới")),
    "under_treatment": Code("Đang xử lý", ("đang khắc phục", "đang thi công", "đang thực hiện", "đang sửa chữa")),
    "treated": Code(
        "Đã xử lý", ("đã khắc phục", "xử lý xong", "đã xử lý xong", "hoàn thành", "đã xóa", "đã hoàn thành")
    ),
}
CAMERA_KIND = {
    "security": Code("An ninh trật tự", ("an ninh", "camera an ninh", "ANTT", "giám sát an ninh trật tự")),
    "traffic": Code(
        "Giao thông", ("camera giao thông", "giám sát giao thông", "phạt nguội", "xử lý vi phạm giao thông")
    ),
    "combined": Code(
        "An ninh kết hợp giao thông", ("kết hợp", "an ninh và giao thông", "tích hợp", "đa năng", "kết hợp ANTT và GT")
    ),
}
CAMERA_STATE = {
    "planned": Code("Chưa lắp đặt", ("dự kiến", "chưa lắp", "kế hoạch", "đang lắp đặt", "sẽ lắp", "đang lắp")),
    "working": Code("Đang hoạt động", ("hoạt động", "tốt", "hoạt động tốt", "đang sử dụng", "đã hoạt động")),
    "broken": Code("Hỏng", ("bị hỏng", "không hoạt động", "mất tín hiệu", "ngừng hoạt động", "đang sửa", "hư hỏng")),
}
MODEL_KIND = {
    "safe_ward": Code(
        "Xã, phường, đặc khu an toàn giao thông",
        ("xã phường an toàn giao thông", "an toàn giao thông", "ATGT", "xã phường ATGT", "xã, phường, đặc khu ATGT"),
    ),
    "orderly_ward": Code(
        "Xã, phường, đặc khu trật tự, kỷ cương, văn minh đô thị",
        (
            "trật tự kỷ cương văn minh đô thị",
            "trật tự, kỷ cương, VMĐT",
            "văn minh đô thị",
            "xã phường trật tự kỷ cương văn minh đô thị",
            "xã phường kiểu mẫu về trật tự văn minh đô thị",
        ),
    ),
    "safe_industrial_zone": Code(
        "Khu, cụm công nghiệp an toàn giao thông",
        (
            "khu công nghiệp an toàn giao thông",
            "khu cụm công nghiệp ATGT",
            "KCN an toàn giao thông",
            "khu công nghiệp",
            "khu công nghiệp, khu kinh tế an toàn về giao thông",
        ),
    ),
}
MODEL_STATE = {
    "planned": Code("Chuẩn bị", ("dự kiến", "chưa triển khai", "đăng ký", "kế hoạch", "đang chuẩn bị")),
    "pilot": Code("Đang thí điểm", ("thí điểm", "đang triển khai", "đang xây dựng", "triển khai thí điểm")),
    "completed": Code("Đã hoàn thành", ("hoàn thành", "đã công nhận", "đã xong", "đạt")),
    "expanded": Code("Đã nhân rộng", ("nhân rộng", "đang nhân rộng", "duy trì và nhân rộng")),
}
SIGNER_KIND = {
    "school": Code("Trường học", ("nhà trường", "cơ sở giáo dục", "trường", "giáo dục")),
    "enterprise": Code(
        "Doanh nghiệp", ("công ty", "cơ quan doanh nghiệp", "khu công nghiệp", "DN", "đơn vị sử dụng lao động")
    ),
}
WHARF_STATE = {
    "licensed": Code("Có phép", ("đã cấp phép", "được cấp phép", "hợp pháp", "còn phép", "có giấy phép")),
    "unlicensed": Code("Không phép", ("chưa cấp phép", "trái phép", "không có phép", "hết phép", "hết hạn phép")),
    "closed": Code("Đã đóng", ("đã đình chỉ", "đã giải tỏa", "đã xóa bỏ", "đóng bến", "đình chỉ hoạt động", "đã dừng")),
    "relocated": Code("Đã di dời", ("di dời", "đã chuyển đi", "chuyển địa điểm", "đã di chuyển")),
}
CABLE_STATE = {
    "overhead": Code("Đi nổi", ("chưa hạ ngầm", "treo", "cáp treo", "nổi", "đang treo", "đi trên cột")),
    "under_way": Code("Đang hạ ngầm", ("đang thi công", "đang thực hiện", "đang triển khai", "đang ngầm hóa")),
    "buried": Code("Đã hạ ngầm", ("đã ngầm hóa", "ngầm", "hạ ngầm", "đi ngầm", "hoàn thành", "ngầm hóa")),
}
CHANNEL = {
    "vnetraffic": Code("VNeTraffic", ("ứng dụng VNeTraffic", "app VNeTraffic")),
    "zalo": Code("Zalo", ("Zalo CATP", "trang Zalo", "Zalo OA")),
    "hotline": Code("Đường dây nóng", ("điện thoại", "hotline", "số điện thoại đường dây nóng", "gọi điện")),
    "portal": Code("Cổng thông tin điện tử", ("cổng thông tin", "website", "cổng dịch vụ công", "trang web", "email")),
    "in_person": Code("Trực tiếp", ("đến trực tiếp", "tại trụ sở", "gặp trực tiếp", "trực tiếp tại trụ sở")),
}
REPORT_OUTCOME = {
    "received": Code("Đã tiếp nhận", ("tiếp nhận", "mới tiếp nhận", "chờ xác minh", "mới nhận")),
    "verifying": Code("Đang xác minh", ("đang xử lý", "đang kiểm tra", "xác minh")),
    "verified": Code("Đã xác minh", ("xác minh đúng", "đúng", "đã xác minh đúng", "có vi phạm", "đã xác minh xong")),
    "fined": Code("Đã xử phạt", ("xử phạt", "đã phạt", "đã ra quyết định", "đã ra quyết định xử phạt")),
    "unfounded": Code(
        "Không đủ căn cứ", ("sai", "không đúng", "tin sai", "không có vi phạm", "không xác minh được", "không có cơ sở")
    ),
}
