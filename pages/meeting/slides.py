"""What does the meeting see, one message at a time?"""

from urllib.parse import quote, urlencode

import streamlit as st

from components import (
    Screen,
    current_scenarios,
    current_view,
    explain_failures,
    page_header,
    slide_frame,
    slide_keys,
    slide_list,
    slides_in_link,
)
from figures import Room, Strand, slide_chart, slide_grid
from reports.deck import SLIDES, deck_of
from reports.slide import Chart, Deck, Slide, Table
from vietnamese import deck_words, labels
from vietnamese import slide_words as words

TYPE = 0.19  # of a unit: how much larger type is than on a page, so that 12 px become 2,28 units
UNTOLD, PREVIEW = Screen(1920, 1080), Screen(690, 388)
OFFERED = list(SLIDES)


def figure_of(body: Chart | Table, width: float, height: float, unit: float):
    room = Room(width, height, TYPE * unit)
    if isinstance(body, Table):
        return slide_grid([[(cell.text, cell.state) for cell in row] for row in body.rows], big=room.big)
    series = [Strand(line.name, line.values, line.role) for line in body.series]
    return slide_chart(
        body.kind, body.categories, series, room=room, unit=body.unit, axis=body.axis, is_stacked=body.is_stacked
    )


def warn(notes: list[str]) -> None:
    for note in notes:
        st.warning(note, icon=":material/link_off:")


@st.fragment
def show_alone(deck: Deck, number: int, notes: list[str]) -> None:
    """All slides, of which the browser shows one; until it has told how large it is, only the one asked for."""
    with explain_failures():
        with st.container(key="slide_warnings", gap=None):
            warn(notes)
        with st.container(key="slide_full", gap=None):
            places = [st.container(key=f"slide_at_{place}", gap=None) for place in range(1, len(deck.slides) + 1)]
            screen = slide_keys(number, len(deck.slides))
            for slide, place in zip(deck.slides, places, strict=True):
                if screen or place == places[number - 1]:
                    with place:
                        slide_frame(slide, screen or UNTOLD, figure_of, is_sample=deck.is_sample)


def show_desk(slide: Slide, chosen: list[str], number: int, notes: list[str]) -> None:
    with st.container(gap="xsmall"):
        page_header(labels.PAGES["slides"].title, view)
        warn(notes)
        left, right = st.columns([1, 2], gap="xsmall")
        with left:
            show_choice(chosen, number)
        with right:
            show_preview(slide, words.preview(number, len(chosen)))
            show_keys()


def show_choice(chosen: list[str], number: int) -> None:
    st.link_button(words.OPEN_FULL, full_address(number), type="primary", icon=":material/slideshow:")
    st.markdown(f":small[:gray[{words.OPEN_FULL_HELP}]]")
    with st.container(border=True, key="card_slides", gap="xxsmall"):
        st.markdown(f"### {words.LIST}", help=words.LIST_HELP, anchors=False)
        slide_list({key: deck_words.SLIDES[key] for key in OFFERED}, chosen, number)


def full_address(number: int) -> str:
    query = {key: st.query_params.get_all(key) for key in st.query_params}
    return f"slides?{urlencode(query | {'slide': number, 'embed': 'true'}, doseq=True, quote_via=quote)}"


def show_preview(slide: Slide, title: str) -> None:
    with st.container(border=True, key="card_slide_preview", gap="xsmall"):
        st.markdown(f"### {title}", anchors=False)
        with st.container(key="slide_preview", width=PREVIEW.width, height=PREVIEW.height, gap=None):
            slide_frame(slide, PREVIEW, figure_of, is_sample=view.is_sample)
        told = [text for text in (slide.definition, *slide.notes) if text]
        if told:
            st.markdown(f"### {words.NOTES}", anchors=False)
            st.markdown("  \n".join(f":small[{text}]" for text in told))


def show_keys() -> None:
    with st.container(border=True, key="card_slide_keys", gap=None):
        st.markdown(f"### {words.KEYS_TITLE}", anchors=False)
        st.markdown(words.keys())


view = current_view()
scenarios = current_scenarios()
keys_chosen, number_shown, notes_on_link = slides_in_link(OFFERED, scenarios)
if st.context.is_embedded:
    show_alone(deck_of(view, keys_chosen, scenarios), number_shown, notes_on_link)
else:
    [shown] = deck_of(view, [keys_chosen[number_shown - 1]], scenarios).slides
    show_desk(shown, keys_chosen, number_shown, notes_on_link)
