"""Framed parts of a page: a finding as the title, the figure, and where its numbers come from."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from queries import Filters
from vietnamese import labels

from .group_click import Groups, chart_of_groups
from .picks import Picks, chart_that_picks
from .source import source_popover
from .view import current_view
from .ward_links import clicked_ward, open_ward

PLOT = {"displayModeBar": False, "displaylogo": False}


@dataclass(frozen=True)
class Frame:
    """A card whose title depends on a control inside it: draw the control in `body`, then hand the frame on."""

    body: DeltaGenerator
    head: DeltaGenerator


def open_frame(key: str) -> Frame:
    body = st.container(border=True, key=f"card_{key}", gap=None, height="stretch")
    return Frame(body, body.container(gap=None))


@contextmanager
def card(
    title: str,
    *,
    key: str,
    definition: str | None = None,
    through: date | None = None,
    source: tuple[str, Filters, pd.DataFrame] | None = None,
    frame: Frame | None = None,
) -> Iterator[None]:
    """A frame under a title that states the finding, with the definition as its help.

    `through`, the last day of the card's data, is printed where they end before the period does;
    `source`: question, filters and rows of *Nguon so lieu*; `frame`: one that is open already.
    """
    frame = frame or open_frame(key)
    with frame.head.container(horizontal=True, horizontal_alignment="distribute", gap="xsmall", wrap=False):
        st.markdown(f"### {title}{_until(through)}", help=definition, anchors=False)
        if source:
            source_popover(*source, key=key, definition=definition, through=through)
    with frame.body:
        yield


def _until(through: date | None) -> str:
    if through is None or through >= current_view().filters.end_date:
        return ""
    return f" :small[:gray[{labels.DOT} {labels.until(through)}]]"


def chart_card(
    title: str,
    figure,
    *,
    key: str,
    alt: str,
    rows: pd.DataFrame,
    source: str,
    filters: Filters,
    definition: str | None = None,
    through: date | None = None,
    empty: str = labels.NO_DATA_IN_PERIOD,
    note: str | None = None,
    ward_names: Mapping[str, str] | None = None,
    groups: Groups | None = None,
    picks: Picks | None = None,
    frame: Frame | None = None,
) -> None:
    """One figure in a frame. `rows` are the answer of question `source` under `filters`: shown, counted, downloadable.

    `alt` is the takeaway in one sentence; without rows the card says `empty` instead of drawing an empty box.
    `ward_names`, `groups`, `picks`: what a click does, see `draw`.
    """
    asked = (source, filters, rows)
    with card(title, key=key, definition=definition, through=through, source=asked, frame=frame):
        if rows.empty:
            st.markdown(f":gray[{empty}]")
        else:
            draw(figure, alt=alt, key=f"figure_{key}", ward_names=ward_names, groups=groups, picks=picks)
        if note:
            st.markdown(f":small[:gray[{note}]]")


def draw(
    figure,
    *,
    alt: str,
    key: str,
    ward_names: Mapping[str, str] | None = None,
    groups: Groups | None = None,
    picks: Picks | None = None,
    **options,
) -> None:
    """
    A plotly figure as it is, or a pydeck map; `options` go to Streamlit (width, height).

    With `ward_names`, code -> name, a click opens the ward's profile; with `groups` it asks what to do with the group;
    with `picks` it chooses in a widget.
    """
    if picks:
        chart_that_picks(figure, picks, key=key, theme=None, config=PLOT, alt=alt, **options)
        return
    if groups:
        chart_of_groups(figure, groups, key=key, theme=None, config=PLOT, alt=alt, **options)
        return
    if ward_names:
        options["on_select"] = "rerun"
    if hasattr(figure, "to_plotly_json"):
        if ward_names:
            options["selection_mode"] = "points"
        chosen = st.plotly_chart(figure, theme=None, config=PLOT, alt=alt, key=key, **options)
    else:
        chosen = st.pydeck_chart(figure, alt=alt, key=key, **options)
    if ward_names and (name := clicked_ward(chosen.selection, ward_names)):
        open_ward(name)
