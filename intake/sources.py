"""
One export file -> its rows as text, our column names, one row per record, `_line` its place.

Nothing is interpreted here but the form of the file: what a cell means is settled in `columns`.
"""

import errno
from pathlib import Path

import duckdb

from .errors import FileRefused
from .mappings import Mapping
from .parquet_files import read_parquet_file
from .paths import one_file
from .plans import Source, Spool
from .text_files import read_text_file

_SPREADSHEETS = {".xlsx", ".xls", ".xlsm", ".xlsb", ".ods"}
_DISK_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def read_source(database: duckdb.DuckDBPyConnection, path: Path, mapping: Mapping | None, spool: Path) -> Source:
    """Read one file into `spool`, whose rows `spooled` gives; `FileRefused` says why it cannot be."""
    if path.suffix.lower() in _SPREADSHEETS:
        raise FileRefused("spreadsheet")
    try:
        if _is_parquet(path):
            source = read_parquet_file(database, path, mapping, spool)
        else:
            source = read_text_file(path, mapping, spool)
    except PermissionError:
        raise FileRefused("locked") from None
    except (OSError, UnicodeError) as error:
        if getattr(error, "errno", None) in _DISK_FULL:
            raise
        raise FileRefused("unreadable", detail=str(error)) from error
    return source


def _is_parquet(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"PAR1" or path.suffix.lower() in (".parquet", ".pq")


def spooled(spool: Path, source: Source) -> str:
    """SQL: the rows that `read_source` left."""
    form = source.spool or Spool(",", len(source.columns), tuple(range(len(source.columns))))
    types = {"_line": "BIGINT"} | {f"_{place}": "VARCHAR" for place in range(form.width)}
    ours = ", ".join(f'_{place} as "{name}"' for place, name in zip(form.places, source.columns, strict=True))
    path = one_file(spool).replace("'", "''")
    return (
        f"(select _line, {ours} from read_csv('{path}', columns = {types}, header = false, auto_detect = false, "
        f"new_line = '\\n', delim = '{form.delimiter}', quote = '\"', escape = '\"', nullstr = '', "
        "max_line_size = 16000000))"
    )
