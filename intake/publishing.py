"""
The records of an import -> the tables of a snapshot, each ordered by a full key, so that equal input gives equal bytes.
"""

import csv
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import duckdb

from vietnamese.intake_words import file_reason, row_reason

from .errors import IntakeError, MiscountedRows
from .exports import PLAN_FILES, Exports
from .feeds import FEEDS, Feed
from .snapshots import checksum
from .staging import StagedFile

OUTCOMES = ("accepted", "refused", "superseded", "duplicates")
_PLAN_TYPES = {
    "date": {"valid_from", "valid_to", "base_start", "base_end"},
    "double": {"value", "area_km2", "longitude", "latitude"},
    "bigint": {"population"},
    "boolean": {"must_report"},
}
_ORDERS = {"fines": ("decided_on", "ward", "case_id")}


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


def write_plan(database: duckdb.DuckDBPyConnection, exports: Exports, folder: Path) -> None:
    """The plan and reference tables as they are at this import, so that a snapshot answers the same for ever."""
    for path, (_, name) in zip(exports.of_plan(), PLAN_FILES, strict=True):
        with path.open(encoding="utf-8-sig", newline="") as file:
            names = next(csv.reader(file))
        columns = ", ".join(
            f'try_cast(nullif(trim("{name}"), \'\') as {_plan_type(name)}) as "{name}"' for name in names
        )
        types = dict.fromkeys(names, "VARCHAR")
        try:
            _copy(
                database,
                f"select {columns} from read_csv($path, columns = {types}, header = true, auto_detect = false, "
                "delim = ',', quote = '\"', escape = '\"') order by all",
                folder / f"{name}.parquet",
                {"path": str(path)},
            )
        except duckdb.Error as error:
            raise IntakeError("bad_plan_file", file=path.name, detail=str(error).splitlines()[0]) from error


def _plan_type(name: str) -> str:
    return next((sql_type for sql_type, names in _PLAN_TYPES.items() if name in names), "varchar")


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
        rows = database.execute("select count(*) from read_parquet($path)", {"path": str(file)}).fetchone()[0]
        found[file.stem] = {"rows": rows, "bytes": file.stat().st_size, "sha256": checksum(file)}
    return found


def account_for_files(database: duckdb.DuckDBPyConnection, exports: Exports) -> list[dict]:
    """One row per file with its rows by outcome; `MiscountedRows` where they do not add up."""
    database.execute(_sql("account"))
    counts = {row[0]: row[1:] for row in database.execute("select * from accounts").fetchall()}
    return [_account(file, counts.get(file.no)) for file in exports.files] + [
        _nothing(name, file_reason(error.code, error.values)) for name, error in exports.broken_mappings
    ]


def _account(file: StagedFile, counts: tuple | None) -> dict:
    source = file.source
    base = {"path": file.path, "size": file.size, "sha256": file.sha256}
    if file.refusal or source is None or counts is None:
        refusal = file.refusal
        rows = source.row_count if source else 0
        sentence = file_reason(refusal.code, refusal.values, source.feed.name if source else None) if refusal else None
        feed = source.feed.name if source else _named_feed(refusal)
        return _nothing(file.path, sentence) | base | {"feed": feed, "rows": rows, "refused": rows}
    accepted, refused, superseded, duplicates, records, first_date, last_date, data_through = counts
    if source.row_count != accepted + refused + superseded + duplicates:
        raise MiscountedRows("miscounted_rows", file=file.path, rows=source.row_count, counts=counts)
    return base | {
        "feed": source.feed.name, "dialect": source.dialect, "rows": source.row_count, "accepted": accepted,
        "refused": refused, "superseded": superseded, "duplicates": duplicates, "ignored": source.ignored,
        "records": records, "first_date": first_date, "last_date": last_date, "data_through": data_through,
        "sentence": None,
    }  # fmt: skip


def _named_feed(refusal) -> str | None:
    return str(refusal.values["feed"]) if refusal and "feed" in refusal.values else None


def _nothing(path: str, sentence: str | None) -> dict:
    counts = dict.fromkeys(("rows", *OUTCOMES, "ignored", "records"), 0)
    return {"path": path, "size": 0, "sha256": "", "feed": None, "dialect": None, **counts, "first_date": None,
            "last_date": None, "data_through": None, "sentence": sentence}  # fmt: skip


def account_for_feeds(database: duckdb.DuckDBPyConnection) -> list[dict]:
    rows = database.execute("select * from feed_accounts order by feed")
    names = [name for name, *_ in rows.description]
    return [dict(zip(names, row, strict=True)) for row in rows.fetchall()]


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
