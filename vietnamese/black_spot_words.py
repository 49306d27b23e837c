"""Words of the page on accident-prone points."""

from collections.abc import Sequence
from datetime import date

from .codes import CAUSE, NOT_KNOWN
from .numbers import day, day_range, integer, is_missing, moment
from .register_codes import SPOT_KIND, SPOT_STATE

KINDS = {"accident_prone": "Điểm hay xảy ra", "potential": "Điểm tiềm ẩn"}
SIGNS = {"accident_prone": "●", "potential": "○"}
CLAUSES = {
    "1a": "khoản 1 điểm a: 02 vụ đều có người chết",
    "1b": "khoản 1 điểm b: từ 03 vụ, trong đó có vụ có người chết",
    "1c": "khoản 1 điểm c: từ 04 vụ chỉ có người bị thương",
    "2a": "khoản 2 điểm a: vụ có người chết, vụ có người bị thương, hoặc từ 05 vụ va chạm",
}
REGISTER_STATES = {"known": "đã có", "new": "chưa có", "no_register": "chưa có nguồn"}
STATES = {code: entry.word for code, entry in SPOT_STATE.items()} | NOT_KNOWN
ENTRY_KINDS = {code: entry.word for code, entry in SPOT_KIND.items()} | NOT_KNOWN
CAUSES = {code: entry.word for code, entry in CAUSE.items()} | NOT_KNOWN

LIST = "Danh sách"
LISTS = {"Từ 2 vụ trở lên": "several", "Đúng chữ Điều 14": "letter"}
RADIUS_PHUONG, RADIUS_ELSEWHERE = "Bán kính ở phường", "Bán kính ở xã, đặc khu"
RADII_PHUONG = {f"{metres} m": str(metres) for metres in (50, 100, 150)}
RADII_ELSEWHERE = {f"{metres} m": str(metres) for metres in (150, 250, 500)}
SPOT, ANY_SPOT, ALL_SPOTS = "Mở một điểm", "Chọn điểm", "Tất cả các điểm"
BEFORE, AFTER = "Điểm trước", "Điểm sau"
COLUMNS = {
    "label": "Điểm",
    "spot_kind": "Loại",
    "clause": "Căn cứ Điều 14",
    "ward": "Địa bàn",
    "accident_count": "Số vụ",
    "fatal_count": "Vụ có người chết",
    "death_count": "Người chết",
    "injured_count": "Bị thương",
    "listed": "Danh sách của cơ quan",
}
NUMBERS = ("accident_count", "fatal_count", "death_count", "injured_count")
ACCIDENT_COLUMNS = {
    "occurred": "Thời điểm",
    "accident_id": "Mã vụ",
    "severity": "Mức độ",
    "cause": "Nguyên nhân",
    "place": "Vị trí",
    "accident_count": "Số vụ",
    "death_count": "Người chết",
    "injured_count": "Bị thương",
}
ENTRY_COLUMNS = {
    "label": "Điểm trong danh sách",
    "ward": "Địa bàn",
    "spot_kind": "Loại",
    "spot_state": "Tình trạng",
    "treated_on": "Xử lý xong",
    "reviewed_on": "Rà soát",
}
PRONE, POTENTIAL = "Điểm hay xảy ra TNGT", "Điểm tiềm ẩn TNGT"
NOT_LISTED, NO_LONGER = "Chưa có trong danh sách", "Danh sách có, nay không còn"
UNIT = "điểm"
UNPLACED = "chưa rõ địa bàn"
MAP_HOW_TO = "Đưa chuột vào để xem, bấm vào một điểm để mở."

