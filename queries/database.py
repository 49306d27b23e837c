"""A locked in-memory DuckDB: the parquet files of one snapshot, and the macros that questions share."""

import os
import tempfile
from functools import lru_cache
from pathlib import Path
from threading import Lock

import duckdb

from .damage import written_at
from .errors import BrokenSnapshot

HERE = Path(__file__).parent
MACROS = sorted(HERE.glob("macros/*.sql"))
SHORTCUTS = sorted(HERE.glob("macros/*/*.sql"))  # a folder is a schema: what macros come to where a filter keeps all
IN_MEMORY = 4 * 2**20  # bytes: a file up to that is read once, a larger one anew by every question
_opening = Lock()


def open_cursor(folder: Path, shortcuts: list[str]) -> duckdb.DuckDBPyConnection:
    """For one question: macros are looked up in these schemas first."""
    cursor = open_database(folder).cursor()
    if shortcuts:
        cursor.execute(f"set search_path = '{','.join([*shortcuts, 'main'])}'")
    return cursor


def open_database(folder: Path) -> duckdb.DuckDBPyConnection:
    """The database of a snapshot folder; take a cursor of it for each query, a connection serves one thread."""
    with _opening:
        return _opened(folder, written_at(folder))


@lru_cache(maxsize=3)
def _opened(folder: Path, written: int) -> duckdb.DuckDBPyConnection:
    database = duckdb.connect(
        config={
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
            "disabled_optimizers": "compressed_materialization",  # DuckDB 2.0.0 cuts large sums to 32 bits in sorting
            "memory_limit": "2GB",
            "temp_directory": f"{tempfile.gettempdir()}/dashboard-{os.getpid()}-{folder.name}",
        }
    )
    database.execute("set TimeZone = 'Asia/Ho_Chi_Minh'")
    database.execute("set global TimeZone = 'Asia/Ho_Chi_Minh'")  # a plain set would not reach the cursors
    try:
        database.begin()
        for file in sorted(folder.glob("*.parquet")):
            _add_rows(database, file)
        for file in MACROS:
            database.execute(file.read_text(encoding="utf-8"))
        for file in SHORTCUTS:
            database.execute(f"create schema {file.parent.name}; set schema = '{file.parent.name}'")
            database.execute(file.read_text(encoding="utf-8"))
        database.execute("set schema = 'main'")
        database.commit()
    except (duckdb.IOException, duckdb.InvalidInputException, duckdb.CatalogException, duckdb.BinderException) as error:
        raise BrokenSnapshot(f"{folder.name}: {error}") from error
    _lock(database, folder)
    return database


def _add_rows(database: duckdb.DuckDBPyConnection, file: Path) -> None:
    if file.stat().st_size <= IN_MEMORY:
        database.execute(f"create table {file.stem} as from read_parquet($file)", {"file": str(file)})
    else:
        database.read_parquet(str(file)).create_view(file.stem)


def _lock(database: duckdb.DuckDBPyConnection, folder: Path) -> None:
    """From here on no query can touch a file outside the snapshot, nor change a setting."""
    database.execute("set allowed_directories = [$folder]", {"folder": f"{folder}/"})
    database.execute("set enable_external_access = false")
    database.execute("set lock_configuration = true")
