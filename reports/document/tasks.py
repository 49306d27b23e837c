"""Section II.4 of the periodic report: the plan's tasks by state and by who leads them, and who owes a report."""

from collections.abc import Iterator
from typing import Any

import pandas as pd
from docx.document import Document as Word

from analysis import PLAN_BEGINS
from queries import ask
from reports.summary import Summary
from reports.task_facts import FEED, TaskFacts
from vietnamese import periodic_plan_words as words
from vietnamese.numbers import integer
from vietnamese.plan_words import due, milestone_text
from vietnamese.task_words import WARDS, WARDS_NAME

from .lines import say_nothing, say_until
from .page import add_text
from .tables import Line, add_table, columns

TASKS_WIDTHS, LEADS_WIDTHS = (10, 73, 37, 20, 25), (51, 17, 21, 17, 20, 21, 18)
DISCIPLINE_WIDTHS = (55, 26, 21, 21, 21, 21)
URGENT = ("overdue", "due_soon")


def add_tasks(document: Word, facts: Summary) -> None:
    document.add_heading(words.TASKS, 2)
    found, view = facts.tasks, facts.view
    if found is None:
        if view.filters.end_date < PLAN_BEGINS:
            add_text(document, words.BEFORE_PLAN, style="Body Text")
        else:
            say_nothing(document, view, FEED)
        return
    add_text(document, words.tasks_said(found.now, found.wards_apart), style="Body Text")
    say_until(document, view, view.through(FEED))
    if urgent := list(_urgent(found)):
        heads = columns(words.TASKS_HEAD, TASKS_WIDTHS, "cllcs")
        add_table(document, words.TABLES["tasks"], heads, urgent)
    else:
        add_text(document, words.NOTHING_URGENT, style="Body Text")
    heads = columns(words.LEADS_HEAD, LEADS_WIDTHS, "lrrrrrr")
    add_table(document, words.TABLES["leads"], heads, [_lead(row) for row in found.by_lead.itertuples(index=False)])
    _add_discipline(document, facts)


def _urgent(found: TaskFacts) -> Iterator[Line]:
    """Overdue before due soon, by their dates."""
    rows = found.by_task[found.by_task["task_state"].isin(URGENT)]
    rows = rows.sort_values(["task_state", "next_due_on", "task_no"], ascending=[False, True, True])
    for row in rows.itertuples(index=False):
        state = words.task_state(row.task_state, row.overdue_count, row.unit_count)
        leads = "; ".join(found.lead_names(row.leads))
        text = milestone_text(row.text, row.next_milestone)
        yield Line((str(row.task_no), text, leads, due(row.next_due_on), state), state=row.task_state)


def _lead(row: Any) -> Line:
    done = row.done_count + row.done_late_count
    counts = (row.overdue_count, row.due_soon_count, row.not_reported_count)
    rest = row.unit_task_count - done - sum(counts)
    name = WARDS_NAME if row.lead == WARDS else row.name
    return Line((name, *map(integer, (row.unit_task_count, done, *counts, rest))))


def _add_discipline(document: Word, facts: Summary) -> None:
    """What was due by the end of the period."""
    filters = facts.view.filters
    if facts.view.through("unit_reports") is None:
        add_text(document, words.NO_REPORTS, style="Body Text")
        return
    kinds, owed = ask("unit_reports/by_kind", filters), ask("unit_reports/discipline", filters)
    kinds = kinds[kinds["awaited_count"] == 0]
    if kinds.empty:
        add_text(document, words.NOT_OWED, style="Body Text")
        return
    heads = columns(words.DISCIPLINE_HEAD, DISCIPLINE_WIDTHS, "lcrrrr")
    add_table(document, words.TABLES["discipline"], heads, [_report(row) for row in kinds.itertuples(index=False)])
    for row in kinds[kinds["missing_count"] > 0].itertuples(index=False):
        _name_missing(document, row, owed[(owed["kind"] == row.kind) & (owed["due_on"] == row.due_on)])


def _report(row: Any) -> Line:
    counts = (row.unit_count, row.on_time_count, row.late_count, row.missing_count)
    return Line((words.report_name(row.kind, row.period_end), due(row.due_on), *map(integer, counts)))


def _name_missing(document: Word, report: Any, owed: pd.DataFrame) -> None:
    missing = owed[owed["report_state"] == "missing"]
    agencies = missing.loc[missing["unit_kind"] == "agency", "name"].tolist()
    said = words.missing_reports(
        words.report_name(report.kind, report.period_end), agencies, len(missing) - len(agencies)
    )
    add_text(document, said, style="Body Text")
