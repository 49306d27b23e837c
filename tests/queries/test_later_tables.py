"""Snapshots from before a table existed answer as if it were empty."""

import duckdb
import pytest

from intake.feeds import FEEDS
from queries.database import HERE

LATER = sorted(set(FEEDS) - {
    "accidents", "fines", "clearances", "encroachments", "task_reports", "unit_reports", "published_totals"
})  # fmt: skip


@pytest.mark.parametrize("feed", LATER)
def test_an_older_snapshot_has_every_later_feed_with_its_columns_and_no_row(feed):
    with duckdb.connect() as database:
        database.execute((HERE / "macros" / "0_later_tables.sql").read_text(encoding="utf-8"))
        columns = database.execute(f"select column_name, column_type from (describe {feed})").fetchall()
        assert database.execute(f"select count(*) from {feed}").fetchone() == (0,)
    assert {name: kind.lower() for name, kind in columns} == FEEDS[feed].schema()
