"""
A text, an old district and an old province -> one of the 114 wards, or what it may be.

How a text is read:
- It is cut into parts (at commas, hyphens, slashes ... and before "phuong", "quan", "tinh" ...), in any order. Each
  part is looked up among the 114 wards, the wards before 1/7/2025, the old districts and the two old provinces. Parts
  that are none of these (house number, street, "UBND") are left out.
- A part is the ward when the other parts agree: an old ward lies in the district named, a ward of today has a part of
  it. Parts that contradict each other are ambiguous.
- The type that is written counts; the type of another unit ("xa" for "phuong") only if no unit has that type and name.
- Accents left out are fine, other accents are another name. Where two names differ by accents alone, a text written
  with accents means the name that has exactly these.
- Old or new: a text with an old district or with old Hai Duong is read as an old name first; of a day after the merger
  it may be either. Otherwise the day decides (`before_merger`); when it is not known, a name of today wins over the
  same name of an old ward elsewhere. A name of one kind only is that kind whatever the day.
- Before the merger, a bare name that is both a ward and a district ("An Lao") is ambiguous.
- Several wards left: 'divided' if they are parts of one old ward, else 'ambiguous'. Nothing is guessed.
"""

import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from vietnamese.places import NEW_NAME, OLD_NAME, WARD_PREFIXES, spelling

from .gazetteer import Name, Unit, index, read_units
from .placement import EMPTY, UNKNOWN, Placement, one_of, placed

SEPARATORS = re.compile(r"[,;/|()\[\]{}\n\r\t:\u2012-\u2015-]+")
CODE = re.compile(r"\s*'?0*(\d{5})(?:[.,]0+)?\s*")
LONGEST_NAME = 6  # words
ERAS = {spelling(OLD_NAME).key: True, spelling(NEW_NAME).key: False}
WARD_WORDS = {spelling(prefix.split()[0]).key for prefixes in WARD_PREFIXES.values() for prefix in prefixes}


class Part(NamedTuple):
    """One piece of the text that names a place, and all it may mean."""

    names: tuple[Name, ...]

    def wards(self) -> list[Name]:
        return [name for name in self.names if name.unit.is_ward]

    def places(self) -> list[Unit]:
        return [name.unit for name in self.names if not name.unit.is_ward]

    def agrees_with(self, ward: Name) -> bool:
        if any(place.has(ward.unit) for place in self.places()):
            return True
        return not self.places() and ward.form == "typed" and all(name.form == "bare" for name in self.names)


class Reading(NamedTuple):
    """One part taken as the ward, the others as where it lies."""

    ward: Name
    part: Part
    around: tuple[Unit, ...]

    def is_by_old_places(self) -> bool:
        return any(place.kind == "district" or place.name == "old_haiduong" for place in self.around)


class WardNames:
    """Built once from the two tables; folders: where they may lie, the first that has one wins."""

    def __init__(self, folders: Iterable[Path]) -> None:
        units = read_units(list(folders))
        self.codes = frozenset(unit.codes[0] for unit in units if unit.kind == "new")
        self._index = index(tuple(units))

    def resolve(
        self,
        ward: str | int | None,
        district: str | None = None,
        province: str | None = None,
        before_merger: bool | None = None,
    ) -> Placement:
        """before_merger: was it written of a day before 1/7/2025? None if that is not known."""
        written = [str(value) for value in (ward, district, province) if value is not None]
        if not any(spelling(text).key for text in written):
            return EMPTY
        text, era = _without_era("" if ward is None else str(ward))
        if code := self._code(text):
            return placed(code)
        parts, names_unknown_ward = self._parts(text)
        around = [*self._places(district, "district"), *self._places(province, "province")]
        return _decide([*parts, *around], names_unknown_ward, before_merger if era is None else era)

    def are_of_today(self, texts: Iterable[str]) -> bool:
        """
        Were these texts, of days before the merger, written anew with the names of today? All are names of today and
        one at least was no ward or district before. Then the day decides nothing: resolve without `before_merger`.
        """
        kinds = [found for text in texts if (found := self._kinds(text))]
        return all("new" in found for found in kinds) and {"new"} in kinds

    def _kinds(self, text: str) -> set[str]:
        parts, _ = self._parts(text)
        readings = _best_form(_readings(parts))
        bare = [reading.part for reading in readings if reading.ward.form == "bare"]
        seen = bare if readings else parts
        districts = {unit.kind for part in seen for unit in part.places() if unit.kind == "district"}
        return {reading.ward.unit.kind for reading in readings} | districts

    def _code(self, text: str) -> str | None:
        pieces = [CODE.fullmatch(piece) for piece in (text, *SEPARATORS.split(text))]
        codes = {piece[1] for piece in pieces if piece} & self.codes
        return codes.pop() if len(codes) == 1 else None

    def _places(self, text: str | None, kind: str) -> list[Part]:
        """In a column of districts 'Hai Duong' is the old city, not the province or the ward of today."""
        found, _ = self._parts(text or "")
        places = [tuple(name for name in part.names if not name.unit.is_ward) for part in found]
        of_kind = [tuple(name for name in names if name.unit.kind == kind) for names in places]
        return [Part(kept or names) for kept, names in zip(of_kind, places, strict=True) if names]

    def _parts(self, text: str) -> tuple[list[Part], bool]:
        """The parts that name a place, and whether one looks like a ward but is none we know."""
        parts: list[Part] = []
        names_unknown_ward = False
        for piece in SEPARATORS.split(text):
            words = re.split(r"[\s._]+", piece.strip(" ._'\""))
            found, rest = self._cut(words)
            parts += found
            names_unknown_ward |= len(rest) > 1 and spelling(rest[0]).key in WARD_WORDS
        return parts, names_unknown_ward

    def _cut(self, words: list[str]) -> tuple[list[Part], list[str]]:
        """The places in these words, and the words before the first that belong to none."""
        if whole := self._names(words):
            return [Part(whole)], []
        for start in range(len(words)):
            for end in range(min(len(words), start + LONGEST_NAME), start, -1):
                names = tuple(name for name in self._names(words[start:end]) if _stands_alone(name, start))
                if names:
                    before = self._names(words[:start])
                    after, _ = self._cut(words[end:])
                    return [*([Part(before)] if before else []), Part(names), *after], [] if before else words[:start]
        return [], words

    def _names(self, words: list[str]) -> tuple[Name, ...]:
        written = spelling(" ".join(words))
        names = [name for name in self._index.get(written.key, []) if written.may_mean(name.spelling)]
        exact = [name for name in names if written.is_accented and name.spelling == written]
        return tuple(exact or names)


