"""What the plan's tables say, as pages ask for it."""

from datetime import date

import pytest

from queries import Filters, ask
from tests.snapshots import write_snapshot


@pytest.fixture
def plan(snapshot):
    """The project's own plan tables, with no reports at all."""
    return snapshot(as_of=date(2026, 11, 14))


def days(rows) -> list[str]:
    return list(rows["due_on"].dt.strftime("%Y-%m-%d"))


def test_the_seventy_tasks_come_in_their_order_with_their_notes(plan):
    tasks = ask("plan/tasks", Filters())
    assert list(tasks["task_no"]) == list(range(1, 71))
    noted = tasks.set_index("task_no")["note"].dropna()
    assert "tháng 4/2026" in noted[66] and 5 not in noted.index


def test_a_task_has_as_many_days_as_its_deadline_names(plan):
    milestones = ask("plan/milestones", Filters())
    assert days(milestones[milestones["task_no"] == 17]) == ["2026-09-30", "2028-12-31"]
    assert milestones.loc[milestones["task_no"] == 12, "due_on"].isna().all()
    assert 62 not in set(milestones["task_no"])


def test_reports_are_due_until_2030(plan):
    deadlines = ask("plan/report_deadlines", Filters())
    assert days(deadlines[:3]) == ["2026-04-14", "2026-06-14", "2026-12-14"]
    assert list(deadlines["kind"][:3]) == ["plan", "half_year", "year"] and len(deadlines) == 11


def test_a_snapshot_from_before_these_tables_answers_with_nothing(root):
    write_snapshot(root, {}, without=("tasks", "task_milestones", "report_deadlines", "partners"))
    assert all(ask(f"plan/{name}", Filters()).empty for name in ("tasks", "milestones", "report_deadlines", "partners"))
