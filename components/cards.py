"""Framed parts of a page: a finding as the title, the figure, and where its numbers come from."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pandas as pd
import streamlit as st

from queries import Filters
from vietnamese import labels

from .source import source_popover
from .view import current_view

PLOT = {"displayModeBar": False, "displaylogo": False}


@contextmanager
def card(
    title: str,
    *,
    key: str,
    definition: str | None = None,
    through: date | None = None,
    source: tuple[str, Filters, pd.DataFrame] | None = None,
) -> Iterator[None]:
    """A frame under a title that states the finding, with the definition as its help.

    `through`, the last day of the card's data, is printed where they end before the period does;
    `source`: question, filters and rows of *Nguon so lieu*.
    """
    with st.container(border=True, key=f"card_{key}", gap=None):
        with st.container(horizontal=True, horizontal_alignment="distribute", gap="xsmall", wrap=False):
            st.markdown(f"### {title}{_until(through)}", help=definition, anchors=False)
            if source:
                source_popover(*source, key=key)
        yield


def _until(through: date | None) -> str:
    if through is None or through >= current_view().filters.end_date:
        return ""
    return f" :small[:gray[{labels.DOT} {labels.until(through)}]]"


def chart_card(
    title: str,
    figure,
    *,
    key: str,
    alt: str,
    rows: pd.DataFrame,
    source: str,
    filters: Filters,
    definition: str | None = None,
    through: date | None = None,
    empty: str = labels.NO_DATA_IN_PERIOD,
    note: str | None = None,
) -> None:
    """One figure in a frame. `rows` are the answer of question `source` under `filters`: shown, counted, downloadable.

    `alt` is the takeaway in one sentence; without rows the card says `empty` instead of drawing an empty box.
    """
    with card(title, key=key, definition=definition, through=through, source=(source, filters, rows)):
        if rows.empty:
            st.markdown(f":gray[{empty}]")
        else:
            draw(figure, alt=alt, key=f"figure_{key}")
        if note:
            st.markdown(f":small[:gray[{note}]]")


def draw(figure, *, alt: str, key: str, **options) -> None:
    """A plotly figure as it is, or a pydeck map; `options` go to Streamlit (width, height, on_select)."""
    if hasattr(figure, "to_plotly_json"):
        st.plotly_chart(figure, theme=None, config=PLOT, alt=alt, key=key, **options)
    else:
        st.pydeck_chart(figure, alt=alt, key=key, **options)
