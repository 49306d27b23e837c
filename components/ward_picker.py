"""The ward a page is about: a box whose choice lives in the link, and arrows to its neighbours by name."""

import pandas as pd
import streamlit as st

from vietnamese import ward_words as words

from .steps import steps_beside
from .ward_links import PLACE, take_next_place


def chosen_ward(wards: pd.DataFrame, first: str) -> str:
    """Code of the ward in the link, else `first`; `wards`: rows of wards/all by code."""
    names = wards["name"].tolist()
    take_next_place()
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall", key="controls_ward"):
        name = st.selectbox(
            words.PLACE, names, index=None, key=PLACE, bind="query-params", placeholder=wards.loc[first, "name"],
            label_visibility="collapsed", width=260,
        )  # fmt: skip
        name = name or wards.loc[first, "name"]  # no default: the link would leave it out
        steps_beside(PLACE, names, name, (words.BEFORE, words.AFTER))
    return wards.index[names.index(name)]