def _stands_alone(name: Name, start: int) -> bool:
    return name.form != "bare" or (start > 0 and name.unit.kind == "province")


def _without_era(text: str) -> tuple[str, bool | None]:
    """'Phuong X (cu)' -> the name, and that it is an old one."""
    head, _, last = text.rstrip(" ).").replace("(", " ").rpartition(" ")
    era = ERAS.get(spelling(last).key) if head.strip() else None
    return (text, None) if era is None else (head, era)


def _decide(parts: list[Part], names_unknown_ward: bool, before_merger: bool | None) -> Placement:
    readings = _readings(parts)
    if readings and not (names_unknown_ward and all(reading.ward.form == "bare" for reading in readings)):
        return _choose(_best_form(readings), before_merger)
    if not names_unknown_ward and any(part.wards() for part in parts):
        return one_of((code for part in parts for name in part.names for code in name.unit.codes), "ambiguous")
    return _wide(parts, "not_found" if names_unknown_ward else "ambiguous", before_merger)


def _readings(parts: list[Part]) -> list[Reading]:
    readings = []
    for part in parts:
        others = [other for other in parts if other is not part]
        for ward in part.wards():
            if all(other.agrees_with(ward) for other in others):
                around = tuple(place for other in others for place in other.places() if place.has(ward.unit))
                readings.append(Reading(ward, part, around))
    return readings


def _best_form(readings: list[Reading]) -> list[Reading]:
    return [reading for reading in readings if reading.ward.form != "loose"] or readings


def _choose(readings: list[Reading], before_merger: bool | None) -> Placement:
    chosen, is_old = _old_or_new(readings, before_merger)
    units = {reading.ward.unit for reading in chosen}
    if is_old:
        units |= {district for reading in chosen for district in _districts_of_the_same_name(reading)}
    codes = {code for unit in units for code in unit.codes}
    is_divided = any(unit.kind == "old" and codes == set(unit.codes) for unit in units)
    return one_of(codes, "divided" if is_divided else "ambiguous")


def _old_or_new(readings: list[Reading], before_merger: bool | None) -> tuple[list[Reading], bool]:
    """Which readings count, and whether the text is of the time before the merger."""
    old = _in_old_haiphong([reading for reading in readings if reading.ward.unit.kind == "old"])
    new = [reading for reading in readings if reading.ward.unit.kind == "new"]
    is_by_old_places = any(reading.is_by_old_places() for reading in readings)
    if is_by_old_places and before_merger is False:
        return old + new, True
    is_old = bool(before_merger or is_by_old_places)
    return (old or new if is_old else new or old), is_old


def _in_old_haiphong(old: list[Reading]) -> list[Reading]:
    """Written with 'Hai Phong', an old name that both provinces had is that of old Hai Phong."""
    is_named = any(place.name == "old_haiphong" for reading in old for place in reading.around)
    return [reading for reading in old if is_named and reading.ward.unit.former_province == "old_haiphong"] or old


def _districts_of_the_same_name(reading: Reading) -> list[Unit]:
    if reading.ward.form != "bare" or any(place.kind == "district" for place in reading.around):
        return []
    return [place for place in reading.part.places() if place.kind == "district"]


def _wide(parts: list[Part], reason: str, before_merger: bool | None) -> Placement:
    """No ward is named: only a district (one that became a single ward is that ward) or a province."""
    places = [place for part in parts for place in part.places()]
    if districts := [place for place in places if place.kind == "district"]:
        return one_of((code for district in districts for code in district.codes), reason)
    provinces = {place.name for place in places}
    if provinces == {"old_haiduong"} or (provinces == {"old_haiphong"} and before_merger):
        return Placement(UNKNOWN, (), provinces.pop(), "not_found")
    return Placement(UNKNOWN, reason="not_found")
