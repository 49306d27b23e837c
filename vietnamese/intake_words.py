"""What the intake says: one sentence for each thing refused, noticed or done, with what to do about it."""

from .headers import HEADERS
from .text import nfc

FEEDS = {
    "accidents": "Tai nạn giao thông",
    "fines": "Xử phạt vi phạm giao thông",
    "clearances": "Lượt giải tỏa lấn chiếm",
    "encroachments": "Vụ lấn chiếm",
    "task_reports": "Báo cáo nhiệm vụ",
    "unit_reports": "Báo cáo định kỳ của đơn vị",
    "published_totals": "Số liệu đã công bố",
    "level_crossings": "Lối đi tự mở qua đường sắt",
    "black_spots": "Điểm hay xảy ra, tiềm ẩn tai nạn",
    "cameras": "Camera cấp xã",
    "model_areas": "Mô hình điểm",
    "commitments": "Ký cam kết",
    "wharves": "Bến thủy nội địa",
    "cables": "Hạ ngầm cáp viễn thông",
    "citizen_reports": "Tin báo của người dân",
}

FILE_REFUSED = {
    "spreadsheet": "Đây là bảng tính Excel. Mở tệp, chọn Lưu thành “CSV UTF-8” rồi chép tệp CSV vào thư mục.",
    "empty_file": "Tệp không có dòng nào. Hãy xuất lại tệp.",
    "unknown_feed": "Không nhận ra tệp này là số liệu gì. Kiểm tra dòng tiêu đề cột, hoặc viết tệp ánh xạ .toml (xem HUONG_DAN.md).",
    "missing_columns": "Giống tệp “{feed}” nhưng thiếu cột: {columns}. Hãy xuất lại có đủ các cột này.",
    "missing_mapped_columns": "Ánh xạ “{mapping}” cần cột {columns} mà tệp không có. Sửa tên cột trong ánh xạ hoặc xuất lại tệp.",
    "two_feeds": "Tiêu đề cột hợp với nhiều loại số liệu: {feeds}. Hãy viết tệp ánh xạ .toml để nói rõ là loại nào.",
    "mixed_date_order": "Cột “{column}” có ô ngày trước tháng ({day_first}) và ô tháng trước ngày ({month_first}). "
    "Hãy xuất lại ngày theo dạng dd/mm/yyyy, hoặc ghi date_order trong tệp ánh xạ.",
    "personal_key": "Cột “{column}” chứa biển số, số điện thoại hoặc số căn cước. Hãy dùng mã hồ sơ làm mã, không dùng dữ liệu cá nhân.",
    "sample_among_real": "Tệp có mã “{value}” của dữ liệu mẫu. Hãy bỏ tệp mẫu ra khỏi thư mục số liệu thật.",
    "tcvn3": "Chữ trong tệp là phông TCVN3 (.VnTime). Hãy đổi sang Unicode (UTF-8) bằng công cụ chuyển mã rồi xuất lại.",
    "vni": "Chữ trong tệp là phông VNI. Hãy đổi sang Unicode (UTF-8) bằng công cụ chuyển mã rồi xuất lại.",
    "locked": "Không mở được tệp, có thể Excel đang mở tệp này. Hãy đóng Excel rồi nhập lại.",
    "unreadable": "Không đọc được tệp. Hãy chép lại tệp rồi nhập lại.",
    "binary": "Tệp không phải văn bản CSV hay parquet. Hãy xuất lại dạng CSV UTF-8.",
    "broken_parquet": "Tệp parquet bị hỏng. Hãy xuất lại tệp.",
    "inflated": "Tệp parquet nhỏ mà mở ra thì quá lớn: quá nhiều dòng giống nhau, hoặc có ô quá dài. Hãy xuất lại tệp.",
    "line_too_long": "Dòng {line} dài bất thường, tệp không phải bảng CSV. Hãy xuất lại tệp.",
    "changed_while_reading": "Tệp bị thay đổi trong lúc đọc. Hãy đợi chép xong rồi nhập lại.",
    "bad_toml": "Tệp ánh xạ viết sai cú pháp TOML ở dòng {line}. Hãy sửa lại tệp ánh xạ.",
    "mapping_not_utf_8": "Tệp ánh xạ không phải UTF-8. Hãy lưu lại tệp ánh xạ dạng UTF-8.",
    "unknown_mapping_code": "Trong tệp ánh xạ, cột “{key}” nhận giá trị không có trong danh mục: {keys}; được phép: {allowed}.",
    "unknown_mapping_key": "Tệp ánh xạ có khóa không hiểu: {keys}. Xem danh sách khóa trong README.md.",
    "missing_mapping_key": "Tệp ánh xạ thiếu khóa: {keys}. Hãy ghi thêm.",
    "unknown_mapping_column": "Tệp ánh xạ ghi cột không có: {keys}; các cột của loại này: {columns}.",
    "bad_mapping_value": "Trong tệp ánh xạ, khóa “{key}” có giá trị sai; được phép: {allowed}.",
    "mapping_refused": "Tệp ánh xạ “{mapping}” của tệp này bị từ chối. Hãy sửa ánh xạ rồi nhập lại.",
}

