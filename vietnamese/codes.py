"""
The code lists of coded columns: code -> the word the reader sees, and other spellings an export may use.

A snapshot holds the codes. Spellings are compared folded (`vietnamese.text.fold`), the code and the word included.
Sources: Thong tu 26/2024/TT-BCA Art. 5 (severity) and 11 (roads), Luat 36/2024/QH15 Art. 67 and Thong tu 73/2024/TT-BCA
(how a violation is found, states of a fine), Nghi dinh 168/2024/ND-CP Art. 12 and task 70 of the plan (encroachment).
"""

from typing import NamedTuple


class Code(NamedTuple):
    word: str
    aliases: tuple[str, ...] = ()


OTHER = Code("Khác", ("khác", "loại khác", "nguyên nhân khác", "lỗi khác", "phương tiện khác"))
UNKNOWN = Code("Chưa xác định", ("không xác định", "chưa rõ", "không rõ", "chưa có thông tin"))
NOT_KNOWN = {"other": OTHER.word, "unknown": UNKNOWN.word}  # what stands among names, not among codes

MODE = {
    "road": Code("Đường bộ", ("giao thông đường bộ", "ĐB", "TNGT đường bộ")),
    "rail": Code("Đường sắt", ("giao thông đường sắt", "ĐS", "railway", "TNGT đường sắt")),
    "inland_waterway": Code("Đường thủy nội địa", ("đường thủy", "ĐTNĐ", "thủy nội địa", "inland waterway")),
    "maritime": Code("Hàng hải", ("đường biển", "sea")),
}
SEVERITY = {
    "collision": Code("Va chạm", ("vụ va chạm", "va chạm giao thông", "VC", "VCGT")),
    "minor": Code("Ít nghiêm trọng", ("INT", "ít NT", "tai nạn ít nghiêm trọng", "nhẹ")),
    "serious": Code("Nghiêm trọng", ("NT", "tai nạn nghiêm trọng")),
    "very_serious": Code("Rất nghiêm trọng", ("RNT", "rất NT", "tai nạn rất nghiêm trọng")),
    "extremely_serious": Code("Đặc biệt nghiêm trọng", ("ĐBNT", "đặc biệt NT", "tai nạn đặc biệt nghiêm trọng")),
}
CAUSE = {
    "inattention": Code("Không chú ý quan sát", ("thiếu chú ý quan sát", "không quan sát", "thiếu quan sát")),
    "wrong_lane": Code(
        "Đi không đúng phần đường, làn đường",
        (
            "sai phần đường",
            "sai làn đường",
            "sai làn",
            "đi sai phần đường làn đường",
            "lấn làn",
            "không đi đúng phần đường",
            "đi sai làn đường",
        ),
    ),
    "unsafe_turn": Code(
        "Chuyển hướng không bảo đảm an toàn",
        (
            "chuyển hướng không đúng quy định",
            "chuyển hướng",
            "chuyển hướng không an toàn",
            "chuyển hướng không đảm bảo an toàn",
        ),
    ),
    "speeding": Code("Vi phạm tốc độ", ("quá tốc độ", "chạy quá tốc độ", "tốc độ", "vượt quá tốc độ")),
    "no_slowing": Code("Không giảm tốc độ đến mức an toàn", ("không làm chủ tốc độ", "không giảm tốc độ")),
    "following_too_close": Code("Không giữ khoảng cách an toàn", ("không giữ khoảng cách", "khoảng cách an toàn")),
    "unsafe_overtaking": Code("Vượt xe không đúng quy định", ("vượt xe", "vượt ẩu", "vượt sai quy định")),
    "no_right_of_way": Code("Không nhường đường", ("không nhường đường theo quy định", "nhường đường")),
    "alcohol": Code("Vi phạm nồng độ cồn", ("nồng độ cồn", "rượu bia", "sử dụng rượu bia", "cồn")),
    "wrong_way": Code("Đi ngược chiều", ("ngược chiều", "đi ngược đường một chiều")),
    "pedestrian_crossing": Code(
        "Người đi bộ sang đường không đúng quy định",
        ("người đi bộ sang đường", "bộ hành", "người đi bộ qua đường không đúng quy định", "đi bộ qua đường"),
    ),
    "infrastructure": Code("Hạ tầng giao thông", ("hạ tầng", "cầu đường", "do hạ tầng", "mặt đường")),
}
ROAD_CLASS = {
    "expressway": Code("Cao tốc", ("đường cao tốc", "CT")),
    "national": Code("Quốc lộ", ("QL", "đường quốc lộ", "national road")),
    "provincial": Code("Đường tỉnh", ("tỉnh lộ", "ĐT", "TL", "đường tỉnh lộ")),
    "district": Code("Đường huyện (cũ)", ("đường huyện", "huyện lộ", "ĐH")),
    "commune": Code(
        "Đường xã", ("xã lộ", "đường liên xã", "đường thôn", "đường giao thông nông thôn", "ĐX", "đường nông thôn")
    ),
    "urban": Code("Đường đô thị", ("đô thị", "đường phố", "đường nội đô", "đường nội thành", "ĐĐT")),
    "specialised": Code("Đường chuyên dùng", ("chuyên dùng", "specialized", "ĐCD")),
}
VEHICLE = {
    "motorcycle": Code(
        "Mô tô, xe gắn máy",
        (
            "xe máy",
            "mô tô",
            "xe mô tô",
            "xe gắn máy",
            "mô tô – xe gắn máy",
            "motorbike",
            "môtô",
            "xe môtô",
            "mô tô xe máy",
        ),
    ),
    "bicycle": Code("Xe đạp, xe đạp điện", ("xe đạp", "xe đạp điện", "xe máy điện", "xe thô sơ", "thô sơ", "bike")),
    "car": Code(
        "Ô tô con", ("ô tô", "xe con", "xe ô tô con", "ôtô con", "ôtô", "xe ô tô", "taxi", "xe taxi", "ô tô con taxi")
    ),
    "coach": Code("Ô tô khách", ("xe khách", "ôtô khách", "xe buýt", "ô tô khách xe buýt", "bus", "xe ô tô khách")),
    "truck": Code("Ô tô tải", ("xe tải", "ôtô tải", "xe ô tô tải", "tải", "xe ben")),
    "tractor_trailer": Code(
        "Đầu kéo, container",
        (
            "đầu kéo",
            "container",
            "xe đầu kéo",
            "xe container",
            "công-te-nơ",
            "ô tô đầu kéo",
            "rơ moóc",
            "sơ mi rơ moóc",
            "đầu kéo – container",
            "xe công ten nơ",
        ),
    ),
    "three_wheeler": Code(
        "Xe ba bánh, bốn bánh",
        ("xe ba bánh", "xe 3 bánh", "xe bốn bánh", "xe 4 bánh", "công nông", "xe lôi", "máy kéo"),
    ),
    "pedestrian": Code("Người đi bộ", ("bộ hành", "đi bộ", "người bộ hành")),
    "train": Code("Tàu hỏa", ("tàu", "đoàn tàu", "tàu hoả", "xe lửa")),
    "vessel": Code("Phương tiện thủy", ("tàu thủy", "sà lan", "thuyền", "phương tiện thuỷ", "tàu biển", "ca nô")),
}
DETECTED_BY = {
    "fixed_camera": Code(
        "Camera cố định",
        (
            "camera giám sát",
            "camera phạt nguội",
            "camera AI",
            "camera giao thông",
            "hệ thống camera giám sát",
            "camera",
            "hệ thống giám sát",
            "camera giao lộ",
            "camera đèn đỏ",
        ),
    ),
    "handheld_camera": Code(
        "Camera cầm tay",
        (
            "máy ảnh cầm tay",
            "camera xách tay",
            "ghi hình cầm tay",
            "camera cầm tay CSGT",
            "camera nghiệp vụ cầm tay",
            "camera gắn trên người",
        ),
    ),
    "speed_camera": Code(
        "Thiết bị đo tốc độ có ghi hình",
        (
            "đo tốc độ",
            "máy đo tốc độ",
            "súng bắn tốc độ",
            "bắn tốc độ",
            "thiết bị đo tốc độ",
            "máy đo tốc độ có ghi hình",
            "camera đo tốc độ",
            "camera tốc độ",
        ),
    ),
    "load_station": Code(
        "Trạm cân tải trọng",
        (
            "trạm cân",
            "cân tải trọng",
            "trạm kiểm tra tải trọng",
            "trạm KTTT",
            "trạm/cân tải trọng",
            "cân xách tay",
            "trạm kiểm tra tải trọng xe",
        ),
    ),
    "journey_monitor": Code(
        "Thiết bị giám sát hành trình",
        (
            "giám sát hành trình",
            "GSHT",
            "camera người lái",
            "GSHT–camera người lái",
            "thiết bị GSHT",
            "dữ liệu giám sát hành trình",
        ),
    ),
    "citizen_report": Code(
        "Tin báo, hình ảnh của người dân",
        (
            "tin báo người dân",
            "người dân",
            "VNeTraffic",
            "Zalo",
            "người dân cung cấp",
            "phản ánh của người dân",
            "hotline",
            "người dân phản ánh",
            "hình ảnh người dân",
            "tố giác của nhân dân",
            "tin báo của người dân",
            "tin báo",
        ),
    ),
    "social_media_press": Code(
        "Mạng xã hội, báo chí",
        (
            "mạng xã hội",
            "báo chí",
            "facebook",
            "MXH",
            "mạng xã hội – báo chí",
            "phương tiện thông tin đại chúng",
            "tiktok",
            "youtube",
        ),
    ),
    "direct_patrol": Code(
        "Tuần tra, kiểm soát trực tiếp",
        (
            "tuần tra",
            "tuần tra trực tiếp",
            "TTKS",
            "tuần tra kiểm soát",
            "CSGT",
            "lực lượng tuần tra",
            "trực tiếp",
            "phát hiện trực tiếp",
            "tổ tuần tra",
        ),
    ),
}
VIOLATION = {
    "alcohol": Code("Nồng độ cồn", ("vi phạm nồng độ cồn", "cồn", "NĐC", "rượu bia")),
    "drugs": Code("Ma túy", ("drug", "ma tuý", "chất ma túy", "sử dụng ma túy")),
    "speed": Code("Tốc độ", ("quá tốc độ", "vi phạm tốc độ", "chạy quá tốc độ", "vượt quá tốc độ")),
    "red_light": Code(
        "Đèn tín hiệu",
        (
            "vượt đèn đỏ",
            "không chấp hành đèn tín hiệu",
            "đèn đỏ",
            "tín hiệu đèn",
            "không chấp hành hiệu lệnh của đèn tín hiệu",
            "đèn tín hiệu giao thông",
        ),
    ),
    "helmet": Code("Mũ bảo hiểm", ("không đội mũ bảo hiểm", "MBH", "không đội MBH")),
    "seat_belt": Code("Dây đai an toàn", ("không thắt dây an toàn", "dây an toàn", "không thắt dây đai an toàn")),
    "overload": Code("Quá tải", ("chở quá tải", "quá tải trọng", "vi phạm tải trọng", "tải trọng")),
    "uncovered_load": Code(
        "Không che đậy, rơi vãi",
        ("rơi vãi", "không che phủ", "vật liệu không che phủ", "không che đậy", "rơi vãi vật liệu"),
    ),
    "oversized_body": Code("Cơi nới thành thùng", ("cơi nới thùng xe", "kích thước thùng xe", "cơi nới", "quá khổ")),
    "wrong_lane": Code(
        "Sai làn, phần đường",
        (
            "đi sai làn đường",
            "sai làn đường",
            "sai làn",
            "đi không đúng làn đường",
            "đi không đúng phần đường làn đường",
            "làn đường",
            "sai phần đường",
        ),
    ),
    "wrong_way": Code(
        "Đi ngược chiều", ("ngược chiều", "đi vào đường cấm", "đường cấm", "đi ngược chiều đường một chiều")
    ),
    "parking": Code(
        "Dừng, đỗ sai quy định",
        ("dừng đỗ sai quy định", "dừng đỗ", "đỗ xe sai quy định", "dừng đỗ trái phép", "đỗ sai quy định"),
    ),
    "phone": Code("Sử dụng điện thoại", ("dùng điện thoại", "điện thoại", "sử dụng điện thoại khi lái xe")),
    "licence": Code("Giấy phép lái xe", ("không có giấy phép lái xe", "không GPLX", "GPLX", "không có GPLX")),
    "documents": Code(
        "Đăng ký, đăng kiểm, giấy tờ khác", ("đăng ký xe", "đăng kiểm", "giấy tờ", "bảo hiểm", "không có đăng ký xe")
    ),
    "sign": Code("Biển báo, vạch kẻ đường", ("không chấp hành biển báo", "biển báo", "vạch kẻ đường", "biển báo hiệu")),
    "passengers": Code("Chở quá số người", ("quá số người", "chở quá số người quy định", "chở quá người")),
    "underage": Code(
        "Chưa đủ tuổi điều khiển xe", ("chưa đủ tuổi", "giao xe cho người chưa đủ tuổi", "chưa đủ tuổi lái xe")
    ),
    "urban_order": Code(
        "Trật tự đô thị",
        (
            "TTĐT",
            "lấn chiếm vỉa hè",
            "vệ sinh môi trường",
            "trông giữ xe trái phép",
            "lấn chiếm lòng đường vỉa hè",
            "lấn chiếm",
            "vi phạm trật tự đô thị",
            "mất vệ sinh đô thị",
        ),
    ),
}
FINE_STATE = {
    "detected": Code("Phát hiện", ("đã phát hiện", "mới phát hiện", "chờ xác minh", "đang xác minh", "xác minh")),
    "notified": Code("Đã thông báo", ("đã gửi thông báo", "thông báo", "đã gửi TB")),
    "overdue_to_come": Code(
        "Quá hạn đến giải quyết", ("quá hạn chưa đến", "cảnh báo đăng kiểm", "chưa đến giải quyết")
    ),
    "recorded": Code("Đã lập biên bản", ("lập biên bản", "biên bản", "đã lập BB")),
    "decided": Code(
        "Đã ra quyết định",
        (
            "ra quyết định",
            "đã ban hành quyết định",
            "đã có quyết định",
            "đã xử phạt",
            "quyết định",
            "đã ra QĐ",
            "đã quyết định",
        ),
    ),
    "paid": Code("Đã nộp phạt", ("nộp phạt", "đã nộp", "đã chấp hành", "hoàn thành", "đã chấp hành xong")),
    "late": Code(
        "Chậm thi hành", ("chậm nộp phạt", "chưa nộp phạt", "quá hạn nộp phạt", "cưỡng chế", "chậm chấp hành")
    ),
    "expired": Code("Hết thời hiệu", ("hết thời hiệu xử phạt", "quá thời hiệu")),
    "insufficient": Code("Không đủ căn cứ", ("không đủ căn cứ xử phạt", "không xử phạt", "hủy")),
    "transferred": Code(
        "Chuyển đơn vị khác",
        ("đã chuyển", "chuyển công an xã", "chuyển cơ quan khác", "chuyển nơi cư trú", "chuyển đơn vị"),
    ),
}
ENCROACHMENT = {
    "trading": Code(
        "Kinh doanh, bày bán",
        (
            "kinh doanh",
            "bày bán hàng",
            "kinh doanh buôn bán",
            "bày bán hàng hóa",
            "bán hàng",
            "lòng đường hè phố kinh doanh",
            "dịch vụ ăn uống",
        ),
    ),
    "street_vendor": Code("Hàng rong", ("bán hàng rong",)),
    "informal_market": Code("Chợ cóc, chợ tạm", ("chợ cóc", "chợ tạm", "họp chợ")),
    "parking": Code(
        "Trông giữ xe, để xe", ("trông giữ xe", "điểm trông giữ trái phép", "đỗ xe", "để xe", "trông giữ xe trái phép")
    ),
    "sign_board": Code("Biển hiệu, quảng cáo", ("biển hiệu", "biển quảng cáo", "biển hiệu – quảng cáo", "quảng cáo")),
    "awning": Code("Mái che, mái vẩy", ("mái che", "mái vẩy", "mái che – mái vẩy", "lều bạt", "mái hiên")),
    "ramp": Code("Bục bệ, cầu dẫn", ("bục bệ", "cầu dẫn", "bục bệ – cầu dẫn", "bậc tam cấp", "bục bệ cầu dẫn xe")),
    "materials": Code("Vật liệu xây dựng", ("vật liệu", "điểm tập kết vật liệu", "tập kết vật liệu", "VLXD")),
    "road_corridor": Code(
        "Hành lang an toàn giao thông", ("hành lang ATGT", "hành lang đường bộ", "HLATGT", "hành lang an toàn đường bộ")
    ),
}
MEASURE = {
    "reminder": Code("Nhắc nhở", ("đã nhắc nhở", "nhắc", "tuyên truyền nhắc nhở", "tuyên truyền")),
    "commitment": Code("Ký cam kết", ("cam kết", "cho ký cam kết", "đã ký cam kết")),
    "fine": Code(
        "Xử phạt", ("phạt tiền", "lập biên bản xử phạt", "phạt", "xử phạt hành chính", "lập biên bản", "phạt VPHC")
    ),
    "dismantling": Code("Tháo dỡ", ("buộc tháo dỡ", "cưỡng chế tháo dỡ", "tự tháo dỡ", "đã tháo dỡ")),
    "seizure": Code("Thu giữ", ("tạm giữ", "tịch thu", "thu giữ tang vật", "tạm giữ tang vật", "thu giữ phương tiện")),
}
TASK_STATE = {
    "not_started": Code("Chưa thực hiện", ("chưa triển khai", "chưa bắt đầu", "chưa làm")),
    "in_progress": Code("Đang thực hiện", ("đang triển khai", "đang làm", "đã triển khai")),
    "done": Code("Hoàn thành", ("đã hoàn thành", "xong", "đã xong", "100%")),
}
REPORT_KIND = {
    "plan": Code("Kế hoạch", ("kế hoạch triển khai", "KH", "kế hoạch của đơn vị")),
    "half_year": Code("Báo cáo 6 tháng", ("6 tháng", "BC 6 tháng", "sơ kết", "sáu tháng", "báo cáo sơ kết 6 tháng")),
    "year": Code("Báo cáo năm", ("năm", "BC năm", "tổng kết", "báo cáo tổng kết năm")),
}
AREA = {
    "city": Code(
        "Toàn thành phố",
        (
            "thành phố Hải Phòng",
            "thành phố",
            "Hải Phòng",
            "toàn TP",
            "TP Hải Phòng",
            "toàn thành phố mới",
            "Hải Phòng mới",
        ),
    ),
    "old_haiphong": Code("Hải Phòng cũ", ("Hải Phòng (cũ)", "khu vực Hải Phòng cũ", "thành phố Hải Phòng cũ")),
    "old_haiduong": Code("Hải Dương cũ", ("Hải Dương (cũ)", "khu vực Hải Dương cũ", "tỉnh Hải Dương", "Hải Dương")),
}
PUBLISHED_MEASURE = {
    "accident_count": Code("Số vụ tai nạn", ("số vụ", "vụ", "tai nạn", "số vụ TNGT")),
    "death_count": Code("Số người chết", ("chết", "người chết", "số chết")),
    "injured_count": Code("Số người bị thương", ("bị thương", "người bị thương", "số bị thương")),
    "fine_count": Code("Số trường hợp xử phạt", ("xử phạt", "số quyết định xử phạt", "trường hợp xử phạt")),
    "image_fine_count": Code("Số trường hợp phạt nguội", ("phạt nguội", "số phạt nguội")),
    "fine_amount_vnd": Code("Tiền phạt", ("số tiền phạt", "tổng tiền phạt")),
}
BOOLEAN = {
    "true": Code("Có", ("x", "1", "đúng", "yes", "y", "t", "có vi phạm", "dương tính", "v")),
    "false": Code("Không", ("0", "sai", "no", "n", "f", "không vi phạm", "âm tính", "k")),
}
