"""
Small valid exports of every feed, in many dialects: what stands in their cells and what must come out of them.

A feed's records follow from its declaration, so that a new feed is in the corpus as soon as it is declared. Every day
is a 13th or later: a column of untouched rows proves its own order of day and month, whatever happens to other rows.
"""

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from intake.feeds import FEEDS, Column, Feed
from sample.dialects import Dialect
from vietnamese.headers import HEADERS

DATA = Path(__file__).parents[3] / "data"
RECORDS = 12
KINDS = 3
OPTIONAL_SHARE = 0.35
ROADS = ("QL5", "QL10", "QL37")
FRAME = ("BẢNG TỔNG HỢP", "Số liệu đến hết tháng")
TOTAL = "Tổng cộng"
_PLAIN = {"headers": "snake", "thousands": ""}
_ISO = {"day": "%Y-%m-%d", "moment": "%Y-%m-%d %H:%M:%S", "decimal": "."}
DIALECTS = {
    "utf-8": Dialect(",", "utf-8", "\n", **_ISO, **_PLAIN),
    "utf-8-bom": Dialect(";", "utf-8-sig", is_framed=True),
    "decomposed": Dialect(",", "utf-8", "\n", decimal=".", thousands=" ", accents="decomposed"),
    "utf-16": Dialect("\t", "utf-16"),
    "utf-16-be": Dialect(";", "utf-16-be", is_framed=True),
    "windows-1258": Dialect("\t", "cp1258", accents="tones_apart"),
    "windows-1252": Dialect("|", "cp1252", "\n", **_PLAIN),
    "old-mac": Dialect(";", "utf-8", "\r", thousands=" "),
}
PARQUET = {
    "parquet-zstd": "compression zstd",
    "parquet-snappy": "compression snappy",
    "parquet-plain": "compression uncompressed, dictionary_size_limit 1",
    "parquet-v2": "compression gzip, parquet_version v2",
}


@dataclass(frozen=True)
class Export:
    """`cells`: the records as the export writes them; `records`: as the snapshot must have them, by our columns."""

    feed: Feed
    form: str
    header: list[str]
    cells: list[list[str]]
    records: list[dict[str, Any]]

    @property
    def dialect(self) -> Dialect:
        return DIALECTS.get(self.form, DIALECTS["utf-8"])

    @property
    def is_parquet(self) -> bool:
        return self.form in PARQUET

    def key(self, number: int) -> tuple:
        return tuple(self.records[number][name] for name in self.feed.key)


def export_of(name: str, form: str, tag: str, slot: int) -> Export:
    """
    `tag` begins the ids of this export alone; a feed without such a key has years of its own by `slot`. Of the columns
    a file may lack it has some, the same ones as each other export of its kind.
    """
    feed = FEEDS[name]
    dialect = DIALECTS.get(form, DIALECTS["utf-8"])
    is_bare = dialect.encoding == "cp1252"
    columns = _some_columns(feed, kind_of(slot))
    rows = [{column.name: _value_in(feed, column, tag, slot, number, is_bare) for column in columns}
            for number in range(RECORDS)]  # fmt: skip
    cells = [
        [*(_cell(column, row[column.name], number, dialect, is_bare) for column in columns), _note(dialect, number)]
        for number, row in enumerate(rows)
    ]
    header = [*(_header(feed, column, dialect) for column in columns), dialect.respell("ghi chu")]
    return Export(feed, form, header, cells, [_as_kept(columns, row) for row in rows])


def kind_of(slot: int) -> int:
    """Exports of one feed and kind have the same columns: an import may take them together."""
    return slot % KINDS


def _some_columns(feed: Feed, kind: int) -> list[Column]:
    random = Random(f"{feed.name}/{kind}")
    needed = {*feed.key, *feed.event_dates}
    return [column for column in feed.columns
            if column.required or column.name in needed or random.random() < OPTIONAL_SHARE]  # fmt: skip


def lines_of(export: Export, header: Sequence[str], cells: Sequence[Sequence[str]]) -> list[str]:
    """The records of a text export with their line ends, frame included."""
    dialect = export.dialect
    lines = [_line(row, dialect) for row in (header, *cells)]
    if not dialect.is_framed:
        return lines
    gap = [dialect.delimiter * (len(header) - 1) + dialect.newline]
    above = [_line([dialect.respell(text)], dialect) for text in FRAME]
    return above + gap + lines + gap + [_line([dialect.respell(TOTAL), *[""] * (len(header) - 1)], dialect)]


