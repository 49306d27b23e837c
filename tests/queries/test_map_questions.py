"""The numbers behind the maps, worked out by hand."""

import json
from datetime import date

import pytest

from queries import Filters, ask

WARD, OTHER = "10507", "10525"
EAST, NORTH = 2000 / 103995, 2000 * 3**0.5 / 111320  # degrees of a cell of the grid, 2 km by 3,46 km


def accident(name: str, longitude: float | None, latitude: float | None, **more) -> dict:
    day = "2026-01-15 08:00"
    return {"accident_id": name, "occurred_at": day, "longitude": longitude, "latitude": latitude, "ward": WARD} | more


def cells(*places: tuple[float, float]) -> list[dict]:
    """Accidents at places told in cells of the grid, the 5500th from 0 and the 670th."""
    return [accident(f"A{no}", (5500 + x) * EAST, (670 + y) * NORTH) for no, (x, y) in enumerate(places)]


@pytest.mark.parametrize(
    ("place", "centre"),
    [
        ((0.0, 0.0), (0.0, 0.0)), ((0.49, 0.0), (0.0, 0.0)), ((0.51, 0.0), (1.0, 0.0)),
        ((0.0, 0.3), (0.0, 0.0)), ((0.0, 0.34), (0.5, 0.5)), ((0.49, 0.18), (0.5, 0.5)), ((-0.3, -0.3), (-0.5, -0.5)),
    ],
)  # fmt: skip
def test_a_point_belongs_to_the_nearest_centre(snapshot, place, centre):
    """Between (0,34) and the centre above lie 0.25 + 3 * 0.16² = 0.327, to the one below 3 * 0.34² = 0.347."""
    snapshot(accidents=cells(place))
    [cell] = ask("accidents/density").itertuples()
    assert cell.longitude == pytest.approx((5500 + centre[0]) * EAST, abs=1e-5)
    assert cell.latitude == pytest.approx((670 + centre[1]) * NORTH, abs=1e-5)


def test_a_hexagon_adds_up_what_lies_in_it(snapshot):
    first, second = cells((0.1, 0.0), (-0.1, 0.1))
    snapshot(accidents=[first | {"case_count": 3, "deaths": 1}, second | {"injured": 2}])
    [cell] = ask("accidents/density").itertuples()
    assert (cell.accident_count, cell.death_count, cell.injured_count) == (4, 1, 2)


def test_density_keeps_to_the_filters_and_to_what_has_coordinates(snapshot):
    rows = [accident("A", 106.3, 20.9), accident("B", None, 20.9), accident("C", 106.3, 20.9, ward=OTHER)]
    snapshot(accidents=rows)
    assert ask("accidents/density")["accident_count"].tolist() == [2]
    assert ask("accidents/density", Filters(wards=(OTHER,)))["accident_count"].tolist() == [1]
    assert ask("accidents/density", Filters(date(2026, 1, 16), date(2026, 2, 1))).empty


def case(name: str, day: str, point: str | None = "P1", **more) -> dict:
    place = {"longitude": 106.3, "latitude": 20.9, "ward": WARD, "category": "ramp"}
    return {"case_id": name, "found_on": day, "point_id": point} | place | more


def test_a_place_counts_its_cases_and_days(snapshot):
    rows = [
        case("1", "2026-05-01"), case("2", "2026-05-01"), case("3", "2026-06-02", latitude=21.2, category="trading"),
        case("4", "2026-05-03", None), case("5", "2026-05-03", None), case("6", "2026-05-03", "P2", latitude=None),
    ]  # fmt: skip
    snapshot(encroachments=rows)
    found = ask("encroachments/places").set_index("place")
    assert found["case_count"].to_dict() == {"4": 1, "5": 1, "P1": 3}
    assert found["day_count"].to_dict() == {"4": 1, "5": 1, "P1": 2}
    assert found.loc["P1", ["latitude", "category"]].tolist() == [21.2, "trading"]
    assert str(found.loc["P1", "last_found_on"])[:10] == "2026-06-02"
    [without] = ask("encroachments/without_point").itertuples()
    assert (without.without_point_count, without.case_count) == (1, 6)
    assert ask("encroachments/density")["case_count"].tolist() == [4, 1]


def test_boundaries_are_those_of_the_chosen_wards(snapshot):
    snapshot(ward_boundaries=[{"ward": OTHER, "geometry": "b"}, {"ward": WARD, "geometry": "a"}])
    assert ask("wards/boundaries")["geometry"].tolist() == ["a", "b"]
    assert ask("wards/boundaries", Filters(wards=(OTHER,)))["ward"].tolist() == [OTHER]


def test_a_snapshot_from_before_there_were_boundaries_has_none(snapshot):
    folder = snapshot()
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    del manifest["tables"]["ward_boundaries"]
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")
    (folder / "ward_boundaries.parquet").unlink()
    assert ask("wards/boundaries").empty
