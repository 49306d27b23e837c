"""Words of Hồ sơ xã/phường: frame, cards, notes."""

from datetime import date

from .codes import CAUSE, ENCROACHMENT, MEASURE, OTHER, UNKNOWN, Code
from .intake_words import FEEDS
from .labels import VERDICTS
from .numbers import change, day, decimal, integer, is_missing, percent, short_day, signed
from .periods import AREAS

PLACE = "Địa bàn"
BEFORE, AFTER = "Địa bàn trước theo tên", "Địa bàn sau theo tên"
MISSING_FEED = "chưa có nguồn số liệu"
PERIOD, YEAR, WHY = "Tai nạn trong kỳ", "Tai nạn 12 tháng", "Vì sao, ở đâu, lúc nào (12 tháng)"
FINES, CLEARANCES, POINTS, NOTES = "Phạt nguội", "Giải tỏa lấn chiếm", "Điểm lấn chiếm", "Ghi chú số liệu"


def _named(codes: dict[str, Code]) -> dict[str, str]:
    return {code: entry.word for code, entry in (codes | {"other": OTHER, "unknown": UNKNOWN}).items()}


CATEGORIES, MEASURES = _named(ENCROACHMENT), _named(MEASURE)
DAY_PARTS = {"night": "0h–6h", "morning": "6h–12h", "afternoon": "12h–18h", "evening": "18h–24h"}
ASPECTS = {"cause": "Nguyên nhân", "road": "Tuyến đường", "day_part": "Giờ"}
CIRCUMSTANCES = _named(CAUSE) | DAY_PARTS
CRITERIA = {"accident_count": "Số vụ", "death_count": "Người chết", "injured_count": "Bị thương"}
VERDICT_ICONS = {
    "decrease": ":green[:material/arrow_downward: giảm rõ rệt]",
    "increase": ":red[:material/arrow_upward: tăng rõ rệt]",
    "not_enough_evidence": ":gray[chưa đủ căn cứ]",
    "too_few": ":gray[số liệu quá ít]",
}

ACCIDENTS_HELP = (
    "Ba tiêu chí của kỳ, mọi mức độ kể cả va chạm, cạnh kỳ so sánh. Nhận xét theo kiểm định hai phía mức 5%: rõ rệt, "
    f"{VERDICTS['not_enough_evidence']} hay {VERDICTS['too_few']}. Một địa bàn chỉ có vài vụ mỗi tháng nên không tính "
    "phần trăm."
)
YEAR_HELP = (
    "Số vụ của 12 tháng liền trước mỗi ngày trên trục, nên tháng nào cũng cộng đủ bốn mùa. Nhận xét so 12 tháng cuối "
    "với 12 tháng trước đó. Trước 01/7/2025 chưa có xã, phường như bây giờ: vụ không xếp được vào địa bàn không có ở đây."
)
WHY_HELP = "Các vụ của 12 tháng đến ngày cuối của số liệu; mỗi vụ một nguyên nhân, một tuyến đường, một khoảng giờ."
MONTHS_HELP = (
    "Mỗi ô vuông là một ngày đi giải tỏa, kiểm tra trong tháng dương lịch. Bên phải: số ngày đã đi / số cần đi và trạng "
    "thái. Báo tổng cả tháng thì không có ngày."
)
POINTS_HELP = (
    "Các điểm có vụ việc trong 12 tháng. Chưa giải tỏa: lần cuối mới nhắc nhở hoặc ký cam kết, hoặc không ghi biện "
    "pháp. Tái lấn chiếm: lại có vụ việc trong 90 ngày sau khi giải tỏa. Ở đây nêu vài điểm mới nhất của mỗi loại; đủ cả "
    "trong tệp ở Nguồn số liệu."
)
NO_FINDINGS = "Chưa đủ số liệu để nhận xét."
NO_PATH = "Không có lộ trình riêng: mục tiêu 50% năm 2030 đặt cho toàn thành phố."
NO_FINES = "Không có quyết định xử phạt giao thông nào ghi tại đây trong kỳ."
NO_ACCIDENTS = "Không có vụ tai nạn nào ghi tại đây trong 24 tháng đến ngày cuối của số liệu."
NO_ACCIDENT_WHY = "Không có vụ nào trong 12 tháng."
NO_CASES = "Không có vụ việc lấn chiếm nào có mã điểm trong 12 tháng."
NO_REQUIREMENT = "Chưa có tháng nào có yêu cầu (từ tháng 4/2026)."
NO_YEAR = "Số liệu tai nạn chưa đủ 12 tháng đến cuối kỳ."
NO_EARLIER_YEAR = "Số liệu chưa đủ 24 tháng nên chưa so được với 12 tháng trước."


def missing(feed: str) -> str:
    return f"{FEEDS[feed]}: {MISSING_FEED}."


