"""Exports written in a test, all of them imported at once, and what came of each."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import duckdb

from intake import Report, import_exports

HEADER = "Mã vụ,Thời gian xảy ra,Số người chết,Số người bị thương"


class Account(NamedTuple):
    """What became of the rows of one file."""

    rows: int
    accepted: int
    refused: int = 0
    superseded: int = 0
    duplicates: int = 0
    ignored: int = 0
    records: int = 0


def all_accepted(rows: int, ignored: int = 0) -> Account:
    return Account(rows, rows, ignored=ignored, records=rows)


@dataclass
class Imported:
    """One import; ids begin with the name of their file, so that a file's records can be told apart."""

    root: Path
    report: Report

    def file(self, path: str) -> dict[str, Any]:
        return next(file for file in self.report.manifest["files"] if file["path"] == path)

    def account(self, path: str) -> Account:
        account = Account(*(self.file(path)[name] for name in Account._fields))
        assert account.rows == account.accepted + account.refused + account.superseded + account.duplicates
        return account

    def ask(self, sql: str, **values: object) -> list[tuple]:
        """Rows of a query over the snapshot; `{table}` is its parquet file."""
        folder = self.root / "snapshots" / self.report.snapshot
        tables = {path.stem: f"read_parquet('{path}')" for path in folder.glob("*.parquet")}
        with duckdb.connect() as database:
            database.execute("set TimeZone = 'Asia/Ho_Chi_Minh'")
            return database.execute(sql.format(**tables), values).fetchall()

    def records(self, feed: str, columns: str, beginning: str = "") -> list[tuple]:
        key = {"accidents": "accident_id", "clearances": "clearance_id"}.get(feed, "case_id")
        where = f"where starts_with({key}, $beginning)" if beginning else ""
        values = {"beginning": beginning} if beginning else {}
        return self.ask(f"select {columns} from {{{feed}}} {where} order by {key}", **values)

    def refused(self, path: str) -> list[tuple]:
        return self.ask(
            'select _line, "column", value, reason from {refused} where _file = $path order by 1', path=path
        )

    def noticed(self, path: str) -> set[tuple]:
        return set(self.ask('select kind, "column", value, count from {notices} where _file = $path', path=path))


def write_export(root: Path, path: str, content: str | bytes, encoding: str = "utf-8") -> Path:
    target = root / "exports" / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
    return target


def imported(root: Path, files: dict[str, str | bytes]) -> Imported:
    for path, content in files.items():
        write_export(root, path, content)
    return Imported(root, import_exports(root))


def rows(*lines: str, header: str = HEADER) -> str:
    return "\n".join((header, *lines)) + "\n"


def deaths(result: Imported) -> dict[str, int]:
    return dict(result.records("accidents", "accident_id, deaths"))


def outcomes(result: Imported, path: str) -> tuple[int, int, int, int]:
    account = result.account(path)
    return account.accepted, account.refused, account.superseded, account.duplicates
