"""
The staging database of one import: every file's rows, typed, with where they came from.

staged_<feed>: one record of one file (several rows of it where a mapping groups them): the columns of the feed and
    _file_no, _line, _rows (how many rows it stands for), _corrects_file, _corrects_line, _corrects_column, _corrects_value.
refused_rows: one row that cannot be read.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import duckdb

from .columns import ColumnReader
from .errors import FileRefused
from .feeds import FEEDS, Column, Feed
from .mappings import Mapping
from .notices import Notice
from .places import Places
from .privacy import MASK, looks_personal_sql, masked_sql
from .snapshots import checksum
from .sources import Source, read_source
from .typed import Typed

SAMPLE_ID = "MAU-"
REFUSED = "feed, _file_no, _line, _rows, _shown_file, _shown_line, column_name, value, reason, row_text"
_WORDS = {"text", "road", "code", "codes", "ward", "unit", "bool"}
_MARKS = {
    "_file": "_corrects_file",
    "_line": "_corrects_line",
    "_column": "_corrects_column",
    "_value": "_corrects_value",
}


@dataclass
class StagedFile:
    """One export file of this import; `no` is its place among the files by path."""

    no: int
    path: str
    size: int
    sha256: str
    mapping: Mapping | None = None
    source: Source | None = None
    refusal: FileRefused | None = None
    file_date: date | None = None
    notices: list[Notice] = field(default_factory=list)


def open_staging(folder: Path, *, threads: int | None, memory_limit: str | None) -> duckdb.DuckDBPyConnection:
    """An on-disk database that spills beside itself and reaches nothing else on its own."""
    database = duckdb.connect(str(folder / "staging.duckdb"))
    settings = {
        "TimeZone": "Asia/Ho_Chi_Minh",
        "temp_directory": str(folder / "spill"),
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "preserve_insertion_order": False,
        "enable_progress_bar": False,
        "memory_limit": memory_limit or "3GB",
    }
    if threads:
        settings["threads"] = threads
    for name, value in settings.items():
        database.execute(f"set {name} = $value", {"value": value})
    for feed in FEEDS.values():
        database.execute(f"create table staged_{feed.name} ({_columns(feed)})")
    database.execute(
        "create table refused_rows (feed varchar, _file_no bigint, _line bigint, _rows bigint, _shown_file varchar, "
        "_shown_line bigint, column_name varchar, value varchar, reason varchar, row_text varchar, "
        "is_replaced boolean default false)"
    )
    database.execute(
        "create table row_outcomes (feed varchar, _file_no bigint, _line bigint, _rows bigint, outcome varchar)"
    )
    database.execute(
        "create table noted (feed varchar, _file_no bigint, kind varchar, column_name varchar, value varchar, "
        "row_count bigint, example_line bigint)"
    )
    return database


def _columns(feed: Feed) -> str:
    types = feed.schema() | {
        "_file_no": "bigint",
        "_line": "bigint",
        "_rows": "bigint",
        "_corrects_file": "varchar",
        "_corrects_line": "bigint",
        "_corrects_column": "varchar",
        "_corrects_value": "varchar",
    }
    return ", ".join(f'"{name}" {sql_type}' for name, sql_type in types.items())


def stage_file(
    database: duckdb.DuckDBPyConnection, file: StagedFile, path: Path, places: Places, *, is_sample: bool
) -> None:
    """Read and type one file; what refuses it as a whole is kept in `file.refusal`."""
    spool = Path(database.execute("select current_setting('temp_directory')").fetchone()[0]).with_name("spool.csv")
    try:
        file.source = read_source(database, path, "raw_rows", file.mapping, spool)
        _check_unchanged(file, path)
        _check_sample_ids(database, file.source, is_sample)
        typed = ColumnReader(database, "raw_rows", file.source, file.mapping, places).read_all()
        file.notices += typed.notices
        _split(database, file, typed)
        _keep_misfits(database, file)
    except FileRefused as refusal:
        file.refusal = refusal


def _check_unchanged(file: StagedFile, path: Path) -> None:
    if path.stat().st_size != file.size or checksum(path) != file.sha256:
        file.source = None
        raise FileRefused("changed_while_reading")


def _check_sample_ids(database, source: Source, is_sample: bool) -> None:
    key = source.feed.key[0]
    if is_sample or source.feed.column(key).kind != "text" or key not in source.columns:
        return
    found = database.execute(
        f'select min("{key}") from raw_rows where starts_with(trim("{key}"), $mark)', {"mark": SAMPLE_ID}
    ).fetchone()[0]
    if found:
        raise FileRefused("sample_among_real", column=key, value=found)


def _split(database, file: StagedFile, typed: Typed) -> None:
    """Rows without a problem go to the feed's table, the others to refused_rows."""
    feed, source = file.source.feed, file.source
    problem = _first_problem(feed, typed)
    marks = ", ".join(f"{_mark(name, source)} as {target}" for name, target in _MARKS.items())
    values = ", ".join(f'{expression} as "{name}"' for name, expression in typed.expressions.items())
    database.execute(
        f"create or replace temp table typed_rows as select {values}, raw._line, {marks}, {problem} as _problem "
        f"from raw_rows as raw {typed.joined()}"
    )
    columns = ", ".join(f'"{name}"' for name in feed.schema())
    own = "_corrects_file, _corrects_line, _corrects_column, _corrects_value"
    database.execute(
        f"insert into staged_{feed.name} ({columns}, _file_no, _line, _rows, {own}) "
        f"select {columns}, $no, _line, _rows, {own} from {_grouped(feed, file)}",
        {"no": file.no},
    )
    texts = ", ".join(
        f"'{column.name}', {_shown(feed, column)}" for column in feed.columns if column.name in source.columns
    )
    database.execute(
        f"insert into refused_rows ({REFUSED}) select '{feed.name}', $no, typed._line, 1, coalesce(_corrects_file, $path), "
        f"coalesce(_corrects_line, typed._line), _problem.name, _problem.value, _problem.reason, json_object({texts}) "
        "from typed_rows as typed join raw_rows as raw on raw._line = typed._line where _problem is not null",
        {"no": file.no, "path": file.path},
    )


