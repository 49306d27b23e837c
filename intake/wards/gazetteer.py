"""The units that a text can name, and every way each is written."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from vietnamese.places import DISTRICT_PREFIXES, PROVINCE_NAMES, WARD_PREFIXES, Spelling, spelling


class Unit(NamedTuple):
    """
    kind: 'new' (one of the 114), 'old' (a ward before 1/7/2025), 'district' or 'province' (both before 1/7/2025).
    codes: the wards of today that have a part of it; empty for a province.
    """

    kind: str
    type: str
    name: str
    district: str
    former_province: str
    codes: tuple[str, ...]

    @property
    def is_ward(self) -> bool:
        return self.kind in ("new", "old")

    def has(self, ward: "Unit") -> bool:
        """Does this district or province have that ward? Today's city has them all, so 'Hai Phong' excludes none."""
        if self.kind == "province":
            return self.former_province in ("old_haiphong", ward.former_province)
        if self.kind == "district" and ward.kind == "old":
            return (self.former_province, self.name) == (ward.former_province, ward.district)
        return self.kind == "district" and set(ward.codes) <= set(self.codes)


class Name(NamedTuple):
    """One way to write a unit. form: 'typed' with its own type, 'bare' without, 'loose' with the type of another."""

    spelling: Spelling
    form: str
    unit: Unit


Index = dict[str, list[Name]]


def read_units(folders: Iterable[Path]) -> list[Unit]:
    """Each of the two files is taken from the first folder that has it."""
    wards = [
        Unit("new", row["type"], row["name"], "", row["former_province"], (row["code"],))
        for row in _rows(folders, "wards.csv")
    ]
    aliases = _rows(folders, "ward_aliases.csv")
    return [*wards, *_old_wards(aliases), *_districts(aliases), *_provinces()]


@lru_cache(maxsize=4)
def index(units: tuple[Unit, ...]) -> Index:
    """The names by their letters; for reading only, since equal units share one."""
    found: Index = defaultdict(list)
    for unit in units:
        for words, form in _ways_to_write(unit):
            name = Name(spelling(words), form, unit)
            found[name.spelling.key].append(name)
    return dict(found)


def _rows(folders: Iterable[Path], name: str) -> list[dict[str, str]]:
    file = next((folder / name for folder in folders if (folder / name).is_file()), None)
    if file is None:
        raise FileNotFoundError(name)
    with file.open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def _old_wards(aliases: list[dict[str, str]]) -> list[Unit]:
    codes = defaultdict(list)
    for row in aliases:
        codes[row["old_type"], row["old_name"], row["old_district"], row["former_province"]].append(row["code"])
    return [Unit("old", *unit, tuple(sorted(set(found)))) for unit, found in codes.items()]


def _districts(aliases: list[dict[str, str]]) -> list[Unit]:
    codes = defaultdict(set)
    for row in aliases:
        codes[row["old_district"], row["former_province"]].add(row["code"])
    return [
        Unit("district", "", name, name, province, tuple(sorted(found))) for (name, province), found in codes.items()
    ]


def _provinces() -> list[Unit]:
    return [Unit("province", "", province, "", province, ()) for province in PROVINCE_NAMES]


def _ways_to_write(unit: Unit) -> Iterator[tuple[str, str]]:
    if unit.kind == "province":
        yield from ((words, "bare" if i == 0 else "typed") for i, words in enumerate(PROVINCE_NAMES[unit.name]))
        return
    yield unit.name, "bare"
    if unit.kind == "district":
        yield from ((f"{prefix} {unit.name}", "typed") for prefix in DISTRICT_PREFIXES)
        return
    for kind, prefixes in WARD_PREFIXES.items():
        yield from ((f"{prefix} {unit.name}", "typed" if kind == unit.type else "loose") for prefix in prefixes)
