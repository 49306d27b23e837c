"""
The staging database of one import: every file's rows, typed, with where they came from.

typed_<feed>: one record of one file (several rows of it where a mapping groups them): the columns of the feed and
    _file_no, _line, _rows (how many rows it stands for), _corrects_... (the line that a correction replaces), _problem
    (the first column that cannot be read, and why).
staged_<feed>: those of them that can be read.
refused_rows: one row that cannot be read.
"""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import duckdb

from .errors import FileRefused
from .feeds import FEEDS, Feed
from .mappings import Mapping
from .notices import Notice
from .sources import Source
from .splitting import MARKS

_TABLES = (Path(__file__).parent / "sql" / "staging.sql").read_text(encoding="utf-8")
_MAY_PASS = {"locked", "unreadable", "changed_while_reading"}


@dataclass
class StagedFile:
    """One export file of this import; `no` is its place among the files by path."""

    no: int
    path: str
    location: Path
    size: int = 0
    sha256: str = ""
    mapping: Mapping | None = None
    source: Source | None = None
    refusal: FileRefused | None = None
    file_date: date | None = None
    notices: list[Notice] = field(default_factory=list)

    def refuse(self, refusal: FileRefused) -> None:
        """What may be otherwise at the next attempt leaves no trace of the contents in the snapshot's id."""
        self.refusal = refusal
        if refusal.code in _MAY_PASS:
            self.sha256 = ""


def modest(spill: Path) -> dict[str, str | bool]:
    """Settings of a database that leaves room for others, spills where we say and fetches nothing by itself."""
    return {
        "memory_limit": "2500MB",
        "temp_directory": str(spill),
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "preserve_insertion_order": False,
    }


def open_staging(folder: Path, *, threads: int | None, memory_limit: str | None) -> duckdb.DuckDBPyConnection:
    """An on-disk database that spills beside itself and reaches nothing else on its own."""
    settings = modest(folder / "spill") | {"enable_progress_bar": False}
    if memory_limit:
        settings["memory_limit"] = memory_limit
    if threads:
        settings["threads"] = threads
    database = duckdb.connect(str(folder / "staging.duckdb"))
    try:
        _prepare(database, settings)
    except duckdb.Error:
        database.close()  # else its file keeps its room on a full disk, and the log has none to name the cause
        raise
    return database


def _prepare(database: duckdb.DuckDBPyConnection, settings: dict[str, object]) -> None:
    database.execute("set global TimeZone = 'Asia/Ho_Chi_Minh'")  # a plain set would not reach the cursors
    for name, value in settings.items():
        database.execute(f"set {name} = $value", {"value": value})
    for feed in FEEDS.values():
        typed = f"typed_{feed.name}"
        database.execute(f"create table {typed} ({_columns(feed)}, _problem struct(name varchar, reason varchar))")
        readable = f"select * exclude (_problem) from {typed} where _problem is null"
        database.execute(f"create view staged_{feed.name} as {readable}")
    database.execute(_TABLES)


def _columns(feed: Feed) -> str:
    places = {"_file_no": "bigint", "_line": "bigint", "_rows": "bigint"}
    marks = dict.fromkeys(MARKS, "varchar") | {"_corrects_line": "bigint"}
    types = feed.schema() | places | marks
    return ", ".join(f'"{name}" {sql_type}' for name, sql_type in types.items())
