"""
Snapshots on disk: `<root>/snapshots/<id>/*.parquet` and `manifest.json`; `current` names the one served, and `served`
says it once more with its number, in case `current` or a manifest is damaged.

A snapshot is written aside, synced and verified, then takes its name; `current` is a text file switched by one
`os.replace`. A crash at any moment leaves the previous snapshot in use.
"""

import contextlib
import hashlib
import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from .errors import UnknownSnapshot
from .manifests import MANIFEST, read_manifest, write_manifest

KEPT = 12
_ASIDE = ".writing-"
_RETRIES, _PAUSE = 50, 0.1  # a reader on Windows may hold a file open for a moment


class Snapshots:
    """The snapshots of one data root."""

    def __init__(self, root: Path):
        self.folder = root / "snapshots"

    @property
    def current(self) -> str | None:
        """The id of the snapshot in use, whether or not it is whole."""
        named = [words[0] for pointer in ("current", "served") if (words := self._words(pointer))]
        return next((name for name in named if self._is_there(name)), named[0] if named else None)

    def _words(self, pointer: str) -> list[str]:
        with contextlib.suppress(OSError, UnicodeDecodeError):
            return (self.folder / pointer).read_text(encoding="utf-8").split()
        return []

    def _is_there(self, snapshot: str) -> bool:
        with contextlib.suppress(OSError, ValueError):
            return Path(snapshot).name == snapshot and self.path(snapshot).is_dir()
        return False

    def path(self, snapshot: str) -> Path:
        return self.folder / snapshot

    def manifest(self, snapshot: str | None) -> dict | None:
        """What a snapshot says of itself; None where there is none to read."""
        if not snapshot or Path(snapshot).name != snapshot:
            return None
        manifest = read_manifest(self.path(snapshot))
        return manifest if manifest and manifest["id"] == snapshot else None

    def in_use(self, beside: str) -> dict | None:
        """The manifest of the snapshot in use; where it cannot be read, of the newest older one, never of `beside`."""
        match self._words("served"):
            case [_, number] if number.isdecimal():
                older = (name for name in self.known() if self._order(name)[0] < int(number))
            case _:
                older = (name for name in self.known() if name != beside)
        return self.manifest(self.current) or self.manifest(next(older, None))

    def is_whole(self, snapshot: str) -> bool:
        """Do all its files have the checksums of its manifest?"""
        manifest = self.manifest(snapshot)
        return manifest is not None and _agrees(self.path(snapshot), manifest)

    def clear(self) -> None:
        """Remove what a crash left of an import; what Windows holds open is left for next time."""
        for left in self.folder.glob(f"{_ASIDE}*"):
            if left.is_dir():
                shutil.rmtree(left, ignore_errors=True)
            else:
                with contextlib.suppress(OSError):
                    left.unlink()

    @contextlib.contextmanager
    def aside(self) -> Iterator[Path]:
        """An empty folder to write in, gone afterwards."""
        folder = Path(tempfile.mkdtemp(prefix=_ASIDE, dir=self.folder))
        try:
            yield folder
        finally:
            shutil.rmtree(folder, ignore_errors=True)

    def keep(self, tables: Path, manifest: dict) -> None:
        """Give the finished tables their name; `number` says which snapshot is newer, whatever the clock says."""
        number = 1 + max((self._order(snapshot)[0] for snapshot in self.known()), default=0)
        write_manifest(tables, manifest | {"number": number})
        self.adopt(tables)

    def is_as_named(self, folder: Path) -> bool:
        """Is a folder from elsewhere a whole snapshot of its own name?"""
        manifest = read_manifest(folder)
        return manifest is not None and manifest["id"] == folder.name and _agrees(folder, manifest)

    def adopt(self, folder: Path) -> None:
        """Keep a finished folder under the id of its manifest; a broken snapshot of that id gives way to it."""
        for file in sorted(folder.iterdir()):
            _sync(file)
        _sync_folder(folder)
        manifest = read_manifest(folder)
        if manifest is None or not _agrees(folder, manifest):
            raise OSError("what was written reads back otherwise")
        snapshot = manifest["id"]
        if self.is_whole(snapshot):
            return
        target = self.path(snapshot)
        if target.exists():
            _replace(target, Path(tempfile.mkdtemp(prefix=_ASIDE, dir=self.folder)) / target.name)
        _replace(folder, target)
        _sync_folder(self.folder)

    def serve(self, snapshot: str) -> None:
        """Switch `current`, for every reader at once."""
        if not self.is_whole(snapshot):
            raise UnknownSnapshot("unknown_snapshot", id=snapshot, known=", ".join(self.known()))
        for pointer, content in (("served", f"{snapshot} {self._order(snapshot)[0]}"), ("current", snapshot)):
            aside = self.folder / f"{_ASIDE}{pointer}"
            aside.write_text(content, encoding="utf-8", newline="\n")
            _sync(aside)
            _replace(aside, self.folder / pointer)
        _sync_folder(self.folder)

    def known(self) -> list[str]:
        """Ids, newest first."""
        names = [file.parent.name for file in self.folder.glob(f"[!.]*/{MANIFEST}")]
        return sorted(filter(self.manifest, names), key=lambda name: (self._order(name), name), reverse=True)

    def _order(self, snapshot: str) -> tuple[int, str]:
        """Snapshots from before they had a number come first, by what the clock said."""
        manifest = self.manifest(snapshot)
        return manifest.get("number", 0), manifest["created"]

    def forget_old(self) -> None:
        """Keep the newest; one that a reader holds open on Windows is left for next time."""
        for snapshot in self.known()[KEPT:]:
            if snapshot != self.current:
                with contextlib.suppress(OSError):
                    os.replace(self.path(snapshot), self.folder / f"{_ASIDE}{snapshot}")
        self.clear()


def checksum(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _agrees(folder: Path, manifest: dict) -> bool:
    files = {folder / f"{name}.parquet": table for name, table in manifest["tables"].items()}
    try:
        return all(checksum(file) == table["sha256"] for file, table in files.items())
    except (OSError, KeyError, TypeError):
        return False


def _replace(source: Path, target: Path) -> None:
    for attempt in range(_RETRIES):
        try:
            os.replace(source, target)
            return
        except PermissionError:
            if os.name != "nt" or attempt == _RETRIES - 1:
                raise
            time.sleep(_PAUSE)


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