def about(type_: str, former_province: str, area_km2: float, population: float) -> str:
    people = f"{integer(population)} người" if not is_missing(population) else "chưa có dân số"
    return f"{AREAS[type_]} · {AREAS[former_province]} · {decimal(area_km2, 2)} km² · {people}"


def through(reach: dict[str, date | None]) -> str:
    said = (f"{FEEDS[feed]} {day(until) if until else MISSING_FEED}" for feed, until in reach.items())
    return f"Số liệu đến: {', '.join(said)}"


def criteria_title(accidents: int, deaths: int) -> str:
    return f"Kỳ này: {integer(accidents)} vụ tai nạn, {integer(deaths)} người chết"


def criteria_lines(criteria: list, before_name: str) -> str:
    """`criteria`: Criterion of each measure; never a percentage."""
    return "  \n".join(f":small[{_criterion(found, before_name.lower())}]" for found in criteria)


def _criterion(found, before_name: str) -> str:
    said = f"{CRITERIA[found.measure]}: **{integer(found.value)}**"
    if found.change is None:
        return f"{said} · :gray[{before_name} không có số liệu]"
    before = f"{before_name} {integer(found.change.before)}, {signed(found.change.difference)}"
    return f"{said} ({before}) · {VERDICT_ICONS[found.verdict]}"


def year_title(now: int, before: int | None, verdict: str | None) -> str:
    said = f"12 tháng: {integer(now)} vụ"
    return said if before is None else f"{said}, {year_change(now, before)} · {VERDICT_ICONS[verdict]}"


def year_change(now: int, before: int) -> str:
    if now == before:
        return f"bằng 12 tháng trước ({integer(before)})"
    return f"{'tăng' if now > before else 'giảm'} {integer(abs(now - before))} vụ"


def year_alt(now: int, before: int | None, verdict: str | None) -> str:
    said = f"12 tháng: {integer(now)} vụ"
    return said if before is None else f"{said}, {change(now, before, 'vụ')}: {VERDICTS[verdict]}"


def year_note(accidents, death, injured) -> str:
    """Criterion of each measure over 12 months; without the year before it says why."""
    said = " · ".join(_casualties(CRITERIA[found.measure].lower(), found) for found in (death, injured))
    return said if accidents.change else f"{said}. {NO_EARLIER_YEAR}"


def _casualties(word: str, found) -> str:
    before = f" (12 tháng trước {integer(found.change.before)})" if found.change else ""
    return f"{word.capitalize()} {integer(found.value)}{before}"


def circumstances(aspects: dict[str, tuple[list[tuple[str, int]], int, int]]) -> str:
    """`aspects`: of each the values written down most often with their counts, how many say any, of how many."""
    return "  \n".join(f":small[{_circumstance(aspect, *found)}]" for aspect, found in aspects.items())


def _circumstance(aspect: str, top: list[tuple[str, int]], known: int, total: int) -> str:
    said = " · ".join(f"{CIRCUMSTANCES.get(code, code)} **{integer(count)}**" for code, count in top)
    unsaid = f":gray[không ghi {integer(total - known)}]" if known < total else ""
    return f"**{ASPECTS[aspect]}:** {' · '.join(filter(None, (said, unsaid)))}"


def fines_title(image: int, fines: int) -> str:
    return f"Phạt nguội {percent(image / fines)} ({integer(image)}/{integer(fines)})"


def interval(ends: tuple[float, float]) -> str:
    return f"Khoảng tin cậy 95%: {percent(ends[0], 1)}–{percent(ends[1], 1)}"


def share_line(name: str, image: int, fines: int, verdict: str | None = None) -> str:
    if not fines:
        return f"{name}: không có quyết định nào"
    said = f"{name}: **{percent(image / fines)}** ({integer(image)}/{integer(fines)})"
    return f"{said} · {SHARE_VERDICTS[verdict]}" if verdict else said


SHARE_VERDICTS = {
    "increase": ":green[:material/arrow_upward: tăng rõ rệt]",
    "decrease": ":red[:material/arrow_downward: giảm rõ rệt]",
    "not_enough_evidence": ":gray[chưa đủ căn cứ]",
    "too_few": ":gray[số liệu quá ít]",
}
FINES_YEAR, FINES_CITY = "12 tháng", "Toàn thành phố, kỳ này"


def clearances_title(record) -> str:
    """`record`: ClearanceRecord."""
    if not record.due_count:
        return CLEARANCES
    colour = "green" if record.met_count == record.due_count else "red"
    icon = ":material/check_circle:" if record.met_count == record.due_count else ":material/cancel:"
    return f"Giải tỏa: :{colour}[{icon} đạt {integer(record.met_count)}/{integer(record.due_count)} tháng trọn]"


