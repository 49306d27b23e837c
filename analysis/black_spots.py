"""Points where road accidents happen again and again (Thong tu 41/2024/TT-BGTVT, Art. 14)."""

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

import numpy as np
import pandas as pd

from .circles import circles, places_of, roads_of
from .targets import in_force

SpotKind = Literal["accident_prone", "potential"]
KINDS: tuple[SpotKind, ...] = ("accident_prone", "potential")
CLAUSES = {"1a": "accident_prone", "1b": "accident_prone", "1c": "accident_prone", "2a": "potential"}  # of Art. 14
SUMS = ["accident_count", "fatal_count", "injury_count", "collision_count", "death_count", "injured_count"]
COLUMNS = [
    "spot_no", "centre_id", "spot_kind", "clause", "ward", "road", "km_post", "latitude", "longitude", "radius", *SUMS,
    "accident_ids",
]  # fmt: skip
PLACE = ["latitude", "longitude", "road", "km_post", "radius"]


class SpotLimits(NamedTuple):
    """How many accidents of 12 months; the fields are the codes of data/plan/thresholds.csv after `black_spot_`."""

    fatal_accidents: int
    accidents: int
    accidents_fatal: int
    injury_accidents: int
    potential_collisions: int
    potential_fatal_accidents: int
    potential_injury_accidents: int


class Radii(NamedTuple):
    """Metres around the accident at the centre, by the type of its ward. The law names none: these are ours."""

    phuong: int = 100
    elsewhere: int = 250


def spot_limits(thresholds: pd.DataFrame, day: date) -> SpotLimits | None:
    """Of rows of plan/thresholds, those in force on a day; None unless all of them are."""
    values = in_force(thresholds, day).set_index("code")["value"]
    codes = [f"black_spot_{field}" for field in SpotLimits._fields]
    return SpotLimits(*(int(values[code]) for code in codes)) if set(codes) <= set(values.index) else None


def black_spots(accidents: pd.DataFrame, radii: Radii, limits: SpotLimits) -> pd.DataFrame:
    """
    `accidents`: rows of black_spots/accidents in any order. row: one point, key spot_no and centre_id (the accident at
    its centre), where accidents happen often before where they might, most accidents and deaths first.

    A circle around an accident, most accidents first, ties by id, each accident in one circle. Two accidents are near
    each other by their coordinates or by the km of the same road; one that has neither is in no circle. `ward` and
    `radius` (metres) are those of the centre; so are its coordinates, road and km, or, where it lacks them, those of
    the next accident that has them, on its own road before others.
    """
    rows = _counted(accidents.sort_values("accident_id", ignore_index=True), radii)
    rows = rows[rows["has_place"]].reset_index(drop=True)
    if rows.empty:
        return pd.DataFrame(columns=COLUMNS)
    rows["centre"] = _centres(rows)
    spots = rows.groupby("centre")[SUMS].sum().join(_described(rows))
    spots["clause"] = _clauses(spots, limits)
    return _numbered(spots[spots["clause"].notna()])


def has_place(accidents: pd.DataFrame) -> pd.Series:
    """Can an accident be near another at all?"""
    by_point = accidents[["latitude", "longitude"]].notna().all(axis=1)
    return by_point | accidents[["road", "km_post"]].notna().all(axis=1)


def _counted(accidents: pd.DataFrame, radii: Radii) -> pd.DataFrame:
    """
    A row that stands for several accidents does not say which of them had the deaths: as few as can be, one of them had
    all. The others without any are collisions.
    """
    fatal = (accidents["death_count"] > 0).astype(int)
    injury = ((accidents["death_count"] == 0) & (accidents["injured_count"] > 0)).astype(int)
    return accidents.assign(
        fatal_count=fatal,
        injury_count=injury,
        collision_count=accidents["accident_count"] - fatal - injury,
        radius=np.where(accidents["type"] == "phuong", radii.phuong, radii.elsewhere),
        has_place=has_place(accidents),
    )


def _centres(rows: pd.DataFrame) -> np.ndarray:
    """For each row the row at the centre of its circle. Rows at one place are one to the search, however many."""
    place = rows.groupby(PLACE, dropna=False, sort=False).ngroup().to_numpy()
    first = np.flatnonzero(~pd.Series(place).duplicated())
    sites = rows.iloc[first]
    weight = np.bincount(place, weights=rows["accident_count"]).astype(np.int64)
    centre = circles(places_of(sites, roads_of(sites)), sites["radius"].to_numpy(dtype=float), weight)
    return first[centre][place]


def _described(rows: pd.DataFrame) -> pd.DataFrame:
    is_outer = rows.index != rows["centre"]
    by_point = rows.assign(lacks=rows["latitude"].isna() | rows["longitude"].isna(), is_outer=is_outer)
    is_other_road = rows["road"] != rows.loc[rows["centre"], "road"].to_numpy()
    by_road = by_point.assign(lacks=rows["road"].isna(), is_other_road=is_other_road, lacks_km=rows["km_post"].isna())
    point = _first(by_point, ["lacks", "is_outer"])[["latitude", "longitude"]]
    road = _first(by_road, ["lacks", "is_other_road", "lacks_km", "is_outer"])[["road", "km_post"]]
    centre = rows[~is_outer].set_index("centre")[["accident_id", "ward", "radius"]]
    return centre.rename(columns={"accident_id": "centre_id"}).join([point, road, _members(rows)])


def _members(rows: pd.DataFrame) -> pd.Series:
    ordered = rows.sort_values("centre", kind="stable")
    centres, starts = np.unique(ordered["centre"], return_index=True)
    parts = np.split(ordered["accident_id"].to_numpy(dtype=object), starts[1:])
    return pd.Series([part.tolist() for part in parts], index=centres, name="accident_ids")


def _first(rows: pd.DataFrame, by: Sequence[str]) -> pd.DataFrame:
    return rows.sort_values(["centre", *by], kind="stable").drop_duplicates("centre").set_index("centre")


def _clauses(spots: pd.DataFrame, limits: SpotLimits) -> np.ndarray:
    """The first clause of Art. 14 that a circle meets, accident-prone before potential; None where it meets none."""
    fatal, injury = spots["fatal_count"], spots["injury_count"]
    met = [
        fatal >= limits.fatal_accidents,
        (spots["accident_count"] >= limits.accidents) & (fatal >= limits.accidents_fatal),
        (injury >= limits.injury_accidents) & (fatal == 0),
        (spots["collision_count"] >= limits.potential_collisions)
        | (fatal >= limits.potential_fatal_accidents)
        | injury.between(1, limits.potential_injury_accidents - 1),
    ]
    return np.select(met, list(CLAUSES), default=None)


def _numbered(spots: pd.DataFrame) -> pd.DataFrame:
    spots = spots.assign(spot_kind=spots["clause"].map(CLAUSES))
    ordered = spots.sort_values(
        ["spot_kind", "accident_count", "death_count", "injured_count", "centre_id"],
        ascending=[True, False, False, False, True],
    )
    return ordered.assign(spot_no=range(1, len(ordered) + 1))[COLUMNS].reset_index(drop=True)
