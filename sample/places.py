"""The 114 wards with their old and new spellings, and the roads that pass them."""

import csv
from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from math import sqrt
from pathlib import Path

from vietnamese import sample_words as words
from vietnamese.text import fold

PROJECT_DATA = Path(__file__).parent.parent / "data"
MERGED_ON = date(2025, 7, 1)
SPELLINGS = 4
"""Each ward has this many old spellings, then as many new ones."""
NEAR_ROAD_DEGREES = 0.035


class NoUnits(Exception):
    """A list of units that the sample is drawn from cannot be read; names the file."""


@dataclass(frozen=True)
class Ward:
    code: str
    full_name: str
    type: str
    area: str
    square_km: float
    longitude: float
    latitude: float
    spellings: tuple[str, ...]

    def spelling(self, day: date, variant: int) -> str:
        return self.spellings[variant % SPELLINGS + (SPELLINGS if day >= MERGED_ON else 0)]


@dataclass(frozen=True)
class Road:
    """
    A numbered road within one former province; `path` holds rough (longitude, latitude) points, `hot_spots` says at how
    many places accidents pile up.
    """

    area: str
    group: str
    name: str
    road_class: str
    weight: float
    km_from: int
    km_to: int
    path: tuple[tuple[float, float], ...]
    hot_spots: int = 0

    def reaches(self, ward: Ward) -> bool:
        """Does it pass near the ward, on the same side of the former border?"""
        if ward.area != self.area:
            return False
        legs = zip(self.path, self.path[1:], strict=False)
        return any(_distance((ward.longitude, ward.latitude), start, end) < NEAR_ROAD_DEGREES for start, end in legs)


def known_file(root: Path, name: str) -> Path:
    """A file of plan/ or reference/: the data root's own, else the project's."""
    own = root / name
    return own if own.exists() else PROJECT_DATA / name


def read_wards(root: Path) -> list[Ward]:
    old_units = _old_units(known_file(root, "reference/ward_aliases.csv"))
    rows = read_rows(known_file(root, "reference/wards.csv"))
    full_names = {fold(row["full_name"]) for row in rows}
    return [_ward(row, _old_spellings(row["code"], old_units, full_names)) for row in rows]


def read_roads() -> list[Road]:
    return [
        Road(
            row["area"],
            row["group"],
            row["road"],
            row["road_class"],
            float(row["weight"]),
            int(row["km_from"]),
            int(row["km_to"]),
            tuple(_point(text) for text in row["path"].split(";")),
            int(row["hot_spots"]),
        )
        for row in read_rows(Path(__file__).parent / "roads.csv")
    ]


def read_rows(file: Path) -> list[dict[str, str]]:
    try:
        with file.open(encoding="utf-8-sig", newline="") as text:
            return list(csv.DictReader(text))
    except OSError as error:
        raise NoUnits(str(file)) from error


def _point(text: str) -> tuple[float, float]:
    longitude, latitude = text.split()
    return float(longitude), float(latitude)


def _distance(point: tuple[float, float], start: tuple[float, float], end: tuple[float, float]) -> float:
    along = (end[0] - start[0], end[1] - start[1])
    length = along[0] * along[0] + along[1] * along[1]
    share = ((point[0] - start[0]) * along[0] + (point[1] - start[1]) * along[1]) / length
    share = min(1.0, max(0.0, share))
    gap = (point[0] - start[0] - share * along[0], point[1] - start[1] - share * along[1])
    return sqrt(gap[0] * gap[0] + gap[1] * gap[1])


def _ward(row: dict[str, str], old: list[str]) -> Ward:
    full_name = row["full_name"]
    short = f"{words.UNIT_TYPES_SHORT[row['type']]} {row['name']}"
    new = (full_name, full_name.upper(), short, row["code"])
    return Ward(
        row["code"],
        full_name,
        row["type"],
        row["former_province"],
        float(row["area_km2"]),
        float(row["longitude"]),
        float(row["latitude"]),
        tuple(old) + new,
    )


def _old_units(file: Path) -> dict[tuple[str, str, str], list[dict[str, str]]]:
    """(type, name, district) of each unit before 1/7/2025 -> its rows, one for each new ward it lies in."""
    units = defaultdict(list)
    for row in read_rows(file):
        units[row["old_type"], row["old_name"], row["old_district"]].append(row)
    return units


def _old_spellings(code: str, units: dict, full_names: set[str]) -> list[str]:
    """SPELLINGS of them, the last by a divided unit; never one that may lie in the other former province."""
    own = [rows for rows in units.values() if any(row["code"] == code for row in rows)]
    latest = [rows for rows in own if rows[0]["is_earlier"] == "false"] or own
    whole = [rows for rows in latest if len(rows) == 1] or latest
    divided = [rows for rows in latest if len(rows) > 1] or whole
    chosen = [whole[number % len(whole)] for number in range(SPELLINGS - 1)] + [divided[-1]]
    areas = defaultdict(set)
    for rows in units.values():
        areas[fold(_unit_name(rows[0]))] |= {row["former_province"] for row in rows}
    return [_old_spelling(rows[0], number, areas, full_names) for number, rows in enumerate(chosen)]


def _unit_name(row: dict[str, str]) -> str:
    return f"{words.UNIT_TYPES[row['old_type']]} {row['old_name']}"


def _old_spelling(row: dict[str, str], number: int, areas: dict[str, set[str]], full_names: set[str]) -> str:
    name = _unit_name(row)
    is_safe_alone = len(areas[fold(name)]) == 1 and fold(name) not in full_names
    if number % 2 == 1 and is_safe_alone or row["old_type"] == "huyen":
        return name
    return f"{name}, {words.DISTRICT_TYPES[row['old_district_type']]} {row['old_district']}"