def clearances_alt(record) -> str:
    return f"Lịch giải tỏa: đạt {integer(record.met_count)}/{integer(record.due_count)} tháng trọn"


def clearances_note(record, unplaced_count: int) -> str:
    parts = [streak(record), still_needed(record)]
    if unplaced_count:
        parts.append(f"có {integer(unplaced_count)} lượt chưa xác định địa bàn có thể là của nơi này")
    said = "; ".join(part for part in parts if part)
    return f"{said[:1].upper()}{said[1:]}." if said else ""


def streak(record) -> str:
    if record.missed_now_count:
        months = ", ".join(f"T{month.month}" for month in reversed(record.missed_months[: record.missed_now_count]))
        running = f"{integer(record.missed_now_count)} tháng liền" if record.missed_now_count > 1 else "tháng gần nhất"
        return f"lỡ {running} ({months})"
    return f"đạt {integer(record.met_now_count)} tháng liền" if record.met_now_count else ""


def still_needed(record) -> str:
    if record.running is None:
        return ""
    month = f"tháng {record.running.month} chưa hết"
    return (
        f"{month}, còn thiếu {integer(record.still_needed_count)} lượt"
        if record.still_needed_count
        else f"{month}, đã đủ"
    )


def points_title(count: int, open_count: int) -> str:
    return f"{integer(count)} điểm lấn chiếm, {integer(open_count)} chưa giải tỏa"


POINT_STATES = {
    "open": ":orange[:material/error: Chưa giải tỏa]",
    "again": ":red[:material/replay: Từng tái lấn chiếm, nay đã giải tỏa]",
    "cleared": ":green[:material/check_circle: Đã giải tỏa, chưa thấy trở lại]",
}


def points(state: str, rows, most: int) -> str:
    """`rows`: of wards/points, all in one state; the first `most` are named."""
    head = f"**{POINT_STATES[state]} ({integer(len(rows))})**"
    return "  \n".join([head, *(f":small[{_point(row)}]" for row in rows.head(most).itertuples(index=False))])


def _point(row) -> str:
    last = f"{MEASURES[row.measure].lower()} {day(row.last_found_on)}"
    again = f":red[tái lấn chiếm {integer(row.reencroached_count)} lần]" if row.reencroached_count else ""
    return " · ".join(filter(None, (row.point_id, CATEGORIES[row.category].lower(), last, again)))


def without_point(count: int) -> str:
    return f"{integer(count)} vụ việc lấn chiếm 12 tháng không có mã điểm, không có trong bảng điểm" if count else ""


def unplaced(row) -> str:
    """`row`: of wards/unplaced, two years of accidents."""
    said = f"{integer(row.before_count)} vụ trước 01/7/2025 và {integer(row.since_count)} vụ từ đó của cả thành phố"
    mine = row.candidate_before_count + row.candidate_since_count
    possible = f", {integer(mine)} vụ có thể thuộc nơi này" if mine else ", không vụ nào có dấu hiệu thuộc nơi này"
    partial = "; xu hướng trước 01/7/2025 vì thế có thể thiếu" if row.before_count else ""
    return f"Tai nạn 24 tháng chưa xác định địa bàn: {said}{possible}{partial}"


def refused(rows) -> str:
    """`rows`: of wards/refused."""
    parts = [f"{FEEDS[row.feed].lower()} {integer(row.refused_count)}" for row in rows.itertuples(index=False)]
    return f"Dòng bị từ chối ghi tên nơi này: {', '.join(parts)} (xem Tình trạng dữ liệu)" if parts else ""


def ward_value(name: str, value: str) -> str:
    return f"<b>{name}</b>: {value}"


def ward_of(name: str, value: str, whole: float, unit: str) -> str:
    return f"<b>{name}</b>: {value} · {integer(whole)} {unit}"


def year_to(end: date, count: int) -> str:
    return f"12 tháng đến {day(end)}: {integer(count)}"


def day_tick(value: date) -> str:
    return f"{short_day(value)}/{value.year}"


def day_gone_out(month: date, number: int) -> str:
    return f"{number}/{month.month}/{month.year}"


def month_name(month: date) -> str:
    return f"T{month.month}/{month.year} "


def made_of(made: int, required: int) -> str:
    return f"{integer(made)}/{integer(required)}" if required else integer(made)


def as_a_total(total: int) -> str:
    return f" (báo tổng {integer(total)})" if total else ""


def joined(lines: list[str]) -> str:
    return " · ".join(f"{line[:1].upper()}{line[1:]}" for line in lines if line)


UNITS = {
    "accident_count": "vụ trong 12 tháng",
    "met_month_count": "tháng giải tỏa đủ",
    "due_count": "lần giải tỏa đến hạn",
    "expected_count": "vụ kỳ vọng",
}
