"""What the units report on their tasks, round by round, up to a day."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from vietnamese import sample_words as words

from .dice import Dice
from .exports import Row
from .plan_tables import Milestone, Task
from .plan_units import FINISHES, Unit

PLAN_DAY = date(2026, 4, 10)
ROUNDS = ((4, 24), (6, 10), (7, 20), (9, 15), (10, 25), (12, 8))
"""Month and day about which the reports of a round come in; 10/6 and 8/12 are the last ones of a half-year."""
CLOSING_MONTHS = {6, 12}
LABELS = {"none": 0.45, "number": 0.1, "numbered": 0.1, "name": 0.2, "date": 0.15}
"""How a unit says which milestone its report is about."""


@dataclass
class Progress:
    """Where one unit stands with one task; `finished_on` holds the day each milestone will be done, None for never."""

    milestones: tuple[Milestone, ...]
    finished_on: list[date | None]
    label: str
    is_quiet: bool
    reached: int = 0
    has_just_finished: bool = False


def task_report_rows(units: list[Unit], seed: int, until: date) -> list[Row]:
    """One row: one report of one unit on one task; `round` is the day that names its file."""
    rows = [
        row
        for unit in units
        if not unit.is_silent
        for task in unit.tasks
        for row in _rows_of_task(unit, task, Dice(seed, "task_reports", 3, unit.number, task.number), until)
    ]
    return sorted(rows, key=lambda row: (row["reported_on"], row["task_no"], row["unit"], row["milestone"] or ""))


def _rows_of_task(unit: Unit, task: Task, dice: Dice, until: date) -> Iterator[Row]:
    progress = _progress(unit, task, dice)
    for middle in _rounds(until):
        day = middle + timedelta(days=dice.between(-10, 4))
        report = _report(unit, task, progress, middle, day, dice)
        if report and day <= until:
            yield {"task_no": task.number, "unit": unit.name, "round": middle, "reported_on": day} | report


def _rounds(until: date) -> list[date]:
    days = [date(year, *day) for year in range(PLAN_DAY.year, until.year + 1) for day in ROUNDS]
    return [day for day in days if PLAN_DAY < day <= until + timedelta(days=10)]


def _progress(unit: Unit, task: Task, dice: Dice) -> Progress:
    finished_on = [_finish(milestone, FINISHES[unit.habit], dice) for milestone in task.milestones]
    label, is_quiet = dice.draw(LABELS), dice.chance(0.35)
    return Progress(task.milestones, finished_on, label, is_quiet and None in finished_on[:1])


def _finish(milestone: Milestone, finishes: dict[str, float], dice: Dice) -> date | None:
    how, early, late = dice.draw(finishes), dice.between(0, 30), dice.between(2, 60)
    if milestone.due_on is None or how == "open":
        return None
    if how == "late":
        return milestone.due_on + timedelta(days=late)
    return max(milestone.due_on - timedelta(days=early), min(milestone.due_on, PLAN_DAY + timedelta(days=7)))


def _report(unit: Unit, task: Task, progress: Progress, middle: date, day: date, dice: Dice) -> Row | None:
    """What the unit says in this round, None for nothing."""
    finished = progress.finished_on[progress.reached] if progress.reached < len(progress.milestones) else None
    if finished and finished <= day:
        progress.reached += 1
        progress.has_just_finished = True
        return _done(task, progress, finished, dice)
    if progress.has_just_finished:
        progress.has_just_finished = False
        return _done(task, progress, progress.finished_on[progress.reached - 1], dice) if dice.chance(0.2) else None
    is_over = progress.reached == len(progress.milestones) and not task.goes_on
    if is_over or progress.is_quiet or not dice.chance(_chance(unit, task, middle)):
        return None
    return _under_way(task, progress, middle, dice)


def _chance(unit: Unit, task: Task, middle: date) -> float:
    """A half-year closes with a report on nearly every task; in between they are rarer."""
    if middle.month in CLOSING_MONTHS:
        return min(1.0, unit.diligence + 0.1)
    return unit.diligence * (0.3 if task.goes_on else 0.5)


def _done(task: Task, progress: Progress, finished: date, dice: Dice) -> Row:
    result = dice.one_of(words.RESULTS["done"]).format(count=dice.between(2, 40))
    milestone = _labelled(progress.milestones[progress.reached - 1], progress.label)
    return {"milestone": milestone, "state": "done", "completed_on": finished, "result": result}


def _under_way(task: Task, progress: Progress, middle: date, dice: Dice) -> Row:
    is_first = (middle.year, middle.month) == (PLAN_DAY.year, PLAN_DAY.month)
    state = "not_started" if is_first and dice.chance(0.3) else "in_progress"
    result = dice.one_of(words.PROGRESS[task.group] if state == "in_progress" else words.RESULTS[state])
    milestone = None
    if progress.reached < len(progress.milestones):
        stray = dice.one_of(words.STRAY_MILESTONES) if dice.chance(0.02) else None
        milestone = stray or _labelled(progress.milestones[progress.reached], progress.label)
    return {
        "milestone": milestone,
        "state": state,
        "completed_on": None,
        "result": result.format(count=dice.between(2, 40)),
    }


def _labelled(milestone: Milestone, label: str) -> str | None:
    due_on = milestone.due_on
    return {
        "none": None,
        "number": str(milestone.number),
        "numbered": words.MILESTONE.format(number=milestone.number),
        "name": milestone.name,
        "date": due_on.strftime("%d/%m/%Y") if due_on else milestone.name,
    }[label]
