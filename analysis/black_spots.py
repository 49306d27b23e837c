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
SUMS = ["accident_count", "fatal_count", "injury_count", "collision_count", "death_count", "injured_count"]
COLUMNS = [
    "spot_no", "centre_id", "spot_kind", "ward", "road", "km_post", "latitude", "longitude", "radius", *SUMS,
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
    """Metres around the accident at the centre, by the type of its ward."""

    phuong: int
    elsewhere: int


def spot_limits(thresholds: pd.DataFrame, day: date) -> SpotLimits | None:
    """Of rows of plan/thresholds, those in force on a day; None unless all of them are."""
    return _in_force(SpotLimits, thresholds, day)


def default_radii(thresholds: pd.DataFrame, day: date) -> Radii | None:
    found = _in_force(_Radii, thresholds, day)
    return found and Radii(*found)


class _Radii(NamedTuple):
    radius_phuong: int
    radius_elsewhere: int


def _in_force(fields: type, thresholds: pd.DataFrame, day: date):
    values = in_force(thresholds, day).set_index("code")["value"]
    codes = [f"black_spot_{field}" for field in fields._fields]
    return fields(*(int(values[code]) for code in codes)) if set(codes) <= set(values.index) else None


def black_spots(accidents: pd.DataFrame, radii: Radii, limits: SpotLimits) -> pd.DataFrame:
    """
    `accidents`: rows of black_spots/accidents in any order. row: one point, key spot_no and centre_id (the accident at
    its centre), where accidents happen often before where they might, most accidents and deaths first.

    A circle around an accident, most accidents first, ties by id, each accident in one circle. Two accidents are near
    each other by their coordinates or by the km of the same road; one that has neither is in no circle. `ward` and
    `radius` (metres) are those of the centre; its place, where it lacks one, is that of the next accident that has one.
    """
    rows = _counted(accidents.sort_values("accident_id", ignore_index=True), radii)
    rows = rows[rows["has_place"]].reset_index(drop=True)
    if rows.empty:
        return pd.DataFrame(columns=COLUMNS)
    rows["centre"] = _centres(rows)
    spots = rows.groupby("centre")[SUMS].sum().join(_described(rows))
    spots["spot_kind"] = _kinds(spots, limits)
    return _numbered(spots[spots["spot_kind"].notna()])


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
    by_road = by_point.assign(lacks=rows["road"].isna(), lacks_km=rows["km_post"].isna())
    point = _first(by_point, ["lacks", "is_outer"])[["latitude", "longitude"]]
    road = _first(by_road, ["lacks", "is_outer", "lacks_km"])[["road", "km_post"]]
    centre = rows[~is_outer].set_index("centre")[["accident_id", "ward", "radius"]]
    return centre.rename(columns={"accident_id": "centre_id"}).join([point, road, _members(rows)])


def _members(rows: pd.DataFrame) -> pd.Series:
    ordered = rows.sort_values("centre", kind="stable")
    centres, starts = np.unique(ordered["centre"], return_index=True)
    parts = np.split(ordered["accident_id"].to_numpy(dtype=object), starts[1:])
    return pd.Series([part.tolist() for part in parts], index=centres, name="accident_ids")


def _first(rows: pd.DataFrame, by: Sequence[str]) -> pd.DataFrame:
    return rows.sort_values(["centre", *by], kind="stable").drop_duplicates("centre").set_index("centre")


def _kinds(spots: pd.DataFrame, limits: SpotLimits) -> np.ndarray:
    """Often is tested before might; None where neither is met."""
    often = (
        (spots["fatal_count"] >= limits.fatal_accidents)
        | ((spots["accident_count"] >= limits.accidents) & (spots["fatal_count"] >= limits.accidents_fatal))
        | ((spots["injury_count"] >= limits.injury_accidents) & (spots["fatal_count"] == 0))
    )
    might = (
        (spots["collision_count"] >= limits.potential_collisions)
        | (spots["fatal_count"] >= limits.potential_fatal_accidents)
        | spots["injury_count"].between(1, limits.potential_injury_accidents - 1)
    )
    return np.select([often, might], KINDS, default=None)


def _numbered(spots: pd.DataFrame) -> pd.DataFrame:
    ordered = spots.assign(order=spots["spot_kind"].map(KINDS.index)).sort_values(
        ["order", "accident_count", "death_count", "injured_count", "centre_id"],
        ascending=[True, False, False, False, True],
    )
    return ordered.assign(spot_no=range(1, len(ordered) + 1))[COLUMNS].reset_index(drop=True)
