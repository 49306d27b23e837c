"""Each story of task_stories.py is told by one ward alone; the numbers are worked out by hand."""

from datetime import date

import pandas as pd
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from queries import Filters, ask, questions
from tests.snapshots import DATA, write_snapshot

from .conftest import BACH_LONG_VI, HAI_DUONG, THANH_DONG, THUY_NGUYEN
from .task_stories import (
    DATED,
    KEPT,
    MILESTONES,
    OF_AN_AGENCY,
    SHARED,
    STAGED,
    STANDING,
    STORIES,
    TASKS,
    WAITING,
    WARDS,
    day,
    report,
)  # fmt: skip

STATES = (
    "done", "done_late", "overdue", "due_soon", "on_time", "reported", "not_reported", "in_progress", "waiting"
)  # fmt: skip
COUNTS = [f"{state}_count" for state in STATES]
OF_NOBODY = {"task_no": 1, "unit": "unknown", "state": "done", "reported_on": "2026-06-01"}


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """A snapshot in which each story has a ward of its own, and the wards by story."""
    folder = tmp_path_factory.mktemp("stories")
    wards = pd.read_csv(DATA / "reference" / "wards.csv", dtype=str)["code"]
    ward_of = dict(zip(STORIES, wards, strict=False))
    reports = [
        {"task_no": story.task_no, "unit": ward_of[name]} | row
        for name, story in STORIES.items()
        for row in story.reports
    ]
    reports += [
        {"task_no": SHARED, "unit": "cong_an", "result": "Hai tổ"} | report("06-01", "in_progress"),
        {"task_no": DATED, "unit": "so_y_te"} | report("06-03"),
        {"task_no": DATED, "unit": "unknown"} | report("06-02"),
    ]
    tables = {"tasks": TASKS, "task_milestones": MILESTONES, "task_reports": reports}
    write_snapshot(folder, tables, as_of=date(2031, 1, 1))
    return folder, ward_of


@pytest.fixture
def ward_of(written, monkeypatch):
    folder, ward_of = written
    monkeypatch.setenv("DASHBOARD_DATA", str(folder))
    return ward_of


def of_task(task_no: int, rows: pd.DataFrame) -> pd.DataFrame:
    return rows[rows["task_no"] == task_no]


def until(text: str, **chosen) -> Filters:
    return Filters(end_date=day(text), **chosen)


def test_each_story_has_a_ward_of_its_own(ward_of):
    assert len(set(ward_of.values())) == len(STORIES)


@pytest.mark.parametrize("name", STORIES)
def test_the_state_follows_from_the_reports(name, ward_of):
    story = STORIES[name]
    question = "tasks/milestones" if story.task_no == STAGED else "tasks/by_unit_task"
    for last_day, expected in story.states.items():
        rows = ask(question, until(last_day, wards=(ward_of[name],)))
        found = of_task(story.task_no, rows)["task_state"]
        assert [None if state is pd.NA or state != state else state for state in found] == (
            expected.split() if expected else [None]
        ), last_day


def ward_task(name: str, last_day: str, ward_of: dict[str, str]) -> dict:
    rows = ask("tasks/by_unit_task", until(last_day, wards=(ward_of[name],)))
    return of_task(STORIES[name].task_no, rows).iloc[0].to_dict()


def test_what_comes_next_and_how_far_it_is(ward_of):
    late = ward_task("stages, never reported", "10-03", ward_of)
    assert (late["next_milestone_no"], late["next_milestone"]) == (1, "Rà soát")
    assert (late["next_due_on"], late["day_count"], late["report_count"]) == (pd.Timestamp(2026, 9, 30), -3, 0)
    second = ward_task("without a name it is the first open stage", "2028-12-30", ward_of)
    assert (second["next_milestone_no"], second["day_count"]) == (2, 1)
    done = ward_task("all stages, then the last taken back", "08-31", ward_of)
    assert pd.isna(done["next_milestone_no"]) and (done["task_state"], done["report_count"]) == ("done", 3)
    without_a_date = ward_task("all stages, then the last taken back", "09-01", ward_of)
    assert without_a_date["next_milestone"] == "Nhân rộng" and pd.isna(without_a_date["day_count"])
    assert ward_task("reported on 14/06", "06-14", ward_of)["next_due_on"] is pd.NaT


def test_a_task_with_stages_is_as_far_as_the_worst_of_them(ward_of):
    assert ward_task("stages, never reported", "08-31", ward_of)["task_state"] == "due_soon"
    assert ward_task("stages, never reported", "10-01", ward_of)["task_state"] == "overdue"
    assert ward_task("the first stage late", "10-05", ward_of)["task_state"] == "on_time"
    assert ward_task("all stages, then the last taken back", "08-01", ward_of)["task_state"] == "done"


