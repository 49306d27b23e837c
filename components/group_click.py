"""A click on a bar that stands for a group: only this, all but this, or its profile where it is a ward."""

from collections.abc import Mapping
from functools import partial
from typing import NamedTuple

import streamlit as st

from vietnamese import quick_filter_words as words
from vietnamese.codes import NOT_KNOWN

from .quick_filters import keep_only, leave_out
from .ward_links import open_ward, scalar

CLICKED, TURNS, TO_OPEN = "clicked_group", "chart_turns", "ward_to_open"  # in the session


class Groups(NamedTuple):
    """What the marks of a figure carry: codes of a dimension, and code -> name."""

    dimension: str
    names: Mapping[str, str]


def chart_of_groups(figure, groups: Groups, *, key: str, **options) -> None:
    """A chart that asks what to do with the group one clicks."""
    shown = turned(key)
    st.plotly_chart(
        figure, key=shown, on_select=partial(_note_click, key, shown), selection_mode="points", **options
    )  # fmt: skip
    if CLICKED in st.session_state and st.session_state[CLICKED][0] == key:
        _ask_about(groups, st.session_state.pop(CLICKED)[1])
    if name := st.session_state.pop(TO_OPEN, None):
        open_ward(name)


def turned(key: str) -> str:
    """The key of a chart, another after each click: a fresh one has nothing selected, and its bars answer again."""
    turn = st.session_state.setdefault(TURNS, {}).get(key, 0)
    return f"{key}_{turn}" if turn else key


def _note_click(key: str, shown: str) -> None:
    """The browser may tell the click on a chart that is gone once more."""
    codes = [scalar(point.get("customdata")) for point in st.session_state[shown].selection.points]
    if shown == turned(key) and (code := next(filter(None, codes), None)):
        st.session_state[CLICKED] = key, code
        next_turn(key)


def next_turn(key: str) -> None:
    st.session_state[TURNS][key] = st.session_state[TURNS].get(key, 0) + 1


def _ask_about(groups: Groups, code: str) -> None:
    name = words.name_of(groups.dimension, code, groups.names)
    st.dialog(f"{words.DIMENSIONS[groups.dimension].word}: {name}")(_choices)(groups, code)


def _choices(groups: Groups, code: str) -> None:
    """The profile is opened by the page: a dialog that switches pages would leave the shared filters behind."""
    with st.container(horizontal=True, gap="small"):
        if groups.dimension == "ward" and code not in NOT_KNOWN and st.button(words.OPEN_PROFILE, type="primary"):
            st.session_state[TO_OPEN] = groups.names[code]
            st.rerun()
        for label, act in ((words.ONLY, keep_only), (words.LEAVE_OUT, leave_out)):
            if st.button(label, on_click=act, args=(groups.dimension, [code])):
                st.rerun()
        if st.button(words.CLOSE):
            st.rerun()
