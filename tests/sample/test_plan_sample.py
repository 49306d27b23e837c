"""What the sample tells of the plan's tasks and reports on 14/11/2026, before it is spelled and soiled."""

from collections import defaultdict
from datetime import date

import pytest

from sample.places import PROJECT_DATA
from sample.plan_tables import read_deadlines, read_tasks
from sample.plan_units import read_units
from sample.task_report_rows import PLAN_DAY, task_report_rows
from sample.unit_report_rows import unit_report_rows

UNTIL = date(2026, 11, 14)
SEEDS = (1, 2, 122)


@pytest.fixture(scope="module", params=SEEDS)
def seed(request):
    return request.param


@pytest.fixture(scope="module")
def units(wards, seed):
    return read_units(PROJECT_DATA, wards, seed)


@pytest.fixture(scope="module")
def reports(units, seed):
    return task_report_rows(units, seed, UNTIL)


def overdue(units, reports) -> dict[str, set[int]]:
    """Unit -> its tasks with a day that has passed and no report of done for it; a repeated day is one completion."""
    completions = defaultdict(set)
    for row in reports:
        if row["state"] == "done":
            completions[row["unit"], row["task_no"]].add(row["completed_on"])
    found = defaultdict(set)
    for unit in units:
        for task in unit.tasks:
            passed = [milestone for milestone in task.milestones if milestone.due_on and milestone.due_on < UNTIL]
            if len(completions[unit.name, task.number]) < len(passed):
                found[unit.name].add(task.number)
    return found


def test_every_task_has_its_units(units):
    """59 tasks of agencies, one of them of two; 11 of each of 114 wards."""
    assert sum(len(unit.tasks) for unit in units) == 60 + 11 * 114
    assert {task.number for unit in units for task in unit.tasks} == set(range(1, 71))


def test_five_to_nine_tasks_of_agencies_and_a_fifth_of_the_wards_are_late(units, reports):
    late = overdue(units, reports)
    agencies = [unit for unit in units if unit.habit == "agency"]
    wards = [unit for unit in units if unit.habit != "agency"]
    assert 5 <= len(set().union(*(late[unit.name] for unit in agencies))) <= 9
    assert 15 <= sum(bool(late[unit.name]) for unit in wards) <= 35


def test_a_few_wards_never_report(units, reports, seed):
    sent = unit_report_rows(units, read_deadlines(PROJECT_DATA), seed, UNTIL)
    heard = {row["unit"] for row in (*reports, *sent)}
    silent = {unit.name for unit in units} - heard
    assert 1 <= len(silent) <= 9
    assert silent == {unit.name for unit in units if unit.is_silent}


def test_a_report_is_about_a_task_of_its_unit_and_comes_after_what_it_tells(units, reports):
    tasks = {unit.name: {task.number for task in unit.tasks} for unit in units}
    for row in reports:
        assert row["task_no"] in tasks[row["unit"]]
        assert PLAN_DAY < row["reported_on"] <= UNTIL
        assert (row["completed_on"] is not None) == (row["state"] == "done")
        assert PLAN_DAY < (row["completed_on"] or row["reported_on"]) <= row["reported_on"]


def test_milestones_are_called_by_number_name_and_day_or_not_at_all_and_rarely_wrong(reports):
    names = defaultdict(set)
    for task in read_tasks(PROJECT_DATA):
        for milestone in task.milestones:
            day = milestone.due_on.strftime("%d/%m/%Y") if milestone.due_on else milestone.name
            number = str(milestone.number)
            names[task.number] |= {(number, "number"), (f"Mốc {number}", "numbered"), (milestone.name, "name")}
            names[task.number].add((day, "date"))
    told = [(row["task_no"], row["milestone"]) for row in reports if row["milestone"]]
    ways = [{way for name, way in names[task] if name == text} for task, text in told]
    assert set().union(*ways) == {"number", "numbered", "name", "date"}
    assert 1 <= ways.count(set()) <= 0.05 * len(told)
    assert len(told) < len(reports)


def test_some_units_tell_twice_that_they_are_done(reports):
    done = [(row["unit"], row["task_no"], row["completed_on"]) for row in reports if row["state"] == "done"]
    assert 0.02 < 1 - len(set(done)) / len(done) < 0.25


def test_plans_and_reports_come_in_time_late_and_never(units, seed):
    deadlines = read_deadlines(PROJECT_DATA)
    rows = unit_report_rows(units, deadlines, seed, UNTIL)
    for deadline in deadlines[:2]:
        sent = [row["sent_on"] for row in rows if row["kind"] == deadline.kind]
        in_time = sum(day <= deadline.due_on for day in sent)
        assert 0.65 < in_time / len(units) < 0.9
        assert 0 < len(sent) - in_time < 0.3 * len(units)
        assert 0 < len(units) - len(sent) < 0.2 * len(units)
    assert not [row for row in rows if row["kind"] == "year"]


def test_an_earlier_end_changes_no_earlier_report(wards):
    units, deadlines = read_units(PROJECT_DATA, wards, 1), read_deadlines(PROJECT_DATA)
    for end in (date(2026, 4, 18), date(2026, 6, 8), date(2026, 9, 15)):
        later = task_report_rows(units, 1, UNTIL)
        assert task_report_rows(units, 1, end) == [row for row in later if row["reported_on"] <= end]
        sent = unit_report_rows(units, deadlines, 1, UNTIL)
        assert unit_report_rows(units, deadlines, 1, end) == [row for row in sent if row["sent_on"] <= end]


def test_nothing_is_reported_before_the_plan(wards):
    units = read_units(PROJECT_DATA, wards, 1)
    assert task_report_rows(units, 1, date(2026, 4, 9)) == []
    assert unit_report_rows(units, read_deadlines(PROJECT_DATA), 1, date(2026, 4, 9)) == []
