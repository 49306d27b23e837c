"""
One export file -> a table of text in the staging database, our column names, one row per record, `_line` its place.

Nothing is interpreted here but the form of the file: what a cell means is settled in `typing`.
"""

import csv
import errno
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import duckdb

from vietnamese.headers import DATA_THROUGH_BEFORE_DATE, TOTAL_ROW
from vietnamese.text import fold, nfc

from .cells import Unreadable
from .dates import LOCAL_TIME, parse_date
from .encodings import encoding_of, open_text
from .errors import FileRefused
from .feeds import Feed
from .headers import bind, known_columns
from .mapped_cells import mapped_plan
from .mappings import Mapping
from .paths import one_file
from .plans import Plan, plan_by_header
from .records import Layout, find_layout, numbered, records

BATCH = 20_000
_TOTALS = {fold(words) for words in TOTAL_ROW}
_DATA_THROUGH = re.compile(
    r"(?:" + "|".join(DATA_THROUGH_BEFORE_DATE) + r")\s*(?P<day>\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4})", re.I
)
_SPREADSHEETS = {".xlsx", ".xls", ".xlsm", ".xlsb", ".ods"}
_DISK_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_NAMES = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}


@dataclass
class Source:
    """What is known of a file once it is read. `misfits`: (line, number of cells) of records that do not fit the header."""

    feed: Feed
    columns: tuple[str, ...]
    dialect: str
    left_out: tuple[str, ...] = ()
    factors: dict[str, int] = field(default_factory=dict)
    absent: tuple[tuple[str, str], ...] = ()
    data_through: date | None = None
    row_count: int = 0
    ignored: int = 0
    broken_letters: int = 0
    misfits: list[tuple[int, int]] = field(default_factory=list)


def read_source(
    database: duckdb.DuckDBPyConnection, path: Path, table: str, mapping: Mapping | None, spool: Path
) -> Source:
    """Fill `table` of the staging database from one file; `FileRefused` says why it cannot be."""
    if path.suffix.lower() in _SPREADSHEETS:
        raise FileRefused("spreadsheet")
    try:
        if _is_parquet(path):
            return _read_parquet(database, path, table, mapping, spool)
        return _read_delimited(database, path, table, mapping, spool)
    except PermissionError:
        raise FileRefused("locked") from None
    except (OSError, UnicodeError) as error:
        if getattr(error, "errno", None) in _DISK_FULL:
            raise
        raise FileRefused("unreadable", detail=str(error)) from error


