"""Sentences of the page on accident-prone points."""

from collections.abc import Sequence
from datetime import date

from .black_spot_words import CLAUSES, ENTRY_KINDS, KINDS, REGISTER_STATES, SIGNS, STATES
from .numbers import day, day_range, integer, is_missing, moment


def scope(where: str, start: date, end: date) -> str:
    return f"{where[:1].upper()}{where[1:]}, 12 tháng {day_range(start, end)}."


def km_post(km: float) -> str:
    """47.2 -> Km47+200"""
    metres = round(km * 1000)
    return f"Km{metres // 1000}+{metres % 1000:03}"


def place(road: str | None, km: float | None, ward: str) -> str:
    """QL5 Km47+200; a road without km is in its ward; without a road the ward says where."""
    if is_missing(road):
        return ward
    return f"{road}, {ward}" if is_missing(km) else f"{road} {km_post(km)}"


def label(spot_no: int, road: str | None, km: float | None, ward: str) -> str:
    return f"{spot_no} · {place(road, km, ward)}"


def kind(code: str) -> str:
    return f"{SIGNS[code]} {KINDS[code]}"


def listed(register_state: str, spot_state: str | None) -> str:
    """Đã có, đang xử lý"""
    said = REGISTER_STATES[register_state]
    return said if is_missing(spot_state) else f"{said}, {state(spot_state)}"


def state(code: str) -> str:
    return STATES[code][:1].lower() + STATES[code][1:]


def where(ward_count: int, road_count: int) -> str:
    roads = f", **{integer(road_count)}** tuyến đường" if road_count else ""
    return f"Ở **{integer(ward_count)}** địa bàn{roads}" if ward_count else "Không có điểm nào"


def harm(accidents: int, deaths: int, injured: int) -> str:
    return f"{integer(accidents)} vụ, {integer(deaths)} người chết, {integer(injured)} người bị thương"


def of_one_accident(count: int, *, by_letter: bool) -> str:
    said = "điểm chỉ có 1 vụ, đúng chữ Điều 14 cũng là tiềm ẩn"
    return f"Trong đó {integer(count)} {said}" if by_letter else f"Chưa kể {integer(count)} {said}"


def prone_among(count: int) -> str:
    return f"Trong đó **{integer(count)}** điểm hay xảy ra"


def listed_until(count: int, through: date) -> str:
    return f"Danh sách có {integer(count)} điểm, số liệu đến {day(through)}"


def by_state(counts: dict[str, int]) -> str:
    """Đã xử lý 3, đang xử lý 1"""
    said = ", ".join(f"{state(code)} **{integer(counts[code])}**" for code in STATES if counts.get(code))
    return said[:1].upper() + said[1:] or "Điểm nào trong danh sách cũng vẫn còn"


def treated_but_found(count: int) -> str:
    return f"Đã xử lý mà nay vẫn đủ mức: {integer(count)} điểm"


def finding(prone: int, potential: int, unlisted: int | None) -> str:
    """The title of the list; `unlisted` None: no list of the agency."""
    if not prone and not potential:
        return "Không có điểm nào đủ mức của Điều 14"
    said = f"{integer(prone)} điểm hay xảy ra, {integer(potential)} điểm tiềm ẩn"
    return said if unlisted is None else f"{said}; {integer(unlisted)} chưa có trong danh sách của cơ quan"


def left_out(accident_count: int, other_cause_count: int, without_place_count: int) -> str:
    return (
        f"Toàn thành phố có **{integer(accident_count)}** vụ đường bộ trong 12 tháng. Không xét "
        f"**{integer(other_cause_count)}** vụ đã xác định không phải do kết cấu hạ tầng (khoản 3); "
        f"**{integer(without_place_count)}** vụ không có tọa độ cũng không có lý trình nên không thuộc điểm nào."
    )


def starts_late(first: date) -> str:
    return f"Số liệu tai nạn chỉ có từ {day(first)}, chưa đủ 12 tháng: số điểm có thể còn thiếu."


def gone(spot: str) -> str:
    return f"Điểm “{spot}” không có trong phần đang xem với bán kính và ngày này."


def spot_title(label_: str, code: str, accidents: int) -> str:
    return f"{label_}: {KINDS[code][:1].lower()}{KINDS[code][1:]}, {integer(accidents)} vụ"


def basis(clause: str) -> str:
    return f"Điều 14 {CLAUSES[clause]}"


def moments(rows) -> list[str]:
    """Of rows of black_spots/accidents; the day alone where nobody wrote down the hour."""
    return [moment(row.occurred_at) if row.has_hour else day(row.occurred_at) for row in rows.itertuples(index=False)]


def mix(fatal: int, injury: int, collision: int) -> str:
    return f"{integer(fatal)} vụ có người chết, {integer(injury)} vụ chỉ có người bị thương, {integer(collision)} vụ va chạm"


def radius(metres: int, centre_id: str) -> str:
    return f"{integer(metres)} m quanh vụ {centre_id}"


def entry(register_state: str, spot_id: str | None, spot_state: str | None, distance: float | None) -> str:
    if register_state == "known":
        return f"điểm {spot_id}, {state(spot_state)}, cách điểm này {integer(distance)} m"
    return {"new": "chưa có điểm nào trong danh sách ở đây", "no_register": "chưa có nguồn số liệu"}[register_state]


def no_longer_title(count: int, untreated: int) -> str:
    if not count:
        return "Danh sách của cơ quan: điểm nào cũng vẫn còn"
    return f"{integer(count)} điểm trong danh sách nay không còn đủ mức, {integer(untreated)} chưa xử lý xong"


def map_title(shown: int, count: int, prone: int, unlisted: int | None) -> str:
    """`unlisted` of the accident-prone points with coordinates; None: no list of the agency."""
    said = f"{integer(shown)}/{integer(count)} điểm có tọa độ"
    if unlisted is None or not prone:
        return said
    if not unlisted:
        return f"{said}; điểm hay xảy ra nào cũng đã có trong danh sách"
    return f"{said}; {integer(unlisted)} chấm đỏ không có dấu ×: chưa có trong danh sách"


def map_entries(counts: Sequence[int]) -> list[str]:
    words = (KINDS["accident_prone"], KINDS["potential"], "Danh sách của cơ quan")
    return [f"{word} <b>{integer(count)}</b>" for word, count in zip(words, counts, strict=True)]


def map_detail(accidents: int, deaths: int, injured: int, listed_: str) -> str:
    return f"{harm(accidents, deaths, injured)}\nDanh sách của cơ quan: {listed_}"


def entry_title(place_: str) -> str:
    return f"Danh sách của cơ quan: {place_}"


def entry_detail(code: str, spot_state: str) -> str:
    return f"{ENTRY_KINDS[code]}, {state(spot_state)}"
