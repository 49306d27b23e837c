"""What every reader of a column does: its distinct values, the join that types them, what is refused and noted."""

from collections.abc import Callable, Iterable, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

import duckdb

from . import privacy
from .cells import TIME_MARK, Unreadable, is_empty
from .feeds import Column
from .mappings import Mapping
from .notices import Notice
from .places import Places
from .sources import Source
from .typed import Typed

MOST_LISTED = 200


class ColumnSteps:
    """The columns of one table of text, of one file or of several that are alike, and `typed`, which grows."""

    def __init__(
        self,
        database: duckdb.DuckDBPyConnection,
        table: str,
        source: Source,
        mapping: Mapping | None,
        places: Places,
        files: Sequence[int],
    ):
        self._database, self._table, self._source = database, table, source
        self._mapping, self._places, self._files = mapping, places, files
        self.typed = Typed()

    def _distinct(self, column: Column, expression: str | None = None) -> list[str]:
        value = expression or f'raw."{column.name}"'
        rows = self._database.execute(
            f"select distinct {value} as text from {self._table} as raw where text is not null order by all"
        )
        return [text for (text,) in rows.fetchall()]

    def _parsed(
        self, column: Column, parse: Callable[[str], Any], *, sql_type: str = "bigint", default: Any = None
    ) -> None:
        texts = self._distinct(column)
        values, problems = parse_each(texts, parse)
        self._join_values(column, [(text, values.get(text), problems.get(text)) for text in texts], sql_type)
        if default is not None:
            self.typed.expressions[column.name] = f"coalesce({self.typed.expressions[column.name]}, {default})"
        self._require(column)

    def _join(
        self, column: Column, found: list[tuple[str, Any]], *, sql_type: str | None = None, if_null: Any = None
    ) -> None:
        sql_type = sql_type or ("varchar[]" if column.kind == "codes" else "varchar")
        self._join_values(column, [(text, value, None) for text, value in found], sql_type)
        if if_null is not None:
            self.typed.expressions[column.name] = f"coalesce({self.typed.expressions[column.name]}, {if_null!r})"
        self._require(column)

    def _join_values(
        self, column: Column, rows: list[tuple[str, Any, str | None]], sql_type: str, key: str | None = None
    ) -> None:
        table = f"values_{column.name}"
        self._keep_values(table, rows, sql_type)
        self.typed.joins.append(f"left join {table} on {table}.text = " + (key or f'raw."{column.name}"'))
        self.typed.expressions[column.name] = f"{table}.value"
        if any(problem is not None for _, _, problem in rows):
            self.typed.problems[column.name] = f"{table}.problem"

    def _keep_values(self, table: str, rows: list[tuple[str, Any, str | None]], sql_type: str) -> None:
        texts, values, problems = ([row[place] for row in rows] for place in range(3))
        self._database.execute(
            f"create or replace temp table {table} as select unnest($texts::varchar[]) as text, "
            f"unnest($values::{sql_type}[]) as value, unnest($problems::varchar[]) as problem",
            {"texts": texts, "values": values, "problems": problems},
        )

    def _require(self, column: Column) -> None:
        if column.required:
            problem = self.typed.problems.get(column.name, "null")
            self.typed.problems[column.name] = (
                f"coalesce({problem}, case when values_{column.name}.value is null then 'empty' end)"
            )

    def _note_values(self, kind: str, column: Column, texts: Iterable[str]) -> None:
        texts = list(texts)
        if not texts:
            return
        rows = self._database.execute(
            f'select _file_no, "{column.name}", count(*), min(_line) from {self._table} '
            f'where "{column.name}" in (select unnest($texts::varchar[])) group by all order by 1, 3 desc, 2',
            {"texts": texts},
        )
        for file, found in groupby(rows.fetchall(), key=itemgetter(0)):
            self._note_of_file(file, kind, column, [row[1:] for row in found])

    def _note_of_file(self, file: int, kind: str, column: Column, found: list[tuple[str, int, int]]) -> None:
        """Of the values of one file, with how many rows have each and the first of them, so many as can be listed."""
        self.typed.notices += [
            (file, Notice(kind, column.name, privacy.shown(text, once=count == 1), count, line))
            for text, count, line in found[:MOST_LISTED]
        ]
        if rest := found[MOST_LISTED:]:
            count, line = sum(row[1] for row in rest), min(row[2] for row in rest)
            self.typed.notices.append((file, Notice(kind, column.name, "\u2026", count, line)))


def parse_each(texts: list[str], parse: Callable[[str], Any]) -> tuple[dict[str, Any], dict[str, str]]:
    """Each text's value, and each unreadable text's reason; an empty text has neither."""
    values: dict[str, Any] = {}
    problems: dict[str, str] = {}
    for text in texts:
        if is_empty(text.replace(TIME_MARK, "")):
            continue
        try:
            values[text] = parse(text)
        except Unreadable as unreadable:
            problems[text] = unreadable.args[0]
    return values, problems
