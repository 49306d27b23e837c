"""Borders for the map: shapes made up for the test, simplified and carried into the snapshot."""

import json

import pytest

from intake.outlines import outlines
from tests.intake.exporting import imported, rows

WEST, EAST = "11581", "11617"
BEND = 0.001  # degrees: a border that zigzags 110 m around its line
ZIGZAG = [(107.0, 20.0), *((107.0 + BEND * (-1) ** step, 20.0 + 0.1 * step) for step in range(1, 10)), (107.0, 21.0)]
NEIGHBOURS = {
    WEST: [[[(106.0, 21.0), (106.0, 20.0), *ZIGZAG, (106.0, 21.0)]]],
    EAST: [[[(108.0, 20.0), (108.0, 21.0), *ZIGZAG[::-1], (108.0, 20.0)]]],
}


def square(west: float, south: float, size: float) -> list[tuple[float, float]]:
    east, north = west + size, south + size
    return [(west, south), (east, south), (east, north), (west, north), (west, south)]


def drawn(polygons: dict, most: int = 1000) -> dict[str, list]:
    """Ward -> polygons -> rings -> points."""
    geometries = {ward: json.loads(text) for ward, text in outlines(polygons, most).items()}
    assert {geometry["type"] for geometry in geometries.values()} <= {"MultiPolygon"}
    return {
        ward: [[[tuple(point) for point in ring] for ring in polygon] for polygon in geometry["coordinates"]]
        for ward, geometry in geometries.items()
    }


def test_few_points_stay_as_they_are():
    kept = drawn(NEIGHBOURS, most=26)
    assert {len(kept[ward][0][0]) for ward in kept} == {14}
    assert set(kept[WEST][0][0]) == set(NEIGHBOURS[WEST][0][0])


def test_neighbours_lose_the_same_points_of_the_border_they_share():
    kept = {ward: set(found[0][0]) for ward, found in drawn(NEIGHBOURS, most=8).items()}
    assert kept[WEST] == {(106.0, 20.0), (107.0, 20.0), (107.0, 21.0), (106.0, 21.0)}
    assert kept[WEST] & kept[EAST] == {(107.0, 20.0), (107.0, 21.0)}


@pytest.mark.parametrize("most", [9, 12, 16, 20, 24])
def test_a_border_never_opens_between_neighbours(most):
    kept = {ward: set(found[0][0]) for ward, found in drawn(NEIGHBOURS, most).items()}
    assert kept[WEST] & set(ZIGZAG) == kept[EAST] & set(ZIGZAG)
    assert sum(map(len, kept.values())) <= most


def test_each_ring_is_closed_and_holes_stay_in_their_polygon():
    kept = drawn({WEST: [[square(106.0, 20.0, 1.0), square(106.4, 20.4, 0.2)], [square(107.5, 20.0, 0.2)]]})
    assert [len(polygon) for polygon in kept[WEST]] == [2, 1]
    assert all(ring[0] == ring[-1] and len(ring) == 5 for polygon in kept[WEST] for ring in polygon)


def test_an_islet_gives_way_but_no_ward_disappears():
    """Of 5 + 5 + 5 points 6 may stay: what moves a line by 0.01 degrees counts less than what moves it by 1."""
    islet, tiny = square(107.5, 20.0, 0.01), square(107.8, 20.0, 0.001)
    kept = drawn({WEST: [[square(106.0, 20.0, 1.0)], [islet]], EAST: [[tiny]]}, most=6)
    assert [len(found) for found in kept.values()] == [1, 1]
    assert set(kept[WEST][0][0]) <= set(square(106.0, 20.0, 1.0)) and set(kept[EAST][0][0]) == set(tiny)


def test_coordinates_are_rounded_to_a_metre_and_what_has_no_area_is_left_out():
    speck = [(106.0, 20.0), (106.0000001, 20.0), (106.0, 20.0000001), (106.0, 20.0)]
    fine = [(106.1234567, 20.0), (107.0, 20.0), (107.0, 21.0), (106.1234567, 20.0)]
    assert set(drawn({WEST: [[fine], [speck], []], EAST: [[speck]]})[WEST][0][0]) == {
        (106.12346, 20.0), (107.0, 20.0), (107.0, 21.0)
    }  # fmt: skip
    assert EAST not in outlines({EAST: [[speck]]}) and not outlines({EAST: []})


def with_boundaries(root, polygons: dict):
    features = [
        {"type": "Feature", "id": ward, "properties": {}, "geometry": {"type": "MultiPolygon", "coordinates": found}}
        for ward, found in polygons.items()
    ]
    (root / "reference").mkdir(parents=True, exist_ok=True)
    text = json.dumps({"type": "FeatureCollection", "features": features})
    (root / "reference" / "ranh_gioi.geojson").write_text(text, encoding="utf-8")
    return imported(root, {})


def test_the_snapshot_carries_the_borders_and_is_another_one(tmp_path):
    without = imported(tmp_path, {"tai_nan.csv": rows("V1,05/01/2026,0,1")})
    assert without.ask("select * from {ward_boundaries}") == []
    carried = with_boundaries(tmp_path, NEIGHBOURS)
    assert carried.report.snapshot != without.report.snapshot
    found = carried.ask("select ward, geometry from {ward_boundaries} order by ward")
    assert [ward for ward, _ in found] == [WEST, EAST]
    assert json.loads(found[0][1])["coordinates"][0][0][0] == [107.0, 20.0]
    other = with_boundaries(tmp_path, {EAST: NEIGHBOURS[EAST]})
    assert [ward for (ward,) in other.ask("select ward from {ward_boundaries}")] == [EAST]


def test_a_file_that_cannot_be_used_leaves_the_import_without_borders(tmp_path):
    (tmp_path / "reference").mkdir()
    (tmp_path / "reference" / "ranh_gioi.geojson").write_text("{}", encoding="utf-8")
    result = imported(tmp_path, {"tai_nan.csv": rows("V1,05/01/2026,0,1")})
    assert result.ask("select * from {ward_boundaries}") == []
