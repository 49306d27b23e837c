"""Columns of dates and times: the order of day and month is decided over the whole column."""

from datetime import time, timedelta
from zoneinfo import ZoneInfo

from . import privacy
from .cells import Unreadable
from .column_steps import ColumnSteps, parse_each
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
from .errors import FileRefused, NotAlike
from .feeds import Column
from .notices import Notice

_DAY_AND_CLOCK = r"[\d/.-]+[ T]\d{1,2}:\d{2}(:\d{2})?"


class MomentColumns(ColumnSteps):
    """Reads dates and moments."""

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
        days, day_problems = parse_each(texts, lambda text: parse_moment(text, order, pattern, zone))
        clocks, clock_problems = parse_each(times, _time)
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
            if len(self._files) > 1:
                raise NotAlike(column.name)
            self.typed.notices.append(
                (self._files[0], Notice("month_first", column.name, "", self._source.row_count, None))
            )
        return order

    def _date_option(self, column: Column, option: str) -> str | None:
        return self._mapping.date_option(column.name, option) if self._mapping else None


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
    return f"(contains({cell}, ':') and regexp_full_match({cell}, '{_DAY_AND_CLOCK}'))"


def _time(text: str) -> timedelta:
    """The time of day of a cell; of a whole moment (`1899-12-30 14:30`) its clock."""
    try:
        return parse_time_of_day(text)
    except Unreadable:
        at = parse_moment(text).at
        return timedelta(hours=at.hour, minutes=at.minute, seconds=at.second)
