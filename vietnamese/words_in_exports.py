"""Vietnamese words that stand inside cells of exports and mean something to the intake."""

DATE_WORDS = (
    ("ngày", " "),
    ("tháng", "/"),
    ("năm", "/"),
    ("lúc", " "),
    ("giờ", "h"),
    ("phút", ""),
    (" / ", "/"),
    ("/ ", "/"),
    (" /", "/"),
    ("thg ", "/"),
)
WEEKDAYS = "thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật"
ROAD_PREFIXES = {
    "ql": "QL",
    "quoclo": "QL",
    "duongquoclo": "QL",
    "ct": "CT",
    "caotoc": "CT",
    "dt": "ĐT ",
    "tl": "ĐT ",
    "tinhlo": "ĐT ",
    "duongtinh": "ĐT ",
    "duongtinhlo": "ĐT ",
}
