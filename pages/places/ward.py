"""One ward: what happened there, what was done, and how it stands among similar wards."""

from dataclasses import replace

import streamlit as st

from analysis import wards_needing_attention
from components import card, current_view, page_header
from queries import ask
from vietnamese import labels
from vietnamese import ward_words as words

view = current_view()
everywhere = replace(view.filters, wards=(), area="city")
wards = ask("wards/all", everywhere).set_index("ward")


def chosen_ward() -> str:
    """Code of the ward in the link, else the only one that the filter keeps, else the one in greatest need."""
    first = view.filters.wards
    if len(first) != 1:
        first = wards_needing_attention(ask("wards/attention", everywhere))["ward"].tolist() or wards.index.tolist()
    names = wards["name"].tolist()
    with st.container(key="controls"):
        name = st.selectbox(
            words.PLACE, names, index=names.index(wards.loc[first[0], "name"]), key="place", bind="query-params",
            placeholder=words.PLACE_PLACEHOLDER, label_visibility="collapsed", width=260,
        )  # fmt: skip
    return wards.index[names.index(name)]


head = st.container()
ward = chosen_ward()
with head:
    page_header(labels.PAGES["ward"].title, view, words.scope(wards.loc[ward, "full_name"], view.period_words))
filters = replace(everywhere, wards=(ward,))
with card(wards.loc[ward, "name"], key="skeleton"):
    st.markdown(f":gray[{labels.NO_DATA_IN_PERIOD}]")
