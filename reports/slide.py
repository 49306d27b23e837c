"""What a slide says, whoever draws it: one finding, one chart or table or list, and where the numbers come from."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Number = float | None
Kind = Literal["line", "column", "bar"]  # a bar lies, a column stands
Role = Literal[
    "now", "before", "target", "low", "high", "met", "not_met", "not_reported", "in_progress", "attention",
    "overdue", "due_soon", "on_time", "reported",
]  # fmt: skip
Unit = Literal["count", "share"]


@dataclass(frozen=True)
class Series:
    """One line or one set of bars: `role` gives its colour; a value is None where there is none."""

    name: str
    values: Sequence[Number]
    role: Role = "now"


@dataclass(frozen=True)
class Chart:
    """`categories` from left to right, of bars from the top; a share is 0..1. `axis` says what is counted."""

    kind: Kind
    categories: Sequence[str]
    series: Sequence[Series]
    unit: Unit = "count"
    axis: str = ""
    is_stacked: bool = False


@dataclass(frozen=True)
class Cell:
    """Text as a reader sees it, `value` the number behind it; `state` colours the cell and is said in its text."""

    text: str
    value: Number = None
    state: str | None = None


@dataclass(frozen=True)
class Table:
    """
    `numbers` are the places of columns that stand right; `note` stands below. A grid has no head and columns of equal
    width: coloured cells that lie like places on a map; an empty text is a gap.
    """

    head: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    numbers: frozenset[int] = frozenset()
    note: str = ""
    is_grid: bool = False


@dataclass(frozen=True)
class Lines:
    """Sentences one below the other."""

    lines: Sequence[str]


@dataclass(frozen=True)
class Slide:
    """
    `key` names it in links; `sentence` is the finding on top and the chart's text alternative; `body` None: nothing to
    show in the period, which `sentence` says. `source` is the line at the bottom, `definition` what the notes say.
    """

    key: str
    title: str
    sentence: str
    body: Chart | Table | Lines | None
    source: str
    definition: str = ""
    notes: Sequence[str] = ()


@dataclass(frozen=True)
class Deck:
    title: str
    subtitle: str
    slides: Sequence[Slide]
    is_sample: bool
