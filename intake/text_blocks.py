"""
The lines of a text file, a block at a time: of each block it is known at once which lines are a row beyond doubt.

Such a line has as many cells as the header, begins with none of the signs by which a blank line, a total or the header
again is told, and quotes whole cells or none.
"""

import io
from bisect import bisect_left
from collections.abc import Iterator
from typing import TextIO

import numpy as np

from .plans import TOTALS_BEGIN
from .records import LONGEST_LINE, Layout, Run, numbered

BLOCK = 1 << 20  # letters
_LONGEST = 1 << 16  # bytes of a line beyond doubt
_QUOTE, _LINE_END = b'"\n'
_SPACES_BEGIN = (*range(33), 0xC2, 0xE1, 0xE2, 0xE3)  # the first byte of every sign that is a space


class Lines(Iterator[tuple[int, str]]):
    """The lines with their numbers from 1, as `records.numbered` gives them; `run`: many, once `are_rows` is set."""

    def __init__(self, stream: TextIO, layout: Layout):
        self._stream = stream
        self._delimiter, self._marks = layout.delimiter.encode(), layout.width - 1
        self._header = layout.names[0].encode()
        self.are_rows = layout.first == 0
        self._before = self._place = 0
        self._lines: list[str] = []
        self._doubtful: list[int] | range = range(0)
        self._end = ""

    def __next__(self) -> tuple[int, str]:
        if self._place == len(self._lines):
            self._fill()
        if not self._lines:
            raise StopIteration
        self._place += 1
        return self._before + self._place, self._lines[self._place - 1] + self._end

    def run(self) -> tuple[int, Run] | None:
        """The number of the next line, and it with all up to the next doubtful one; None where it is itself that."""
        if not self.are_rows:
            return None
        if self._place == len(self._lines):
            self._fill()
        start, after = self._place, bisect_left(self._doubtful, self._place)
        self._place = self._doubtful[after] if after < len(self._doubtful) else len(self._lines)
        return (self._before + start + 1, Run(self._lines[start : self._place])) if self._place > start else None

    def _fill(self) -> None:
        """The next block, after the last one of no lines. Where lines end in more ways than one, each is doubtful."""
        self._before += len(self._lines)
        self._place, self._lines, self._doubtful = 0, [], range(0)
        block = self._stream.read(BLOCK)
        block += self._stream.readline(LONGEST_LINE)
        self._end = _only_line_end(block)
        if self._end and len(self._delimiter) == 1:
            plain = block.replace(self._end, "\n")
            self._lines = plain.split("\n")[:-1]
            self._doubtful = doubtful_lines(plain.encode(), self._delimiter[0], self._marks, self._header)
        else:
            self._end = ""
            self._lines = [line for _, line in numbered(io.StringIO(block, newline=""), self._before)]
            self._doubtful = range(len(self._lines))


def _only_line_end(block: str) -> str:
    """What ends each line of the block; nothing where that is not one thing, or where signs are to be dropped."""
    is_whole = block.endswith("\n") and "\0" not in block
    returns, both = block.count("\r"), block.count("\r\n")
    if not is_whole or returns != both or both not in (0, block.count("\n")):
        return ""
    return "\r\n" if both else "\n"


def doubtful_lines(block: bytes, delimiter: int, marks: int, header: bytes) -> list[int]:
    """Places of the lines that are looked at one by one; `marks`: delimiters in a row."""
    signs = np.frombuffer(block, np.uint8)
    ends = np.flatnonzero(signs == _LINE_END)
    starts = np.concatenate(([0], ends[:-1] + 1))
    delimiters, quotes = np.flatnonzero(signs == delimiter), np.flatnonzero(signs == _QUOTE)
    doubtful = ends - starts > _LONGEST
    if len(quotes):
        doubtful |= _odd_quotes(signs, quotes, starts, delimiter)
        delimiters = delimiters[~_are_within(delimiters, quotes, starts)]
    doubtful |= _counts(delimiters, starts) != marks
    doubtful |= _begin_otherwise(signs, starts, delimiter, header)
    return np.flatnonzero(doubtful).tolist()


def _counts(places: np.ndarray, starts: np.ndarray) -> np.ndarray:
    """How many of the places lie in each line."""
    return np.diff(np.searchsorted(places, starts), append=len(places))


def _odd_quotes(signs: np.ndarray, quotes: np.ndarray, starts: np.ndarray, delimiter: int) -> np.ndarray:
    """Lines where a quote is not closed, or stands elsewhere than around a cell."""
    doubtful = _counts(quotes, starts) % 2 == 1
    lines = np.searchsorted(starts, quotes, side="right") - 1
    opens = (np.arange(len(quotes)) - np.searchsorted(quotes, starts)[lines]) % 2 == 0
    beside = signs[np.where(opens, quotes - 1, quotes + 1)]  # before the first sign stands the last, a line's end
    doubtful[lines[(beside != delimiter) & (beside != _LINE_END)]] = True
    return doubtful


def _are_within(places: np.ndarray, quotes: np.ndarray, starts: np.ndarray) -> np.ndarray:
    """Which of the places lie between quotes, as their lines count them."""
    lines = np.searchsorted(starts, places, side="right") - 1
    return (np.searchsorted(quotes, places) - np.searchsorted(quotes, starts)[lines]) % 2 == 1


def _begin_otherwise(signs: np.ndarray, starts: np.ndarray, delimiter: int, header: bytes) -> np.ndarray:
    """Lines that begin with a sign of something else than a row, or as the header does."""
    begins = starts + (signs[starts] == _QUOTE)
    table = np.zeros(256, bool)
    table[[*_SPACES_BEGIN, *(sign.encode()[0] for sign in TOTALS_BEGIN), delimiter, _QUOTE]] = True
    doubtful = table[signs[begins]]
    alike = np.arange(len(starts))
    for place, sign in enumerate(header):
        alike = alike[signs[np.minimum(begins[alike] + place, len(signs) - 1)] == sign]
    doubtful[alike] = True
    return doubtful
