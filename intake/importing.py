"""One import, from the files in exports/ to the snapshot that is served."""

import contextlib
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import duckdb
from filelock import FileLock, Timeout

from . import publishing
from .checks import note_suspicions
from .corrections import replace_corrected, settle_repeats
from .errors import ImportRunning, NothingImported
from .events import find_reach
from .exports import Exports, find_exports, hash_files, snapshot_id
from .feeds import FEEDS
from .loss import lost_files
from .places import Places
from .snapshots import Snapshots
from .staging import list_files, open_staging, stage_file

log = logging.getLogger(__name__)
Progress = Callable[..., None]
LOCK_SECONDS = 900


@dataclass(frozen=True)
class Settings:
    """`threads` and `memory_limit` (such as "512MB") as DuckDB takes them; None leaves the default."""

    accept_loss: bool = False
    threads: int | None = None
    memory_limit: str | None = None


@dataclass(frozen=True)
class Report:
    """What an import did. `snapshot` is the one written, `current` the one served, `lost` the files that held it back."""

    snapshot: str | None
    current: str | None
    manifest: dict
    lost: tuple[str, ...] = ()

    @property
    def exit_code(self) -> int:
        """0 all accepted, 1 something refused or held back, 2 nothing imported."""
        if self.snapshot is None:
            return 2
        refused = any(file["refused"] or file["sentence"] for file in self.manifest["files"])
        return 1 if refused or self.lost else 0


def import_exports(
    root: Path, settings: Settings = Settings(), progress: Progress = lambda code, **values: None
) -> Report:
    """Import what lies in the data root; one import at a time."""
    snapshots = Snapshots(root)
    with _alone(snapshots, progress):
        exports = find_exports(root)
        if not exports.files:
            raise NothingImported("no_exports", folder=str(root / "exports"))
        progress("hashing", count=len(exports.files))
        hash_files(exports)
        snapshot = snapshot_id(exports)
        if snapshots.is_whole(snapshot) and not any(file.refusal for file in exports.files):
            progress("reused", snapshot=snapshot)
            manifest = snapshots.manifest(snapshot)
        else:
            manifest = _write(exports, snapshot, snapshots, settings, progress)
        if manifest["id"] is None:
            return Report(None, snapshots.current, manifest)
        return _publish(exports, manifest, snapshots, settings)


@contextlib.contextmanager
def _alone(snapshots: Snapshots, progress: Progress) -> Iterator[None]:
    lock = FileLock(snapshots.folder / ".lock")
    try:
        try:
            lock.acquire(timeout=0)
        except Timeout:
            progress("waiting")
            lock.acquire(timeout=LOCK_SECONDS)
    except Timeout:
        raise ImportRunning("import_running") from None
    with contextlib.closing(_Held(lock)):
        yield


class _Held:
    def __init__(self, lock: FileLock):
        self._lock = lock

    def close(self) -> None:
        self._lock.release()


def _write(exports: Exports, snapshot: str, snapshots: Snapshots, settings: Settings, progress: Progress) -> dict:
    """Stage every file, settle repeats, write and verify the tables; `id` None in the manifest where nothing came in."""
    aside = snapshots.open_aside()
    tables = aside / "tables"
    tables.mkdir()
    with contextlib.closing(
        open_staging(aside, threads=settings.threads, memory_limit=settings.memory_limit)
    ) as database:
        _stage(database, exports, progress)
        progress("comparing")
        for feed in FEEDS.values():
            settle_repeats(database, feed)
        for feed in FEEDS.values():
            replace_corrected(database, feed)
        find_reach(database)
        files = publishing.account_for_files(database, exports)
        feeds = publishing.account_for_feeds(database)
        as_of = max((feed["data_through"] for feed in feeds if feed["data_through"]), default=None)
        manifest = {"id": None, "is_sample": exports.is_sample, "as_of": as_of, "files": files, "feeds": feeds}
        if as_of is None or not any(file["accepted"] for file in files):
            return manifest
        note_suspicions(database)
        progress("writing")
        publishing.write_feeds(database, tables)
        publishing.write_plan(database, exports, tables)
        publishing.write_quality(database, tables, files, feeds)
        publishing.write_snapshot_row(database, tables, as_of, exports.is_sample)
        manifest |= {
            "id": snapshot,
            "created": datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).isoformat(timespec="seconds"),
            "tables": publishing.tables_of(database, tables),
        }
    snapshots.keep(tables, manifest)
    return snapshots.manifest(snapshot)


def _stage(database: duckdb.DuckDBPyConnection, exports: Exports, progress: Progress) -> None:
    places = Places(exports.folders)
    for number, file in enumerate(exports.files, start=1):
        progress("reading", number=number, count=len(exports.files), path=file.path)
        if file.refusal is None:
            stage_file(database, file, exports.path(file), places, is_sample=exports.is_sample)
        if file.refusal:
            log.warning("refused %s: %s", file.path, file.refusal)
    list_files(database, exports.files, places.notices)


def _publish(exports: Exports, manifest: dict, snapshots: Snapshots, settings: Settings) -> Report:
    """Switch `current`, unless records of the snapshot in use would be lost with a file."""
    lost = () if settings.accept_loss else lost_files(snapshots, manifest)
    if not lost:
        snapshots.serve(manifest["id"])
        snapshots.forget_old()
    return Report(manifest["id"], snapshots.current, manifest, tuple(lost))
