"""
Fines month by month as numbers: positions in the lists of `fine_scene`, days and minutes since 1970, 1.000 dong.

A batch is a dict of equally long arrays; MISSING stands for an empty cell. Its rows are the fines decided on the road
in that reporting month and the image cases (camera, citizen ...) violated in it, with what happened to them by `until`.
"""

import numpy as np

from .dice import Dice
from .fine_details import Batch, by_then, codes_drawn, finished, positions
from .fine_scene import (
    FIRST_DAY,
    MISSING,
    SOURCES,
    STATES,
    VIOLATIONS,
    Month,
    Scene,
    to_day,
)

FINES_A_YEAR = 145_000
URBAN_ORDER_SHARE = 0.018
MONTH_WEIGHTS = (1.1, 1.05, 0.93, 0.97, 1.0, 0.98, 0.97, 0.98, 1.02, 1.0, 0.98, 1.02)
"""By calendar month of the period's last day; they average 1."""
IMAGE_SHARES = (0.0146, 0.0224)
IMAGE_GROWTH_DAYS = 1430
DECIDED_HERE = 0.34
"""Of 12.356 cases recorded by cameras 1/5/2023-19/11/2024 about 30% were decided by the city's own police."""
FATES = {"decided": DECIDED_HERE, "transferred": 0.43, "insufficient": 0.07, "never came": 0.16}
DECIDED, INSUFFICIENT = list(FATES).index("decided"), list(FATES).index("insufficient")
DIRECT_SOURCES = {"direct_patrol": 790, "handheld_camera": 30, "load_station": 14, "other": 4}
IMAGE_SOURCES = {
    "fixed_camera": 60,
    "speed_camera": 15,
    "citizen_report": 9,
    "social_media_press": 5,
    "handheld_camera": 6,
    "journey_monitor": 3,
    "load_station": 2,
}
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
    detected_by = codes_drawn(DIRECT_SOURCES, SOURCES, count, dice)
    is_measured = (violation == VIOLATIONS.index("speed")) & dice.happens(0.8, count)
    detected_by = np.where(is_measured, SOURCES.index("speed_camera"), detected_by)
    is_tested = np.isin(violation, positions(["alcohol", "drugs"], VIOLATIONS))
    detected_by = np.where(is_tested, SOURCES.index("direct_patrol"), detected_by)
    stopped = np.where(dice.happens(0.04, count), MISSING, 1)
    return _decided_on_the_road(violation, month, scene, dice) | {"detected_by": detected_by, "stopped": stopped}


def _urban(count: int, month: Month, scene: Scene, dice: Dice) -> Batch:
    """Urban-order fines: found on foot, without a vehicle."""
    rows = _decided_on_the_road(np.full(count, VIOLATIONS.index("urban_order")), month, scene, dice)
    amounts = np.array(list(URBAN_AMOUNTS))[dice.picks(list(URBAN_AMOUNTS.values()), count)]
    return rows | {
        "vehicle": np.full(count, MISSING),
        "amount": amounts,
        "detected_by": np.full(count, SOURCES.index("direct_patrol")),
        "stopped": np.full(count, MISSING),
    }


def _decided_on_the_road(violation: np.ndarray, month: Month, scene: Scene, dice: Dice) -> Batch:
    count = len(violation)
    decided = _days(count, month, dice)
    delay = np.where(dice.happens(0.55, count), 0, dice.numbers(1, 7, count))
    recorded = np.maximum(decided - delay, to_day(FIRST_DAY))
    return finished(
        violation, recorded, recorded, decided, np.full(count, MISSING), scene.direct_ward_weights, scene, dice
    )


def _image(count: int, month: Month, scene: Scene, dice: Dice) -> Batch:
    """Recorded by a device or a citizen; a third is decided here, the rest moves to the owner's home or ends early."""
    fate = dice.picks(list(FATES.values()), count)
    detected_by = codes_drawn(IMAGE_SOURCES, SOURCES, count, dice)
    may_be_empty = ~np.isin(detected_by, positions(["speed_camera", "handheld_camera", "load_station"], SOURCES))
    stopped = np.where(may_be_empty & dice.happens(0.2, count), MISSING, 0)
    violated = _days(count, month, dice)
    notified = violated + np.where(dice.happens(0.9, count), dice.numbers(1, 10, count), dice.numbers(11, 30, count))
    recorded = notified + np.where(dice.happens(0.7, count), dice.numbers(1, 20, count), dice.numbers(21, 60, count))
    decided = recorded + dice.numbers(0, 8, count)
    is_decided = fate == DECIDED
    rows = finished(
        dice.picks(scene.mix.image_weights, count),
        violated,
        by_then(recorded, is_decided, scene),
        by_then(decided, is_decided, scene),
        by_then(notified, fate != INSUFFICIENT, scene),
        scene.image_ward_weights,
        scene,
        dice,
    )
    open_state = _open_state(fate, violated, rows, scene)
    has_decision = rows["decided"] != MISSING
    return rows | {
        "detected_by": detected_by,
        "stopped": stopped,
        "state": np.where(has_decision, rows["state"], open_state),
        "amount": np.where(has_decision, rows["amount"], MISSING),
    }


def _open_state(fate: np.ndarray, violated: np.ndarray, rows: Batch, scene: Scene) -> np.ndarray:
    """The state of image cases without a decision, by their fate and how long ago they were violated and notified."""
    notified, recorded = rows["notified"], rows["recorded"]
    waiting = np.where(scene.until - notified > 20, STATES.index("overdue_to_come"), STATES.index("notified"))
    never_came = np.where(scene.until - violated > 365, STATES.index("expired"), waiting)
    coming = np.where(recorded != MISSING, STATES.index("recorded"), waiting)
    ends = [np.full(len(fate), STATES.index(name)) for name in ("transferred", "insufficient")]
    state = np.choose(fate, [coming, *ends, never_came])
    is_new = np.where(fate == INSUFFICIENT, scene.until - violated < 12, notified == MISSING)
    return np.where(is_new, STATES.index("detected"), state)


def _days(count: int, month: Month, dice: Dice) -> np.ndarray:
    return dice.numbers(to_day(month.first), to_day(month.last), count)
