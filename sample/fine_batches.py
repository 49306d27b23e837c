"""
Fines month by month as numbers: positions in the lists of `fine_scene`, days and minutes since 1970, 1.000 dong.

A batch is a dict of equally long arrays; MISSING stands for an empty cell. Its rows are the fines decided on the road in
that reporting month and the image cases (camera, citizen ...) violated in it, with whatever happened to them by `until`.
"""

from datetime import date

import numpy as np

from .dice import Dice
from .fine_scene import (
    FIRST_DAY,
    MISSING,
    ROADS_OF_A_WARD,
    SOURCES,
    STATES,
    VEHICLES,
    VIOLATIONS,
    Month,
    Scene,
    to_day,
)
from .places import MERGED_ON, SPELLINGS

Batch = dict[str, np.ndarray]

FINES_A_YEAR = 145_000
URBAN_ORDER_SHARE = 0.018
MONTH_WEIGHTS = (1.1, 1.05, 0.93, 0.97, 1.0, 0.98, 0.97, 0.98, 1.02, 1.0, 0.98, 1.02)
"""By calendar month of the period's last day; they average 1."""
IMAGE_SHARES = (0.0142, 0.0212)
IMAGE_GROWTH_DAYS = 1430
DECIDED_HERE = 0.34
"""Of 12.356 cases recorded by cameras 1/5/2023-19/11/2024 about 30% were decided by the city's own police."""
FATES = {"decided": DECIDED_HERE, "transferred": 0.43, "insufficient": 0.07, "never came": 0.16}
NEW_FINES_LAW = date(2025, 1, 1)
DIRECT_SOURCES = {"direct_patrol": 790, "handheld_camera": 30, "load_station": 14, "other": 4}
IMAGE_SOURCES = {"fixed_camera": 60, "speed_camera": 15, "citizen_report": 9, "social_media_press": 5, "handheld_camera": 6,
                 "journey_monitor": 3, "load_station": 2}
CARS = {"car": 60, "truck": 20, "tractor_trailer": 12, "coach": 8}
TRUCKS = {"truck": 70, "tractor_trailer": 30}
BY_TRUCK = ["overload", "uncovered_load", "oversized_body"]
HOUR_WEIGHTS = (12, 6, 4, 3, 4, 14, 34, 50, 62, 66, 58, 40, 30, 46, 56, 60, 62, 50, 40, 52, 66, 62, 48, 26)
URBAN_AMOUNTS = {250: 30, 2500: 50, 4000: 12, 12500: 8}


