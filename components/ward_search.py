"""A box that finds wards as one types, without accents; what is typed lives in the link."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from vietnamese import search as words

from .plain_text import plain
from .ward_links import ward_link

MOST_LETTERS, MOST_LINKS = 40, 6


def search_box(key: str) -> str:
    """What the reader typed, shortened to the length of a name."""
    typed = st.text_input(
        words.SEARCH_WARD, key=key, type="search", live="400ms", bind="query-params", placeholder=words.SEARCH_WARD,
        label_visibility="collapsed", autocomplete="off", width=200,
    )  # fmt: skip
    return (typed or "").strip()[:MOST_LETTERS]


def found_wards(typed: str, wards: pd.DataFrame) -> Sequence[str]:
    """Codes of the wards that fit (rows of wards/all), all if nothing is typed; says how many, and links the first."""
    found = words.matching(typed, dict(zip(wards["ward"], wards["full_name"], strict=True)))
    if typed:
        names = dict(zip(wards["ward"], wards["name"], strict=True))
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(f":small[{words.found(plain(typed), len(found), len(wards))}]", width="content")
            for code in found[:MOST_LINKS]:
                ward_link(names[code])
    return found
