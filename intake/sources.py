"""
One export file -> a table of text in the staging database, our column names, one row per record, `_line` its place.

Nothing is interpreted here but the form of the file: what a cell means is settled in `columns`.
"""

import errno
from collections.abc import Sequence
from pathlib import Path

import duckdb

from .errors import FileRefused
from .mappings import Mapping
from .parquet_files import read_parquet_file
from .paths import one_file
from .plans import Source
from .text_files import read_text_file

_SPREADSHEETS = {".xlsx", ".xls", ".xlsm", ".xlsb", ".ods"}
_DISK_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}


def read_source(
    database: duckdb.DuckDBPyConnection, path: Path, table: str, mapping: Mapping | None, spool: Path
) -> Source:
    """Fill `table` of the staging database from one file; `FileRefused` says why it cannot be."""
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
    _load(database, spool, table, source.columns)
    return source


def _is_parquet(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"PAR1" or path.suffix.lower() in (".parquet", ".pq")


def _load(database: duckdb.DuckDBPyConnection, spool: Path, table: str, columns: Sequence[str]) -> None:
    types = {"_line": "BIGINT"} | dict.fromkeys(columns, "VARCHAR")
    database.execute(
        f"create or replace table {table} as select * from read_csv($path, columns = {types}, header = false, "
        "auto_detect = false, new_line = '\\n', delim = ',', quote = '\"', escape = '\"', nullstr = '', "
        "max_line_size = 16000000)",
        {"path": one_file(spool)},
    )
    spool.unlink()
