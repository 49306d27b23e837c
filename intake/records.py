"""
Records of a delimited text file, however it was written.

A record is (number of its first line, its cells). Quoted line breaks, two kinds of line end, whole records in quotes and
stray quotes are understood; a record with the wrong number of cells comes as it is, for the caller to refuse.
"""

import csv
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import TextIO

from .errors import FileRefused

DELIMITERS = (",", ";", "\t", "|")
LONGEST_LINE = 1 << 20
LONGEST_QUOTE = 100  # lines; a quote still open after them is a stray sign
_LOOK_AHEAD = 300
_HEADER_WITHIN = 60

Record = tuple[int, list[str]]


@dataclass(frozen=True)
class Layout:
    """How a file is laid out. `header` is the record number of the header, counted from 0; None where there is none."""

    delimiter: str
    header: int | None
    names: tuple[str, ...]
    titles: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        return len(self.names)


def find_layout(
    stream: TextIO,
    score: Callable[[list[str]], int],
    *,
    prefer: str | None = None,
    has_header: bool = True,
    skip: int = 0,
) -> Layout:
    """The delimiter and header by which most columns are known to `score`."""
    lines = list(islice(numbered(stream), _LOOK_AHEAD))
    if not any(line.strip() for _, line in lines):
        raise FileRefused("empty_file")
    delimiters = list(dict.fromkeys(filter(None, (prefer, *DELIMITERS))))
    if not has_header:
        return _layout_without_header(lines, delimiters)
    best: tuple[int, int, Layout] | None = None
    for delimiter in delimiters:
        table = [cells for _, cells in records(iter(lines), delimiter)]
        for number, cells in enumerate(table[skip:_HEADER_WITHIN], start=skip):
            known = score(cells)
            if known and (best is None or (known, -number) > best[:2]):
                titles = tuple(" ".join(filter(None, (cell.strip() for cell in title))) for title in table[:number])
                best = known, -number, Layout(delimiter, number, tuple(cells), titles)
    if best is None:
        raise FileRefused("unknown_feed")
    return best[2]


def _layout_without_header(lines: list[tuple[int, str]], delimiters: Iterable[str]) -> Layout:
    best = (0, 0, Layout(",", None, ()))
    for delimiter in delimiters:
        widths = Counter(len(cells) for _, cells in records(iter(lines), delimiter))
        width, agreeing = max(widths.items(), key=lambda item: (item[0] > 1, item[1], item[0]))
        if width > 1 and (agreeing, width) > best[:2]:
            best = agreeing, width, Layout(delimiter, None, tuple(str(place) for place in range(1, width + 1)))
    return best[2]


def numbered(stream: TextIO) -> Iterator[tuple[int, str]]:
    number = 0
    while line := stream.readline(LONGEST_LINE):
        number += 1
        if len(line) == LONGEST_LINE and line[-1] not in "\r\n":
            raise FileRefused("line_too_long", line=number)
        yield number, line.replace("\0", "")


def records(lines: Iterator[tuple[int, str]], delimiter: str, width: int | None = None) -> Iterator[Record]:
    """Records in order, blank lines included (as one empty cell)."""
    waiting: deque[tuple[int, str]] = deque()
    while True:
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
    if text.count('"') % 2 == 0:
        cells = _parse(text, delimiter, width)
        if width is None or len(cells) == width or len(literal) != width:
            return cells
    waiting.extendleft(reversed(taken))
    return [cell.strip('" ') for cell in literal]


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
