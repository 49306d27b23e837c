"""The plan's other promises: a bar in the size of a line, the course to a deadline, the way of citizens' reports."""

from datetime import date

import pandas as pd
import plotly.graph_objects as go

from vietnamese import other_target_words as words
from vietnamese.numbers import percent

from .accidents import month_ticks
from .style import (
    AXIS,
    BLUE,
    DASH,
    END_DOT,
    GRID,
    INK,
    LIGHT_BLUE,
    MUTED,
    NAVY,
    STATE,
    TARGET_WIDTH,
    THIS_YEAR_WIDTH,
    count_axis,
    line,
    styled,
)

WIDTH, HEIGHT, BAR_TOP, BAR_HEIGHT = 200, 20, 4, 12  # px of the bar of a line
FILLS = {"met": STATE["met"].text, "attention": STATE["attention"].edge, "not_met": STATE["not_met"].fill}
MOST_MARKED_MONTHS = 14
STEP_HEIGHT = 46
STEP_FILLS = {"received_count": LIGHT_BLUE, "verified_count": BLUE, "fined_count": NAVY, "answered_count": NAVY}


def target_bar(share: float, path: float | None, status: str) -> str:
    """SVG text: how much of everything is done, in the colour of its status, and a tick where the path stands."""
    done = WIDTH * min(max(share, 0), 1)
    tick = "" if path is None else _tick(WIDTH * min(path, 1))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}">'
        f'<rect x="0.5" y="{BAR_TOP}" width="{WIDTH - 1}" height="{BAR_HEIGHT}" fill="{GRID}" stroke="{AXIS}"/>'
        f'<rect x="0.5" y="{BAR_TOP}" width="{done:.1f}" height="{BAR_HEIGHT}" fill="{FILLS.get(status, NAVY)}"/>'
        f"{tick}</svg>"
    )


def _tick(place: float) -> str:
    x = min(max(place, 1.5), WIDTH - 1.5)
    return f'<line x1="{x:.1f}" x2="{x:.1f}" y1="0" y2="{HEIGHT}" stroke="{INK}" stroke-width="3"/>'


def course_to_target(
    months: pd.DataFrame, *, goal: tuple[date, float] | None, start: date, height: int = 250
) -> go.Figure:
    """
    The share done by the end of each month (rows: month, end_date, done_count, share) and, with a `goal`, the straight
    path to it from `start`. What each month added stands on its point while months are few.
    """
    figure = go.Figure()
    first = pd.Timestamp(start)
    if goal:
        figure.add_scatter(x=[first, goal[0]], y=[0, goal[1]], mode="lines", line=line(INK, TARGET_WIDTH, dash=DASH))
        figure.add_scatter(x=[goal[0]], y=[goal[1]], mode="markers", marker={"size": END_DOT, "color": INK})
        _note(figure, goal[0], goal[1], words.target_on(goal[1], goal[0]), colour=INK)
    made = [words.made_in_month(count) for count in months["done_count"]]
    figure.add_scatter(
        x=months["end_date"],
        y=months["share"],
        mode="lines+markers+text",
        line=line(NAVY, THIS_YEAR_WIDTH),
        marker={"size": 5, "color": NAVY},
        text=made if len(months) <= MOST_MARKED_MONTHS else None,
        textposition="top center",
        textfont={"size": 11, "color": MUTED},
    )
    last = months.iloc[-1]
    _note(figure, last["end_date"], last["share"], words.share_on(last["share"], last["end_date"]), colour=NAVY)
    end = max(pd.Timestamp(goal[0]) if goal else first, last["end_date"])
    top = max(1.0 if goal is None else goal[1], *months["share"])
    marks = [0, 0.25, 0.5, 0.75, 1.0]
    return styled(
        figure.update_traces(hoverinfo="skip", cliponaxis=False),
        height,
        margin={"l": 44, "r": 108, "t": 14, "b": 26},
        xaxis={"showgrid": False, "range": [first, end], "tickformat": "%m/%Y", "nticks": 6},
        yaxis={"range": [0, 1.06 * top], "tickvals": marks, "ticktext": [percent(mark, 0) for mark in marks]},
    )


def _note(figure: go.Figure, x: object, y: float, text: str, *, colour: str) -> None:
    figure.add_annotation(
        x=x, y=y, text=text, showarrow=False, xanchor="left", align="left", xshift=9, font={"color": colour, "size": 12}
    )


def report_steps(counts: pd.Series) -> go.Figure:
    """One bar a step of citizens' reports (index: STEPS), each with its share of the step it is taken from."""
    figure = go.Figure()
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
    """Rows of citizen_reports/by_month: what was received, pale, and what of it was answered, in front."""
    places, ticks = list(range(len(rows))), month_ticks(rows["month"], last_is_open=last_is_open)
    hover = [words.report_month(row) for row in rows.itertuples(index=False)]
    figure = go.Figure()
    for column, colour, width in (("received_count", LIGHT_BLUE, 0.72), ("answered_count", NAVY, 0.4)):
        figure.add_bar(
            x=places, y=rows[column], width=width, marker={"color": colour}, name=words.STEPS[column],
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
