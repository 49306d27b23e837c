"""How the rows of one file become ours."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from .cells import TIME_MARK
from .feeds import Feed
from .headers import Binding

Cell = Callable[[Sequence[str], int], str]  # the cells of a row and its line -> our cell


@dataclass(frozen=True)
class Plan:
    """
    `reach`: how many cells a row must have; `factors`: what the unit of a money column is worth in dong;
    `absent`: our column and the names a mapping gives it, where the file has none of them.
    """

    feed: Feed
    columns: dict[str, Cell]
    ignores: Callable[[Sequence[str]], bool] = lambda cells: False
    reach: int = 0
    left_out: tuple[str, ...] = ()
    absent: tuple[tuple[str, str], ...] = ()
    factors: dict[str, int] = field(default_factory=dict)


def plan_by_header(bound: Binding) -> Plan:
    """The plan of a file whose header names our columns."""
    places = dict(bound.places)
    time = places.pop("_time", None)
    columns = {name: _at(place) for name, place in places.items()}
    moment = next((column.name for column in bound.feed.columns if column.kind == "moment"), None)
    if time is not None and moment in places:
        columns[moment] = _with_time(places[moment], time)
    reach = max((place + 1 for name, place in places.items() if bound.feed.needs(name)), default=0)
    return Plan(bound.feed, columns, reach=reach, left_out=bound.left_out, factors=bound.factors)


def _at(place: int) -> Cell:
    return lambda cells, line: cells[place]


def _with_time(day: int, time: int) -> Cell:
    return lambda cells, line: f"{cells[day]}{TIME_MARK}{cells[time]}" if cells[time].strip() else cells[day]
