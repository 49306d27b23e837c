"""Cards of a ward's profile on what the plan asks of it: the draft criteria, its tasks and its reports."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from queries import ask
from reports import criteria_facts
from vietnamese import criteria_words
from vietnamese import ward_task_words as words
from vietnamese.task_words import TASK_STATES
from vietnamese.ward_words import missing

from .cards import card
from .status import STATUS_COLORS, STATUS_ICONS
from .ward_cards import Ward
from .ward_criteria import criteria_of_ward

MOST_TASKS = 3


def criteria_card(ward: Ward) -> None:
    facts = criteria_facts(replace(ward.view, filters=ward.here))
    not_met = int((facts.rows["criterion_state"] == "not_met").sum())
    source = "wards/criteria", ward.here, facts.in_file()
    with card(criteria_words.draft_title(not_met), key="draft", definition=criteria_words.DRAFT_HELP, source=source):
        criteria_of_ward(facts, ward.code)


def tasks_card(ward: Ward) -> None:
    tasks, reports = ask("tasks/by_unit_task", ward.here), ask("unit_reports/discipline", ward.here)
    judged = tasks[tasks["task_state"].notna()]
    counts = judged["task_state"].value_counts().to_dict()
    title = words.title(counts, len(judged)) if counts else words.TITLE
    source, through = ("tasks/by_unit_task", ward.here, tasks), ward.view.through("task_reports")
    with card(title, key="tasks", definition=words.HELP, source=source, through=through):
        lines = [*_task_lines(ward, judged, counts), _report_line(ward, reports)]
        st.markdown("  \n".join(f":small[{line}]" for line in lines))


def _task_lines(ward: Ward, judged: pd.DataFrame, counts: dict[str, int]) -> list[str]:
    """The tasks of each state, then those with a day that is past or near, the most urgent first."""
    if not counts:
        return [words.NOTHING_ASKED if ward.view.through("task_reports") else missing("task_reports")]
    numbers = {state: judged.loc[judged["task_state"] == state, "task_no"].tolist() for state in counts}
    every = [_signed(state, words.tasks_of(state, numbers[state])) for state in TASK_STATES if state in counts]
    return [words.joined(every), *_named(ward, judged[judged["task_state"].isin(words.DATED)])]


def _named(ward: Ward, tasks: pd.DataFrame) -> list[str]:
    text = ask("tasks/by_task", ward.here).set_index("task_no")["text"]
    first = tasks.sort_values(["day_count", "task_no"])
    named = [
        _signed(row.task_state, words.task(row, text[row.task_no]))
        for row in first.head(MOST_TASKS).itertuples(index=False)
    ]
    if len(first) > MOST_TASKS:
        named[-1] += words.more(len(first) - MOST_TASKS)
    return named or [words.NOTHING_PRESSING]


def _report_line(ward: Ward, reports: pd.DataFrame) -> str:
    if ward.view.through("unit_reports") is None:
        return missing("unit_reports")
    said = words.joined(_signed(row.report_state, words.report(row)) for row in reports.itertuples(index=False))
    return said or words.NO_DEADLINES


def _signed(state: str, text: str) -> str:
    return f":{STATUS_COLORS[state]}[{STATUS_ICONS[state]}] {text}"
