"""The story that the registers tell on the last day, and the places where accidents pile up."""

from collections import Counter, defaultdict
from datetime import date, timedelta
from math import hypot

import pytest

from sample.accident_rows import accident_rows, spots_of
from sample.citizen_reports import report_rows
from sample.hot_spots import FIRST_DAY, TREATED_ON, WORSE_FROM
from sample.places import read_roads
from sample.spots_listed import listed_spots
from sample.things_agreed import SCHOOLS_DUE, commitments, models
from sample.things_built import RAILWAY_PATHS, cables, cameras, crossings, wharves

UNTIL = date(2026, 11, 14)
PLAN_DAY = date(2026, 4, 10)
SEEDS = [1, 2, 122]


@pytest.fixture(scope="module", params=SEEDS)
def seed(request):
    return request.param


def on(entries, day: date = UNTIL) -> list[dict]:
    return [entry.on(day) for entry in entries if entry.since <= day]


def metres(one: dict, other: dict) -> float:
    """Good enough within a kilometre, at 20,9 degrees north."""
    return 1000 * hypot(111.2 * (one["latitude"] - other["latitude"]), 103.9 * (one["longitude"] - other["longitude"]))


def test_about_a_fifth_of_the_crossings_near_the_railway_is_closed(wards, seed):
    rows = on(crossings(wards, seed))
    assert len(rows) == 92
    closed = [row for row in rows if row["crossing_state"] == "closed"]
    assert 0.12 < len(closed) / len(rows) < 0.36
    assert all((row["closed_on"] is not None) == (row["crossing_state"] == "closed") for row in rows)
    points = [point for path in RAILWAY_PATHS.values() for point in path]
    longitudes, latitudes = zip(*points, strict=True)
    placed = [row for row in rows if row["latitude"]]
    assert all(min(longitudes) - 0.1 < row["longitude"] < max(longitudes) + 0.1 for row in placed)
    assert all(min(latitudes) - 0.1 < row["latitude"] < max(latitudes) + 0.1 for row in placed)


def test_about_half_of_the_wards_have_a_working_camera(wards, seed):
    rows = on(cameras(wards, seed))
    working = {row["camera_id"].split("-")[2] for row in rows if row["camera_state"] == "working"}
    assert 48 <= len(working) <= 72
    assert len({row["camera_id"] for row in rows}) == len(rows)
    assert all((row["installed_on"] is None) == (row["camera_state"] == "planned") for row in rows)


def test_models_are_begun_and_one_is_completed(wards, seed):
    rows = on(models(wards, seed))
    states = Counter(row["model_state"] for row in rows)
    assert states["completed"] == 1 and states["pilot"] >= 3
    assert {row["model_kind"] for row in rows} == {"safe_ward", "orderly_ward", "safe_industrial_zone"}


def test_nearly_all_schools_signed_in_time_and_most_workers_so_far(wards, seed):
    rows = on(commitments(wards, seed))
    of_kind = {kind: [row for row in rows if row["signer_kind"] == kind] for kind in ("school", "enterprise")}
    in_time = [row for row in of_kind["school"] if row["signed_on"] and row["signed_on"] <= SCHOOLS_DUE]
    assert 0.92 < len(in_time) / len(of_kind["school"]) < 0.98
    late = [row for row in of_kind["school"] if row["signed_on"] and row["signed_on"] > SCHOOLS_DUE]
    assert late and len(in_time) + len(late) < len(of_kind["school"])
    signed, expected = (sum(row[name] for row in of_kind["enterprise"]) for name in ("signed_count", "expected_count"))
    assert 0.6 < signed / expected < 0.82
    assert all(row["signed_count"] <= row["expected_count"] for row in rows)


def test_about_half_of_the_unlicensed_wharves_are_settled(wards, seed):
    before, after = on(wharves(wards, seed), PLAN_DAY - timedelta(days=1)), on(wharves(wards, seed))
    assert not before, "the register begins with the plan"
    start = Counter(row["wharf_state"] for row in on(wharves(wards, seed), PLAN_DAY))
    assert start["unlicensed"] >= 40
    handled = [row for row in after if row["handled_on"]]
    assert 12 <= len(handled) <= 29
    assert all(row["wharf_state"] != "unlicensed" for row in handled)


