"""One thing of a register: what it was at first, and what became of it on which day."""

from dataclasses import dataclass
from datetime import date, timedelta
from math import sqrt

from .dice import Dice
from .exports import Row
from .places import MERGED_ON, Ward

PLAN_DAY = date(2026, 4, 10)
LAST_PLANNED_DAY = date(2028, 12, 20)
NEW_SPELLINGS, OLD_SPELLINGS = (66, 10, 14, 10), (40, 30, 30)
OLD_NAME_SHARE = 0.06
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Entry:
    """`changes`: cells by the day from which they hold, in order of days; not in the register before `since`."""

    cells: Row
    changes: tuple[tuple[date, Row], ...] = ()
    since: date = PLAN_DAY

    def on(self, day: date) -> Row:
        """The cells as they were at the end of a day."""
        cells = dict(self.cells)
        for first, change in self.changes:
            if first <= day:
                cells |= change
        return cells


def spelling(ward: Ward, dice: Dice) -> str:
    """A name of today or, in a few lists that were never written anew, of before 1/7/2025."""
    if dice.chance(OLD_NAME_SHARE):
        return ward.spelling(MERGED_ON - DAY, dice.pick(OLD_SPELLINGS))
    return ward.spelling(MERGED_ON, dice.pick(NEW_SPELLINGS))


def place(ward: Ward, dice: Dice) -> Row:
    """Ward and point of a thing; some points were never taken."""
    reach = sqrt(min(ward.square_km, 40.0)) / 111 * 0.18
    latitude, longitude = (round(middle + reach * dice.bell(), 5) for middle in (ward.latitude, ward.longitude))
    cells: Row = {"ward": spelling(ward, dice), "latitude": latitude, "longitude": longitude}
    return cells if dice.chance(0.92) else cells | {"latitude": None, "longitude": None}


def some_day(first: date, last: date, dice: Dice) -> date:
    return first + DAY * dice.between(0, (last - first).days)
