"""The numbers of wards/* that only the profile asks for, worked out by hand."""

import csv
from datetime import date

import pytest

from queries import Filters, ask
from tests.snapshots import REFERENCE

THANH_DONG, HAI_DUONG, HONG_BANG, BACH_LONG_VI = "10507", "10525", "11311", "11948"
YEAR = Filters(date(2025, 11, 1), date(2026, 10, 31))


def accident(day: str, ward: str = THANH_DONG, **more) -> dict:
    accident.number += 1
    return {"accident_id": f"A{accident.number}", "occurred_at": f"{day} 08:00", "ward": ward} | more


def case(day: str, measure: str, point: str | None = "P1", ward: str = THANH_DONG) -> dict:
    accident.number += 1
    return {
        "case_id": f"E{accident.number}", "found_on": day, "measure": measure, "point_id": point, "ward": ward,
        "category": "trading",
    }  # fmt: skip


def trip(day: str, ward: str = THANH_DONG, trips: int = 1, **more) -> dict:
    accident.number += 1
    return {"clearance_id": f"C{accident.number}", "cleared_on": day, "ward": ward, "trips": trips} | more


accident.number = 0


def similar(ward: str, **filters) -> dict:
    rows = ask("wards/similar", Filters(YEAR.start_date, YEAR.end_date, wards=(ward,), **filters))
    return {row.ward: row for row in rows.itertuples(index=False)}


def test_similar_wards_share_type_and_former_province(snapshot):
    snapshot(as_of=date(2026, 10, 31), accidents=[accident("2026-10-31")])
    rows = similar(THANH_DONG)
    assert len(rows) == 21 and HAI_DUONG in rows and HONG_BANG not in rows
    assert set(similar(BACH_LONG_VI)) == {"11948", "11914"}


def test_expected_is_the_mean_of_the_group_over_the_12_months(snapshot):
    """42 accidents in 21 wards; the one a day too old and the one of another group do not count."""
    old, other = accident("2025-10-31"), accident("2026-10-31", HONG_BANG)
    snapshot(accidents=[accident("2025-11-01"), accident("2026-10-31", case_count=41), old, other])
    row = similar(THANH_DONG)[HAI_DUONG]
    assert (row.accident_count, row.expected_count, row.is_by_population) == (0, 2.0, False)


@pytest.mark.parametrize("known, expected", [(True, 12.0), (False, 2.0)])
def test_expected_follows_inhabitants_where_all_of_the_group_are_known(snapshot, known, expected):
    """20 wards with 3 inhabitants make 60, Thanh Dong's 24 make 84: 42 x 24 / 84 = 12."""
    wards = list(csv.DictReader(REFERENCE["wards"].open(encoding="utf-8-sig")))
    for row in wards:
        row["population"] = 24 if row["code"] == THANH_DONG else 3
        if row["code"] == HAI_DUONG and not known:
            row["population"] = None
    snapshot(accidents=[accident("2026-10-31", case_count=42)], wards=wards)
    row = similar(THANH_DONG)[THANH_DONG]
    assert (row.expected_count, row.is_by_population) == (expected, known)


def test_months_met_and_clearings_encroached_again(snapshot):
    """
    April asks 1, May 2; the clearing of 5/4 came back on 10/5, that of 10/5 did not. Nobody went back within 90 days
    of 1/7, and those of 1/10 are not over.
    """
    trips = [trip("2026-04-05"), trip("2026-05-10"), trip("2026-06-20"), trip("2026-10-31")]
    cases = [case("2026-04-05", "fine"), case("2026-05-10", "seizure"), case("2026-10-31", "reminder", "P2")]
    cases += [case("2026-07-01", "fine", "P3"), case("2026-10-01", "fine", "P4")]
    snapshot(as_of=date(2026, 10, 31), clearances=trips, encroachments=cases)
    row = similar(THANH_DONG)[THANH_DONG]
    assert (row.due_month_count, row.met_month_count) == (7, 1)
    assert (row.due_count, row.reencroached_count, row.reencroached_share) == (2, 1, 0.5)


def test_no_month_is_due_where_nobody_reports_clearances(snapshot):
    snapshot(as_of=date(2026, 10, 31), accidents=[accident("2026-10-31")])
    assert similar(THANH_DONG)[THANH_DONG].due_month_count == 0


def rolling(**filters) -> list[tuple]:
    rows = ask("wards/rolling_accidents", Filters(date(2026, 1, 1), wards=(THANH_DONG,), **filters))
    return [(row.end_date.date(), row.accident_count) for row in rows.itertuples()]


def test_each_12_months_end_on_the_same_day_of_the_month(snapshot):
    snapshot(accidents=[accident("2024-10-31"), accident("2025-10-20"), accident("2026-10-20"), accident("2026-10-31")])
    rows = rolling(end_date=date(2026, 10, 31))
    assert len(rows) == 13
    assert rows[0] == (date(2025, 10, 31), 1) and rows[-1] == (date(2026, 10, 31), 2)
    assert rows[-2] == (date(2026, 9, 30), 1)


