"""Framed parts of a page: a finding as the title, the figure, and where its numbers come from."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pandas as pd
import streamlit as st

from queries import Filters
from vietnamese import labels, numbers

from .source import source_popover

PLOT = {"displayModeBar": False, "displaylogo": False}


@contextmanager
def card(title: str, *, key: str, definition: str | None = None, through: date | None = None) -> Iterator[None]:
    """A frame under a title that states the finding; `definition` is its help, `through` the last day it holds."""
    with st.container(border=True, key=f"card_{key}", gap=None):
        card_title(title, definition, through)
        yield


def card_title(title: str, definition: str | None, through: date | None) -> None:
    words = f"### {title}" if through is None else f"### {title} :small[:gray[{labels.DOT} {until(through)}]]"
    st.markdown(words, help=definition, anchors=False)


def until(through: date) -> str:
    return f"{labels.THROUGH} {numbers.day(through)}"


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
    with card(title, key=key, definition=definition, through=through):
        if rows.empty:
            st.markdown(f":gray[{empty}]")
        else:
            draw(figure, alt=alt, key=f"figure_{key}")
        if note:
            st.markdown(f":small[:gray[{note}]]")
        source_popover(source, filters, rows, key=key)


def draw(figure, *, alt: str, key: str, **options) -> None:
    """A plotly figure as it is, or a pydeck map; `options` go to Streamlit (width, height, on_select)."""
    if hasattr(figure, "to_plotly_json"):
        st.plotly_chart(figure, theme=None, config=PLOT, alt=alt, key=key, **options)
    else:
        st.pydeck_chart(figure, alt=alt, key=key, **options)
