"""Quick filters in words: their groups, and the question a reader is asking as one sentence."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from .accident_words import NAMES
from .clearance_words import KINDS
from .codes import NOT_KNOWN
from .figure_words import WEEKDAYS
from .image_fine_words import SOURCES, VIOLATIONS
from .labels import DOT
from .numbers import day
from .periods import AREAS


class Dimension(NamedTuple):
    """`only` and `all_but` hold the place of the groups; `noun` stands before groups that are other or unknown."""

    word: str
    only: str
    all_but: str
    noun: str


DIMENSIONS = {
    "vehicle": Dimension("Phương tiện", "có {}", "không có {}", "phương tiện "),
    "cause": Dimension("Nguyên nhân", "nguyên nhân {}", "trừ nguyên nhân {}", ""),
    "hours": Dimension("Giờ", "{}", "trừ {}", ""),
    "weekday": Dimension("Thứ trong tuần", "{}", "trừ {}", ""),
    "detected_by": Dimension("Nguồn phát hiện", "phát hiện qua {}", "trừ phát hiện qua {}", "nguồn "),
    "violation": Dimension("Nhóm vi phạm", "vi phạm {}", "trừ vi phạm {}", ""),
    "road": Dimension("Tuyến đường", "tuyến {}", "trừ tuyến {}", ""),
    "road_class": Dimension("Loại đường", "{}", "trừ {}", "loại đường "),
    "mode": Dimension("Loại hình", "{}", "trừ {}", "loại hình "),
    "alcohol": Dimension("Nồng độ cồn", "{}", "trừ {}", "nồng độ cồn "),
    "severity": Dimension("Mức độ", "mức độ {}", "trừ mức độ {}", ""),
    "category": Dimension("Loại lấn chiếm", "lấn chiếm loại {}", "trừ lấn chiếm loại {}", ""),
    "measure": Dimension("Biện pháp xử lý", "biện pháp {}", "trừ biện pháp {}", ""),
    "ward": Dimension("Xã, phường", "{}", "trừ {}", "địa bàn "),
}
GROUPS: dict[str, Mapping[str, str]] = {
    **NAMES,
    **KINDS,
    "detected_by": SOURCES,
    "violation": VIOLATIONS,
    "weekday": {str(number): word for number, word in WEEKDAYS.items()},
    "ward": NOT_KNOWN,
}
NO_HOUR = "không ghi giờ"
HOURS = [f"{first}-{first + 5}" for first in range(0, 24, 6)] + [f"{hour}-{hour}" for hour in range(24)] + ["unknown"]
OF_TIME = {"hours": HOURS, "weekday": [str(number) for number in WEEKDAYS]}
FEEDS = {
    "accidents": "tai nạn",
    "fines": "xử phạt",
    "clearances": "giải tỏa",
    "encroachments": "vụ lấn chiếm",
    "other_targets": "các chỉ tiêu khác",
    "task_reports": "nhiệm vụ",
    "unit_reports": "chế độ báo cáo",
}
DEFINITIONS = {"a": "định nghĩa A", "b": "định nghĩa B", None: ""}
TYPES = ("phuong", "xa", "dac_khu")
FEW_WARDS = 2

TITLE = "Lọc nhanh"
HELP = "Chỉ xem một nhóm, hoặc bỏ một nhóm ra. Các nhóm đang lọc nằm trong câu ở đầu trang và trong liên kết."
DIMENSION, CHOICE, CHOICE_EMPTY = "Chia theo", "Nhóm", "Chọn một hay nhiều nhóm"
ONLY, LEAVE_OUT, CLOSE = "Chỉ xem", "Bỏ ra", "Đóng"
UNDO, CLEAR = "Hoàn tác", "Bỏ hết"
OPEN_PROFILE = "Mở hồ sơ"
GROUP = "Nhóm lọc nhanh"


def name_of(dimension: str, code: str, names: Mapping[str, str] = NOT_KNOWN) -> str:
    """A group as lists show it; `names`, code -> name, are those of wards."""
    if dimension == "hours":
        return _hours(code)
    return GROUPS[dimension].get(code) or names.get(code, code)


def _hours(code: str) -> str:
    first, _, last = code.partition("-")
    return f"{int(first)}–{int(last) + 1} giờ" if last else NO_HOUR


def phrase(dimension: str, codes: Sequence[str], is_left_out: bool, names: Mapping[str, str] = NOT_KNOWN) -> str:
    """Groups of one dimension in a sentence: có ô tô con hoặc ô tô tải; trừ nguyên nhân vi phạm tốc độ."""
    about = DIMENSIONS[dimension]
    words = [_within_sentence(dimension, code, names) for code in codes]
    pattern = about.all_but if is_left_out else about.only
    return pattern.format((" và " if pattern.startswith("trừ") else " hoặc ").join(words))


def _within_sentence(dimension: str, code: str, names: Mapping[str, str]) -> str:
    """No comma and no capital of its own; names of roads stay as they are."""
    name = name_of(dimension, code, names)
    if code in NOT_KNOWN:
        return name if dimension == "hours" else DIMENSIONS[dimension].noun + _small(name)
    return name if dimension == "road" else _small(name).replace(", ", "/")


def _small(text: str) -> str:
    return text[:1].lower() + text[1:]


def phrases(groups: Iterable[tuple[str, str, bool]], names: Mapping[str, str] = NOT_KNOWN) -> list[str]:
    """`groups`: dimension, code and whether it is left out; one phrase for all of a dimension and kind."""
    codes: dict[tuple[str, bool], list[str]] = {}
    for dimension, code, is_left_out in groups:
        codes.setdefault((dimension, is_left_out), []).append(code)
    order = list(DIMENSIONS)
    asked = sorted(codes, key=lambda key: (order.index(key[0]), key[1]))
    return [phrase(dimension, codes[dimension, out], out, names) for dimension, out in asked]


def place(area: str, ward_names: Sequence[str]) -> str:
    """`area` is a code, names of units are in full: phường Lê Chân (Hải Phòng cũ)."""
    where = f"các {_small(AREAS[area])}" if area in TYPES else AREAS[area]
    if not ward_names:
        return _small(where) if area == "city" else where
    few = len(ward_names) <= FEW_WARDS
    named = " và ".join(map(_small, ward_names)) if few else f"{len(ward_names)} xã/phường"
    return named if area == "city" else f"{named} ({where})"


def days(name: str, start: date, end: date) -> str:
    """Tháng 9/2026, từ 15/08/2026 đến 14/09/2026; `name` may be empty."""
    spelled_out = f"ngày {day(start)}" if start == end else f"từ {day(start)} đến {day(end)}"
    return f"{_small(name)}, {spelled_out}" if name else spelled_out


def sentence(*parts: str) -> str:
    """Có mô tô/xe gắn máy, 18–24 giờ, phường Lê Chân, từ 15/12/2025 đến 14/11/2026."""
    said = ", ".join(filter(None, parts))
    return said[:1].upper() + said[1:]


def compared_with(comparison: str) -> str:
    return f"so với {_small(comparison)}"


def elsewhere(asked: Sequence[str]) -> str:
    """Phrases that narrow nothing of a page."""
    return f"Không áp dụng ở trang này: {'; '.join(asked)}"


def partly(asked: str, feeds: Iterable[str]) -> str:
    """A phrase that narrows some of what a page shows."""
    return f"{asked}: chỉ lọc {', '.join(FEEDS[feed] for feed in feeds)}"


def note(parts: Sequence[str]) -> str:
    return f" {DOT} ".join(part[:1].upper() + part[1:] for part in parts)
