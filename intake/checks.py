"""What was accepted and is yet suspicious, over the records of one import. Nothing here changes a number."""

from pathlib import Path

import duckdb

HERE = Path(__file__).parent / "sql" / "checks"


def note_suspicions(database: duckdb.DuckDBPyConnection) -> None:
    """Adds to `noted` what each file under sql/checks/ finds."""
    for file in sorted(HERE.glob("*.sql")):
        database.execute(f"insert into noted {file.read_text(encoding='utf-8')}")
