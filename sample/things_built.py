"""Crossings, cameras, wharves and cables: what the plan wants closed, put up, settled or buried."""

from datetime import date

from vietnamese import sample_words as words
from vietnamese.register_sample_words import RAILWAY

from .dice import Dice
from .places import Road, Ward
from .register_entries import LAST_PLANNED_DAY, PLAN_DAY, Entry, place, some_day, spelling

CROSSINGS = 92
CLOSED_SHARE, WARNED_SHARE = 0.25, 0.5
RAILWAY_KM = {"old_haiduong": (40, 78), "old_haiphong": (78, 101)}
RAILWAY_PATHS = {
    "old_haiduong": ((106.17, 20.955), (106.29, 20.945), (106.38, 20.945), (106.5, 20.965)),
    "old_haiphong": ((106.51, 20.96), (106.58, 20.9), (106.66, 20.865), (106.69, 20.857)),
}
"""Rough points (longitude, latitude) of the line Ha Noi - Hai Phong in each former province."""
END_OF_STORY = date(2026, 11, 10)
EQUIPPED_WARDS_SHARE = 0.55
CAMERAS_OF_A_WARD = {1: 26, 2: 30, 3: 20, 4: 14, 6: 10}
CAMERA_KINDS = {"security": 46, "traffic": 18, "combined": 36}
WHARVES, UNLICENSED = 132, 41
HOW_HANDLED = {"closed": 60, "relocated": 16, "licensed": 24}
CABLE_SEGMENTS, BURIED_SHARE, UNDER_WAY_SHARE = 170, 0.15, 0.1
CABLE_METRES = (200, 1250)


def crossings(wards: list[Ward], seed: int) -> list[Entry]:
    lines = {area: Road(area, "", "", "", 1.0, *RAILWAY_KM[area], path) for area, path in RAILWAY_PATHS.items()}
    near = [ward for ward in wards if ward.area in lines and lines[ward.area].reaches(ward)]
    dice = Dice(seed, "level_crossings")
    return [_crossing(number, dice.one_of(near), dice) for number in range(1, CROSSINGS + 1)]


def _crossing(number: int, ward: Ward, dice: Dice) -> Entry:
    first, last = RAILWAY_KM[ward.area]
    is_warned, is_closed = dice.chance(WARNED_SHARE), dice.chance(CLOSED_SHARE)
    begin, end = (date(2026, 1, 12), END_OF_STORY) if is_closed else (date(2026, 11, 20), LAST_PLANNED_DAY)
    closed_on = some_day(begin, end, dice)
    closed = (closed_on, {"crossing_state": "closed", "closed_on": closed_on})
    warned_on = some_day(date(2025, 6, 1), closed_on, dice)
    cells = {
        "crossing_id": f"MAU-LM-{number:03d}",
        "railway": RAILWAY,
        "km_post": round(first + (last - first) * dice.share(), 2),
        "crossing_state": "open",
        "closed_on": None,
    } | place(ward, dice)
    return Entry(cells, (*([(warned_on, {"crossing_state": "warned"})] if is_warned else []), closed))


def cameras(wards: list[Ward], seed: int) -> list[Entry]:
    return [
        _camera(f"MAU-CAM-{ward.code}-{number:02d}", ward, is_early, dice)
        for place_, ward in enumerate(wards)
        for dice in [Dice(seed, "cameras", place_)]
        for is_early in [dice.chance(EQUIPPED_WARDS_SHARE)]
        for number in range(1, dice.draw(CAMERAS_OF_A_WARD) + 1)
    ]


def _camera(identity: str, ward: Ward, is_early: bool, dice: Dice) -> Entry:
    """Wards without a working camera on the day the story ends get theirs by the middle of 2027."""
    is_there = is_early and dice.chance(0.75)
    begin, end = (date(2024, 2, 1), END_OF_STORY) if is_there else (date(2026, 11, 20), date(2027, 6, 25))
    installed_on = some_day(begin, end, dice)
    installed = {"camera_state": "working", "installed_on": installed_on, "is_connected": dice.chance(0.6)}
    changes = [(installed_on, installed)]
    if dice.chance(0.09):
        changes.append((some_day(installed_on, END_OF_STORY, dice) if is_there else LAST_PLANNED_DAY, {
            "camera_state": "broken", "is_connected": False}))  # fmt: skip
    cells = {
        "camera_id": identity,
        "camera_kind": dice.draw(CAMERA_KINDS),
        "camera_state": "planned",
        "is_connected": None,
        "installed_on": None,
    }
    return Entry(cells | place(ward, dice), tuple(changes))


def wharves(wards: list[Ward], seed: int) -> list[Entry]:
    dice = Dice(seed, "wharves")
    return [_wharf(number, dice.one_of(wards), number <= UNLICENSED, dice) for number in range(1, WHARVES + 1)]


def _wharf(number: int, ward: Ward, is_unlicensed: bool, dice: Dice) -> Entry:
    cells = {
        "wharf_id": f"MAU-BT-{number:03d}",
        "wharf_state": "unlicensed" if is_unlicensed else "licensed",
        "handled_on": None,
    } | place(ward, dice)
    if not is_unlicensed:
        return Entry(cells)
    is_handled = dice.chance(0.5)
    begin, end = (PLAN_DAY, END_OF_STORY) if is_handled else (date(2026, 11, 20), date(2027, 3, 31))
    handled_on = some_day(begin, end, dice)
    return Entry(cells, ((handled_on, {"wharf_state": dice.draw(HOW_HANDLED), "handled_on": handled_on}),))


def cables(wards: list[Ward], seed: int) -> list[Entry]:
    dice = Dice(seed, "cables")
    towns = [ward for ward in wards if ward.type == "phuong"]
    return [_cable(number, dice.one_of(towns), dice) for number in range(1, CABLE_SEGMENTS + 1)]


def _cable(number: int, ward: Ward, dice: Dice) -> Entry:
    fate = dice.draw(
        {"buried": BURIED_SHARE, "under_way": UNDER_WAY_SHARE, "later": 1 - BURIED_SHARE - UNDER_WAY_SHARE}
    )
    begin, end = (date(2026, 2, 1), END_OF_STORY) if fate == "buried" else (date(2026, 11, 20), LAST_PLANNED_DAY)
    buried_on = some_day(begin, end, dice)
    started_on = some_day(date(2026, 1, 5), min(buried_on, END_OF_STORY), dice)
    under_way = (started_on if fate != "later" else buried_on, {"cable_state": "under_way"})
    cells = {
        "segment_id": f"MAU-CAP-{number:04d}",
        "ward": spelling(ward, dice),
        "road": dice.one_of(words.STREETS),
        "length_m": 10 * dice.between(CABLE_METRES[0] // 10, CABLE_METRES[1] // 10),
        "cable_state": "overhead",
        "buried_on": None,
    }
    return Entry(cells, (under_way, (buried_on, {"cable_state": "buried", "buried_on": buried_on})))
