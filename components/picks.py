"""A click on a mark of a chart that chooses in a widget of the page."""

from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

import streamlit as st

from .group_click import next_turn, turned
from .ward_links import scalar


class Picks(NamedTuple):
    """What the marks carry, and the value that each puts into the widget `key`."""

    key: str
    values: Mapping


def chart_that_picks(figure, picks: Picks, *, key: str, **options) -> None:
    shown = turned(key)
    act = partial(_choose, picks, key, shown)
    st.plotly_chart(figure, key=shown, on_select=act, selection_mode="points", **options)


def _choose(picks: Picks, key: str, shown: str) -> None:
    codes = [scalar(point.get("customdata")) for point in st.session_state[shown].selection.points]
    value = next((picks.values[code] for code in codes if code in picks.values), None)
    if shown == turned(key) and value is not None:
        st.session_state[picks.key] = value
        next_turn(key)
