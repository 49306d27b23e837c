"""What every fine has: hour, vehicle, place, amount, payment and state."""

from datetime import date

import numpy as np

from .dice import Dice
from .fine_scene import MISSING, ROADS_OF_A_WARD, STATES, VEHICLES, VIOLATIONS, Scene, to_day
from .places import MERGED_ON, SPELLINGS

Batch = dict[str, np.ndarray]

NEW_FINES_LAW = date(2025, 1, 1)
SPELLING_WEIGHTS = (32, 32, 32, 4)
CARS = {"car": 60, "truck": 20, "tractor_trailer": 12, "coach": 8}
TRUCKS = {"truck": 70, "tractor_trailer": 30}
BY_TRUCK = ["overload", "uncovered_load", "oversized_body"]
HOUR_WEIGHTS = (12, 6, 4, 3, 4, 14, 34, 50, 62, 66, 58, 40, 30, 46, 56, 60, 62, 50, 40, 52, 66, 62, 48, 26)


def finished(
    violation: np.ndarray,
    violated: np.ndarray,
    recorded: np.ndarray,
    decided: np.ndarray,
    notified: np.ndarray,
    ward_weights: np.ndarray,
    scene: Scene,
    dice: Dice,
) -> Batch:
    """The columns that all kinds share: time, vehicle, place, amount, payment and state; days in, days out."""
    count = len(violation)
    is_motorcycle = dice.shares(count) < scene.mix.motorcycle_shares[violation]
    ward = dice.picks(ward_weights, count)
    spelling = dice.picks(SPELLING_WEIGHTS, count) + np.where(violated >= to_day(MERGED_ON), SPELLINGS, 0)
    road = scene.roads_of_wards[ward, dice.numbers(0, ROADS_OF_A_WARD - 1, count)]
    paid = _paid(decided, scene, dice)
    minutes = dice.picks(HOUR_WEIGHTS, count) * 60 + dice.numbers(0, 59, count)
    return {
        "violated": violated * 1440 + minutes,
        "decided": decided,
        "violation": violation,
        "vehicle": _vehicles(violation, is_motorcycle, dice),
        "ward": ward * 2 * SPELLINGS + spelling,
        "road": np.where(dice.happens(0.5, count), road, MISSING),
        "amount": _amounts(violation, is_motorcycle, decided, scene, dice),
        "state": _state(decided, paid, scene),
        "notified": notified,
        "recorded": recorded,
        "paid": paid,
        "updated": np.maximum.reduce([violated, decided, paid, recorded, notified]),
    }


def _paid(decided: np.ndarray, scene: Scene, dice: Dice) -> np.ndarray:
    """Nine in ten within twelve days, some never."""
    count = len(decided)
    paid = decided + np.where(dice.happens(0.9, count), dice.numbers(0, 12, count), dice.numbers(13, 90, count))
    return by_then(paid, (decided != MISSING) & ~dice.happens(0.07, count), scene)


def _state(decided: np.ndarray, paid: np.ndarray, scene: Scene) -> np.ndarray:
    unpaid = np.where(scene.until - decided > 10, STATES.index("late"), STATES.index("decided"))
    return np.where(paid == MISSING, unpaid, STATES.index("paid"))


def _amounts(
    violation: np.ndarray, is_motorcycle: np.ndarray, decided: np.ndarray, scene: Scene, dice: Dice
) -> np.ndarray:
    """A step between lowest and highest, rounded to 50; before Nghi dinh 168/2024 about half."""
    low = scene.mix.amounts[is_motorcycle.astype(int), 0, violation]
    high = scene.mix.amounts[is_motorcycle.astype(int), 1, violation]
    step = np.array([0.0, 0.25, 0.5, 1.0])[dice.picks((45, 25, 20, 10), len(violation))]
    amounts = (low + (high - low) * step) * np.where(decided >= to_day(NEW_FINES_LAW), 1.0, 0.5)
    return (np.floor(amounts / 50 + 0.5) * 50).astype(np.int64)


def _vehicles(violation: np.ndarray, is_motorcycle: np.ndarray, dice: Dice) -> np.ndarray:
    count = len(violation)
    is_truck = np.isin(violation, positions(BY_TRUCK, VIOLATIONS))
    cars = np.where(is_truck, codes_drawn(TRUCKS, VEHICLES, count, dice), codes_drawn(CARS, VEHICLES, count, dice))
    return np.where(is_motorcycle, VEHICLES.index("motorcycle"), cars)


def by_then(days: np.ndarray, happens: np.ndarray, scene: Scene) -> np.ndarray:
    """What never happens, or only after `until`, is missing."""
    return np.where(happens & (days <= scene.until), days, MISSING)


def codes_drawn(weights: dict[str, float], among: list[str], count: int, dice: Dice) -> np.ndarray:
    return np.array(positions(list(weights), among))[dice.picks(list(weights.values()), count)]


def positions(names: list[str], among: list[str]) -> list[int]:
    return [among.index(name) for name in names]