LAW = (
    "**Thông tư 41/2024/TT-BGTVT, Điều 14**, trong 12 tháng. *Điểm hay xảy ra TNGT* (xét trước): (a) 02 vụ đều có người "
    "chết; (b) từ 03 vụ, trong đó có 01 vụ có người chết; (c) từ 04 vụ chỉ có người bị thương. *Điểm tiềm ẩn TNGT*: từ 05 "
    "vụ va chạm, hoặc ít nhất 01 vụ có người chết, hoặc ít hơn 04 vụ chỉ có người bị thương; hoặc hiện trạng công trình, "
    "tổ chức giao thông mất an toàn (khoản 2 điểm b: không xét được từ số vụ). Khoản 3: vụ được xác định không phải do "
    "kết cấu hạ tầng thì không tính; chưa xác định thì vẫn tính."
)
CHOSEN = (
    "**Luật không định bán kính của một điểm**: ở đây chọn được, mặc định 100 m ở phường, 250 m ở xã, đặc khu, theo địa bàn "
    "của vụ ở tâm. Hai vụ ở gần nhau khi tọa độ cách nhau không quá bán kính, hoặc cùng tuyến đường và lý trình cách nhau "
    "không quá bán kính (dù tọa độ ở đâu). Mỗi điểm là vòng tròn quanh một vụ; vòng nhiều vụ nhất lấy trước, bằng nhau thì "
    "theo mã vụ; vụ đã thuộc một điểm không tính cho điểm sau, không nối chuỗi. Vòng lấy trước có thể toàn va chạm, chưa "
    "đủ mức, mà giữ mất vụ của vòng nhỏ hơn. Va chạm là vụ không ai chết, bị thương, và cũng là một vụ. Dòng gộp nhiều vụ: "
    "tính đủ số vụ, nhưng chỉ coi một vụ là có người chết hoặc bị thương."
)
SCOPE_HELP = (
    "Tính trên toàn thành phố rồi mới lọc theo địa bàn của vụ ở tâm. Chỉ tai nạn đường bộ: điểm đen đường sắt theo quy "
    "định riêng (Nghị định 65/2018/NĐ-CP), không có ở đây."
)
HELP = f"{LAW}\n\n{CHOSEN}\n\n{SCOPE_HELP}"
LETTER_HELP = (
    "Đúng chữ khoản 2, một vụ có người bị thương đã là điểm tiềm ẩn. Danh sách mặc định chỉ gồm điểm có từ 2 vụ; chọn "
    "“Đúng chữ Điều 14” để thấy tất cả."
)
POTENTIAL_HELP = f"{LETTER_HELP}\n\n{HELP}"
COMPARED_HELP = (
    "So với danh sách do cơ quan lập (tệp black_spots). Một điểm tìm thấy là *đã có* khi danh sách có điểm cách nó "
    "không quá bán kính, hoặc cùng tuyến, cùng lý trình trong bán kính; gần nhất ghép trước, mỗi điểm chỉ ghép một lần, điểm "
    "hay xảy ra được ghép trước. Danh sách được so với mọi điểm theo đúng chữ Điều 14."
)
NO_LONGER_HELP = (
    "Điểm trong danh sách của cơ quan mà 12 tháng qua không có điểm nào tìm thấy ở đó, dù đã xử lý hay chưa. Điểm tiềm ẩn vì "
    "hiện trạng công trình (khoản 2 điểm b) không tìm được từ số vụ nên cũng nằm ở đây."
)
MAP_HELP = "Mỗi dấu là một điểm tìm thấy, đặt ở vụ nằm giữa; dấu × là điểm trong danh sách của cơ quan."
ACCIDENTS, ONE_MAP = "Các vụ của điểm này", "Các vụ nằm ở đâu"
ACCIDENTS_HELP = (
    "Những vụ thuộc điểm này, mới nhất trước. Vụ đã xác định không phải do kết cấu hạ tầng không có ở đây (khoản 3)."
)
ONE_MAP_HELP = "Vòng tròn: bán kính của điểm quanh vụ ở tâm. Mỗi dấu là một vụ có tọa độ."
NO_REGISTER = "Chưa có nguồn số liệu: danh sách của cơ quan (tệp black_spots) chưa được nhập."
NO_LAW = (
    "Không có ngưỡng nào của Thông tư 41/2024/TT-BGTVT có hiệu lực ở ngày cuối kỳ (thông tư có hiệu lực từ 01/01/2025), hoặc "
    "bản số liệu được nhập trước khi có các ngưỡng ấy: hãy nhập lại ở trang Tình trạng dữ liệu."
)
NO_SPOTS = "Không có điểm nào đủ mức của Điều 14 ở phần đang xem."
NOTHING_NO_LONGER = "Mọi điểm trong danh sách của cơ quan ở phần đang xem đều vẫn được tìm thấy."
NO_POINT = "Không vụ nào của điểm này có tọa độ nên không vẽ được."


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
    return said[:1].upper() + said[1:] or "Danh sách không có điểm nào như vậy"


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


FACTS = ("Căn cứ", "Các vụ", "Bán kính", "Danh sách của cơ quan")


def no_longer_title(count: int, untreated: int) -> str:
    if not count:
        return "Danh sách của cơ quan: điểm nào cũng vẫn còn"
    return f"{integer(count)} điểm trong danh sách nay không còn đủ mức, {integer(untreated)} chưa xử lý xong"


def map_title(shown: int, count: int, unlisted: int | None) -> str:
    """`unlisted`: accident-prone points with coordinates; None: no list of the agency."""
    said = f"{integer(shown)}/{integer(count)} điểm có tọa độ"
    return said if unlisted is None else f"{said}; {integer(unlisted)} chấm đỏ không có dấu ×: chưa có trong danh sách"


def map_entries(counts: Sequence[int]) -> list[str]:
    words = (KINDS["accident_prone"], KINDS["potential"], "Danh sách của cơ quan")
    return [f"{word} <b>{integer(count)}</b>" for word, count in zip(words, counts, strict=True)]


def map_detail(accidents: int, deaths: int, injured: int, listed_: str) -> str:
    return f"{harm(accidents, deaths, injured)}\nDanh sách của cơ quan: {listed_}"


def entry_title(place_: str) -> str:
    return f"Danh sách của cơ quan: {place_}"


def entry_detail(code: str, spot_state: str) -> str:
    return f"{ENTRY_KINDS[code]}, {state(spot_state)}"
