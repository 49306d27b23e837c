"""The plan and reference tables, copied into each snapshot, so that it answers the same for ever."""

import csv
import re
from pathlib import Path

import duckdb

from .errors import IntakeError
from .exports import PLAN_FILES, Exports
from .paths import one_file

_TYPES = {
    "date": {"valid_from", "valid_to", "base_start", "base_end", "start_on", "due_on", "period_end"},
    "double": {"value", "area_km2", "longitude", "latitude", "target_share"},
    "bigint": {"population", "task_no", "milestone_no", "most_count"},
    "boolean": {"must_report"},
}
_NEEDED = {
    "agencies": {"code", "name", "short_name", "aliases"},
    "partners": {"code", "name"},
    "tasks": {"task_no", "plan_group", "text", "leads", "partners", "deadline", "kind", "note"},
    "task_milestones": {"task_no", "milestone_no", "name", "due_on"},
    "report_deadlines": {"kind", "period_end", "due_on"},
    "other_targets": {"target", "feed", "target_share", "most_count", "start_on", "due_on", "source"},
    "wards": {"code", "name"},
}
_NAMES = {"name", "full_name", "short_name"}
_A_NAME = re.compile(r"[\w .,%&()/'\u2019\u2013-]*")  # pages show names as they are: nothing in one may be markup


def check_plan_files(exports: Exports) -> None:
    """`IntakeError` names the file that is no table in UTF-8 with the columns we need, or has a name that is none."""
    for path, (_, table) in zip(exports.of_plan(), PLAN_FILES, strict=True):
        names = _header(path)
        if missing := _NEEDED.get(table, set()) - set(names):
            raise IntakeError("bad_plan_file", file=path.name, detail=", ".join(sorted(missing)))
        with path.open(encoding="utf-8-sig", newline="") as file:
            cells = (row[name] or "" for row in csv.DictReader(file) for name in _NAMES & set(names))
            if strange := next((cell for cell in cells if not _A_NAME.fullmatch(cell)), None):
                raise IntakeError("bad_plan_file", file=path.name, detail=strange)


def write_plan(database: duckdb.DuckDBPyConnection, exports: Exports, folder: Path) -> None:
    for path, (_, name) in zip(exports.of_plan(), PLAN_FILES, strict=True):
        names = _header(path)
        columns = ", ".join(f'cast(nullif(trim("{name}"), \'\') as {_type(name)}) as "{name}"' for name in names)
        target = str(folder / f"{name}.parquet").replace("'", "''")
        try:
            database.execute(
                f"copy (select {columns} from read_csv($path, columns = {dict.fromkeys(names, 'VARCHAR')}, "
                f"header = true, auto_detect = false, delim = ',', quote = '\"', escape = '\"') order by all) "
                f"to '{target}' (format parquet, compression zstd)",
                {"path": one_file(path)},
            )
        except (duckdb.InvalidInputException, duckdb.ConversionException) as error:
            raise IntakeError("bad_plan_file", file=path.name, detail=str(error).splitlines()[0]) from error


def _header(path: Path) -> list[str]:
    """The names of the columns: they become part of SQL, so that only plain words pass."""
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file))
    except (UnicodeDecodeError, csv.Error) as error:
        raise IntakeError("bad_plan_file", file=path.name, detail=str(error)) from error
    names = rows[0] if rows else []
    if strange := [name for name in names if not re.fullmatch(r"[a-z_][a-z0-9_]*", name)] or not names:
        raise IntakeError("bad_plan_file", file=path.name, detail=str(strange))
    return names


def _type(name: str) -> str:
    return next((sql_type for sql_type, names in _TYPES.items() if name in names), "varchar")
