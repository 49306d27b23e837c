"""Accidents over the months, the hours of the week, and by group."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from vietnamese import figure_words as words
from vietnamese.numbers import integer

from .sketch import Sketch
from .style import CHANGE, INK, LAST_YEAR, MUTED, NAVY, SEQUENCE, count_axis, styled

MOST_MONTH_LABELS = 14


def months(
    now: pd.DataFrame,
    before: pd.DataFrame | None,
    *,
    y: str,
    before_name: str,
    last_is_open: bool,
    verdicts: Sequence[str] = (),
    height: int = 250,
) -> go.Figure:
    """
    Two bars a month, grey before and navy now; `now` and `before` are rows of by_month, paired by their order.

    An open last month is hatched on both sides: both are cut at the same day. `before` is None where nothing is
    compared. `verdicts` on a count that had better fall, of the paired months: only a real change has arrow and colour.
    """
    figure = Sketch()
    earlier, judged = [None] * len(now), [*verdicts, *[None] * (len(now) - len(verdicts))]
    if before is not None:
        before = before.head(len(now))
        earlier[: len(before)] = before[y]
        hover = [words.month_value(*row) for row in zip(before["month"], before[y], strict=True)]
        hatched = last_is_open and len(before) == len(now)
        texts = [integer(count) for count in before[y]]
        _add_bars(figure, before[y], before_name, LAST_YEAR, hatched, texts, hover, {"size": 11, "color": MUTED})
    facts = list(zip(now[y], judged, earlier, now["month"], strict=True))
    texts = [words.month_count(count, verdict) for count, verdict, *_ in facts]
    hover = [words.month_detail(month, count, before_name, old, verdict) for count, verdict, old, month in facts]
    ink = {"size": 12, "color": [CHANGE.get(verdict, INK) for verdict in judged]}
    _add_bars(figure, now[y], words.NOW, NAVY, last_is_open, texts, hover, ink)
    ticks = month_ticks(now["month"], last_is_open=last_is_open)
    highest = max([*now[y], *filter(None, earlier)], default=0)
    return styled(
        figure,
        height,
        barmode="group",
        bargap=0.28,
        bargroupgap=0.06,
        margin={"t": 30, "b": 36},
        xaxis={"tickvals": list(ticks), "ticktext": list(ticks.values()), "showgrid": False, "tickangle": 0},
        yaxis=count_axis(highest),
        showlegend=True,
        legend={"orientation": "h", "x": 0, "y": 1.04, "yanchor": "bottom"},
    )


def month_ticks(months_shown: pd.Series, *, last_is_open: bool) -> dict[int, str]:
    """Place -> label, thinned out when there are many; the year stands at the first month and at each January."""
    step = max(1, -(-len(months_shown) // MOST_MONTH_LABELS))
    labels = {
        place: words.month_tick(month, with_year=place == 0 or month.month == 1)
        for place, month in enumerate(months_shown)
        if place % step == 0
    }
    if last_is_open:
        labels[len(months_shown) - 1] = words.open_month_tick(months_shown.iloc[-1])
    return labels


def _add_bars(figure, counts, name, colour, last_is_open, texts, hover, ink) -> None:
    figure.add_bar(
        x=list(range(len(counts))),
        y=counts,
        name=name,
        marker=month_marker(colour, len(counts), last_is_open),
        text=texts if len(texts) <= MOST_MONTH_LABELS else None,
        textposition="outside",
        textangle=0,
        cliponaxis=False,
        constraintext="none",
        textfont=ink,
        hovertext=hover,
        hoverinfo="text",
    )


def month_marker(colour: str, count: int, last_is_open: bool) -> dict:
    """Of bars, one a month: the last is hatched while its month is open."""
    shapes = [""] * count
    if last_is_open and count:
        shapes[-1] = "/"
    pattern = {"shape": shapes, "fgcolor": colour, "bgcolor": "#FFFFFF", "size": 5, "solidity": 0.35}
    return {"color": colour, "line": {"color": colour, "width": 1}, "pattern": pattern}


def hour_weekday(rows: pd.DataFrame, *, z: str, height: int = 250) -> go.Figure:
    """One cell an hour (0-23) of a weekday (1 is Monday); rows without an hour are not drawn."""
    timed = rows[rows["hour"].notna()]
    counts = timed.pivot_table(index="weekday", columns="hour", values=z, aggfunc="sum", fill_value=0)
    counts = counts.reindex(index=list(words.WEEKDAYS), columns=range(24), fill_value=0)
    hover = [
        [words.hour_value(weekday, hour, count) for hour, count in row.items()] for weekday, row in counts.iterrows()
    ]
    figure = Sketch()
    figure.add_heatmap(
        z=counts.to_numpy(),
        x=list(range(24)),
        y=list(words.WEEKDAYS.values()),
        zmin=0,
        colorscale=[[place / (len(SEQUENCE) - 1), colour] for place, colour in enumerate(SEQUENCE)],
        showscale=False,
        xgap=1,
        ygap=1,
        text=counts.map(lambda count: integer(count) if count else "").to_numpy(),
        texttemplate="%{text}",
        textfont={"size": 11},
        hovertext=hover,
        hoverinfo="text",
    )
    hours = range(0, 24, 3)
    return styled(
        figure,
        height,
        margin={"l": 66, "t": 4, "b": 26},
        xaxis={"tickvals": list(hours), "ticktext": [words.hour_tick(hour) for hour in hours], "showgrid": False},
        yaxis={"autorange": "reversed", "showgrid": False},
    )
