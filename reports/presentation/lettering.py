"""How much room text takes in Arial, in points: good enough to choose a size by, for no program opens the font."""

import unicodedata
from collections.abc import Iterable, Sequence

NARROW, WIDE, CAPITAL, DIGIT, SMALL = 0.30, 0.86, 0.69, 0.556, 0.53  # of the size of the type
LINE = 1.2  # of the size of the type, from one line to the next
BOLD = 1.08


def width_of(text: str, size: float, *, is_bold: bool = False) -> float:
    letters = sum(map(_share, unicodedata.normalize("NFD", text)))
    return letters * size * (BOLD if is_bold else 1)


def widest(texts: Iterable[str], size: float, *, is_bold: bool = False) -> float:
    return max((width_of(text, size, is_bold=is_bold) for text in texts), default=0.0)


def longest_word(texts: Iterable[str], size: float, *, is_bold: bool = False) -> float:
    return widest((word for text in texts for word in text.split()), size, is_bold=is_bold)


def line_count(text: str, size: float, width: float, *, is_bold: bool = False) -> int:
    """Lines that `text` breaks into between words; one for no text."""
    space, count, used = width_of(" ", size, is_bold=is_bold), 1, 0.0
    for word in text.split():
        needed = width_of(word, size, is_bold=is_bold)
        if used and used + space + needed > width:
            count, used = count + 1, 0.0
        used += needed + (space if used else 0.0)
    return count


def size_for(
    texts: Sequence[str], sizes: Sequence[float], width: float, height: float, *, gap=0.0, is_bold=False
) -> float:
    """The first of `sizes` at which all paragraphs stand in the box, `gap` (of the size) between them; or the last."""
    for size in sizes:
        lines = sum(line_count(text, size, width, is_bold=is_bold) for text in texts)
        if (lines * LINE + (len(texts) - 1) * gap) * size <= height:
            return size
    return sizes[-1]


def _share(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0.0
    if letter in "iljtfrI.,:;|!'()[]/- \u00b7":
        return NARROW
    if letter in "mwMW@%\u2212\u2026" or ord(letter) > 0x2FFF:
        return WIDE
    if letter.isdigit():
        return DIGIT
    return CAPITAL if letter.isupper() else SMALL
