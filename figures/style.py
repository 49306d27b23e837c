"""How every figure looks: its colours, one layout, Vietnamese separators."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

import plotly.graph_objects as go

from .sketch import Sketch

INK, MUTED, GRID, AXIS = "#1B2733", "#55606D", "#E3E7EC", "#AEB7C1"
NAVY, LAST_YEAR, BAND, BLUE, LIGHT_BLUE = "#12457A", "#6F7C8A", "#DCE8F4", "#2E8FC5", "#A5C4E1"
RED, RED_TEXT, EVENT = "#C8441B", "#A3330C", "#7A8694"
SEQUENCE = (
    "#EEF4FA", "#DCE8F4", "#C3D8EC", "#A5C4E1", "#83ACD3", "#6093C3", "#417AB0", "#2A6299", "#194D81", "#0E3968",
)  # fmt: skip
FEW = 5  # counts up to which each has its line
LETTER_WIDTH = 6.3  # px, of 12 px type
TAG = re.compile("<[^>]*>")
FONT = "Source Sans, Segoe UI, sans-serif"
DASH = "4px,3px"


class Paint(NamedTuple):
    fill: str
    edge: str
    text: str
    pattern: str = ""
    lines: str = "#DDE2E8"  # of the pattern


STATE = {
    "met": Paint("#D8EEE8", "#B9DDD3", "#0B5F4E"),
    "attention": Paint("#F8CF7E", "#D98E04", "#3D2500"),
    "not_met": Paint(RED, RED, "#FFFFFF"),
    "not_reported": Paint("#FFFFFF", "#8793A1", "#3D4854", "/"),
    "in_progress": Paint("#E1ECF8", LIGHT_BLUE, NAVY),
    "not_required": Paint("#F3F5F8", "#F3F5F8", EVENT),
}
STATE |= {
    "overdue": STATE["not_met"],
    "due_soon": STATE["attention"],
    "waiting": Paint("#FFFFFF", "#AEB7C1", MUTED, ".", "#8793A1"),
    "on_time": Paint("#F3F5F8", "#C6CDD5", MUTED),
    "reported": STATE["met"],
    "done_late": Paint("#D8EEE8", "#0E7C66", "#0B5F4E", "\\", "#4FA392"),
    "done": Paint("#9CCDC1", "#4FA392", "#0B3B31"),
    "undetermined": Paint("#FFFFFF", "#55606D", INK),
    "not_due": STATE["in_progress"],
    "no_source": Paint("#ECEFF3", "#ECEFF3", MUTED),
}
CHANGE = {"decrease": STATE["met"].text, "increase": RED_TEXT}  # of counts that had better fall, where it is real
HIDDEN_AXIS = {"visible": False, "fixedrange": True}


class Drawn(go.Figure):
    """
    As much of a figure as Streamlit asks for: its dictionary.

    A whole `go.Figure` copies all it holds when it is made, and again when it is asked.
    """

    def __init__(self, figure: dict[str, Any]):
        self._drawn = figure

    def to_dict(self) -> dict[str, Any]:
        return self._drawn


def styled(figure: Sketch, height: int | None, big: float = 1.0, **layout: Any) -> go.Figure:
    """One look for all; `big` scales type and lines for slides; `layout` says only what differs."""
    said = {"height": height, "annotations": figure.annotations, "shapes": figure.shapes}
    look = _over(_look(big), layout) | {name: value for name, value in said.items() if value}
    return Drawn({"data": figure.data, "layout": look | {"template": _plotly_look()}})


@cache
def _plotly_look() -> dict[str, Any]:
    """What plotly itself would put below ours."""
    return go.Figure().to_dict()["layout"]["template"]


def _look(big: float) -> dict[str, Any]:
    axis = {
        "gridcolor": GRID, "zeroline": False, "linecolor": AXIS, "ticks": "", "fixedrange": True,
        "tickfont": {"size": 12 * big, "color": MUTED},
    }  # fmt: skip
    return {
        "margin": {"l": 36 * big, "r": 4, "t": 8, "b": 22 * big},
        "separators": ",.",
        "showlegend": False,
        "bargap": 0.3,
        "font": {"family": FONT, "size": 12 * big, "color": INK},
        "paper_bgcolor": "#FFFFFF",
        "plot_bgcolor": "#FFFFFF",
        "hoverlabel": {"bgcolor": "#FFFFFF", "bordercolor": AXIS, "font": {"color": INK, "size": 13 * big}},
        "xaxis": axis,
        "yaxis": axis,
    }


def _over(look: Mapping[str, Any], layout: Mapping[str, Any]) -> dict[str, Any]:
    """`layout` over `look`, and so within the dictionaries that both have."""
    both = {name: _over(look[name], said) for name, said in layout.items() if isinstance(look.get(name), dict)}
    return {**look, **layout, **both}


def line(color: str, width: float, big: float = 1.0, dash: str | None = None) -> dict:
    return {"color": color, "width": width * big} | ({"dash": dash} if dash else {})


THIS_YEAR_WIDTH, LAST_YEAR_WIDTH, TARGET_WIDTH, END_DOT = 3.2, 1.8, 1.5, 8


def end_label(figure: Sketch, y: float, text: str, color: str, big: float = 1.0, shift: float = 0) -> None:
    """Words at the right end of a line, in the room `margin.r` leaves for them (88 px x big)."""
    figure.add_annotation(
        x=1, xref="paper", xshift=5, y=y, yshift=shift, text=text, showarrow=False, xanchor="left",
        align="left", font={"color": color, "size": 12 * big},
    )  # fmt: skip


def spread_labels(
    figure: Sketch, labels: list[tuple[float, str, str]], top: float, big: float = 1.0, line_share: float = 0.11
) -> float:
    """
    (y, text, colour) at the right end of lines on an axis from 0 to `top`, pushed apart so that none covers another.

    `line_share`: what a line of text takes of the axis. Returns the room in px that the longest takes at the right.
    """
    placed, lowest, line_room = [], float("inf"), top * line_share or 1
    for value, text, color in sorted(labels, key=lambda label: -label[0]):
        half = line_room * (text.count("<br>") + 1) / 2
        placed.append((min(value, lowest - half), half, text, color))
        lowest = placed[-1][0] - half
    floor = 0.0
    for centre, half, text, color in reversed(placed):
        centre = max(centre, floor + half)
        end_label(figure, centre, text, color, big)
        floor = centre + half
    letters = [len(line) for _, text, _ in labels for line in TAG.sub("", text.replace("<br>", "\n")).split("\n")]
    return (LETTER_WIDTH * max(letters, default=0) + 12) * big


def count_axis(top: float) -> dict:
    """An axis of counts from 0: there are no half accidents."""
    return {"rangemode": "tozero", "nticks": 5, "tickformat": ",d"} | ({"dtick": 1} if top <= FEW else {})
