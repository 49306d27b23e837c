"""Words of the Excel files."""

from typing import NamedTuple

from . import black_spot_words, criteria_words, other_target_words
from .definition_words import (
    CALENDAR,
    DEFINITIONS,
    FUNNEL,
    SECTIONS,
    STATUS_NOTE,
    STATUSES,
    WARD_MONTHS,
    WARD_MONTHS_NOTE,
)
from .labels import PAGES, STATES, STATUS
from .measures import GOOD, MEASURES

TABLE = "Số liệu"
ABOUT = "Nguồn"
FILTERS = "Bộ lọc"
MEANINGS = "Định nghĩa"


class SheetWords(NamedTuple):
    """The name on the tab (31 characters at most) and the title above the table."""

    name: str
    title: str


SHEETS = {
    "accidents/by_alcohol": SheetWords("Nồng độ cồn", "Tai nạn theo tình trạng nồng độ cồn của người điều khiển"),
    "accidents/by_cause": SheetWords("Nguyên nhân", "Tai nạn theo nguyên nhân"),
    "accidents/by_day": SheetWords("Tai nạn theo ngày", "Tai nạn theo ngày (ngày không có vụ nào không có dòng)"),
    "accidents/by_hour_weekday": SheetWords("Giờ và thứ", "Tai nạn theo giờ và thứ trong tuần"),
    "accidents/by_mode": SheetWords("Loại hình", "Tai nạn theo loại hình giao thông"),
    "accidents/by_month": SheetWords("Tai nạn theo tháng", "Tai nạn theo tháng"),
    "accidents/by_road": SheetWords("Tuyến đường", "Tai nạn theo tuyến đường"),
    "accidents/by_road_class": SheetWords("Loại đường", "Tai nạn theo loại đường"),
    "accidents/by_severity": SheetWords("Mức độ", "Tai nạn theo mức độ"),
    "accidents/by_vehicle": SheetWords("Phương tiện", "Tai nạn theo phương tiện (vụ có nhiều loại tính ở mỗi loại)"),
    "accidents/casualties": SheetWords("Ba tiêu chí", "Ba tiêu chí: số vụ, số người chết, số người bị thương"),
    "accidents/rolling_12_months": SheetWords("Tai nạn từng địa bàn", "Tai nạn từng địa bàn: trong kỳ và 12 tháng"),
    "accidents/rolling_by_month": SheetWords("Tai nạn 12 tháng", "Tai nạn 12 tháng đến cuối mỗi tháng"),
    "road_alerts": SheetWords("Cảnh báo theo tuyến", "Cảnh báo theo tuyến đường (Nghị định 241/2026, Điều 18)"),
    "paces": SheetWords("Nhịp cần có", "Số phạt nguội mỗi tháng cần có để kịp lộ trình đến 50%"),
    "black_spots": SheetWords("Điểm hay xảy ra TNGT", "Điểm hay xảy ra, điểm tiềm ẩn tai nạn (từ 2 vụ trong 12 tháng)"),
    "spot_register": SheetWords("Danh sách của cơ quan", "Điểm trong danh sách của cơ quan và điểm tìm thấy cùng chỗ"),
    "clearances/by_month": SheetWords("Giải tỏa theo tháng", "Số địa bàn ở mỗi trạng thái trong từng tháng dương lịch"),
    "clearances/by_ward_month": SheetWords("Giải tỏa từng địa bàn", "Giải tỏa từng địa bàn trong từng tháng"),
    "clearances/latest_months": SheetWords("Hai tháng gần nhất", "Hai tháng trọn gần nhất có yêu cầu giải tỏa"),
    "clearances/missing": SheetWords("Địa bàn còn thiếu", "Địa bàn chưa làm đủ trong từng tháng"),
    "clearances/progress": SheetWords("Giải tỏa cả kỳ", "Giải tỏa cả kỳ: mỗi địa bàn mỗi tháng trọn tính một"),
    "clearances/reencroachment": SheetWords("Tái lấn chiếm", "Tái lấn chiếm trong 90 ngày"),
    "clearances/reencroachment_by_ward": SheetWords("Tái lấn chiếm từng địa bàn", "Tái lấn chiếm từng địa bàn"),
    "clearances/streaks": SheetWords("Chuỗi tháng", "Số tháng lỡ hay đạt liền nhau của từng địa bàn"),
    "clearances/unplaced": SheetWords("Lượt chưa rõ địa bàn", "Lượt giải tỏa chưa xác định địa bàn, có thể thuộc về"),
    "encroachments/by_category": SheetWords("Loại lấn chiếm", "Vụ việc lấn chiếm theo loại"),
    "encroachments/by_measure": SheetWords("Biện pháp xử lý", "Vụ việc lấn chiếm theo biện pháp xử lý"),
    "image_fines/by_month": SheetWords("Phạt nguội theo tháng", "Xử phạt theo tháng, theo ngày ra quyết định"),
    "image_fines/by_road": SheetWords("Xử phạt theo tuyến", "Xử phạt theo tuyến đường"),
    "image_fines/by_source": SheetWords("Nguồn phát hiện", "Xử phạt theo nguồn phát hiện"),
    "image_fines/by_violation": SheetWords("Nhóm vi phạm", "Xử phạt theo nhóm vi phạm"),
    "image_fines/by_ward": SheetWords("Xử phạt theo địa bàn", "Xử phạt theo địa bàn"),
    "image_fines/funnel": SheetWords("Đường đi vụ việc", "Đường đi của vụ việc phạt nguội, theo ngày vi phạm trong kỳ"),
    "image_fines/share": SheetWords("Tỉ lệ phạt nguội", "Tỉ lệ phạt nguội trong kỳ theo hai định nghĩa"),
    "image_fines/trailing_12_months": SheetWords("Tỉ lệ 12 tháng", "Tỉ lệ phạt nguội của 12 tháng đến từng mốc"),
    "image_fines/unclear_stops": SheetWords("Không rõ có dừng xe", "Quyết định không ghi xe có bị dừng hay không"),
    "plan/targets": SheetWords("Mục tiêu", "Mục tiêu của Kế hoạch 122 và cách áp dụng"),
    "published/reconciliation": SheetWords("Đối chiếu công bố", "Đối chiếu với số đã công bố"),
    "plan/other_targets": SheetWords("Các chỉ tiêu khác", "Các chỉ tiêu khác của Kế hoạch 122 và trạng thái"),
    "tasks/totals": SheetWords("Nhiệm vụ", "Số nhiệm vụ và đầu việc ở mỗi trạng thái"),
    "tasks/by_task": SheetWords("70 nhiệm vụ", "Từng nhiệm vụ, ở trạng thái chậm nhất của các đơn vị chủ trì"),
    "tasks/by_lead": SheetWords("Theo đơn vị chủ trì", "Nhiệm vụ theo đơn vị chủ trì; UBND cấp xã tính chung"),
    "tasks/by_unit_task": SheetWords("Từng đầu việc", "Từng nhiệm vụ của từng đơn vị chủ trì"),
    "tasks/milestones": SheetWords("Từng mốc", "Từng mốc của từng đơn vị chủ trì"),
    "tasks/by_ward": SheetWords("Nhiệm vụ từng địa bàn", "Nhiệm vụ 60–70 của từng xã, phường, đặc khu"),
    "tasks/half_years": SheetWords(
        "Nhiệm vụ thường xuyên", "Nhiệm vụ thường xuyên: số đơn vị đã báo cáo từng kỳ 6 tháng"
    ),
    "tasks/reports": SheetWords("Các báo cáo nhiệm vụ", "Các báo cáo nhiệm vụ đã nhận"),
    "unit_reports/by_kind": SheetWords("Chế độ báo cáo", "Chấp hành chế độ báo cáo"),
    "unit_reports/discipline": SheetWords(
        "Báo cáo từng đơn vị", "Chế độ báo cáo của từng đơn vị: đã gửi, trễ, chưa gửi"
    ),
    "wards/criteria": SheetWords("Tiêu chí địa bàn", "Tiêu chí từng địa bàn (dự thảo, chờ tiêu chí của Sở Nội vụ)"),
    "wards/attention": SheetWords("Địa bàn cần chú ý", "Căn cứ để đôn đốc từng địa bàn"),
}
CRITERIA = {
    "word": "Chỉ tiêu",
    "value": "Kỳ báo cáo",
    "before": "Kỳ so sánh",
    "difference": "Tăng, giảm (+/−)",
    "change_share": "Tăng, giảm (%)",
    "at_most": "Mục tiêu: tối đa",
    "status": "Trạng thái",
    "verdict": "Nhận định",
}
ROAD_ALERTS = {
    "road": "Tuyến đường",
    "accident_count": "Vụ",
    "death_count": "Chết",
    "injured_count": "Bị thương",
    "alert": "Ngưỡng cảnh báo",
    "verdict": "Nhận định",
}
LEADS = "Chủ trì"
OTHER_TARGETS = {
    "name": "Chỉ tiêu",
    "done": "Đã làm",
    "total": "Tất cả",
    "unit": "Đơn vị tính",
    "share": "Tỉ lệ",
    "path": "Lộ trình tham chiếu",
    "target_share": "Mục tiêu (tỉ lệ)",
    "goal": "Mục tiêu",
    "due_on": "Hạn",
    "status": "Trạng thái",
    "standing": "Diễn giải",
    "through": "Số liệu đến ngày",
    "source": "Căn cứ",
}
LAST_YEAR = "cùng kỳ"
NO_ALERT = {"no_alert": "không chạm ngưỡng", "not_computable": "không tính được (cùng kỳ có số 0)"}
PACES = {
    "goal_day": "Đến ngày",
    "goal_share": "Lộ trình",
    "needed_count": "Cần trong 12 tháng",
    "made_count": "Trong đó đã có",
    "now_per_month": "Nay mỗi tháng",
    "per_month": "Cần mỗi tháng",
    "times": "So nhịp nay (lần)",
    "growth": "Hoặc mỗi tháng tăng thêm",
}
PACE_TENTHS = ("now_per_month", "per_month", "times", "growth")
NO_ROWS = "Không có dòng nào khớp với lựa chọn trong kỳ."
SHEET, SHEETS_OF_FILE = "Trang tính", "Các trang tính"
QUESTION, SEVERITY, DEFINITION = "Đang xem", "Mức độ tai nạn", "Định nghĩa phạt nguội"
ALL = "Tất cả"
PLAN = "Kế hoạch 122/KH-UBND, thành phố Hải Phòng"
PAGE_OF = "Trang &P/&N"  # &P, &N: the number of a printed page and of all
MEASURES_OF = {
    "overview": (
        "accident_count",
        "death_count",
        "injured_count",
        "image_fine_share",
        "clearance_met_count",
        "overdue_task_count",
    ),
    "accidents": ("accident_count", "death_count", "injured_count"),
    "image_fines": ("image_fine_share",),
    "clearances": ("clearance_met_count", "reencroachment_share"),
    "tasks": ("overdue_task_count",),
    "other_targets": (),
    "black_spots": (),
    "criteria": (),
}
SECTIONS_OF = {
    "overview": ("status", "calendar", "definitions", "ward_months"),
    "accidents": ("status", "calendar"),
    "image_fines": ("status", "calendar", "definitions", "funnel"),
    "clearances": ("status", "calendar", "ward_months"),
    "tasks": ("status", "calendar"),
    "other_targets": ("status", "other_targets"),
    "black_spots": ("black_spots",),
    "criteria": ("criteria",),
}
_SECTIONS = {
    "status": [*(f"{STATUS[code]}: {text}" for code, text in STATUSES.items()), STATUS_NOTE],
    "ward_months": [*(f"{STATES[code].capitalize()}: {text}" for code, text in WARD_MONTHS.items()), WARD_MONTHS_NOTE],
    "calendar": [CALENDAR],
    "definitions": [DEFINITIONS],
    "funnel": [FUNNEL],
    "other_targets": [other_target_words.HELP],
    "black_spots": [black_spot_words.LAW, black_spot_words.CHOSEN],
    "criteria": [f"{each.title}: {each.help}" for each in criteria_words.CRITERIA.values()],
}
_TITLES = SECTIONS | {page: PAGES[page].title for page in ("other_targets", "black_spots", "criteria")}


