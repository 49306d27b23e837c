"""Parquet exports of text cells, and ways to change their columns."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import duckdb

TYPES = (
    "encode({})", "[{}]", "[{}, null]", "{{'a': {}, 'b': [1]}}", "map {{'k': {}}}", "try_cast({} as double)",
    "try_cast({} as float)", "try_cast({} as hugeint)", "try_cast({} as utinyint)", "try_cast({} as decimal(38, 10))",
    "try_cast({} as timestamp)", "try_cast({} as timestamp_ns)", "try_cast({} as timestamp_s)",
    "try_cast({} as timestamptz)", "try_cast({} as date)", "try_cast({} as time)", "try_cast({} as boolean)", "null",
    "null::int", "'\\xFF\\xFE\\x00'::blob", "'nan'::double", "'infinity'::double", "'infinity'::date",
    "'-infinity'::timestamp", "timestamp '290000-01-01'", "date '0044-03-15 (BC)'", "1e308::double", "-0.0::double",
    "[]::int[]", "interval 400 days", "uuid '00000000-0000-0000-0000-000000000001'", "'0101'::bit", "true",
    "170141183460469231731687303715884105727::hugeint", "repeat({}, 2000)", "chr(0) || {}", "{} || chr(10) || 'x'",
)  # fmt: skip
NAMES = ("", " ", "x" * 5000, 'a"b', "a\nb", "'; drop table t; --", "_line", "_file", "Mã vụ ", "\u202e", "a,b", "{0}")


@dataclass
class Columns:
    """Names, and the SQL of each over its text cell."""

    names: list[str]
    expressions: list[str]


def other_types(columns: Columns, random: Random) -> None:
    for _ in range(random.randint(1, 3)):
        columns.expressions[random.randrange(len(columns.names))] = random.choice(TYPES)


def other_columns(columns: Columns, random: Random) -> None:
    """One is gone, renamed, exchanged with another, or a thousand more are there."""
    at, other = (random.randrange(len(columns.names)) for _ in range(2))
    match random.randrange(4):
        case 0:
            del columns.names[at], columns.expressions[at]
        case 1:
            columns.names[at] = random.choice(NAMES)
        case 2:
            columns.names[at], columns.names[other] = columns.names[other], columns.names[at]
        case 3:
            more = random.choice((1, 20, 1000))
            columns.names += [f"c{number}" for number in range(more)]
            columns.expressions += ["'x'"] * more


COLUMNS: dict[str, Callable[[Columns, Random], None]] = {
    "columns of other types": other_types,
    "other columns": other_columns,
}


@cache
def in_memory() -> duckdb.DuckDBPyConnection:
    """A database for all that is written and read again here: to start one takes longer than a small file."""
    return duckdb.connect(config={"threads": 1})


def as_parquet(columns: Columns, cells: Sequence[Sequence[str]], options: str) -> bytes:
    """The bytes of the file; names that differ by case alone are told apart, as parquet of this writer needs."""
    texts = [list(column) for column in zip(*cells, strict=True)]
    lists = ", ".join(f"unnest(${number}::varchar[]) as t{number}" for number in range(1, len(texts) + 1))
    names = _apart(columns.names)
    selected = ", ".join(
        f"{expression.format(f'nullif(t{number}, $$$$)')} as {_quoted(name)}"
        for number, (name, expression) in enumerate(zip(names, columns.expressions, strict=True), start=1)
    )
    with TemporaryDirectory() as folder, in_memory().cursor() as database:
        file = Path(folder) / "t.parquet"
        database.execute(f"create temp table t as select {lists}", texts)
        database.execute(f"copy (select {selected} from t) to '{file}' (format parquet, {options})")
        return file.read_bytes()


def _apart(names: Sequence[str]) -> list[str]:
    found: list[str] = []
    for name in names:
        name = name or "_"
        while name.lower() in {other.lower() for other in found}:
            name += "_"
        found.append(name)
    return found


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
