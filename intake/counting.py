"""How many records a file holds that was refused before its rows were read."""

from pathlib import Path

import duckdb

from vietnamese.headers import TOTAL_ROW
from vietnamese.text import fold

from .encodings import encoding_of, open_text
from .errors import FileRefused
from .mappings import Mapping
from .paths import one_file
from .records import Layout, find_layout, numbered, records
from .text_files import layout_of

_WITH_RECORDS = {
    "unknown_feed", "missing_columns", "missing_mapped_columns", "two_feeds", "mapping_refused", "tcvn3", "vni"
}  # fmt: skip
_TOTALS = {fold(words) for words in TOTAL_ROW}


def countable_records(path: Path, refusal: FileRefused, mapping: Mapping | None) -> int:
    """Records after the header; 0 where the file is no table or cannot be read."""
    if refusal.code not in _WITH_RECORDS:
        return 0
    try:
        if path.suffix.lower() in (".parquet", ".pq"):
            return _in_parquet(path)
        return _in_text(path, mapping)
    except (FileRefused, OSError, LookupError, UnicodeError, duckdb.Error):
        return 0


def _in_parquet(path: Path) -> int:
    with duckdb.connect() as database:
        return database.execute("select count(*) from read_parquet($path)", {"path": one_file(path)}).fetchone()[0]


def _in_text(path: Path, mapping: Mapping | None) -> int:
    encoding = (mapping.options.get("encoding") if mapping else None) or encoding_of(path)
    layout = _layout(path, encoding, mapping)
    if layout.width < 2:
        return 0
    first = layout.first
    with open_text(path, encoding) as stream:
        found = enumerate(records(numbered(stream), layout.delimiter, layout.width))
        return sum(number >= first and _is_record(cells) for number, (_, cells) in found)


def _layout(path: Path, encoding: str, mapping: Mapping | None) -> Layout:
    """As the file is read; of a file nobody knows, the line with most cells is the header."""
    try:
        return layout_of(path, encoding, mapping)
    except FileRefused as refusal:
        if refusal.code != "unknown_feed":
            raise
    with open_text(path, encoding) as stream:
        return find_layout(stream, lambda cells: sum(bool(cell.strip()) for cell in cells) - 1)


def _is_record(cells: list[str]) -> bool:
    first = next((cell for cell in cells if cell.strip()), None)
    return first is not None and fold(first) not in _TOTALS
