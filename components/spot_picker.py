"""The accident-prone point that is open, which lives in the link by its number and place."""

from collections.abc import Sequence
from functools import partial

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from vietnamese import black_spot_sentences as sentences
from vietnamese import black_spot_words as words

from .group_click import next_turn, turned
from .plain_text import asked_for
from .steps import address_beside, choose, steps_beside

SPOT = "spot"  # the key in the link


def open_spot(labels: Sequence[str], bar: DeltaGenerator) -> str | None:
    """The label of the point in the link, with ways to its neighbours and back to all; one that is gone is said."""
    asked = st.query_params.get(SPOT)
    if asked and asked not in labels and SPOT not in st.session_state:
        st.warning(sentences.gone(asked_for(asked)), icon=":material/link_off:")
        del st.query_params[SPOT]
    with bar:
        chosen = st.selectbox(
            words.SPOT, list(labels), index=None, key=SPOT, bind="query-params", placeholder=words.ANY_SPOT, width=260
        )
        if chosen:
            steps_beside(SPOT, labels, chosen, (words.BEFORE, words.AFTER), name=_number)
            st.button(words.ALL_SPOTS, icon=":material/list:", type="tertiary", on_click=choose, args=(SPOT, None))
    return chosen


def _number(label: str) -> str:
    return label.split(" ")[0]


def spot_address(label: str) -> str:
    return address_beside("black_spots", SPOT, label)


def map_of_spots(deck, *, key: str, alt: str, height: int) -> None:
    """A click on a point opens it."""
    shown = turned(key)
    st.pydeck_chart(deck, key=shown, alt=alt, height=height, on_select=partial(_pick, key, shown))


def _pick(key: str, shown: str) -> None:
    objects = st.session_state[shown].selection.get("objects", {})
    label = next((found["spot"] for layer in objects.values() for found in layer if "spot" in found), None)
    if shown == turned(key) and label:
        st.session_state[SPOT] = label
        next_turn(key)
