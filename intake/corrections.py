"""
One key, one record: repeated rows are sorted out over all files of a feed.

Identical rows are duplicates. Of different ones the newer stands, by `updated_at`, else by the date in the file's name, else
by the mapping's `export_date` (a criterion counts where every version of the key has it); equal ones are refused as
conflicting, all of them. A column the newer file lacks keeps its earlier value; an empty cell in one it has erases.
"""

from pathlib import Path

import duckdb

from .feeds import Feed
from .staging import REFUSED


def settle_repeats(database: duckdb.DuckDBPyConnection, feed: Feed) -> None:
    """Leaves records_<feed>: the columns of the feed, _file_no and _line; and row_outcomes of repeated rows."""
    key = "struct_pack(" + ", ".join(f'{name} := "{name}"' for name in feed.key) + ")"
    columns = ", ".join(f'"{name}"' for name in feed.schema())
    staged = f"staged_{feed.name}"
    database.execute(
        f"create or replace temp table repeated as select {key} as key from {staged} group by 1 having count(*) > 1"
    )
    database.execute(_template("versions").format(staged=staged, key=key, content=columns, updated=_updated(feed)))
    database.execute(_template("outcomes").format(feed=feed.name))
    merged = ", ".join(_merged(name, feed) for name in feed.schema())
    counted = "where coalesce(case_count, 1) <> 0" if "case_count" in feed.schema() else ""
    database.execute(
        f"create table records_{feed.name} as select * from (select {columns}, _file_no, _line from {staged} "
        f"where {key} not in (select key from repeated) union all by name "
        f"select {merged}, arg_min(_file_no, place) as _file_no, arg_min(_line, place) as _line from judged "
        f"where outcome in ('accepted', 'superseded') group by key) {counted}"
    )
    database.execute(
        _template("refuse_conflicts").format(feed=feed.name, name=feed.key[0], columns=columns, refused=REFUSED)
    )


def _updated(feed: Feed) -> str:
    return "updated_at" if "updated_at" in feed.schema() else "null::timestamp"


def _merged(name: str, feed: Feed) -> str:
    """SQL: the value of the newest version whose file has the column."""
    if name in feed.key:
        return f'arg_min("{name}", place) as "{name}"'
    source = {"ward_candidates": "ward", "former_province": "ward", feed.hour_flag: feed.event_dates[0]}.get(name, name)
    return (
        f"arg_min({{'value': \"{name}\"}}, place) filter (list_contains(file_columns, '{source}')).value as \"{name}\""
    )


def replace_corrected(database: duckdb.DuckDBPyConnection, feed: Feed) -> None:
    """A refused line, and earlier refused corrections of it, give way to an accepted row that carries its place."""
    database.execute(_template("replace_corrected").format(feed=feed.name))


def _template(name: str) -> str:
    """SQL with {names} of our own declarations left open."""
    return (Path(__file__).parent / "sql" / f"{name}.sql").read_text(encoding="utf-8")
