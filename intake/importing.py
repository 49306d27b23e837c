"""One import, from the files in exports/ to the snapshot that is served."""

import contextlib
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import count
from pathlib import Path
from zoneinfo import ZoneInfo

import duckdb
from filelock import FileLock, Timeout

from . import accounts, publishing
from .batches import stage_files
from .checks import note_suspicions
from .corrections import replace_corrected, settle_repeats
from .errors import ImportRunning, NothingImported, UnknownSnapshot
from .events import find_reach
from .exports import Exports, find_exports
from .feeds import FEEDS
from .identity import check_beside, hash_files, snapshot_id
from .listing import list_files
from .loss import lost_files
from .outlines import list_boundaries
from .places import Places
from .plan_tables import check_plan_files
from .snapshots import Snapshots
from .staging import StagedFile, open_staging

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
    """What an import did: `snapshot` is written, `current` served, `lost` are the files that held it back."""

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
    if not find_exports(root).files:
        raise NothingImported("no_exports", folder=str(root / "exports"))
    snapshots = Snapshots(root)
    with alone(snapshots, progress):
        snapshots.clear()
        _check_clock(snapshots, progress)
        exports = find_exports(root)
        progress("hashing", count=len(exports.files))
        hash_files(exports)
        snapshot = snapshot_id(exports)
        if snapshots.is_whole(snapshot):
            progress("reused", snapshot=snapshot)
            manifest = snapshots.manifest(snapshot)
        else:
            manifest = _write(exports, snapshots, settings, progress)
        if manifest["id"] is None:
            return Report(None, snapshots.current, manifest)
        return _publish(manifest, snapshots, settings)


def serve_again(root: Path, snapshot: str, progress: Progress = lambda code, **values: None) -> Report:
    """Serve a snapshot written earlier; `UnknownSnapshot` where it is not there or not whole."""
    snapshots = Snapshots(root)
    if snapshot not in snapshots.known():
        raise UnknownSnapshot("unknown_snapshot", id=snapshot, known=", ".join(snapshots.known()))
    with alone(snapshots, progress):
        snapshots.serve(snapshot)
    return Report(snapshot, snapshot, snapshots.manifest(snapshot))


@contextlib.contextmanager
def alone(snapshots: Snapshots, progress: Progress) -> Iterator[None]:
    """Hold the lock of the data root; `ImportRunning` where another holds it too long."""
    snapshots.folder.mkdir(parents=True, exist_ok=True)
    lock = FileLock(snapshots.folder / ".lock")
    try:
        lock.acquire(timeout=0)
    except Timeout:
        progress("waiting")
        try:
            lock.acquire(timeout=LOCK_SECONDS)
        except Timeout:
            raise ImportRunning("import_running") from None
    try:
        yield
    finally:
        lock.release()


def _check_clock(snapshots: Snapshots, progress: Progress) -> None:
    """Say that the clock was set back; what is imported does not depend on it."""
    now = _now()
    last = max((snapshots.manifest(snapshot)["created"] for snapshot in snapshots.known()), default=now)
    if now < last:
        log.warning("the clock stands at %s, before the last import at %s", now, last)
        progress("clock_set_back", now=now[:16].replace("T", " "), last=last[:16].replace("T", " "))


def _now() -> str:
    return datetime.now(ZoneInfo("Asia/Ho_Chi_Minh")).isoformat(timespec="milliseconds")


def _write(exports: Exports, snapshots: Snapshots, settings: Settings, progress: Progress) -> dict:
    """Stage every file, settle repeats, write and verify the tables; the manifest has no `id` where nothing came in."""
    with snapshots.aside() as aside:
        tables = aside / "tables"
        tables.mkdir()
        check_plan_files(exports)
        staging = open_staging(aside, threads=settings.threads, memory_limit=settings.memory_limit)
        with contextlib.closing(staging) as database:
            _stage(database, exports, progress)
            progress("comparing")
            _settle(database)
            manifest = _account(database, exports)
            if manifest["id"] is None:
                return manifest
            progress("writing")
            note_suspicions(database)
            manifest["tables"] = publishing.write_tables(database, exports, tables, manifest)
        check_beside(exports)
        snapshots.keep(tables, manifest)
    return snapshots.manifest(manifest["id"])


def _settle(database: duckdb.DuckDBPyConnection) -> None:
    for feed in FEEDS.values():
        settle_repeats(database, feed)
    for feed in FEEDS.values():
        replace_corrected(database, feed)
    find_reach(database)


def _account(database: duckdb.DuckDBPyConnection, exports: Exports) -> dict:
    """The manifest, without its tables. The id is taken anew: files that closed meanwhile count as unread."""
    files = accounts.account_for_files(database, exports)
    feeds = accounts.account_for_feeds(database)
    as_of = max((feed["data_through"] for feed in feeds if feed["data_through"]), default=None)
    return {
        "id": snapshot_id(exports) if as_of and any(file["accepted"] for file in files) else None,
        "created": _now(),
        "is_sample": exports.is_sample,
        "as_of": as_of,
        "files": files,
        "feeds": feeds,
    }


def _stage(database: duckdb.DuckDBPyConnection, exports: Exports, progress: Progress) -> None:
    places = Places(exports.folders)
    numbers = count(1)

    def tell(file: StagedFile) -> None:
        progress("reading", number=next(numbers), count=len(exports.files), path=file.path)

    stage_files(database, exports.files, places, is_sample=exports.is_sample, tell=tell)
    for file in exports.files:
        if file.refusal:
            log.info("refused %s: %s", file.path, file.refusal.code)
    list_files(database, exports.files, places.notices)
    list_boundaries(database, places.boundaries)


def _publish(manifest: dict, snapshots: Snapshots, settings: Settings) -> Report:
    """Switch `current`, unless records of the snapshot in use would be lost with a file."""
    lost = () if settings.accept_loss else lost_files(snapshots, manifest)
    if lost:
        log.warning("%s is held back by %s", manifest["id"], ", ".join(lost))
    else:
        snapshots.serve(manifest["id"])
    snapshots.forget_old()
    return Report(manifest["id"], snapshots.current, manifest, tuple(lost))
