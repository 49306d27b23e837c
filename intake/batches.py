"""
The export files of one import, read one by one and typed in batches.

Files of one feed with the same columns lie together in `raw_rows` and are typed at once: what typing a column costs is
mostly its few distinct values, and those are much the same in all of them. Where one of them is refused as a whole, or
its dates are written another way, each of them is typed alone.
"""

import contextlib
import logging
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import duckdb

from .columns import ColumnReader
from .correction_files import is_correction, undo_harmless
from .errors import FileRefused
from .feeds import FEEDS
from .places import Places
from .privacy import shown
from .snapshots import checksum
from .sources import read_source, spooled
from .splitting import MARKS, keep_misfits, split
from .staging import StagedFile

MOST_BYTES = 64_000_000
"""Files larger than this together are not typed together: their text lies in memory, or is spilled."""
SAMPLE_ID = "MAU-"
_BEYOND_ONE_FILE = (duckdb.OperationalError, duckdb.InternalError, duckdb.FatalException, MemoryError, OSError)

log = logging.getLogger(__name__)


def stage_files(
    database: duckdb.DuckDBPyConnection,
    files: Sequence[StagedFile],
    places: Places,
    *,
    is_sample: bool,
    tell: Callable[[StagedFile], None],
) -> None:
    """Read and type every file; what refuses one as a whole is kept in its `refusal`."""
    batch = Batch(database, places, is_sample)
    for file in files:
        tell(file)
        if file.refusal is None:
            batch.add(file)
    batch.type_rows()


class Batch:
    """Files whose rows are in `raw_rows` and not typed yet."""

    def __init__(self, database: duckdb.DuckDBPyConnection, places: Places, is_sample: bool):
        self._database, self._places, self._is_sample = database, places, is_sample
        self._spool = _spool(database)
        self._files: list[StagedFile] = []

    def add(self, file: StagedFile) -> None:
        """Read a file; the files before it are typed first where it is not like them."""
        with refusing(self._database, file):
            if file.mapping and is_correction(file.location):
                file.mapping = None
            file.source = read_source(self._database, file.location, file.mapping, self._spool)
            if self._files and not self._has_room_for(file):
                self.type_rows()
            self._load(file)
            self._files.append(file)

    def type_rows(self) -> None:
        """Each file alone where they cannot be typed together: so the one that is refused takes no other with it."""
        files, self._files = self._files, []
        if len(files) > 1:
            try:
                return self._type(files, "raw_rows")
            except _BEYOND_ONE_FILE:
                raise
            except Exception as error:
                log.info("%s and others are read one by one: %s", files[0].path, error)
                for file in files:
                    _forget(self._database, file)
        for file in files:
            with refusing(self._database, file):
                self._database.execute(
                    f"create or replace temp view rows_of_one as from raw_rows where _file_no = {file.no}"
                )
                self._type([file], "rows_of_one" if len(files) > 1 else "raw_rows")

    def _has_room_for(self, file: StagedFile) -> bool:
        return _kind(file) == _kind(self._files[0]) and sum(each.size for each in (*self._files, file)) <= MOST_BYTES

    def _load(self, file: StagedFile) -> None:
        columns = file.source.columns
        into = "insert into raw_rows" if self._files else "create or replace temp table raw_rows as"
        self._database.execute(
            f"{into} select {file.no}::bigint as _file_no, * from {spooled(self._spool, file.source)}"
        )
        self._spool.unlink()
        if MARKS[0] in columns:
            undo_harmless(self._database, "raw_rows", columns)
        try:
            _check_unchanged(file)
            _check_sample_ids(self._database, file, self._is_sample)
        except FileRefused:
            self._database.execute(f"delete from raw_rows where _file_no = {file.no}")
            raise

    def _type(self, files: Sequence[StagedFile], table: str) -> None:
        by_no = {file.no: file for file in files}
        source, mapping = files[0].source, files[0].mapping
        typed = ColumnReader(self._database, table, source, mapping, self._places, list(by_no)).read_all()
        split(self._database, table, source, mapping, typed, {file.no: file.path for file in files})
        for file in files:
            keep_misfits(self._database, file.no, file.path, file.source)
        for no, notice in typed.notices:
            by_no[no].notices.append(notice)


def _kind(file: StagedFile) -> tuple:
    """Files with the same are typed together; one with a mapping, a correction or hours of its own is of no other's."""
    source = file.source
    is_alone = file.mapping is not None or source.feed.hour_flag is not None or MARKS[0] in source.columns
    factors = tuple(sorted(source.factors.items()))
    return source.feed.name, source.columns, factors, file.no if is_alone else None


@contextlib.contextmanager
def refusing(database: duckdb.DuckDBPyConnection, file: StagedFile) -> Iterator[None]:
    """What goes wrong with the file refuses it; what goes wrong with the machine goes on."""
    try:
        yield
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


def _check_sample_ids(database: duckdb.DuckDBPyConnection, file: StagedFile, is_sample: bool) -> None:
    key = file.source.feed.key[0]
    if is_sample or file.source.feed.column(key).kind != "id" or key not in file.source.columns:
        return
    found = database.execute(
        f'select min("{key}") from raw_rows where _file_no = $no and starts_with(trim("{key}"), $mark)',
        {"no": file.no, "mark": SAMPLE_ID},
    ).fetchone()[0]
    if found:
        raise FileRefused("sample_among_real", column=key, value=shown(found))


def _forget(database: duckdb.DuckDBPyConnection, file: StagedFile) -> None:
    """Nothing of a file that failed half-way stays."""
    for table in ("refused_rows", *(f"typed_{name}" for name in FEEDS)):
        database.execute(f"delete from {table} where _file_no = $no", {"no": file.no})
