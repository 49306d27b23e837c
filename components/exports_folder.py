"""What lies in data/exports/ beside what the served snapshot was made of: a hint that an import is due."""

from pathlib import Path
from typing import Literal, NamedTuple

from queries import Filters, ask


class Difference(NamedTuple):
    path: str
    kind: Literal["new", "changed", "missing"]


def export_files(root: Path) -> dict[str, Path]:
    """Path inside data/exports/ -> file; hidden files are not exports."""
    folder = root / "exports"
    files = sorted(file for file in folder.rglob("*") if file.is_file())
    inside = {file.relative_to(folder).as_posix(): file for file in files}
    return {path: file for path, file in inside.items() if not any(part.startswith(".") for part in path.split("/"))}


def differences(root: Path, snapshot: str) -> list[Difference]:
    """By name, size and time alone: nothing is read. Empty while data/exports/ is."""
    present = export_files(root)
    if not present:
        return []
    written = (root / "snapshots" / snapshot / "manifest.json").stat().st_mtime
    known = dict(ask("quality/files", Filters(snapshot=snapshot))[["path", "size"]].itertuples(index=False))
    found = [Difference(path, "missing") for path in known.keys() - present.keys()]
    for path, file in present.items():
        status = file.stat()
        is_touched = status.st_mtime > written or known.get(path, status.st_size) != status.st_size
        if path not in known and (is_touched or file.suffix != ".toml"):
            found.append(Difference(path, "new"))
        elif path in known and is_touched:
            found.append(Difference(path, "changed"))
    return sorted(found)
