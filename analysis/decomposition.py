"""What moved a share: more image fines, or fewer others?"""

import math
from typing import NamedTuple

PLACES = (2, 3, 4)  # decimals of a percentage: as few as let all that is printed add up


class Decomposition(NamedTuple):
    """Differences of a share (0..1); the two effects add up to the change exactly."""

    image_effect: float
    manual_effect: float

    @property
    def change(self) -> float:
        return self.image_effect + self.manual_effect


class Printed(NamedTuple):
    """The effects as they are printed, in percentage points of `places` decimals: they add up to the printed change."""

    places: int
    image_effect: float
    manual_effect: float


def decompose(
    image_now: float, manual_now: float, image_before: float, manual_before: float, *, days_now: int, days_before: int
) -> Decomposition | None:
    """
    Each effect is averaged over the two orders in which the two counts could have changed (Shapley).

    Counts are taken per day, so that periods of unequal length compare. None where a share has nothing under it.
    """
    i1, m1 = image_now / days_now, manual_now / days_now
    i0, m0 = image_before / days_before, manual_before / days_before
    if not all((i1 + m1, i0 + m0, i1 + m0, i0 + m1)):
        return None
    image = (_share(i1, m1) - _share(i0, m1) + _share(i1, m0) - _share(i0, m0)) / 2
    manual = (_share(i1, m1) - _share(i1, m0) + _share(i0, m1) - _share(i0, m0)) / 2
    return Decomposition(image, manual)


def printed(parts: Decomposition, before: float, now: float) -> Printed:
    """Rounded by the largest remainder; `before` and `now` rounded each for itself differ by the printed change too."""
    places = next((places for places in PLACES if _adds_up(before, now, places)), PLACES[0])
    scale = 10 ** (places + 2)
    exact = [part * scale for part in parts]
    units = [math.floor(part) for part in exact]
    missing = _rounded(now - before, scale) - sum(units)
    by_remainder = sorted(range(len(exact)), key=lambda place: units[place] - exact[place])
    for place in by_remainder[:missing]:
        units[place] += 1
    return Printed(places, *(unit * 100 / scale for unit in units))


def _adds_up(before: float, now: float, places: int) -> bool:
    scale = 10 ** (places + 2)
    return _rounded(now, scale) - _rounded(before, scale) == _rounded(now - before, scale)


def _rounded(value: float, scale: int) -> int:
    """Half away from zero, as numbers are printed."""
    return int(math.copysign(math.floor(round(abs(value) * scale, 6) + 0.5), value))


def _share(image: float, manual: float) -> float:
    return image / (image + manual)
