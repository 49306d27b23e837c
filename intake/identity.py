"""The id of a snapshot: equal input, equal id."""

import contextlib
import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import duckdb

from .errors import FileRefused, IntakeError
from .exports import PLAN_FILES, Exports, files_below, mapping_files, name_below
from .snapshots import checksum

_CODE = Path(__file__).parents[1]
_SOURCES = ("intake/**/*.py", "intake/**/*.sql", "vietnamese/**/*.py")


def hash_files(exports: Exports) -> None:
    """Size and checksum of every file that decides the snapshot; an export that cannot be read is refused."""
    exports.beside = sorted(_beside(exports))
    for file in exports.files:
        try:
            file.size, file.sha256 = file.location.stat().st_size, checksum(file.location)
        except PermissionError:
            file.refusal = FileRefused("locked")
        except OSError as error:
            file.refusal = FileRefused("unreadable", detail=str(error))


def check_beside(exports: Exports) -> None:
    """`IntakeError` names a mapping, plan or reference file that has changed: the id would not tell what was read."""
    changed = {name for name, _ in set(exports.beside).symmetric_difference(_beside(exports))}
    if changed:
        raise IntakeError("changed_meanwhile", file=", ".join(sorted(changed)))


def _beside(exports: Exports) -> Iterator[tuple[str, str]]:
    for path in mapping_files(exports.folder):
        with contextlib.suppress(OSError):
            yield f"exports/{name_below(exports.folder, path)}", checksum(path)
    for name in (*(f"{place}/{name}.csv" for place, name in PLAN_FILES), "reference/ward_aliases.csv"):
        yield name, checksum(exports.find(name))
    reference = exports.root / "reference"
    for path in files_below(reference):
        if path.suffix.lower() in (".json", ".geojson"):
            yield f"reference/{name_below(reference, path)}", checksum(path)


def snapshot_id(exports: Exports) -> str:
    """Of everything that decides the snapshot's bytes: exports, mappings, plan, reference, our code, DuckDB."""
    digest = hashlib.sha256(f"duckdb {duckdb.__version__} sample {exports.is_sample}\n".encode())
    for file in exports.files:
        digest.update(f"{file.path}\0{file.size}\0{file.sha256}\n".encode())
    for name, content in exports.beside:
        digest.update(f"{name}\0{content}\n".encode())
    digest.update(_code_digest())
    return digest.hexdigest()[:16]


@cache
def _code_digest() -> bytes:
    digest = hashlib.sha256()
    for path in sorted(path for pattern in _SOURCES for path in _CODE.glob(pattern)):
        digest.update(f"{path.relative_to(_CODE).as_posix()}\0".encode() + path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.digest()
