"""The plan's tables as the sample reads them: agencies, tasks with their milestones, deadlines of reports."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from .places import known_file, read_rows

WARDS = "ubnd_cap_xa"
"""The lead of a task that each of the 114 wards has."""


@dataclass(frozen=True)
class Milestone:
    """`due_on` is the last day on time; None where the plan names none."""

    number: int
    name: str
    due_on: date | None


@dataclass(frozen=True)
class Task:
    """A standing task has no milestones."""

    number: int
    group: str
    leads: tuple[str, ...]
    milestones: tuple[Milestone, ...]
    goes_on: bool


@dataclass(frozen=True)
class Deadline:
    """A report or plan that every unit owes; `period_end` is None for the plan."""

    kind: str
    period_end: date | None
    due_on: date


def read_agencies(root: Path) -> dict[str, str]:
    """Code -> name."""
    return {row["code"]: row["name"] for row in _read(root, "agencies")}


def read_tasks(root: Path) -> list[Task]:
    milestones = defaultdict(list)
    for row in _read(root, "task_milestones"):
        milestones[row["task_no"]].append(Milestone(int(row["milestone_no"]), row["name"], _day(row["due_on"])))
    return [
        Task(
            int(row["task_no"]),
            row["plan_group"],
            tuple(row["leads"].split(";")),
            tuple(milestones[row["task_no"]]),
            row["kind"] in ("standing", "dated_and_kept"),
        )
        for row in _read(root, "tasks")
    ]


def read_deadlines(root: Path) -> list[Deadline]:
    rows = _read(root, "report_deadlines")
    return [Deadline(row["kind"], _day(row["period_end"]), date.fromisoformat(row["due_on"])) for row in rows]


def _read(root: Path, name: str) -> list[dict[str, str]]:
    return read_rows(known_file(root, f"plan/{name}.csv"))


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
