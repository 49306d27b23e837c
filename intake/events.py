"""Which days the records of an import speak of: how far each file and feed reaches."""

from pathlib import Path

import duckdb

from .feeds import FEEDS, Feed

_EVENTS = (Path(__file__).parent / "sql" / "events.sql").read_text(encoding="utf-8")


def find_reach(database: duckdb.DuckDBPyConnection) -> None:
    """Leaves file_through, file_dates and feed_accounts; a record without a day still counts as a record."""
    database.execute("create or replace table events (feed varchar, _file_no bigint, day date, record_count bigint)")
    for feed in FEEDS.values():
        database.execute(f"insert into events {_days(feed)}")
    database.execute(_EVENTS)


def _days(feed: Feed) -> str:
    """SQL: records by file and day; of several dates the first that the file gives at all."""
    day = f'"{feed.event_dates[-1]}"'
    for name in reversed(feed.event_dates[:-1]):
        day = f'case when count("{name}") over (partition by _file_no) > 0 then "{name}" else {day} end'
    return (
        f"select '{feed.name}', _file_no, day, count(*) from (select _file_no, ({day})::date as day "
        f"from records_{feed.name}) group by all"
    )
