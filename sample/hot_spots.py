"""Places where accidents pile up: a share of the accidents of some roads falls on a few points of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import sqrt

from .dice import Dice
from .places import Road, Ward

FIRST_DAY = date(2024, 11, 15)
"""Before it accidents are scattered over their wards alone."""
DRAWN_SHARE = 0.34
"""Of the accidents of a road, those that happen at one of its spots while any of them is dangerous."""
TREATED_ON, WORSE_FROM = date(2025, 10, 31), date(2026, 1, 15)
"""Some spots are dangerous until they were treated, some since traffic changed there."""
LIVES = {"lasting": 60, "treated": 18, "new": 22}
METRES_25 = 0.00022
CAUSED_BY_ROAD = {None: 74, True: 16, False: 10}
"""What is known of the road's part in an accident at a spot."""


@dataclass(frozen=True)
class HotSpot:
    """`life`: lasting, treated (no accident is drawn to it after TREATED_ON) or new (none before WORSE_FROM)."""

    number: int
    area: str
    road: str
    ward: Ward
    km_post: float
    latitude: float
    longitude: float
    life: str

    def is_dangerous(self, day: date) -> bool:
        last = TREATED_ON if self.life == "treated" else date.max
        return (WORSE_FROM if self.life == "new" else FIRST_DAY) <= day <= last


def hot_spots(roads: list[Road], passed: Mapping[tuple[str, str], list[Ward]], dice: Dice) -> list[HotSpot]:
    """`passed`: the wards near each road of each former province."""
    spots: list[HotSpot] = []
    for road in roads:
        for _ in range(road.hot_spots):
            spots.append(_spot(len(spots), road, dice.one_of(passed[road.area, road.name]), dice))
    return spots


def at_a_spot(spots: list[HotSpot], road: Road | None, day: date, row: dict, dice: Dice) -> dict:
    """The row, moved to a spot of its road or left where it is; what was not written down stays so."""
    if road is None or not dice.chance(DRAWN_SHARE):
        return row
    dangerous = [spot for spot in spots if (spot.area, spot.road) == (road.area, road.name) and spot.is_dangerous(day)]
    if not dangerous:
        return row
    spot = dice.one_of(dangerous)
    moved = {
        "latitude": round(spot.latitude + METRES_25 * dice.bell(), 5),
        "longitude": round(spot.longitude + METRES_25 * dice.bell(), 5),
        "km_post": spot.km_post,
    }
    known = {name: value for name, value in moved.items() if row.get(name) is not None}
    return row | known | {"ward": spot.ward.spelling(day, 0), "infrastructure_cause": dice.draw(CAUSED_BY_ROAD)}


def _spot(number: int, road: Road, ward: Ward, dice: Dice) -> HotSpot:
    reach = sqrt(min(ward.square_km, 60.0)) / 111 * 0.12
    return HotSpot(
        number,
        road.area,
        road.name,
        ward,
        round(road.km_from + (road.km_to - road.km_from) * dice.share(), 1),
        round(ward.latitude + reach * dice.bell(), 5),
        round(ward.longitude + reach * dice.bell(), 5),
        dice.draw(LIVES),
    )
