"""
Write data/reference/wards.csv and ward_aliases.csv from the data files of the PyPI package vietnamadminunits.

Run by hand when the package corrects its data: pip install vietnamadminunits==1.0.4, then
python tools/make_ward_tables.py. Only its files are read; its converter asks an online geocoder and guesses.

Corrected here (each has a test):
- the points of Gia Loc and Gia Phuc are exchanged in the package;
- the area of Hai Hung (24.85 km2 in the official map of the merger, 24.84 here);
- the types of Viet Hoa (phuong) and Vinh Hoa (xa) are exchanged in its column wardType, so types are read from the
  full name;
- it takes the communes called Hoa Binh of Kim Thanh and of Vinh Bao for one: no old unit crossed the former
  border of Hai Phong and Hai Duong in 2025, so the codes on the other side of that border are dropped;
- on 1/1/2025 (NQ 1232/NQ-UBTVQH15) communes of the districts Thuy Nguyen and An Duong became phuong, and An Hong,
  An Hung and Dai Ban left An Duong for Hong Bang: they answer to both.
Units that were gone before 2025 are known to the package without accents only; names_before_2025.csv spells them.
"""

import csv
import json
import re
import sqlite3
import unicodedata
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parent.parent
REFERENCE = ROOT / "data" / "reference"
OLD_PROVINCES = {"thanhphohaiphong": "old_haiphong", "tinhhaiduong": "old_haiduong"}
FIRST_CODE_OF_OLD_HAIPHONG = "11299"
TONE_ON_SECOND_VOWEL = re.compile(
    r"(?<![qQ])([ou])((?<=o)[ae]|(?<=u)y)([\u0300\u0301\u0303\u0309\u0323])(?![\w\u0300-\u036f])"
)
OFFICIAL_AREA = {"11257": 24.85}
EXCHANGED_POINTS = {"10999": "11050", "11050": "10999"}
PROMOTED_IN_2025 = {  # today's district: the old one, the wards
    "thanhphothuynguyen": (
        "thanhphothuynguyen",
        "anlu duongquan hoabinh hoadong laple minhduc quangthanh tamhung thienhuong",
    ),
    "quananduong": ("quananduong", "andong anhoa dongthai hongphong hongthai lethien"),
    "quanhongbang": ("quananduong", "anhong anhung daiban"),
}
TOWNS_IN_2024 = {"minhduc"}
TYPES = {
    "phuong": "phuong",
    "xa": "xa",
    "thitran": "thi_tran",
    "dackhu": "dac_khu",
    "quan": "quan",
    "huyen": "huyen",
    "thixa": "thi_xa",
    "thanhpho": "thanh_pho",
}
WARD_COLUMNS = (
    "code",
    "name",
    "full_name",
    "type",
    "former_province",
    "area_km2",
    "longitude",
    "latitude",
    "population",
)
ALIAS_COLUMNS = (
    "old_type",
    "old_name",
    "old_district_type",
    "old_district",
    "former_province",
    "is_earlier",
    "is_divided",
    "code",
)


class OldUnit(NamedTuple):
    former_province: str
    district: str
    district_type: str
    name: str
    type: str
    is_earlier: bool


def package_file(name: str) -> Path:
    """Found without importing the package, which would import its geocoder."""
    return Path(find_spec("vietnamadminunits").origin).parent / "data" / name


def fold(text: str) -> str:
    letters = unicodedata.normalize("NFD", text.casefold()).replace("\u0111", "d")
    return "".join(letter for letter in letters if letter.isascii() and letter.isalnum())


def as_in_the_resolution(name: str) -> str:
    """NQ 1669 writes the tone of oa, oe, uy at the end of a word on the first vowel; some rows do it on the second."""
    return unicodedata.normalize("NFC", TONE_ON_SECOND_VOWEL.sub(r"\1\3\2", unicodedata.normalize("NFD", name)))


def type_and_name(full_name: str) -> tuple[str, str]:
    """The type is the first word or, as in "Thi tran X", the first two."""
    words = full_name.split()
    length = 1 if fold(words[0]) in TYPES else 2
    return TYPES[fold("".join(words[:length]))], " ".join(words[length:])


def former_province(code: str) -> str:
    return "old_haiduong" if code < FIRST_CODE_OF_OLD_HAIPHONG else "old_haiphong"


def read_wards(database: sqlite3.Connection) -> list[dict]:
    units = database.execute(
        "select wardKey as key, wardCode as code, ward as full_name, wardAreaKm2 as area, wardLon as longitude,"
        " wardLat as latitude from admin_units where provinceCode = '31' order by wardCode"
    ).fetchall()
    points = {unit["code"]: (unit["longitude"], unit["latitude"]) for unit in units}
    return [_ward(unit, points[EXCHANGED_POINTS.get(unit["code"], unit["code"])]) for unit in units]


