"""Which snapshot is served: the current one, or the newest older one when its files are missing or damaged."""

import hashlib
import json
import os
import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from .errors import BrokenSnapshot, NoSnapshot, UnknownSnapshot

PROJECT_DATA = Path(__file__).parents[1] / "data"
_AN_ID = re.compile(r"[0-9A-Za-z_-]{1,100}")


class Served(NamedTuple):
    """`is_fallback`: the current snapshot could not be used, `id` is an older one."""

    id: str
    is_fallback: bool


class Kept(NamedTuple):
    """A snapshot that could be opened again; `as_of` is its last day of data, `created` when it was written."""

    id: str
    created: str
    as_of: str | None
    is_sample: bool


def data_root() -> Path:
    return Path(os.environ.get("DASHBOARD_DATA") or PROJECT_DATA).absolute()


def snapshot_folder(snapshot: str) -> Path:
    """The folder of a snapshot that was asked for by its id; it is not looked into."""
    folder = data_root() / "snapshots" / snapshot
    if not _AN_ID.fullmatch(snapshot) or not folder.is_dir():
        raise UnknownSnapshot(snapshot)
    return folder


def current_snapshot() -> str:
    """The id that the last import or `--use` switched to, whether or not its files are still whole."""
    try:
        return (data_root() / "snapshots" / "current").read_text(encoding="utf-8").strip()
    except FileNotFoundError as error:
        raise NoSnapshot(str(data_root())) from error


def served_snapshot() -> Served:
    """Cheap enough for every script run: files are hashed only when their size or time has changed."""
    others = _newest_first()
    try:
        current = current_snapshot()
    except NoSnapshot:
        if not others:
            raise
        current = ""
    for snapshot in [current, *_older_than(current, others)]:
        if is_whole(snapshot):
            return Served(snapshot, is_fallback=snapshot != current)
    raise BrokenSnapshot(current)


def kept_snapshots() -> list[Kept]:
    """Newest first."""
    return [Kept(name, _created(name), *_about(name)) for name in _newest_first()]


def is_whole(snapshot: str) -> bool:
    """Every parquet file that the manifest names is there with the size and checksum it was written with."""
    try:
        folder = snapshot_folder(snapshot)
        tables = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))["tables"]
        return all(_is_as_written(folder / f"{table}.parquet", **_size_and_sum(tables[table])) for table in tables)
    except (UnknownSnapshot, OSError, ValueError, KeyError, TypeError, AttributeError):
        return False


def _size_and_sum(table: dict) -> dict:
    return {"size": table["bytes"], "checksum": table["sha256"]}


def _is_as_written(file: Path, size: int, checksum: str) -> bool:
    status = file.stat()
    return status.st_size == size and _checksum(file, size, status.st_mtime_ns) == checksum


@lru_cache(maxsize=200)
def _checksum(file: Path, size: int, modified: int) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _newest_first() -> list[str]:
    """One that is still being written has a name that is no id."""
    names = [file.parent.name for file in (data_root() / "snapshots").glob("*/manifest.json")]
    return sorted(filter(_AN_ID.fullmatch, names), key=lambda name: (_created(name), name), reverse=True)


def _older_than(current: str, snapshots: list[str]) -> list[str]:
    """One written later was held back by the import, so it never stands in; without a manifest the age is unknown."""
    created = _created(current)
    return [name for name in snapshots if name != current and (not created or _created(name) < created)]


def _created(snapshot: str) -> str:
    return str(_manifest(snapshot).get("created", ""))


def _about(snapshot: str) -> tuple[str | None, bool]:
    manifest = _manifest(snapshot)
    return manifest.get("as_of"), bool(manifest.get("is_sample"))


def _manifest(snapshot: str) -> dict:
    """Empty where it is missing or damaged."""
    try:
        manifest = json.loads((snapshot_folder(snapshot) / "manifest.json").read_text(encoding="utf-8"))
    except (UnknownSnapshot, OSError, ValueError):
        return {}
    return manifest if isinstance(manifest, dict) else {}
