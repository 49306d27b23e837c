"""The wards that have not met a draft criterion, as a text to paste into a message."""

import pandas as pd
import streamlit as st

from reports import CriteriaFacts
from vietnamese import criteria_sentences as sentences
from vietnamese import criteria_words as words
from vietnamese.clearance_words import where

from .cards import card, open_frame
from .choice import chosen_among
from .copy_button import copy_button
from .view import current_view

LONG, HEIGHT = 14, 262  # lines; a longer text scrolls


def list_of_not_met(facts: CriteriaFacts, wards: pd.DataFrame) -> None:
    """`wards`: rows of wards/all of the view, by name."""
    view, frame = current_view(), open_frame("not_met")
    content = frame.body.container(gap="xsmall")
    with content.container(horizontal=True, vertical_alignment="center", gap="small", key="controls_not_met"):
        criterion = chosen_among(words.LIST_SWITCH, words.LISTS, key="ward_criterion")
        button = st.container(width="content")
    rows = facts.not_met(criterion)
    text = _text(wards, criterion, rows)
    with button:
        copy_button(words.COPY, text, key="not_met")
    title, source = words.list_title(len(rows), len(wards)), ("wards/criteria", view.filters, facts.in_file(rows))
    with card(title, key="not_met", definition=words.LIST_HELP, source=source, frame=frame), content:
        height = HEIGHT if text.count("\n") >= LONG else "content"
        st.text_area(title, text, height=height, label_visibility="collapsed")
        st.container(key="printed_not_met").text(text)


def _text(wards: pd.DataFrame, criterion: str, rows: pd.DataFrame) -> str:
    filters, said = current_view().filters, dict(zip(rows["ward"], rows["explanation"], strict=True))
    chosen = wards.loc[wards["ward"].isin(filters.wards), "name"].tolist()
    lines = [(row.full_name, said[row.ward]) for row in wards.itertuples(index=False) if row.ward in said]
    return sentences.list_to_send(
        criterion, lines, where=where(filters.area, chosen, len(wards)), days=(filters.start_date, filters.end_date),
        is_sample=current_view().is_sample,
    )  # fmt: skip
