"""Spoiled exports: the file that a seed and a number stand for, the same at each call."""

from copy import deepcopy
from dataclasses import dataclass
from functools import cached_property
from random import Random

from intake.feeds import FEEDS

from .byte_mutators import BYTES, ENCODINGS
from .corpus import DIALECTS, PARQUET, Export, export_of, kind_of, lines_of
from .parquet_forms import COLUMNS, Columns, as_parquet
from .text_mutators import CELLS, LINES

SLOTS = 12
SUFFIXES = (".csv", ".txt", ".CSV", "", ".dat", ".parquet", ".pq", ".xlsx", ".csv.parquet")
ANOTHER_NAME = "another suffix"
SEVERAL = "several of these"
OF_TEXT = (*CELLS, *LINES, *ENCODINGS, *BYTES, ANOTHER_NAME)
OF_PARQUET = (*CELLS, *COLUMNS, *BYTES, ANOTHER_NAME)
NOTHING = "nothing"
_LETTERS = "BCDFGHJKLMNPQRSTVWXZ"


@dataclass(frozen=True)
class Mutant:
    """One file: the export it was, what was done to it, what it is now."""

    index: int
    export: Export
    mutators: tuple[str, ...]
    path: str
    data: bytes

    @property
    def mutator(self) -> str:
        return self.mutators[0] if len(self.mutators) == 1 else SEVERAL

    @cached_property
    def original(self) -> bytes:
        return _written(self.export, (), Random(0))


def mutant(seed: int, index: int) -> Mutant:
    random = Random(f"{seed}/{index}")
    export = _export(index, random, _slot(index))
    possible = OF_PARQUET if export.is_parquet else OF_TEXT
    count = 1 if random.random() < 0.85 else random.randint(2, 4)
    mutators = tuple(random.sample(possible, count))
    suffix = random.choice(SUFFIXES) if ANOTHER_NAME in mutators else ".parquet" if export.is_parquet else ".csv"
    return Mutant(index, export, mutators, f"{_place(index)}-{index:06}{suffix}", _written(export, mutators, random))


def untouched(seed: int, index: int) -> Mutant:
    """An export of the corpus as it is: what is around it must not cost it a row."""
    export = _export(index, Random(f"{seed}/{index}/{NOTHING}"), SLOTS + _slot(index))
    suffix = ".parquet" if export.is_parquet else ".csv"
    return Mutant(index, export, (NOTHING,), f"{_place(index)}-whole{suffix}", _written(export, (), Random(0)))


def _place(index: int) -> str:
    """Files of one feed and kind lie beside one another, as those that are imported together do."""
    return f"{list(FEEDS)[index % len(FEEDS)]}-{kind_of(_slot(index))}"


def _slot(index: int) -> int:
    return index // len(FEEDS) % SLOTS


def _export(index: int, random: Random, slot: int) -> Export:
    """Two exports of one feed share no key where their slots differ."""
    feeds = list(FEEDS)
    form = random.choice((*DIALECTS, *PARQUET))
    tag = "".join(random.choices(_LETTERS, k=6))
    return export_of(feeds[index % len(feeds)], form, tag, slot)


def _written(export: Export, mutators: tuple[str, ...], random: Random) -> bytes:
    cells = deepcopy(export.cells)
    for name in mutators:
        if name in CELLS:
            CELLS[name](cells, random)
    data = _as_parquet(export, cells, mutators, random) if export.is_parquet else _text(export, cells, mutators, random)
    for name in mutators:
        if name in BYTES and data:
            data = BYTES[name](data, random)
    return data


def _as_parquet(export: Export, cells: list[list[str]], mutators: tuple[str, ...], random: Random) -> bytes:
    columns = Columns(list(export.header), ["{}"] * len(export.header))
    for name in mutators:
        if name in COLUMNS:
            COLUMNS[name](columns, random)
    return as_parquet(columns, cells, PARQUET[export.form])


def _text(export: Export, cells: list[list[str]], mutators: tuple[str, ...], random: Random) -> bytes:
    lines = lines_of(export, export.header, cells)
    for name in mutators:
        if name in LINES and lines:
            lines = LINES[name](lines, random)
    text, encoding = "".join(lines), export.dialect.encoding
    for name in mutators:
        if name in ENCODINGS:
            return ENCODINGS[name](text, encoding, random)
    return text.encode(encoding, "replace")
