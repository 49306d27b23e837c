"""The numbers of clearances/*, encroachments/* and wards/attention, worked out by hand."""

from datetime import date

import pytest

from queries import Filters, ask

WARD, OTHER = "10507", "10525"
UNTIL_JULY = Filters(date(2026, 3, 15), date(2026, 7, 31), wards=(WARD,))


def trip(day: str, ward: str = WARD, trips: int = 1, **more) -> dict:
    trip.number += 1
    return {"clearance_id": f"C{trip.number}", "cleared_on": day, "ward": ward, "trips": trips} | more


trip.number = 0


def ward_months(filters: Filters) -> dict[str, tuple]:
    """Month -> clearances, required, state."""
    table = ask("clearances/by_ward_month", filters).astype({"state": object})
    table["state"] = table["state"].where(table["state"].notna(), None)
    table["month"] = table["month"].dt.strftime("%Y-%m")
    return {row.month: (row.clearance_count, row.required_count, row.state) for row in table.itertuples()}


def counts_of_july(snapshot, *trips: dict) -> int:
    snapshot(as_of=date(2026, 7, 31), clearances=list(trips))
    return ward_months(UNTIL_JULY)["2026-07"][0]


def test_two_trips_on_one_day_count_once(snapshot):
    assert counts_of_july(snapshot, trip("2026-07-01"), trip("2026-07-01"), trip("2026-07-02")) == 2


def test_a_monthly_total_counts_as_it_says(snapshot):
    assert counts_of_july(snapshot, trip("2026-07-31", trips=5)) == 5


@pytest.mark.parametrize("total, count", [(2, 3), (3, 3), (4, 4)])
def test_of_totals_and_dated_days_the_largest_counts(snapshot, total, count):
    days = [trip("2026-07-01"), trip("2026-07-02"), trip("2026-07-03")]
    assert counts_of_july(snapshot, *days, trip("2026-07-31", trips=total)) == count


def test_two_totals_are_not_added(snapshot):
    assert counts_of_july(snapshot, trip("2026-07-30", trips=3), trip("2026-07-31", trips=4)) == 4


def test_a_report_of_no_trip_counts_none(snapshot):
    assert counts_of_july(snapshot, trip("2026-07-30", trips=0)) == 0


def test_what_each_month_owes(snapshot):
    days = ["2026-03-20", "2026-04-20", "2026-05-20", "2026-07-31"]
    snapshot(as_of=date(2026, 7, 31), clearances=[trip(day) for day in days])
    assert ward_months(UNTIL_JULY) == {
        "2026-03": (1, 0, None),
        "2026-04": (1, 1, "met"),
        "2026-05": (1, 2, "not_met"),
        "2026-06": (0, 2, "not_reported"),
        "2026-07": (1, 2, "not_met"),
    }


@pytest.mark.parametrize(
    "last_day_of_feed, state", [("2026-07-24", "not_reported"), ("2026-07-25", "not_met"), ("2026-08-20", "not_met")]
)
def test_not_met_needs_data_in_the_last_seven_days(snapshot, last_day_of_feed, state):
    snapshot(as_of=date(2026, 8, 31), clearances=[trip("2026-07-02"), trip(last_day_of_feed, OTHER)])
    assert ward_months(UNTIL_JULY)["2026-07"] == (1, 2, state)


def test_silence_is_not_reported_and_no_trip_is_not_met(snapshot):
    snapshot(as_of=date(2026, 7, 31), clearances=[trip("2026-07-31", OTHER), trip("2026-06-30", trips=0)])
    months = ward_months(UNTIL_JULY)
    assert months["2026-06"] == (0, 2, "not_met") and months["2026-07"] == (0, 2, "not_reported")


@pytest.mark.parametrize("as_of, state", [(date(2026, 7, 30), "in_progress"), (date(2026, 7, 31), "not_met")])
def test_a_month_is_in_progress_until_its_last_day(snapshot, as_of, state):
    snapshot(as_of=as_of, clearances=[trip("2026-07-30")])
    assert ward_months(UNTIL_JULY)["2026-07"] == (1, 2, state)


def test_met_is_met_at_once(snapshot):
    snapshot(as_of=date(2026, 7, 3), clearances=[trip("2026-07-01"), trip("2026-07-02")])
    assert ward_months(UNTIL_JULY)["2026-07"] == (2, 2, "met")


