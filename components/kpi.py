"""A KPI in five lines: name and status; value and sparkline; change; target and verdict; the counts."""

from dataclasses import dataclass
from typing import Literal

import streamlit as st

from analysis import Verdict
from vietnamese import numbers, overview_words, plan_words

from .status import status_badge

ARROWS = {-1: ":material/arrow_downward:", 0: ":material/arrow_forward:", 1: ":material/arrow_upward:"}
TONES = {"good": "green", "bad": "red", "chance": "gray"}
Tone = Literal["good", "bad", "chance"]


@dataclass(frozen=True)
class Change:
    """A change in words. The arrow follows the sign of `direction`, the colour what is good; `chance` stays grey."""

    text: str
    direction: float
    tone: Tone
    compared_with: str

    @property
    def badge(self) -> str:
        arrow = ARROWS[(self.direction > 0) - (self.direction < 0)]
        return f":{TONES[self.tone]}-badge[{arrow} {self.text}] :small[:gray[{self.compared_with}]]"


def tone_of(verdict: Verdict | None, *, more_is_good: bool = False) -> Tone:
    """Good or bad only when the change is real."""
    if verdict not in ("increase", "decrease"):
        return "chance"
    return "good" if (verdict == "increase") == more_is_good else "bad"


def change_in_share(
    now: float, before: float, verdict: Verdict | None, compared_with: str, *, more_is_good: bool = False
) -> Change:
    tone = tone_of(verdict, more_is_good=more_is_good)
    return Change(numbers.change_in_share(now, before), now - before, tone, compared_with)


def change_in_wards(now: int, before: int) -> Change:
    """Wards that met a month beside the month before: a full count, so no chance in it; more are better."""
    difference = int(now - before)
    tone = "good" if difference > 0 else "bad" if difference < 0 else "chance"
    return Change(overview_words.wards_change(difference), difference, tone, overview_words.MONTH_BEFORE)


def change_in_tasks(now: int, before: int) -> Change:
    """Overdue tasks beside those of a month before: fewer are better."""
    difference = int(now - before)
    tone = "good" if difference < 0 else "bad" if difference > 0 else "chance"
    return Change(plan_words.tasks_change(difference), difference, tone, overview_words.MONTH_BEFORE)


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
