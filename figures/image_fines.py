"""The share of image-based fines: its path to 2030, its months, and why it changed."""

from datetime import date

import pandas as pd
import plotly.graph_objects as go

from vietnamese import figure_words as words
from vietnamese.numbers import integer, percent, signed

from .accidents import month_ticks
from .style import (
    BLUE,
    DASH,
    END_DOT,
    INK,
    LAST_YEAR,
    LAST_YEAR_WIDTH,
    LIGHT_BLUE,
    MUTED,
    NAVY,
    RED,
    RED_TEXT,
    TARGET_WIDTH,
    THIS_YEAR_WIDTH,
    line,
    styled,
)


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
    figure = go.Figure()
    if path is not None:
        _add_path(figure, path)
    last = trailing.iloc[-1]
    figure.add_scatter(
        x=trailing["day"], y=trailing["image_fine_share"], mode="lines", line=line(NAVY, THIS_YEAR_WIDTH)
    )
    figure.add_scatter(x=[last.day], y=[last.image_fine_share], mode="markers", marker=_dot(NAVY))
    figure.add_scatter(x=[goal[0]], y=[goal[1]], mode="markers", marker=_dot(INK))
    _note(figure, goal[0], goal[1], words.goal(goal[1], goal[0]), anchor="right", xshift=-10)
    _note(figure, last.day, last.image_fine_share, words.actual_share(last.image_fine_share, last.day),
          colour=NAVY, xshift=10, yshift=-2)  # fmt: skip
    if reference is not None:
        _bracket(figure, last.day, last.image_fine_share, reference)
    first = trailing["day"].iloc[0]
    year_ends = [goal[0].replace(year=year) for year in range(first.year, goal[0].year + 1)]
    return styled(
        figure.update_traces(hoverinfo="skip", cliponaxis=False),
        height,
        margin={"r": 18},
        xaxis={"showgrid": False, "range": [first, goal[0]], "tickvals": year_ends,
               "ticktext": [str(day.year) for day in year_ends]},
        yaxis={"range": [-0.012, 1.08 * goal[1]], "tickvals": _tenths(goal[1]),
               "ticktext": [percent(share, 0) for share in _tenths(goal[1])]},
    )  # fmt: skip


def _add_path(figure: go.Figure, path: pd.DataFrame) -> None:
    days, shares = path["day"], path["image_fine_share"]
    figure.add_scatter(x=days, y=shares, mode="lines", line=line(INK, TARGET_WIDTH, dash=DASH))
    middle = days.iloc[0] + (days.iloc[-1] - days.iloc[0]) / 2
    _note(figure, middle, (shares.iloc[0] + shares.iloc[-1]) / 2, words.PATH, colour=MUTED, anchor="right", xshift=-12)


def _tenths(goal_share: float) -> list[float]:
    return [tenth / 10 for tenth in range(round(goal_share * 10) + 1)]


def _bracket(figure: go.Figure, on: date, share: float, reference: float) -> None:
    figure.add_scatter(x=[on, on], y=[share, reference], mode="lines", line=line(RED, 2), hoverinfo="skip")
    _note(
        figure, on, (share + reference) / 2, words.gap(share, reference), colour=RED_TEXT, size=13, xshift=8, yshift=6
    )
    _note(figure, on, reference, words.reference_share(reference), colour=MUTED, anchor="right", xshift=-6, yshift=6)


def _note(
    figure: go.Figure, x: object, y: float, text: str, *, colour: str = INK, size: float = 12, anchor: str = "left",
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
    figure = go.Figure()
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


def _end_names(figure: go.Figure, now: pd.DataFrame, before: pd.DataFrame, before_name: str) -> None:
    """The names of the two lines at their ends, pushed apart so that neither covers the other."""
    sides = [(now, f"<b>{words.NOW}</b>", NAVY), (before, before_name, MUTED)]
    ends = [
        (rows["image_fine_share"].iloc[-1], len(rows) - 1, name, colour) for rows, name, colour in sides if len(rows)
    ]
    ends = sorted((end for end in ends if not pd.isna(end[0])), reverse=True)
    for place, (share, at, name, colour) in enumerate(ends):
        _note(figure, at, share, name, colour=colour, xshift=16, yshift=(8, -8)[place] if len(ends) > 1 else 0)


def _month_axes(
    figure: go.Figure, now: pd.DataFrame, before: pd.DataFrame, last_is_open: bool, height: int
) -> go.Figure:
    ticks = month_ticks(now["month"], last_is_open=last_is_open)
    most = max([0.001, *now["image_fine_share"].dropna(), *before["image_fine_share"].dropna()])
    step = next(step for step in (0.0025, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2) if most / step <= 5)
    marks = [step * place for place in range(int(1.2 * most / step) + 2)]
    return styled(
        figure.update_traces(hoverinfo="skip"),
        height,
        margin={"l": 44, "r": 84, "b": 36},
        xaxis={"tickvals": list(ticks), "ticktext": list(ticks.values()), "tickangle": 0, "showgrid": False,
               "range": [-0.4, len(now) - 0.6]},
        yaxis={"range": [0, 1.2 * most], "tickvals": marks, "ticktext": [_share_mark(mark, step) for mark in marks]},
    )  # fmt: skip


def _share_mark(share: float, step: float) -> str:
    return percent(share, 0 if step >= 0.01 else 2)


def decomposition(
    *,
    before: float,
    image_effect: float,
    manual_effect: float,
    now: float,
    printed: tuple[float, float],
    places: int,
    names: tuple[str, str, str, str],
    height: int = 300,
) -> go.Figure:
    """
    A waterfall from the share `before` to the share `now`; the two effects add up to the difference.

    `printed`: the effects in percentage points of `places` decimals, as they add up on paper.
    """
    tops = (before, before + image_effect, now)
    figure = go.Figure(
        go.Bar(
            x=names,
            base=[0, min(tops[0], tops[1]), min(tops[1], tops[2]), 0],
            y=[before, abs(image_effect), abs(manual_effect), now],
            width=0.56,
            marker={"color": [LAST_YEAR, BLUE, LIGHT_BLUE, NAVY]},
            text=[percent(before, places), *(signed(part, places) for part in printed), percent(now, places)],
            textposition="outside",
            cliponaxis=False,
            textfont={"size": 14, "color": INK},
            hoverinfo="skip",
        )
    )
    for place, top in enumerate(tops):
        figure.add_shape(
            type="line", x0=place + 0.28, x1=place + 0.72, y0=top, y1=top, line={"color": MUTED, "width": 1}
        )
    return styled(
        figure,
        height,
        margin={"l": 4, "t": 4, "b": 58},
        xaxis={"showgrid": False, "tickangle": 0, "tickfont": {"size": 12, "color": INK}},
        yaxis={"visible": False, "range": [0, 1.18 * max(*tops, 0.0001)]},
    )  # fmt: skip
