"""Rows -> one export file. A row is a dict of typed values under our column names; a missing value is None."""

import csv
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path

import duckdb

from vietnamese import codes
from vietnamese import sample_words as words

from .defects import Defect, soiled
from .dialects import Dialect, spell
from .dice import Dice

Row = dict[str, object]
PARQUET_TYPES = {bool: "boolean", int: "bigint", float: "double", str: "varchar", datetime: "timestamp", date: "date"}
LIST_SEPARATORS = ("; ", ", ")
NOTE_EVERY = 60
BLANK_EVERY = 400


def write_csv(
    file: Path,
    feed: str,
    rows: list[Row],
    dialect: Dialect,
    dice: Dice,
    *,
    defects: Iterable[Defect] = (),
    data_through: date | None = None,
) -> None:
    """`data_through` is written as a title line; `defects` come as lines of their own, beside those of `rows`."""
    columns = list(words.HEADERS[feed])
    clean = [
        [_cell(feed, column, row.get(column), dialect, number) for column in columns] for number, row in enumerate(rows)
    ]
    lines = soiled(clean, columns, list(defects), dice)
    header = [dialect.header(feed, column) for column in columns]
    if dialect.is_framed:
        title = words.TITLES[feed], words.DATA_THROUGH.format(day=data_through) if data_through else None
        lines = _framed(lines, header, [text for text in title if text], _total(rows, columns, dialect))
    else:
        lines = [header, *lines]
    _write(file, lines, dialect)


def write_parquet(file: Path, feed: str, rows: list[Row], dialect: Dialect) -> None:
    columns = list(words.HEADERS[feed])
    spelled = {
        column: [_coded(feed, column, row.get(column), dialect, number) for number, row in enumerate(rows)]
        for column in columns
    }
    fields = ", ".join(
        f'unnest(${column}::{_type(spelled[column])}[]) as "{dialect.header(feed, column)}"' for column in columns
    )
    file.parent.mkdir(parents=True, exist_ok=True)
    with duckdb.connect(config={"threads": 1}) as database:
        database.sql(f"select {fields}", params=spelled).write_parquet(str(file), compression="zstd")


def _type(values: list) -> str:
    return PARQUET_TYPES[next((type(value) for value in values if value is not None), str)]


def _coded(feed: str, column: str, value: object, dialect: Dialect, number: int) -> object:
    if isinstance(value, tuple):
        return LIST_SEPARATORS[number % 2].join(codes.VEHICLE[code].aliases[0] for code in value)
    return spell(feed, column, value, number + len(column)) if isinstance(value, str) else value


def _cell(feed: str, column: str, value: object, dialect: Dialect, number: int) -> str:
    return dialect.cell(_coded(feed, column, value, dialect, number))


def _framed(lines: list[list[str]], header: list[str], titles: list[str], total: list[str]) -> list[list[str]]:
    """Two lines above, blank lines within, a total below, and a column of remarks at the right."""
    width = len(header)
    framed = [[title] + [""] * width for title in titles] + [[""] * (width + 1), [*header, words.FREE_TEXT_HEADER]]
    for number, line in enumerate(lines):
        framed.append([*line, words.FREE_TEXT if number % NOTE_EVERY == 7 else ""] if len(line) == width else line)
        if number % BLANK_EVERY == BLANK_EVERY - 1:
            framed.append([""] * (width + 1))
    return [*framed, [*total, ""]]


def _total(rows: list[Row], columns: list[str], dialect: Dialect) -> list[str]:
    """The words 'Tong cong' and the sum of every column of counts or money."""
    sums = [
        dialect.cell(sum(_whole_numbers(rows, column))) if any(_whole_numbers(rows, column)) else ""
        for column in columns
    ]
    return [words.TOTAL, *sums[1:]]


def _whole_numbers(rows: list[Row], column: str) -> Iterator[int]:
    return (value for row in rows if type(value := row.get(column)) is int)


def _write(file: Path, lines: list[list[str]], dialect: Dialect) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", encoding=dialect.encoding, newline="") as text:
        writer = csv.writer(text, delimiter=dialect.delimiter, lineterminator=dialect.newline)
        writer.writerows([dialect.respell(cell) for cell in line] for line in lines)
