"""One accident-prone point: by which clause it is one, its accidents, and where they lie."""

import streamlit as st

from reports import BlackSpotFacts
from vietnamese import black_spot_sentences as sentences
from vietnamese import black_spot_words as words
from vietnamese import map_words
from vietnamese.numbers import integer

from .cards import card, draw
from .plain_text import plain
from .tables import Column, table
from .ward_links import ward_link

MAP_HEIGHT = 300


def about_spot(spot, facts: BlackSpotFacts, ward_names: dict[str, str]) -> None:
    """`spot`: a row of `facts.spots` with its `label`."""
    title = sentences.spot_title(plain(spot.label), spot.spot_kind, spot.accident_count)
    with card(title, key="spot", definition=words.HELP):
        texts = (
            sentences.basis(spot.clause),
            f"{sentences.harm(spot.accident_count, spot.death_count, spot.injured_count)}: "
            f"{sentences.mix(spot.fatal_count, spot.injury_count, spot.collision_count)}",
            sentences.radius(spot.radius, spot.centre_id),
            sentences.entry(spot.register_state, spot.spot_id, spot.spot_state, spot.distance),
        )
        pairs = zip(words.FACTS, texts, strict=True)
        st.markdown("  \n".join(f":small[**{name}:** {plain(text)}]" for name, text in pairs))
        if spot.ward in ward_names:
            ward_link(ward_names[spot.ward])


def accidents_of_spot(spot, facts: BlackSpotFacts, ward_names: dict[str, str]) -> None:
    rows = facts.accidents_of(spot.centre_id)
    shown = rows.assign(
        occurred=sentences.moments(rows),
        place=[
            sentences.place(row.road, row.km_post, ward_names.get(row.ward, words.UNPLACED))
            for row in rows.itertuples(index=False)
        ],
    )
    source = "black_spots/accidents", facts.filters, rows
    shows = {"severity": map_words.SEVERITY.get, "cause": words.CAUSES.get}
    numbers = ("accident_count", "death_count", "injured_count")
    columns = [
        Column(name, word, integer if name in numbers else shows.get(name, str), name in numbers)
        for name, word in words.ACCIDENT_COLUMNS.items()
        if name != "accident_count" or (rows["accident_count"] > 1).any()
    ]
    with card(words.ACCIDENTS, key="spot_accidents", definition=words.ACCIDENTS_HELP, source=source):
        table(shown, columns, key="spot_accidents", alt=words.ACCIDENTS)


def map_of_spot(drawn) -> None:
    """`drawn`: deck and legend of figures.spot_map, None where no accident has coordinates."""
    with card(words.ONE_MAP, key="spot_map", definition=words.ONE_MAP_HELP):
        if drawn is None:
            st.markdown(f":gray[{words.NO_POINT}]")
            return
        draw(drawn.deck, alt=words.ONE_MAP, key="figure_spot_map", height=MAP_HEIGHT)
        draw(drawn.legend, alt=map_words.LEGEND, key="spot_map_legend", width="content")
