"""Tiny hand-made snapshots, as `python -m intake` would write them."""

import csv
import hashlib
import json
from collections.abc import Container
from datetime import date
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from intake.exports import PLAN_FILES
from intake.feeds import FEEDS

DATA = Path(__file__).parents[1] / "data"
REFERENCE = {name: DATA / place / f"{name}.csv" for place, name in PLAN_FILES}
NUMBERS = {"area_km2", "longitude", "latitude", "value", "target_share"}
COUNTS = {"population", "task_no", "milestone_no", "most_count"}
FLAGS = {"must_report"}
DATES = {"valid_from", "valid_to", "base_start", "base_end", "start_on", "due_on", "period_end"}
ABOUT_THE_IMPORT = {
    "refused": {
        "feed": "varchar",
        "_file": "varchar",
        "_line": "bigint",
        "column": "varchar",
        "value": "varchar",
        "reason": "varchar",
        "row": "varchar",
    },
    "notices": {
        "feed": "varchar",
        "_file": "varchar",
        "kind": "varchar",
        "column": "varchar",
        "value": "varchar",
        "count": "bigint",
        "example_line": "bigint",
    },
    "source_files": {
        "path": "varchar",
        "size": "bigint",
        "sha256": "varchar",
        "feed": "varchar",
        "dialect": "varchar",
        "rows": "bigint",
        "accepted": "bigint",
        "refused": "bigint",
        "superseded": "bigint",
        "duplicates": "bigint",
        "ignored": "bigint",
        "records": "bigint",
        "first_date": "date",
        "last_date": "date",
        "data_through": "date",
        "sentence": "varchar",
    },
    "feeds": {
        "feed": "varchar",
        "file_count": "bigint",
        "record_count": "bigint",
        "data_through": "date",
        "first_date": "date",
        "last_date": "date",
    },
    "snapshot": {"as_of": "date", "is_sample": "boolean"},
    "ward_boundaries": {"ward": "varchar", "geometry": "varchar"},
}
EVENT_DATES = {name: feed.event_dates for name, feed in FEEDS.items()}


def write_snapshot(
    root: Path,
    tables: dict[str, list[dict]],
    *,
    as_of: date | None = None,
    is_sample: bool = False,
    snapshot: str = "aaaa",
    created: str = "2026-11-15T08:00:00+07:00",
    is_current: bool = True,
    without: Container[str] = (),
) -> Path:
    """
    The folder of a snapshot with these rows; a column left out is null, case_count and trips are 1, ward is 'unknown'.

    The feeds' data-through is their last event date and the as-of day the latest of those, unless told otherwise.
    `without`: tables that did not exist when the snapshot was written.
    """
    folder = root / "snapshots" / snapshot
    folder.mkdir(parents=True)
    feeds = tables.get("feeds") or _feeds(tables)
    last_days = [row["data_through"] for row in feeds if row["data_through"]]
    about = {"feeds": feeds, "snapshot": [{"as_of": as_of or max(last_days, default=None), "is_sample": is_sample}]}
    given = tables | about
    with duckdb.connect() as database:
        for name in [*FEEDS, *ABOUT_THE_IMPORT, *REFERENCE]:
            if name in given and name not in without:
                _write(database, folder / f"{name}.parquet", _schema(name), given[name])
            elif name not in without:
                (folder / f"{name}.parquet").write_bytes(_without_rows_given(name))
    _write_manifest(folder, {"id": snapshot, "created": created, "is_sample": is_sample})
    if is_current:
        (root / "snapshots" / "current").write_text(snapshot, encoding="utf-8")
    return folder


@cache
def _without_rows_given(name: str) -> bytes:
    """The file of a table as it is in most snapshots: empty, or the project's own data."""
    rows = _of_the_project(name) if name in REFERENCE else []
    with TemporaryDirectory() as folder, duckdb.connect() as database:
        file = Path(folder) / "rows.parquet"
        _write(database, file, _schema(name), rows)
        return file.read_bytes()


def _schema(name: str) -> dict[str, str]:
    if name in FEEDS:
        return FEEDS[name].schema()
    return ABOUT_THE_IMPORT.get(name) or _types(_of_the_project(name)[0])


def _of_the_project(name: str) -> list[dict]:
    with REFERENCE[name].open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def _write(database: duckdb.DuckDBPyConnection, file: Path, schema: dict[str, str], rows: list[dict]) -> None:
    columns = ", ".join(f'"{name}" {type_}' for name, type_ in schema.items())
    database.execute(f"create or replace table t ({columns})")
    for row in rows:
        assert row.keys() <= schema.keys(), (file.stem, row.keys() - schema.keys())
    if rows:
        database.executemany(
            f"insert into t values ({', '.join('?' * len(schema))})",
            [[_cell(row, name, schema) for name in schema] for row in rows],
        )
    database.execute(f"copy t to '{file}' (format parquet)")


def _cell(row: dict, name: str, schema: dict[str, str]) -> object:
    defaults = {"case_count": 1, "trips": 1, "deaths": 0, "injured": 0, "has_hour": True}
    if name == "ward" and "ward_candidates" in schema:
        defaults["ward"] = "unknown"
    if name == "ward_candidates":
        defaults[name] = []
    value = row.get(name, defaults.get(name))
    return None if value == "" else value


def _types(columns: dict) -> dict[str, str]:
    kinds = {"double": NUMBERS, "bigint": COUNTS, "date": DATES, "boolean": FLAGS}
    return {name: next((kind for kind, names in kinds.items() if name in names), "varchar") for name in columns}


def _feeds(tables: dict[str, list[dict]]) -> list[dict]:
    return [_feed(name, tables[name]) for name in EVENT_DATES if tables.get(name)]


def _feed(name: str, rows: list[dict]) -> dict:
    days = sorted(day for row in rows if (day := _event_day(name, row)))
    return {
        "feed": name,
        "file_count": 1,
        "record_count": len(rows),
        "data_through": days[-1],
        "first_date": days[0],
        "last_date": days[-1],
    }


def _event_day(name: str, row: dict) -> date | None:
    first = next((row[column] for column in EVENT_DATES[name] if row.get(column)), None)
    return date.fromisoformat(str(first)[:10]) if first else None


def _write_manifest(folder: Path, about: dict) -> None:
    files = sorted(folder.glob("*.parquet"))
    tables = {file.stem: {"bytes": file.stat().st_size, "sha256": _checksum(file)} for file in files}
    (folder / "manifest.json").write_text(json.dumps(about | {"tables": tables}), encoding="utf-8")


def _checksum(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
