"""Files of refused rows that come back corrected: our columns, whatever mapping speaks for the exports beside them."""

import codecs
import re
from collections.abc import Sequence
from pathlib import Path

import duckdb

from vietnamese.headers import CORRECTION

_CELL = r'(?:^|[,;\t|\ufeff])\s*"?{name}"?\s*(?:$|[,;\t|])'
_PLACE = [re.compile(_CELL.format(name=name)) for name in ("_file", "_line")]
_LONGEST = 1 << 16
# queries.harmless put the apostrophe there; RE2 looks neither back nor ahead
_MADE_HARMLESS = r"(^|[;,\t\r\n])'(['\"]*[=+\-@\t\r\n\x{ff1d}\x{ff0b}\x{ff0d}\x{ff20}])"


def is_correction(path: Path) -> bool:
    """Does the first line name both `_file` and `_line`?"""
    try:
        with path.open("rb") as file:
            start = file.read(_LONGEST)
    except OSError:
        return False
    is_wide = start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    text = start.decode("utf-16" if is_wide else "utf-8", "replace")
    return all(cell.search(re.split("[\r\n]", text, maxsplit=1)[0]) for cell in _PLACE)


def marks_in(cells: Sequence[str], taken: set[int]) -> dict[str, int]:
    """Where a correction says which line it replaces, refused for which column and value."""
    names = [cell.strip() for cell in cells]
    if not {"_file", "_line"} <= set(names):
        return {}
    found = {}
    for mark, spellings in CORRECTION.items():
        places = [
            place for name in spellings for place, cell in enumerate(names) if cell == name and place not in taken
        ]
        found |= {mark: places[0]} if places else {}
    return found


def undo_harmless(database: duckdb.DuckDBPyConnection, table: str, columns: Sequence[str]) -> None:
    """Texts that begin like a formula as they stood in the export, without the apostrophe they were given out with."""
    texts = ", ".join(f"\"{name}\" = regexp_replace(\"{name}\", $made, '\\1\\2', 'g')" for name in columns)
    database.execute(f"update {table} set {texts}", {"made": _MADE_HARMLESS})
