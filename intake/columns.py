"""
The text of one file -> typed rows and refused rows, in the staging database.

Each column is decided over its distinct values: they are few, so that Python may read them with care, and the join back
is DuckDB's. A row is refused for the first of its columns that cannot be read; unknown codes and wards are kept and noted.
"""

from collections.abc import Callable, Iterable
from datetime import time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import duckdb

from vietnamese.codes import BOOLEAN

from . import privacy
from .cells import EMPTY, TIME_MARK, Unreadable, is_empty
from .code_lists import CodeList, parse_bool
from .dates import (
    AS_WRITTEN,
    LOCAL_TIME,
    DateOrder,
    MixedDateOrder,
    Moment,
    date_order,
    parse_moment,
    parse_time_of_day,
)
from .errors import FileRefused
from .feeds import Column
from .mappings import Mapping
from .notices import Notice
from .numbers import parse_decimal, parse_money, parse_whole
from .places import Places
from .sources import Source
from .typed import Typed
from .ward_columns import WardReader

MOST_LISTED = 200
_DAY_AND_CLOCK = r"[\d/.-]+[ T]\d{1,2}:\d{2}(:\d{2})?"
_EMPTY_WORDS = ", ".join("'" + word.replace("'", "''") + "'" for word in sorted(EMPTY))


