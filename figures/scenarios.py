"""Scenarios side by side: where the year may end, and the way of the share of image fines to its goal."""

from collections.abc import Mapping
from datetime import date

import pandas as pd
import plotly.graph_objects as go

from vietnamese import figure_words as words
from vietnamese import what_if_words

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
    figure, count = go.Figure(), len(panels)
    for number, (measure, word) in enumerate(panels.items()):
        _panel(figure, rows[rows["measure"] == measure], number, count, word)
    names = rows.drop_duplicates("place")
    room = LETTER_WIDTH * max(names["name"].map(len)) + 12
    return styled(
        figure,
        ROW_HEIGHT * len(names) + HEAD,
        margin={"l": room, "r": 14, "t": HEAD, "b": 4},
        yaxis={
            "range": [len(names) - 0.5, -0.5], "tickvals": names["place"].tolist(), "ticktext": names["name"].tolist(),
            "showgrid": False, "tickfont": {"size": 12, "color": INK}, "ticksuffix": " ",
        },
    )  # fmt: skip


def _panel(figure: go.Figure, rows: pd.DataFrame, number: int, count: int, word: str) -> None:
    axis = "x" if number == 0 else f"x{number + 1}"
    width = (1 - GAP * (count - 1)) / count
    left = number * (width + GAP)
    so_far, target = rows["so_far"].iloc[0], rows["at_most"].iloc[0]
    colours = [COLOURS[place] for place in rows["place"]]
    about = {"xaxis": axis, "hoverinfo": "skip", "y": rows["place"]}
    figure.add_bar(
        orientation="h",
        base=rows["low"],
        x=rows["high"] - rows["low"],
        width=0.3,
        marker={"color": LIGHT_BLUE},
        **about,
    )
    figure.add_scatter(
        x=rows["expected"], mode="markers", marker={"size": 10, "color": colours}, **about,
    )  # fmt: skip
    known = [so_far, *rows["low"], *rows["high"], *([] if pd.isna(target) else [target])]
    room = (max(known) - min(known) or 1) * 0.08
    figure.update_layout(
        {f"{axis[0]}axis{axis[1:]}": HIDDEN_AXIS | {"domain": [left, left + width],
                                                    "range": [min(known) - room, max(known) + room]}}
    )  # fmt: skip
    for row in rows.itertuples():
        figure.add_annotation(
            x=row.expected, xref=axis, y=row.place, yshift=14, showarrow=False, bgcolor="#FFFFFF", borderpad=0,
            text=what_if_words.bold_count(row.expected), font={"size": 12, "color": INK},
        )  # fmt: skip
    _upright(figure, axis, so_far, EVENT, None)
    if not pd.isna(target):
        _upright(figure, axis, target, INK, DASH)
    figure.add_annotation(
        x=left, xref="paper", y=1, yref="paper", yanchor="bottom", yshift=4, xanchor="left", align="left",
        showarrow=False, text=what_if_words.panel_title(word, so_far, target), font={"size": 12, "color": MUTED},
    )  # fmt: skip


def _upright(figure: go.Figure, axis: str, at: float, colour: str, dash: str | None) -> None:
    figure.add_shape(
        type="line", xref=axis, yref="paper", x0=at, x1=at, y0=0, y1=1, line=line(colour, TARGET_WIDTH, dash=dash)
    )


def share_courses(rows: pd.DataFrame, *, goal: tuple[date, float], height: int = 200) -> go.Figure:
    """The share of 12 months at the end of each month to come, a line for each scenario; `rows`: place, name, day,
    share."""
    figure = go.Figure()
    figure.add_hline(y=goal[1], line=line(INK, TARGET_WIDTH, dash=DASH))
    labels = []
    for place, course in rows.groupby("place"):
        colour = COLOURS[place]
        figure.add_scatter(x=course["day"], y=course["share"], mode="lines", line=line(colour, THIS_YEAR_WIDTH))
        labels.append(
            (float(course["share"].iloc[-1]), what_if_words.course_end(*course[["name", "share"]].iloc[-1]), colour)
        )
    top = max(goal[1], rows["share"].max()) * 1.15
    labels.append((goal[1], words.goal(goal[1], goal[0]), INK))
    room = spread_labels(figure, labels, top)
    years = sorted({day.year for day in rows["day"]})
    return styled(
        figure.update_traces(hoverinfo="skip"),
        height,
        margin={"l": 36, "r": room, "t": 8, "b": 22},
        xaxis={
            "showgrid": False,
            "tickvals": [date(year, 12, 14) for year in years],
            "ticktext": [str(y) for y in years],
        },
        yaxis={"range": [0, top], "tickformat": ".0%", "nticks": 5},
    )
