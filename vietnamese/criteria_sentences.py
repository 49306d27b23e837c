"""What is said of a ward and a draft criterion: a sign in a cell, a sentence with its counts, a list to send."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from .criteria_words import CRITERIA, DRAFT, NOBODY, SIGNS, STATES
from .labels import SAMPLE_MARK
from .numbers import day, day_range, integer
from .task_words import REPORT_KINDS

NO_REGISTER = "chưa có danh mục của cơ quan"


def cell(criterion: str, state: str, facts: dict) -> str:
    if state != "not_met":
        return SIGNS[state]
    return f"{SIGNS[state]} {_CELLS[criterion](facts)}"


_CELLS: dict[str, Callable[[dict], str]] = {
    "grave_accidents": lambda facts: integer(facts["count"]),
    "trouble_spots": lambda facts: integer(max(facts["found"], facts["listed"])),
    "clearances": lambda facts: f"{integer(facts['met'])}/{integer(facts['due'])}",
    "unit_reports": lambda facts: f"{integer(facts['due'] - len(facts['wanting']))}/{integer(facts['due'])}",
}


def explanation(criterion: str, state: str, facts: dict) -> str:
    """One sentence with the counts behind a state; `facts` as analysis.ward_criteria gives them."""
    return _EXPLANATIONS[criterion](state, facts)


def _grave_accidents(state: str, facts: dict) -> str:
    reach = facts["reach"]
    if state == "no_source":
        return "Chưa có số liệu tai nạn."
    if reach.covered is None:
        return "Chưa có số liệu tai nạn trong kỳ."
    span = f"từ {day(reach.covered[0])} đến {day(reach.covered[1])}"
    if state == "not_met":
        return f"{integer(facts['count'])} vụ {span}: {_joined(day(on) for on in facts['days'])}{_besides(facts)}."
    reasons = [*_open_accidents(facts), *([f"số liệu chỉ có {span}"] if reach.accidents == "partial" else [])]
    known = f"Không ghi vụ nào như vậy {span}"
    return f"{known}, nhưng {_joined(reasons, 'và')}." if reasons else f"{known}."


def _open_accidents(facts: dict) -> list[str]:
    return [
        text
        for count, text in (
            (facts["unknown"], f"{integer(facts['unknown'])} vụ tại đây chưa rõ mức độ"),
            (facts["possible"], f"{integer(facts['possible'])} vụ chưa rõ nơi, có thể thuộc nơi này"),
        )
        if count
    ]


def _besides(facts: dict) -> str:
    """What is counted apart from the accidents that are known."""
    others = _open_accidents(facts)
    return f"; ngoài ra {_joined(others, 'và')}" if others else ""


def _trouble_spots(state: str, facts: dict) -> str:
    reach = facts["reach"]
    if state == "no_source":
        return "Chưa tìm được điểm từ số liệu tai nạn và chưa có danh mục của cơ quan."
    parts = [_found(facts["found"], reach), _listed(facts["listed"]) if reach.has_register else NO_REGISTER]
    if facts["possible"]:
        parts.append(f"{integer(facts['possible'])} điểm trong danh mục chưa rõ nơi, có thể thuộc nơi này")
    return _sentence("; ".join(parts))


def _found(count: int, reach) -> str:
    if not reach.spot_window:
        return "chưa tìm được điểm từ số liệu tai nạn"
    found = f"tìm thấy {integer(count)} điểm" if count else "không tìm thấy điểm nào"
    partly = "" if reach.is_window_whole else ", số liệu chưa đủ 12 tháng ấy"
    return f"{found} từ tai nạn 12 tháng đến {day(reach.spot_window[1])}{partly}"


def _listed(count: int) -> str:
    points = f"còn {integer(count)} điểm" if count else "không còn điểm nào"
    return f"danh mục của cơ quan {points} chưa xử lý xong"


def _public_order(state: str, facts: dict) -> str:
    return "Chưa có tệp số liệu nào về trật tự công cộng."


def _clearances(state: str, facts: dict) -> str:
    if state == "no_source":
        return "Chưa có số liệu giải tỏa lấn chiếm."
    if state == "not_due":
        running = f"; {_month(facts['running'])} chưa hết" if facts["running"] else ""
        return f"Kỳ chưa có tháng trọn nào có yêu cầu (từ tháng 4/2026){running}."
    met = f"Đạt {integer(facts['met'])}/{integer(facts['due'])} tháng trọn"
    missed = [
        f"{STATES[name]} {_months(facts[name])}" for name in ("not_met", "not_reported") if facts[name]
    ]  # fmt: skip
    return f"{'; '.join([met, *missed])}."


def _unit_reports(state: str, facts: dict) -> str:
    if state == "no_source":
        return "Chưa có số liệu gửi kế hoạch, báo cáo."
    if state == "not_due":
        return "Đến cuối kỳ chưa có báo cáo nào đến hạn."
    on_time = f"Đúng hạn {integer(facts['due'] - len(facts['wanting']))}/{integer(facts['due'])} lần phải gửi"
    wanting = [_wanting(row) for row in facts["wanting"]]
    reach = [f"số liệu báo cáo mới có đến {day(facts['through'])}"] if state == "undetermined" else []
    return f"{'; '.join([on_time, *wanting, *reach])}."


def _wanting(row) -> str:
    """`row`: of unit_reports/discipline."""
    name = f"{REPORT_KINDS[row.kind][0].lower()}{REPORT_KINDS[row.kind][1:]} (hạn {day(row.due_on)})"
    if row.report_state == "late":
        return f"{name} gửi trễ {integer(row.late_day_count)} ngày, {day(row.sent_on)}"
    return f"{name} chưa gửi"


_EXPLANATIONS: dict[str, Callable[[str, dict], str]] = {
    "grave_accidents": _grave_accidents,
    "trouble_spots": _trouble_spots,
    "public_order": _public_order,
    "clearances": _clearances,
    "unit_reports": _unit_reports,
}


def _months(months: Sequence[date]) -> str:
    """tháng 5, 6, 9/2026"""
    years = sorted({month.year for month in months})
    return ", ".join(
        f"tháng {', '.join(str(month.month) for month in months if month.year == year)}/{year}" for year in years
    )


def _month(month: date) -> str:
    return f"tháng {month.month}/{month.year}"


def _joined(parts: Iterable[str], last: str = "") -> str:
    parts = list(parts)
    if last and len(parts) > 1:
        return f"{', '.join(parts[:-1])} {last} {parts[-1]}"
    return ", ".join(parts)


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}."


def list_to_send(
    criterion: str, lines: Iterable[tuple[str, str]], *, where: str, days: tuple[date, date], is_sample: bool
) -> str:
    """`lines`: full name and sentence of each ward that has not met the criterion."""
    lines = list(lines)
    head = [f"ĐỊA BÀN CHƯA ĐẠT TIÊU CHÍ “{CRITERIA[criterion].title.upper()}”", f"({DRAFT.upper()})"]
    if is_sample:
        head.append(f"({SAMPLE_MARK}, KHÔNG PHẢI SỐ LIỆU THẬT)")
    head.append(f"Kế hoạch 122/KH-UBND, {where}; kỳ {day_range(*days)}; {integer(len(lines))} địa bàn.")
    body = [f"{number}. {name}: {sentence}" for number, (name, sentence) in enumerate(lines, 1)]
    return "\n".join([*head, "", *(body or [NOBODY])])
