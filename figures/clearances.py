"""The board of wards and months, and how many wards did the work each month."""

import math
from collections.abc import Mapping, Sequence

import pandas as pd
import plotly.graph_objects as go

from vietnamese import figure_words as words
from vietnamese.labels import STATES
from vietnamese.numbers import integer

from .accidents import month_ticks
from .cells import add_cells
from .style import HIDDEN_AXIS, INK, MUTED, RED_TEXT, STATE, styled

COLUMNS = 3
MOST_MONTHS = 12
GROUP = 5
GAP = 0.34
NAME_WIDTH = 5.1
RUN_WIDTH = 2.6
HEAD = -1.1  # of a column, in rows above its first
ROW_PIXELS = 13.4
TYPE_SIZE = 11
NARROW = 0.07  # of all wards: no room for a number
DRAWN_STATES = ("met", "not_met", "not_reported", "in_progress")


def board(rows: pd.DataFrame, *, order: Sequence[str], names: Mapping[str, str], runs: Mapping[str, int]) -> go.Figure:
    """
    All wards on one sheet in newspaper columns, a breath every five rows, missed months in a row at the right.

    `rows` are ward-months with a state; `order` the ward codes from the top; `runs` months missed in a row by ward.
    """
    months = sorted(rows.loc[rows["state"].notna(), "month"].unique())[-MOST_MONTHS:]
    per_column = max(math.ceil(len(order) / COLUMNS), 1)
    stride = NAME_WIDTH + len(months) + RUN_WIDTH
    written = []
    for column in range(math.ceil(len(order) / per_column)):
        written += _column_head(column * stride + NAME_WIDTH, months)
    left_and_top = {}
    for place, ward in enumerate(order):
        column, line = divmod(place, per_column)
        left_and_top[ward] = left, top = column * stride + NAME_WIDTH, line + GAP * (line // GROUP)
        written.append(_text(left - 0.7, top, names[ward], anchor="right"))
        if runs.get(ward, 0) > 1:
            written.append(_text(left + len(months) - 0.4, top, words.run_of_months(runs[ward]), colour=RED_TEXT))
    figure = go.Figure(layout={"annotations": written})  # all at once: adding them one by one takes seconds
    _draw_cells(figure, rows, months, names, left_and_top)
    bottom = per_column + GAP * (per_column // GROUP)
    return styled(
        figure,
        round((bottom + 1.5) * ROW_PIXELS),
        barmode="overlay",
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        xaxis=HIDDEN_AXIS | {"range": [-0.2, COLUMNS * stride - 0.3]},
        yaxis=HIDDEN_AXIS | {"range": [bottom - 0.4, -1.8]},
    )


def _column_head(left: float, months: Sequence) -> list[dict]:
    return [
        _text(left - 0.7, HEAD, words.MONTHS_HEAD, anchor="right", colour=MUTED),
        _text(left + len(months) - 0.4, HEAD, words.RUN_HEAD, colour=MUTED),
        *(
            _text(left + place, HEAD, str(month.month), anchor="center", colour=MUTED)
            for place, month in enumerate(months)
        ),
    ]


def _text(x: float, y: float, text: str, *, anchor: str = "left", colour: str = INK) -> dict:
    font = {"size": TYPE_SIZE, "color": colour}
    return {"x": x, "y": y, "text": text, "showarrow": False, "xanchor": anchor, "font": font}


def _draw_cells(
    figure: go.Figure,
    rows: pd.DataFrame,
    months: Sequence,
    names: Mapping[str, str],
    left_and_top: Mapping[str, tuple[float, float]],
) -> None:
    places = {month: place for place, month in enumerate(months)}
    shown = rows[rows["month"].isin(months) & rows["ward"].isin(list(left_and_top)) & rows["state"].notna()]
    reported = shown["state"] != "not_reported"
    add_cells(
        figure,
        [left_and_top[row.ward][0] + places[row.month] for row in shown.itertuples(index=False)],
        [left_and_top[ward][1] for ward in shown["ward"]],
        shown["state"].tolist(),
        [integer(count) if has else "" for count, has in zip(shown["clearance_count"], reported, strict=True)],
        width=0.93,
        height=0.86,
        size=TYPE_SIZE - 1,
        hover=[
            words.clearance_cell(names[row.ward], row.month, STATES[row.state], row.clearance_count, has)
            for row, has in zip(shown.itertuples(index=False), reported, strict=True)
        ],
    )


def progress(rows: pd.DataFrame, *, height: int = 240) -> go.Figure:
    """Wards of each state stacked to the whole, a bar a month that owes any (rows of clearances/by_month)."""
    figure = go.Figure()
    rows = rows[rows["due_count"] > 0]
    places = list(range(len(rows)))
    for state in DRAWN_STATES:
        counts, paint = rows[f"{state}_count"], STATE[state]
        wide = counts > NARROW * rows["due_count"]
        figure.add_bar(
            x=places,
            y=counts,
            name=STATES[state],
            width=0.72,
            text=[integer(count) if is_wide else "" for count, is_wide in zip(counts, wide, strict=True)],
            textposition="inside",
            constraintext="none",
            insidetextanchor="middle",
            textangle=0,
            textfont={"size": 12, "color": paint.text},
            marker={"color": paint.fill, "line": {"color": paint.edge, "width": 1},
                    "pattern": {"shape": paint.pattern, "fgcolor": "#DDE2E8", "bgcolor": "#FFFFFF", "size": 6}},
            hoverinfo="skip",
        )  # fmt: skip
    ticks = month_ticks(rows["month"], last_is_open=bool(rows["is_running"].any()))
    return styled(
        figure,
        height,
        barmode="stack",
        margin={"l": 34, "t": 30, "b": 36},
        xaxis={"tickvals": list(ticks), "ticktext": list(ticks.values()), "showgrid": False},
        yaxis={"rangemode": "tozero", "nticks": 4},
        showlegend=True,
        legend={"orientation": "h", "x": 0, "y": 1.04, "yanchor": "bottom", "traceorder": "normal"},
    )