class ColumnReader:
    """Types the columns of one table of text."""

    def __init__(
        self, database: duckdb.DuckDBPyConnection, table: str, source: Source, mapping: Mapping | None, places: Places
    ):
        self._database, self._table, self._source = database, table, source
        self._mapping, self._places = mapping, places
        self.typed = Typed()

    def read_all(self) -> Typed:
        for column in self._source.feed.columns:
            if column.name in self._source.columns:
                getattr(self, f"_read_{column.kind}")(column)
            else:
                self._absent(column)
        for name, wanted in self._source.absent:
            self.typed.notices.append(Notice("mapped_absent", name, wanted, self._source.row_count, None))
        return self.typed

    def _absent(self, column: Column) -> None:
        self.typed.expressions[column.name] = "null"
        if column.kind == "ward":
            self.typed.expressions |= {"ward_candidates": "null", "former_province": "null"}

    # text needs no reader: accents composed, one space between words

    def _read_text(self, column: Column) -> None:
        text = self._words(column)
        self.typed.expressions[column.name] = privacy.masked_sql(text)
        if column.required:
            self.typed.problems[column.name] = f"case when {text} is null then 'empty' end"

    def _words(self, column: Column) -> str:
        """SQL: accents composed, one space between words; null where nothing is said."""
        cell = f'raw."{column.name}"'
        text = f"nullif(trim(regexp_replace(nfc_normalize({cell}), '\\s+', ' ', 'g')), '')"
        return f"case when lower({text}) in ({_EMPTY_WORDS}) then null else {text} end"

    def _read_id(self, column: Column) -> None:
        """A key that is a plate or an identity number refuses its row; another id that is one is left empty."""
        text = self._words(column)
        if not column.required:
            personal = privacy.looks_personal_sql(text)
            self.typed.expressions[column.name] = f"case when {personal} then null else {text} end"
            return
        self.typed.expressions[column.name] = text
        self.typed.problems[column.name] = f"case when {text} is null then 'empty' end"
        self._refuse_personal_keys(column)

    def _refuse_personal_keys(self, column: Column) -> None:
        personal = privacy.looks_personal_sql(f'trim(raw."{column.name}")')
        count, suspects = self._database.execute(
            f'select count(*), count(*) filter ({personal}) from {self._table} as raw where raw."{column.name}" is not null'
        ).fetchone()
        if suspects and suspects * 2 >= count:
            raise FileRefused("personal_key", column=column.name)
        if suspects:
            empty = self.typed.problems.get(column.name, "null")
            self.typed.problems[column.name] = f"coalesce({empty}, case when {personal} then 'personal' end)"

    def _read_road(self, column: Column) -> None:
        """`Quoc lo 5`, `QL.5`, `ql 5` are one road: QL5."""
        texts = self._distinct(column)
        self._join(column, [(text, None if is_empty(text) else privacy.road_name(text)) for text in texts])

    def _read_code(self, column: Column) -> None:
        codes = CodeList(column.codes or {})
        found = [(text, "unknown" if is_empty(text) else codes.parse(text)) for text in self._distinct(column)]
        unknown = [text for text, code in found if code == "other" and codes.find(text) is None]
        self._note_values("unknown_value", column, unknown)
        if column.required:
            found = [(text, None if is_empty(text) else code) for text, code in found]
        self._join(column, found, if_null=None if column.required else "unknown")

    def _read_codes(self, column: Column) -> None:
        codes = CodeList(column.codes or {})
        found = [(text, ["unknown"] if is_empty(text) else codes.parse_list(text)) for text in self._distinct(column)]
        self._note_values(
            "unknown_value", column, [text for text, list_ in found if "other" in list_ and codes.find(text) is None]
        )
        self._join(column, found, if_null=["unknown"])

    def _read_bool(self, column: Column) -> None:
        codes = CodeList(BOOLEAN)
        found, unread = [], []
        for text in self._distinct(column):
            try:
                found.append((text, None if is_empty(text) else parse_bool(text, codes)))
            except Unreadable:
                unread.append(text)
        self._note_values("unknown_value", column, unread)
        self._join(column, found, sql_type="boolean")

    def _read_count(self, column: Column) -> None:
        lower = None if column.signed else column.lower or 0
        self._parsed(column, lambda text: parse_whole(text, lower=lower, upper=column.upper), default=column.default)

    def _read_money(self, column: Column) -> None:
        factor = self._source.factors.get(column.name, 1)
        self._parsed(column, lambda text: parse_money(text, scale=factor))

    def _read_decimal(self, column: Column) -> None:
        """A coordinate or length that cannot be read is left empty and noted: the accident itself still counts."""
        found, unread = [], []
        for text in self._distinct(column):
            try:
                value = None if is_empty(text) else parse_decimal(text, lower=column.lower, upper=column.upper)
                found.append((text, value))
            except Unreadable:
                unread.append(text)
        self._note_values("unreadable_number", column, unread)
        self._join(column, found, sql_type="double")

    def _read_date(self, column: Column) -> None:
        self._moments(column)
        self.typed.expressions[column.name] = f"({self.typed.expressions[column.name]})::date"

    def _read_moment(self, column: Column) -> None:
        days, clocks = self._moments(column)
        if (flag := self._source.feed.hour_flag) and column.name == self._source.feed.event_dates[0]:
            self._hour_flag(column, flag, days, clocks)

    def _moments(self, column: Column) -> tuple[dict[str, Moment], dict[str, timedelta]]:
        """Days and clocks are read apart: of each there are few, of minutes as many as rows."""
        pattern, zone = (self._date_option(column, option) for option in ("date_format", "time_zone"))
        zone = None if zone == AS_WRITTEN else ZoneInfo(zone) if zone else LOCAL_TIME
        day, clock = _day_sql(column, pattern), _clock_sql(column, pattern)
        texts, times = self._distinct(column, day), self._distinct(column, clock)
        order = None if pattern else self._order(column, texts)
        days, day_problems = _parse_each(texts, lambda text: parse_moment(text, order, pattern, zone))
        clocks, clock_problems = _parse_each(times, _time)
        at = [(text, days[text].at if text in days else None, day_problems.get(text)) for text in texts]
        self._join_values(column, at, "timestamp", day)
        if times:
            after = [(text, clocks.get(text), clock_problems.get(text)) for text in times]
            self._add_clock(column, after, clock)
        self._require(column)
        return days, clocks

    def _add_clock(self, column: Column, rows: list[tuple[str, timedelta | None, str | None]], clock: str) -> None:
        """The time of day beside a day replaces the one the day may have."""
        day, clocks, name = f"values_{column.name}", f"clocks_{column.name}", column.name
        self._keep_values(clocks, rows, "interval")
        self.typed.joins.append(f"left join {clocks} on {clocks}.text = {clock}")
        self.typed.expressions[name] = f"coalesce({day}.value::date + {clocks}.value, {day}.value)"
        self.typed.problems[name] = f"coalesce({self.typed.problems.get(name, 'null')}, {clocks}.problem)"

    def _hour_flag(self, column: Column, flag: str, days: dict[str, Moment], clocks: dict[str, timedelta]) -> None:
        """Has the export an hour here? Where all are midnight it has none."""
        hours = [text for text, moment in days.items() if moment.has_hour]
        is_known = any(clocks.values()) or any(moment.at.time() != time() for moment in days.values())
        table = f"hours_{column.name}"
        self._database.execute(
            f"create or replace temp table {table} as select unnest($texts::varchar[]) as text", {"texts": hours}
        )
        self.typed.joins.append(f"left join {table} on {table}.text = values_{column.name}.text")
        has_clock = f"clocks_{column.name}.value is not null" if clocks else "false"
        self.typed.expressions[flag] = f"({table}.text is not null or {has_clock})" if is_known else "false"

    def _order(self, column: Column, texts: list[str]) -> DateOrder:
        if forced := self._date_option(column, "date_order"):
            return forced
        try:
            order = date_order(texts)
        except MixedDateOrder as mixed:
            first, second = mixed.args
            cells = {"day_first": privacy.shown(first), "month_first": privacy.shown(second)}
            raise FileRefused("mixed_date_order", column=column.name, **cells) from None
        if order == "month_first":
            self.typed.notices.append(Notice("month_first", column.name, "", self._source.row_count, None))
        return order

    def _date_option(self, column: Column, option: str) -> str | None:
        return self._mapping.date_option(column.name, option) if self._mapping else None

    def _read_unit(self, column: Column) -> None:
        found = [(text, None if is_empty(text) else self._places.unit(text)) for text in self._distinct(column)]
        self._note_values("unknown_value", column, [text for text, code in found if code == "unknown"])
        self._join(column, found)

    def _read_ward(self, column: Column) -> None:
        WardReader(self._database, self._table, self._source, self._places, self.typed).read(column)

    # shared steps

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
        values, problems = _parse_each(texts, parse)
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
            f'select "{column.name}", count(*), min(_line) from {self._table} '
            f'where "{column.name}" in (select unnest($texts::varchar[])) group by all order by 2 desc, 1',
            {"texts": texts},
        )
        found = rows.fetchall()
        self.typed.notices += [
            Notice(kind, column.name, privacy.shown(text, once=count == 1), count, line)
            for text, count, line in found[:MOST_LISTED]
        ]
        if rest := found[MOST_LISTED:]:
            count, line = sum(row[1] for row in rest), min(row[2] for row in rest)
            self.typed.notices.append(Notice(kind, column.name, "\u2026", count, line))