@pytest.mark.parametrize(
    "name, completed_on",
    [
        ("done, told again after the date", "06-01"),
        ("done late, corrected by a later report", "06-29"),
        ("done again without a day is the same stage", "05-31"),
        ("the day of the report, given later", "06-01"),
        ("an earlier day is a correction while nothing before is open", "09-28"),
        ("done is taken back", None),
    ],
)
def test_a_completion_told_again_keeps_its_day(name, completed_on, ward_of):
    rows = ask("tasks/milestones", until("12-31", wards=(ward_of[name],)))
    [first] = of_task(STORIES[name].task_no, rows).query("milestone_no == 1")["completed_on"]
    assert first is pd.NaT if completed_on is None else first.date() == day(completed_on)


def test_reports_are_counted_where_they_belong(ward_of):
    """The unknown name between stays in the task's history, and with no stage."""
    chosen = until("10-01", wards=(ward_of["an unknown name between changes nothing"],))
    stages = of_task(STAGED, ask("tasks/milestones", chosen))
    assert stages["report_count"].to_list() == [2, 0, 0]
    assert stages["last_reported_on"].iloc[0].date() == day("08-01")
    [task] = of_task(STAGED, ask("tasks/by_unit_task", chosen)).itertuples()
    assert (task.report_count, task.last_reported_on.date()) == (3, day("08-01"))
    history = ask("tasks/reports", chosen)
    assert history["milestone_text"].to_list() == ["", "Khác", ""]
    assert history["milestone_no"].to_list() == [1, pd.NA, 1]


def test_an_unnamed_report_of_something_kept_up_is_about_no_milestone(ward_of):
    history = ask("tasks/reports", until("12-31", wards=(ward_of["kept up and reported"],)))
    assert history["milestone_no"].to_list() == [1, pd.NA, pd.NA]
    assert history["reported_state"].to_list() == ["done", "in_progress", "in_progress"]


def test_reports_of_units_that_lead_nothing_stay_in_the_history(ward_of):
    """So do those of a unit nobody knows; neither changes a state, nor do they appear where a place is chosen."""
    of_others = ask("tasks/reports", until("06-30")).query("unit in ('so_y_te', 'unknown')")
    assert of_others[["unit", "milestone_no"]].to_numpy().tolist() == [["so_y_te", 1], ["unknown", 1]]
    assert of_others["name"].fillna("").to_list() == ["Sở Y tế", ""]
    assert not set(ask("tasks/reports", until("06-30", area="old_haiphong"))["unit"]) & {
        "so_y_te",
        "unknown",
        "cong_an",
    }


def test_a_task_of_two_agencies_has_two_states(ward_of):
    rows = of_task(SHARED, ask("tasks/by_unit_task", until("06-15")))
    assert rows[["unit", "unit_kind", "name", "task_state"]].to_numpy().tolist() == [
        ["cong_an", "agency", "Công an thành phố", "reported"],
        ["so_xay_dung", "agency", "Sở Xây dựng", "not_reported"],
    ]
    assert rows["last_result"].to_list()[0] == "Hai tổ"
    [task] = of_task(SHARED, ask("tasks/by_task", until("06-15"))).itertuples()
    assert (task.task_state, task.unit_count, task.reported_count, task.not_reported_count) == ("not_reported", 2, 1, 1)


THREE = ("a dated task, never reported", "done and reported on the day after", "names no milestone of the task")


def test_a_task_is_as_far_as_the_worst_of_its_units(ward_of):
    """On 1 July one ward is overdue without a word, one was a day late, one reported on something else."""
    three = tuple(ward_of[name] for name in THREE)
    [task] = of_task(DATED, ask("tasks/by_task", until("07-01", wards=three))).itertuples()
    assert (task.task_state, task.unit_count, task.last_reported_on.date()) == ("overdue", 3, day("07-01"))
    assert (task.overdue_count, task.done_late_count, task.unreported_overdue_count) == (2, 1, 1)
    assert (task.next_milestone, task.next_due_on.date()) == ("Hoàn thành", day("06-30"))
    [milestone] = of_task(DATED, ask("tasks/timeline", until("07-01", wards=three))).itertuples()
    assert (milestone.task_state, milestone.unit_count, milestone.done_count, milestone.overdue_count) == (
        "overdue", 3, 1, 2
    )  # fmt: skip
    wards = ask("tasks/by_ward", until("07-01", wards=three)).set_index("ward").loc[list(three)]
    assert wards["task_count"].to_list() == [5, 5, 5]
    assert wards["overdue_count"].to_list() == [2, 1, 2], "the task to be kept up is overdue in all three"
    assert wards["unreported_overdue_count"].to_list() == [2, 1, 1]
    assert wards["not_reported_count"].to_list() == [1, 1, 1]


