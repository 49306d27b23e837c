"""
Scenarios side by side: where the year may end, and the way of the share of image fines to its goal.

Names are a reader's own; plotly would take tags in them for its own.
"""

from collections.abc import Mapping
from datetime import date
from html import escape

import pandas as pd
import plotly.graph_objects as go

from vietnamese import figure_words as words
from vietnamese import what_if_outcomes

from .sketch import Sketch
from .style import (
    BLUE,
    DASH,
    EVENT,
    HIDDEN_AXIS,
    INK,
    LAST_YEAR,
    LETTER_WIDTH,
    LIGHT_BLUE,
    MUTED,
    NAVY,
    TARGET_WIDTH,
    THIS_YEAR_WIDTH,
    line,
    spread_labels,
    styled,
)

COLOURS = (LAST_YEAR, NAVY, BLUE)  # the status quo first
ROW_HEIGHT = 46
HEAD = 54  # pixels for the name of a panel and its target
GAP = 0.03  # of the width, between panels


def year_ends(rows: pd.DataFrame, *, panels: Mapping[str, str]) -> go.Figure:
    """
    A dot for what is expected at the year's end, a bar for its 95% interval, a dashed line for the target.

    `rows`: one scenario (place, name) and measure: expected, low, high, so_far, at_most (None: no target). `panels`:
    measure -> its word, from left to right. An axis begins at what has happened already, which nothing can undo.
    """
    drawn = {measure: rows[rows["measure"] == measure] for measure in panels}
    axes, width = {}, (1 - GAP * (len(panels) - 1)) / len(panels)
    figure = Sketch()
    for number, (measure, word) in enumerate(panels.items()):
        panel, axis = drawn[measure], f"x{number + 1}" if number else "x"
        left = number * (width + GAP)
        axes[f"xaxis{axis[1:]}"] = HIDDEN_AXIS | {"domain": [left, left + width]}
        figure.add_annotation(**_heading(word, panel, left))
        if len(panel):
            axes[f"xaxis{axis[1:]}"]["range"] = _reach(panel)
            _mark(figure, panel, axis)
            figure.annotations += [_count(row, axis) for row in panel.itertuples()]
            figure.shapes += _uprights(panel.iloc[0], axis)
    names = rows.drop_duplicates("place")
    written = [escape(name) for name in names["name"]]
    return styled(
        figure,
        ROW_HEIGHT * len(names) + HEAD,
        margin={"l": LETTER_WIDTH * max(names["name"].map(len)) + 12, "r": 14, "t": HEAD, "b": 4},
        yaxis={
            "range": [len(names) - 0.5, -0.5], "tickvals": names["place"].tolist(), "ticktext": written,
            "showgrid": False, "tickfont": {"size": 12, "color": INK}, "ticksuffix": " ", "fixedrange": True,
        },
        **axes,
    )  # fmt: skip


def _reach(panel: pd.DataFrame) -> list[float]:
    known = [*panel["so_far"], *panel["low"], *panel["high"], *panel["at_most"].dropna()]
    room = (max(known) - min(known) or 1) * 0.08
    return [min(known) - room, max(known) + room]


def _mark(figure: Sketch, panel: pd.DataFrame, axis: str) -> None:
    about = {"xaxis": axis, "hoverinfo": "skip", "y": panel["place"]}
    colours = [COLOURS[place] for place in panel["place"]]
    figure.add_bar(
        orientation="h", base=panel["low"].tolist(), x=panel["high"] - panel["low"], width=0.3,
        marker={"color": LIGHT_BLUE}, **about,
    )  # fmt: skip
    figure.add_scatter(x=panel["expected"], mode="markers", marker={"size": 10, "color": colours}, **about)


def _count(row, axis: str) -> dict:
    return {
        "x": row.expected, "xref": axis, "y": row.place, "yshift": 14, "showarrow": False, "bgcolor": "#FFFFFF",
        "borderpad": 0, "text": what_if_outcomes.bold_count(row.expected), "font": {"size": 12, "color": INK},
    }  # fmt: skip


def _uprights(first, axis: str) -> list[dict]:
    """What has happened, and the target where there is one."""
    lines = [(first.so_far, line(EVENT, TARGET_WIDTH))]
    if not pd.isna(first.at_most):
        lines.append((first.at_most, line(INK, TARGET_WIDTH, dash=DASH)))
    return [
        {"type": "line", "xref": axis, "yref": "paper", "x0": at, "x1": at, "y0": 0, "y1": 1, "line": style}
        for at, style in lines
    ]


def _heading(word: str, panel: pd.DataFrame, left: float) -> dict:
    known = (panel["so_far"].iloc[0], panel["at_most"].iloc[0]) if len(panel) else None
    return {
        "x": left, "xref": "paper", "y": 1, "yref": "paper", "yanchor": "bottom", "yshift": 4, "xanchor": "left",
        "align": "left", "showarrow": False, "text": what_if_outcomes.panel_title(word, known),
        "font": {"size": 12, "color": MUTED},
    }  # fmt: skip


def share_courses(rows: pd.DataFrame, *, goal: tuple[date, float], height: int = 200) -> go.Figure:
    """The share of 12 months at each month's end to come, a line for each scenario; `rows`: place, name, day, share."""
    drawn = [(COLOURS[place], course) for place, course in rows.groupby("place")]
    figure = Sketch()
    for colour, course in drawn:
        figure.add_scatter(
            x=course["day"], y=course["share"], mode="lines", line=line(colour, THIS_YEAR_WIDTH), hoverinfo="skip"
        )
    ends = [(*course.iloc[-1][["share", "name"]], colour) for colour, course in drawn]
    labels = [(share, what_if_outcomes.course_end(escape(name), share), colour) for share, name, colour in ends]
    labels.append((goal[1], words.goal(goal[1], goal[0]), INK))
    top = max(goal[1], rows["share"].max()) * 1.15
    room = spread_labels(figure, labels, top)
    figure.add_shape(
        type="line", xref="paper", x0=0, x1=1, y0=goal[1], y1=goal[1], line=line(INK, TARGET_WIDTH, dash=DASH)
    )
    years = sorted({day.year for day in rows["day"]})
    return styled(
        figure,
        height,
        margin={"l": 36, "r": room, "t": 8, "b": 22},
        xaxis={"showgrid": False, "tickvals": [date(year, 12, 14) for year in years],
               "ticktext": [str(year) for year in years]},
        yaxis={"range": [0, top], "tickformat": ".0%", "nticks": 5},
    )  # fmt: skip
