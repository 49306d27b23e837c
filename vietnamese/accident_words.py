"""Sentences of the page on accidents."""

from datetime import date

from .codes import AREA as AREA_CODES
from .codes import CAUSE, MODE, OTHER, PUBLISHED_MEASURE, ROAD_CLASS, SEVERITY, UNKNOWN, VEHICLE, Code
from .labels import VERDICTS
from .numbers import MISSING, change, day, integer, percent


def _named(codes: dict[str, Code]) -> dict[str, str]:
    return {code: entry.word for code, entry in (codes | {"other": OTHER, "unknown": UNKNOWN}).items()}


SEVERITY_FILTER = "Mức độ"
SEVERITIES = {entry.word: code for code, entry in SEVERITY.items()}
CRITERION = "Chỉ tiêu"
CRITERIA = {"Số vụ": "accident_count", "Số người chết": "death_count", "Số người bị thương": "injured_count"}
UNITS = {"accident_count": "vụ", "death_count": "người chết", "injured_count": "người bị thương"}

BREAKDOWN = "Chia theo"
BREAKDOWNS = {
    "Nguyên nhân": "cause",
    "Tuyến": "road",
    "Loại đường": "road_class",
    "Phương tiện": "vehicle",
    "Mức độ": "severity",
    "Loại hình": "mode",
    "Nồng độ cồn": "alcohol",
}
NAMES = {
    "alcohol": {"yes": "Có vi phạm nồng độ cồn", "no": "Không vi phạm nồng độ cồn", "unknown": UNKNOWN.word},
    "cause": _named(CAUSE),
    "road": _named({}),
    "road_class": _named(ROAD_CLASS),
    "vehicle": _named(VEHICLE),
    "severity": _named(SEVERITY),
    "mode": _named(MODE),
}
SEVERAL_VEHICLES = "Vụ có nhiều loại phương tiện được tính ở mỗi loại, nên tổng các thanh lớn hơn số vụ."

