"""The board of wards and months, and how many wards did the work each month."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd
import plotly.graph_objects as go

from vietnamese import figure_words as words
from vietnamese.labels import STATES
from vietnamese.numbers import integer, percent

from .accidents import month_ticks
from .cells import add_cells
from .style import HIDDEN_AXIS, INK, MUTED, RED_TEXT, STATE, styled

GROUP = 5  # a breath after so many rows
GAP = 0.34
NAME_WIDTH, RUN_WIDTH = 0.66, 0.34  # of the width of the months
FEWEST_MONTHS = 6  # keep cells from growing wide
HEAD = -1.1  # of a column, in rows above its first
ROW_PIXELS = 13.6
TYPE_SIZE = 11
NARROW = 0.07  # of all wards: no room for a number
DRAWN_STATES = ("met", "not_met", "not_reported", "in_progress")
MOST_DETAILED_MONTHS = 12
CLEAR = "rgba(0,0,0,0)"


@dataclass(frozen=True)
class BoardFacts:
    """
    What the board says of wards: `names` by code, `runs` of months missed in a row by code, `headings` that stand among
    the codes, and the (ward, month) pairs a clearance without a place might belong to.
    """

    names: Mapping[str, str]
    runs: Mapping[str, int] = field(default_factory=dict)
    headings: Mapping[str, str] = field(default_factory=dict)
    unplaced: Collection[tuple[str, pd.Timestamp]] = frozenset()


def board(
    rows: pd.DataFrame, facts: BoardFacts, *, order: Sequence[str], months: Sequence[pd.Timestamp], lines: int
) -> go.Figure:
    """
    One newspaper column of the board: a line for each code of `order`, a cell for each of `months` it owes.

    `rows` are ward-months with a state; `lines` the length of the longest column, so that all share one scale. Names
    and cells carry the ward's code.
    """
    tops = _tops(order, facts.headings)
    wide = max(len(months), FEWEST_MONTHS)
    annotations = _month_heads(months) + _beside_cells(tops, facts, len(months))
    figure = go.Figure(layout={"annotations": annotations})  # at once: one by one takes seconds
    named = {code: top for code, top in tops.items() if code in facts.names}
    _draw_names(figure, named, facts.names, NAME_WIDTH * wide)
    _draw_cells(figure, rows[rows["ward"].isin(order)], facts, tops, months)
    bottom = lines + GAP * (lines // GROUP)
    return styled(
        figure,
        round((bottom + 1.5) * ROW_PIXELS),
        barmode="overlay",
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        xaxis=HIDDEN_AXIS | {"range": [-0.5 - NAME_WIDTH * wide, wide - 0.5 + RUN_WIDTH * wide]},
        yaxis=HIDDEN_AXIS | {"range": [bottom - 0.4, -1.8]},
    )


def _month_heads(months: Sequence[pd.Timestamp]) -> list[dict]:
    return [
        _text(-0.7, HEAD, words.MONTHS_HEAD, anchor="right", colour=MUTED),
        *(_text(place, HEAD, str(month.month), anchor="center", colour=MUTED) for place, month in enumerate(months)),
    ]


def _beside_cells(tops: Mapping[str, float], facts: BoardFacts, month_count: int) -> list[dict]:
    """Headings among the wards, and at the right the months missed in a row, under a head if there are any."""
    right = month_count - 0.4
    runs = {code: run for code in tops if (run := facts.runs.get(code, 0)) > 1}
    head = [_text(right, HEAD, words.RUN_HEAD, colour=MUTED)] if runs else []
    missed = [_text(right, tops[code], words.run_of_months(run), colour=RED_TEXT) for code, run in runs.items()]
    headings = [_text(-0.5, tops[code], words.heading(text)) for code, text in facts.headings.items() if code in tops]
    return head + missed + headings


def _tops(order: Sequence[str], headings: Collection[str]) -> dict[str, float]:
    """The middle of each line: a gap after every few wards, and before a heading."""
    tops, gaps, in_group = {}, 0, 0
    for line, code in enumerate(order):
        if in_group == GROUP or (code in headings and line):
            gaps, in_group = gaps + 1, 0
        tops[code] = line + GAP * gaps
        in_group += code not in headings
    return tops


def _text(x: float, y: float, text: str, *, anchor: str = "left", colour: str = INK) -> dict:
    font = {"size": TYPE_SIZE, "color": colour}
    return {"x": x, "y": y, "text": text, "showarrow": False, "xanchor": anchor, "font": font}


def _draw_names(figure: go.Figure, tops: Mapping[str, float], names: Mapping[str, str], width: float) -> None:
    """Names are bars without a colour: those can be clicked."""
    figure.add_bar(
        orientation="h",
        base=[-0.7 - width] * len(tops),
        x=[width] * len(tops),
        y=list(tops.values()),
        width=0.9,
        text=[names[code] for code in tops],
        textposition="inside",
        insidetextanchor="end",
        constraintext="none",
        textfont={"size": TYPE_SIZE, "color": INK},
        marker={"color": CLEAR, "line": {"width": 0}},
        customdata=list(tops),
        hovertext=[words.open_profile(names[code]) for code in tops],
        hoverinfo="text",
    )


def _draw_cells(
    figure: go.Figure,
    rows: pd.DataFrame,
    facts: BoardFacts,
    tops: Mapping[str, float],
    months: Sequence[pd.Timestamp],
) -> None:
    places = {month: place for place, month in enumerate(months)}
    shown = rows[rows["month"].isin(months) & rows["state"].notna()]
    unplaced = [pair in facts.unplaced for pair in zip(shown["ward"], shown["month"], strict=True)]
    reported = (shown["state"] != "not_reported").tolist()
    counts = [integer(count) if has else "" for count, has in zip(shown["clearance_count"], reported, strict=True)]
    add_cells(
        figure,
        [places[month] for month in shown["month"]],
        [tops[ward] for ward in shown["ward"]],
        shown["state"].tolist(),
        [words.cell_count(count, is_open) for count, is_open in zip(counts, unplaced, strict=True)],
        width=0.93,
        height=0.86,
        size=TYPE_SIZE - 1,
        hover=[
            words.clearance_cell(facts.names[row.ward], row.month, STATES[row.state], row.clearance_count, has, is_open)
            for row, has, is_open in zip(shown.itertuples(index=False), reported, unplaced, strict=True)
        ],
        codes=shown["ward"].tolist(),
    )


def progress(rows: pd.DataFrame, *, height: int = 290) -> go.Figure:
    """
    Wards of each state stacked to the whole, a bar a month that owes any (rows of clearances/by_month).

    Above each bar the share that met it, below it what was made of what was owed; left out where months are many.
    """
    figure = go.Figure()
    rows = rows[rows["due_count"] > 0]
    for state in DRAWN_STATES:
        _stack(figure, rows, state)
    ticks = month_ticks(rows["month"], last_is_open=bool(rows["is_running"].any()))
    if len(rows) <= MOST_DETAILED_MONTHS:
        ticks = {place: words.month_with_trips(tick, *_trips(rows, place)) for place, tick in ticks.items()}
        for place, row in enumerate(rows.itertuples(index=False)):
            figure.add_annotation(
                x=place,
                y=row.due_count,
                text=f"<b>{percent(row.met_share, 0)}</b>",
                yanchor="bottom",
                showarrow=False,
                font={"size": 12, "color": MUTED if row.is_running else INK},
            )
    return styled(
        figure,
        height,
        barmode="stack",
        margin={"l": 34, "t": 48, "b": 68},
        xaxis={"tickvals": list(ticks), "ticktext": list(ticks.values()), "tickangle": 0, "showgrid": False},
        yaxis={"rangemode": "tozero", "nticks": 4, "tickformat": ",d"},
        showlegend=True,
        legend={"orientation": "h", "x": 0, "y": 1.12, "yanchor": "bottom", "traceorder": "normal"},
    )


def _trips(rows: pd.DataFrame, place: int) -> tuple[int, int]:
    return int(rows["clearance_count"].iloc[place]), int(rows["required_count"].iloc[place])


def _stack(figure: go.Figure, rows: pd.DataFrame, state: str) -> None:
    counts, paint = rows[f"{state}_count"], STATE[state]
    wide = counts > NARROW * rows["due_count"]
    figure.add_bar(
        x=list(range(len(rows))),
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
        hovertext=[words.month_state(row.month, STATES[state], count)
                   for row, count in zip(rows.itertuples(index=False), counts, strict=True)],
        hoverinfo="text",
    )  # fmt: skip
