"""A box that finds wards as one types, without accents; what is typed lives in the link."""

from collections.abc import Mapping, Sequence

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


def found_wards(typed: str, full_names: Mapping[str, str], links: Mapping[str, str] | None = None) -> Sequence[str]:
    """Codes of the wards that fit, all if nothing is typed; says how many, `links` name the first."""
    found = words.matching(typed, full_names)
    if typed:
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.markdown(f":small[{words.found(plain(typed), len(found), len(full_names))}]", width="content")
            for code in found[:MOST_LINKS] if links else []:
                ward_link(links[code])
    return found
