"""The first line of every page: title, what is looked at, how far the numbers reach, and whether they are real."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from reports import View
from vietnamese import labels

from .quick_filters import group_chips, group_picker

MOST_DAYS = 35


def page_header(title: str, view: View, scope: str | None = None, *, feeds: Sequence[str] = ()) -> None:
    """The question the reader asks of these `feeds`, or `scope` in words when the page looks at something else."""
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", gap="small", key="page_header"
    ):
        st.markdown(f"## {title}", width="content", anchors=False)
        with st.container(key="question"):
            st.markdown(f":gray[{scope or view.question(*feeds)}]")
        with st.container(horizontal=True, width="content", vertical_alignment="center", gap="xsmall"):
            if feeds:
                group_picker(feeds)
            if view.is_sample:
                st.badge(labels.SAMPLE, icon=":material/science:", color="orange", help=labels.SAMPLE_HELP)
            _as_of_badge(view.as_of)
    if feeds:
        group_chips(view, view.unasked(*feeds))


def _as_of_badge(as_of: date) -> None:
    """The one place that reads the clock: data older than five weeks say so."""
    age = (date.today() - as_of).days
    if age > MOST_DAYS:
        words = labels.until_long_ago(as_of, age)
        st.badge(words, icon=":material/history:", color="orange", help=labels.STALE_HELP)
    else:
        st.badge(labels.until(as_of), icon=":material/event_available:", color="blue")
