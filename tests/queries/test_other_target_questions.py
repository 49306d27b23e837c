"""What counts as done in each register, and from which day on."""

from datetime import date

import pytest

from queries import Filters, ask
from tests.queries.conftest import HAI_DUONG, THANH_DONG, THUY_NGUYEN

JUNE_END = date(2026, 6, 30)


def things(feed: str, end: date = JUNE_END, **filters) -> dict[tuple[str, str], tuple]:
    """(target, thing) -> state, part done, all of it."""
    rows = ask(f"other_targets/{feed}", Filters(end_date=end, **filters))
    return {(row.target, row.thing): (row.thing_state, row.done_amount, row.total_amount) for row in rows.itertuples()}


@pytest.fixture
def crossings(snapshot):
    checked = {"reviewed_on": "2026-06-20"}
    snapshot(
        date(2026, 6, 30),
        level_crossings=[
            checked | {"crossing_id": "L1", "ward": THANH_DONG, "crossing_state": "closed", "closed_on": "2026-06-10"},
            checked | {"crossing_id": "L2", "ward": THUY_NGUYEN, "crossing_state": "closed"},
            checked | {"crossing_id": "L3", "ward": THANH_DONG, "crossing_state": "warned", "closed_on": "2026-06-01"},
            checked | {"crossing_id": "L4", "crossing_state": "open"},
        ],
    )


def done(feed: str, end: date, **filters) -> list[str]:
    return [thing for (_, thing), (state, *_) in things(feed, end, **filters).items() if state == "done"]


def test_a_crossing_is_closed_from_its_own_day_on(crossings):
    assert done("level_crossings", date(2026, 6, 9)) == []
    assert done("level_crossings", date(2026, 6, 10)) == ["L1"]


def test_one_without_a_day_is_closed_from_the_day_its_entry_was_checked(crossings):
    assert done("level_crossings", date(2026, 6, 19)) == ["L1"]
    assert done("level_crossings", date(2026, 6, 20)) == ["L1", "L2"]


def test_the_state_decides_and_not_a_date_beside_it(crossings):
    rows = ask("other_targets/level_crossings", Filters(end_date=JUNE_END)).set_index("thing")
    assert rows.loc["L3", ["thing_state", "thing_kind", "done_amount"]].tolist() == ["open", "warned", 0]
    assert rows["total_amount"].sum() == 4 and rows["done_on"].notna().tolist() == [True, False, False, False]


def test_all_of_the_register_is_there_on_every_day(crossings):
    assert len(things("level_crossings", date(2025, 1, 1))) == 4


def test_the_last_day_of_the_data_bounds_an_open_end(crossings):
    assert done("level_crossings", date.max) == ["L1", "L2"]


def test_places_narrow_a_register_and_the_unplaced_stay_in_the_city_alone(crossings):
    assert [thing for _, thing in things("level_crossings", wards=(THANH_DONG,))] == ["L1", "L3"]
    assert [thing for _, thing in things("level_crossings", area="old_haiphong")] == ["L2"]
    assert [thing for _, thing in things("level_crossings", groups=(f"-ward={THANH_DONG}",))] == ["L2", "L4"]


def test_where_a_point_lies_is_told_in_kilometres_and_metres(snapshot):
    row = {"crossing_id": "L1", "crossing_state": "open", "reviewed_on": "2026-06-20"}
    snapshot(level_crossings=[row | {"railway": "Hà Nội - Hải Phòng", "km_post": 56.05}, row | {"crossing_id": "L2"}])
    places = ask("other_targets/level_crossings")["place"].tolist()
    assert places[0] == "Hà Nội - Hải Phòng km 56+050" and places[1] is None or places[1] != places[1]


def test_points_are_reviewed_since_the_plan_and_treated_when_the_register_says_so(snapshot):
    point = {"ward": THANH_DONG, "spot_kind": "accident_prone"}
    snapshot(
        date(2026, 6, 30),
        black_spots=[
            point | {"spot_id": "D1", "spot_state": "treated", "treated_on": "2026-05-02", "reviewed_on": "2026-06-01"},
            point | {"spot_id": "D2", "spot_state": "under_treatment", "reviewed_on": "2026-04-10"},
            point | {"spot_id": "D3", "spot_state": "found", "reviewed_on": "2026-04-09"},
        ],
    )
    found = things("black_spots")
    reviewed = {thing: state for (target, thing), (state, *_) in found.items() if target == "black_spots_reviewed"}
    treated = {thing: state for (target, thing), (state, *_) in found.items() if target == "black_spots_treated"}
    assert reviewed == {"D1": "done", "D2": "done", "D3": "open"}
    assert treated == {"D1": "done", "D2": "under_way", "D3": "open"}
    assert done("black_spots", date(2026, 5, 2)) == ["D2", "D1"]  # D1 reviewed later, as far as is known; treated


