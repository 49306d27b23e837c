"""The units that have not sent a report, as a text to paste into a message or to take along as a file."""

from datetime import date

import pandas as pd
import streamlit as st

from queries import Filters
from vietnamese import report_list as words

from .cards import card, open_frame
from .clearance_list import HEIGHT, LONG
from .copy_button import copy_button
from .view import current_view


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
    with frame.body, st.container(horizontal=True, vertical_alignment="center", gap="small"):
        copy_button(words.COPY, text, key="to_send")
        st.download_button(
            words.DOWNLOAD, text.encode("utf-8-sig"), words.FILE, "text/plain", on_click="ignore",
            icon=":material/download:", key="download_to_send",
        )  # fmt: skip
    height = HEIGHT if text.count("\n") >= LONG else "content"
    source = "unit_reports/discipline", asked, rows
    with card(title, key="to_send", definition=words.HELP, through=through, source=source, frame=frame):
        st.text_area(title, text, height=height, label_visibility="collapsed")
        st.container(key="printed_list").text(text)
