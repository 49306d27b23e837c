"""Every state of every draft criterion, on wards made for it."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from analysis import Period
from analysis.ward_criteria import CRITERIA, Reach, criteria_order, state_counts, ward_criteria

WARD = {
    "ward": "11311",
    "grave_count": 0,
    "grave_days": "",
    "unknown_severity_count": 0,
    "possible_grave_count": 0,
    "listed_spot_count": 0,
    "possible_spot_count": 0,
    "due_month_count": 7,
    "met_month_count": 7,
    "not_met_months": "",
    "not_reported_months": "",
    "running_month": pd.Timestamp("2026-11-01"),
}
WHOLE = Reach(
    accidents="whole",
    covered=Period(date(2025, 12, 15), date(2026, 11, 14)),
    spot_window=Period(date(2025, 11, 15), date(2026, 11, 14)),
    is_window_whole=True,
    has_register=True,
    has_clearances=True,
    reports_through=date(2026, 11, 14),
)
REPORTS = ["unit", "kind", "due_on", "sent_on", "report_state", "late_day_count"]


def reports(*rows: tuple) -> pd.DataFrame:
    """kind, due_on, report_state of the ward's reports."""
    return pd.DataFrame(
        [("11311", kind, pd.Timestamp(due), pd.NaT, state, 0) for kind, due, state in rows], columns=REPORTS
    )


def judged(criterion: str, *, found: int = 0, sent: pd.DataFrame | None = None, reach: Reach = WHOLE, **ward):
    rows = ward_criteria(
        pd.DataFrame([WARD | ward]), {"11311": found} if found else {}, reports() if sent is None else sent, reach
    )
    return rows.set_index("criterion").loc[criterion]


def state(criterion: str, **ward) -> str:
    return judged(criterion, **ward)["criterion_state"]


def test_a_row_is_one_ward_and_criterion():
    rows = ward_criteria(pd.DataFrame([WARD, WARD | {"ward": "11383"}]), {}, reports(), WHOLE)
    assert list(rows["ward"]) == ["11311"] * 5 + ["11383"] * 5
    assert list(rows["criterion"]) == list(CRITERIA) * 2


@pytest.mark.parametrize(
    "ward, said",
    [
        ({}, "met"),
        ({"grave_count": 1, "grave_days": "2026-11-14"}, "not_met"),
        ({"grave_count": 1, "grave_days": "2026-11-14", "unknown_severity_count": 1}, "not_met"),
        ({"unknown_severity_count": 1}, "undetermined"),
        ({"possible_grave_count": 1}, "undetermined"),
    ],
)
def test_a_grave_accident_is_not_met_one_that_may_be_leaves_it_open(ward, said):
    assert state("grave_accidents", **ward) == said


@pytest.mark.parametrize(
    "coverage, grave, said",
    [
        ("no_feed", 0, "no_source"),
        ("outside", 0, "undetermined"),
        ("partial", 0, "undetermined"),
        ("partial", 1, "not_met"),
    ],
)
def test_days_that_accidents_do_not_reach_are_never_met(coverage, grave, said):
    reach = replace(WHOLE, accidents=coverage)
    assert state("grave_accidents", reach=reach, grave_count=grave, grave_days="2026-11-14" if grave else "") == said


def test_the_days_of_grave_accidents_are_kept():
    facts = judged("grave_accidents", grave_count=3, grave_days="2026-01-02, 2026-03-04")["facts"]
    assert (facts["count"], facts["days"]) == (3, [date(2026, 1, 2), date(2026, 3, 4)])


@pytest.mark.parametrize(
    "found, listed, possible, said",
    [(0, 0, 0, "met"), (1, 0, 0, "not_met"), (0, 1, 0, "not_met"), (0, 0, 1, "undetermined"), (0, 1, 1, "not_met")],
)
def test_a_point_found_or_listed_and_not_treated_is_not_met(found, listed, possible, said):
    assert state("trouble_spots", found=found, listed_spot_count=listed, possible_spot_count=possible) == said


