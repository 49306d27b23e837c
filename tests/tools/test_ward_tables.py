"""The ward tables that tools/make_ward_tables.py wrote, and the errors of their source that it corrects."""

import csv
import unicodedata
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from intake.boundaries import load_boundaries
from tools.make_ward_tables import as_in_the_resolution, type_and_name
from vietnamese.places import spelling

REFERENCE = Path(__file__).parents[2] / "data" / "reference"
SHARED = Path(__file__).parents[3] / "shared" / "reference"
WORDS = {"phuong": "Phường", "xa": "Xã", "dac_khu": "Đặc khu"}


def read(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


WARDS = {row["code"]: row for row in read(REFERENCE / "wards.csv")}
ALIASES = read(REFERENCE / "ward_aliases.csv")


def codes_of(old_type: str, old_name: str, old_district: str) -> set[str]:
    unit = old_type, old_name, old_district
    return {row["code"] for row in ALIASES if (row["old_type"], row["old_name"], row["old_district"]) == unit}


def test_there_are_114_wards():
    assert len(WARDS) == 114 and list(WARDS) == sorted(WARDS)
    assert Counter(ward["type"] for ward in WARDS.values()) == {"xa": 67, "phuong": 45, "dac_khu": 2}
    assert Counter(ward["former_province"] for ward in WARDS.values()) == {"old_haiphong": 50, "old_haiduong": 64}
    assert all((ward["former_province"] == "old_haiduong") == (code < "11299") for code, ward in WARDS.items())
    assert round(sum(float(ward["area_km2"]) for ward in WARDS.values()), 2) == 3194.73


def test_names_are_those_of_the_resolution():
    names = {code: ward["name"] for code, ward in WARDS.items()}
    assert {"Việt Hòa", "Hòa Bình", "Thủy Nguyên", "Kiến Thụy", "Vĩnh Hòa", "Tuệ Tĩnh"} <= set(names.values())
    assert len(set(names.values())) == 114
    for ward in WARDS.values():
        assert ward["full_name"] == f"{WORDS[ward['type']]} {ward['name']}"
        assert unicodedata.is_normalized("NFC", ward["full_name"])


def test_types_that_the_source_exchanges_are_right():
    assert (WARDS["10543"]["type"], WARDS["11848"]["type"]) == ("phuong", "xa")


def test_points_that_the_source_exchanges_are_right():
    """Gia Loc lies north-east of Gia Phuc."""
    gia_loc, gia_phuc = WARDS["10999"], WARDS["11050"]
    assert (gia_loc["name"], gia_phuc["name"]) == ("Gia Lộc", "Gia Phúc")
    assert (gia_loc["longitude"], gia_loc["latitude"]) == ("106.311", "20.8713")
    assert (gia_phuc["longitude"], gia_phuc["latitude"]) == ("106.291", "20.8345")


def test_no_old_ward_crossed_the_border_of_the_two_provinces():
    assert all(row["former_province"] == WARDS[row["code"]]["former_province"] for row in ALIASES)
    assert codes_of("xa", "Hòa Bình", "Kim Thành") == {"10804", "10843"}
    assert codes_of("xa", "Hòa Bình", "Vĩnh Bảo") == {"11911"}


def test_communes_that_became_phuong_in_2025_answer_to_both():
    for name in ("An Hồng", "An Hưng", "Đại Bản"):
        assert codes_of("xa", name, "An Dương") == codes_of("phuong", name, "Hồng Bàng") != set()
    for name, district in (("An Hòa", "An Dương"), ("Hoa Động", "Thủy Nguyên"), ("Hòa Bình", "Thủy Nguyên")):
        assert codes_of("xa", name, district) == codes_of("phuong", name, district) != set()
    assert codes_of("thi_tran", "Minh Đức", "Thủy Nguyên") == {"11473"}


def test_each_of_the_375_old_wards_went_somewhere():
    units = defaultdict(set)
    for row in ALIASES:
        if row["is_earlier"] == "false":
            units[row["former_province"], row["old_district"], row["old_type"], row["old_name"]].add(row["code"])
    assert Counter(unit[0] for unit in units) == {"old_haiphong": 168, "old_haiduong": 207}
    assert Counter(len(codes) for codes in units.values()) == {1: 304, 2: 66, 3: 5}
    assert set().union(*units.values()) == WARDS.keys()
    assert units["old_haiphong", "Bạch Long Vĩ", "huyen", "Bạch Long Vĩ"] == {"11948"}


def test_rows_of_aliases_are_whole_sorted_and_unique():
    order = ("former_province", "old_district", "old_name", "old_type", "is_earlier", "code")
    keys = [tuple(row[column] for column in order) for row in ALIASES]
    assert keys == sorted(set(keys))
    assert all(unicodedata.is_normalized("NFC", value) and value for row in ALIASES for value in row.values())


def test_a_divided_unit_has_several_rows():
    count = Counter((row["old_type"], row["old_name"], row["old_district"], row["is_earlier"]) for row in ALIASES)
    for row in ALIASES:
        unit = row["old_type"], row["old_name"], row["old_district"], row["is_earlier"]
        assert row["is_divided"] == str(count[unit] > 1).lower()


def test_each_ward_has_its_tile():
    tiles = read(REFERENCE / "ward_tiles.csv")
    assert {tile["code"]: tile["name"] for tile in tiles} == {code: ward["name"] for code, ward in WARDS.items()}
    assert len({(tile["col"], tile["row"]) for tile in tiles}) == 114


def test_the_list_of_the_merger_agrees():
    file = SHARED / "haiphong_114.csv"
    for row in read(file) if file.exists() else []:
        ward = WARDS[row["code"]]
        assert spelling(ward["full_name"]) == spelling(row["name"])
        assert float(ward["area_km2"]) == float(row["area_km2"])
        before = {spelling(name.split("(")[0]).key for name in row["pre_merge_units"].split(",")}
        assert {spelling(f"{old['old_type'].replace('_', ' ')} {old['old_name']}").key for old in ALIASES
                if old["code"] == row["code"] and old["is_earlier"] == "false"} == before


def test_each_point_lies_in_its_ward(tmp_path):
    official = SHARED / "haiphong_wards.geojson"
    if official.exists():
        (tmp_path / official.name).write_bytes(official.read_bytes())
        boundaries = load_boundaries(tmp_path, WARDS.keys())
        assert len(boundaries.codes) == 114
        for code, ward in WARDS.items():
            assert boundaries.locate(float(ward["longitude"]), float(ward["latitude"])) == code


@pytest.mark.parametrize(
    ("written", "expected"),
    [("Hoà Bình", "Hòa Bình"), ("Kiến Thuỵ", "Kiến Thụy"), ("Tuệ Tĩnh", "Tuệ Tĩnh"), ("Vĩnh Thuận", "Vĩnh Thuận"),
     ("Huyện Hoàng", "Huyện Hoàng"), ("Quý", "Quý"), ("Hòa Bình", "Hòa Bình")],
)  # fmt: skip
def test_the_tone_stands_where_the_resolution_puts_it(written, expected):
    assert as_in_the_resolution(written) == expected


def test_a_full_name_is_a_type_and_a_name():
    assert type_and_name("Thị trấn Núi Đèo") == ("thi_tran", "Núi Đèo")
    assert type_and_name("Xã Phượng Kỳ") == ("xa", "Phượng Kỳ")
