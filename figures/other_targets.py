"""The plan's other promises: a bar in the size of a line, the course to a deadline, the way of citizens' reports."""

from datetime import date

import pandas as pd
import plotly.graph_objects as go

from vietnamese import other_target_words as words
from vietnamese.numbers import integer, percent

from .accidents import month_marker, month_ticks
from .sketch import Sketch
from .style import (
    AXIS,
    BLUE,
    DASH,
    END_DOT,
    GRID,
    INK,
    LIGHT_BLUE,
    NAVY,
    STATE,
    TARGET_WIDTH,
    THIS_YEAR_WIDTH,
    count_axis,
    line,
    styled,
)

WIDTH, HEIGHT, BAR_TOP, BAR_HEIGHT = 200, 20, 4, 12  # px of the bar of a line
EDGE = 3  # px left and right of the bar, so that a tick at its end is whole
FILLS = {"met": STATE["met"].text, "attention": STATE["attention"].edge, "not_met": STATE["not_met"].fill}
STEP_HEIGHT = 46
STEP_FILLS = {"received_count": LIGHT_BLUE, "verified_count": BLUE, "fined_count": NAVY, "answered_count": NAVY}


def target_bar(share: float, path: float | None, status: str) -> str:
    """SVG text: how much of everything is done, in the colour of its status, and a tick where the path stands."""
    room = WIDTH - 2 * EDGE
    done = room * min(max(share, 0), 1)
    tick = "" if path is None else _tick(EDGE + room * min(path, 1))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<rect x="{EDGE}" y="{BAR_TOP}" width="{room}" height="{BAR_HEIGHT}" fill="{GRID}" stroke="{AXIS}"/>'
        f'<rect x="{EDGE}" y="{BAR_TOP}" width="{done:.1f}" height="{BAR_HEIGHT}" fill="{FILLS.get(status, NAVY)}"/>'
        f"{tick}</svg>"
    )


def _tick(x: float) -> str:
    return f'<line x1="{x:.1f}" x2="{x:.1f}" y1="0" y2="{HEIGHT}" stroke="{INK}" stroke-width="3"/>'


def course_to_target(
    months: pd.DataFrame, *, goal: tuple[date, float] | None, start: date, height: int = 264
) -> go.Figure:
    """
    The share done by the end of each month (rows: end_date, share) and, with a `goal`, the straight path to it from
    `start`: its name stands above the plot, the last share beside its point, away from the path.
    """
    figure = Sketch()
    first, last = pd.Timestamp(start), months.iloc[-1]
    end = max(pd.Timestamp(goal[0]) if goal else first, last["end_date"])
    if goal:
        _add_path(figure, first, goal, is_early=pd.Timestamp(goal[0]) < first + (end - first) / 2)
    figure.add_scatter(
        x=months["end_date"], y=months["share"], mode="lines+markers", line=line(NAVY, THIS_YEAR_WIDTH),
        marker={"size": 5, "color": NAVY},
    )  # fmt: skip
    _name_last(figure, last, is_at_end=last["end_date"] == end, goal=goal, first=first)
    top = max([1.0, *months["share"]])
    marks = [0, 0.25, 0.5, 0.75, 1.0]
    figure.update_traces(hoverinfo="skip", cliponaxis=False)
    return styled(
        figure,
        height,
        margin={"l": 44, "r": 62, "t": 48, "b": 26},
        xaxis={"showgrid": False, "range": [first, end], "tickformat": "%m/%Y", "nticks": 6},
        yaxis={"range": [0, 1.02 * top], "tickvals": marks, "ticktext": [percent(mark, 0) for mark in marks]},
    )


def _add_path(figure: Sketch, first: pd.Timestamp, goal: tuple[date, float], *, is_early: bool) -> None:
    day, share = goal
    figure.add_scatter(x=[first, day], y=[0, share], mode="lines", line=line(INK, TARGET_WIDTH, dash=DASH))
    figure.add_scatter(x=[day], y=[share], mode="markers", marker={"size": END_DOT, "color": INK})
    figure.add_annotation(
        x=day, y=share, yref="y", text=words.target_on(share, day), showarrow=False, yanchor="bottom", yshift=7,
        xanchor="left" if is_early else "right", xshift=-6 if is_early else 6, font={"color": INK, "size": 12},
    )  # fmt: skip


