"""The first line of every page: title, what is looked at, how far the numbers reach, and whether they are real."""

import streamlit as st

from vietnamese import labels

from .view import View


def page_header(title: str, view: View, scope: str | None = None) -> None:
    """`scope` in words when the page looks at something else than the view's own period and area."""
    with st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", gap="small", key="page_header"
    ):
        st.markdown(f"## {title}", width="content", anchors=False)
        st.markdown(f":gray[{scope or view.scope}]", width="content")
        with st.container(horizontal=True, width="content", vertical_alignment="center", gap="xsmall"):
            if view.is_sample:
                st.badge(labels.SAMPLE, icon=":material/science:", color="orange", help=labels.SAMPLE_HELP)
            st.badge(labels.until(view.as_of), icon=":material/event_available:", color="blue")