NO_TARGET = {
    "no_data": "Chưa có số liệu trong kỳ.",
    "filtered": "Không có mục tiêu: lựa chọn hẹp hơn toàn thành phố và hai tỉnh, thành cũ.",
    "before_base": "Kỳ bắt đầu trước 15/12/2025 nên không có mục tiêu.",
    "base_incomplete": "Chưa đủ số liệu gốc: năm 2025 có tháng không có vụ nào.",
    "no_target": "Không tìm thấy mục tiêu trong data/plan/targets.csv.",
}
MONTHS_HELP = "Từng tháng của lịch đang chọn, cạnh tháng tương ứng của kỳ so sánh, cùng cắt ở ngày cuối của số liệu."
ROLLING_HELP = (
    "Mỗi điểm cộng 12 tháng đến cuối tháng báo cáo ấy (điểm cuối: đến ngày cuối của số liệu), nên không bị ảnh hưởng "
    "bởi mùa trong năm; vạch xám là cùng 12 tháng một năm trước. Vạch đứt là mục tiêu của cả năm: điểm cuối năm không "
    "được vượt."
)
HOURS_HELP = "Theo giờ xảy ra và thứ trong tuần, kỳ này. Vụ không ghi giờ không có trong bảng màu và được đếm riêng."
GROUPS_HELP = (
    "Thanh đậm: kỳ này. Vạch xám: kỳ so sánh. Bên phải là chênh lệch: chữ xám là có thể do ngẫu nhiên, chỉ thay đổi rõ "
    "rệt mới có màu và chữ."
)
WARDS_HELP = (
    "12 tháng đến ngày cuối của số liệu, so với 12 tháng trước đó; ở cấp xã số vụ ít nên không tính phần trăm và không "
    "so từng tháng. Địa bàn tăng rõ rệt đứng đầu, rồi đến nơi có nhiều nhất. Bấm vào một dòng để mở hồ sơ."
)
ALERT_HELP = (
    "Ngưỡng pháp luật buộc thẩm tra an toàn giao thông, so cùng kỳ (cùng kỳ → kỳ này; ▲ là chỉ tiêu vượt ngưỡng). Nhận "
    "định cho biết có chỉ tiêu nào tăng quá mức ngẫu nhiên. Ngưỡng theo ngày cuối kỳ, sửa được trong "
    "data/plan/thresholds.csv. Luật xét từng đoạn tuyến và cả năm; bảng này xét cả tuyến trong kỳ đang chọn."
)
ALERTS = {"three": "cả ba chỉ tiêu", "two": "hai chỉ tiêu", "one": "một chỉ tiêu"}
NO_ALERT = "Không tuyến đường nào chạm ngưỡng."
NO_ALERTS_WITHOUT_LAST_YEAR = "Cảnh báo theo tuyến: chưa có số liệu cùng kỳ để so sánh"
ROAD, ALERT, VERDICT = "Tuyến đường", "Chạm ngưỡng", "Nhận định"
ALERT_PAIRS = {"accident_count": "Vụ", "death_count": "Chết", "injured_count": "Bị thương"}
SHORT = VERDICTS | {"not_enough_evidence": "chưa đủ căn cứ"}
MARKED = SHORT | {"decrease": f"▼ {SHORT['decrease']}", "increase": f"▲ {SHORT['increase']}", None: MISSING}
PUBLISHED_HELP = (
    "Số của bảng này trừ số đã công bố, cùng địa bàn và cùng những ngày ấy; – là kỳ mà số liệu ở đây chưa có đủ. "
    "Cùng một số được công bố lại là một lần sửa."
)
NOTHING_PUBLISHED = "Chưa có số liệu công bố nào để đối chiếu."
UNKNOWN_WARD = UNKNOWN.word
NO_TWELVE_MONTHS = "Chưa có đủ 12 tháng số liệu"
NO_WARD_HAS_ANY = "Không có vụ nào ở các địa bàn đang xem"
NOTHING_FOUND = "Trong kỳ không có vụ nào khớp với lựa chọn."
NO_COMPARISON = "Kỳ so sánh đang chọn không có số liệu tương ứng."
THIS_PERIOD = "Kỳ này"
WARD = "Địa bàn"
WARD_COLUMNS = {"accident_count": "Vụ kỳ này", "death_count": "Chết", "injured_count": "Bị thương"}
LAST_12, PREVIOUS_12 = "12 tháng", "Trước đó"
AREA, START, END, MEASURE, PUBLISHED = "Khu vực", "Từ ngày", "Đến ngày", "Chỉ tiêu", "Công bố"
OURS, DIFFERENCE, REVISION, SOURCE = "Bảng này", "Chênh lệch", "Lần công bố", "Nguồn"
AREAS = {code: entry.word for code, entry in AREA_CODES.items()}
PUBLISHED_MEASURES = {code: entry.word for code, entry in PUBLISHED_MEASURE.items()}


def target(at_most: int, *, rises: bool) -> str:
    return f"Mục tiêu: **tối đa {integer(at_most)}**" + (" · đạt, nhưng vẫn cao hơn cùng kỳ" if rises else "")


def verdict(code: str) -> str:
    return f"Mức thay đổi: {VERDICTS[code]}"


def compared_with(name: str, count: int) -> str:
    return f"so {name.lower()} ({integer(count)})"


def verdict_help(alpha: float) -> str:
    return (
        f"Rõ rệt: mức thay đổi mà riêng ngẫu nhiên hiếm khi tạo ra (kiểm định nhị thức chính xác hai phía, p < "
        f"{percent(alpha, 0)}; số người chết, bị thương trước đó chia cho φ vì một vụ có thể có nhiều người). Dù không "
        f"có gì thay đổi, tối đa {percent(alpha, 0)} số phép so sánh vẫn có thể hiện là rõ rệt. Số liệu quá ít: không "
        "cách chia nào của tổng số đủ để kết luận."
    )


