"""The wards that have not done a month, as a text to paste into a message."""

from typing import NamedTuple

import pandas as pd
import streamlit as st

from analysis import unit_holding
from queries import ask
from vietnamese import clearance_list as words

from .cards import card, open_frame
from .copy_button import copy_button
from .plain_text import asked_for
from .view import current_view

LONG = 14  # lines; a longer text scrolls
HEIGHT = 262


def list_to_send(due_months: pd.DataFrame, where: str) -> None:
    """`due_months`: rows of clearances/by_month that owe something; the reader begins at the latest full one."""
    view, frame = current_view(), open_frame("missing")
    through, content = view.through("clearances"), frame.body.container(gap="xsmall")
    controls = content.container(horizontal=True, vertical_alignment="center", gap="small")
    with controls:
        month = _chosen_month(due_months)
    days = unit_holding(month.month.date(), "month", "calendar")
    asked = view.filters.within(*days)
    rows = ask("clearances/missing", asked)
    text = words.clearance_list(
        rows.itertuples(index=False), month=month.month, last_day=days.end, due_count=month.due_count, through=through,
        where=where, is_sample=view.is_sample,
    )  # fmt: skip
    with controls:
        copy_button(words.COPY, text, key="missing")
    title, source = words.title(len(rows), month.month, month.is_running), ("clearances/missing", asked, rows)
    height = HEIGHT if text.count("\n") >= LONG else "content"
    with card(title, key="missing", definition=words.HELP, through=through, source=source, frame=frame), content:
        st.text_area(
            words.title(len(rows), month.month, month.is_running), text, height=height, label_visibility="collapsed"
        )
        st.container(key="printed_list").text(text)


def _chosen_month(due_months: pd.DataFrame) -> NamedTuple:
    rows = due_months.sort_values("month", ascending=False).itertuples(index=False)
    choices = {words.month_choice(row.month): row for row in rows}
    full = next((place for place, row in enumerate(choices.values()) if not row.is_running), 0)
    asked = st.query_params.get("list_month", "")
    chosen = st.selectbox(
        words.MONTH, list(choices), index=full, key="list_month", bind="query-params", filter_mode=None,
        label_visibility="collapsed", width=170,
    )  # fmt: skip
    if asked and asked not in choices:
        st.markdown(f":small[:gray[{words.no_such_month(asked_for(asked), chosen)}]]")
    return choices[chosen]
