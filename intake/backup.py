"""All snapshots in one file, and back. The file is a tar of `<id>/*.parquet`, `<id>/manifest.json` and `current`."""

import contextlib
import os
import tarfile
from pathlib import Path

from .errors import BrokenBackup, NothingToBackUp
from .importing import Progress, alone
from .manifests import MANIFEST
from .snapshots import Snapshots


def back_up(root: Path, file: Path, progress: Progress) -> list[str]:
    """The ids of the whole snapshots that `file` now holds; an older file of that name stands until then."""
    snapshots, aside = Snapshots(root), file.with_name(f".{file.name}.writing")
    with alone(snapshots, progress):
        whole = [snapshot for snapshot in snapshots.known() if snapshots.is_whole(snapshot)]
        if not whole:
            raise NothingToBackUp("nothing_to_back_up", folder=str(snapshots.folder))
        try:
            with aside.open("wb") as stream:
                _pack(snapshots, whole, stream)
                os.fsync(stream.fileno())
            os.replace(aside, file)
        finally:
            with contextlib.suppress(OSError):
                aside.unlink()
    return whole


def restore(root: Path, file: Path, progress: Progress) -> list[str]:
    """
    The ids of the snapshots in `file`, all kept here now. The one that was served is served again only where none is:
    a restore never takes the numbers back in time by itself. `BrokenBackup`: not a file of ours, or not whole.
    """
    snapshots = Snapshots(root)
    with alone(snapshots, progress), snapshots.aside() as aside:
        folders = _unpacked(file, aside)
        if not folders or not all(snapshots.is_as_named(folder) for folder in folders):
            raise BrokenBackup("broken_backup", file=file.name)
        for folder in folders:
            snapshots.adopt(folder)
        if not (snapshots.current and snapshots.is_whole(snapshots.current)):
            snapshots.serve(_was_current(aside) or snapshots.known()[0])
        return [folder.name for folder in folders]


def _pack(snapshots: Snapshots, whole: list[str], stream) -> None:
    with tarfile.open(fileobj=stream, mode="w") as archive:
        for snapshot in whole:
            for inner in sorted(snapshots.path(snapshot).iterdir()):
                archive.add(inner, f"{snapshot}/{inner.name}", filter=_of_nobody)
        if snapshots.current in whole:
            archive.add(snapshots.folder / "current", "current", filter=_of_nobody)


def _of_nobody(entry: tarfile.TarInfo) -> tarfile.TarInfo:
    """Whose account wrote the files is nobody's business."""
    entry.uid = entry.gid = 0
    entry.uname = entry.gname = ""
    return entry


def _unpacked(file: Path, aside: Path) -> list[Path]:
    try:
        with tarfile.open(file) as archive:
            archive.extractall(aside, filter="data")
    except (tarfile.TarError, EOFError) as error:
        raise BrokenBackup("broken_backup", file=file.name) from error
    return sorted(inner.parent for inner in aside.glob(f"*/{MANIFEST}"))


def _was_current(aside: Path) -> str | None:
    with contextlib.suppress(OSError, UnicodeDecodeError):
        return (aside / "current").read_text(encoding="utf-8").strip()
    return None
