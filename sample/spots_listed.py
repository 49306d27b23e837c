"""The agency's own list of points: most of those where accidents pile up, some treated since, and others."""

from datetime import date

from .dice import Dice
from .hot_spots import TREATED_ON, HotSpot
from .places import Road, Ward
from .register_entries import PLAN_DAY, Entry, place, some_day, spelling

OTHERS = 19
KNOWN_SHARE = 0.8
"""Of the places that have long been dangerous; those that are only so this year are not on the list yet."""
FIRST_TREATED_ON = date(2026, 4, 20)
OTHER_KINDS = {"potential": 80, "accident_prone": 20}


def listed_spots(hot_spots: list[HotSpot], wards: list[Ward], roads: list[Road], seed: int) -> list[Entry]:
    dice = Dice(seed, "black_spots")
    known = [
        spot for spot in hot_spots if spot.life == "treated" or spot.life == "lasting" and dice.chance(KNOWN_SHARE)
    ]
    entries = [_known(spot, dice) for spot in known]
    entries += [_other(dice.one_of(roads), wards, dice) for _ in range(OTHERS)]
    return [
        Entry({"spot_id": f"MAU-DD-{number:03d}"} | entry.cells, entry.changes, entry.since)
        for number, entry in enumerate(entries, start=1)
    ]


def _known(spot: HotSpot, dice: Dice) -> Entry:
    cells = {
        "ward": spelling(spot.ward, dice),
        "road": spot.road,
        "km_post": spot.km_post,
        "latitude": spot.latitude,
        "longitude": spot.longitude,
        "spot_kind": "accident_prone",
    }
    if spot.life == "treated":
        return Entry(cells | {"spot_state": "treated", "treated_on": TREATED_ON})
    started = (some_day(date(2026, 6, 1), date(2027, 1, 31), dice), {"spot_state": "under_treatment"})
    return Entry(
        cells | {"spot_state": "found", "treated_on": None}, (started,), some_day(PLAN_DAY, date(2026, 9, 20), dice)
    )


def _other(road: Road, wards: list[Ward], dice: Dice) -> Entry:
    """A point of the surroundings or the works: the law asks for no accident there."""
    ward = dice.one_of([ward for ward in wards if road.reaches(ward)])
    cells = {
        "road": road.name,
        "km_post": round(road.km_from + (road.km_to - road.km_from) * dice.share(), 1),
        "spot_kind": dice.draw(OTHER_KINDS),
        "spot_state": "found",
        "treated_on": None,
    } | place(ward, dice)
    started_on = some_day(FIRST_TREATED_ON, date(2027, 3, 31), dice)
    treated_on = some_day(started_on, date(2027, 9, 30), dice)
    treated = (treated_on, {"spot_state": "treated", "treated_on": treated_on})
    return Entry(cells, ((started_on, {"spot_state": "under_treatment"}), treated))
