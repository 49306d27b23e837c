"""A KPI in five lines: name and status; value and sparkline; change; target and verdict; the counts."""

from dataclasses import dataclass
from typing import Literal

import streamlit as st

from .status import status_badge

ARROWS = {-1: ":material/arrow_downward:", 0: ":material/arrow_forward:", 1: ":material/arrow_upward:"}
TONES = {"good": "green", "bad": "red", "chance": "gray"}


@dataclass(frozen=True)
class Change:
    """A change in words. The arrow follows the sign of `direction`, the colour what is good; `chance` stays grey."""

    text: str
    direction: float
    tone: Literal["good", "bad", "chance"]
    compared_with: str

    @property
    def badge(self) -> str:
        arrow = ARROWS[(self.direction > 0) - (self.direction < 0)]
        return f":{TONES[self.tone]}-badge[{arrow} {self.text}] :small[:gray[{self.compared_with}]]"


@dataclass(frozen=True)
class Kpi:
    """
    What one card says. An empty `status`: nothing to judge it by. `target` and `detail` are finished sentences,
    `sparkline` is SVG text.
    """

    key: str
    title: str
    definition: str
    status: str
    value: str
    unit: str = ""
    change: Change | None = None
    target: str = ""
    detail: str = ""
    sparkline: str = ""


def kpi_card(kpi: Kpi) -> None:
    with st.container(border=True, key=f"card_{kpi.key}", gap=None, height="stretch"):
        with _line():
            st.markdown(f"### {kpi.title}", help=kpi.definition, width="content", anchors=False)
            if kpi.status:
                status_badge(kpi.status)
        with _line(wrap=False):
            st.markdown(f"#### {kpi.value} :small[:gray[{kpi.unit}]]", width="content", anchors=False)
            if kpi.sparkline:
                st.image(kpi.sparkline, width=76, alt=kpi.title)
        if kpi.change:
            st.markdown(kpi.change.badge)
        st.markdown(f":small[{kpi.target}]")
        st.markdown(f":small[:gray[{kpi.detail}]]")


def _line(*, wrap: bool = True):
    return st.container(
        horizontal=True, horizontal_alignment="distribute", vertical_alignment="center", gap=None, wrap=wrap
    )