FAILURES = {
    "bad_plan_file": "Tệp “{file}” không đọc được: {detail}. Hãy sửa lại tệp này, lưu dạng CSV UTF-8 có dấu phẩy.",
    "nothing_imported": "Không nhập được tệp nào; số liệu đang dùng giữ nguyên.",
    "no_exports": "Thư mục “{folder}” chưa có tệp nào. Hãy chép tệp CSV hoặc parquet vào rồi nhập lại.",
    "unknown_snapshot": "Không có bản số liệu “{id}” hoặc bản ấy không còn nguyên vẹn. Các bản có thể dùng: {known}.",
    "nothing_to_back_up": "Thư mục “{folder}” chưa có bản số liệu nào nguyên vẹn để sao lưu. Hãy nhập số liệu trước.",
    "broken_backup": "Tệp “{file}” không phải bản sao lưu của bảng chỉ số hoặc không còn nguyên vẹn. Hãy chọn tệp sao lưu khác.",
    "no_such_file": "Không có tệp “{file}”. Hãy kiểm tra lại tên và thư mục.",
    "import_running": "Đang có một lần nhập số liệu khác. Hãy đợi xong rồi thử lại.",
    "miscounted_rows": "Số dòng của tệp “{file}” không khớp, đã dừng nhập để không làm sai số liệu. Hãy báo người phụ trách phần mềm.",
    "changed_meanwhile": "Tệp “{file}” bị thay đổi trong lúc nhập; số liệu đang dùng giữ nguyên. Hãy lưu xong tệp ấy rồi nhập lại.",
    "disk": "Không ghi được số liệu: {detail}. Hãy kiểm tra dung lượng đĩa và quyền ghi thư mục, rồi nhập lại.",
    "disk_full": "Đĩa đã đầy, số liệu đang dùng giữ nguyên. Hãy giải phóng dung lượng đĩa rồi nhập lại.",
    "no_permission": "Không có quyền ghi vào thư mục dữ liệu. Hãy xin quyền ghi rồi nhập lại.",
    "memory": "Máy không đủ bộ nhớ để nhập. Hãy đóng bớt chương trình khác rồi nhập lại.",
    "unexpected": "Nhập số liệu gặp lỗi ngoài dự kiến; số liệu đang dùng giữ nguyên. Hãy gửi nhật ký cho người phụ trách phần mềm.",
}

ROW_REFUSED = {
    "empty": "Ô bắt buộc bị trống. Hãy điền rồi nhập lại dòng này.",
    "not_whole": "Phải là số nguyên. Hãy sửa lại số.",
    "not_a_number": "Không phải là số. Hãy sửa lại số.",
    "negative": "Không được là số âm. Hãy sửa lại số.",
    "out_of_range": "Số nằm ngoài khoảng cho phép. Hãy sửa lại số.",
    "not_a_date": "Không đọc được ngày. Hãy ghi dạng dd/mm/yyyy.",
    "no_such_day": "Không có ngày này trong lịch. Hãy sửa lại ngày.",
    "year_out_of_range": "Năm không hợp lý. Hãy ghi đủ bốn chữ số của năm.",
    "not_a_time": "Không đọc được giờ. Hãy ghi dạng hh:mm.",
    "not_a_yes_or_no": "Phải là Có hoặc Không. Hãy sửa lại ô.",
    "wrong_width": "Dòng có {detail} ô, không khớp với dòng tiêu đề (có thể hai dòng dính nhau hoặc thiếu dấu ngăn). Hãy sửa dòng này.",
    "conflict": "Có dòng khác cùng mã nhưng nội dung khác, không rõ dòng nào mới hơn. Hãy ghi ngày cập nhật hoặc bỏ dòng sai.",
    "personal": "Mã này giống biển số, số điện thoại hoặc số căn cước. Hãy dùng mã hồ sơ.",
}