def _is_parquet(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"PAR1" or path.suffix.lower() in (".parquet", ".pq")


# --- text --------------------------------------------------------------------------------------------------------------


def _read_delimited(database, path: Path, table: str, mapping: Mapping | None, spool: Path) -> Source:
    options = mapping.options if mapping else {}
    encoding = options.get("encoding") or encoding_of(path)
    layout = _layout(path, encoding, mapping)
    plan = _plan(layout.names, path, mapping)
    source = _source(plan, f"{encoding}, {_NAMES.get(layout.delimiter, layout.delimiter)}")
    source.data_through = options.get("data_through") or _data_through(layout.titles)
    with open_text(path, encoding) as stream, spool.open("w", encoding="utf-8", newline="") as out:
        row, found = plan.row, _data_records(stream, layout, plan, source)
        csv.writer(out, lineterminator="\n").writerows((line, *row(cells, line)) for line, cells in found)
    _load_spool(database, spool, table, source.columns)
    return source


def _source(plan: Plan, dialect: str) -> Source:
    return Source(plan.feed, tuple(plan.columns), dialect, plan.left_out, plan.factors, plan.absent)


def _layout(path: Path, encoding: str, mapping: Mapping | None) -> Layout:
    options = mapping.options if mapping else {}
    score = mapping.header_score if mapping else known_columns
    with open_text(path, encoding) as stream:
        return find_layout(
            stream,
            score,
            prefer=options.get("delimiter"),
            header=options.get("header", True),
            skip=options.get("skip", 0),
        )


def _plan(names: Sequence[str], path: Path, mapping: Mapping | None) -> Plan:
    return mapped_plan(mapping, names, path) if mapping else plan_by_header(bind(names))


def _data_records(stream, layout: Layout, plan: Plan, source: Source) -> Iterator[tuple[int, Sequence[str]]]:
    """The records after the header; blank lines, totals and repeated headers are counted as ignored, misfits are kept."""
    width, header, ignores = layout.width, list(layout.names), plan.ignores
    for number, (line, cells) in enumerate(records(numbered(stream), layout.delimiter, width)):
        if number < layout.first or _says_nothing(cells, plan, header):
            source.ignored += 1
            continue
        if len(cells) != width:
            fitted = _fitted(cells, plan.reach, width)
            if fitted is None:
                source.row_count += 1
                source.misfits.append((line, len(cells)))
                continue
            cells = fitted
        if ignores and ignores(cells):
            source.ignored += 1
            continue
        source.row_count += 1
        yield line, cells
    source.ignored -= layout.has_header


def _says_nothing(cells: Sequence[str], plan: Plan, header: list[str]) -> bool:
    first = cells[0] if cells[0].strip() else next((cell for cell in cells if cell.strip()), None)
    if first is None:
        return True
    if first[:1] in "tTcClLgG\u201c'" and fold(first) in _TOTALS:
        return True
    return len(cells) == len(header) and cells[0] == header[0] and list(cells) == header


def _fitted(cells: list[str], needed: int, width: int) -> list[str] | None:
    """A record with empty cells too many, or without cells at its end that no row needs."""
    if len(cells) > width and not any(cell.strip() for cell in cells[width:]):
        return cells[:width]
    if 1 < len(cells) < width and needed <= len(cells):
        return cells + [""] * (width - len(cells))
    return None


def _data_through(titles: Sequence[str]) -> date | None:
    for title in reversed(titles):
        if match := _DATA_THROUGH.search(nfc(title)):
            try:
                return parse_date(re.sub(r"\s", "", match["day"]))
            except Unreadable:
                continue
    return None


def _load_spool(database, spool: Path, table: str, columns: Sequence[str]) -> None:
    types = {"_line": "BIGINT"} | dict.fromkeys(columns, "VARCHAR")
    database.execute(
        f"create or replace table {table} as select * from read_csv($path, columns = {types}, header = false, "
        "auto_detect = false, new_line = '\\n', delim = ',', quote = '\"', escape = '\"', nullstr = '', "
        "max_line_size = 16000000)",
        {"path": one_file(spool)},
    )
    spool.unlink()


# --- parquet -----------------------------------------------------------------------------------------------------------


def _read_parquet(database, path: Path, table: str, mapping: Mapping | None, spool: Path) -> Source:
    try:
        described = database.execute("describe select * from read_parquet($path)", {"path": one_file(path)}).fetchall()
    except duckdb.Error as error:
        raise FileRefused("broken_parquet", detail=str(error)) from None
    types = {name: sql_type for name, sql_type, *_ in described}
    partitions = _partitions(path)
    names = [*types, *(name for name in partitions if name not in types)]
    if not mapping and not known_columns(names):
        raise FileRefused("unknown_feed")
    plan = _plan(names, path, mapping)
    source = _source(plan, "parquet")
    source.data_through = mapping.options.get("data_through") if mapping else None
    texts = [_as_text(name, types[name]) if name in types else _literal(partitions[name]) for name in names]
    cursor = database.cursor().execute(f"select {', '.join(texts)} from read_parquet($path)", {"path": one_file(path)})
    with spool.open("w", encoding="utf-8", newline="") as out:
        row, write = plan.row, csv.writer(out, lineterminator="\n").writerow
        line = 0
        try:
            while batch := cursor.fetchmany(BATCH):
                for values in batch:
                    line += 1
                    cells = ["" if value is None else value for value in values]
                    if plan.ignores and plan.ignores(cells) or not any(cells):
                        source.ignored += 1
                        continue
                    source.row_count += 1
                    write((line, *row(cells, line)))
        except duckdb.Error as error:
            raise FileRefused("broken_parquet", detail=str(error)) from None
    _load_spool(database, spool, table, source.columns)
    return source


def _partitions(path: Path) -> dict[str, str]:
    """Columns that hive partitioning keeps in folder names (`year=2026/`)."""
    pairs = (part.split("=", 1) for part in path.parts[:-1] if "=" in part)
    return {name: value for name, value in pairs}


def _literal(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _as_text(name: str, sql_type: str) -> str:
    """A typed column as the text a CSV export would hold, so that both walk one road."""
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
