"""Which wards would meet the criteria that the plan names for them, and what keeps the others from it."""

import streamlit as st

from analysis import newspaper
from analysis.ward_criteria import STATES, criteria_order
from components import (
    Groups,
    card,
    chosen_among,
    chosen_ward,
    criteria_of_ward,
    criterion_card,
    current_view,
    draw,
    found_wards,
    list_of_not_met,
    open_frame,
    page_header,
    search_box,
    ward_link,
)
from figures import criteria_board, state_legend
from queries import ask
from reports import criteria_facts
from vietnamese import criteria_words as words
from vietnamese import labels

COLUMNS = 3
QUESTION = "wards/criteria"

view = current_view()
filters = view.filters
wards = ask("wards/all", filters)
names = dict(zip(wards["ward"], wards["name"], strict=True))
full_names = dict(zip(wards["ward"], wards["full_name"], strict=True))
facts = criteria_facts(view)
source = QUESTION, filters, facts.in_file()


def show_counts() -> None:
    with st.grid(5, min_column_width=190, gap="xsmall"):
        for criterion, counts in facts.counts.items():
            criterion_card(criterion, counts)


def board_controls() -> tuple[str, str]:
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        with st.container(key="controls", horizontal=True, width="content", gap="small"):
            order = chosen_among(words.ORDER, words.ORDERS, key="criteria_order")
            typed = search_box("find")
        states = [state for state in STATES if (facts.rows["criterion_state"] == state).any()]
        every = facts.rows["criterion_state"].tolist()
        legend = state_legend(every, states, per_line=3, unit=168, words=words.STATES)
        draw(legend, alt=words.LEGEND, key="legend", width="content")
    return order, typed


def whole_board() -> None:
    frame = open_frame("board")
    with frame.body:
        order, typed = board_controls()
        kept = wards[wards["ward"].isin(found_wards(typed, full_names, names))]
    title = words.board_title(facts.counts, len(wards))
    with card(title, key="board", definition=f"{words.BOARD_HELP} {words.DRAFT_HELP}", source=source, frame=frame):
        draw_board(criteria_order(kept, facts.rows, order), words.board_alt(title, len(kept)))
        st.markdown(f":small[:gray[{words.ORDER_NOTE if order == 'not_met' else f'{words.DRAFT}.'}]]")


def draw_board(order: list[str], alt: str) -> None:
    columns = newspaper(order, COLUMNS)
    for number, (cell, codes) in enumerate(zip(st.columns(COLUMNS, gap="xsmall"), columns, strict=False)):
        figure = criteria_board(facts.rows, names, order=codes, lines=len(columns[0]))
        with cell:
            draw(figure, alt=alt, key=f"board_{number}", groups=Groups("ward", names))


def one_ward() -> None:
    frame = open_frame("one_ward")
    with frame.body:
        ward = chosen_ward(wards.set_index("ward"), criteria_order(wards, facts.rows, "not_met")[0])
    of_ward = facts.of_ward(ward)
    title = words.ward_title(names[ward], int((of_ward["criterion_state"] == "not_met").sum()))
    asked = QUESTION, filters, facts.in_file(of_ward)
    with card(title, key="one_ward", definition=words.DRAFT_HELP, source=asked, frame=frame):
        criteria_of_ward(facts, ward)
        ward_link(names[ward], words.OPEN_PROFILE)
        st.markdown(f":small[:gray[{words.DRAFT}.]]")


def draw_page() -> None:
    st.markdown(f":orange-badge[:material/edit_note: {words.DRAFT}] :small[{words.DRAFT_HELP}]")
    show_counts()
    whole_board()
    first, second = st.columns(2, gap="xsmall")
    with first:
        one_ward()
    with second:
        list_of_not_met(facts, wards)


page_header(labels.PAGES["criteria"].title, view, feeds=["clearances"])
if wards.empty:
    st.info(words.NO_WARDS, icon=":material/filter_alt_off:")
else:
    draw_page()
