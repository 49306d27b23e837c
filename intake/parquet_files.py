"""A parquet file -> its rows in our columns, as the text a CSV export would hold, so that both walk one road."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

import duckdb

from .dates import LOCAL_TIME
from .errors import FileRefused
from .headers import known_columns
from .mapped_cells import plan_of
from .mappings import Mapping
from .paths import one_file
from .plans import Plan, Source, is_total, source_of

_BATCH = 20_000
_TABLE = "read_parquet($path, hive_partitioning = false)"


def read_parquet_file(database: duckdb.DuckDBPyConnection, path: Path, mapping: Mapping | None, spool: Path) -> Source:
    """The rows of the file in our columns, each after its number, written to `spool`."""
    try:
        described = database.execute(f"describe select * from {_TABLE}", {"path": one_file(path)}).fetchall()
    except duckdb.Error as error:
        raise FileRefused("broken_parquet", detail=str(error)) from None
    types = {name: sql_type for name, sql_type, *_ in described}
    partitions = _partitions(path)
    names = [*types, *(name for name in partitions if name not in types)]
    if not mapping and not known_columns(names):
        raise FileRefused("unknown_feed")
    plan = plan_of(names, path, mapping)
    source = source_of(plan, "parquet", mapping.options.get("data_through") if mapping else None)
    texts = [_as_text(name, types[name]) if name in types else _literal(partitions[name]) for name in names]
    try:
        cursor = database.cursor().execute(f"select {', '.join(texts)} from {_TABLE}", {"path": one_file(path)})
        with spool.open("w", encoding="utf-8", newline="") as out:
            row, found = plan.row, _rows(cursor, plan, source)
            csv.writer(out, lineterminator="\n").writerows((line, *row(cells, line)) for line, cells in found)
    except duckdb.Error as error:
        raise FileRefused("broken_parquet", detail=str(error)) from None
    return source


def _rows(cursor: duckdb.DuckDBPyConnection, plan: Plan, source: Source) -> Iterator[tuple[int, Sequence[str]]]:
    """Rows with their number from 1; blank ones and totals are counted as ignored."""
    line = 0
    while batch := cursor.fetchmany(_BATCH):
        for values in batch:
            line += 1
            cells = ["" if value is None else value for value in values]
            first = next((cell for cell in cells if cell.strip()), None)
            if first is None or is_total(first, plan.feed) or plan.ignores and plan.ignores(cells):
                source.ignored += 1
                continue
            source.row_count += 1
            yield line, cells


def _partitions(path: Path) -> dict[str, str]:
    """Columns that hive partitioning keeps in folder names (`year=2026/`)."""
    pairs = (part.split("=", 1) for part in path.parts[:-1] if "=" in part)
    return {name: value for name, value in pairs}


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _as_text(name: str, sql_type: str) -> str:
    """SQL: a typed column as text without doubt."""
    quoted = '"' + name.replace('"', '""') + '"'
    if sql_type in ("DOUBLE", "FLOAT") or sql_type.startswith("DECIMAL"):
        # a fraction of three digits must not look like thousands
        return (
            f"case when {quoted} = trunc({quoted}) and abs({quoted}) < 1e18 then {quoted}::hugeint::varchar "
            f"when contains({quoted}::varchar, 'e') then {quoted}::varchar else {quoted}::varchar || '0000' end"
        )
    if sql_type == "TIMESTAMP WITH TIME ZONE":
        return f"timezone('{LOCAL_TIME.key}', {quoted})::varchar"
    if sql_type == "TIMESTAMP_NS":
        return f"{quoted}::timestamp::varchar"
    if sql_type == "BLOB":
        return f"try(decode({quoted}))"
    if sql_type == "VARCHAR[]":
        return f"array_to_string({quoted}, ';')"
    return f"replace(replace({quoted}::varchar, chr(13), ' '), chr(10), ' ')"
