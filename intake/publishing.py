"""
The records of an import -> the tables of a snapshot, each ordered by a full key, so that equal input gives equal bytes.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import duckdb

from vietnamese.intake_words import row_reason

from .errors import MiscountedRows
from .exports import Exports
from .feeds import FEEDS, Feed
from .paths import one_file
from .plan_tables import write_plan
from .snapshots import checksum

_ORDERS = {"fines": ("decided_on", "ward", "case_id")}


def write_tables(
    database: duckdb.DuckDBPyConnection, exports: Exports, folder: Path, manifest: dict
) -> dict[str, dict]:
    """Every table of the snapshot, and what `manifest.json` says of each; `MiscountedRows` where any is missing."""
    write_feeds(database, folder)
    write_plan(database, exports, folder)
    _copy(database, "select ward, geometry from ward_boundaries order by ward", folder / "ward_boundaries.parquet")
    write_quality(database, folder, manifest["files"], manifest["feeds"])
    write_snapshot_row(database, folder, manifest["as_of"], exports.is_sample)
    found = tables_of(database, folder)
    for feed in manifest["feeds"]:
        name, count = feed["feed"], feed["record_count"]
        if found[name]["rows"] != count:
            raise MiscountedRows("miscounted_rows", file=f"{name}.parquet", rows=count, counts=found[name])
    return found


def write_feeds(database: duckdb.DuckDBPyConnection, folder: Path) -> None:
    for feed in FEEDS.values():
        columns = ", ".join(_final(name, feed) for name in feed.schema())
        order = ", ".join(
            f'"{name}"' for name in _ORDERS.get(feed.name, dict.fromkeys((feed.event_dates[0], *feed.key)))
        )
        _copy(database, f"select {columns} from records_{feed.name} order by {order}", folder / f"{feed.name}.parquet")


def _final(name: str, feed: Feed) -> str:
    """SQL: a column, with what stands for a value no file gave."""
    column = next((column for column in feed.columns if column.name == name), None)
    if name in ("ward_candidates",):
        return "coalesce(ward_candidates, []) as ward_candidates"
    if name == feed.hour_flag:
        return f"coalesce({name}, false) as {name}"
    if name == "former_province" or column and column.kind in ("code", "ward"):
        return f'coalesce("{name}", \'unknown\') as "{name}"'
    if column and column.kind == "codes":
        return f'coalesce("{name}", [\'unknown\']) as "{name}"'
    if column and column.default is not None:
        return f'coalesce("{name}", {column.default}) as "{name}"'
    return f'"{name}"'


def write_quality(
    database: duckdb.DuckDBPyConnection, folder: Path, files: Sequence[dict], feeds: Sequence[dict]
) -> None:
    """What was refused and noticed, and the account of each file and feed."""
    reasons = [
        reason for (reason,) in database.execute("select distinct reason from refused_rows order by 1").fetchall()
    ]
    _fill(database, "reasons", {"code": "varchar", "sentence": "varchar"}, [
        {"code": code, "sentence": row_reason(code)} for code in reasons])  # fmt: skip
    _copy(database, _sql("refused"), folder / "refused.parquet")
    _copy(database, _sql("notices"), folder / "notices.parquet")
    _fill(database, "source_files", _SOURCE_FILES, files)
    _copy(database, "select * from source_files order by path", folder / "source_files.parquet")
    _fill(database, "feeds", _FEEDS, feeds)
    _copy(database, "select * from feeds order by feed", folder / "feeds.parquet")


def write_snapshot_row(database: duckdb.DuckDBPyConnection, folder: Path, as_of: date, is_sample: bool) -> None:
    _copy(
        database,
        "select $as_of::date as as_of, $is_sample::boolean as is_sample",
        folder / "snapshot.parquet",
        {"as_of": as_of, "is_sample": is_sample},
    )


def tables_of(database: duckdb.DuckDBPyConnection, folder: Path) -> dict[str, dict]:
    """Rows, size and checksum of each table, read back from the disk."""
    found = {}
    for file in sorted(folder.glob("*.parquet")):
        rows = database.execute("select count(*) from read_parquet($path)", {"path": one_file(file)}).fetchone()[0]
        found[file.stem] = {"rows": rows, "bytes": file.stat().st_size, "sha256": checksum(file)}
    return found


def _fill(database: duckdb.DuckDBPyConnection, table: str, types: dict[str, str], rows: Sequence[dict]) -> None:
    columns = ", ".join(f'"{name}" {sql_type}' for name, sql_type in types.items())
    database.execute(f"create or replace table {table} ({columns})")
    if rows:
        marks = ", ".join(f"${name}" for name in types)
        database.executemany(
            f"insert into {table} values ({marks})", [{name: row[name] for name in types} for row in rows]
        )


def _copy(database: duckdb.DuckDBPyConnection, query: str, file: Path, parameters: dict | None = None) -> None:
    path = str(file).replace("'", "''")
    database.execute(f"copy ({query}) to '{path}' (format parquet, compression zstd)", parameters or {})


def _sql(name: str) -> str:
    return (Path(__file__).parent / "sql" / f"{name}.sql").read_text(encoding="utf-8")


_SOURCE_FILES = {
    "path": "varchar", "size": "bigint", "sha256": "varchar", "feed": "varchar", "dialect": "varchar", "rows": "bigint",
    "accepted": "bigint", "refused": "bigint", "superseded": "bigint", "duplicates": "bigint", "ignored": "bigint",
    "records": "bigint", "first_date": "date", "last_date": "date", "data_through": "date", "sentence": "varchar",
}  # fmt: skip
_FEEDS = {
    "feed": "varchar", "file_count": "bigint", "record_count": "bigint", "data_through": "date", "first_date": "date",
    "last_date": "date",
}  # fmt: skip
