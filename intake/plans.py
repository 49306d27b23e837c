"""How the rows of one file become ours, and what is known of the file once they have."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import itemgetter

from vietnamese.headers import TOTAL_ROW
from vietnamese.text import fold

from .cells import TIME_MARK
from .feeds import Feed
from .headers import Binding

_TOTALS = {fold(words) for words in TOTAL_ROW}
TOTALS_BEGIN = {sign for words in TOTAL_ROW for sign in (words[0], words[0].upper())} | {"\u201c", "'", " "}
Cell = Callable[[Sequence[str], int], str]  # the cells of a row and its line -> our cell


@dataclass(frozen=True)
class Plan:
    """
    `reach`: how many cells a row must have; `factors`: what the unit of a column is worth in dong or metres;
    `absent`: our column and the names a mapping gives it, where the file has none of them; `places`: where every one of
    our columns is one of the export's as it stands, their places.
    """

    feed: Feed
    columns: dict[str, Cell]
    ignores: Callable[[Sequence[str]], bool] | None = None
    reach: int = 0
    left_out: tuple[str, ...] = ()
    absent: tuple[tuple[str, str], ...] = ()
    factors: dict[str, int] = field(default_factory=dict)
    places: tuple[int, ...] = ()

    @property
    def row(self) -> Callable[[Sequence[str], int], Sequence[str]]:
        """Our cells of a row; at once where each is a cell of the export as it stands."""
        if len(self.places) > 1:
            take = itemgetter(*self.places)
            return lambda cells, line: take(cells)
        makers = tuple(self.columns.values())
        return lambda cells, line: [make(cells, line) for make in makers]


@dataclass(frozen=True)
class Spool:
    """How the rows of a file lie aside once it is read: the line of each, then its cells; `places`: which are ours."""

    delimiter: str
    width: int
    places: tuple[int, ...]


@dataclass
class Source:
    """
    What is known of a file once it is read. `misfits`: (line, number of cells) of records as wide as no row. `spool`:
    None where our cells alone were written, in the order of `columns`.
    """

    feed: Feed
    columns: tuple[str, ...]
    dialect: str
    left_out: tuple[str, ...] = ()
    factors: dict[str, int] = field(default_factory=dict)
    absent: tuple[tuple[str, str], ...] = ()
    data_through: date | None = None
    spool: Spool | None = None
    row_count: int = 0
    ignored: int = 0
    misfits: list[tuple[int, int]] = field(default_factory=list)


def is_total(first: str, feed: Feed) -> bool:
    """Does a row whose first text this is say a total? Asked of every row: most are told by their first letter."""
    return first[:1] in TOTALS_BEGIN and fold(first) in _TOTALS and not _is_own_word(fold(first), feed)


def _is_own_word(said: str, feed: Feed) -> bool:
    """Is it a word of the feed's own lists? The whole city is an area of published totals, and no sum of them."""
    codes = [entry for column in feed.columns for entry in (column.codes or {}).values()]
    return any(said == fold(spelling) for entry in codes for spelling in (entry.word, *entry.aliases))


def source_of(plan: Plan, dialect: str, data_through: date | None) -> Source:
    columns = tuple(plan.columns)
    return Source(plan.feed, columns, dialect, plan.left_out, plan.factors, plan.absent, data_through)


def plan_by_header(bound: Binding) -> Plan:
    """The plan of a file whose header names our columns."""
    places = dict(bound.places)
    time = places.pop("_time", None)
    columns = {name: _at(place) for name, place in places.items()}
    moment = next((column.name for column in bound.feed.columns if column.kind == "moment"), None)
    has_time = time is not None and moment in places
    if has_time:
        columns[moment] = _with_time(places[moment], time)
    reach = max((place + 1 for name, place in places.items() if bound.feed.needs(name)), default=0)
    return Plan(bound.feed, columns, reach=reach, left_out=bound.left_out, factors=bound.factors,
                places=() if has_time else tuple(places.values()))  # fmt: skip


def _at(place: int) -> Cell:
    return lambda cells, line: cells[place]


def _with_time(day: int, time: int) -> Cell:
    return lambda cells, line: f"{cells[day]}{TIME_MARK}{cells[time]}" if cells[time].strip() else cells[day]
