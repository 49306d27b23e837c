"""A count added up day by day, against the period compared and the path to the target."""

from datetime import date, timedelta
from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from vietnamese import curve_words as words
from vietnamese.numbers import short_day

from .sketch import Sketch
from .style import (
    BAND,
    DASH,
    END_DOT,
    EVENT,
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


class Course(NamedTuple):
    """`rows` hold the days that have any (`day` and the count); the line runs from `start` to `end`, 0 before."""

    name: str
    rows: pd.DataFrame
    start: date
    end: date


def cumulative(
    now: Course,
    before: Course | None,
    *,
    y: str,
    unit: str,
    length: int,
    path: pd.DataFrame | None = None,
    height: int | None = 172,
    big: float = 1.0,
) -> go.Figure:
    """
    `length` is the number of days of the whole period, `path` its target day by day: day, target, low, high.

    The two courses are laid over each other by the number of days since their starts; `before` is None where nothing is
    compared.
    """
    figure = Sketch()
    if path is not None:
        _add_path(figure, path, now.start, big)
    this, last = _totals(now, y), _totals(before, y) if before else []
    if before:
        _add_course(figure, before, last, unit, line(LAST_YEAR, LAST_YEAR_WIDTH, big))
    _add_course(figure, now, this, unit, line(NAVY, THIS_YEAR_WIDTH, big))
    end = len(this) - 1
    figure.add_scatter(
        x=[end], y=[this[-1]], mode="markers", marker={"size": END_DOT * big, "color": NAVY}, hoverinfo="skip"
    )
    _add_plan(figure, now.start, end, big)
    top = max([*this, *last, *([] if path is None else path["high"])], default=0)
    room = _label_ends(figure, now, this, before, last, path, unit, top, big)
    return styled(
        figure,
        height,
        big,
        xaxis={"tickvals": [*_ticks(now.start, length)], "ticktext": [*_ticks(now.start, length).values()],
               "range": [0, length], "showgrid": False, "automargin": True},
        yaxis=count_axis(top) | {"range": [0, top * 1.08 or 1]},
        margin={"l": 36 * big, "r": room, "t": 8, "b": 22 * big},
    )  # fmt: skip


def _totals(course: Course, y: str) -> list[float]:
    days = pd.date_range(course.start, course.end)
    return course.rows.set_index("day")[y].reindex(days, fill_value=0).cumsum().tolist()


def _add_course(figure: Sketch, course: Course, totals: list[float], unit: str, style: dict) -> None:
    days = [course.start + timedelta(offset) for offset in range(len(totals))]
    figure.add_scatter(
        x=list(range(len(totals))),
        y=totals,
        mode="lines",
        line=style,
        hovertext=[words.on_day(course.name, day, total, unit) for day, total in zip(days, totals, strict=True)],
        hoverinfo="text",
    )


def _add_path(figure: Sketch, path: pd.DataFrame, start: date, big: float) -> None:
    xs = (pd.to_datetime(path["day"]) - pd.Timestamp(start)).dt.days
    figure.add_scatter(x=xs, y=path["high"], mode="lines", line={"width": 0}, hoverinfo="skip")
    figure.add_scatter(
        x=xs, y=path["low"], mode="lines", line={"width": 0}, fill="tonexty", fillcolor=BAND, hoverinfo="skip"
    )
    figure.add_scatter(x=xs, y=path["target"], mode="lines", line=line(INK, TARGET_WIDTH, big, DASH), hoverinfo="skip")
    middle = int(len(path) * 0.62)
    figure.add_annotation(
        x=xs.iloc[middle], y=path["low"].iloc[middle], text=words.BAND, showarrow=True, arrowhead=0, arrowwidth=1,
        arrowcolor=LAST_YEAR, ax=34 * big, ay=30 * big, align="left", font={"color": MUTED, "size": 11 * big},
    )  # fmt: skip


def _add_plan(figure: Sketch, start: date, end: int, big: float) -> None:
    offset = (words.PLAN_DAY - start).days
    if not 0 < offset <= end:
        return
    figure.add_vline(x=offset, line={"color": EVENT, "width": 1, "dash": "dot"})
    figure.add_annotation(
        x=offset, y=1, yref="paper", text=words.PLAN_LABEL, showarrow=False, xanchor="left", xshift=3, yanchor="top",
        font={"size": 11 * big, "color": MUTED},
    )  # fmt: skip


def _label_ends(figure, now, this, before, last, path, unit, top, big) -> float:
    """Returns the room that the labels at the right end take."""
    labels = [(last[-1], words.end_of_line(before.name, last[-1]), MUTED)] if before else []
    if path is not None:
        labels.append((path["target"].iloc[-1], words.target_label(int(path["target"].iloc[-1])), INK))
    labels.append((this[-1], words.end_of_now(now.name, this[-1], unit, now.end), NAVY))
    return spread_labels(figure, labels, top, big)


def _ticks(start: date, length: int) -> dict[int, str]:
    """Day offset -> 15/2; at most seven, a whole number of months apart."""
    months = max(1, length // 30)
    step = -(-months // 6)
    starts = [(pd.Timestamp(start) + pd.DateOffset(months=count)).date() for count in range(0, months + 1, step)]
    return {(day - start).days: short_day(day) for day in starts if (day - start).days <= length}
