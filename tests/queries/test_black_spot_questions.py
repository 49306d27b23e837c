"""Which accidents may make an accident-prone point, and the agency's own list."""

from datetime import date

from queries import Filters, ask
from tests.snapshots import write_snapshot

THANH_DONG = "10507"
YEAR = Filters(date(2025, 11, 15), date(2026, 11, 14))


def accident(name: str, day: str = "2026-03-01", **more) -> dict:
    return {
        "accident_id": name,
        "occurred_at": f"{day} 08:00",
        "mode": "road",
        "latitude": 20.9,
        "longitude": 106.3,
    } | more


def kept(filters: Filters = YEAR) -> list[str]:
    return ask("black_spots/accidents", filters)["accident_id"].tolist()


def test_the_first_and_the_last_day_of_the_12_months_count(snapshot):
    days = ["2025-11-14", "2025-11-15", "2026-11-14", "2026-11-15"]
    rows = [accident(day, day) for day in days] + [accident("late", occurred_at="2026-11-14 23:59")]
    snapshot(accidents=rows)
    assert kept() == ["2025-11-15", "2026-11-14", "late"]


def test_only_a_cause_that_was_found_not_to_be_the_road_drops_an_accident(snapshot):
    rows = [accident("yes", infrastructure_cause=True), accident("no", infrastructure_cause=False), accident("nobody")]
    snapshot(accidents=rows)
    assert kept() == ["nobody", "yes"]


def test_only_roads_and_what_nobody_wrote_down(snapshot):
    modes = ["road", "rail", "inland_waterway", "maritime", "other", "unknown", None]
    snapshot(accidents=[accident(str(mode), mode=mode) for mode in modes])
    assert kept() == ["None", "road", "unknown"]


def test_points_are_of_the_whole_city_whatever_is_looked_at(snapshot):
    snapshot(accidents=[accident("A", ward=THANH_DONG), accident("B", ward="11560"), accident("C")])
    narrow = Filters(
        *(YEAR.start_date, YEAR.end_date), wards=(THANH_DONG,), area="old_haiduong", severities=("serious",),
        groups=("cause=speeding", "-ward=10507"),
    )  # fmt: skip
    assert kept(narrow) == kept() == ["A", "B", "C"]


def test_the_type_of_the_ward_comes_along(snapshot):
    snapshot(accidents=[accident("A", ward=THANH_DONG), accident("B", ward="11948"), accident("C")])
    types = ask("black_spots/accidents", YEAR)["type"]
    assert types.tolist()[:2] == ["phuong", "dac_khu"] and types.isna().tolist() == [False, False, True]


def test_what_makes_no_point_is_counted(snapshot):
    """10 accidents on roads: 3 not of their making; of the others 2 have neither coordinates nor a km."""
    nowhere = {"latitude": None, "longitude": None}
    rows = [
        accident("dropped", case_count=2, infrastructure_cause=False, **nowhere),
        accident("dropped too", infrastructure_cause=False),
        accident("nowhere", **nowhere),
        accident("road alone", road="QL5", **nowhere),
        accident("km", road="QL5", km_post=3.0, **nowhere),
        accident("point", case_count=4),
        accident("rail", mode="rail", **nowhere),
        accident("last year", "2025-01-01", **nowhere),
    ]
    snapshot(accidents=rows)
    [counts] = ask("black_spots/left_out", YEAR).itertuples(index=False)
    assert (counts.accident_count, counts.other_cause_count, counts.without_place_count) == (10, 3, 2)


def test_the_register_is_asked_as_it_stands(snapshot):
    rows = [
        {"spot_id": "D2", "spot_kind": "potential", "spot_state": "treated", "reviewed_on": "2027-01-01"},
        {"spot_id": "D1", "ward": THANH_DONG, "spot_kind": "accident_prone", "spot_state": "found"},
    ]
    snapshot(accidents=[accident("A")], black_spots=rows)
    found = ask("black_spots/register", YEAR)
    assert found[["spot_id", "ward"]].values.tolist() == [["D1", THANH_DONG], ["D2", "unknown"]]


def test_a_snapshot_from_before_the_register_has_an_empty_one(root):
    write_snapshot(root, {"accidents": [accident("A")]}, without=("black_spots",))
    assert ask("black_spots/register", YEAR).empty
