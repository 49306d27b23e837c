"""
Records of a delimited text file, however it was written.

A record is (number of its first line, its cells). Quoted line breaks, two kinds of line end, whole records in quotes
and stray quotes are understood; a record with the wrong number of cells comes as it is, for the caller to refuse.
"""

import csv
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TextIO

from .errors import FileRefused

DELIMITERS = (",", ";", "\t", "|")
LONGEST_LINE = 1 << 20
LONGEST_QUOTE = 100  # lines; a quote still open after them is a stray sign
_LOOK_AHEAD = 300
_LOOK_AHEAD_LETTERS = 1 << 22
_MOST_COLUMNS = 20_000  # of a header; no spreadsheet has more
_HEADER_WITHIN = 60

Record = tuple[int, list[str]]


@dataclass(frozen=True)
class Run:
    """Lines that follow each other, each a row beyond doubt, without their ends."""

    lines: list[str]


@dataclass(frozen=True)
class Layout:
    """`first`: the record the rows begin with, counted from 0; `has_header`: is the one before it a header?"""

    delimiter: str
    first: int
    names: tuple[str, ...]
    has_header: bool = True
    titles: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        return len(self.names)


def find_layout(
    stream: TextIO,
    score: Callable[[list[str]], int] | None,
    *,
    prefer: str | None = None,
    header: bool | Sequence[str] = True,
    skip: int = 0,
) -> Layout:
    """
    The delimiter and header by which most columns are known to `score`; without one the first full line is the header.

    `header` false: columns are named by their number; a list: by these names.
    """
    lines = list(_first_lines(stream))
    if not any(line.strip() for _, line in lines):
        raise FileRefused("empty_file")
    delimiters = list(dict.fromkeys(filter(None, (prefer, *DELIMITERS))))
    tables = {delimiter: [cells for _, cells in records(iter(lines), delimiter)] for delimiter in delimiters}
    if header is not True or score is None:
        return _layout_by_width(tables, header, skip)
    best: tuple[int, int, Layout] | None = None
    for delimiter, table in tables.items():
        for number, cells in enumerate(table[skip:_HEADER_WITHIN], start=skip):
            known = score(cells) if len(cells) <= _MOST_COLUMNS else 0
            if known and (best is None or (known, -number) > best[:2]):
                best = known, -number, _below_header(delimiter, table, number)
    if best is None:
        raise FileRefused("unknown_feed")
    return best[2]


def _first_lines(stream: TextIO) -> Iterator[tuple[int, str]]:
    letters = 0
    for number, line in islice(numbered(stream), _LOOK_AHEAD):
        yield number, line
        letters += len(line)
        if letters > _LOOK_AHEAD_LETTERS:
            return


def _below_header(delimiter: str, table: list[list[str]], number: int) -> Layout:
    titles = tuple(" ".join(filter(None, (cell.strip() for cell in title))) for title in table[:number])
    return Layout(delimiter, number + 1, tuple(table[number]), titles=titles)


def _layout_by_width(tables: dict[str, list[list[str]]], header: bool | Sequence[str], skip: int) -> Layout:
    """The delimiter that cuts most lines into the same number of cells, or into as many as there are names."""
    best = 0, 0, ","
    for delimiter, table in tables.items():
        widths = Counter(len(cells) for cells in table[skip:] if any(cell.strip() for cell in cells))
        width, agreeing = max(widths.items(), key=lambda item: (item[0] > 1, item[1], item[0]), default=(0, 0))
        if not isinstance(header, bool):
            width, agreeing = len(header), widths[len(header)]
        best = max(best, (agreeing if width > 1 else 0, width, delimiter), key=lambda found: found[:2])
    _, width, delimiter = best
    if header is True:
        table = tables[delimiter]
        number = next((place for place, cells in enumerate(table) if place >= skip and len(cells) == width), skip)
        return _below_header(delimiter, table, number)
    names = tuple(header or map(str, range(1, width + 1)))
    return Layout(delimiter, skip, names, has_header=False)


def numbered(stream: TextIO, before: int = 0) -> Iterator[tuple[int, str]]:
    """The lines with their numbers, the first after `before`."""
    number = before
    while line := stream.readline(LONGEST_LINE):
        number += 1
        if len(line) == LONGEST_LINE and line[-1] not in "\r\n":
            raise FileRefused("line_too_long", line=number)
        yield number, line.replace("\0", "")


def records(lines: Iterator[tuple[int, str]], delimiter: str, width: int | None = None) -> Iterator[Record]:
    """Records in order, blank lines included (as one empty cell)."""
    return records_or_runs(lines, delimiter, width)


def records_or_runs(
    lines: Iterator[tuple[int, str]],
    delimiter: str,
    width: int | None = None,
    run: Callable[[], tuple[int, Run] | None] = lambda: None,
) -> Iterator[tuple[int, list[str] | Run]]:
    """Records in order; what `run` takes from the lines comes as it is, with the number of its first line."""
    waiting: deque[tuple[int, str]] = deque()
    while True:
        if not waiting and (found := run()):
            yield found
            continue
        number, line = waiting.popleft() if waiting else next(lines, (0, ""))
        if not line:
            return
        if '"' not in line:
            yield number, line.rstrip("\r\n").split(delimiter)
        elif line.count('"') % 2 == 0:
            yield number, _parse(line, delimiter, width)
        else:
            yield number, _parse_open(line, lines, waiting, delimiter, width)


def _parse_open(line: str, lines: Iterator, waiting: deque, delimiter: str, width: int | None) -> list[str]:
    """A record whose first line leaves a quote open: the quote ends on a later line, or is a sign of its own."""
    literal = line.rstrip("\r\n").split(delimiter)
    if len(literal) == width and not any(cell.lstrip().startswith('"') for cell in literal):
        return literal
    taken: list[tuple[int, str]] = []
    text = line
    while text.count('"') % 2 and len(taken) < LONGEST_QUOTE:
        following = waiting.popleft() if waiting else next(lines, None)
        if following is None:
            break
        taken.append(following)
        text += following[1]
    if text.count('"') % 2 == 0 and _is_well_formed(text, delimiter):
        cells = _parse(text, delimiter, width)
        if width is None or len(cells) == width or len(literal) != width:
            return [" ".join(cell.splitlines()) for cell in cells]
    waiting.extendleft(reversed(taken))
    return [cell.strip('" ') for cell in literal]


def _is_well_formed(text: str, delimiter: str) -> bool:
    """Does every quote begin or end a cell? Else the lines belong to several records, one of which lost a quote."""
    try:
        return bool(list(csv.reader([text], delimiter=delimiter, strict=True)))
    except (csv.Error, ValueError):
        return False


def _parse(text: str, delimiter: str, width: int | None) -> list[str]:
    try:
        [cells] = csv.reader([text], delimiter=delimiter)
    except (csv.Error, ValueError):
        cells = text.rstrip("\r\n").split(delimiter)
    if len(cells) == 1 and delimiter in cells[0] and width != 1:
        return _parse(cells[0], delimiter, width) if '"' in cells[0] else cells[0].split(delimiter)
    if width is not None and len(cells) != width:
        literal = text.rstrip("\r\n").split(delimiter)
        if len(literal) == width:
            return [cell.strip('" ') for cell in literal]
    return cells
