"""Plans are due on 14/04/2026, half-yearly reports on 14/06, yearly ones on 14/12; the rest is worked out by hand."""

from datetime import date

import pandas as pd
import pytest

from queries import Filters, ask, questions
from tests.snapshots import write_snapshot

from .conftest import HAI_DUONG, THANH_DONG, THUY_NGUYEN

AGENCIES_THAT_REPORT, WARDS = 12, 114


def sent(sent_on: str, kind: str = "half_year", period_end: str | None = "2026-06-14", unit: str = THANH_DONG) -> dict:
    return {"unit": unit, "kind": kind, "period_end": period_end, "sent_on": sent_on}


def of_ward(last_day: str, ward: str = THANH_DONG) -> dict[tuple[str, str], tuple]:
    """(Kind, due day) -> state and days late."""
    rows = ask("unit_reports/discipline", Filters(end_date=date.fromisoformat(last_day), wards=(ward,)))
    return {
        (row.kind, row.due_on.date().isoformat()): (
            row.report_state,
            None if row.late_day_count is pd.NA else row.late_day_count,
        )
        for row in rows.itertuples()
    }


def asked(snapshot, last_day: str, *reports: dict) -> dict[tuple[str, str], tuple]:
    snapshot(as_of=date(2031, 1, 1), unit_reports=[*reports, sent("2026-04-12", "plan", None, "unknown")])
    return of_ward(last_day)


PLAN, HALF, YEAR = ("plan", "2026-04-14"), ("half_year", "2026-06-14"), ("year", "2026-12-14")


@pytest.mark.parametrize(
    "sent_on, last_day, state, late_day_count",
    [
        ("2026-06-13", "2026-06-13", "on_time", None),
        ("2026-06-14", "2026-06-14", "on_time", None),
        ("2026-06-15", "2026-06-14", "awaited", None),
        ("2026-06-15", "2026-06-15", "late", 1),
        ("2026-07-14", "2026-06-15", "missing", 1),
        ("2026-07-14", "2026-07-13", "missing", 29),
        ("2026-07-14", "2027-01-01", "late", 30),
        ("2025-12-15", "2026-07-01", "on_time", None),
        ("2025-12-14", "2026-07-01", "missing", 17),
    ],
)
def test_before_15_06_is_through_14_06(sent_on, last_day, state, late_day_count, snapshot):
    """And a report sent before 15/12/2025, when its period began, is about none."""
    assert asked(snapshot, last_day, sent(sent_on))[HALF] == (state, late_day_count)


@pytest.mark.parametrize(
    "sent_on, last_day, state", [
        ("2026-04-14", "2026-04-13", "awaited"),
        ("2026-04-14", "2026-04-14", "on_time"),
        ("2026-04-15", "2026-04-15", "late"),
        ("2026-04-16", "2026-04-15", "missing"),
        ("2026-04-09", "2026-04-20", "missing"),
        ("2026-04-10", "2026-04-20", "on_time"),
    ],
)  # fmt: skip
def test_the_plan_of_the_unit_is_due_before_15_04_and_not_older_than_the_plan(sent_on, last_day, state, snapshot):
    assert asked(snapshot, last_day, sent(sent_on, "plan", None))[PLAN][0] == state


def test_before_15_12_is_through_14_12(snapshot):
    snapshot(
        as_of=date(2027, 1, 1),
        unit_reports=[sent("2026-12-14", "year", "2026-12-14"), sent("2026-12-15", "year", "2026-12-31", HAI_DUONG)],
    )
    assert of_ward("2026-12-15")[YEAR] == ("on_time", None)
    assert of_ward("2026-12-15", HAI_DUONG)[YEAR] == ("late", 1)
    assert of_ward("2026-12-15", THUY_NGUYEN)[YEAR] == ("missing", 1)


