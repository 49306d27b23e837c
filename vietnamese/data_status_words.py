"""Words of the page Tình trạng dữ liệu."""

from collections.abc import Iterable
from datetime import date, datetime

from .codes import AREA, FINE_STATE, PUBLISHED_MEASURE, SEVERITY
from .intake_words import FEEDS, NOTICES, column_words
from .numbers import day, integer, is_missing, moment

PUBLISHED = tuple(PUBLISHED_MEASURE)
UNKNOWN_FEED = "không nhận ra"
SCOPE = "Mọi tệp của bản số liệu đang dùng"

TITLE_IMPORT = "Nhập số liệu"
TITLE_FEEDS = "Nguồn số liệu và ngày đến"
TITLE_FILES = "Tệp đã đọc: mỗi dòng đều được đếm"
TITLE_NOTICES = "Đã nhận nhưng nên xem lại"
TITLE_PUBLISHED = "Đối chiếu với số liệu đã công bố"
TITLE_SNAPSHOTS = "Các bản số liệu đang giữ"
HELP_FILES = (
    "Số dòng = nhận + từ chối + bị thay thế + trùng lặp. Dòng trống, dòng tiêu đề, dòng tổng cộng là dòng bỏ qua, "
    "không tính vào số dòng."
)
HELP_REFUSED = (
    "Tải tệp CSV, sửa giá trị sai, giữ nguyên các cột _file và _line rồi chép tệp vào data/exports: dòng đã sửa sẽ "
    "thay dòng bị từ chối."
)
HELP_PUBLISHED = (
    "Số của bảng này trừ số đã công bố, cùng địa bàn và cùng những ngày ấy. Cùng một số được công bố lại là một lần "
    "sửa. Dấu – là kỳ mà số liệu ở đây chưa có đủ."
)
HELP_SNAPSHOTS = "Mở lại một bản cũ bằng lệnh: python -m intake --use MÃ"
NOTHING_REFUSED = "Không có dòng nào bị từ chối."
DOWNLOAD_REFUSED = "Tải để sửa (CSV)"

COLUMNS = {
    "feed": "Nguồn",
    "file_count": "Số tệp",
    "record_count": "Số bản ghi",
    "first_date": "Từ ngày",
    "last_date": "Đến ngày",
    "data_through": "Số liệu đến",
    "path": "Tệp",
    "rows": "Số dòng",
    "accepted": "Nhận",
    "refused": "Từ chối",
    "superseded": "Bị thay thế",
    "duplicates": "Trùng lặp",
    "ignored": "Bỏ qua",
    "records": "Bản ghi",
    "sentence": "Ghi chú",
    "_file": "Tệp",
    "_line": "Dòng",
    "column": "Cột",
    "value": "Giá trị",
    "reason": "Lý do và cách sửa",
    "kind": "Loại",
    "count": "Số lần",
    "example_line": "Ví dụ ở dòng",
    "area": "Địa bàn",
    "measure": "Chỉ số",
    "period_start": "Từ ngày",
    "period_end": "Đến ngày",
    "published_value": "Đã công bố",
    "our_value": "Của bảng này",
    "difference": "Chênh lệch",
    "source": "Nguồn công bố",
    "published_on": "Ngày công bố",
    "revision": "Lần",
}


def text(value: object) -> str:
    return "" if is_missing(value) else str(value)


def feed(code: str | None) -> str:
    return FEEDS.get(code, UNKNOWN_FEED)


def columns(feeds: Iterable[str], names: Iterable[str]) -> list[str]:
    """Each column as the clerk knows it from the header."""
    return [column_words(text(feed_), text(name)) for feed_, name in zip(feeds, names, strict=True)]


def area(code: str) -> str:
    return AREA[code].word if code in AREA else code


def measure(code: str) -> str:
    return PUBLISHED_MEASURE[code].word if code in PUBLISHED_MEASURE else code


def notice(kind: str) -> str:
    return NOTICES.get(kind, kind)


def noticed(kinds: Iterable[str], values: Iterable[str]) -> list[str]:
    """What was noticed in a cell; a code of ours by its word, text of the export as it stands."""
    codes = {"severity_mismatch": SEVERITY, "paid_without_decision": FINE_STATE}
    pairs = zip(kinds, values, strict=True)
    return [codes[kind][value].word if value in codes.get(kind, {}) else value for kind, value in pairs]


def missing_feeds(present: Iterable[str]) -> str:
    missing = [word for code, word in FEEDS.items() if code not in set(present)]
    return f"Chưa có nguồn số liệu: {', '.join(missing)}." if missing else ""


def refused_title(count: int) -> str:
    return f"{integer(count)} dòng bị từ chối" if count else "Không dòng nào bị từ chối"


def refused_of(feed_code: str, count: int) -> str:
    return f"**{feed(feed_code)}**: {integer(count)} dòng"


def refused_file(feed_code: str) -> str:
    return f"sua_{feed_code}.csv"


def first_of(shown: int, count: int) -> str:
    return f"Đang xem {integer(shown)} dòng đầu trong {integer(count)} dòng; tệp tải về có đủ."


def snapshot_line(id_: str, created: str, as_of: str | None, is_sample: bool, served: str) -> str:
    parts = [f"`{id_[:12]}`", f"nhập lúc {moment(datetime.fromisoformat(created))}" if created else ""]
    parts += [f"số liệu đến {day(date.fromisoformat(as_of))}" if as_of else "", "dữ liệu mẫu" if is_sample else ""]
    parts += ["**đang dùng**" if id_ == served else ""]
    return " · ".join(part for part in parts if part)
