"""What all fines are drawn from: months, wards, roads and the mix of violations."""

import csv
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import numpy as np

from vietnamese import codes

from .dice import Dice
from .places import Road, Ward, read_roads

MISSING = -1
EPOCH = date(1970, 1, 1)
FIRST_DAY = date(2022, 12, 15)
VIOLATIONS = [*codes.VIOLATION, "other"]
SOURCES = [*codes.DETECTED_BY, "other"]
VEHICLES = list(codes.VEHICLE)
STATES = list(codes.FINE_STATE)
OLD_HAIDUONG_SHARES = {"direct": 0.54, "image": 0.12}
ROADS_OF_A_WARD = 6


@dataclass(frozen=True)
class Month:
    """A reporting month, cut at `until`; `name` is that of the whole month, `share` how much of it there is."""

    number: int
    name: str
    first: date
    last: date
    share: float


@dataclass(frozen=True)
class Mix:
    """By position in VIOLATIONS: how often a group is found on the road and by image, and its cost (1.000 dong)."""

    direct_weights: np.ndarray
    image_weights: np.ndarray
    motorcycle_shares: np.ndarray
    amounts: np.ndarray
    """[is motorcycle, lowest or highest, violation]"""


@dataclass(frozen=True)
class Scene:
    direct_ward_weights: np.ndarray
    image_ward_weights: np.ndarray
    roads: list[Road]
    roads_of_wards: np.ndarray
    mix: Mix
    until: int


def read_scene(wards: list[Ward], seed: int, until: date) -> Scene:
    base = np.array([{"phuong": 1.6, "xa": 1.0, "dac_khu": 0.4}[ward.type] for ward in wards])
    spread = base * (0.4 + 1.4 * Dice(seed, "city", 2).shares(len(wards)))
    roads = read_roads()
    return Scene(
        _by_area(spread, wards, OLD_HAIDUONG_SHARES["direct"]),
        _by_area(spread * spread, wards, OLD_HAIDUONG_SHARES["image"]),
        roads,
        np.array([_roads_of(ward, roads) for ward in wards]),
        _read_mix(),
        to_day(until),
    )


def to_day(day: date) -> int:
    return (day - EPOCH).days


def months(until: date) -> list[Month]:
    found: list[Month] = []
    first = FIRST_DAY
    while first <= until:
        following = date(first.year + first.month // 12, first.month % 12 + 1, 15)
        last = min(until, following - timedelta(days=1))
        found.append(
            Month(len(found), f"{following:%Y-%m}", first, last, ((last - first).days + 1) / (following - first).days)
        )
        first = following
    return found


def _roads_of(ward: Ward, roads: list[Road]) -> list[int]:
    near = [number for number, road in enumerate(roads) if road.reaches(ward)] or [MISSING]
    return [near[number % len(near)] for number in range(ROADS_OF_A_WARD)]


def _by_area(weights: np.ndarray, wards: list[Ward], old_haiduong_share: float) -> np.ndarray:
    is_haiduong = np.array([ward.area == "old_haiduong" for ward in wards])
    shares = np.where(is_haiduong, old_haiduong_share, 1 - old_haiduong_share)
    totals = np.where(is_haiduong, np.cumsum(weights * is_haiduong)[-1], np.cumsum(weights * ~is_haiduong)[-1])
    return weights / totals * shares


def _read_mix() -> Mix:
    with (Path(__file__).parent / "fine_mix.csv").open(encoding="utf-8", newline="") as text:
        rows = {row["violation"]: row for row in csv.DictReader(text)}

    def column(name: str) -> list[float]:
        return [float(rows[code][name]) if code in rows else 0.0 for code in VIOLATIONS]

    amounts = np.array([[column("car_low"), column("car_high")], [column("motorcycle_low"), column("motorcycle_high")]])
    weights = np.array([column("direct_weight"), column("image_weight"), column("motorcycle_share")])
    return Mix(*weights, amounts)
