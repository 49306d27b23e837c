"""The typed rows of one file -> the feed's staging table, and the rows that cannot be read -> refused_rows."""

from collections.abc import Sequence

import duckdb

from . import privacy
from .feeds import Column, Feed
from .mappings import Mapping
from .sources import Source
from .typed import Typed

MARKS = ("_corrects_file", "_corrects_line", "_corrects_column", "_corrects_value")
REFUSED = (
    "feed, _file_no, _line, _rows, _shown_file, _shown_line, column_name, value, reason, row_text, "
    "_corrects_column, _corrects_value"
)
_OWN = ", ".join(MARKS)


def split(
    database: duckdb.DuckDBPyConnection,
    table: str,
    source: Source,
    mapping: Mapping | None,
    typed: Typed,
    paths: dict[int, str],
) -> None:
    """The rows of `table` go to the feed's table, with a problem to refused_rows too; `paths`: file -> its path."""
    feed = source.feed
    columns = ", ".join(f'"{name}"' for name in feed.schema())
    into = f"insert into typed_{feed.name} ({columns}, _file_no, _line, _rows, {_OWN}, _problem)"
    rows = f"select {columns}, _file_no, _line, 1, {_OWN}, _problem from ({_typed(table, source, typed)})"
    staged = f"typed_{feed.name}"
    if mapping and mapping.options.get("group"):
        staged = "typed_rows"
        database.execute(f"create or replace temp table typed_rows as {_typed(table, source, typed)}")
        rows = f"select {columns}, _file_no, _line, _rows, {_OWN}, null from {_grouped(feed, mapping)}"
    database.execute(f"{into} {rows}")
    _keep_refused(database, staged, table, source, paths)


def _typed(table: str, source: Source, typed: Typed) -> str:
    """SQL: every row with its values and the first problem of it."""
    marks = ", ".join(f"{_mark(name, source)} as {name}" for name in MARKS)
    values = ", ".join(f'{expression} as "{name}"' for name, expression in typed.expressions.items())
    return (
        f"select {values}, raw._file_no, raw._line, {marks}, {_first_problem(source.feed, typed)} as _problem "
        f"from {table} as raw {typed.joined()}"
    )


def _mark(name: str, source: Source) -> str:
    if name not in source.columns:
        return "null"
    return f"try_cast(raw.{name} as bigint)" if name == "_corrects_line" else f"trim(coalesce(raw.{name}, ''))"


def _first_problem(feed: Feed, typed: Typed) -> str:
    """SQL: the first column that cannot be read, and why; null for a good row."""
    problems = [
        f"case when {typed.problems[column.name]} is not null "
        f"then {{'name': '{column.name}', 'reason': {typed.problems[column.name]}}} end"
        for column in feed.columns
        if column.name in typed.problems
    ]
    if feed.either:
        neither = " and ".join(f"{typed.expressions[name]} is null" for name in feed.either)
        problems.append(f"case when {neither} then {{'name': '{feed.either[0]}', 'reason': 'empty'}} end")
    return f"coalesce({', '.join(problems)}, null)" if problems else "null"


_MASKS = {"id": "id", "text": "text", "ward": "place"}  # kind of a column -> how its cells are masked, else as words


def _masked_cells(columns: Sequence[Column]) -> str:
    """SQL: lists of the cells as they stand in the export, as far as they may be kept. A pattern is compiled once for
    all the cells it masks: of few refused rows that takes longest."""
    id_mask = f"case when {privacy.looks_personal_sql('cell')} then '{privacy.MASK}' else cell end"
    masks = {
        "id": id_mask,
        "text": privacy.masked_sql("cell"),
        "place": privacy.shown_place_sql("cell"),
        "words": privacy.shown_sql("cell"),
    }
    cells = {
        name: ", ".join(f"trim(replace(coalesce(\"{column.name}\", ''), chr(31), ' '))" for column in masked)
        for name, masked in _by_mask(columns).items()
    }
    return ", ".join(f"list_transform([{cells[name]}], lambda cell: {masks[name]}) as _{name}_cells" for name in cells)


def _by_mask(columns: Sequence[Column]) -> dict[str, list[Column]]:
    found: dict[str, list[Column]] = {}
    for column in columns:
        found.setdefault(_MASKS.get(column.kind, "words"), []).append(column)
    return found


def _refused_cell(column: Column, columns: Sequence[Column]) -> str:
    """SQL: a cell of `_masked_cells`."""
    name = _MASKS.get(column.kind, "words")
    return f"raw._{name}_cells[{_by_mask(columns)[name].index(column) + 1}]"


_OF_ROW = {"first_row": "arg_min_null", "last_row": "arg_max_null"}
_OF_VALUES = {None: "arg_min", "first": "arg_min", "min": "arg_min", "last": "arg_max", "max": "arg_max"}