@pytest.mark.parametrize("period_end", ["2026-06-14", "2026-06-30", "2026-06-15", "2026-05-31", "2026-01-01"])
def test_a_half_year_is_known_by_the_year_and_half_in_which_it_ends(period_end, snapshot):
    assert asked(snapshot, "2026-06-20", sent("2026-06-10", period_end=period_end))[HALF] == ("on_time", None)


@pytest.mark.parametrize("period_end", [None, "2025-06-14", "2026-07-01", "2026-12-14", "2027-06-14"])
def test_another_half_year_is_not_this_one(period_end, snapshot):
    assert asked(snapshot, "2026-06-20", sent("2026-06-10", period_end=period_end))[HALF] == ("missing", 6)


def test_a_yearly_report_is_no_half_yearly_one(snapshot):
    states = asked(snapshot, "2026-06-20", sent("2026-06-10", "year", "2026-06-14"))
    assert states[HALF][0] == "missing" and states[YEAR] == ("on_time", None)


def test_of_a_report_sent_twice_the_earlier_counts(snapshot):
    states = asked(snapshot, "2026-07-20", sent("2026-07-02"), sent("2026-06-14", period_end="2026-06-30"))
    assert states[HALF] == ("on_time", None)
    assert ask("unit_reports/discipline", Filters(wards=(THANH_DONG,)))["sent_on"].notna().sum() == 1


def test_reports_of_the_running_period_are_awaited(snapshot):
    """In April the plan and both reports of 2026, from 15/06 the yearly one, from 15/12 those of 2027."""
    asked(snapshot, "2026-04-10")
    assert of_ward("2026-04-09") == {}
    awaited = ("awaited", None)
    assert of_ward("2026-04-10") == {PLAN: awaited, HALF: awaited, YEAR: awaited}
    assert {due for due, state in of_ward("2026-12-14").items() if state == awaited} == {YEAR}
    assert {due for due, state in of_ward("2026-12-15").items() if state == awaited} == {
        ("half_year", "2027-06-14"), ("year", "2027-12-14")
    }  # fmt: skip
    assert len(of_ward("2030-12-31")) == 11, "the plan, five half-years and five years"


def test_who_must_report(snapshot):
    """All wards, and of the 16 agencies the 12 that the plan obliges."""
    snapshot(as_of=date(2026, 6, 30), unit_reports=[sent("2026-06-10"), sent("2026-06-16", unit="so_y_te")])
    rows = ask("unit_reports/discipline").query("kind == 'half_year'")
    assert rows["unit_kind"].value_counts().to_dict() == {"ward": WARDS, "agency": AGENCIES_THAT_REPORT}
    assert rows.set_index("unit").loc[["so_y_te", THANH_DONG], "name"].to_list() == ["Sở Y tế", "Phường Thành Đông"]
    [half_year] = ask("unit_reports/by_kind").query("kind == 'half_year'").to_dict("records")
    assert half_year == {
        "kind": "half_year", "period_end": pd.Timestamp(2026, 6, 14), "due_on": pd.Timestamp(2026, 6, 14),
        "unit_count": 126, "on_time_count": 1, "late_count": 1, "missing_count": 124, "awaited_count": 0,
    }  # fmt: skip
    of_wards = ask("unit_reports/by_kind", Filters(area="old_haiduong")).query("kind == 'half_year'")
    assert of_wards[["unit_count", "on_time_count", "late_count"]].to_numpy().tolist() == [[64, 1, 0]]


def test_the_view_is_judged_no_later_than_its_data(snapshot):
    snapshot(unit_reports=[sent("2026-06-10")])
    assert of_ward("2027-01-01", HAI_DUONG)[HALF] == ("awaited", None)


def test_without_any_report_nobody_is_blamed(snapshot, root):
    snapshot(as_of=date(2026, 8, 1))
    names = [name for name in questions() if name.startswith("unit_reports/")]
    assert all(ask(name).empty for name in names)
    write_snapshot(root, {"unit_reports": [sent("2026-06-10")]}, snapshot="old", without=("report_deadlines",))
    assert all(ask(name, Filters(snapshot="old")).empty for name in names)
