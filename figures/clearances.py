"""The board of wards and months, and how many wards did the work each month."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field

import pandas as pd
import plotly.graph_objects as go

from vietnamese import figure_words as words
from vietnamese.labels import STATES
from vietnamese.numbers import integer, percent

from .accidents import month_ticks
from .cells import count_inside
from .sketch import Sketch
from .style import INK, MUTED, STATE, styled
from .ward_board import BoardFrame, ward_board

NARROW = 0.07  # of all wards: no room for a number
DRAWN_STATES = ("met", "not_met", "not_reported", "in_progress")
MOST_DETAILED_MONTHS = 12


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
    One newspaper column of the board, a cell for each of `months` a ward owes; `rows` are ward-months with a state.

    Beside the cells the months missed in a row.
    """
    runs = {code: words.run_of_months(run) for code, run in facts.runs.items() if run > 1}
    heads = [str(month.month) for month in months]
    frame = BoardFrame(facts.names, heads, words.MONTHS_HEAD, facts.headings, runs, words.RUN_HEAD)
    return ward_board(_cells(rows[rows["ward"].isin(order)], facts, months), frame, order=order, lines=lines)


def _cells(rows: pd.DataFrame, facts: BoardFacts, months: Sequence[pd.Timestamp]) -> pd.DataFrame:
    places = {month: place for place, month in enumerate(months)}
    shown = rows[rows["month"].isin(months) & rows["state"].notna()]
    return pd.DataFrame(
        [
            (row.ward, places[row.month], row.state, *_said(row, facts, (row.ward, row.month) in facts.unplaced))
            for row in shown.itertuples(index=False)
        ],
        columns=["ward", "place", "state", "text", "hover"],
    )


def _said(row, facts: BoardFacts, is_open: bool) -> tuple[str, str]:
    """In the cell and under the mouse; a month without a report has no count."""
    has = row.state != "not_reported"
    count = integer(row.clearance_count) if has else ""
    name, state = facts.names[row.ward], STATES[row.state]
    return words.cell_count(count, is_open), words.clearance_cell(
        name, row.month, state, row.clearance_count, has, is_open
    )


def progress(rows: pd.DataFrame, *, height: int = 290) -> go.Figure:
    """
    Wards of each state stacked to the whole, a bar a month that owes any (rows of clearances/by_month).

    Above each bar the share that met it, below it what was made of what was owed; left out where months are many.
    """
    figure = Sketch()
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


def _stack(figure: Sketch, rows: pd.DataFrame, state: str) -> None:
    counts, paint = rows[f"{state}_count"], STATE[state]
    wide = counts > NARROW * rows["due_count"]
    figure.add_bar(
        x=list(range(len(rows))),
        y=counts,
        name=STATES[state],
        width=0.72,
        text=[integer(count) if is_wide else "" for count, is_wide in zip(counts, wide, strict=True)],
        marker={"color": paint.fill, "line": {"color": paint.edge, "width": 1},
                "pattern": {"shape": paint.pattern, "fgcolor": "#DDE2E8", "bgcolor": "#FFFFFF", "size": 6}},
        hovertext=[words.month_state(row.month, STATES[state], count)
                   for row, count in zip(rows.itertuples(index=False), counts, strict=True)],
        hoverinfo="text",
        **count_inside(paint),
    )  # fmt: skip
