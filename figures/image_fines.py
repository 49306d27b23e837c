"""The share of image-based fines: its path to 2030 and its months."""

from datetime import date

import pandas as pd
import plotly.graph_objects as go

from vietnamese import figure_words as words
from vietnamese.numbers import integer, percent

from .accidents import month_ticks
from .sketch import Sketch
from .style import (
    DASH,
    END_DOT,
    INK,
    LAST_YEAR,
    LAST_YEAR_WIDTH,
    MUTED,
    NAVY,
    RED,
    RED_TEXT,
    STATE,
    TARGET_WIDTH,
    THIS_YEAR_WIDTH,
    line,
    styled,
)

LINE = 0.075  # of the axis: the height of a line of text


def path_to_goal(
    trailing: pd.DataFrame,
    *,
    path: pd.DataFrame | None,
    reference: float | None,
    goal: tuple[date, float],
    height: int = 240,
) -> go.Figure:
    """
    The trailing-12-month shares (rows: day, image_fine_share) and the straight path from its first row to its last.

    `reference` is the path at the last day, without it no gap is drawn; `goal` ends the axes, with or without a path.
    """  # fmt: skip
    figure = Sketch()
    last = trailing.iloc[-1]
    is_ahead = reference is not None and last.image_fine_share >= reference
    if path is not None:
        _add_path(figure, path, is_below=is_ahead)
    figure.add_scatter(
        x=trailing["day"], y=trailing["image_fine_share"], mode="lines", line=line(NAVY, THIS_YEAR_WIDTH)
    )
    figure.add_scatter(x=[last.day], y=[last.image_fine_share], mode="markers", marker=_dot(NAVY))
    figure.add_scatter(x=[goal[0]], y=[goal[1]], mode="markers", marker=_dot(INK))
    _note(figure, goal[0], goal[1], words.goal(goal[1], goal[0]), anchor="right", xshift=-10)
    first, end = trailing["day"].iloc[0], max(pd.Timestamp(goal[0]), last.day)
    is_late = last.day > first + (end - first) / 2
    side = {"anchor": "right", "xshift": -10} if is_late else {"anchor": "left", "xshift": 10}
    away = 9 if is_ahead else -14 if is_late else -2  # px, from the line that ends here
    actual = words.actual_share(last.image_fine_share, last.day)
    _note(figure, last.day, last.image_fine_share, actual, colour=NAVY, yshift=away, **side)
    top = max(goal[1], *trailing["image_fine_share"])
    if reference is not None:
        _bracket(figure, last.day, last.image_fine_share, reference, LINE * top, side)
    year_ends = [goal[0].replace(year=year) for year in range(first.year, end.year + 1)]
    figure.update_traces(hoverinfo="skip", cliponaxis=False)
    return styled(
        figure,
        height,
        margin={"r": 18},
        xaxis={"showgrid": False, "range": [first, end], "tickvals": year_ends,
               "ticktext": [str(day.year) for day in year_ends]},
        yaxis={"range": [-0.012, 1.08 * top], "tickvals": _tenths(top),
               "ticktext": [percent(share, 0) for share in _tenths(top)]},
    )  # fmt: skip


def _add_path(figure: Sketch, path: pd.DataFrame, *, is_below: bool) -> None:
    """Its name stands above it, or below where the shares run above."""
    days, shares = path["day"], path["image_fine_share"]
    figure.add_scatter(x=days, y=shares, mode="lines", line=line(INK, TARGET_WIDTH, dash=DASH))
    middle, share = days.iloc[0] + (days.iloc[-1] - days.iloc[0]) / 2, (shares.iloc[0] + shares.iloc[-1]) / 2
    place = {"anchor": "left", "xshift": 6, "yshift": -12} if is_below else {"anchor": "right", "xshift": -12}
    _note(figure, middle, share, words.PATH, colour=MUTED, **place)


def _tenths(most: float) -> list[float]:
    return [tenth / 10 for tenth in range(int(most * 10 + 0.001) + 1)]