def test_milestones_stand_by_date_on_the_timeline(ward_of):
    rows = ask("tasks/timeline", until("07-01"))
    assert list(zip(rows["task_no"], rows["milestone_no"], strict=True)) == [
        (DATED, 1), (KEPT, 1), (OF_AN_AGENCY, 1), (STAGED, 1), (STAGED, 2), (STAGED, 3), (WAITING, 1)
    ]  # fmt: skip


def test_half_years_of_a_standing_task(ward_of):
    three = tuple(ward_of[f"reported on {name}"] for name in ("14/06", "15/06", "14/12"))
    rows = of_task(STANDING, ask("tasks/half_years", until("12-20", wards=three)))
    assert rows[["start_date", "end_date"]].map(lambda moment: moment.date().isoformat()).to_numpy().tolist() == [
        ["2026-04-10", "2026-06-14"], ["2026-06-15", "2026-12-14"], ["2026-12-15", "2027-06-14"]
    ]  # fmt: skip
    assert rows["is_running"].to_list() == [False, False, True]
    assert rows["unit_count"].to_list() == [3, 3, 3] and rows["reported_count"].to_list() == [1, 2, 0]


def test_a_task_to_be_kept_up_has_half_years_from_the_day_after_its_date(ward_of):
    kept = (ward_of["kept up and reported"],)
    assert KEPT not in set(ask("tasks/half_years", until("06-30", wards=kept))["task_no"])
    [first, second] = of_task(KEPT, ask("tasks/half_years", until("12-31", wards=kept))).itertuples()
    assert (first.start_date.date(), first.reported_count, first.is_running) == (day("07-01"), 1, False)
    assert (second.start_date.date(), second.reported_count, second.is_running) == (day("12-15"), 1, True)


AGENCIES = {"cong_an", "so_xay_dung", "so_y_te"}
PLACES = {
    "the city": (Filters(), 114, AGENCIES | {WARDS}),
    "a ward": (Filters(wards=(THANH_DONG,)), 1, {WARDS}),
    "a former province": (Filters(area="old_haiphong"), 50, {WARDS}),
    "a type": (Filters(area="dac_khu"), 2, {WARDS}),
    "a ward outside the area": (Filters(wards=(THUY_NGUYEN,), area="old_haiduong"), 0, set()),
    "one ward asked for": (Filters(groups=(f"ward={HAI_DUONG}",)), 1, {WARDS}),
    "one ward left out": (Filters(groups=(f"-ward={BACH_LONG_VI}",)), 113, {WARDS}),
    "a group of accidents": (Filters(groups=("vehicle=car", "-cause=speeding")), 114, AGENCIES | {WARDS}),
}  # fmt: skip


@pytest.mark.parametrize("filters, ward_count, leads", PLACES.values(), ids=PLACES)
def test_agencies_stay_while_no_place_is_chosen(filters, ward_count, leads, ward_of):
    assert len(ask("tasks/by_ward", filters)) == ward_count
    by_lead = ask("tasks/by_lead", filters)
    assert set(by_lead["lead"]) == leads
    assert by_lead["unit_task_count"].sum() == 5 * ward_count + (3 if len(leads) > 1 else 0)
    assert ask("tasks/totals", filters)["task_count"].item() == (7 if len(leads) > 1 else 5 if ward_count else 0)
    assert len(ask("tasks/by_task", filters)) == ask("tasks/totals", filters)["task_count"].item()


def test_leads_have_their_names_and_wards_are_one(ward_of):
    rows = ask("tasks/by_lead", until("07-01")).set_index("lead")
    assert rows["name"].dropna().to_dict() == {
        "cong_an": "Công an thành phố", "so_xay_dung": "Sở Xây dựng", "so_y_te": "Sở Y tế"
    }  # fmt: skip
    assert rows["task_count"].to_dict() == {"cong_an": 1, "so_xay_dung": 1, "so_y_te": 1, WARDS: 5}
    assert rows.loc["so_y_te", ["overdue_count", "unreported_overdue_count"]].to_list() == [1, 1]