def test_months_end_in_the_period_and_the_running_one_holds_the_as_of_day(snapshot):
    snapshot(as_of=date(2026, 7, 14), clearances=[trip("2026-07-14")])
    assert list(ward_months(Filters(date(2026, 4, 30), date(2026, 7, 14), (WARD,)))) == [
        "2026-04", "2026-05", "2026-06", "2026-07"
    ]  # fmt: skip
    assert list(ward_months(Filters(date(2026, 5, 1), date(2026, 7, 13), (WARD,)))) == ["2026-05", "2026-06"]
    assert list(ward_months(Filters(date(2026, 7, 10), date(2026, 7, 14), (WARD,), calendar="calendar"))) == ["2026-07"]


def test_all_months_are_those_of_rows_and_requirements(snapshot):
    snapshot(as_of=date(2026, 6, 10), clearances=[trip("2026-06-01")])
    assert list(ward_months(Filters(wards=(WARD,)))) == ["2026-04", "2026-05", "2026-06"]
    assert len(ask("clearances/by_ward_month")) == 114 * 3


def test_rows_before_any_requirement_are_kept(snapshot):
    snapshot(as_of=date(2026, 4, 1), clearances=[trip("2026-02-20")])
    assert ward_months(Filters(wards=(WARD,))) == {
        "2026-02": (1, 0, None),
        "2026-03": (0, 0, None),
        "2026-04": (0, 1, "in_progress"),
    }


def test_an_unplaced_clearance_meets_nobody_s_month(snapshot):
    unplaced = trip("2026-07-20", "unknown", ward_candidates=[WARD, OTHER], former_province="old_haiduong")
    snapshot(as_of=date(2026, 7, 31), clearances=[unplaced, trip("2026-07-31", WARD)])
    july = Filters(date(2026, 7, 1), date(2026, 7, 31))
    table = ask("clearances/by_ward_month", july).set_index("ward")
    assert len(table) == 115
    assert table.loc["unknown", ["clearance_count", "required_count"]].tolist() == [1, 0]
    assert table["state"].isna()["unknown"]
    assert table["clearance_count"][WARD] == 1
    assert ask("clearances/unplaced", july)["ward"].tolist() == [WARD, OTHER]
    assert len(ask("clearances/by_ward_month", Filters(july.start_date, july.end_date, area="old_haiphong"))) == 50
    assert len(ask("clearances/by_ward_month", Filters(july.start_date, july.end_date, area="old_haiduong"))) == 65


def test_progress_counts_full_months_with_a_requirement(snapshot):
    """15/12/2025-14/11/2026: seven months, April to October, though eleven are full."""
    snapshot(as_of=date(2026, 11, 14), clearances=[trip("2026-04-20"), trip("2026-10-31"), trip("2026-11-13")])
    progress = ask("clearances/progress", Filters(date(2025, 12, 15), date(2026, 11, 14))).iloc[0]
    assert progress["month_count"] == 7 and progress["due_count"] == 114 * 7
    assert progress["met_count"] == 1 and progress["met_share"] == 1 / (114 * 7)
    assert progress["not_met_count"] == 1 and progress["not_reported_count"] == 114 * 7 - 2
    assert progress["clearance_count"] == 2 and progress["required_count"] == 114 * 13


def test_trips_beyond_the_need_of_one_month_fill_no_gap_of_another(snapshot):
    """April 3 of 1, May 1 of 2, June 0 of 2."""
    days = ["2026-04-20", "2026-04-21", "2026-04-22", "2026-05-20"]
    snapshot(as_of=date(2026, 6, 30), clearances=[trip(day) for day in days])
    of_ward = Filters(date(2026, 4, 1), date(2026, 6, 30), wards=(WARD,))
    assert ask("clearances/progress", of_ward)["missing_count"].item() == 3
    assert ask("clearances/by_month", of_ward)["missing_count"].tolist() == [0, 1, 2]


