"""Which feed a header belongs to, and which of its columns is which of ours."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from vietnamese.headers import HEADERS, LENGTH_UNITS, MONEY_UNITS, PLACE_PARTS, TIME_OF_DAY
from vietnamese.text import fold

from .correction_files import marks_in
from .errors import FileRefused
from .feeds import FEEDS, Feed

_UNIT_IN_BRACKETS = re.compile(r"[(\[](.*?)[)\]]\s*$")
_UNITS = {
    kind: {fold(unit): factor for unit, factor in units.items()}
    for kind, units in (("money", MONEY_UNITS), ("length", LENGTH_UNITS))
}
_EXTRA = {"_time": TIME_OF_DAY} | {f"_{part}": aliases for part, aliases in PLACE_PARTS.items()}


def _keys(canonical: str, aliases: Sequence[str]) -> dict[str, int]:
    """Folded spelling -> rank; the canonical name first."""
    ranks: dict[str, int] = {}
    for rank, alias in enumerate((canonical, *aliases)):
        ranks.setdefault(fold(alias), rank)
    return ranks


_SPELLINGS = {
    feed: {column: _keys(column, aliases) for column, aliases in columns.items()} for feed, columns in HEADERS.items()
}
_OF_ANY_FEED = frozenset(key for columns in _SPELLINGS.values() for ranks in columns.values() for key in ranks)
_EXTRA_SPELLINGS = {name: _keys(name, aliases) for name, aliases in _EXTRA.items()}


@dataclass(frozen=True)
class Binding:
    """Our column -> place of the export's column; `factors`: column of money or lengths -> its unit in dong, metres."""

    feed: Feed
    places: dict[str, int]
    factors: dict[str, int]
    left_out: tuple[str, ...]


def known_columns(cells: Sequence[str]) -> int:
    """How many cells name a column of the feed they fit best; 0 for fewer than two, which any sentence could hold."""
    keys = _keys_in(cells)
    if sum(key in _OF_ANY_FEED for key in keys) < 2:  # most lines of a file are no header
        return 0
    known = max(len(_places(feed, keys)) for feed in FEEDS.values())
    return known if known > 1 else 0


def bind(cells: Sequence[str]) -> Binding:
    """The feed whose required columns are all there; of several the one with most columns."""
    keys = _keys_in(cells)
    found = {name: _places(feed, keys) for name, feed in FEEDS.items()}
    whole = {name: places for name, places in found.items() if not missing_columns(FEEDS[name], places)}
    if not whole:
        closest = max(found, key=lambda name: (-len(missing_columns(FEEDS[name], found[name])), len(found[name])))
        raise FileRefused("missing_columns", feed=closest, columns=missing_columns(FEEDS[closest], found[closest]))
    most = max(len(places) for places in whole.values())
    [best, *others] = [name for name, places in whole.items() if len(places) == most]
    if others:
        raise FileRefused("two_feeds", feeds=[best, *others])
    return _binding(FEEDS[best], whole[best], cells)


def bind_to(feed: Feed, cells: Sequence[str]) -> Binding:
    """The columns of one feed that the header names."""
    return _binding(feed, _places(feed, _keys_in(cells)), cells)


def missing_columns(feed: Feed, present) -> list[str]:
    missing = [column.name for column in feed.columns if column.required and column.name not in present]
    if feed.either and not any(name in present for name in feed.either):
        missing.append(feed.either[0])
    return missing


def _binding(feed: Feed, places: dict[str, int], cells: Sequence[str]) -> Binding:
    taken = set(places.values())
    extra = {name: place for name, place in _extra_places(feed, cells).items() if place not in taken}
    marks = marks_in(cells, taken)
    factors = {
        column.name: _factor(cells[places[column.name]], _UNITS[column.kind])
        for column in feed.columns
        if column.kind in _UNITS and column.name in places
    }
    used = taken | set(extra.values()) | set(marks.values())
    left_out = tuple(cell.strip() for place, cell in enumerate(cells) if place not in used and cell.strip())
    return Binding(feed, places | extra | marks, factors, left_out)


def _keys_in(cells: Sequence[str]) -> list[str]:
    return [fold(_UNIT_IN_BRACKETS.sub("", cell)) for cell in cells]


def _places(feed: Feed, keys: Sequence[str]) -> dict[str, int]:
    places: dict[str, int] = {}
    for column in feed.columns:
        ranks = _SPELLINGS[feed.name][column.name]
        fitting = [
            (ranks[key], place) for place, key in enumerate(keys) if key in ranks and place not in places.values()
        ]
        if fitting:
            places[column.name] = min(fitting)[1]
    return places


def _extra_places(feed: Feed, cells: Sequence[str]) -> dict[str, int]:
    wanted = {"_district", "_province"} if feed.has_ward else set()
    if any(column.kind == "moment" and column.name in feed.event_dates for column in feed.columns):
        wanted.add("_time")
    keys = [fold(cell) for cell in cells]
    return {
        name: keys.index(key)
        for name in sorted(wanted)
        for key in [next((key for key in keys if key in _EXTRA_SPELLINGS[name]), None)]
        if key is not None
    }


def _factor(cell: str, units: dict[str, int]) -> int:
    unit = _UNIT_IN_BRACKETS.search(cell)
    return units.get(fold(unit[1]), 1) if unit else 1
