"""Ways to the profile of a ward: a link in a line, a click in a chart, a map or a table."""

from collections.abc import Mapping
from pathlib import Path

import streamlit as st

from .steps import address_beside

PROFILE = "pages/places/ward.py"
PLACE = "place"  # the key of the profile's ward in the link
NEXT_PLACE = "next_place"


def ward_link(name: str, label: str | None = None) -> None:
    """Stays in the application, so the shared filters go along; `label`: the name of the ward without one."""
    st.page_link(PROFILE, label=label or f"**{name}**", query_params={PLACE: name})


def ward_line(rank: int, name: str, text: str) -> None:
    """A place in a list: its rank, its name as a link, what is said of it."""
    with st.container(horizontal=True, gap="xxsmall", vertical_alignment="center", key=f"ward_line_{rank}"):
        st.markdown(f":small[{rank}.]", width="content")
        ward_link(name)
        st.markdown(f":small[{text}]", width="content")


def ward_address(name: str) -> str:
    return address_beside("ward", PLACE, name)


def open_ward(name: str) -> None:
    """On the profile itself its box takes the name at the next run: a link cannot be changed past a bound widget."""
    if st.session_state.page != Path(PROFILE).stem:
        st.switch_page(PROFILE, query_params={PLACE: name})
    if name != st.session_state[PLACE]:
        st.session_state[NEXT_PLACE] = name
        st.rerun()


def take_next_place() -> None:
    """Before the box of the profile is drawn."""
    if NEXT_PLACE in st.session_state:
        st.session_state[PLACE] = st.session_state.pop(NEXT_PLACE)


def clicked_ward(selection: Mapping, ward_names: Mapping[str, str]) -> str | None:
    """The name of the ward that a chart's point, or an object of a map, was drawn for."""
    points = selection.get("points", [])
    objects = [found for layer in selection.get("objects", {}).values() for found in layer]
    codes = [scalar(point.get("customdata")) for point in points] + [found.get("ward") for found in objects]
    return next((ward_names[code] for code in codes if code in ward_names), None)


def scalar(customdata) -> str | None:
    """Plotly hands a list where the figure gave one."""
    return customdata[0] if isinstance(customdata, (list, tuple)) and customdata else customdata