def _bracket(figure: Sketch, on: date, share: float, reference: float, a_line: float, side: dict) -> None:
    """The gap beside its bracket, a line of text away from the share; what it is measured from on the far side."""
    is_ahead, middle = share >= reference, (share + reference) / 2
    colour, text_colour = (STATE["met"].text, STATE["met"].text) if is_ahead else (RED, RED_TEXT)
    figure.add_scatter(x=[on, on], y=[share, reference], mode="lines", line=line(colour, 2))
    at = min(middle, share - a_line / 2) if is_ahead else max(middle, share + a_line)
    _note(figure, on, at, words.gap(share, reference), colour=text_colour, size=13, **side)
    beyond = side | {"yshift": -16} if is_ahead else {"anchor": "right", "xshift": -6, "yshift": 8}
    level = min(at, reference) if is_ahead else reference
    _note(figure, on, level, words.reference_share(reference), colour=MUTED, **beyond)


def _note(
    figure: Sketch, x: object, y: float, text: str, *, colour: str = INK, size: float = 12, anchor: str = "left",
    xshift: float = 0, yshift: float = 0,
) -> None:  # fmt: skip
    figure.add_annotation(
        x=x, y=y, text=text, showarrow=False, xanchor=anchor, xshift=xshift, yshift=yshift, align="left",
        font={"color": colour, "size": size},
    )  # fmt: skip


def _dot(colour: str) -> dict:
    return {"size": END_DOT, "color": colour}


def month_shares(
    now: pd.DataFrame, before: pd.DataFrame | None, *, before_name: str, last_is_open: bool, height: int = 262
) -> go.Figure:
    """Share a month, the image fines as a number on each point; an open last month is a hollow dot, dotted line."""
    figure = Sketch()
    before = now.head(0) if before is None else before.head(len(now))
    closed = len(now) - 1 if last_is_open else len(now)
    places = list(range(len(now)))
    figure.add_scatter(
        x=places[: len(before)],
        y=before["image_fine_share"],
        mode="lines+markers",
        line=line(LAST_YEAR, LAST_YEAR_WIDTH),
        marker={"size": 5, "color": LAST_YEAR},
    )
    figure.add_scatter(
        x=places[:closed], y=now["image_fine_share"].head(closed), mode="lines", line=line(NAVY, THIS_YEAR_WIDTH)
    )
    if last_is_open:
        figure.add_scatter(
            x=places[-2:], y=now["image_fine_share"].tail(2), mode="lines", line=line(NAVY, 2, dash="2px,3px")
        )
    figure.add_scatter(
        x=places,
        y=now["image_fine_share"],
        mode="markers+text",
        cliponaxis=False,
        text=[integer(count) for count in now["image_fine_count"]],
        textposition="top center",
        textfont={"size": 11, "color": MUTED},
        marker={"size": END_DOT, "color": [NAVY] * closed + ["#FFFFFF"] * (len(now) - closed),
                "line": {"color": NAVY, "width": 2}},
    )  # fmt: skip
    _end_names(figure, now, before, before_name)
    return _month_axes(figure, now, before, last_is_open, height)


def _end_names(figure: Sketch, now: pd.DataFrame, before: pd.DataFrame, before_name: str) -> None:
    """The names of the two lines at their ends, pushed apart so that neither covers the other."""
    sides = [(now, f"<b>{words.NOW}</b>", NAVY), (before, before_name, MUTED)]
    ends = [
        (rows["image_fine_share"].iloc[-1], len(rows) - 1, name, colour) for rows, name, colour in sides if len(rows)
    ]
    ends = sorted((end for end in ends if not pd.isna(end[0])), reverse=True)
    for place, (share, at, name, colour) in enumerate(ends):
        _note(figure, at, share, name, colour=colour, xshift=16, yshift=(8, -8)[place] if len(ends) > 1 else 0)


def _month_axes(figure: Sketch, now: pd.DataFrame, before: pd.DataFrame, last_is_open: bool, height: int) -> go.Figure:
    ticks = month_ticks(now["month"], last_is_open=last_is_open)
    most = max([0.001, *now["image_fine_share"].dropna(), *before["image_fine_share"].dropna()])
    step = next(step for step in (0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2) if most / step <= 5)
    marks = [step * place for place in range(int(1.2 * most / step) + 2)]
    figure.update_traces(hoverinfo="skip")
    return styled(
        figure,
        height,
        margin={"l": 44, "r": 84, "b": 36},
        xaxis={"tickvals": list(ticks), "ticktext": list(ticks.values()), "tickangle": 0, "showgrid": False,
               "range": [-0.4, len(now) - 0.6]},
        yaxis={"range": [0, 1.2 * most], "tickvals": marks, "ticktext": [_share_mark(mark, step) for mark in marks]},
    )  # fmt: skip


def _share_mark(share: float, step: float) -> str:
    return percent(share, 0 if step >= 0.01 else 2)