def test_before_the_plan_nothing_has_a_state(ward_of):
    rows = ask("tasks/by_task", until("04-09"))
    assert len(rows) == 7 and rows["task_state"].isna().all() and not rows[COUNTS].to_numpy().any()
    assert rows["unit_count"].to_list() == [114] * 5 + [2, 1]
    [totals] = ask("tasks/totals", until("04-09")).itertuples()
    assert (totals.judged_on.date(), totals.task_count, totals.unit_task_count) == (day("04-09"), 7, 573)
    assert totals.overdue_count == totals.unit_waiting_count == 0
    assert ask("tasks/milestones", until("04-09"))["task_state"].isna().all()
    assert ask("tasks/half_years", until("04-09")).empty and ask("tasks/reports", until("04-09")).empty


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    last_day=st.dates(date(2026, 4, 10), date(2031, 6, 1)),
    stories=st.sets(st.sampled_from(sorted(STORIES)), max_size=3),
)
def test_each_unit_is_in_exactly_one_state(last_day, stories, ward_of):
    filters = Filters(end_date=last_day, wards=tuple(ward_of[name] for name in stories))
    for question, whole in {"by_task": "unit_count", "by_lead": "unit_task_count", "by_ward": "task_count"}.items():
        rows = ask(f"tasks/{question}", filters)
        assert (rows[COUNTS].sum(axis=1) == rows[whole]).all()
    [totals] = ask("tasks/totals", filters).to_dict("records")
    assert sum(totals[name] for name in COUNTS) == totals["task_count"] == len(ask("tasks/by_task", filters))
    assert sum(totals[f"unit_{name}"] for name in COUNTS) == totals["unit_task_count"]
    milestones = ask("tasks/milestones", filters)
    assert set(milestones["task_state"]) <= {"done", "done_late", "overdue", "due_soon", "on_time", "waiting"}
    is_done = milestones["task_state"].isin(["done", "done_late"])
    assert (milestones["completed_on"].notna() == is_done).all()


def test_the_plan_when_nobody_reported(snapshot):
    """
    Of the 70 tasks 42 are standing and one waits. Of the 27 others 17 had a date by 30/06/2026: 4, 5, 10, 13, 21, 23,
    25, 27, 30, 37, 40, 46, 53, 55 of agencies, 61, 63, 67 of 114 wards; 9 of agencies and one of the wards are later.
    Of the standing ones 7 are of the wards, 35 of agencies, one of them of two.
    """
    snapshot(as_of=date(2026, 8, 1), task_reports=[OF_NOBODY])
    [totals] = ask("tasks/totals", until("07-01")).to_dict("records")
    assert {name: totals[name] for name in ("judged_on", "data_through")} == {
        "judged_on": pd.Timestamp(2026, 7, 1), "data_through": pd.Timestamp(2026, 6, 1)
    }  # fmt: skip
    assert {name: totals[name] for name in [*COUNTS, "task_count"] if totals[name]} == {
        "overdue_count": 17, "on_time_count": 10, "not_reported_count": 42, "waiting_count": 1, "task_count": 70
    }  # fmt: skip
    assert {name: totals[name] for name in totals if name.startswith("unit_") and totals[name]} == {
        "unit_overdue_count": 14 + 3 * 114, "unit_on_time_count": 9 + 114, "unit_not_reported_count": 36 + 7 * 114,
        "unit_waiting_count": 1, "unit_task_count": 60 + 11 * 114,
    }  # fmt: skip
    assert totals["unreported_overdue_count"] == 14 + 3 * 114


def test_the_view_is_judged_no_later_than_its_data(snapshot):
    snapshot(as_of=date(2026, 6, 30), task_reports=[OF_NOBODY])
    [totals] = ask("tasks/totals", Filters()).itertuples()
    assert (totals.judged_on.date(), totals.overdue_count) == (day("06-30"), 3), "tasks 10, 27 and 37"
    assert totals.due_soon_count == 14


def test_without_any_report_nothing_has_a_state(snapshot):
    snapshot(as_of=date(2026, 8, 1))
    assert ask("tasks/by_task")["task_state"].isna().all()
    [totals] = ask("tasks/totals").itertuples()
    assert totals.data_through is pd.NaT and (totals.task_count, totals.overdue_count) == (70, 0)


def test_a_snapshot_from_before_the_tasks_answers_with_nothing(root):
    write_snapshot(root, {"task_reports": [OF_NOBODY]}, without=("tasks", "task_milestones"))
    rows = {name: ask(name) for name in questions() if name.startswith("tasks/")}
    assert {name: len(of) for name, of in rows.items() if len(of)} == {"tasks/totals": 1}
    assert rows["tasks/totals"][["task_count", "unit_task_count", "overdue_count"]].to_numpy().tolist() == [[0, 0, 0]]