@pytest.mark.parametrize(
    "window, is_whole, has_register, found, listed, said",
    [
        (None, False, False, 0, 0, "no_source"),
        (WHOLE.spot_window, True, False, 0, 0, "undetermined"),
        (WHOLE.spot_window, False, True, 0, 0, "undetermined"),
        (None, False, True, 0, 0, "undetermined"),
        (WHOLE.spot_window, True, False, 1, 0, "not_met"),
        (WHOLE.spot_window, False, True, 1, 0, "not_met"),
        (None, False, True, 0, 1, "not_met"),
    ],
)
def test_no_point_is_known_only_where_both_sources_say_so(window, is_whole, has_register, found, listed, said):
    reach = replace(WHOLE, spot_window=window, is_window_whole=is_whole, has_register=has_register)
    assert state("trouble_spots", reach=reach, found=found, listed_spot_count=listed) == said


def test_public_order_has_no_source():
    assert state("public_order") == "no_source"


@pytest.mark.parametrize(
    "ward, said",
    [
        ({}, "met"),
        ({"met_month_count": 6, "not_met_months": "2026-05-01"}, "not_met"),
        ({"met_month_count": 6, "not_reported_months": "2026-05-01"}, "not_reported"),
        ({"met_month_count": 5, "not_met_months": "2026-05-01", "not_reported_months": "2026-06-01"}, "not_met"),
        ({"due_month_count": 0, "met_month_count": 0}, "not_due"),
        ({"due_month_count": 0, "met_month_count": 0, "running_month": pd.NaT}, "not_due"),
    ],
)
def test_all_full_months_are_met_or_those_that_are_not_are_named(ward, said):
    assert state("clearances", **ward) == said


def test_without_the_feed_nothing_is_said_of_clearances():
    ward = {"met_month_count": 0, "not_reported_months": "2026-04-01"}
    assert state("clearances", reach=replace(WHOLE, has_clearances=False), **ward) == "no_source"


@pytest.mark.parametrize(
    "states, said",
    [
        ([], "not_due"),
        (["awaited"], "not_due"),
        (["on_time", "awaited"], "met"),
        (["on_time", "late"], "not_met"),
        (["on_time", "missing"], "not_met"),
    ],
)
def test_reports_owed_are_all_on_time_or_not_met(states, said):
    sent = reports(*(("half_year", f"2026-06-{day}", state) for day, state in enumerate(states, 14)))
    assert state("unit_reports", sent=sent) == said


@pytest.mark.parametrize(
    "through, said", [(date(2026, 6, 7), "undetermined"), (date(2026, 6, 8), "not_met"), (date(2026, 6, 15), "not_met")]
)
def test_a_report_not_seen_counts_where_the_data_reach_its_day_within_a_week(through, said):
    """Due on 14/6; data to 8/6 reach it, as those to the last week of a month reach the month."""
    sent = reports(("half_year", "2026-06-14", "missing"))
    assert state("unit_reports", sent=sent, reach=replace(WHOLE, reports_through=through)) == said


def test_one_late_report_is_known_whatever_the_data_reach():
    sent = reports(("plan", "2026-04-14", "late"), ("half_year", "2026-06-14", "missing"))
    assert state("unit_reports", sent=sent, reach=replace(WHOLE, reports_through=date(2026, 5, 1))) == "not_met"


def test_without_the_feed_nobody_is_late():
    sent = reports(("plan", "2026-04-14", "missing"))
    assert state("unit_reports", sent=sent, reach=replace(WHOLE, reports_through=None)) == "no_source"


WARDS = pd.DataFrame({"ward": ["3", "2", "1"], "former_province": ["old_haiphong", "old_haiphong", "old_haiduong"]})
ROWS = pd.DataFrame(
    [("1", "clearances", "not_met"), ("2", "clearances", "not_met"), ("3", "clearances", "no_source")],
    columns=["ward", "criterion", "criterion_state"],
)


@pytest.mark.parametrize(
    "by, order",
    [
        ("name", ["3", "2", "1"]),
        ("area", ["old_haiphong", "3", "2", "old_haiduong", "1"]),
        ("not_met", ["1", "2", "3"]),
    ],
)
def test_wards_by_name_by_area_or_those_with_most_not_met_ties_by_code(by, order):
    assert criteria_order(WARDS, ROWS, by) == order


def test_states_are_counted_criterion_by_criterion():
    counts = state_counts(ROWS)
    assert counts["clearances"]["not_met"] == 2 and counts["clearances"]["no_source"] == 1
    assert counts["grave_accidents"] == dict.fromkeys(counts["clearances"], 0)
