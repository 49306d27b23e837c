"""One task of the plan: what it asks, how it stands with each unit that leads it, and what was reported on it."""

from collections.abc import Mapping

import pandas as pd
import streamlit as st

from analysis.task_list import by_urgency
from queries import Filters, ask
from vietnamese import task_sheet_words as words
from vietnamese.codes import TASK_STATE
from vietnamese.labels import DOT
from vietnamese.numbers import day, integer, is_missing
from vietnamese.plan_words import shortened
from vietnamese.task_page_words import STATES_HELP, days
from vietnamese.task_words import TASK_STATES

from .cards import card
from .plain_text import plain
from .status import status_word
from .tables import Column, table
from .view import current_view

MOST_LETTERS = 44


def _column(name: str, show=str, **more) -> Column:
    return Column(name, words.HEADERS[name], show, **more)


def _text(value: str | None) -> str:
    return "" if is_missing(value) else value


STATE = _column("task_state", TASK_STATES.get, is_status=True)
REPORTED = _column("reported_state", lambda code: TASK_STATE[code].word if code in TASK_STATE else _text(code))


def about_task(task, names: Mapping[str, str], state: str | None) -> None:
    """`task`: a row of tasks/by_task; `names` of agencies and partners by code; `state` None: nothing to judge."""
    badge = status_word(state, TASK_STATES[state]) if state else ""
    with card(words.title(task.task_no, badge), key="task", definition=STATES_HELP):
        st.markdown(plain(task.text))
        leads, partners = (_named(codes, names) for codes in (task.leads, task.partners))
        lines = words.facts(task, leads, partners)
        st.markdown("  \n".join(f":small[**{name}:** {plain(text)}]" for name, text in lines))


def tasks_in_words(texts: Mapping[int, str]) -> None:
    """The numbers above the cells of a board, in a few words each."""
    said = [f"**{number}** {plain(shortened(text, MOST_LETTERS))}" for number, text in texts.items()]
    st.markdown(f":small[:gray[{f' {DOT} '.join(said)}]]")


def _named(codes: str | None, names: Mapping[str, str]) -> str:
    return words.joined([names.get(code, code) for code in _text(codes).split(";") if code])


def milestones_of(task_no: int, filters: Filters) -> None:
    """A line a milestone; of wards together, in which states they are."""
    rows = _of_task("tasks/milestones", filters, task_no)
    if rows.empty:
        return
    is_of_wards = (rows["unit_kind"] == "ward").any()
    title = words.milestones_title(rows["milestone_no"].nunique())
    columns = [_column("milestone", _text), _column("due_on", day)]
    if is_of_wards:
        shown, columns = _of_all_wards(rows), [*columns, _column("units")]
    else:
        several = [_column("name", _text)] if rows["unit"].nunique() > 1 else []
        reported = [_column("last_reported_on", day), _column("report_count", integer, is_number=True)]
        shown, columns = rows, [*columns, *several, STATE, _column("completed_on", day), *reported]
    source = "tasks/milestones", filters, rows
    with card(title, key="milestones", definition=words.MILESTONES_HELP, through=_through(), source=source):
        table(shown, columns, key="milestones")


def _of_all_wards(rows: pd.DataFrame) -> pd.DataFrame:
    groups = rows.groupby(["milestone_no", "milestone", "due_on"], dropna=False)["task_state"]
    counted = groups.agg(lambda states: words.counts(states.value_counts().to_dict())).rename("units")
    return counted.reset_index()


def half_years_of(task_no: int, filters: Filters) -> None:
    rows = _of_task("tasks/half_years", filters, task_no)
    if rows.empty:
        return
    said = [words.half_year(row.start_date, row.end_date, row.is_running) for row in rows.itertuples(index=False)]
    done = [words.of_units(row.reported_count, row.unit_count) for row in rows.itertuples(index=False)]
    shown = rows.assign(half_year=said, reported_count=done)
    source = "tasks/half_years", filters, rows
    title = words.half_years_title(len(rows))
    with card(title, key="half_years", definition=words.HALF_YEARS_HELP, through=_through(), source=source):
        table(shown, [_column("half_year"), _column("reported_count")], key="half_years")


def wards_of(task_no: int, filters: Filters, ward_names: Mapping[str, str]) -> None:
    """Each ward that leads the task, the most urgent first."""
    rows = _of_task("tasks/by_unit_task", filters, task_no)
    rows = rows[rows["unit_kind"] == "ward"].rename(columns={"unit": "ward"})
    if rows.empty:
        return
    title = words.wards_title(rows["task_state"].value_counts().to_dict(), len(rows))
    columns = [
        _column("ward", lambda code: ward_names.get(code, code)),
        STATE,
        _column("next_due_on", day),
        _column("day_count", days),
        _column("report_count", integer, is_number=True),
        _column("last_reported_on", day),
        _column("last_result", _text),
    ]
    source = "tasks/by_unit_task", filters, rows
    with card(title, key="task_wards", definition=words.WARDS_HELP, through=_through(), source=source):
        table(by_urgency(rows, list(TASK_STATES)), columns, key="task_wards", alt=title, ward_names=ward_names)


def history_of(task_no: int, filters: Filters, ward_names: Mapping[str, str]) -> None:
    """Every report on the task, the latest first."""
    rows = _of_task("tasks/reports", filters, task_no).sort_values("reported_on", ascending=False, kind="stable")
    milestones = _of_task("tasks/milestones", filters, task_no)
    numbered = dict(zip(milestones["milestone_no"], milestones["milestone"], strict=True))
    meant = zip(rows["milestone_no"], rows["milestone_text"], strict=True)
    shown = rows.assign(
        ward=rows["unit"], milestone_text=[words.milestone_of(number, text, numbered) for number, text in meant]
    )
    is_of_wards = rows["unit"].isin(ward_names).any()
    who = _column("ward", lambda code: ward_names.get(code, code)) if is_of_wards else _column("name", _text)
    columns = [
        _column("reported_on", day), who, _column("milestone_text"), REPORTED, _column("completed_on", day),
        _column("result", _text),
    ]  # fmt: skip
    title, source = words.history_title(len(rows), rows["unit"].nunique()), ("tasks/reports", filters, rows)
    with card(title, key="history", definition=words.HISTORY_HELP, through=_through(), source=source):
        links = ward_names if is_of_wards else None
        table(shown, columns, key="history", alt=title, empty=words.NO_REPORTS, ward_names=links)


def _of_task(question: str, filters: Filters, task_no: int) -> pd.DataFrame:
    rows = ask(question, filters)
    return rows[rows["task_no"] == task_no]


def _through():
    return current_view().through("task_reports")
