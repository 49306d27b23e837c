"""A map in a card: its switches, the map, and beside it the legend and what the map cannot show."""

from collections.abc import Iterable, Mapping

import pandas as pd
import streamlit as st

from queries import Filters
from vietnamese import map_words as words

from .cards import Frame, card, draw
from .choice import chosen_among

HEIGHT = 560


def map_controls(frame: Frame, *, default: str) -> tuple[str, str]:
    """Codes of the layer and of the part of the city one looks at; both stand in the link."""
    with frame.body, st.container(horizontal=True, gap="medium", key="map_controls"):
        layer = chosen_among(words.LAYER, words.LAYERS, key="layer", default=default)
        zone = chosen_zone()
    return layer, zone


def chosen_zone() -> str:
    zone = st.pills(
        words.ZONE, list(words.ZONES), default=next(iter(words.ZONES)), required=True, key="zone",
        bind="query-params", label_visibility="collapsed",
    )  # fmt: skip
    return words.ZONES[zone]


def map_card(
    title: str,
    deck,
    legend,
    *,
    frame: Frame,
    rows: pd.DataFrame,
    source: str,
    filters: Filters,
    definition: str,
    notes: Iterable[str],
    ward_names: Mapping[str, str],
) -> None:
    """`rows` are the answer of question `source`; a click on a ward, or on what lies in it, opens its profile."""
    with card(title, key="map", definition=definition, source=(source, filters, rows), frame=frame):
        left, right = st.columns([4, 1], gap="small")
        with left:
            draw(deck, alt=title, key="figure_map", ward_names=ward_names, height=HEIGHT)
        with right:
            draw(legend, alt=words.LEGEND, key="map_legend", width="content")
            for note in notes:
                st.markdown(f":small[:gray[{note}]]")
