"""Where do accidents happen so often that the law wants the place mended, and does the agency know of it?"""

import streamlit as st

from analysis.black_spots import Radii
from components import (
    Column,
    about_spot,
    accidents_of_spot,
    card,
    chosen_among,
    chosen_zone,
    current_view,
    draw,
    kpi_card,
    map_of_spot,
    map_of_spots,
    open_frame,
    open_spot,
    page_header,
    spot_address,
    spot_kpis,
    table,
)
from figures import Ground, black_spot_map, spot_map
from queries import ask
from reports import BlackSpotFacts, black_spot_facts, ward_names
from vietnamese import black_spot_sentences as sentences
from vietnamese import black_spot_words as words
from vietnamese import labels, map_words
from vietnamese.numbers import day, integer
from vietnamese.quick_filter_words import place

MAP_HEIGHT = 560
QUESTION, REGISTER = "black_spots/accidents", "black_spots/register"

view = current_view()
names = ward_names(view.filters.snapshot)


def page_choices() -> tuple[Radii, bool]:
    """The radii, and whether points of one accident count too."""
    with bar:
        letter = chosen_among(words.LIST, words.LISTS, key="letter", label="visible")
        metres = [
            chosen_among(word, options, key=key, default=default, label="visible")
            for word, options, key, default in (
                (words.RADIUS_PHUONG, words.RADII_PHUONG, "radius_phuong", "100"),
                (words.RADIUS_ELSEWHERE, words.RADII_ELSEWHERE, "radius_elsewhere", "250"),
            )
        ]
    return Radii(*map(int, metres)), letter == "letter"


def place_of(row) -> tuple:
    return row.road, row.km_post, view.ward_names.get(row.ward, words.UNPLACED)


def show_cards(facts: BlackSpotFacts) -> None:
    with st.grid(4, min_column_width=220, gap="xsmall"):
        for kpi in spot_kpis(facts, view.through("black_spots")):
            kpi_card(kpi)


def all_spots(facts: BlackSpotFacts, spots) -> None:
    title = sentences.finding(
        len(facts.accident_prone), len(facts.potential), len(facts.new) if facts.has_register else None
    )
    shown = spots.assign(
        listed=[sentences.listed(*pair) for pair in zip(spots["register_state"], spots["spot_state"], strict=True)]
    )
    source = QUESTION, facts.filters, facts.in_file()
    through = view.through("accidents")
    with card(title, key="spots", definition=f"{words.HELP}\n\n{words.COMPARED_HELP}", through=through, source=source):
        columns = [
            Column("label", words.COLUMNS["label"], address=spot_address),
            Column("spot_kind", words.COLUMNS["spot_kind"], sentences.kind),
            Column("ward", words.COLUMNS["ward"], lambda code: names.get(code, words.UNPLACED)),
            *(Column(name, words.COLUMNS[name], integer, True) for name in words.NUMBERS),
            Column("listed", words.COLUMNS["listed"]),
        ]
        table(shown, columns, key="spots", alt=title, empty=words.NO_SPOTS, ward_names=names)


def on_the_map(facts: BlackSpotFacts) -> None:
    frame = open_frame("map")
    with frame.body:
        zone = chosen_zone()
    ground = Ground(ask("wards/all", view.filters), ask("wards/boundaries", view.filters), zone)
    drawn = black_spot_map(facts.spots, facts.register, ground)
    placed = facts.spots.dropna(subset=["latitude", "longitude"])
    prone = placed[placed["spot_kind"] == "accident_prone"]
    unlisted = int((prone["register_state"] == "new").sum()) if facts.has_register else None
    title = sentences.map_title(len(placed), len(facts.spots), len(prone), unlisted)
    with card(
        title, key="map", definition=words.MAP_HELP, source=(QUESTION, facts.filters, facts.in_file()), frame=frame
    ):
        left, right = st.columns([4, 1], gap="small")
        with left:
            map_of_spots(drawn.deck, key="figure_map", alt=title, height=MAP_HEIGHT)
        with right:
            draw(drawn.legend, alt=map_words.LEGEND, key="map_legend", width="content")
            for note in [words.MAP_HOW_TO, *([] if len(ground.boundaries) else [map_words.NO_BOUNDARIES])]:
                st.markdown(f":small[:gray[{note}]]")


def no_longer(facts: BlackSpotFacts) -> None:
    rows = facts.no_longer
    untreated = int((rows["spot_state"] != "treated").sum())
    source = REGISTER, facts.filters, rows.drop(columns="spot_no")
    title = sentences.no_longer_title(len(rows), untreated) if facts.has_register else words.NO_LONGER
    shows = {"spot_kind": words.ENTRY_KINDS.get, "spot_state": words.STATES.get, "treated_on": day, "reviewed_on": day}
    shows["ward"] = lambda code: names.get(code, words.UNPLACED)
    through = view.through("black_spots")
    with card(title, key="no_longer_list", definition=words.NO_LONGER_HELP, through=through, source=source):
        columns = [Column(name, word, shows.get(name, str)) for name, word in words.ENTRY_COLUMNS.items()]
        empty = words.NOTHING_NO_LONGER if facts.has_register else words.NO_REGISTER
        shown = rows.assign(label=[sentences.place(*place_of(row)) for row in rows.itertuples(index=False)])
        table(shown, columns, key="no_longer_list", alt=title, empty=empty, ward_names=names)


def one_spot(spot, facts: BlackSpotFacts) -> None:
    left, right = st.columns([2, 3], gap="xsmall")
    with left:
        about_spot(spot, facts, names)
    with right:
        is_placed = spot.latitude == spot.latitude
        ground = Ground(ask("wards/all", view.filters), ask("wards/boundaries", view.filters))
        map_of_spot(spot_map(spot, facts.accidents_of(spot.centre_id), ground) if is_placed else None)
    accidents_of_spot(spot, facts, view.ward_names)


def notes(facts: BlackSpotFacts) -> None:
    lines = [sentences.left_out(*facts.left_out)]
    if not facts.covers_window:
        lines.append(sentences.starts_late(view.data_from["accidents"]))
    st.markdown("  \n".join(f":small[:gray[{line}]]" for line in lines))


def draw_page(facts: BlackSpotFacts) -> None:
    spots = facts.spots.assign(
        label=[sentences.label(row.spot_no, *place_of(row)) for row in facts.spots.itertuples(index=False)]
    )
    if label := open_spot(spots["label"].tolist(), bar):
        [spot] = spots[spots["label"] == label].itertuples(index=False)
        one_spot(spot, facts)
        notes(facts)
        return
    show_cards(facts)
    notes(facts)
    all_spots(facts, spots)
    on_the_map(facts)
    no_longer(facts)


with st.container(gap="xsmall"):
    head = st.container()
    bar = st.container(horizontal=True, vertical_alignment="bottom", gap="small", key="controls")
    radii, by_letter = page_choices()
    facts = black_spot_facts(view, radii=radii, by_letter=by_letter)
    with head:
        area = place(view.filters.area, [view.ward_names[code] for code in view.filters.wards])
        scope = sentences.scope(area, *facts.window) if facts else None
        page_header(labels.PAGES["black_spots"].title, view, scope, feeds=["black_spots"])
    if facts is None:
        st.info(labels.NO_DATA_IN_PERIOD, icon=":material/event_busy:")
    elif facts.limits is None:
        st.info(words.NO_LAW, icon=":material/gavel:")
    else:
        draw_page(facts)
