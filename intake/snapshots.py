"""
Snapshots on disk: `<root>/snapshots/<id>/*.parquet` and `manifest.json`; `current` names the one served.

A snapshot is written aside, synced and verified, then takes its name; `current` is a text file switched by one
`os.replace`. A crash at any moment leaves the previous snapshot in use.
"""

import contextlib
import hashlib
import json
import os
import shutil
import time
from pathlib import Path

from .errors import UnknownSnapshot

KEPT = 12
MANIFEST = "manifest.json"
_ASIDE = ".writing-"
_RETRIES, _PAUSE = 50, 0.1  # a reader on Windows may hold `current` open for a moment


class Snapshots:
    """The snapshots of one data root."""

    def __init__(self, root: Path):
        self.folder = root / "snapshots"
        self.folder.mkdir(parents=True, exist_ok=True)

    @property
    def current(self) -> str | None:
        with contextlib.suppress(OSError):
            return (self.folder / "current").read_text(encoding="utf-8").strip() or None
        return None

    def path(self, snapshot: str) -> Path:
        return self.folder / snapshot

    def manifest(self, snapshot: str | None) -> dict | None:
        """What a snapshot says of itself; None where there is none to read."""
        if not snapshot:
            return None
        try:
            return json.loads((self.path(snapshot) / MANIFEST).read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None

    def is_whole(self, snapshot: str) -> bool:
        """Do all its files have the checksums of its manifest?"""
        manifest = self.manifest(snapshot)
        if manifest is None or manifest.get("id") != snapshot:
            return False
        files = {name: self.path(snapshot) / f"{name}.parquet" for name in manifest["tables"]}
        return all(
            file.is_file() and checksum(file) == manifest["tables"][name]["sha256"] for name, file in files.items()
        )

    def open_aside(self) -> Path:
        """An empty folder to write in; what a crash left of earlier ones is removed."""
        for left in self.folder.glob(f"{_ASIDE}*"):
            shutil.rmtree(left, ignore_errors=True)
        aside = self.folder / f"{_ASIDE}{os.getpid()}"
        aside.mkdir()
        return aside

    def keep(self, tables: Path, manifest: dict) -> None:
        """Give the finished tables their name; a broken snapshot of that name gives way."""
        (tables / MANIFEST).write_text(
            json.dumps(manifest, ensure_ascii=False, indent=1, default=str), encoding="utf-8", newline="\n"
        )
        for file in sorted(tables.iterdir()):
            _sync(file)
        target = self.path(manifest["id"])
        if target.exists():
            shutil.rmtree(target)
        os.replace(tables, target)
        _sync_folder(self.folder)

    def serve(self, snapshot: str) -> None:
        """Switch `current`, for every reader at once."""
        if not self.is_whole(snapshot):
            raise UnknownSnapshot("unknown_snapshot", id=snapshot, known=", ".join(self.known()))
        aside = self.folder / f"{_ASIDE}current"
        aside.write_text(snapshot, encoding="utf-8", newline="\n")
        _sync(aside)
        for attempt in range(_RETRIES):
            try:
                os.replace(aside, self.folder / "current")
                break
            except PermissionError:
                if attempt == _RETRIES - 1:
                    raise
                time.sleep(_PAUSE)
        _sync_folder(self.folder)

    def known(self) -> list[str]:
        """Ids, newest first."""
        manifests = [self.manifest(file.parent.name) for file in self.folder.glob(f"*/{MANIFEST}")]
        found = [(manifest["created"], manifest["id"]) for manifest in manifests if manifest]
        return [snapshot for _, snapshot in sorted(found, reverse=True)]

    def forget_old(self) -> None:
        """Keep the newest; one that a reader holds open on Windows is left for next time."""
        for snapshot in self.known()[KEPT:]:
            if snapshot != self.current:
                shutil.rmtree(self.path(snapshot), ignore_errors=True)


def checksum(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _sync(file: Path) -> None:
    with file.open("rb+") as stream:
        os.fsync(stream.fileno())


def _sync_folder(folder: Path) -> None:
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
