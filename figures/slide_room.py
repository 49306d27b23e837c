"""What the chart of a slide is given: its strands of values and the pixels it may take."""

from collections.abc import Sequence
from typing import NamedTuple

from vietnamese.numbers import integer, percent

from .style import LETTER_WIDTH, TAG

LINE = 16  # px of a line of text, before `big`
ABOVE = 28  # px above the plot, for what is counted and for the key, before `big`
INTERVAL = ("low", "high")


class Strand(NamedTuple):
    """One line or one set of bars: a value for each category, None where there is none."""

    name: str
    values: Sequence[float | None]
    role: str


class Room(NamedTuple):
    """Pixels of the plot, and how much larger the type is than on a page."""

    width: float
    height: float
    big: float

    @property
    def line(self) -> float:
        """Pixels of a line of text from the one above it to the next."""
        return LINE * self.big

    def letters(self, *texts: str) -> float:
        """Pixels that the longest line of these texts takes."""
        lines = [line for text in texts for line in TAG.sub("", text.replace("<br>", "\n")).split("\n")]
        return max(map(len, lines), default=0) * LETTER_WIDTH * self.big


def shown(value: float | None, unit: str) -> str:
    return percent(value) if unit == "share" else integer(value)


def highest(strands: Sequence[Strand]) -> float:
    return max((value for strand in strands for value in strand.values if value is not None), default=0)


def first_with(role: str, strands: Sequence[Strand]) -> Strand | None:
    return next((strand for strand in strands if strand.role == role), None)


def key(big: float) -> dict:
    """Above the plot, drawn with the very marks."""
    return {
        "orientation": "h", "x": 1, "xanchor": "right", "yref": "container", "y": 1, "yanchor": "top",
        "traceorder": "normal", "font": {"size": 12 * big}, "itemclick": False, "itemdoubleclick": False,
    }  # fmt: skip
