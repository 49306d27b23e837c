"""
Is the account of a spoiled file exact? Asked of the file itself, read a second time, and of the tables of the snapshot.

A text whose quotes are in order, and a parquet that can be read: rows and ignored lines are as many as it has records.
Every file: a record that stands there as it was is in the snapshot, value for value, or its line is among the refused.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from math import isclose
from typing import Any

from vietnamese.intake_words import ROW_REFUSED

from .corpus import Export, lines_of
from .mutants import Mutant
from .reading import LONGEST_QUOTE, Reading, place_of, read_parquet, read_text

DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|"}
OUTCOMES = ("accepted", "refused", "superseded", "duplicates")


@dataclass
class Told:
    """What an import says of one file: its entry in the manifest, its refused rows (line, reason)."""

    file: dict[str, Any]
    refused: list[tuple[int, str]]


@dataclass
class Tables:
    """`records`: the feed's table, by key; `told`: each file of the import by its path."""

    records: dict[str, dict[tuple, dict[str, Any]]] = field(default_factory=dict)
    told: dict[str, Told] = field(default_factory=dict)


def complaints(mutant: Mutant, tables: Tables) -> list[str]:
    """What is wrong with the account of one file; nothing for an exact one."""
    told = tables.told.get(mutant.path)
    if told is None:
        return ["the import says nothing of the file"]
    return [*_of_account(told), *_of_contents(mutant, told, tables)]


def _of_account(told: Told) -> Iterator[str]:
    file = told.file
    if file["rows"] != sum(file[name] for name in OUTCOMES):
        yield "rows are not the sum of their outcomes"
    if min(file[name] for name in ("rows", "ignored", "records", *OUTCOMES)) < 0:
        yield "a count is negative"
    if file["sentence"] is None:
        if len(told.refused) != file["refused"]:
            yield f"{file['refused']} refused rows are counted, {len(told.refused)} are kept"
        if file["records"] > file["accepted"]:
            yield "more records than accepted rows"
        return
    if not file["sentence"].strip() or "\n" in file["sentence"] or "Traceback" in file["sentence"]:
        yield "the file is refused without one sentence"
    if file["refused"] != file["rows"] or file["ignored"] or file["records"] or told.refused:
        yield "a refused file counts something else than refused rows"


def _of_contents(mutant: Mutant, told: Told, tables: Tables) -> Iterator[str]:
    file = told.file
    if file["sentence"] is not None and file["dialect"] is None:
        yield from _of_refused(mutant, file)
    elif file["dialect"] == "parquet":
        yield from _of_parquet(mutant, told, tables)
    else:
        encoding, _, delimiter = file["dialect"].rpartition(", ")
        yield from _of_text(mutant, told, tables, read_text(mutant.data, encoding, DELIMITERS[delimiter]))


def _of_refused(mutant: Mutant, file: dict[str, Any]) -> Iterator[str]:
    if mutant.data == mutant.original and mutant.mutators[0] != "another suffix":
        yield "a valid export is refused"
    if file["rows"] > mutant.data.count(b"\n") + mutant.data.count(b"\r") + 1 and not mutant.export.is_parquet:
        yield "more rows are counted than the refused file has lines"


def _of_parquet(mutant: Mutant, told: Told, tables: Tables) -> Iterator[str]:
    found = read_parquet(mutant.data)
    if found is None:
        return
    header, *rows = found
    if told.file["rows"] + told.file["ignored"] != len(rows):
        yield f"{told.file['rows']} rows and {told.file['ignored']} ignored of {len(rows)}"
    original = read_parquet(mutant.original) if mutant.export.is_parquet else None
    if original is None or header != original[0]:
        return
    for number, row in enumerate(original[1:]):
        if row in rows and not _is_contested(mutant.export, number, [other for other in rows if other != row]):
            yield from _of_record(mutant.export, number, told, tables, rows.index(row) + 1, 0)


def _of_text(mutant: Mutant, told: Told, tables: Tables, reading: Reading) -> Iterator[str]:
    counted = told.file["rows"] + told.file["ignored"] + 1
    if reading.records is not None and counted != reading.records:
        yield f"{counted} records are accounted for, header included, of {reading.records}"
    if counted > len(reading.lines):
        yield f"{counted} records are accounted for, of {len(reading.lines)} lines"
    export = mutant.export
    if export.is_parquet or told.file["feed"] != export.feed.name:
        return
    header, *records = _lines_of_records(export)
    top = place_of(reading, header)
    apart = 0 if reading.records is not None else LONGEST_QUOTE
    for number, record in enumerate(records if top else ()):
        line = place_of(reading, record, below=top)
        if line and not _is_contested_in(export, number, reading, record):
            yield from _of_record(export, number, told, tables, line, apart)


def _lines_of_records(export: Export) -> list[str]:
    lines = lines_of(export, export.header, export.cells)
    return lines[3:-2] if export.dialect.is_framed else lines


def _is_contested(export: Export, number: int, others: list[tuple]) -> bool:
    """Has another row the cells of its key?"""
    cells = {export.cells[number][place] for place in _key_places(export)}
    return any(cells <= set(other) for other in others)


def _is_contested_in(export: Export, number: int, reading: Reading, record: str) -> bool:
    own = record.splitlines()[0]
    cells = [export.cells[number][place] for place in _key_places(export)]
    return any(line != own and all(cell in line for cell in cells) for line in reading.lines)


def _key_places(export: Export) -> list[int]:
    columns = list(export.records[0])
    return [columns.index(name) for name in export.feed.key]


def _of_record(export: Export, number: int, told: Told, tables: Tables, line: int, apart: int) -> Iterator[str]:
    """The record is in the snapshot as it was; `apart`: by how many lines a stray quote above may have swallowed it."""
    kept = tables.records.get(export.feed.name, {}).get(export.key(number))
    if kept is not None:
        for name, value in export.records[number].items():
            if not _same(kept[name], value):
                yield f"line {line}: {name} was {value!r} and is {kept[name]!r}"
        return
    reasons = {reason for place, reason in told.refused if line - apart <= place <= line}
    if not reasons:
        yield f"line {line} is neither accepted nor refused"
    elif apart == 0 and ROW_REFUSED["conflict"] not in reasons:
        yield f"line {line}, as it was, is refused: {', '.join(sorted(reasons))}"


def _same(kept: Any, value: Any) -> bool:
    if isinstance(value, float) and isinstance(kept, float):
        return isclose(kept, value, rel_tol=1e-9)
    return kept == value
