"""A parquet file -> its rows in our columns, as the text a CSV export would hold, so that both walk one road."""

import csv
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from string import ascii_letters, digits
from typing import TextIO

import duckdb

from .dates import LOCAL_TIME
from .errors import FileRefused
from .headers import known_columns
from .mapped_cells import plan_of
from .mappings import Mapping
from .paths import one_file
from .plans import TOTALS_BEGIN, Plan, Source, Spool, is_total, source_of

_BATCH = 2_048
_TABLE = "read_parquet($path, hive_partitioning = false)"
_BEGINS = f"^[{''.join(sign for sign in ascii_letters + digits if sign not in TOTALS_BEGIN)}]"
_NOT_PLAIN = r'["\t\r\n\x00]'
_MOST_COLUMNS = 500  # of a wider file only ours are read: DuckDB looks for each name among all
_LONGEST_CELL = 32_767  # letters, as in a spreadsheet
_LONGEST_SIGN = 100
_TOO_LONG = "a cell is too long"
_MOST_GROWTH = 1_000  # bytes read for one of the file ...
_ALWAYS_ALLOWED = 256_000_000  # ... and so many of any file
_MOST_COPIES = 1_000_000  # rows of any file; of more each must take a bit, or nearly all are the same


def read_parquet_file(database: duckdb.DuckDBPyConnection, path: Path, mapping: Mapping | None, spool: Path) -> Source:
    """The rows of the file in our columns, each after its number, written to `spool`."""
    try:
        described = database.execute(f"describe select * from {_TABLE}", {"path": one_file(path)}).fetchall()
        _refuse_inflated(database, path)
    except duckdb.Error as error:
        raise FileRefused("broken_parquet", detail=str(error)) from None
    types = {name: sql_type for name, sql_type, *_ in described}
    partitions = _partitions(path)
    names = [*types, *(name for name in partitions if name not in types)]
    if not mapping and not known_columns(names):
        raise FileRefused("unknown_feed")
    plan = plan_of(names, path, mapping)
    source = source_of(plan, "parquet", mapping.options.get("data_through") if mapping else None)
    alike = Counter(name.strip() for name in names)
    unread = set() if mapping else {name for name in plan.left_out if alike[name] == 1}
    texts = [_literal(partitions[name]) if name not in types
             else _sign_of(name, types[name], len(names)) if name.strip() in unread
             else _as_text(name, types[name]) for name in names]  # fmt: skip
    if len(plan.places) > 1:
        source.spool = Spool("\t", len(plan.places), tuple(range(len(plan.places))))
    try:
        cursor = database.cursor().execute(_reading(texts, plan.places), {"path": one_file(path)})
        with spool.open("w", encoding="utf-8", newline="") as out:
            row, found = plan.row, _rows(cursor, plan, source, out, partial(_refuse_growth, path, out))
            delimiter = source.spool.delimiter if source.spool else ","
            csv.writer(out, delimiter=delimiter, lineterminator="\n").writerows(
                (line, *row(cells, line)) for line, cells in found
            )
    except duckdb.Error as error:
        raise FileRefused("inflated" if _TOO_LONG in str(error) else "broken_parquet", detail=str(error)) from None
    return source


def _refuse_inflated(database: duckdb.DuckDBPyConnection, path: Path) -> None:
    """By what the file says of itself: more rows than it has bits, or columns a thousandfold its size."""
    rows, size_of_columns = database.execute(
        "select max(rows), sum(size) from (select sum(num_values) as rows, sum(total_uncompressed_size) as size "
        "from parquet_metadata($path) group by column_id)",
        {"path": one_file(path)},
    ).fetchone()
    size = path.stat().st_size
    if (rows or 0) > max(_MOST_COPIES, 8 * size) or (size_of_columns or 0) > max(_ALWAYS_ALLOWED, _MOST_GROWTH * size):
        raise FileRefused("inflated")


def _refuse_growth(path: Path, out: TextIO) -> None:
    """By what its rows have become so far."""
    if out.tell() > max(_ALWAYS_ALLOWED, _MOST_GROWTH * path.stat().st_size):
        raise FileRefused("inflated")


def _reading(texts: Sequence[str], places: Sequence[int]) -> str:
    """
    SQL: of each row its number from 1; our cells with tabs between them where it is a row beyond doubt, else all.

    A window over all is what keeps DuckDB from giving the parts of a file in any order.
    """
    cells = [f"c{place}" for place in range(len(texts))]
    named = ", ".join(f"coalesce({text}, '') as {cell}" for text, cell in zip(texts, cells, strict=True))
    ours, is_plain = ", ".join(cells[place] for place in places) or "''", "false"
    if len(places) > 1:
        is_plain = f"regexp_matches(c0, '{_BEGINS}') and not regexp_matches(concat({ours}), '{_NOT_PLAIN}')"
    return (
        f"select line, if(is_plain, concat_ws(chr(9), {ours}), null), if(is_plain, null, [{', '.join(cells)}]) "
        f"from (select *, {is_plain} as is_plain from (select row_number() over () as line, {named} from {_TABLE}))"
    )


def _rows(
    cursor: duckdb.DuckDBPyConnection, plan: Plan, source: Source, out: TextIO, check: Callable[[], None]
) -> Iterator[tuple[int, Sequence[str]]]:
    """Doubtful rows with their number, others to `out`; blank ones and totals are ignored. `check`: now and then."""
    while batch := cursor.fetchmany(_BATCH):
        check()
        plain = [f"{line}\t{text}\n" for line, text, _ in batch if text is not None]
        out.write("".join(plain))
        source.row_count += len(plain)
        for line, text, cells in batch if len(plain) < len(batch) else ():
            if text is not None:
                continue
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


def _sign_of(name: str, sql_type: str, column_count: int) -> str:
    """SQL: what is left of a column that is not ours, so that a blank row and a total are told by it."""
    if column_count > _MOST_COLUMNS:
        return "''"
    quoted = _quoted(name)
    return f"left({quoted}, {_LONGEST_SIGN})" if sql_type == "VARCHAR" else f"if({quoted} is null, '', '0')"


def _as_text(name: str, sql_type: str) -> str:
    """SQL: a typed column as text without doubt."""
    quoted = _quoted(name)
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
        return _unless_long(f"octet_length({quoted})", f"try(decode({quoted}))")
    if sql_type == "VARCHAR[]":
        return _unless_long(f"list_sum([length(each) + 1 for each in {quoted}])", f"array_to_string({quoted}, ';')")
    one_line = f"replace(replace({quoted}::varchar, chr(13), ' '), chr(10), ' ')"
    is_long = sql_type == "VARCHAR" or sql_type.endswith("[]")
    return _unless_long(f"length({quoted})", one_line) if is_long else one_line


def _unless_long(length: str, text: str) -> str:
    return f"case when {length} > {_LONGEST_CELL} then error('{_TOO_LONG}') else {text} end"


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
