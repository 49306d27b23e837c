"""How large a slide is, and the largest type in which its text fits."""

import math
from collections.abc import Sequence
from typing import NamedTuple

SIZES = (4.6, 3.8, 3.2, 2.7, 2.3)  # of type, in hundredths of the slide's height; screen.css has them too
SMALLEST = SIZES[-1]
LETTER = 0.5  # mean width of a letter, of its size
LINE, ROW = 1.3, 1.9  # heights of a line of text and of a row of a table, of the size of type
MARGIN = 2.4  # at the sides, hundredths
CELL = 0.6  # air beside a cell's text, of the size of type


class Screen(NamedTuple):
    """Pixels. The unit of all that a slide shows is a hundredth of the height; less on a screen narrower than 4:3."""

    width: int
    height: int

    @property
    def unit(self) -> float:
        return max(min(self.height / 100, self.width * 0.0075), 5)

    @property
    def room(self) -> float:
        """Units from the left margin to the right one."""
        return self.width / self.unit - 2 * MARGIN


def sentence_size(sentence: str, screen: Screen) -> float:
    """The largest in which it takes no more than two lines."""
    return next((size for size in SIZES if _line_count(sentence, size, screen.room) <= 2), SMALLEST)


def lines_size(lines: Sequence[str], screen: Screen, height: float) -> float:
    """The largest in which the sentences fit into `height` units, half a line of air between them."""
    for size in SIZES:
        line_count = sum(_line_count(line, size, screen.room - 2 * size) + 0.5 for line in lines)
        if line_count * LINE * size <= height:
            return size
    return SMALLEST


def table_size(head: Sequence[str], rows: Sequence[Sequence[str]], screen: Screen, height: float) -> float:
    """The largest in which the table fits into `height` units; only its widest column may wrap."""
    for size in SIZES:
        widths = [(max(map(len, column)) * LETTER + 2 * CELL) * size for column in zip(head, *rows, strict=True)]
        widest = widths.index(max(widths))
        left = screen.room - sum(widths) + widths[widest]
        if left < widths[widest] / 4:
            continue
        line_counts = [_line_count(row[widest], size, left - 2 * CELL * size) for row in (head, *rows)]
        if sum((count - 1) * LINE + ROW for count in line_counts) * size <= height:
            return size
    return SMALLEST


def most_rows(height: float) -> int:
    """Rows of one line, below a head, in the smallest type."""
    return int(height / (ROW * SMALLEST)) - 1


def _line_count(text: str, size: float, width: float) -> int:
    return max(math.ceil(len(text) * LETTER * size / width), 1) if width > 0 else len(text)