def _parse_each(texts: list[str], parse: Callable[[str], Any]) -> tuple[dict[str, Any], dict[str, str]]:
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


def _day_sql(column: Column, pattern: str | None) -> str:
    """SQL: a cell without the clock beside the day."""
    cell = f'raw."{column.name}"'
    plain = (
        cell
        if pattern
        else f"case when {_has_clock(cell)} then split_part(replace({cell}, 'T', ' '), ' ', 1) else {cell} end"
    )
    return f"case when contains({cell}, chr(31)) then split_part({cell}, chr(31), 1) else {plain} end"


def _clock_sql(column: Column, pattern: str | None) -> str:
    """SQL: the clock beside the day, null where the cell has none."""
    cell = f'raw."{column.name}"'
    plain = (
        "null" if pattern else f"case when {_has_clock(cell)} then split_part(replace({cell}, 'T', ' '), ' ', 2) end"
    )
    return f"case when contains({cell}, chr(31)) then nullif(split_part({cell}, chr(31), 2), '') else {plain} end"


def _has_clock(cell: str) -> str:
    return f"regexp_full_match({cell}, '{_DAY_AND_CLOCK}')"


def _time(text: str) -> timedelta:
    """The time of day of a cell; of a whole moment (`1899-12-30 14:30`) its clock."""
    try:
        return parse_time_of_day(text)
    except Unreadable:
        at = parse_moment(text).at
        return timedelta(hours=at.hour, minutes=at.minute, seconds=at.second)
