"""The files of an import as tables of the staging database."""

from collections.abc import Sequence

import duckdb

from .column_steps import MOST_LISTED
from .feeds import FEEDS
from .notices import Notice
from .privacy import shown
from .staging import StagedFile


def list_files(database: duckdb.DuckDBPyConnection, files: Sequence[StagedFile], general: Sequence[Notice]) -> None:
    """The files as tables: what decides older or newer, how many rows each gave, what was noted in it."""
    database.execute(
        "create table file_paths as select unnest($no::bigint[]) as _file_no, unnest($path::varchar[]) as path",
        {"no": [file.no for file in files], "path": [file.path for file in files]},
    )
    _list_staged(database, [file for file in files if file.source and not file.refusal])
    _list_notices(database, files, general)


def _list_staged(database: duckdb.DuckDBPyConnection, staged: Sequence[StagedFile]) -> None:
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


def _list_notices(database: duckdb.DuckDBPyConnection, files: Sequence[StagedFile], general: Sequence[Notice]) -> None:
    noted = [(None, None, notice) for notice in general]
    for file in files:
        names = file.source.left_out if file.source else ()
        left_out = [Notice("left_out", "", shown(name), 0, None) for name in names[:MOST_LISTED]]
        feed = file.source.feed.name if file.source else None
        noted += [(feed, file.no, notice) for notice in (*file.notices, *left_out)]
    columns = list(zip(*((feed, no, *notice) for feed, no, notice in noted), strict=True)) or [()] * 7
    database.execute(
        "insert into noted select unnest($1::varchar[]), unnest($2::bigint[]), unnest($3::varchar[]), "
        "unnest($4::varchar[]), unnest($5::varchar[]), unnest($6::bigint[]), unnest($7::bigint[])",
        [list(column) for column in columns],
    )
