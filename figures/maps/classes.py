"""Classes of counts: a colour says a range of whole numbers, never a share of an unknown largest."""

from typing import NamedTuple

COLOURS = ("#DCE8F4", "#A5C4E1", "#6093C3", "#2A6299", "#0E3968")
LADDER = tuple(step * 10**power for power in range(7) for step in (1, 2, 5))


class Class(NamedTuple):
    """Both ends are included."""

    low: int
    high: int
    colour: str


def classes(largest: int) -> list[Class]:
    """At most five that begin at 1, 2, 5, 10, 20, ...; the first takes what is below, the last ends at the largest."""
    steps = [step for step in LADDER if step <= largest][-len(COLOURS) :]
    lows = [1, *steps[1:]] if steps else []
    highs = [*(low - 1 for low in lows[1:]), largest]
    return [Class(*found) for found in zip(lows, highs, _spread(len(lows)), strict=False)]


def _spread(count: int) -> list[str]:
    """So many colours, as far apart as there are."""
    last = len(COLOURS) - 1
    return [COLOURS[round(place * last / max(count - 1, 1))] for place in range(count)]


def class_of(count: int, found: list[Class]) -> Class | None:
    """None for 0."""
    return next((one for one in found if one.low <= count <= one.high), None)