def test_a_ward_has_cameras_when_one_works(snapshot):
    checked = {"reviewed_on": "2026-06-01"}
    snapshot(
        date(2026, 6, 30),
        cameras=[
            checked | {"camera_id": "K1", "ward": THANH_DONG, "camera_state": "broken", "installed_on": "2025-01-01"},
            checked | {"camera_id": "K2", "ward": THANH_DONG, "camera_state": "working", "installed_on": "2026-05-05"},
            checked | {"camera_id": "K5", "ward": THANH_DONG, "camera_state": "working", "installed_on": "2026-06-05"},
            checked | {"camera_id": "K3", "ward": HAI_DUONG, "camera_state": "broken"},
            checked | {"camera_id": "K4", "ward": "unknown", "camera_state": "working"},
        ],
    )
    found = things("cameras")
    assert len(found) == 114 and sum(amount for _, amount, _ in found.values()) == 1
    assert found["ward_cameras", THANH_DONG] == ("done", 1, 1)
    assert found["ward_cameras", HAI_DUONG] == ("under_way", 0, 1)
    assert found["ward_cameras", THUY_NGUYEN] == ("open", 0, 1)
    rows = ask("other_targets/cameras", Filters(end_date=JUNE_END)).set_index("ward")
    assert rows.loc[THANH_DONG, "done_on"].date() == date(2026, 5, 5)  # the first that works
    assert done("cameras", date(2026, 5, 4)) == []
    assert len(things("cameras", wards=(THANH_DONG, HAI_DUONG))) == 2


def test_each_kind_of_model_counts_once_and_one_that_nobody_began_is_named(snapshot):
    checked = {"reviewed_on": "2026-06-30"}
    snapshot(
        date(2026, 6, 30),
        model_areas=[
            checked | {"model_id": "M1", "model_kind": "safe_ward", "model_state": "pilot"},
            checked | {"model_id": "M2", "model_kind": "safe_ward", "model_state": "expanded"},
            checked
            | {"model_id": "M3", "model_kind": "safe_ward", "model_state": "completed", "completed_on": "2026-06-01"},
            checked | {"model_id": "M4", "model_kind": "orderly_ward", "model_state": "planned"},
            checked | {"model_id": "M5", "model_kind": "orderly_ward", "model_state": "pilot"},
        ],
    )
    found = {thing: values for (_, thing), values in things("model_areas").items()}
    assert found == {
        "M1": ("under_way", 0, 0),
        "M2": ("done", 0, 0),
        "M3": ("done", 1, 1),
        "M4": ("open", 0, 0),
        "M5": ("under_way", 0, 1),
        "safe_industrial_zone": ("open", 0, 1),
    }


def test_nobody_signs_for_another_and_part_of_a_school_counts_as_a_part(snapshot):
    school = {"signer_kind": "school", "ward": THANH_DONG, "reviewed_on": "2026-06-01"}
    snapshot(
        date(2026, 6, 30),
        commitments=[
            school | {"commitment_id": "S1", "expected_count": 40, "signed_count": 45, "signed_on": "2026-05-29"},
            school | {"commitment_id": "S2", "expected_count": 30, "signed_count": 12},
            school | {"commitment_id": "S3", "expected_count": 20, "signed_count": 0},
            school | {"commitment_id": "E1", "signer_kind": "enterprise", "expected_count": 9, "signed_count": 9},
            school | {"commitment_id": "X1", "signer_kind": "unknown", "expected_count": 9, "signed_count": 9},
        ],
    )
    assert things("commitments") == {
        ("school_commitments", "S1"): ("done", 40, 40),
        ("school_commitments", "S2"): ("under_way", 12, 30),
        ("school_commitments", "S3"): ("open", 0, 20),
        ("worker_commitments", "E1"): ("done", 9, 9),
    }
    assert things("commitments", date(2026, 5, 28))["school_commitments", "S1"] == ("open", 0, 40)
    assert things("commitments", date(2026, 5, 29))["school_commitments", "S1"] == ("done", 40, 40)


