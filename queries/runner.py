"""Run a named question and return its rows."""

import re
import sys
from contextvars import ContextVar
from dataclasses import fields
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

import duckdb
import pandas as pd

from . import database
from .answers import Answers
from .damage import damage_of, written_at
from .errors import BrokenSnapshot, UnknownParameter, UnknownQuery
from .filters import Filters
from .snapshots import served_snapshot, snapshot_folder

UNFILTERED = Filters()
PARAMETERS = {field.name for field in fields(Filters)} - {"snapshot"}
KEEPS_ALL = {"no_groups": ("groups", ()), "whole_city": ("area", "city")}
answers = Answers(most_bytes=30_000_000)
_A_NAME = re.compile(r"(?!macros/)[a-z0-9_]+/[a-z0-9_]+")
_UNREADABLE = (duckdb.IOException, duckdb.InvalidInputException, duckdb.SerializationException)


class Asked(NamedTuple):
    name: str
    filters: Filters


asked: ContextVar[list[Asked] | None] = ContextVar("asked", default=None)  # by this thread, where someone wants to know


class Source(NamedTuple):
    """Where rows come from: the text of the .sql file and the values it was run with."""

    name: str
    sentence: str
    sql: str
    parameters: dict[str, Any]


def ask(name: str, filters: Filters = UNFILTERED) -> pd.DataFrame:
    """The rows of `queries/<name>.sql`, the caller's own copy."""
    if (list_of_asked := asked.get()) is not None:
        list_of_asked.append(Asked(name, filters))
    sql = read(name)
    values, (folder, written) = _values(sql, filters), _place(filters)
    return answers.get((sql, values, str(folder), written), lambda: _executed(sql, values, folder).df())


def ask_values(name: str, filters: Filters = UNFILTERED) -> tuple[list[str], list[tuple]]:
    """Column names and rows as Python values, where a date stays apart from a timestamp."""
    sql = read(name)
    cursor = _executed(sql, _values(sql, filters), _place(filters)[0])
    return [column[0] for column in cursor.description], cursor.fetchall()


def describe(name: str, filters: Filters = UNFILTERED) -> Source:
    sql = read(name)
    return Source(name, sentence(sql), sql, dict(_values(sql, filters)))


def questions() -> dict[str, str]:
    """Name of each question -> the first sentence of its header."""
    files = sorted(file for file in database.HERE.glob("*/*.sql") if file.parent.name != "macros")
    return {f"{file.parent.name}/{file.stem}": sentence(file.read_text(encoding="utf-8")) for file in files}


def has_question(name: str) -> bool:
    return bool(_A_NAME.fullmatch(name)) and (database.HERE / f"{name}.sql").is_file()


def sentence(sql: str) -> str:
    lines = sql.splitlines()
    end = next(number for number, line in enumerate(lines) if line.startswith("-- row:"))
    return " ".join(line.removeprefix("-- ") for line in lines[:end])


def read(name: str) -> str:
    try:
        if not _A_NAME.fullmatch(name):
            raise UnknownQuery(name)
        return sys.intern((database.HERE / f"{name}.sql").read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise UnknownQuery(name) from error


def _place(filters: Filters) -> tuple[Path, int]:
    """The folder of the snapshot and when it was written: one that was damaged is written anew under the same name."""
    folder = snapshot_folder(filters.snapshot or served_snapshot().id)
    return folder, written_at(folder)


def _values(sql: str, filters: Filters) -> tuple[tuple[str, Any], ...]:
    """Only the filters that the file names, so that the others do not split the cache."""
    names = _named_parameters(sql)
    if unknown := names - PARAMETERS:
        raise UnknownParameter(", ".join(sorted(unknown)))
    return tuple((name, getattr(filters, name)) for name in sorted(names))


@lru_cache(maxsize=200)
def _named_parameters(sql: str) -> frozenset[str]:
    [statement] = duckdb.extract_statements(sql)
    return frozenset(statement.named_parameters)


def _shortcuts(values: dict[str, Any]) -> list[str]:
    """The schemas of macros that come to the same and are planned faster; planning is most of what a question costs."""
    return [schema for schema, (name, kept) in KEEPS_ALL.items() if values.get(name, kept) == kept]


def _executed(sql: str, values: tuple[tuple[str, Any], ...], folder: Path) -> duckdb.DuckDBPyConnection:
    """Nothing is computed from files that are not as they were written: DuckDB would not notice all damage."""
    if damage := damage_of(folder):
        raise BrokenSnapshot(f"{folder.name}: {damage}")
    try:
        return database.open_cursor(folder, _shortcuts(dict(values))).execute(sql, dict(values))
    except _UNREADABLE as error:
        raise BrokenSnapshot(f"{folder.name}: {error}") from error