def _grouped(feed: Feed, mapping: Mapping) -> str:
    """The good rows, of which those with one id are one record."""
    key = ", ".join(f'"{name}"' for name in feed.key)
    kinds = {column.name: column for column in feed.columns}
    aggregates = ", ".join(
        f'{_aggregate(name, kinds.get(name), mapping.grouping(name))} as "{name}"'
        for name in feed.schema()
        if name not in feed.key
    )
    firsts = ", ".join(f"arg_min({name}, _line) as {name}" for name in MARKS)
    return (
        f"(select {key}, {aggregates}, {firsts}, min(_file_no) as _file_no, min(_line) as _line, count(*) as _rows "
        f"from typed_rows where _problem is null group by {key})"
    )


def _aggregate(name: str, column: Column | None, grouping: str | None) -> str:
    """SQL: one value of the rows of one id; a code that is not known gives way to one that is."""
    value, kind = f'"{name}"', column.kind if column else None
    if grouping in _OF_ROW:
        return f"{_OF_ROW[grouping]}({value}, _line)"
    if grouping == "sum":
        return f"sum({value})::bigint"
    if kind == "code":
        codes = ["unknown", "other", *column.codes]
        place = f"list_position({codes}, {value})" if grouping in ("max", "min") else "_line"
        known = f"filter ({value} <> 'unknown')"
        return f"coalesce({_OF_VALUES[grouping]}({value}, {place}) {known}, min({value}))"
    if grouping in ("max", "min") or kind == "count" and grouping is None:
        return f"{grouping or 'max'}({value})"
    if kind == "codes":
        return f"list_sort(list_distinct(flatten(list({value}))))"
    return f"{_OF_VALUES[grouping]}({value}, _line)"


def _keep_refused(
    database: duckdb.DuckDBPyConnection, staged: str, table: str, source: Source, paths: dict[int, str]
) -> None:
    files = f"_file_no between {min(paths)} and {max(paths)}"
    database.execute(
        "create or replace temp table problems as select _file_no, _line, _problem "
        f"from {staged} where {files} and _problem is not null"
    )
    if not database.execute("select count(*) from problems").fetchone()[0]:
        return
    feed = source.feed
    given = [column for column in feed.columns if column.name in source.columns]
    texts = ", ".join(f"'{column.name}', {_kept_cell(column, given)}" for column in given)
    cells = " ".join(f"when '{column.name}' then {_refused_cell(column, given)}" for column in given)
    raw = f"select *, {_masked_cells(given)} from {table} semi join problems using (_file_no, _line)"
    database.execute(
        f"insert into refused_rows ({REFUSED}) select '{feed.name}', typed._file_no, typed._line, 1, "
        "coalesce(typed._corrects_file, paths.path), coalesce(typed._corrects_line, typed._line), typed._problem.name, "
        f"case typed._problem.name {cells} else '' end, typed._problem.reason, json_object({texts}), "
        "typed._corrects_column, typed._corrects_value "
        f"from {staged} as typed join ({raw}) as raw using (_file_no, _line) "
        "join (select unnest($files::bigint[]) as _file_no, unnest($paths::varchar[]) as path) as paths "
        "on paths._file_no = typed._file_no",
        {"files": list(paths), "paths": list(paths.values())},
    )


def _kept_cell(column: Column, columns: Sequence[Column]) -> str:
    """SQL: a cell that could be read in the form every later import reads alike, another as it stands in the export."""
    stands = _refused_cell(column, columns)
    if column.kind in ("id", "text"):
        return stands
    read = canonical_sql(column, f'typed."{column.name}"')
    if column.kind == "ward":
        text = f'nfc_normalize(raw."{column.name}")'
        read = f"coalesce({read}, case when len(typed.ward_candidates) > 0 then {text} end)"
    return (
        f"case when raw.\"{column.name}\" is null then '' "
        f"when typed._problem.name = '{column.name}' then {stands} else coalesce({read}, {stands}) end"
    )


def canonical_sql(column: Column, value: str) -> str:
    """SQL: a typed value as text without doubt about order, unit, spelling or place; null where there is none."""
    match column.kind:
        case "moment":
            day, time = f"strftime({value}, '%Y-%m-%d')", f"strftime({value}, '%Y-%m-%d %H:%M:%S')"
            return f"case when {value} = {value}::date then {day} else {time} end"
        case "codes":
            return f"case when not list_contains({value}, 'other') then array_to_string({value}, ';') end"
        case "length":
            return f"format('{{:.6f}}', {value})"
        case "code" | "ward" | "unit":
            return f"case when {value} not in ('other', 'unknown') then {value} end"
    return f"{value}::varchar"


def keep_misfits(database: duckdb.DuckDBPyConnection, no: int, path: str, source: Source) -> None:
    """Records as wide as no row are refused rows without a column."""
    if not source.misfits:
        return
    lines, counts = ([row[place] for row in source.misfits] for place in range(2))
    database.execute(
        f"insert into refused_rows ({REFUSED}) select $feed, $no, unnest($lines::bigint[]), 1, $path, "
        "unnest($lines::bigint[]), '', '', unnest($reasons::varchar[]), '{}', null, null",
        {
            "feed": source.feed.name,
            "no": no,
            "path": path,
            "lines": lines,
            "reasons": [f"wrong_width:{count}" for count in counts],
        },
    )
