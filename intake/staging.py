"""
The staging database of one import: every file's rows, typed, with where they came from.

staged_<feed>: one record of one file (several rows of it where a mapping groups them): the columns of the feed and
    _file_no, _line, _rows (how many rows it stands for), _corrects_... (the line that a correction replaces).
refused_rows: one row that cannot be read.
"""

import logging
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import duckdb

from .columns import ColumnReader
from .correction_files import is_correction, undo_harmless
from .errors import FileRefused
from .feeds import FEEDS, Feed
from .mappings import Mapping
from .notices import Notice
from .places import Places
from .privacy import shown
from .snapshots import checksum
from .sources import Source, read_source
from .splitting import MARKS, split

SAMPLE_ID = "MAU-"
_TABLES = (Path(__file__).parent / "sql" / "staging.sql").read_text(encoding="utf-8")
_MAY_PASS = {"locked", "unreadable", "changed_while_reading"}
_BEYOND_ONE_FILE = (duckdb.OperationalError, duckdb.InternalError, duckdb.FatalException, MemoryError, OSError)

log = logging.getLogger(__name__)


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
        database.execute(f"create table staged_{feed.name} ({_columns(feed)})")
    database.execute(_TABLES)


def _columns(feed: Feed) -> str:
    places = {"_file_no": "bigint", "_line": "bigint", "_rows": "bigint"}
    marks = dict.fromkeys(MARKS, "varchar") | {"_corrects_line": "bigint"}
    types = feed.schema() | places | marks
    return ", ".join(f'"{name}" {sql_type}' for name, sql_type in types.items())


def stage_file(database: duckdb.DuckDBPyConnection, file: StagedFile, places: Places, *, is_sample: bool) -> None:
    """Read and type one file; what refuses it as a whole is kept in `file.refusal`."""
    try:
        if file.mapping and is_correction(file.location):
            file.mapping = None
        file.source = read_source(database, file.location, "raw_rows", file.mapping, _spool(database))
        if MARKS[0] in file.source.columns:
            undo_harmless(database, "raw_rows", file.source.columns)
        _check_unchanged(file)
        _check_sample_ids(database, file.source, is_sample)
        typed = ColumnReader(database, "raw_rows", file.source, file.mapping, places).read_all()
        split(database, file.no, file.path, file.source, file.mapping, typed)
        file.notices += typed.notices
    except FileRefused as refusal:
        file.refuse(refusal)
    except _BEYOND_ONE_FILE:
        raise
    except Exception as error:
        log.error("reading %s", file.path, exc_info=error)
        _forget(database, file)
        file.refuse(FileRefused("unreadable", detail=str(error)))


def _spool(database: duckdb.DuckDBPyConnection) -> Path:
    return Path(database.execute("select current_setting('temp_directory')").fetchone()[0]).with_name("spool.csv")


def _check_unchanged(file: StagedFile) -> None:
    try:
        is_same = file.location.stat().st_size == file.size and checksum(file.location) == file.sha256
    except OSError:
        is_same = False
    if not is_same:
        raise FileRefused("changed_while_reading")


def _check_sample_ids(database: duckdb.DuckDBPyConnection, source: Source, is_sample: bool) -> None:
    key = source.feed.key[0]
    if is_sample or source.feed.column(key).kind != "id" or key not in source.columns:
        return
    found = database.execute(
        f'select min("{key}") from raw_rows where starts_with(trim("{key}"), $mark)', {"mark": SAMPLE_ID}
    ).fetchone()[0]
    if found:
        raise FileRefused("sample_among_real", column=key, value=shown(found))


def _forget(database: duckdb.DuckDBPyConnection, file: StagedFile) -> None:
    """Nothing of a file that failed half-way stays."""
    for table in ("refused_rows", *(f"staged_{name}" for name in FEEDS)):
        database.execute(f"delete from {table} where _file_no = $no", {"no": file.no})