def batch(month: Month, scene: Scene, scale: float, seed: int) -> Batch:
    """Ordered by the day a case appears; the same whatever other months or feeds are drawn."""
    dice = Dice(seed, "fines", month.number)
    fines = scale * FINES_A_YEAR / 12 * MONTH_WEIGHTS[month.first.month % 12] * month.share
    progress = min(1.0, (month.first - FIRST_DAY).days / IMAGE_GROWTH_DAYS)
    images = fines * (IMAGE_SHARES[0] + (IMAGE_SHARES[1] - IMAGE_SHARES[0]) * progress)
    parts = [
        _direct(int(fines - images + 0.5), month, scene, dice),
        _urban(int(fines * URBAN_ORDER_SHARE + 0.5), month, scene, dice),
        _image(int(images / DECIDED_HERE + 0.5), month, scene, dice),
    ]
    rows = {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}
    order = np.argsort(np.where(rows["decided"] == MISSING, rows["violated"] // 1440, rows["decided"]), kind="stable")
    return {name: values[order] for name, values in rows.items()} | {"number": np.arange(1, len(order) + 1)}


def _direct(count: int, month: Month, scene: Scene, dice: Dice) -> Batch:
    """Stopped on the road and decided within a week; alcohol and drugs are only found so."""
    violation = dice.picks(scene.mix.direct_weights, count)
    detected_by = _codes(DIRECT_SOURCES, SOURCES, count, dice)
    is_measured = (violation == VIOLATIONS.index("speed")) & dice.happens(0.8, count)
    detected_by = np.where(is_measured, SOURCES.index("speed_camera"), detected_by)
    is_tested = np.isin(violation, _places(["alcohol", "drugs"], VIOLATIONS))
    detected_by = np.where(is_tested, SOURCES.index("direct_patrol"), detected_by)
    stopped = np.where(dice.happens(0.04, count), MISSING, 1)
    return _decided_on_the_road(violation, month, scene, dice) | {"detected_by": detected_by, "stopped": stopped}


def _urban(count: int, month: Month, scene: Scene, dice: Dice) -> Batch:
    """Urban-order fines: found on foot, without a vehicle."""
    rows = _decided_on_the_road(np.full(count, VIOLATIONS.index("urban_order")), month, scene, dice)
    amounts = np.array(list(URBAN_AMOUNTS))[dice.picks(list(URBAN_AMOUNTS.values()), count)]
    return rows | {"vehicle": np.full(count, MISSING), "amount": amounts,
                   "detected_by": np.full(count, SOURCES.index("direct_patrol")), "stopped": np.full(count, MISSING)}


def _decided_on_the_road(violation: np.ndarray, month: Month, scene: Scene, dice: Dice) -> Batch:
    count = len(violation)
    decided = _days(count, month, dice)
    delay = np.where(dice.happens(0.55, count), 0, dice.numbers(1, 7, count))
    recorded = np.maximum(decided - delay, to_day(FIRST_DAY))
    return _finished(violation, recorded, recorded, decided, np.full(count, MISSING), scene.direct_ward_weights, scene, dice)


def _image(count: int, month: Month, scene: Scene, dice: Dice) -> Batch:
    """Recorded by a device or a citizen; a third is decided here, the rest moves to where the owner lives or ends early."""
    fate = dice.picks(list(FATES.values()), count)
    detected_by = _codes(IMAGE_SOURCES, SOURCES, count, dice)
    may_be_empty = ~np.isin(detected_by, _places(["speed_camera", "handheld_camera", "load_station"], SOURCES))
    stopped = np.where(may_be_empty & dice.happens(0.2, count), MISSING, 0)
    violated = _days(count, month, dice)
    notified = violated + np.where(dice.happens(0.9, count), dice.numbers(1, 10, count), dice.numbers(11, 30, count))
    recorded = notified + np.where(dice.happens(0.7, count), dice.numbers(1, 20, count), dice.numbers(21, 60, count))
    decided = recorded + dice.numbers(0, 8, count)
    is_decided = fate == 0
    rows = _finished(
        dice.picks(scene.mix.image_weights, count), violated, _by_then(recorded, is_decided, scene),
        _by_then(decided, is_decided, scene), _by_then(notified, fate != 2, scene), scene.image_ward_weights, scene, dice)
    open_state = _open_state(fate, violated, rows, scene)
    has_decision = rows["decided"] != MISSING
    return rows | {"detected_by": detected_by, "stopped": stopped, "state": np.where(has_decision, rows["state"], open_state),
                   "amount": np.where(has_decision, rows["amount"], MISSING)}


def _open_state(fate: np.ndarray, violated: np.ndarray, rows: Batch, scene: Scene) -> np.ndarray:
    """The state of image cases without a decision, by their fate and how long ago they were violated and notified."""
    notified, recorded = rows["notified"], rows["recorded"]
    waiting = np.where(scene.until - notified > 20, STATES.index("overdue_to_come"), STATES.index("notified"))
    never_came = np.where(scene.until - violated > 365, STATES.index("expired"), waiting)
    coming = np.where(recorded != MISSING, STATES.index("recorded"), waiting)
    ends = [np.full(len(fate), STATES.index(name)) for name in ("transferred", "insufficient")]
    state = np.choose(fate, [coming, *ends, never_came])
    is_new = np.where(fate == 2, scene.until - violated < 12, notified == MISSING)
    return np.where(is_new, STATES.index("detected"), state)


def _finished(violation: np.ndarray, violated: np.ndarray, recorded: np.ndarray, decided: np.ndarray, notified: np.ndarray,
              ward_weights: np.ndarray, scene: Scene, dice: Dice) -> Batch:
    """The columns that all kinds share: time, vehicle, place, amount, payment and state; days in, days out."""
    count = len(violation)
    is_motorcycle = dice.shares(count) < scene.mix.motorcycle_shares[violation]
    ward = dice.picks(ward_weights, count)
    spelling = dice.numbers(0, SPELLINGS - 1, count) + np.where(violated >= to_day(MERGED_ON), SPELLINGS, 0)
    road = scene.roads_of_wards[ward, dice.numbers(0, ROADS_OF_A_WARD - 1, count)]
    paid = _paid(decided, scene, dice)
    minutes = dice.picks(HOUR_WEIGHTS, count) * 60 + dice.numbers(0, 59, count)
    return {
        "violated": violated * 1440 + minutes, "decided": decided, "violation": violation,
        "vehicle": _vehicles(violation, is_motorcycle, dice), "ward": ward * 2 * SPELLINGS + spelling,
        "road": np.where(dice.happens(0.5, count), road, MISSING),
        "amount": _amounts(violation, is_motorcycle, decided, scene, dice), "state": _state(decided, paid, scene),
        "notified": notified, "recorded": recorded, "paid": paid,
        "updated": np.maximum.reduce([violated, decided, paid, recorded, notified]),
    }


def _paid(decided: np.ndarray, scene: Scene, dice: Dice) -> np.ndarray:
    """Nine in ten within twelve days, some never."""
    count = len(decided)
    paid = decided + np.where(dice.happens(0.9, count), dice.numbers(0, 12, count), dice.numbers(13, 90, count))
    return _by_then(paid, (decided != MISSING) & ~dice.happens(0.07, count), scene)


def _state(decided: np.ndarray, paid: np.ndarray, scene: Scene) -> np.ndarray:
    unpaid = np.where(scene.until - decided > 10, STATES.index("late"), STATES.index("decided"))
    return np.where(paid == MISSING, unpaid, STATES.index("paid"))


def _amounts(violation: np.ndarray, is_motorcycle: np.ndarray, decided: np.ndarray, scene: Scene, dice: Dice) -> np.ndarray:
    """A step between lowest and highest, rounded to 50; before Nghi dinh 168/2024 about half."""
    low = scene.mix.amounts[is_motorcycle.astype(int), 0, violation]
    high = scene.mix.amounts[is_motorcycle.astype(int), 1, violation]
    step = np.array([0.0, 0.25, 0.5, 1.0])[dice.picks((45, 25, 20, 10), len(violation))]
    amounts = (low + (high - low) * step) * np.where(decided >= to_day(NEW_FINES_LAW), 1.0, 0.5)
    return (np.floor(amounts / 50 + 0.5) * 50).astype(np.int64)


def _vehicles(violation: np.ndarray, is_motorcycle: np.ndarray, dice: Dice) -> np.ndarray:
    count = len(violation)
    is_truck = np.isin(violation, _places(BY_TRUCK, VIOLATIONS))
    cars = np.where(is_truck, _codes(TRUCKS, VEHICLES, count, dice), _codes(CARS, VEHICLES, count, dice))
    return np.where(is_motorcycle, VEHICLES.index("motorcycle"), cars)


def _by_then(days: np.ndarray, happens: np.ndarray, scene: Scene) -> np.ndarray:
    """What never happens, or only after `until`, is missing."""
    return np.where(happens & (days <= scene.until), days, MISSING)


def _days(count: int, month: Month, dice: Dice) -> np.ndarray:
    return dice.numbers(to_day(month.first), to_day(month.last), count)


def _codes(weights: dict[str, float], among: list[str], count: int, dice: Dice) -> np.ndarray:
    return np.array(_places(list(weights), among))[dice.picks(list(weights.values()), count)]


def _places(names: list[str], among: list[str]) -> list[int]:
    return [among.index(name) for name in names]