def _ward(unit: sqlite3.Row, point: tuple[float, float]) -> dict:
    full_name = as_in_the_resolution(unit["full_name"])
    kind, name = type_and_name(full_name)
    return {
        "key": unit["key"],
        "code": unit["code"],
        "name": name,
        "full_name": full_name,
        "type": kind,
        "former_province": former_province(unit["code"]),
        "area_km2": OFFICIAL_AREA.get(unit["code"], unit["area"]),
        "longitude": point[0],
        "latitude": point[1],
        "population": "",
    }


def read_codes(wards: list[dict]) -> dict[str, set[str]]:
    """Old unit (province_district_ward) -> the codes of the wards that received it."""
    code_of = {ward["key"]: ward["code"] for ward in wards}
    converter = json.loads(package_file("converter_2025.json").read_text(encoding="utf-8"))
    codes: dict[str, set[str]] = {}
    for new, olds in converter["DICT_PROVINCE_WARD_NO_DIVIDED"]["thanhphohaiphong"].items():
        for old in olds:
            codes.setdefault(old, set()).add(code_of[new])
    for old, parts in converter["DICT_PROVINCE_WARD_DIVIDED"]["thanhphohaiphong"].items():
        codes.setdefault(old, set()).update(code_of[part["newWardKey"]] for part in parts)
    return {old: _on_its_side(old, found) for old, found in codes.items()}


def _on_its_side(old: str, codes: set[str]) -> set[str]:
    return {code for code in codes if former_province(code) == OLD_PROVINCES[old.split("_")[0]]}


def read_old_units(database: sqlite3.Connection, codes: dict[str, set[str]]) -> dict[OldUnit, set[str]]:
    gone = _units_gone_before_2025()
    query = "select * from admin_units_legacy where provinceKey in (?, ?)"
    rows = database.execute(query, tuple(OLD_PROVINCES)).fetchall()
    districts = {row["districtKey"]: row["districtShort"] for row in rows}
    found: dict[OldUnit, set[str]] = {}
    for row in rows:
        unit, key = _old_unit(row), f"{row['provinceKey']}_{row['districtKey']}_{row['wardKey'] or ''}"
        for known_as in (unit, *_merged_before_2025(unit, row, gone), *_before_promotion(unit, row, districts)):
            found.setdefault(known_as, set()).update(codes[key])
    return found


def _old_unit(row: sqlite3.Row) -> OldUnit:
    """Bach Long Vi was a district without wards: the district itself is the unit."""
    district_type, district = type_and_name(as_in_the_resolution(row["district"]))
    kind, name = type_and_name(as_in_the_resolution(row["ward"] or row["district"]))
    return OldUnit(OLD_PROVINCES[row["provinceKey"]], district, district_type, name, kind, is_earlier=False)


def _merged_before_2025(unit: OldUnit, row: sqlite3.Row, gone: dict[str, tuple[str, str]]) -> list[OldUnit]:
    earlier = [gone[key] for key in json.loads(row["wardAlias"] or "[]") if key in gone]
    return [unit._replace(type=kind, name=name, is_earlier=True) for kind, name in earlier]


def _before_promotion(unit: OldUnit, row: sqlite3.Row, districts: dict[str, str]) -> list[OldUnit]:
    district, wards = PROMOTED_IN_2025.get(row["districtKey"], ("", ""))
    if row["wardShortKey"] not in wards.split():
        return []
    kind = "thi_tran" if row["wardShortKey"] in TOWNS_IN_2024 else "xa"
    name = as_in_the_resolution(districts[district])
    return [unit._replace(type=kind, district=name, district_type="huyen", is_earlier=True)]


def _units_gone_before_2025() -> dict[str, tuple[str, str]]:
    """'phuongmayto' -> type and name, as names_before_2025.csv spells them."""
    with (Path(__file__).parent / "names_before_2025.csv").open(encoding="utf-8", newline="") as file:
        return {fold(row["type"] + row["name"]): (row["type"], row["name"]) for row in csv.DictReader(file)}


def alias_rows(units: dict[OldUnit, set[str]]) -> list[dict]:
    rows = [
        {
            "old_type": unit.type,
            "old_name": unit.name,
            "old_district_type": unit.district_type,
            "old_district": unit.district,
            "former_province": unit.former_province,
            "is_earlier": str(unit.is_earlier).lower(),
            "is_divided": str(len(codes) > 1).lower(),
            "code": code,
        }
        for unit, codes in units.items()
        for code in codes
    ]
    order = ("former_province", "old_district", "old_name", "old_type", "is_earlier", "code")
    return sorted(rows, key=lambda row: [row[column] for column in order])


def write(name: str, columns: tuple[str, ...], rows: list[dict]) -> None:
    with (REFERENCE / name).open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def main() -> None:
    database = sqlite3.connect(f"file:{package_file('dataset.db')}?mode=ro", uri=True)
    database.row_factory = sqlite3.Row
    wards = read_wards(database)
    write("wards.csv", WARD_COLUMNS, wards)
    write("ward_aliases.csv", ALIAS_COLUMNS, alias_rows(read_old_units(database, read_codes(wards))))


if __name__ == "__main__":
    main()
