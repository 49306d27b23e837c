"""
One key, one record: repeated rows are sorted out over all files of a feed.

Identical rows are duplicates. Of different ones the newer stands, by `updated_at`, else by the date in the file's name,
else by the mapping's `export_date`, else, in a register, by the day of review (each counts where every version of the
key has it); equal ones are refused as conflicting, all of them. A column the newer file lacks keeps its earlier value;
an empty cell in one it has erases.
"""

from pathlib import Path

import duckdb

from .feeds import Column, Feed
from .splitting import REFUSED, canonical_sql


def settle_repeats(database: duckdb.DuckDBPyConnection, feed: Feed) -> None:
    """Leaves records_<feed>: the columns of the feed, _file_no and _line; and row_outcomes of repeated rows."""
    rows = f"select {_columns(feed)}, _file_no, _line from staged_{feed.name} as staged"
    if _find_repeated(database, feed):
        _settle(database, feed)
        database.execute(f"create table merged_{feed.name} as {_merged_versions(feed)}")
        rows += f" anti join repeated_{feed.name} using (_file_no, _line) union all by name from merged_{feed.name}"
    counted = "where coalesce(case_count, 1) <> 0" if "case_count" in feed.schema() else ""
    database.execute(f"create view records_{feed.name} as select * from ({rows}) {counted}")


def _find_repeated(database: duckdb.DuckDBPyConnection, feed: Feed) -> int:
    """Leaves repeated_<feed>: the place of every row whose key another has too. How many are there?"""
    key = ", ".join(f'"{name}"' for name in feed.key)
    same = " and ".join(f'keys."{name}" is not distinct from staged."{name}"' for name in feed.key)
    return database.execute(
        f"create table repeated_{feed.name} as with keys as materialized "
        f"(select {key} from staged_{feed.name} group by all having count(*) > 1) "
        f"select _file_no, _line from staged_{feed.name} as staged semi join keys on {same}"
    ).fetchone()[0]


def _settle(database: duckdb.DuckDBPyConnection, feed: Feed) -> None:
    """Leaves `judged`, and the outcomes and refusals that follow from it."""
    database.execute("create or replace temp table corrected_conflicts (_file_no bigint, _line bigint, _rows bigint)")
    _judge(database, feed)
    names = {"staged": f"staged_{feed.name}", "name": feed.key[0]}
    if database.execute(_template("corrected_conflicts").format(**names)).fetchone()[0]:
        _judge(database, feed)
    texts = ", ".join(f"'{column.name}', {_text(column)}" for column in feed.columns)
    for name in ("row_outcomes", "refuse_conflicts"):
        database.execute(_template(name).format(feed=feed.name, name=feed.key[0], texts=texts, refused=REFUSED))


def _judge(database: duckdb.DuckDBPyConnection, feed: Feed) -> None:
    """Leaves `judged`: the repeated rows, each with its outcome."""
    updated, reviewed = (name if name in feed.schema() else "null::timestamp" for name in ("updated_at", "reviewed_on"))
    names = {"feed": feed.name, "key": _key(feed), "content": _columns(feed)}
    names |= {"updated": updated, "reviewed": reviewed}
    database.execute(_template("versions").format(**names))
    database.execute(_template("outcomes"))


def _merged_versions(feed: Feed) -> str:
    """SQL: one record of each repeated key."""
    merged = ", ".join(_merged(name, feed) for name in feed.schema())
    return (
        f"select {merged}, arg_min(_file_no, place) as _file_no, arg_min(_line, place) as _line from judged "
        "where outcome in ('accepted', 'superseded') and not is_contested group by key"
    )


def _key(feed: Feed) -> str:
    return "struct_pack(" + ", ".join(f'{name} := "{name}"' for name in feed.key) + ")"


def _columns(feed: Feed) -> str:
    return ", ".join(f'"{name}"' for name in feed.schema())


def _merged(name: str, feed: Feed) -> str:
    """SQL: the value of the newest version whose file has the column."""
    if name in feed.key:
        return f'arg_min("{name}", place) as "{name}"'
    source = {"ward_candidates": "ward", "former_province": "ward", feed.hour_flag: feed.event_dates[0]}.get(name, name)
    return (
        f"arg_min({{'value': \"{name}\"}}, place) filter (list_contains(file_columns, '{source}')).value as \"{name}\""
    )


def _text(column: Column) -> str:
    """SQL: the cell of a row that could be read, as text."""
    value = f'"{column.name}"'
    plain = f"array_to_string({value}, ';')" if column.kind == "codes" else f"{value}::varchar"
    return f"coalesce({canonical_sql(column, value)}, {plain}, '')"


def replace_corrected(database: duckdb.DuckDBPyConnection, feed: Feed) -> None:
    """A refused line, and earlier refused corrections of it, give way to an accepted row that carries its place."""
    [corrections] = database.execute(f"select count(_corrects_file) from staged_{feed.name}").fetchone()
    if corrections:
        database.execute(_template("replace_corrected").format(feed=feed.name))


def _template(name: str) -> str:
    """SQL with {names} of our own declarations left open."""
    return (Path(__file__).parent / "sql" / f"{name}.sql").read_text(encoding="utf-8")
