"""Which snapshot is served: the current one, or the newest older one when its files are missing or damaged."""

import logging
import os
import re
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from .damage import MANIFEST, damage_of, manifest_of, this_hour
from .errors import BrokenSnapshot, NoSnapshot, UnknownSnapshot

PROJECT_DATA = Path(__file__).parents[1] / "data"
_AN_ID = re.compile(r"[0-9A-Za-z_-]{1,100}")

log = logging.getLogger(__name__)


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
    named = [words[0] for pointer in ("current", "served") if (words := _words(pointer))]
    if not named:
        raise NoSnapshot(str(data_root()))
    return next(filter(_is_there, named), named[0])


def served_snapshot() -> Served:
    """Cheap enough for every script run."""
    try:
        current = current_snapshot()
    except NoSnapshot:
        if not _newest_first():
            raise
        current = ""
    damage = _damage(current)
    if damage is None:
        return Served(current, is_fallback=False)
    _log_hourly(current, damage, this_hour())
    for snapshot in _older_than(current):
        if is_whole(snapshot):
            return Served(snapshot, is_fallback=True)
    raise BrokenSnapshot(f"{current}: {damage}")


def kept_snapshots() -> list[Kept]:
    """Newest first."""
    return [Kept(name, _created(name), *_about(name)) for name in _newest_first()]


def is_whole(snapshot: str) -> bool:
    """Every parquet file that the manifest names is there with the size and checksum it was written with."""
    return _damage(snapshot) is None


def _damage(snapshot: str) -> str | None:
    try:
        return damage_of(snapshot_folder(snapshot))
    except UnknownSnapshot:
        return "there is no such snapshot"


@lru_cache(maxsize=200)
def _log_hourly(snapshot: str, damage: str, hour: int) -> None:
    log.error("snapshot %s cannot be used: %s", snapshot, damage)


def _words(pointer: str) -> list[str]:
    """`current` holds an id; `served` the same one and the number of its manifest, should one of these be damaged."""
    try:
        return (data_root() / "snapshots" / pointer).read_text(encoding="utf-8").split()
    except (OSError, UnicodeDecodeError):
        return []


def _is_there(snapshot: str) -> bool:
    return bool(_AN_ID.fullmatch(snapshot)) and (data_root() / "snapshots" / snapshot).is_dir()


def _newest_first() -> list[str]:
    """One that is still being written has a name that is no id."""
    names = [file.parent.name for file in (data_root() / "snapshots").glob(f"*/{MANIFEST}")]
    return sorted(filter(_AN_ID.fullmatch, names), key=lambda name: (_order(name), name), reverse=True)


def _older_than(current: str) -> list[str]:
    """One written later was held back by the import, so it never stands in; where nothing tells the age, any may."""
    others = [name for name in _newest_first() if name != current]
    age = _order(current) if _manifest(current) else _last_known_order(current)
    return [name for name in others if age is None or _order(name) < age]


def _order(snapshot: str) -> tuple[int, str]:
    """A number tells which was written first, since clocks are set back; `created` orders those without."""
    number = _manifest(snapshot).get("number")
    return number if isinstance(number, int) else 0, _created(snapshot)


def _last_known_order(current: str) -> tuple[int, str] | None:
    match _words("served"):
        case [snapshot, number] if snapshot == current and number.isdecimal():
            return int(number), ""
    return None


def _created(snapshot: str) -> str:
    return str(_manifest(snapshot).get("created", ""))


def _about(snapshot: str) -> tuple[str | None, bool]:
    manifest = _manifest(snapshot)
    return manifest.get("as_of"), bool(manifest.get("is_sample"))


def _manifest(snapshot: str) -> dict:
    try:
        return manifest_of(snapshot_folder(snapshot))
    except UnknownSnapshot:
        return {}