def curve_help(alpha: float) -> str:
    inside, low, high = percent(1 - alpha, 0), percent(alpha / 2, 1), percent(1 - alpha / 2, 1)
    return (
        "Cộng dồn từng ngày trong kỳ. Mục tiêu: số của năm gốc 15/12/2024–14/12/2025 trên cùng những ngày ấy × 0,94 mỗi "
        f"năm. Dải nhạt: nếu mức thật đúng bằng mục tiêu thì {inside} trường hợp rơi vào dải này chỉ do ngẫu nhiên "
        f"(Poisson {low}–{high}). Với khoảng 800 vụ một năm, mức giảm thật 6% thường chưa thấy rõ được trong một năm. "
        f"{verdict_help(alpha)}"
    )


def breakdown_word(group: str) -> str:
    return next(word for word, code in BREAKDOWNS.items() if code == group)


def change_said(now: int, before: int, unit: str = "", *, of_wards: bool) -> str:
    """Of wards the pair: giảm 1 vụ (4/5); their counts are too small for a percentage."""
    if not of_wards or now == before:
        return change(now, before, unit)
    amount = f"{'tăng' if now > before else 'giảm'} {integer(abs(now - before))} {unit}".rstrip()
    return f"{amount} ({integer(now)}/{integer(before)})"


def curve_finding(unit: str, now: int, change_: str | None, compared: str, code: str | None) -> str:
    finding = f"Lũy kế {integer(now)} {unit}"
    return f"{finding}, {change_} so {compared.lower()}: {SHORT[code]}" if change_ else finding


def months_finding(verdicts: list[str], unit: str) -> str:
    """`verdicts` on the full months that can be compared."""
    if not verdicts:
        return "Chưa có tháng trọn nào để so sánh"
    full = integer(len(verdicts))
    real = [
        f"{integer(verdicts.count(code))} tháng có số {unit} {VERDICTS[code]}"
        for code in ("increase", "decrease")
        if code in verdicts
    ]
    if not real:
        return f"Không tháng nào trong {full} tháng trọn có số {unit} khác rõ rệt kỳ so sánh"
    return f"Trong {full} tháng trọn, {', '.join(real)}"


def rolling_finding(until: date, unit: str, now: int, change_: str | None, code: str | None) -> str:
    finding = f"12 tháng đến {day(until)}: {integer(now)} {unit}"
    return f"{finding}, {change_} so 12 tháng trước đó: {SHORT[code]}" if change_ else finding


def year_name(end: date) -> str:
    return f"cả năm {end.year}"


def hours_finding(evening: int, total: int, unit: str) -> str:
    return f"18h–24h: {percent(evening / total, 1)} số {unit} có ghi giờ" if total else "Không có vụ nào ghi giờ"


def without_hour(count: int, total: int) -> str:
    if not count:
        return "Vụ nào cũng có ghi giờ." if total else ""
    return f"Không ghi giờ: {integer(count)}/{integer(total)} vụ, không có trong bảng màu."


def group_finding(most, unit: str, verdicts: dict[str, str] | None, names: dict[str, str]) -> str:
    """`most`: the largest group and its count; then what changed beyond chance, `verdicts` None: nothing is compared."""
    finding = f"Nhiều nhất: {names.get(most.group, most.group)}, {integer(most.count)} {unit}"
    if not verdicts:
        return finding
    real = [
        f"{VERDICTS[code]}: {', '.join(names.get(group, group) for group in verdicts if verdicts[group] == code)}"
        for code in ("increase", "decrease")
        if code in verdicts.values()
    ]
    return "; ".join([finding, *real]) if real else f"{finding}; không nhóm nào thay đổi rõ rệt"