def _line(cells: Sequence[str], dialect: Dialect) -> str:
    return dialect.delimiter.join(_quoted(cell, dialect.delimiter) for cell in cells) + dialect.newline


def _quoted(cell: str, delimiter: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if any(sign in cell for sign in (delimiter, *'"\r\n')) else cell


@cache
def _codes_of(file: str) -> list[tuple[str, str]]:
    """Code and full name of every ward, or of every agency."""
    with (DATA / file).open(encoding="utf-8-sig", newline="") as lines:
        return [(row["code"], row.get("full_name") or row["name"]) for row in csv.DictReader(lines)]


def _value_in(feed: Feed, column: Column, tag: str, slot: int, number: int, is_bare: bool) -> Any:
    """A value of one record, None where an empty cell may stand."""
    in_key = column.name in feed.key
    may_lack = not (column.required or in_key or column.name in feed.event_dates)
    if may_lack and (number + len(column.name)) % 5 == 0:
        return None
    named = any(feed.column(name).kind in ("id", "text") for name in feed.key)
    return _value(column, tag if in_key else "P", 0 if named else slot, number, is_bare)


def _value(column: Column, tag: str, years: int, number: int, is_bare: bool) -> Any:
    day = date(2026 - years, 1 + number % 9, 13 + number)
    codes = list(column.codes or ())
    units = _codes_of("reference/wards.csv") + (_codes_of("plan/agencies.csv") if column.kind == "unit" else [])
    match column.kind:
        case "id":
            return f"{tag}-{number:02}"
        case "text":
            return f"{tag} {number}" if is_bare else f"{tag} nội dung {number}"
        case "code":
            return codes[number % len(codes)]
        case "codes":
            return sorted({codes[number % len(codes)], codes[(number + 1) % len(codes)]})
        case "count":
            return number % 3 + 1 if column.name in ("deaths", "case_count") else number + 1
        case "money":
            return 250_000 * (number + 1)
        case "decimal":
            return {"latitude": 20.8, "longitude": 106.6}.get(column.name, 1.0) + number / 32
        case "length":
            return float(100 * (number + 1))
        case "date":
            return day
        case "moment":
            return datetime.combine(day, time(8, number + 1))
        case "bool":
            return number % 2 == 0
        case "road":
            return ROADS[number % len(ROADS)]
    return units[(number * 11 + 3) % len(units)][0]


def _cell(column: Column, value: Any, number: int, dialect: Dialect, is_bare: bool) -> str:
    """A value as this export writes it; codes and places by word or by code in turn."""
    if value is None or value == []:
        return ""
    by_code = is_bare or number % 2
    if column.kind in ("ward", "unit"):
        names = dict(_codes_of("reference/wards.csv") + _codes_of("plan/agencies.csv"))
        return value if by_code else dialect.respell(names[value])
    if column.kind in ("code", "codes"):
        values = [value] if column.kind == "code" else value
        words = [code if by_code else dialect.respell(column.codes[code].word) for code in values]
        return ";".join(words)
    if column.kind == "length":
        return dialect.cell(int(value))
    if column.kind == "bool" and is_bare:
        return "true" if value else "false"
    return dialect.respell(dialect.cell(value))


def _header(feed: Feed, column: Column, dialect: Dialect) -> str:
    if dialect.headers == "snake":
        return column.name
    return dialect.respell(HEADERS[feed.name][column.name][0])


def _note(dialect: Dialect, number: int) -> str:
    """A column nobody reads, with what makes a record hard to tell from two."""
    if dialect.encoding == "cp1252":
        return f"déjà vu à côté du marché {number}"
    hard = ("", 'nói "có"', f"một{dialect.delimiter} hai", "dòng một\ndòng hai", "bình thường")
    return dialect.respell(hard[number % len(hard)])


def _as_kept(columns: Sequence[Column], row: dict[str, Any]) -> dict[str, Any]:
    """What stands for an empty cell in a snapshot."""
    instead = {"code": "unknown", "ward": "unknown", "codes": ["unknown"]}
    return {
        column.name: row[column.name]
        if row[column.name] is not None
        else instead.get(column.kind, column.default if column.kind == "count" else None)
        for column in columns
    }
