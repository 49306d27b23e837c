"""
Spellings of the columns of the registers of the plan's other promises, and of what citizens report (see
`vietnamese.headers`). The id and the state of each are its own, so that no register is taken for another.
"""

from .shared_headers import LATITUDE, LONGITUDE, ROAD, UPDATED, WARD

_REVIEWED = (
    "ngày rà soát",
    "ngày rà soát gần nhất",
    "rà soát ngày",
    "ngày rà soát cuối",
    "ngày kiểm kê",
    "ngày thống kê",
    "ngày kiểm tra gần nhất",
    "ngày chốt danh sách",
)
_STATE = ("trạng thái", "tình trạng", "hiện trạng", "tiến độ")
_KM_POST = ("lý trình", "km", "cột km", "vị trí km", "km lý trình", "lí trình")

REGISTER_HEADERS: dict[str, dict[str, tuple[str, ...]]] = {
    "level_crossings": {
        "crossing_id": ("mã lối đi tự mở", "mã lối đi", "mã lối mở", "số hiệu lối đi", "mã điểm giao cắt"),
        "ward": WARD,
        "railway": ("tuyến đường sắt", "đường sắt", "tên tuyến đường sắt", "tuyến"),
        "km_post": (*_KM_POST, "lý trình đường sắt"),
        "latitude": LATITUDE,
        "longitude": LONGITUDE,
        "crossing_state": ("trạng thái lối đi", "tình trạng lối đi", "hiện trạng lối đi", *_STATE),
        "closed_on": ("ngày xóa bỏ", "ngày đóng", "ngày rào", "ngày xóa lối đi", "ngày rào đóng"),
        "reviewed_on": _REVIEWED,
        "updated_at": UPDATED,
    },
    "black_spots": {
        "spot_id": ("mã điểm đen", "mã điểm TNGT", "mã điểm hay xảy ra TNGT", "mã điểm hay xảy ra", "mã điểm tai nạn"),
        "ward": WARD,
        "road": ROAD,
        "km_post": _KM_POST,
        "latitude": LATITUDE,
        "longitude": LONGITUDE,
        "spot_kind": ("loại điểm", "phân loại điểm", "loại điểm TNGT", "phân loại", "loại"),
        "spot_state": ("trạng thái xử lý", "tình trạng xử lý", "kết quả xử lý", "tình trạng điểm", *_STATE),
        "treated_on": ("ngày xử lý xong", "ngày xử lý", "ngày khắc phục", "ngày khắc phục xong", "ngày hoàn thành"),
        "reviewed_on": _REVIEWED,
        "updated_at": UPDATED,
    },
    "cameras": {
        "camera_id": ("mã camera", "mã cam", "số hiệu camera", "id camera", "mã thiết bị camera"),
        "ward": WARD,
        "camera_kind": ("loại camera", "chức năng", "loại", "mục đích", "nhóm camera", "chức năng camera"),
        "camera_state": (
            "trạng thái camera",
            "tình trạng camera",
            "tình trạng hoạt động",
            "trạng thái hoạt động",
            *_STATE,
        ),
        "is_connected": (
            "đã kết nối",
            "kết nối",
            "kết nối trung tâm",
            "chia sẻ dữ liệu",
            "đã kết nối trung tâm",
            "kết nối về trung tâm",
        ),
        "installed_on": ("ngày lắp đặt", "ngày lắp", "lắp đặt ngày", "ngày đưa vào sử dụng"),
        "latitude": LATITUDE,
        "longitude": LONGITUDE,
        "reviewed_on": _REVIEWED,
        "updated_at": UPDATED,
    },
    "model_areas": {
        "model_id": ("mã mô hình", "số hiệu mô hình", "id mô hình"),
        "model_kind": ("loại mô hình", "mô hình", "nhóm mô hình", "phân loại mô hình"),
        "ward": WARD,
        "model_state": ("trạng thái mô hình", "tình trạng mô hình", "tiến độ mô hình", "giai đoạn", *_STATE),
        "completed_on": ("ngày hoàn thành", "hoàn thành ngày", "ngày công nhận", "ngày hoàn thành mô hình"),
        "reviewed_on": _REVIEWED,
        "updated_at": UPDATED,
    },
    "commitments": {
        "commitment_id": ("mã cam kết", "mã bản cam kết", "mã đợt ký", "mã đơn vị ký", "mã đợt ký cam kết"),
        "signer_kind": ("loại đơn vị ký", "đối tượng ký", "đối tượng ký cam kết", "loại đơn vị", "đối tượng"),
        "ward": WARD,
        "expected_count": ("số phải ký", "tổng số phải ký", "số cần ký", "số người phải ký", "tổng số người phải ký"),
        "signed_count": ("số đã ký", "đã ký", "số người đã ký", "số đã ký cam kết", "đã ký cam kết"),
        "signed_on": ("ngày ký", "ngày ký cam kết", "ngày ký xong", "ký ngày"),
        "reviewed_on": _REVIEWED,
        "updated_at": UPDATED,
    },
    "wharves": {
        "wharf_id": ("mã bến", "mã bến bãi", "mã bến thủy", "số hiệu bến", "mã bến thủy nội địa", "mã cảng bến"),
        "ward": WARD,
        "wharf_state": ("trạng thái bến", "tình trạng bến", "tình trạng cấp phép", "tình trạng pháp lý", *_STATE),
        "handled_on": ("ngày xử lý", "ngày xử lý xong", "ngày giải quyết", "ngày đình chỉ", "ngày giải tỏa bến"),
        "latitude": LATITUDE,
        "longitude": LONGITUDE,
        "reviewed_on": _REVIEWED,
        "updated_at": UPDATED,
    },
    "cables": {
        "segment_id": ("mã đoạn cáp", "mã đoạn", "mã tuyến cáp", "số hiệu đoạn cáp", "mã đoạn tuyến"),
        "ward": WARD,
        "road": ROAD,
        "length_m": ("chiều dài", "chiều dài cáp", "độ dài", "chiều dài đoạn", "chiều dài tuyến", "số mét"),
        "cable_state": ("trạng thái cáp", "tình trạng cáp", "hiện trạng cáp", "tình trạng hạ ngầm", *_STATE),
        "buried_on": ("ngày hạ ngầm", "ngày hạ ngầm xong", "hạ ngầm ngày", "ngày hoàn thành"),
        "reviewed_on": _REVIEWED,
        "updated_at": UPDATED,
    },
    "citizen_reports": {
        "report_id": ("mã tin báo", "mã phản ánh", "mã tin", "số tin báo", "mã tin phản ánh", "mã tin tố giác"),
        "received_on": ("ngày tiếp nhận", "ngày nhận tin", "ngày nhận", "thời gian tiếp nhận", "tiếp nhận ngày"),
        "ward": WARD,
        "channel": ("kênh", "kênh tiếp nhận", "nguồn tin", "hình thức tiếp nhận", "kênh phản ánh"),
        "report_outcome": (
            "kết quả xử lý",
            "kết quả xác minh",
            "kết quả giải quyết",
            "trạng thái xử lý",
            "tình trạng xử lý",
            *_STATE,
        ),
        "verified_on": ("ngày xác minh", "ngày xác minh xong", "xác minh ngày"),
        "fined_on": ("ngày xử phạt", "ngày phạt", "ngày ra quyết định xử phạt", "ngày ra quyết định"),
        "answered_on": ("ngày trả lời", "ngày phản hồi", "ngày thông báo kết quả", "trả lời ngày"),
        "updated_at": UPDATED,
    },
}