def test_a_wharf_that_always_had_its_licence_is_no_matter_of_the_plan(snapshot):
    checked = {"ward": THUY_NGUYEN, "reviewed_on": "2026-06-30"}
    snapshot(
        date(2026, 6, 30),
        wharves=[
            checked | {"wharf_id": "W1", "wharf_state": "licensed"},
            checked | {"wharf_id": "W2", "wharf_state": "licensed", "handled_on": "2026-06-30"},
            checked | {"wharf_id": "W3", "wharf_state": "unlicensed"},
            checked | {"wharf_id": "W4", "wharf_state": "relocated", "handled_on": "2026-07-01"},
            checked | {"wharf_id": "W5", "wharf_state": "closed"},
        ],
    )
    found = {thing: state for (_, thing), (state, *_) in things("wharves").items()}
    assert found == {"W2": "done", "W3": "open", "W4": "open", "W5": "done"}


def test_cables_count_by_their_metres(snapshot):
    checked = {"reviewed_on": "2026-06-30"}
    snapshot(
        date(2026, 6, 30),
        cables=[
            checked | {"segment_id": "B1", "length_m": 120.5, "cable_state": "buried", "buried_on": "2026-01-01"},
            checked | {"segment_id": "B2", "length_m": 79.5, "cable_state": "under_way"},
        ],
    )
    assert things("cables") == {("cables", "B1"): ("done", 120.5, 120.5), ("cables", "B2"): ("under_way", 0, 79.5)}


def test_extremely_serious_accidents_are_those_of_the_period_whatever_else_is_filtered(snapshot):
    snapshot(
        date(2026, 6, 30),
        accidents=[
            {
                "accident_id": "A1",
                "occurred_at": "2026-06-30 23:59",
                "ward": HAI_DUONG,
                "severity": "extremely_serious",
            },
            {"accident_id": "A2", "occurred_at": "2026-07-01", "ward": HAI_DUONG, "severity": "extremely_serious"},
            {"accident_id": "A3", "occurred_at": "2026-06-01", "ward": HAI_DUONG, "severity": "very_serious"},
        ],
    )
    assert list(things("accidents", groups=("cause=speeding",))) == [("extremely_serious_accidents", "A1")]
    assert things("accidents", groups=(f"-ward={HAI_DUONG}",)) == {}
    assert things("accidents", wards=(THANH_DONG,)) == {}


@pytest.fixture
def reports(snapshot):
    snapshot(
        date(2026, 7, 31),
        citizen_reports=[
            {"report_id": "R1", "received_on": "2026-06-14", "ward": HAI_DUONG, "report_outcome": "fined",
             "verified_on": "2026-06-16", "fined_on": "2026-06-20", "answered_on": "2026-06-25"},
            {"report_id": "R2", "received_on": "2026-06-15", "report_outcome": "fined"},
            {"report_id": "R3", "received_on": "2026-06-16", "report_outcome": "unfounded",
             "verified_on": "2026-06-18", "answered_on": "2026-07-02"},
            {"report_id": "R4", "received_on": "2026-06-17", "report_outcome": "verifying"},
            {"report_id": "R5", "received_on": "2026-07-20", "report_outcome": "verified"},
        ],
    )  # fmt: skip


def test_reports_are_those_received_in_the_period_and_answered_by_its_end(reports):
    rows = things("citizen_reports", date(2026, 6, 30), start_date=date(2026, 6, 15))
    assert {thing: state for (_, thing), (state, *_) in rows.items()} == {
        "R2": "under_way", "R3": "under_way", "R4": "under_way",
    }  # fmt: skip
    assert done("citizen_reports", date(2026, 7, 2), start_date=date(2026, 6, 14)) == ["R1", "R3"]


def test_the_way_of_reports_month_by_month(reports):
    rows = ask("citizen_reports/by_month", Filters(date(2026, 5, 15), date(2026, 7, 31)))
    steps = ["received_count", "verified_count", "unfounded_count", "fined_count", "answered_count"]
    counts = {row.month.strftime("%m"): [getattr(row, step) for step in steps] for row in rows.itertuples()}
    assert counts == {"06": [1, 1, 0, 1, 1], "07": [3, 2, 1, 1, 1], "08": [1, 1, 0, 0, 0]}
    # on 17/6 R1 is verified but neither fined nor answered, R2 fined on an unknown day, R3 not yet verified
    earlier = ask("citizen_reports/by_month", Filters(date(2026, 5, 15), date(2026, 6, 17)))
    assert earlier[steps].sum().tolist() == [4, 2, 0, 1, 0]


def test_a_promise_without_a_first_day_begins_with_the_plan(snapshot):
    snapshot(other_targets=[{"target": "x", "target_share": 1.0, "due_on": "2026-12-31"}])
    [row] = ask("plan/other_targets").itertuples()
    assert row.start_on.date() == date(2026, 4, 10)