def compared(header: str, name: str) -> str:
    """Header of the same column in the period compared."""
    return f"{header} ({name.lower()})"


def chart_title(title: str, header: str) -> str:
    """What is drawn of a table that has more columns."""
    return f"{title}: {header.lower()}"


def printed_line(through: str, sample: str) -> str:
    """Below each printed page."""
    return " · ".join(filter(None, (PLAN, f"số liệu đến ngày {through}", sample)))


def meanings(page: str) -> list[tuple[str, str]]:
    """Name and text of all that the page's numbers rest on."""
    of_measures = [(MEASURES[code].word, _about(code)) for code in MEASURES_OF[page]]
    return of_measures + [(_TITLES[code], without_marks("\n".join(_SECTIONS[code]))) for code in SECTIONS_OF[page]]


def without_marks(text: str) -> str:
    """Markdown's stars are for the screen."""
    return text.replace("**", "").replace("*", "").replace("  \n", "\n")


def _about(code: str) -> str:
    measure = MEASURES[code]
    judged = [f"{STATUS[state]}: {text}." for state, text in measure.judged._asdict().items()] if measure.judged else []
    lines = [measure.definition, f"Đơn vị: {measure.unit}. Hướng tốt: {GOOD[measure.good]}.", *judged]
    return without_marks("\n".join(lines))