def test_who_is_missing_in_a_month(snapshot):
    """July is over: one trip of two, silence; August is under way."""
    days = [trip("2026-07-31"), trip("2026-07-30", "11560"), trip("2026-07-31", "11560"), trip("2026-08-01")]
    snapshot(as_of=date(2026, 8, 20), clearances=days)

    def missing(start: date, end: date) -> list[tuple]:
        rows = ask("clearances/missing", Filters(start, end, wards=(WARD, OTHER, "11560")))
        columns = ["ward", "full_name", "state", "clearance_count", "required_count", "missing_count"]
        return list(rows[columns].itertuples(index=False, name=None))

    assert missing(date(2026, 7, 1), date(2026, 7, 31)) == [
        (WARD, "Phường Thành Đông", "not_met", 1, 2, 1),
        (OTHER, "Phường Hải Dương", "not_reported", 0, 2, 2),
    ]
    assert [(ward, left) for ward, _, _, _, _, left in missing(date(2026, 8, 1), date(2026, 8, 31))] == [
        (OTHER, 2),
        (WARD, 1),
        ("11560", 2),
    ]


def test_one_more_trip_and_a_ward_is_missing_no_more(snapshot):
    snapshot(as_of=date(2026, 7, 31), clearances=[trip("2026-07-01"), trip("2026-07-31")])
    assert ask("clearances/missing", Filters(date(2026, 7, 1), date(2026, 7, 31), (WARD,))).empty


@pytest.mark.parametrize(
    "day, required, state", [("2026-03-31", 0, None), ("2026-04-01", 1, "met"), ("2026-05-01", 2, "not_met")]
)
def test_what_one_trip_is_worth(snapshot, day, required, state):
    snapshot(as_of=date(2026, 6, 30), clearances=[trip(day), trip("2026-06-30", OTHER)])
    assert ward_months(Filters(date(2026, 3, 1), date(2026, 5, 31), (WARD,)))[day[:7]] == (1, required, state)


def test_no_month_due_no_share(snapshot):
    snapshot(as_of=date(2026, 3, 31), clearances=[trip("2026-03-20")])
    progress = ask("clearances/progress").iloc[0]
    assert progress["due_count"] == 0 and progress["met_share"] != progress["met_share"]


@pytest.fixture
def runs(snapshot):
    """April met, May missed, June and July met, August missed, September running; the other ward never reports."""
    days = [
        "2026-04-20", "2026-05-31", "2026-06-01", "2026-06-02", "2026-07-01", "2026-07-02", "2026-08-05", "2026-09-10"
    ]  # fmt: skip
    snapshot(as_of=date(2026, 9, 10), clearances=[trip(day) for day in days])


def test_runs_of_months(runs):
    table = ask("clearances/streaks", Filters(wards=(WARD, OTHER))).set_index("ward")
    columns = ["missed_now_count", "met_now_count", "longest_missed_count", "longest_met_count"]
    assert table.loc[WARD, columns].tolist() == [1, 0, 1, 2]
    assert table.loc[OTHER, columns].tolist() == [5, 0, 5, 0]


def test_states_of_each_month(runs):
    table = ask("clearances/by_month", Filters(wards=(WARD, OTHER))).set_index("month")
    july = ["due_count", "met_count", "not_reported_count", "met_share"]
    assert table.loc["2026-07-01", july].tolist() == [2, 1, 1, 0.5]
    assert table.loc["2026-09-01", ["is_running", "due_count", "in_progress_count"]].tolist() == [True, 2, 2]


def test_the_two_latest_full_months(runs):
    def latest(start: date, end: date) -> list[str]:
        months = ask("clearances/latest_months", Filters(start, end, wards=(WARD,)))["month"]
        return [str(month.date())[:7] for month in months]

    assert latest(date(2026, 8, 1), date(2026, 9, 10)) == ["2026-08", "2026-07"]
    assert latest(date(2026, 4, 1), date(2026, 4, 30)) == ["2026-04"]
    assert latest(date(2026, 9, 1), date(2026, 9, 10)) == []


def case(name: str, day: str, point: str | None = "P1", measure: str = "fine", ward: str = WARD, **more) -> dict:
    return {"case_id": name, "found_on": day, "ward": ward, "point_id": point, "measure": measure} | more


def reencroachment(snapshot, cases: list[dict], trips: list[dict], until: str = "2026-12-31") -> tuple:
    """Clearings, young, unchecked, due, re-encroached, without point; the data reach to `until`."""
    snapshot(encroachments=[*cases, case("last", until, "P9", "reminder", OTHER)], clearances=trips)
    return tuple(ask("clearances/reencroachment").drop(columns="reencroached_share").iloc[0].astype(int))


