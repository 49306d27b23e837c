"""The files of one import: where they lie, and which mapping speaks for which."""

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from .errors import BadMapping, FileRefused
from .mappings import Mapping, load_mapping
from .staging import StagedFile

PROJECT_DATA = Path(__file__).parents[1] / "data"
_NOT_EXPORTS = {".toml", ".md"}
_OF_WINDOWS = {"thumbs.db", "desktop.ini"}
_DATES_IN_NAMES = (
    re.compile(r"(?<!\d)(?P<year>20\d{2})[-_.]?(?P<month>0[1-9]|1[0-2])[-_.]?(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"),
    re.compile(r"(?<!\d)(?P<day>0?[1-9]|[12]\d|3[01])[-_.](?P<month>0?[1-9]|1[0-2])[-_.](?P<year>20\d{2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<day>0[1-9]|[12]\d|3[01])(?P<month>0[1-9]|1[0-2])(?P<year>20\d{2})(?!\d)"),
    re.compile(r"(?<!\d)(?P<year>20\d{2})[-_.]?(?P<month>0[1-9]|1[0-2])(?!\d)"),
    re.compile(r"(?<!\d)(?P<month>0?[1-9]|1[0-2])[-_.](?P<year>20\d{2})(?!\d)"),
)


@dataclass
class Exports:
    """
    `folders`: the data root, then the project's own data/, for plan/ and reference/ files the root lacks.
    `beside`: name and checksum of mappings, plan and reference files.
    """

    root: Path
    folder: Path
    is_sample: bool
    files: list[StagedFile]
    folders: tuple[Path, ...]
    broken_mappings: list[tuple[str, BadMapping]] = field(default_factory=list)
    beside: list[tuple[str, str]] = field(default_factory=list)

    def of_plan(self) -> list[Path]:
        """The plan and reference tables the snapshot takes with it."""
        return [self.find(f"{place}/{name}.csv") for place, name in PLAN_FILES]

    def find(self, name: str) -> Path:
        return next((path for folder in self.folders if (path := folder / name).exists()), self.folders[-1] / name)


PLAN_FILES = (
    ("plan", "targets"),
    ("plan", "thresholds"),
    ("plan", "agencies"),
    ("plan", "partners"),
    ("plan", "tasks"),
    ("plan", "task_milestones"),
    ("plan", "report_deadlines"),
    ("plan", "other_targets"),
    ("reference", "wards"),
)


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
        file = StagedFile(no, name_below(folder, path), path, file_date=date_in_name(path.stem))
        file.mapping = next((mapping for mapping in mappings if _fits(path, mapping, folder)), None)
        if file.mapping is None and (named := _broken_for(path, broken, folder)):
            file.refusal = FileRefused("mapping_refused", mapping=named)
        files.append(file)
    return Exports(root, folder, is_sample, files, tuple(dict.fromkeys((root, PROJECT_DATA))), broken)


def name_below(folder: Path, path: Path) -> str:
    """The path as the snapshot names it; letters of no encoding become the replacement sign."""
    return path.relative_to(folder).as_posix().encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _export_files(folder: Path) -> list[Path]:
    return [path for path in files_below(folder) if path.suffix.lower() not in _NOT_EXPORTS]


def files_below(folder: Path) -> list[Path]:
    found = [path for path in folder.rglob("*") if path.is_file() and not _is_hidden(path.relative_to(folder))]
    return sorted(found, key=lambda path: path.relative_to(folder).as_posix())


def _is_hidden(path: Path) -> bool:
    return path.name.lower() in _OF_WINDOWS or any(part.startswith((".", "~$", "_SUCCESS")) for part in path.parts)


def mapping_files(folder: Path) -> list[Path]:
    return [path for path in files_below(folder) if path.suffix.lower() == ".toml"]


def _mappings(folder: Path) -> tuple[list[Mapping], list[tuple[str, BadMapping]]]:
    good, broken = [], []
    for path in mapping_files(folder):
        try:
            good.append(load_mapping(path, folder))
        except BadMapping as error:
            broken.append((name_below(folder, path), error))
        except OSError as error:
            broken.append((name_below(folder, path), BadMapping("unreadable", detail=str(error))))
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
