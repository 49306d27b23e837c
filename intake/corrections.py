"""
One key, one record: repeated rows are sorted out over all files of a feed.

Identical rows are duplicates. Of different ones the newer stands, by `updated_at`, else by the date in the file's name, else
by the mapping's `export_date` (a criterion counts where every version of the key has it); equal ones are refused as
conflicting, all of them. A column the newer file lacks keeps its earlier value; an empty cell in one it has erases.
"""

from collections.abc import Sequence

import duckdb

from .feeds import Feed
from .staging import StagedFile


def settle_repeats(database: duckdb.DuckDBPyConnection, feed: Feed) -> None:
    """Leaves records_<feed>: the columns of the feed, _file_no and _line; and row_outcomes of repeated rows."""
    key = "struct_pack(" + ", ".join(f'{name} := "{name}"' for name in feed.key) + ")"
    columns = ", ".join(f'"{name}"' for name in feed.schema())
    staged = f"staged_{feed.name}"
    database.execute(f"create or replace temp table repeated as select {key} as key from {staged} group by 1 having count(*) > 1")
    database.execute(_VERSIONS.format(staged=staged, key=key, content=columns, updated=_updated(feed)))
    database.execute(_OUTCOMES.format(feed=feed.name))
    merged = ", ".join(_merged(name, feed) for name in feed.schema())
    counted = 'where coalesce(case_count, 1) <> 0' if "case_count" in feed.schema() else ""
    database.execute(
        f"create table records_{feed.name} as select * from (select {columns}, _file_no, _line from {staged} "
        f"where {key} not in (select key from repeated) union all by name "
        f"select {merged}, arg_min(_file_no, place) as _file_no, arg_min(_line, place) as _line from judged "
        f"where outcome in ('accepted', 'superseded') group by key) {counted}"
    )
    database.execute(_REFUSE_CONFLICTS.format(feed=feed.name, name=feed.key[0], columns=columns))


def _updated(feed: Feed) -> str:
    return "updated_at" if "updated_at" in feed.schema() else "null::timestamp"


def _merged(name: str, feed: Feed) -> str:
    """SQL: the value of the newest version whose file has the column."""
    if name in feed.key:
        return f'arg_min("{name}", place) as "{name}"'
    source = {"ward_candidates": "ward", "former_province": "ward", feed.hour_flag: feed.event_dates[0]}.get(name, name)
    return f"arg_min({{'value': \"{name}\"}}, place) filter (list_contains(file_columns, '{source}')).value as \"{name}\""


def list_files(database: duckdb.DuckDBPyConnection, files: Sequence[StagedFile]) -> None:
    """The files of this import as a table, with what decides older or newer."""
    staged = [file for file in files if file.source]
    database.execute(
        "create table import_files as select unnest($no::bigint[]) as _file_no, unnest($file_date::date[]) as file_date, "
        "unnest($export_date::date[]) as export_date, unnest($columns::varchar[][]) as file_columns",
        {
            "no": [file.no for file in staged],
            "file_date": [file.file_date for file in staged],
            "export_date": [file.mapping.options.get("export_date") if file.mapping else None for file in staged],
            "columns": [list(file.source.columns) for file in staged],
        },
    )


def replace_corrected(database: duckdb.DuckDBPyConnection, feed: Feed) -> None:
    """A refused line, and earlier refused corrections of it, give way to an accepted row that carries its place."""
    database.execute(_REPLACE_CORRECTED.format(feed=feed.name))


_VERSIONS = """
create or replace temp table versions as
with found as (
    select *, {key} as key, md5(struct_pack({content})::varchar) as content, {updated} as _updated
    from {staged} join import_files using (_file_no)
    where {key} in (select key from repeated)
)
select
    *,
    dense_rank() over (
        partition by key
        order by
            case when count(_updated) over (partition by key) = count(*) over (partition by key) then _updated end
                desc nulls last,
            case when count(file_date) over (partition by key) = count(*) over (partition by key) then file_date end
                desc nulls last,
            case when count(export_date) over (partition by key) = count(*) over (partition by key) then export_date end
                desc nulls last
    ) as place
from found
"""

_OUTCOMES = """
create or replace temp table judged as
with apart as (
    select *, row_number() over (partition by key, content order by place, _file_no, _line) > 1 as is_duplicate
    from versions
),
contested as (
    select *, count(*) filter (not is_duplicate) over (partition by key, place) > 1 as is_contested
    from apart
)
select
    *,
    case
        when is_duplicate then 'duplicate'
        when is_contested then 'refused'
        when place = min(place) filter (not is_duplicate and not is_contested) over (partition by key) then 'accepted'
        else 'superseded'
    end as outcome
from contested;
insert into row_outcomes select '{feed}', _file_no, _line, _rows, outcome from judged
"""

_REFUSE_CONFLICTS = """
insert into refused_rows
select
    '{feed}', _file_no, _line, _rows, coalesce(_corrects_file, path), coalesce(_corrects_line, _line),
    '{name}', "{name}"::varchar, 'conflict', struct_pack({columns})::json::varchar
from judged join file_paths using (_file_no)
where outcome = 'refused'
"""

_REPLACE_CORRECTED = """
update refused_rows
set is_replaced = true
where feed = '{feed}' and exists (
    select 1
    from staged_{feed} as good
    left join row_outcomes as judged
        on judged.feed = '{feed}' and judged._file_no = good._file_no and judged._line = good._line
    where good._corrects_file = refused_rows._shown_file
        and good._corrects_line = refused_rows._shown_line
        and coalesce(good._corrects_column, refused_rows.column_name) = refused_rows.column_name
        and coalesce(good._corrects_value, refused_rows.value) = refused_rows.value
        and coalesce(judged.outcome, 'accepted') <> 'refused'
)
"""
