"""The units that have not sent a report, as a text to paste into a message or to take along as a file."""

from datetime import date
from typing import NamedTuple

import pandas as pd
import streamlit as st

from queries import Filters
from vietnamese import report_list as words

from .cards import card, open_frame
from .clearance_list import HEIGHT, LONG
from .copy_button import copy_button
from .plain_text import asked_for
from .view import current_view

REPORT = "report"  # the key in the link


def reports_to_send(rows: pd.DataFrame, asked: Filters, judged: date, where: str) -> None:
    """`rows`: of unit_reports/discipline, of one report."""
    view, frame = current_view(), open_frame("to_send")
    through, first = view.through("unit_reports"), rows.iloc[0]
    text = words.report_list(
        rows.itertuples(index=False), kind=first["kind"], due=first["due_on"], judged=judged, through=through,
        where=where, is_sample=view.is_sample,
    )  # fmt: skip
    states = rows["report_state"].value_counts()
    title = words.title(int(states.get("missing", 0) + states.get("awaited", 0)), int(states.get("late", 0)))
    with frame.body, st.container(horizontal=True, vertical_alignment="center", gap="small", key="controls_of_list"):
        copy_button(words.COPY, text, key="to_send")
        st.download_button(
            words.DOWNLOAD, text.encode("utf-8-sig"), words.FILE, "text/plain", on_click="ignore",
            icon=":material/download:", key="file_to_send",
        )  # fmt: skip
    height = HEIGHT if text.count("\n") >= LONG else "content"
    source = "unit_reports/discipline", asked, rows
    with card(title, key="to_send", definition=words.HELP, through=through, source=source, frame=frame):
        st.text_area(title, text, height=height, label_visibility="collapsed")
        st.container(key="printed_list").text(text)


def report_in_link(reports: pd.DataFrame, first) -> NamedTuple:
    """The report that the page is about, a row of unit_reports/by_kind; `first` if the link names none."""
    rows = {words.report_choice(row.kind, row.due_on): row for row in reports.iloc[::-1].itertuples(index=False)}
    asked, offered = st.query_params.get(REPORT, ""), list(rows)
    start = words.report_choice(first.kind, first.due_on) if first else offered[-1]
    chosen = st.selectbox(
        words.REPORT, offered, index=offered.index(start), key=REPORT, bind="query-params", filter_mode=None, width=300
    )
    if asked and asked not in rows:
        st.markdown(f":small[:gray[{words.no_such_report(asked_for(asked), chosen)}]]")
    return rows[chosen]
