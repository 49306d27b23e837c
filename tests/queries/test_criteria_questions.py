"""What bears on the draft criteria of wards, at the first and last day that count."""

from datetime import date

import pandas as pd
import pytest

from queries import Filters, ask

WARD, OTHER = "11311", "11383"
YEAR = Filters(date(2025, 12, 15), date(2026, 11, 14))


def accident(number: int, day: str, severity: str = "very_serious", ward: str = WARD, **more) -> dict:
    return {"accident_id": f"A{number}", "occurred_at": day, "ward": ward, "severity": severity} | more


def facts(filters: Filters = YEAR, ward: str = WARD):
    return ask("wards/criteria", filters).set_index("ward").loc[ward]


def test_both_ends_of_the_period_count_and_no_day_beyond(snapshot):
    days = ["2025-12-14 23:59", "2025-12-15 00:00", "2026-11-14 23:59", "2026-11-15 00:00"]
    snapshot(accidents=[accident(place, day) for place, day in enumerate(days)])
    assert (facts().grave_count, facts().grave_days) == (2, "2025-12-15, 2026-11-14")


@pytest.mark.parametrize(
    "severity, grave, unknown",
    [("very_serious", 1, 0), ("extremely_serious", 1, 0), ("serious", 0, 0), ("collision", 0, 0), ("unknown", 0, 1)],
)
def test_only_the_two_gravest_classes_count_and_unknown_ones_stand_apart(snapshot, severity, grave, unknown):
    snapshot(accidents=[accident(1, "2026-03-01", severity)])
    assert (facts().grave_count, facts().unknown_severity_count) == (grave, unknown)


def test_a_row_of_several_accidents_counts_them_and_a_day_is_named_once(snapshot):
    snapshot(accidents=[accident(1, "2026-03-01 08:00", case_count=2), accident(2, "2026-03-01 20:00")])
    assert (facts().grave_count, facts().grave_days) == (3, "2026-03-01")


def test_an_accident_without_a_place_is_possible_where_it_might_belong(snapshot):
    might = {"ward": "unknown", "ward_candidates": [WARD, OTHER]}
    severities = ["very_serious", "serious", "unknown"]
    snapshot(accidents=[accident(place, "2026-03-01", severity, **might) for place, severity in enumerate(severities)])
    assert facts().grave_count == 0
    assert (facts().possible_grave_count, facts(ward=OTHER).possible_grave_count) == (1, 1)
    assert facts(ward="10507").possible_grave_count == 0


def test_a_day_beyond_what_the_feed_reaches_does_not_count(snapshot):
    """A date flagged as far ahead does not move the feed's data-through."""
    feeds = [{"feed": "accidents", "data_through": date(2026, 6, 30), "first_date": date(2026, 1, 1)}]
    snapshot(accidents=[accident(1, "2026-06-30"), accident(2, "2026-07-01")], feeds=feeds)
    assert facts().grave_days == "2026-06-30"


def test_quick_filters_on_accidents_change_nothing_those_on_wards_do(snapshot):
    snapshot(accidents=[accident(1, "2026-03-01", cause="speeding")])
    asked = Filters(YEAR.start_date, YEAR.end_date, groups=("-cause=speeding", "-severity=very_serious"))
    assert facts(asked).grave_count == 1
    left_out = Filters(YEAR.start_date, YEAR.end_date, groups=(f"-ward={WARD}",))
    assert WARD not in set(ask("wards/criteria", left_out)["ward"])


def spot(number: int, state: str, kind: str = "accident_prone", ward: str = WARD, **more) -> dict:
    shared = {"spot_id": f"S{number}", "ward": ward, "spot_kind": kind, "spot_state": state}
    return shared | {"reviewed_on": "2026-06-01"} | more


def test_points_of_the_agency_count_until_they_are_treated(snapshot):
    """Treated after the end of the period is not treated yet; a potential point is no point of this criterion."""
    rows = [
        spot(1, "found"),
        spot(2, "under_treatment"),
        spot(3, "treated", treated_on="2026-11-14"),
        spot(4, "treated", treated_on="2026-11-15"),
        spot(5, "found", "potential"),
        spot(6, "found", ward="unknown", ward_candidates=[WARD]),
    ]
    snapshot(black_spots=rows, as_of=date(2026, 12, 1))
    assert (facts().listed_spot_count, facts().possible_spot_count) == (3, 1)


def test_full_months_are_counted_and_named_by_how_they_ended(snapshot):
    """April asks 1, May and June 2; June has no row, July is under way on 14/7, though its two trips are made."""
    rows = [("2026-04-30", 1), ("2026-05-31", 1), ("2026-07-13", 1), ("2026-07-14", 1)]
    cleared = [
        {"clearance_id": f"C{place}", "cleared_on": day, "ward": WARD, "trips": trips}
        for place, (day, trips) in enumerate(rows)
    ]
    snapshot(clearances=cleared, as_of=date(2026, 7, 14))
    row = facts(Filters(date(2025, 12, 15), date(2026, 7, 14)))
    assert (row.due_month_count, row.met_month_count) == (3, 1)
    assert (row.not_met_months, row.not_reported_months) == ("2026-05-01", "2026-06-01")
    assert row.running_month == pd.Timestamp("2026-07-01")


def test_before_the_plan_no_month_is_asked_for(snapshot):
    snapshot(accidents=[accident(1, "2025-03-01")], as_of=date(2026, 7, 14))
    row = facts(Filters(date(2024, 12, 15), date(2025, 12, 14)))
    assert row.due_month_count == 0 and pd.isna(row.running_month) and row.grave_count == 1
