"""Slides of the plan's tasks: how they stand by who leads them, and what comes due next."""

from collections.abc import Sequence

import pandas as pd

from reports.slide import Cell, Chart, Series, Slide, Table
from reports.summary import Summary
from reports.task_facts import FEED, TaskFacts
from vietnamese import deck_words as words
from vietnamese import plan_words
from vietnamese.measures import MEASURES
from vietnamese.numbers import day
from vietnamese.task_words import TASK_STATES, days_left

MOST_BARS, MOST_ROWS = 8, 10
URGENT = ("overdue", "due_soon", "not_reported")


def tasks(facts: Summary) -> Slide:
    found = facts.tasks
    if found is None:
        return _slide("tasks", facts)
    finding = plan_words.tasks_finding(found.now, _worst(found.by_agency), found.wards_apart)
    definition = MEASURES["overdue_task_count"].definition
    if found.is_of_one_unit:
        return _slide("tasks", facts, finding, _of_one_unit(found), definition)
    names, rows = _bars(found)
    has_agencies = len(found.by_agency) > 0
    axis = plan_words.AXIS if has_agencies else plan_words.WARDS_AXIS
    chart = Chart("bar", names, _parts(rows), axis=axis, is_stacked=True)
    return _slide("tasks", facts, finding, chart, definition)


def _of_one_unit(found: TaskFacts) -> Table:
    rows = found.by_task.assign(place=found.by_task["task_state"].map(list(TASK_STATES).index))
    cells = [
        [
            Cell(str(row.task_no), row.task_no),
            Cell(plan_words.shortened(row.text)),
            Cell(plan_words.due(row.next_due_on)),
            Cell(TASK_STATES[row.task_state], state=row.task_state),
        ]
        for row in rows.sort_values(["place", "task_no"]).itertuples(index=False)
    ]
    return Table(plan_words.TASKS_HEAD, cells, frozenset({0}))


def _bars(found: TaskFacts) -> tuple[list[str], pd.DataFrame]:
    """A bar is an agency, those most behind first; where only wards are looked at, a task."""
    rows = found.by_agency if len(found.by_agency) else found.by_task
    counts = [f"{state}_count" for state in URGENT]
    key = "lead" if len(found.by_agency) else "task_no"
    rows = rows.sort_values([*counts, key], ascending=[False] * len(counts) + [True]).head(MOST_BARS)
    names = rows["name"].tolist() if key == "lead" else [plan_words.task_name(*row) for row in _texts(rows)]
    return names, rows


def _texts(rows: pd.DataFrame):
    return rows[["task_no", "text"]].itertuples(index=False)


def _parts(rows: pd.DataFrame) -> list[Series]:
    parts = [
        Series(name, rows[[f"{state}_count" for state in states]].sum(axis=1).astype(float).tolist(), states[0])
        for name, states in {**{TASK_STATES[state]: (state,) for state in URGENT}, **plan_words.CALM}.items()
    ]
    return [part for part in parts if any(part.values)]


def _worst(agencies: pd.DataFrame) -> tuple[str, int] | None:
    behind = agencies[agencies["overdue_count"] > 0].sort_values("overdue_count", ascending=False, kind="stable")
    return next(behind[["name", "overdue_count"]].itertuples(index=False, name=None), None)


def task_deadlines(facts: Summary) -> Slide:
    found = facts.tasks
    if found is None:
        return _slide("task_deadlines", facts)
    coming = found.coming
    rows = [_deadline(row, found) for row in coming.head(MOST_ROWS).itertuples(index=False)]
    note = plan_words.more_deadlines(len(rows), len(coming))
    table = Table(plan_words.DEADLINES_HEAD, rows, frozenset({0}), note) if rows else None
    return _slide("task_deadlines", facts, plan_words.deadlines_finding(coming["due_on"]), table, plan_words.DEADLINES)


def _deadline(row, found: TaskFacts) -> Sequence[Cell]:
    task = found.task(row.task_no)
    text = plan_words.milestone_text(task.text, row.milestone)
    left = days_left((row.due_on - found.now.judged_on).days)
    return [
        Cell(str(row.task_no), row.task_no),
        Cell(text),
        Cell(", ".join(found.lead_names(task.leads))),
        Cell(day(row.due_on)),
        Cell(left, state=row.task_state if row.task_state == "due_soon" else None),
    ]


def _slide(
    key: str, facts: Summary, sentence: str = "", body: Chart | Table | None = None, definition: str = ""
) -> Slide:
    """Only wards narrow what is asked of tasks, as with clearances."""
    view, title = facts.view, words.SLIDES[key]
    through = view.through(FEED)
    source = words.source(plan_words.REPORTERS, through, view.question("clearances"))
    said = sentence or words.no_numbers(title, has_feed=through is not None)
    return Slide(key, title, said, body, source, definition)