NOTICES = {
    "unknown_value": "Cách ghi chưa biết, tính vào “Khác”",
    "unreadable_number": "Không đọc được số, để trống ô này",
    "ward_ambiguous": "Tên hợp với nhiều địa bàn, tính vào “Chưa xác định”",
    "ward_divided": "Đơn vị cũ nay thuộc nhiều địa bàn, tính vào “Chưa xác định”",
    "ward_not_found": "Không có địa bàn tên này, tính vào “Chưa xác định”",
    "ward_empty": "Không ghi địa bàn, tính vào “Chưa xác định”",
    "month_first": "Cả cột ghi tháng trước ngày sau (kiểu Mỹ), đã đọc theo thứ tự ấy",
    "mapped_absent": "Tệp không có cột mà ánh xạ ghi, để trống cột này",
    "left_out": "Cột không dùng đến, không đưa vào số liệu",
    "severity_mismatch": "Mức độ không khớp với số người chết",
    "outlier": "Số người chết hoặc bị thương lớn bất thường",
    "outside_city": "Tọa độ nằm ngoài thành phố",
    "no_position": "Tọa độ 0, coi như không có",
    "paid_without_decision": "Đã nộp phạt hoặc đã quyết định nhưng không có ngày quyết định",
    "signed_beyond_expected": "Số đã ký lớn hơn số phải ký",
    "done_without_date": "Trạng thái là đã xong nhưng không có ngày",
    "date_without_done": "Có ngày xong nhưng trạng thái là chưa xong",
    "done_after_review": "Ngày xong sau ngày rà soát",
    "before_received": "Ngày xử lý trước ngày tiếp nhận",
    "odd_length": "Chiều dài bất thường, xem lại đơn vị là mét hay ki-lô-mét",
    "empty_month": "Tháng không có dòng nào, có thể thiếu tệp",
    "boundaries_not_geojson": "Tệp ranh giới không phải GeoJSON, nhập không có ranh giới",
    "boundaries_no_ward": "Tệp ranh giới không có mã xã, phường nào, nhập không có ranh giới",
    "boundaries_not_degrees": "Tệp ranh giới không dùng kinh độ, vĩ độ (WGS84), nhập không có ranh giới",
    "isolated_date": "Ngày cách ngày liền trước hơn 31 ngày, không dùng làm ngày chốt",
}

SUMMARY = {
    "file": "{path}: {feed}; {rows} dòng: nhận {accepted}, từ chối {refused}, thay bằng bản mới {superseded}, trùng {duplicates}; "
    "bỏ qua {ignored} dòng không phải số liệu",
    "file_refused": "{path}: TỪ CHỐI CẢ TỆP. {sentence}",
    "unknown_feed": "không rõ loại",
    "backed_up": "Đã sao lưu {count} bản số liệu vào {file}.",
    "restored": "Đã khôi phục {count} bản số liệu từ {file}; đang dùng bản {current}. Muốn dùng bản khác: python -m intake --use MÃ.",
    "served": "Đang dùng bản số liệu {snapshot}, số liệu đến ngày {as_of}.",
    "sample": "Đây là DỮ LIỆU MẪU.",
    "held_back": "Bản mới {snapshot} đã ghi nhưng CHƯA dùng: mất số liệu của tệp {files}. Bổ sung tệp, hoặc chạy lại với --accept-loss "
    "nếu đúng là bỏ tệp này. Đang dùng bản {current}.",
    "refused_rows": "Có {count} dòng bị từ chối: xem trang Tình trạng dữ liệu, tải về, sửa rồi chép vào thư mục.",
}
PROGRESS = {
    "waiting": "Đang đợi lần nhập khác xong…",
    "clock_set_back": "Đồng hồ của máy chỉ {now}, lùi so với lần nhập trước ({last}). Hãy chỉnh lại; số liệu vẫn nhập đúng.",
    "hashing": "Đang kiểm tra {count} tệp…",
    "reading": "[{number}/{count}] Đang đọc {path}…",
    "comparing": "Đang đối chiếu các dòng trùng và bản sửa…",
    "writing": "Đang ghi bản số liệu…",
    "reused": "Các tệp không thay đổi, dùng lại bản số liệu {snapshot}.",
    "done": "Xong.",
}
CLI = {
    "description": "Nhập các tệp xuất (CSV, parquet) thành bản số liệu cho bảng chỉ số.",
    "data": "thư mục dữ liệu (mặc định: biến môi trường DASHBOARD_DATA, hoặc data/)",
    "json": "in kết quả dạng JSON",
    "accept_loss": "dùng bản mới dù mất số liệu của tệp đã bỏ",
    "use": "dùng lại một bản số liệu đã có",
    "back_up": "sao lưu mọi bản số liệu vào một tệp",
    "restore": "khôi phục các bản số liệu từ một tệp sao lưu",
}


def column_words(feed: str, column: str) -> str:
    """The name of a column as the clerk knows it: the first spelling of its header."""
    spellings = HEADERS.get(feed, {}).get(column, ())
    return spellings[0].capitalize() if spellings else column


def row_reason(code: str) -> str:
    name, _, detail = code.partition(":")
    return ROW_REFUSED[name].format(detail=detail)


def file_reason(code: str, values: dict[str, object], feed: str | None = None) -> str:
    """The sentence for a file refused as a whole; columns and feeds by the words the clerk knows."""
    feed = str(values.get("feed") or feed or "")
    shown = {name: _words(name, value, feed) for name, value in values.items()}
    return nfc(FILE_REFUSED[code].format(**shown))


def _words(name: str, value: object, feed: str) -> str:
    if name == "feed":
        return FEEDS.get(str(value), str(value))
    if name == "feeds":
        return ", ".join(FEEDS.get(item, item) for item in value)
    if isinstance(value, (list, tuple)):
        return ", ".join(f"“{column_words(feed, str(item))}”" for item in value)
    return column_words(feed, str(value)) if name == "column" else str(value)
