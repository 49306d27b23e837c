"""Twelve months added up, at the end of each month, beside the same a year earlier."""

import pandas as pd
import plotly.graph_objects as go

from vietnamese import figure_words as words

from .sketch import Sketch
from .style import (
    DASH,
    END_DOT,
    INK,
    LAST_YEAR,
    LAST_YEAR_WIDTH,
    MUTED,
    NAVY,
    TARGET_WIDTH,
    THIS_YEAR_WIDTH,
    count_axis,
    line,
    spread_labels,
    styled,
)

MONTHS_APART = 3


def rolling_months(
    rows: pd.DataFrame, *, y: str, unit: str, target: tuple[str, int | None], height: int = 250
) -> go.Figure:
    """
    Rows of accidents/rolling_by_month that reach back 12 months, from zero; `y` is one of the three criteria.

    `target`: name of a year and the most that meets it (None: nothing is asked), a level for the year's last point.
    """
    figure = Sketch()
    now, before = rows[f"rolling_{y}"], rows[f"previous_{y}"].dropna()
    _add_line(figure, rows.loc[before.index], before, words.year_before, line(LAST_YEAR, LAST_YEAR_WIDTH), unit)
    _add_line(figure, rows, now, words.year_to, line(NAVY, THIS_YEAR_WIDTH), unit)
    figure.add_scatter(
        x=[len(rows) - 1], y=now.tail(1), mode="markers", marker={"size": END_DOT, "color": NAVY}, hoverinfo="skip"
    )
    labels = [(float(now.iloc[-1]), words.end_of_year_to(now.iloc[-1], unit, rows["end_date"].iloc[-1]), NAVY)]
    if len(before):
        labels.append((float(before.iloc[-1]), words.end_of_year_before(before.iloc[-1]), MUTED))
    if target[1] is not None:
        figure.add_hline(y=target[1], line=line(INK, TARGET_WIDTH, dash=DASH))
        labels.append((target[1], words.year_target(*target), INK))
    top = max(value for value, *_ in [*labels, (now.max(),), (before.max() if len(before) else 0,)])
    room = spread_labels(figure, labels, top)
    ticks = {place: words.month_tick(rows["month"][place], with_year=True) for place in rows.index[::-MONTHS_APART]}
    return styled(
        figure,
        height,
        xaxis={"tickvals": list(ticks), "ticktext": list(ticks.values()), "showgrid": False,
                "tickangle": 0, "range": [-0.3, len(rows) - 1]},
        yaxis=count_axis(top) | {"range": [0, top * 1.12 or 1]},
        margin={"l": 36, "r": room, "t": 8, "b": 36},
    )  # fmt: skip


def _add_line(figure: Sketch, rows: pd.DataFrame, counts: pd.Series, detail, style: dict, unit: str) -> None:
    figure.add_scatter(
        x=rows.index.tolist(),
        y=counts.tolist(),
        mode="lines",
        line=style,
        hovertext=[detail(day, count, unit) for day, count in zip(rows["end_date"], counts, strict=True)],
        hoverinfo="text",
    )
