"""The files of one import: where they lie, what they are, and the id their contents give the snapshot."""

import hashlib
import os
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import duckdb

from .errors import BadMapping, FileRefused
from .mappings import Mapping, load_mapping
from .snapshots import checksum
from .staging import StagedFile

PROJECT_DATA = Path(__file__).parents[1] / "data"
_CODE = Path(__file__).parents[1]
_NOT_EXPORTS = {".toml", ".md", ".gitkeep"}
_DATES_IN_NAMES = (
    re.compile(r"(?<!\d)(?P<year>20\d{2})[-_.]?(?P<month>0[1-9]|1[0-2])[-_.]?(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"),
    re.compile(r"(?<!\d)(?P<day>0?[1-9]|[12]\d|3[01])[-_.](?P<month>0?[1-9]|1[0-2])[-_.](?P<year>20\d{2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<day>0[1-9]|[12]\d|3[01])(?P<month>0[1-9]|1[0-2])(?P<year>20\d{2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>20\d{2})[-_.]?(?P<month>0[1-9]|1[0-2])(?!\d)"),
    re.compile(r"(?<!\d)(?P<month>0?[1-9]|1[0-2])[-_.](?P<year>20\d{2})(?!\d)"),
)


@dataclass
class Exports:
    """`folders`: the data root, then the project's own data/, for plan/ and reference/ files the root lacks."""

    root: Path
    folder: Path
    is_sample: bool
    files: list[StagedFile]
    folders: tuple[Path, ...]
    broken_mappings: list[tuple[str, BadMapping]] = field(default_factory=list)

    def path(self, file: StagedFile) -> Path:
        return self.folder / file.path

    def of_plan(self) -> list[Path]:
        """The plan and reference tables the snapshot takes with it."""
        return [self.find(f"{place}/{name}.csv") for place, name in PLAN_FILES]

    def find(self, name: str) -> Path:
        return next((path for folder in self.folders if (path := folder / name).exists()), self.folders[-1] / name)


PLAN_FILES = (("plan", "targets"), ("plan", "thresholds"), ("plan", "agencies"), ("reference", "wards"))


def data_root(given: str | None = None) -> Path:
    """`--data`, else the environment's DASHBOARD_DATA, else data/ of the project."""
    chosen = given or os.environ.get("DASHBOARD_DATA")
    return Path(chosen).resolve() if chosen else PROJECT_DATA


def find_exports(root: Path) -> Exports:
    """Real exports if there is one file of them, else the sample."""
    real = root / "exports"
    is_sample = not any(_export_files(real))
    folder = root / "sample" if is_sample else real
    mappings, broken = _mappings(folder)
    files = []
    for no, path in enumerate(_export_files(folder)):
        name = path.relative_to(folder).as_posix()
        file = StagedFile(no, name, path.stat().st_size, "", file_date=date_in_name(path.stem))
        file.mapping = next((mapping for mapping in mappings if _fits(path, mapping, folder)), None)
        if file.mapping is None and (named := _broken_for(path, broken, folder)):
            file.refusal = FileRefused("mapping_refused", mapping=named)
        files.append(file)
    return Exports(root, folder, is_sample, files, tuple(dict.fromkeys((root, PROJECT_DATA))), broken)


def _export_files(folder: Path) -> Iterable[Path]:
    if not folder.is_dir():
        return []
    found = [path for path in folder.rglob("*") if path.is_file() and not _is_hidden(path.relative_to(folder))]
    return sorted(
        (path for path in found if path.suffix.lower() not in _NOT_EXPORTS),
        key=lambda path: path.relative_to(folder).as_posix(),
    )


def _is_hidden(path: Path) -> bool:
    return any(part.startswith((".", "~$", "_SUCCESS")) for part in path.parts)


def _mappings(folder: Path) -> tuple[list[Mapping], list[tuple[str, BadMapping]]]:
    good, broken = [], []
    for path in sorted(folder.rglob("*.toml")) if folder.is_dir() else []:
        try:
            good.append(load_mapping(path, folder))
        except BadMapping as error:
            broken.append((path.relative_to(folder).as_posix(), error))
    return good, broken


def _fits(path: Path, mapping: Mapping, folder: Path) -> bool:
    home = (folder / mapping.path).parent
    return path.is_relative_to(home) and any(_matches(path.relative_to(home), pattern) for pattern in mapping.files)


def _matches(path: Path, pattern: str) -> bool:
    """`*.csv` is every CSV file beside the mapping, `**/*.csv` also those in folders below."""
    parts = re.split(r"(\*\*/|\*|\?)", pattern)
    signs = {"**/": "(?:.*/)?", "*": "[^/]*", "?": "[^/]"}
    expression = "".join(signs.get(part, re.escape(part)) for part in parts)
    return re.fullmatch(expression, path.as_posix(), re.IGNORECASE) is not None


def _broken_for(path: Path, broken: Sequence[tuple[str, BadMapping]], folder: Path) -> str | None:
    """A mapping that cannot be used still speaks for the files beside it that nothing else would recognise."""
    for name, error in broken:
        patterns = error.values.get("files") or []
        home = (folder / name).parent
        if path.is_relative_to(home) and any(_matches(path.relative_to(home), pattern) for pattern in patterns):
            return name
    return None


def date_in_name(stem: str) -> date | None:
    """The date a file's name carries (a month is its first day); a year alone says nothing."""
    for shape in _DATES_IN_NAMES:
        if match := shape.search(stem):
            try:
                return date(int(match["year"]), int(match["month"]), int(match.groupdict().get("day") or 1))
            except ValueError:
                continue
    return None


def hash_files(exports: Exports) -> None:
    for file in exports.files:
        try:
            file.sha256 = checksum(exports.path(file))
        except PermissionError:
            file.refusal = FileRefused("locked")
        except OSError as error:
            file.refusal = FileRefused("unreadable", detail=str(error))


def snapshot_id(exports: Exports) -> str:
    """Of everything that decides the snapshot's bytes: exports, mappings, plan, reference, our code, DuckDB."""
    digest = hashlib.sha256(f"duckdb {duckdb.__version__} sample {exports.is_sample}\n".encode())
    for file in exports.files:
        digest.update(f"{file.path}\0{file.sha256}\n".encode())
    beside = [*exports.folder.rglob("*.toml"), *exports.of_plan(), exports.find("reference/ward_aliases.csv")]
    beside += [path for path in (exports.root / "reference").rglob("*json") if path.is_file()]
    for path in sorted(set(beside)):
        digest.update(f"{path.name}\0{checksum(path)}\n".encode())
    for path in sorted(
        [*(_CODE / "intake").rglob("*.py"), *(_CODE / "intake").rglob("*.sql"), *(_CODE / "vietnamese").rglob("*.py")]
    ):
        digest.update(f"{path.relative_to(_CODE).as_posix()}\0".encode() + path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:16]