def wards_finding(risen: list[str], most, names: dict[str, str], unit: str) -> str:
    """`risen`: names of wards that rose beyond chance; `most`: the ward with the most in 12 months, and its count."""
    said = f"nhiều nhất {names[most.group]}, {integer(most.count)} {unit} trong 12 tháng"
    if not risen:
        return f"Không địa bàn nào tăng rõ rệt; {said}"
    named = f"{', '.join(risen[:3])}{' …' if len(risen) > 3 else ''}"
    return f"{integer(len(risen))} địa bàn tăng rõ rệt: {named}; {said}"


def without_ward(now, before, *, is_compared: bool) -> str:
    """`now`, `before`: accidents/without_ward of two periods; wards as they are now exist since 1/7/2025."""
    unplaced, earlier = (side.before_count + side.since_count for side in (now, before))
    said = f"Chưa xác định địa bàn: {integer(unplaced)} vụ"
    if not is_compared:
        return f"{said} trong 12 tháng này; vẫn tính vào số toàn thành phố."
    return (
        f"{said}, kỳ trước {integer(earlier)} vụ (trước 01/07/2025: {integer(before.before_count)} vụ), nên số của từng "
        "địa bàn thấp hơn thật; nhận định đã tính đến tỉ lệ này."
    )


def alert_finding(raised, roads: int) -> str:
    """`raised`: the roads with an alert, of so many."""
    finding = f"{integer(len(raised))}/{integer(roads)} tuyến đường chạm ngưỡng cảnh báo của pháp luật"
    if raised.empty:
        return finding
    risen = _risen(raised)
    return f"{finding}, {f'{integer(risen)} tuyến tăng rõ rệt' if risen else 'chưa tuyến nào đủ căn cứ là tăng thật'}"


def _risen(roads) -> int:
    return sum(bool(judged.risen) for judged in roads["judged"])


def pair(counts: tuple[int, int, bool]) -> str:
    now, before, is_reached = counts
    return f"{integer(before)} → {integer(now)}" + (" ▲" if is_reached else "")


def road_verdict(judged: tuple[str, list[str]]) -> str:
    """The verdict, and which criteria rose beyond chance."""
    code, risen = judged
    return MARKED[code] + (f" · {', '.join(_WORDS_IN_ALERTS[measure] for measure in risen)}" if risen else "")


_WORDS_IN_ALERTS = {measure: word.lower() for measure, word in ALERT_PAIRS.items()}


def alert_limits(limits: dict) -> str:
    """Limits in force, by law and the day since when."""
    if not limits:
        return "Chưa có ngưỡng nào áp dụng ở ngày cuối kỳ."
    said = [
        f"{ALERTS[code]} {'trên' if limit.is_above else 'từ'} +{percent(limit.increase, 0)}"
        for code, limit in limits.items()
    ]
    some = next(iter(limits.values()))
    return f"Ngưỡng từ {day(some.since)}, {some.source.partition(':')[0]}: {', hoặc '.join(said)}."


def small_counts(roads, raised) -> str:
    """Why an alert is not yet a rise, and where the rule cannot be computed."""
    chance, unclear = len(raised) - _risen(raised), int((roads["alert"] == "not_computable").sum())
    said = []
    if chance:
        said.append(
            f"{integer(chance)}/{integer(len(raised))} tuyến chạm ngưỡng chưa đủ căn cứ là tăng thật: với số nhỏ, thêm "
            "1 vụ hay 1 người cũng đủ vượt ngưỡng."
        )
    if unclear:
        said.append(f"Không tính được ở {integer(unclear)} tuyến, nơi cùng kỳ có chỉ tiêu bằng 0.")
    return " ".join(said)


def published_finding(differing: int, compared: int) -> str:
    if not compared:
        return "Đối chiếu với số đã công bố: chưa có kỳ nào đủ số liệu"
    if not differing:
        return f"Khớp cả {integer(compared)} số đã công bố"
    return f"Lệch {integer(differing)} trong {integer(compared)} số đã công bố"
