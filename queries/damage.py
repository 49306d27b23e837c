"""
Is a snapshot as it was written? Its manifest has the checksum of every table, and its own.

A file is read and hashed again when its size or times have changed, and once an hour, because bytes can also rot.
"""

import hashlib
import json
import os
import time
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

MANIFEST = "manifest.json"
_HOUR = 3600  # seconds


class FileState(NamedTuple):
    """What tells without reading that a file may have changed; times in nanoseconds, `hour` counts by itself."""

    size: int
    modified: int
    changed: int
    hour: int


def damage_of(folder: Path) -> str | None:
    """
    What is wrong with the files of a snapshot, for the log; None where all are as they were written.

    Asked before every question: paths are text, which costs half of what Path does.
    """
    tables = manifest_of(folder).get("tables")
    if not isinstance(tables, dict):
        return f"{MANIFEST} is missing or damaged"
    for name, told in tables.items():
        file = f"{folder}/{name}.parquet"
        try:
            is_same = (state := _state(file)).size == told["bytes"] and _checksum(file, state) == told["sha256"]
        except (OSError, KeyError, TypeError) as error:
            return f"{name}.parquet: {error!r}"
        if not is_same:
            return f"{name}.parquet is not as it was written"
    return None


def manifest_of(folder: Path) -> dict:
    """What a snapshot says of itself; empty where that is missing or damaged."""
    file = f"{folder}/{MANIFEST}"
    try:
        return _parsed(file, _state(file))
    except (OSError, ValueError):
        return {}


def written_at(folder: Path) -> int:
    """When the snapshot was written, in nanoseconds; 0 where it has no manifest."""
    try:
        return (folder / MANIFEST).stat().st_mtime_ns
    except OSError:
        return 0


def this_hour() -> int:
    return int(time.monotonic() // _HOUR)


def _state(file: str) -> FileState:
    status = os.stat(file)
    return FileState(status.st_size, status.st_mtime_ns, status.st_ctime_ns, this_hour())


@lru_cache(maxsize=200)
def _checksum(file: str, state: FileState) -> str:
    with open(file, "rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


@lru_cache(maxsize=50)
def _parsed(file: str, state: FileState) -> dict:
    """Manifests from before they had a checksum have none to agree with."""
    manifest = json.loads(Path(file).read_text(encoding="utf-8"))
    if not isinstance(manifest, dict):
        return {}
    said = {name: value for name, value in manifest.items() if name != "checksum"}
    content = json.dumps(said, sort_keys=True).encode("ascii")
    return manifest if manifest.get("checksum") in (None, hashlib.sha256(content).hexdigest()) else {}