def _name_last(
    figure: Sketch, last: pd.Series, *, is_at_end: bool, goal: tuple[date, float] | None, first: pd.Timestamp
) -> None:
    path = goal and goal[1] * (last["end_date"] - first) / (pd.Timestamp(goal[0]) - first)
    is_above = path is not None and last["share"] >= path
    figure.add_annotation(
        x=last["end_date"], y=last["share"], text=words.share_on(last["share"], last["end_date"]), showarrow=False,
        align="left", xanchor="left" if is_at_end or not is_above else "right", xshift=8 if not is_above else -2,
        yanchor="bottom" if is_above and not is_at_end else "middle" if is_at_end else "top",
        font={"color": NAVY, "size": 12},
    )  # fmt: skip


def month_counts(rows: pd.DataFrame, *, last_is_open: bool, height: int = 264) -> go.Figure:
    """What was done or happened each month (rows: month, done_count); an open last month is hatched."""
    ticks = month_ticks(rows["month"], last_is_open=last_is_open)
    figure = Sketch()
    figure.add_bar(
        x=list(range(len(rows))), y=rows["done_count"], hoverinfo="skip", cliponaxis=False,
        marker=month_marker(NAVY, len(rows), last_is_open), textposition="outside", constraintext="none", textangle=0,
        text=[integer(count) for count in rows["done_count"]],
    )  # fmt: skip
    return styled(
        figure,
        height,
        margin={"l": 48, "t": 24, "b": 36},
        xaxis={"tickvals": list(ticks), "ticktext": list(ticks.values()), "tickangle": 0, "showgrid": False},
        yaxis=count_axis(rows["done_count"].max()),
    )


def report_steps(counts: pd.Series) -> go.Figure:
    """One bar a step of citizens' reports (index: STEPS), each with its share of the step it is taken from."""
    figure = Sketch()
    bases = {
        "verified_count": counts["received_count"],
        "fined_count": counts["verified_count"] - counts["unfounded_count"],
        "answered_count": counts["received_count"],
    }
    for place, step in enumerate(words.STEPS):
        figure.add_bar(
            y=[place], x=[counts[step]], orientation="h", width=0.24, offset=0.2, marker={"color": STEP_FILLS[step]},
            hoverinfo="skip",
        )  # fmt: skip
        figure.add_annotation(
            x=0, y=place + 0.18, text=words.step_text(step, counts[step], bases.get(step)), showarrow=False,
            xanchor="left", yanchor="bottom", align="left", font={"size": 12, "color": INK},
        )  # fmt: skip
    return styled(
        figure,
        STEP_HEIGHT * len(words.STEPS) + 12,
        barmode="overlay",
        margin={"l": 4, "t": 4, "b": 2},
        xaxis={"visible": False, "range": [0, 1.01 * max(counts["received_count"], 1)]},
        yaxis={"visible": False, "range": [len(words.STEPS) - 0.45, -0.4]},
    )


def report_months(rows: pd.DataFrame, *, last_is_open: bool, height: int = 196) -> go.Figure:
    """Rows of citizen_reports/by_month: what was received, pale, and what of it was answered, in front of it."""
    places, ticks = list(range(len(rows))), month_ticks(rows["month"], last_is_open=last_is_open)
    hover = [words.report_month(row) for row in rows.itertuples(index=False)]
    figure = Sketch()
    for column, colour, width in (("received_count", LIGHT_BLUE, 0.72), ("answered_count", NAVY, 0.4)):
        figure.add_bar(
            x=places, y=rows[column], width=width, name=words.STEPS[column],
            marker=month_marker(colour, len(rows), last_is_open),
            hovertext=hover, hoverinfo="text",
        )  # fmt: skip
    return styled(
        figure,
        height,
        barmode="overlay",
        margin={"l": 40, "t": 28, "b": 36},
        xaxis={"tickvals": list(ticks), "ticktext": list(ticks.values()), "tickangle": 0, "showgrid": False},
        yaxis=count_axis(rows["received_count"].max()),
        showlegend=True,
        legend={"orientation": "h", "x": 0, "y": 1.02, "yanchor": "bottom", "traceorder": "normal"},
    )
