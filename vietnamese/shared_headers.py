"""Spellings of the columns that several feeds have (see `vietnamese.headers`)."""

WARD = (
    "xã phường",
    "xã/phường",
    "phường xã",
    "phường/xã",
    "xã phường đặc khu",
    "xã, phường, đặc khu",
    "địa bàn",
    "tên xã",
    "tên phường",
    "mã xã",
    "mã phường",
    "đơn vị hành chính",
    "ĐVHC",
    "mã ĐVHC",
    "cấp xã",
    "xã",
    "phường",
    "tên xã phường",
    "nơi xảy ra",
    "địa bàn xảy ra",
    "địa phương",
    "mã xã phường",
    "mã địa bàn",
    "tên địa bàn",
    "nơi vi phạm",
)
LATITUDE = ("vĩ độ", "lat", "tọa độ vĩ độ", "vĩ tuyến", "toạ độ y", "lat_y", "vi_do", "y")
LONGITUDE = ("kinh độ", "lon", "lng", "long", "tọa độ kinh độ", "kinh tuyến", "toạ độ x", "long_x", "kinh_do", "x")
ROAD = ("tuyến đường", "tuyến", "đường", "tên đường", "quốc lộ", "tên tuyến", "tuyến đường xảy ra")
UPDATED = (
    "ngày cập nhật",
    "cập nhật",
    "thời gian cập nhật",
    "cập nhật lúc",
    "thời điểm cập nhật",
    "cập nhật lần cuối",
    "ngày sửa",
    "last_updated",
    "update_time",
)