@pytest.mark.parametrize(
    "second_day, again", [("2026-04-01", 0), ("2026-04-02", 1), ("2026-06-30", 1), ("2026-07-01", 0)]
)
def test_again_within_90_days(snapshot, second_day, again):
    cases = [case("1", "2026-04-01"), case("2", second_day, measure="reminder")]
    assert reencroachment(snapshot, cases, [trip("2026-05-01")]) == (1, 0, 0, 1, again, 0)


@pytest.mark.parametrize("until, young", [("2026-06-29", 1), ("2026-06-30", 0)])
def test_due_after_90_days(snapshot, until, young):
    assert reencroachment(snapshot, [case("1", "2026-04-01")], [trip("2026-05-01")], until)[1] == young


@pytest.mark.parametrize(
    "trips, unchecked",
    [
        ([], 1),
        ([trip("2026-04-01")], 1),
        ([trip("2026-04-02")], 0),
        ([trip("2026-06-30")], 0),
        ([trip("2026-07-01")], 1),
        ([trip("2026-05-01", trips=0)], 1),
        ([trip("2026-05-01", OTHER)], 1),
    ],
)
def test_due_only_where_the_ward_went_back(snapshot, trips, unchecked):
    assert reencroachment(snapshot, [case("1", "2026-04-01")], trips) == (1, 0, unchecked, 1 - unchecked, 0, 0)


@pytest.mark.parametrize("measure", ["reminder", "commitment", "unknown"])
def test_a_word_clears_nothing(snapshot, measure):
    assert reencroachment(snapshot, [case("1", "2026-04-01", measure=measure)], [])[0] == 0


def test_two_cases_of_a_day_are_one_clearing_and_cases_without_a_point_stand_apart(snapshot):
    cases = [case("1", "2026-04-01"), case("2", "2026-04-01", measure="seizure"), case("3", "2026-04-01", None)]
    assert reencroachment(snapshot, cases, [trip("2026-05-01")]) == (1, 0, 0, 1, 0, 1)


def test_clearings_of_each_ward(snapshot):
    cases = [case("1", "2026-04-01"), case("2", "2026-04-20", "P2", "dismantling"), case("3", "2026-05-20", "P2")]
    reencroachment(snapshot, cases, [trip("2026-05-25")])
    [row] = ask("clearances/reencroachment_by_ward").itertuples(index=False, name=None)
    assert row == (WARD, 3, 0, 0, 3, 1, 1 / 3)


def test_young_and_unchecked_clearings_of_a_ward_are_in_neither_number(snapshot):
    cases = [case("1", "2026-04-01"), case("2", "2026-12-01", "P2"), case("3", "2026-04-01", "P3", ward=OTHER)]
    reencroachment(snapshot, cases, [trip("2026-04-20")])
    rows = ask("clearances/reencroachment_by_ward").set_index("ward")
    counts = ["clearing_count", "young_count", "unchecked_count", "due_count", "reencroached_count"]
    assert rows.loc[WARD, counts].tolist() == [2, 1, 0, 1, 0] and rows.loc[OTHER, counts].tolist() == [1, 0, 1, 0, 0]
    assert rows["reencroached_share"][WARD] == 0 and rows["reencroached_share"].isna()[OTHER]


def test_categories_and_measures(snapshot):
    snapshot(
        encroachments=[
            case("1", "2026-04-01", category="trading", amount_vnd=2_000_000),
            case("2", "2026-04-01", category="trading", amount_vnd=500_000),
            case("3", "2026-04-01", category="ramp", measure="reminder"),
        ]
    )
    assert ask("encroachments/by_category").values.tolist() == [["trading", 2, 2_500_000], ["ramp", 1, 0]]
    assert ask("encroachments/by_measure").values.tolist() == [["fine", 2, 2_500_000], ["reminder", 1, 0]]


def test_what_may_call_for_attention(runs):
    table = ask("wards/attention", Filters(wards=(WARD, OTHER))).set_index("ward")
    assert table["missed_month_count"].to_dict() == {WARD: 1, OTHER: 2}
    until_july = Filters(date(2026, 4, 1), date(2026, 7, 31), (WARD, OTHER))
    assert ask("wards/attention", until_july)["missed_month_count"].tolist() == [0, 2]
