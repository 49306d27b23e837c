"""What became of the rows of each file, and how far each feed reaches."""

from pathlib import Path

import duckdb

from vietnamese.intake_words import file_reason

from .counting import countable_records
from .errors import FileRefused, MiscountedRows
from .exports import Exports
from .privacy import shown
from .staging import StagedFile

OUTCOMES = ("accepted", "refused", "superseded", "duplicates")
_ACCOUNT = (Path(__file__).parent / "sql" / "account.sql").read_text(encoding="utf-8")


def account_for_files(database: duckdb.DuckDBPyConnection, exports: Exports) -> list[dict]:
    """One row per file with its rows by outcome; `MiscountedRows` where they do not add up."""
    database.execute(_ACCOUNT)
    counts = {row[0]: row[1:] for row in database.execute("select * from accounts").fetchall()}
    return [_account(file, counts.get(file.no)) for file in exports.files] + [
        _nothing(name, file_reason(error.code, _shown(error.values))) for name, error in exports.broken_mappings
    ]


def _account(file: StagedFile, counts: tuple | None) -> dict:
    if file.refusal:
        return _refused(file, file.refusal)
    source = file.source
    accepted, refused, superseded, duplicates, records, first_date, last_date, data_through = counts
    if source.row_count != accepted + refused + superseded + duplicates:
        raise MiscountedRows("miscounted_rows", file=file.path, rows=source.row_count, counts=counts)
    return {
        "path": file.path, "size": file.size, "sha256": file.sha256, "feed": source.feed.name,
        "dialect": source.dialect, "rows": source.row_count, "accepted": accepted, "refused": refused,
        "superseded": superseded, "duplicates": duplicates, "ignored": source.ignored,
        "records": records, "first_date": first_date, "last_date": last_date, "data_through": data_through,
        "sentence": None,
    }  # fmt: skip


def _refused(file: StagedFile, refusal: FileRefused) -> dict:
    """A file refused as a whole: all the records that can be counted in it are refused."""
    if file.source:
        feed, rows = file.source.feed.name, file.source.row_count
    else:
        feed = str(refusal.values["feed"]) if "feed" in refusal.values else None
        rows = countable_records(file.location, refusal, file.mapping)
    sentence = file_reason(refusal.code, refusal.values, feed)
    return _nothing(file.path, sentence) | {
        "size": file.size,
        "sha256": file.sha256,
        "feed": feed,
        "rows": rows,
        "refused": rows,
    }


def _shown(values: dict[str, object]) -> dict[str, object]:
    """What a mapping says wrong, as a reader may see it."""
    return {
        name: [shown(str(item)) for item in value] if isinstance(value, list) else shown(str(value))
        for name, value in values.items()
    }


def _nothing(path: str, sentence: str | None) -> dict:
    counts = dict.fromkeys(("rows", *OUTCOMES, "ignored", "records"), 0)
    return {"path": path, "size": 0, "sha256": "", "feed": None, "dialect": None, **counts, "first_date": None,
            "last_date": None, "data_through": None, "sentence": sentence}  # fmt: skip


def account_for_feeds(database: duckdb.DuckDBPyConnection) -> list[dict]:
    rows = database.execute("select * from feed_accounts order by feed")
    names = [name for name, *_ in rows.description]
    return [dict(zip(names, row, strict=True)) for row in rows.fetchall()]
