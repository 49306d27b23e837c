"""What an accident was about: cause, vehicles, alcohol, damage."""

from vietnamese import sample_words as words

from .dice import Dice
from .places import Road

CAUSES = {
    "inattention": 24,
    "wrong_lane": 21,
    "unsafe_turn": 12,
    "speeding": 8,
    "no_slowing": 7,
    "following_too_close": 5,
    "unsafe_overtaking": 5,
    "no_right_of_way": 6,
    "alcohol": 4,
    "wrong_way": 2,
    "pedestrian_crossing": 2,
    "infrastructure": 0.6,
    "not listed": 2,
    "not known": 5,
}
FIRST_VEHICLES = {
    "motorcycle": 62,
    "car": 15,
    "truck": 10,
    "tractor_trailer": 5,
    "bicycle": 4,
    "coach": 2,
    "three_wheeler": 2,
}
SECOND_VEHICLES = {
    "motorcycle": 42,
    "car": 17,
    "truck": 13,
    "tractor_trailer": 8,
    "bicycle": 8,
    "pedestrian": 9,
    "coach": 3,
}
HEAVY_ROADS = {"QL5", "QL10"}
DAMAGE_MILLIONS = {
    "collision": (1, 9),
    "minor": (10, 60),
    "serious": (5, 150),
    "very_serious": (20, 300),
    "extremely_serious": (50, 900),
}


def damage(level: str, dice: Dice) -> int | None:
    low, high = DAMAGE_MILLIONS[level]
    return None if dice.chance(0.3) else dice.between(2 * low, 2 * high) * 500_000


def circumstances(mode: str, road: Road | None, dice: Dice) -> dict:
    cause = dice.draw(CAUSES)
    written = {"not listed": dice.one_of(words.UNKNOWN_CAUSES), "not known": None}.get(cause, cause)
    alcohol = cause == "alcohol" or dice.chance(0.05)
    return {
        "cause": written,
        "vehicles": _vehicles(mode, road, dice),
        "alcohol": None if dice.chance(0.2) else alcohol,
        "infrastructure_cause": True
        if cause == "infrastructure"
        else (None if dice.chance(0.35) else dice.chance(0.01)),
    }


def _vehicles(mode: str, road: Road | None, dice: Dice) -> tuple[str, ...]:
    if mode != "road":
        return ("train", dice.draw({"motorcycle": 5, "car": 3, "pedestrian": 2})) if mode == "rail" else ("vessel",)
    first = dice.draw(FIRST_VEHICLES)
    heavy = {"tractor_trailer": 26} if road and road.name in HEAVY_ROADS else {}
    return (first, dice.draw(SECOND_VEHICLES | heavy)) if dice.chance(0.78) else (first,)
