"""A box that finds wards as one types, without accents; what is typed lives in the link."""

import streamlit as st

from vietnamese import search

MOST_LETTERS = 40


def ward_search(key: str) -> str:
    """What the reader typed, shortened to the length of a name."""
    typed = st.text_input(
        search.SEARCH_WARD, key=key, type="search", live="400ms", bind="query-params", placeholder=search.SEARCH_WARD,
        label_visibility="collapsed", autocomplete="off", width=200,
    )  # fmt: skip
    return (typed or "").strip()[:MOST_LETTERS]