def test_about_120_km_of_cables_of_which_15_percent_are_buried(wards, seed):
    rows = on(cables(wards, seed))
    total = sum(row["length_m"] for row in rows)
    assert 110_000 < total < 140_000
    assert 0.08 < sum(row["length_m"] for row in rows if row["cable_state"] == "buried") / total < 0.22


def test_citizens_report_about_200_a_month_and_nothing_after_the_end(wards, seed):
    rows = report_rows(wards, seed, UNTIL)
    months = Counter((row["received_on"].year, row["received_on"].month) for row in rows)
    whole = [count for (year, month), count in months.items() if (2026, 1) <= (year, month) <= (2026, 10)]
    assert len(whole) == 10 and all(140 <= count <= 230 for count in whole)
    for row in rows:
        steps = [row["received_on"], row["verified_on"], row["fined_on"] or row["answered_on"]]
        known = [day for day in steps if day]
        assert known == sorted(known) and known[-1] <= UNTIL
        assert (row["report_outcome"] == "fined") == (row["fined_on"] is not None)
        assert row["updated_at"].date() <= UNTIL
    assert {"received", "verifying", "verified", "fined", "unfounded"} == {row["report_outcome"] for row in rows}


def accident_prone(rows: list[dict], radius: float) -> int:
    """Circles that fulfil Thong tu 41/2024 Art. 14 in these rows, most accidents first; no accident counts twice."""
    rest = [row for row in rows if row["latitude"] and row["infrastructure_cause"] is not False]
    found = 0
    while rest:
        circles = [[other for other in rest if metres(row, other) <= radius] for row in rest]
        circle = max(circles, key=len)
        if len(circle) < 2:
            return found
        fatal = sum(row["deaths"] > 0 for row in circle)
        hurt = sum(row["injured"] > 0 for row in circle)
        found += fatal >= 2 or len(circle) >= 3 and fatal >= 1 or fatal == 0 and hurt >= 4
        rest = [row for row in rest if row not in circle]
    return found


def test_accidents_pile_up_at_some_points_of_the_last_twelve_months_and_nowhere_before(wards, seed):
    rows = [row for row in accident_rows(wards, seed, UNTIL) if row["mode"] == "road"]
    last = [row for row in rows if date(2025, 11, 14) < row["occurred_at"].date()]
    before = [row for row in rows if date(2023, 11, 14) < row["occurred_at"].date() < FIRST_DAY]
    assert accident_prone(last, 100) >= 8
    assert accident_prone(before, 100) <= 2


def test_treated_spots_draw_no_accident_any_more_and_new_ones_none_before(wards, seed):
    near = defaultdict(list)
    rows = [
        row for row in accident_rows(wards, seed, UNTIL) if row["latitude"] and row["occurred_at"].date() >= FIRST_DAY
    ]
    spots = spots_of(wards, seed)
    for spot in spots:
        place = {"latitude": spot.latitude, "longitude": spot.longitude}
        near[spot.life] += [row["occurred_at"].date() for row in rows if metres(row, place) < 90]
    assert len(near["lasting"]) > 40
    assert sum(day > TREATED_ON for day in near["treated"]) <= 3
    assert sum(day < WORSE_FROM for day in near["new"]) <= 3


def test_the_agency_lists_most_of_the_lasting_spots_the_treated_ones_and_no_new_one(wards, seed):
    spots = spots_of(wards, seed)
    listed = on(listed_spots(spots, wards, read_roads(), seed))
    lives = Counter(
        spot.life
        for spot in spots
        if any((row["latitude"], row["longitude"]) == (spot.latitude, spot.longitude) for row in listed)
    )
    of_life = Counter(spot.life for spot in spots)
    assert lives["treated"] == of_life["treated"] and lives["new"] == 0
    assert 0.5 * of_life["lasting"] <= lives["lasting"]
    assert len(listed) > sum(lives.values()), "and points where no accidents pile up"