def test_12_months_that_the_feed_does_not_reach_back_over_are_left_out(snapshot):
    """Data from 1/6/2025: the 12 months to 30/4/2026 begin 31 days earlier, which may be a quiet month."""
    snapshot(accidents=[accident("2025-06-01"), accident("2026-10-31")])
    assert [day for day, _ in rolling(end_date=date(2026, 10, 31))][0] == date(2026, 4, 30)


def test_rolling_ends_where_the_data_end(snapshot):
    snapshot(as_of=date(2026, 10, 31), accidents=[accident("2024-01-01"), accident("2026-10-20")])
    assert rolling(end_date=date(2026, 10, 31))[-1] == (date(2026, 10, 20), 1)


def test_circumstances_count_each_accident_once_in_each_aspect(snapshot):
    snapshot(
        accidents=[
            accident("2026-10-01", cause="speeding", road="QL5"),
            accident("2026-10-02", cause="speeding", has_hour=False),
            accident("2026-10-03", HAI_DUONG, cause="alcohol"),
        ]
    )
    rows = ask("wards/circumstances", Filters(wards=(THANH_DONG,)))
    assert [tuple(row) for row in rows.itertuples(index=False)] == [
        ("cause", "speeding", 2),
        ("day_part", "morning", 1),
        ("day_part", "unknown", 1),
        ("road", "QL5", 1),
        ("road", "unknown", 1),
    ]


@pytest.mark.parametrize("hour, part", [(0, "night"), (5, "night"), (6, "morning"), (12, "afternoon"), (18, "evening")])
def test_a_quarter_of_the_day_begins_on_its_hour(snapshot, hour, part):
    snapshot(accidents=[accident("2026-10-01") | {"occurred_at": f"2026-10-01 {hour:02}:00"}])
    rows = ask("wards/circumstances").set_index("aspect")
    assert rows.loc["day_part", "circumstance"] == part


def test_the_calendar_names_the_days_and_keeps_totals_apart(snapshot):
    snapshot(
        as_of=date(2026, 10, 31),
        clearances=[
            trip("2026-05-19"), trip("2026-05-05"), trip("2026-05-05"), trip("2026-06-30", trips=4),
            trip("2026-07-31", trips=0), trip("2026-10-31", HAI_DUONG),
            trip("2026-08-03", "unknown", ward_candidates=[THANH_DONG, HAI_DUONG]),
        ],
    )  # fmt: skip
    rows = ask("wards/clearances", Filters(date(2026, 5, 1), date(2026, 8, 31), wards=(THANH_DONG,)))
    shown = ["cleared_days", "clearance_count", "month_total_count", "unplaced_count", "state"]
    assert rows[shown].values.tolist() == [
        ["5, 19", 2, 0, 0, "met"],
        ["", 4, 4, 0, "met"],
        ["", 0, 0, 0, "not_met"],
        ["", 0, 0, 1, "not_reported"],
    ]


def test_points_tell_what_happened_there_last(snapshot):
    """P1 fined, then back within 90 days and only reminded; P2 dismantled for good; one case without a point."""
    snapshot(
        as_of=date(2026, 10, 31),
        encroachments=[
            case("2026-04-05", "fine"), case("2026-05-10", "reminder"), case("2026-06-01", "dismantling", "P2"),
            case("2026-06-02", "fine", None), case("2026-10-31", "fine", "P9", HAI_DUONG),
        ],
        clearances=[trip("2026-04-20"), trip("2026-06-20")],
    )  # fmt: skip
    rows = ask("wards/points", Filters(YEAR.start_date, YEAR.end_date, wards=(THANH_DONG,)))
    shown = ["point_id", "case_count", "measure", "is_open", "reencroached_count"]
    assert rows[shown].values.tolist() == [["P1", 2, "reminder", True, 1], ["P2", 1, "dismantling", False, 0]]
    assert rows["last_found_on"].dt.date.tolist() == [date(2026, 5, 10), date(2026, 6, 1)]


def test_unplaced_rows_are_told_apart_by_day_and_by_whom_they_may_concern(snapshot):
    mine = {"ward_candidates": [THANH_DONG, HAI_DUONG]}
    snapshot(
        accidents=[
            accident("2025-06-30", "unknown", **mine),
            accident("2025-06-30", "unknown", ward_candidates=[HONG_BANG]),
            accident("2025-07-01", "unknown", case_count=3, **mine),
            accident("2025-07-01"),
        ]
    )
    [row] = ask("wards/unplaced", Filters(wards=(THANH_DONG,))).itertuples(index=False)
    assert tuple(row) == ("accidents", 2, 3, 1, 3)


def test_refused_rows_are_found_by_code_or_name_and_counted_once(snapshot):
    def refused(line: int, ward: str, column: str = "deaths") -> dict:
        return {"feed": "accidents", "_file": "a.csv", "_line": line, "column": column, "row": f'{{"ward": "{ward}"}}'}

    lines = [refused(1, THANH_DONG), refused(1, THANH_DONG, "injured"), refused(2, "Phường THÀNH ĐÔNG")]
    snapshot(refused=[*lines, refused(3, "Phường Hải Dương"), {"feed": None, "_file": "a.csv", "_line": 4}])
    assert ask("wards/refused", Filters(wards=(THANH_DONG,))).values.tolist() == [["accidents", 2]]