def _first_problem(feed: Feed, typed: Typed) -> str:
    """SQL: the first column that cannot be read, what stands there and why; null for a good row."""
    problems = [
        f"case when {typed.problems[column.name]} is not null then {{'name': '{column.name}', "
        f"'value': {_shown(feed, column)}, 'reason': {typed.problems[column.name]}}} end"
        for column in feed.columns
        if column.name in typed.problems
    ]
    if feed.either:
        neither = " and ".join(f"{typed.expressions[name]} is null" for name in feed.either)
        problems.append(f"case when {neither} then {{'name': '{feed.either[0]}', 'value': '', 'reason': 'empty'}} end")
    return f"coalesce({', '.join(problems)}, null)" if problems else "null"


def _shown(feed: Feed, column: Column) -> str:
    """SQL: the cell as it may be kept among the refused rows."""
    text = f"replace(coalesce(raw.\"{column.name}\", ''), chr(31), ' ')"
    if column.name in feed.key and column.kind == "text":
        return f"case when {looks_personal_sql(f'trim({text})')} then '{MASK}' else {text} end"
    return masked_sql(text) if column.kind in _WORDS else text


def _mark(name: str, source: Source) -> str:
    if name not in source.columns:
        return "null"
    return f'try_cast(raw."{name}" as bigint)' if name == "_line" else f"coalesce(raw.\"{name}\", '')"


def _grouped(feed: Feed, file: StagedFile) -> str:
    """The good rows; where the mapping says that rows with one id are one record, that record."""
    if not (file.mapping and file.mapping.options.get("group")):
        return "(select *, 1 as _rows from typed_rows where _problem is null)"
    key = ", ".join(f'"{name}"' for name in feed.key)
    kinds = {column.name: column.kind for column in feed.columns}
    aggregates = ", ".join(
        f'{_aggregate(name, kinds.get(name), file.mapping.grouping(name))} as "{name}"'
        for name in feed.schema()
        if name not in feed.key
    )
    firsts = ", ".join(f"arg_min({name}, _line) as {name}" for name in _MARKS.values())
    return (
        f"(select {key}, {aggregates}, {firsts}, min(_line) as _line, count(*) as _rows "
        f"from typed_rows where _problem is null group by {key})"
    )


def _aggregate(name: str, kind: str | None, grouping: str | None) -> str:
    quoted = f'"{name}"'
    if grouping == "sum":
        return f"sum({quoted})::bigint"
    if grouping == "max" or kind == "count" and grouping is None:
        return f"max({quoted})"
    if kind == "codes":
        return f"list_sort(list_distinct(flatten(list({quoted}))))"
    return f"arg_min({quoted}, _line)"


def _keep_misfits(database, file: StagedFile) -> None:
    rows = file.source.misfits
    database.execute(
        f"insert into refused_rows ({REFUSED}) select $feed, $no, unnest($lines::bigint[]), 1, $path, unnest($lines::bigint[]), '', "
        "'', unnest($reasons::varchar[]), '{}'",
        {
            "feed": file.source.feed.name,
            "no": file.no,
            "path": file.path,
            "lines": [line for line, _ in rows],
            "reasons": [f"wrong_width:{count}" for _, count in rows],
        },
    )


def list_files(database: duckdb.DuckDBPyConnection, files: Sequence[StagedFile], general: Sequence[Notice]) -> None:
    """The files as tables: what decides older or newer, how many rows each gave, what was noted in it."""
    database.execute(
        "create table file_paths as select unnest($no::bigint[]) as _file_no, unnest($path::varchar[]) as path",
        {"no": [file.no for file in files], "path": [file.path for file in files]},
    )
    staged = [file for file in files if file.source and not file.refusal]
    database.execute(
        "create table import_files as select unnest($no::bigint[]) as _file_no, unnest($feed::varchar[]) as feed, "
        "unnest($file_date::date[]) as file_date, unnest($export_date::date[]) as export_date, "
        "unnest($said_through::date[]) as said_through, "
        "unnest($columns::varchar[][]) as file_columns",
        {
            "no": [file.no for file in staged],
            "feed": [file.source.feed.name for file in staged],
            "file_date": [file.file_date for file in staged],
            "export_date": [file.mapping.options.get("export_date") if file.mapping else None for file in staged],
            "said_through": [file.source.data_through for file in staged],
            "columns": [list(file.source.columns) for file in staged],
        },
    )
    counts = " union all by name ".join(
        f"select _file_no, sum(_rows)::bigint as row_count from staged_{name} group by _file_no" for name in FEEDS
    )
    database.execute(f"create table staged_counts as {counts}")
    noted = [(None, None, notice) for notice in general]
    for file in files:
        left_out = [Notice("left_out", "", name, 0, None) for name in (file.source.left_out if file.source else ())]
        feed = file.source.feed.name if file.source else None
        noted += [(feed, file.no, notice) for notice in (*file.notices, *left_out)]
    columns = list(zip(*((feed, no, *notice) for feed, no, notice in noted), strict=True)) or [()] * 7
    database.execute(
        "insert into noted select unnest($1::varchar[]), unnest($2::bigint[]), unnest($3::varchar[]), "
        "unnest($4::varchar[]), unnest($5::varchar[]), unnest($6::bigint[]), unnest($7::bigint[])",
        [list(column) for column in columns],
    )
