"""How large a slide is, and the largest type in which its text fits."""

import math
from collections.abc import Sequence
from typing import NamedTuple

SIZES = (
    4.6,
    4.2,
    3.8,
    3.5,
    3.2,
    2.9,
    2.6,
    2.3,
)  # of type, in hundredths of the slide's height; screen.css has them too
SMALLEST = SIZES[-1]
LETTER = 0.5  # mean width of a letter, of its size
LINE, ROW = 1.3, 1.9  # heights of a line of text and of a row of a table, of the size of type
AIR = 6.2  # above, between and below
TIGHT = 1.2  # height of a line of the sentence and of the source, of the size of type
KEYS = 16  # beside the source, for the number of the slide
MARGIN = 2.4  # at the sides, hundredths
SHORT = 26  # letters of a cell that stands in one line
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


def body_height(sentence: str, source: str, screen: Screen) -> float:
    """Units that sentence and source leave."""
    size = sentence_size(sentence, screen)
    sentence_height = _line_count(sentence, size, screen.room) * TIGHT * size
    source_height = _line_count(source, SMALLEST, screen.room - KEYS) * TIGHT * SMALLEST
    return 100 - AIR - sentence_height - source_height


def lines_size(lines: Sequence[str], screen: Screen, height: float) -> float:
    """The largest in which the sentences fit into `height` units, half a line of air between them."""
    for size in SIZES:
        line_count = sum(_line_count(line, size, screen.room - 2 * size) + 0.5 for line in lines)
        if line_count * LINE * size <= height:
            return size
    return SMALLEST


def table_size(rows: Sequence[Sequence[str]], screen: Screen, height: float) -> float:
    """The largest in which the table, head and all, fits into `height` units. Short cells do not wrap."""
    columns = list(zip(*rows, strict=True))
    for size in SIZES:
        widths = _column_widths(columns, size, screen.room)
        if all(widths) and _table_height(rows, widths, size) <= height:
            return size
    return SMALLEST


def is_short(cell: str) -> bool:
    return len(cell) <= SHORT


def _column_widths(columns: Sequence[Sequence[str]], size: float, room: float) -> list[float]:
    """Those with long cells share what the short cells leave, by the longest; 0 where nothing is left."""
    letters = [max((len(cell) for cell in column if is_short(cell)), default=0) for column in columns]
    wanted = [max(map(len, column)) * LETTER * size for column in columns]
    least = [count * LETTER * size for count in letters]
    left = room - sum(least) - 2 * CELL * size * len(columns)
    if left < 0:
        return [0] * len(columns)
    more = sum(want - need for want, need in zip(wanted, least, strict=True))
    share = min(left / more, 1) if more else 0
    return [need + (want - need) * share for want, need in zip(wanted, least, strict=True)]


def _table_height(rows: Sequence[Sequence[str]], widths: Sequence[float], size: float) -> float:
    line_counts = [max(_line_count(cell, size, width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    return sum((count - 1) * LINE + ROW for count in line_counts) * size


def note_height(note: str, screen: Screen) -> float:
    return (_line_count(note, SMALLEST, screen.room) + 1) * LINE * SMALLEST if note else 0


def most_rows(height: float) -> int:
    """Rows of one line, below a head, in the smallest type."""
    return int(height / (ROW * SMALLEST)) - 1


def _line_count(text: str, size: float, width: float) -> int:
    return max(math.ceil(round(len(text) * LETTER * size / width, 6)), 1) if width > 0 else 1
