"""
The text of one file -> typed rows and refused rows, in the staging database.

Each column is decided over its distinct values: they are few, so that Python may read them with care, and the join back is
DuckDB's. A row is refused for the first of its columns that cannot be read; unknown codes and wards are kept and noted.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, timedelta
from functools import cache
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

_DAY_AND_CLOCK = re.compile(r"([\d/.-]+)[ T](\d{1,2}:\d{2}(?::\d{2})?)")
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
        cell = f'raw."{column.name}"'
        text = f"nullif(trim(regexp_replace(nfc_normalize({cell}), '\\s+', ' ', 'g')), '')"
        text = f"case when lower({text}) in ({_EMPTY_WORDS}) then null else {text} end"
        self.typed.expressions[column.name] = text if column.name in self._source.feed.key else privacy.masked_sql(text)
        if column.required:
            self.typed.problems[column.name] = f"case when {text} is null then 'empty' end"
        if column.name in self._source.feed.key:
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
        self._parsed(column, self._moment_parser(column, lambda moment: moment.at.date()), sql_type="date")

    def _read_moment(self, column: Column) -> None:
        texts = self._distinct(column)
        parse = self._moment_parser(column, lambda moment: moment)
        moments, problems = _parse_each(texts, parse)
        all_midnight = all(
            moment.at == datetime(moment.at.year, moment.at.month, moment.at.day) for moment in moments.values()
        )
        values = [(text, moments[text].at if text in moments else None, problems.get(text)) for text in texts]
        self._join_values(column, values, "timestamp")
        if (flag := self._source.feed.hour_flag) and column.name == self._source.feed.event_dates[0]:
            with_hour = [] if all_midnight else [text for text, moment in moments.items() if moment.has_hour]
            self._hour_flag(column, flag, with_hour)
        self._require(column)

    def _hour_flag(self, column: Column, flag: str, with_hour: list[str]) -> None:
        table = f"hours_{column.name}"
        self._database.execute(
            f"create or replace temp table {table} as select unnest($texts::varchar[]) as text", {"texts": with_hour}
        )
        self.typed.joins.append(f'left join {table} on {table}.text = raw."{column.name}"')
        self.typed.expressions[flag] = f"{table}.text is not null"

    def _moment_parser(self, column: Column, finish: Callable[[Moment], Any]) -> Callable[[str], Any]:
        pattern, zone = (self._date_option(column, option) for option in ("date_format", "time_zone"))
        zone = None if zone == AS_WRITTEN else ZoneInfo(zone) if zone else LOCAL_TIME
        order = None if pattern else self._order(column)
        day_of = cache(lambda text: parse_moment(text, order, pattern, zone))
        time_of = cache(_time)

        def parse(text: str) -> Any:
            day, mark, time = text.partition(TIME_MARK)
            if not mark and not pattern and (split := _DAY_AND_CLOCK.fullmatch(text)):
                day, time = split.groups()
            moment = day_of(day)
            if not is_empty(time):
                midnight = datetime(moment.at.year, moment.at.month, moment.at.day)
                moment = Moment(midnight + time_of(time), True)
            return finish(moment)

        return parse

    def _order(self, column: Column):
        if forced := self._date_option(column, "date_order"):
            return forced
        try:
            order = date_order(_day_parts(self._distinct(column)))
        except MixedDateOrder as mixed:
            first, second = mixed.args
            raise FileRefused("mixed_date_order", column=column.name, day_first=first, month_first=second) from None
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

    def _distinct(self, column: Column) -> list[str]:
        rows = self._database.execute(
            f'select distinct "{column.name}" from {self._table} where "{column.name}" is not null order by all'
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

    def _join_values(self, column: Column, rows: list[tuple[str, Any, str | None]], sql_type: str) -> None:
        table = f"values_{column.name}"
        texts, values, problems = ([row[place] for row in rows] for place in range(3))
        self._database.execute(
            f"create or replace temp table {table} as select unnest($texts::varchar[]) as text, "
            f"unnest($values::{sql_type}[]) as value, unnest($problems::varchar[]) as problem",
            {"texts": texts, "values": values, "problems": problems},
        )
        self.typed.joins.append(f'left join {table} on {table}.text = raw."{column.name}"')
        self.typed.expressions[column.name] = f"{table}.value"
        if any(problem is not None for problem in problems):
            self.typed.problems[column.name] = f"{table}.problem"

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
        for text, count, line in rows.fetchall():
            self.typed.notices.append(Notice(kind, column.name, privacy.shown(text), count, line))


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


def _day_parts(texts: list[str]) -> Iterator[str]:
    """The texts without the clock that makes most of them distinct."""
    seen: set[str] = set()
    for text in texts:
        split = _DAY_AND_CLOCK.fullmatch(text)
        day = split[1] if split else text.partition(TIME_MARK)[0]
        if day not in seen:
            seen.add(day)
            yield day


def _time(text: str) -> timedelta:
    """The time of day of a cell; of a whole moment (`1899-12-30 14:30`) its clock."""
    try:
        return parse_time_of_day(text)
    except Unreadable:
        at = parse_moment(text).at
        return timedelta(hours=at.hour, minutes=at.minute, seconds=at.second)
