"""The typed rows of one file -> the feed's staging table, and the rows that cannot be read -> refused_rows."""

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
    database: duckdb.DuckDBPyConnection, no: int, path: str, source: Source, mapping: Mapping | None, typed: Typed
) -> None:
    """Rows without a problem go to the feed's table, the others and the misfits to refused_rows."""
    _type_rows(database, source, typed)
    _keep_good(database, no, source.feed, mapping)
    _keep_refused(database, no, path, source)
    _keep_misfits(database, no, path, source)


def _type_rows(database: duckdb.DuckDBPyConnection, source: Source, typed: Typed) -> None:
    marks = ", ".join(f"{_mark(name, source)} as {name}" for name in MARKS)
    values = ", ".join(f'{expression} as "{name}"' for name, expression in typed.expressions.items())
    database.execute(
        f"create or replace temp table typed_rows as select {values}, raw._line, {marks}, "
        f"{_first_problem(source.feed, typed)} as _problem from raw_rows as raw {typed.joined()}"
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


def _refused_cell(feed: Feed, column: Column) -> str:
    """SQL: a cell as it stands in the export, as far as it may be kept."""
    text = f"trim(replace(coalesce(raw.\"{column.name}\", ''), chr(31), ' '))"
    if column.kind == "id":
        return f"case when {privacy.looks_personal_sql(text)} then '{privacy.MASK}' else {text} end"
    shown = {"text": privacy.masked_sql, "ward": privacy.shown_place_sql}.get(column.kind, privacy.shown_sql)
    return shown(text)


def _keep_good(database: duckdb.DuckDBPyConnection, no: int, feed: Feed, mapping: Mapping | None) -> None:
    columns = ", ".join(f'"{name}"' for name in feed.schema())
    database.execute(
        f"insert into staged_{feed.name} ({columns}, _file_no, _line, _rows, {_OWN}) "
        f"select {columns}, $no, _line, _rows, {_OWN} from {_grouped(feed, mapping)}",
        {"no": no},
    )


_OF_ROW = {"first_row": "arg_min_null", "last_row": "arg_max_null"}
_OF_VALUES = {None: "arg_min", "first": "arg_min", "min": "arg_min", "last": "arg_max", "max": "arg_max"}


def _grouped(feed: Feed, mapping: Mapping | None) -> str:
    """The good rows; where the mapping says that rows with one id are one record, that record."""
    if not (mapping and mapping.options.get("group")):
        return "(select *, 1 as _rows from typed_rows where _problem is null)"
    key = ", ".join(f'"{name}"' for name in feed.key)
    kinds = {column.name: column for column in feed.columns}
    aggregates = ", ".join(
        f'{_aggregate(name, kinds.get(name), mapping.grouping(name))} as "{name}"'
        for name in feed.schema()
        if name not in feed.key
    )
    firsts = ", ".join(f"arg_min({name}, _line) as {name}" for name in MARKS)
    return (
        f"(select {key}, {aggregates}, {firsts}, min(_line) as _line, count(*) as _rows "
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


def _keep_refused(database: duckdb.DuckDBPyConnection, no: int, path: str, source: Source) -> None:
    [count] = database.execute("select count(*) from typed_rows where _problem is not null").fetchone()
    if not count:
        return
    feed = source.feed
    given = [column for column in feed.columns if column.name in source.columns]
    texts = ", ".join(f"'{column.name}', {_kept_cell(feed, column)}" for column in given)
    cells = " ".join(f"when '{column.name}' then {_refused_cell(feed, column)}" for column in given)
    database.execute(
        f"insert into refused_rows ({REFUSED}) select '{feed.name}', $no, typed._line, 1, "
        "coalesce(typed._corrects_file, $path), coalesce(typed._corrects_line, typed._line), _problem.name, "
        f"case _problem.name {cells} else '' end, _problem.reason, json_object({texts}), "
        "typed._corrects_column, typed._corrects_value "
        "from typed_rows as typed join raw_rows as raw on raw._line = typed._line where _problem is not null",
        {"no": no, "path": path},
    )


def _kept_cell(feed: Feed, column: Column) -> str:
    """SQL: a cell that could be read in the form every later import reads alike, another as it stands in the export."""
    stands = _refused_cell(feed, column)
    if column.kind in ("id", "text"):
        return stands
    read = canonical_sql(column, f'typed."{column.name}"')
    if column.kind == "ward":
        text = f'nfc_normalize(raw."{column.name}")'
        read = f"coalesce({read}, case when len(typed.ward_candidates) > 0 then {text} end)"
    return (
        f"case when raw.\"{column.name}\" is null then '' "
        f"when _problem.name = '{column.name}' then {stands} else coalesce({read}, {stands}) end"
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


def _keep_misfits(database: duckdb.DuckDBPyConnection, no: int, path: str, source: Source) -> None:
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
