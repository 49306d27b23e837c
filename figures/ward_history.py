"""One ward over time: accidents of 12 months as they move, and the days of each month on which it cleared."""

import pandas as pd
import plotly.graph_objects as go

from vietnamese import ward_words as words
from vietnamese.labels import STATES
from vietnamese.numbers import integer

from .cells import add_cells
from .sketch import Sketch
from .style import END_DOT, GRID, INK, LAST_YEAR, MUTED, NAVY, THIS_YEAR_WIDTH, line, styled

MONTH_HEIGHT = 18
STATE_AT, WORD_AT, ROW_END = 34.2, 36.4, 53


def rolling_year(rows: pd.DataFrame, *, y: str, height: int = 120) -> go.Figure:
    """Counts of 12 months by the last day of each (rows of wards/rolling_accidents), from zero."""
    figure = Sketch()
    figure.add_scatter(
        x=rows["end_date"],
        y=rows[y],
        mode="lines",
        line=line(NAVY, THIS_YEAR_WIDTH),
        hovertext=[words.year_to(row.end_date, getattr(row, y)) for row in rows.itertuples(index=False)],
        hoverinfo="text",
    )
    ends = rows.iloc[[0, -1]]
    figure.add_scatter(
        x=ends["end_date"],
        y=ends[y],
        mode="markers+text",
        text=[f"<b>{integer(count)}</b>" for count in ends[y]],
        textposition="top center",
        textfont={"size": 13, "color": [LAST_YEAR, NAVY]},
        cliponaxis=False,
        marker={"size": END_DOT, "color": [LAST_YEAR, NAVY]},
        hoverinfo="skip",
    )
    ticks = rows["end_date"].iloc[[0, len(rows) // 2, -1]].drop_duplicates()
    return styled(
        figure,
        height,
        margin={"l": 26, "r": 22, "t": 8, "b": 20},
        xaxis={"tickvals": ticks.tolist(), "ticktext": [words.day_tick(day) for day in ticks], "showgrid": False},
        yaxis={"range": [0, max(float(rows[y].max()) * 1.35, 4)], "nticks": 4, "tickformat": "d"},
    )


def clearance_calendar(rows: pd.DataFrame) -> go.Figure:
    """A line a month (rows of wards/clearances of one ward): the days gone out as squares; count, need and state."""
    figure = Sketch()
    lengths = rows["month"].dt.days_in_month
    for place, length in enumerate(lengths):
        figure.add_shape(
            type="rect", x0=0.5, x1=length + 0.5, y0=place - 0.36, y1=place + 0.36, fillcolor=GRID,
            line={"width": 0},
            layer="below", opacity=0.55,
        )  # fmt: skip
    days = [
        (place, row.month, int(day))
        for place, row in enumerate(rows.itertuples(index=False))
        for day in filter(None, row.cleared_days.split(", "))
    ]
    figure.add_scatter(
        x=[day for _, _, day in days],
        y=[place for place, _, _ in days],
        mode="markers",
        marker={"symbol": "square", "size": 10, "color": NAVY},
        hovertext=[words.day_gone_out(month, day) for _, month, day in days],
        hoverinfo="text",
    )
    _month_states(figure, rows)
    return styled(
        figure,
        MONTH_HEIGHT * len(rows) + 22,
        barmode="overlay",
        margin={"l": 58, "r": 0, "t": 18, "b": 2},
        xaxis={
            "range": [0.3, ROW_END], "tickvals": [1, 5, 10, 15, 20, 25, 30], "side": "top", "showgrid": False,
            "tickfont": {"size": 11, "color": MUTED},
        },
        yaxis={
            "range": [len(rows) - 0.5, -0.5], "tickvals": list(range(len(rows))), "showgrid": False,
            "ticktext": [words.month_name(month) for month in rows["month"]],
        },
    )  # fmt: skip


def _month_states(figure: Sketch, rows: pd.DataFrame) -> None:
    states = rows["state"].fillna("not_required").tolist()
    places = list(range(len(rows)))
    counts = [words.made_of(row.clearance_count, row.required_count) for row in rows.itertuples(index=False)]
    add_cells(figure, [STATE_AT] * len(rows), places, states, counts, width=3.2, height=0.8, size=11)
    for place, state, total in zip(places, states, rows["month_total_count"], strict=True):
        figure.add_annotation(
            x=WORD_AT, y=place, text=STATES[state] + words.as_a_total(total), showarrow=False, xanchor="left",
            font={"size": 11, "color": INK},
        )  # fmt: skip
