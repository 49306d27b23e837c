"""Points are settled by boundaries that the user dropped in; the shapes here are squares made up for the test."""

import json
from pathlib import Path

import pytest

from intake.boundaries import BoundaryError, load_boundaries
from intake.wards import Placement, WardNames, settle

REFERENCE = Path(__file__).parents[2] / "data" / "reference"
NAMES = WardNames([REFERENCE])


def square(west: float, south: float, size: float) -> list[list[float]]:
    east, north = west + size, south + size
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def feature(code: str, rings: list, **properties) -> dict:
    return {
        "type": "Feature",
        "properties": {"ma": code} | properties,
        "geometry": {"type": "Polygon", "coordinates": rings},
    }


def collection(*features: dict) -> str:
    return json.dumps({"type": "FeatureCollection", "features": features})


@pytest.fixture
def boundaries(tmp_path):
    """11581 with a hole, 11617 east of it, and the whole city, which is no ward."""
    west = feature("11581", [square(106.0, 20.0, 1.0), square(106.4, 20.4, 0.2)])
    city = feature("11617", [square(100.0, 10.0, 9.0)], level="province")
    east = feature("11617", [square(107.0, 20.0, 1.0)], level="ward")
    (tmp_path / "city.geojson").write_text(collection(west, city, east), encoding="utf-8")
    return load_boundaries(tmp_path, NAMES.codes)


@pytest.mark.parametrize(
    ("longitude", "latitude", "code"),
    [
        (106.1, 20.1, "11581"), (106.5, 20.5, None), (106.7, 20.5, "11581"), (107.5, 20.5, "11617"),
        (107.0, 20.5, "11617"), (105.9, 20.5, None), (108.1, 20.5, None), (106.5, 21.5, None), (106.5, 20.0, "11581"),
    ],
)  # fmt: skip
def test_a_point_lies_in_one_ward_or_none(boundaries, longitude, latitude, code):
    assert boundaries.locate(longitude, latitude) == code


def test_a_point_settles_a_divided_ward(boundaries):
    placement = NAMES.resolve("Phường An Hải, quận An Dương")
    assert placement.candidates == ("11581", "11617")
    assert settle(placement, 107.5, 20.5, boundaries) == ("11617", (), "old_haiphong", "")
    assert settle(placement, 106.5, 20.5, boundaries) == placement
    assert settle(placement, None, 20.5, boundaries) == placement
    assert settle(placement, 107.5, 20.5, None) == placement


def test_a_point_outside_the_candidates_settles_nothing(boundaries):
    elsewhere = Placement("unknown", ("11383", "11407"), "old_haiphong", "ambiguous")
    assert settle(elsewhere, 107.5, 20.5, boundaries) == elsewhere
    assert settle(NAMES.resolve("Phường Hải An"), 107.5, 20.5, boundaries).code == "11413"


def test_where_two_wards_overlap_nothing_is_settled(tmp_path):
    both = collection(feature("11581", [square(106.0, 20.0, 1.0)]), feature("11617", [square(106.5, 20.0, 1.0)]))
    (tmp_path / "overlap.json").write_text(both, encoding="utf-8")
    boundaries = load_boundaries(tmp_path, NAMES.codes)
    assert [boundaries.locate(x, 20.5) for x in (106.2, 106.7, 107.2)] == ["11581", None, "11617"]


def test_a_folder_with_one_file_for_each_ward(tmp_path):
    (tmp_path / "wards").mkdir()
    for code, west in (("11581", 106.0), ("11617", 107.0)):
        shape = {"type": "MultiPolygon", "coordinates": [[square(west, 20.0, 0.4)], [square(west + 0.5, 20.0, 0.4)]]}
        text = json.dumps({"type": "Feature", "id": code, "properties": None, "geometry": shape})
        (tmp_path / "wards" / f"{code}.geojson").write_text("\ufeff" + text, encoding="utf-8")
    (tmp_path / "wards.csv").write_text("code\n", encoding="utf-8")
    boundaries = load_boundaries(tmp_path, NAMES.codes)
    assert boundaries.codes == {"11581", "11617"}
    assert [boundaries.locate(x, 20.2) for x in (106.2, 106.45, 106.7, 107.7)] == ["11581", None, "11581", "11617"]


def test_no_file_is_no_boundaries(tmp_path):
    assert load_boundaries(tmp_path, NAMES.codes) is None
    assert load_boundaries(tmp_path / "absent", NAMES.codes) is None


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("not json", "not_geojson"), ("[]", "not_geojson"), ('{"type": "Topology"}', "not_geojson"),
        (collection({"type": "Feature", "properties": {"ma": "11581"}, "geometry": None}), "not_geojson"),
        (collection(feature("99999", [square(106.0, 20.0, 1.0)])), "no_ward"), (collection(), "no_ward"),
        (collection(feature("11581", [square(20.0, 106.0, 1.0)])), "not_degrees"),
        (collection(feature("11581", [square(595000.0, 2300000.0, 10.0)])), "not_degrees"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_be_used_is_named(tmp_path, text, problem):
    (tmp_path / "ranh_gioi.geojson").write_text(text, encoding="utf-8")
    with pytest.raises(BoundaryError, match="ranh_gioi.geojson") as caught:
        load_boundaries(tmp_path, NAMES.codes)
    assert caught.value.problem == problem
