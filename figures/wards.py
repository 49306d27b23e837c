"""One ward among its like: every ward a dot, and the limits of chance."""

from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from vietnamese import ward_words as words
from vietnamese.numbers import integer, percent

from .sketch import Sketch
from .style import BAND, DASH, INK, LAST_YEAR, MUTED, NAVY, SEQUENCE, TARGET_WIDTH, line, styled

STRIP_HEIGHT = 126
DOT, OWN_DOT = 9, 13
OUTER = SEQUENCE[0]
LEAST_STACK, MOST_STACKED = 5, 10
SPREAD = 0.8
NEAR_EDGE = 0.22
PARTS = {"tickvals": [0, 0.5, 1], "tickformat": ".0%"}


def dot_strip(rows: pd.DataFrame, limits: Sequence[float] | None, *, x: str, own: str, expected: float) -> go.Figure:
    """
    A dot a ward, equal counts stacked, over the two bands of `limits` (lowest, low, high, highest; None draws none).

    `rows` have `ward`, `name` and the count `x`; the ward `own` is large and named, `expected` a dashed line.
    """
    ordered = rows.assign(is_own=rows["ward"] == own).sort_values([x, "is_own"], ascending=[True, False])
    stacks = ordered.groupby(x)["ward"]
    order, columns = stacks.cumcount(), (stacks.transform("size") - 1) // MOST_STACKED + 1
    ordered = ordered.assign(at=ordered[x] + _beside(order % columns, columns), height=order // columns)
    top = max(LEAST_STACK, int(ordered["height"].max()) + 1)
    reach = max(float(rows[x].max()), limits[3] if limits else 0.0) + 1
    figure = Sketch()
    for band, colour in _bands(limits, OUTER, BAND):
        figure.add_shape(
            type="rect", x0=band[0] - 0.5, x1=band[1] + 0.5, y0=0, y1=1, yref="y domain", fillcolor=colour,
            line={"width": 0}, layer="below",
        )  # fmt: skip
    figure.add_vline(x=expected, line=line(INK, TARGET_WIDTH, dash=DASH), layer="below")
    for is_own, part in ordered.groupby("is_own"):
        hover = [words.ward_value(*facts) for facts in zip(part["name"], part[x].map(integer), strict=True)]
        _dots(figure, part["at"], part["height"], part["ward"], hover, is_own=bool(is_own))
    mine = ordered[ordered["is_own"]].iloc[0]
    _own_label(figure, mine, x, reach, at=int(ordered.loc[ordered[x] == mine[x], "height"].max()))
    return styled(
        figure,
        STRIP_HEIGHT,
        margin={"l": 6, "r": 6, "t": 4, "b": 34},
        xaxis=_axis(x, [-1, reach]) | {"tickformat": "d"},
        yaxis={"visible": False, "range": [-0.8, top * 1.3]},
    )


def funnel_plot(
    rows: pd.DataFrame, curve: pd.DataFrame, *, x: str, y: str, own: str, middle: Sequence[float], is_share: bool
) -> go.Figure:
    """
    A dot a ward at its size `x`, between the limits of `curve` (rows of limit_curve or count_curve).

    `middle`: what is expected at the first and the last row of the curve; `is_share`: the limits and `y` are shares.
    """
    figure = Sketch()
    for low, high, colour in (("lowest", "highest", OUTER), ("low", "high", BAND)):
        figure.add_scatter(x=curve["whole"], y=curve[low], mode="lines", line={"width": 0}, hoverinfo="skip")
        figure.add_scatter(
            x=curve["whole"], y=curve[high], mode="lines", line={"width": 0}, fill="tonexty", fillcolor=colour,
            hoverinfo="skip",
        )  # fmt: skip
    ends = curve["whole"].iloc[[0, -1]]
    figure.add_scatter(x=ends, y=middle, mode="lines", line=line(INK, TARGET_WIDTH, dash=DASH), hoverinfo="skip")
    show, shown = percent if is_share else integer, rows.dropna(subset=[y])
    for is_own, part in shown.assign(is_own=shown["ward"] == own).groupby("is_own"):
        hover = [
            words.ward_of(*facts, words.UNITS[x])
            for facts in zip(part["name"], part[y].map(show), part[x], strict=True)
        ]
        _dots(figure, part[x], part[y], part["ward"], hover, is_own=bool(is_own))
    reach = float(curve["whole"].iloc[-1])
    for place in shown.index[shown["ward"] == own]:
        _own_label(figure, shown.loc[place], x, reach, at=shown.loc[place, y])
    top = 1.3 if is_share else float(max(curve["highest"].max(), rows[y].max())) * 1.1
    return styled(
        figure,
        STRIP_HEIGHT,
        margin={"l": 36, "r": 6, "t": 4, "b": 34},
        xaxis=_axis(x, [0, reach + 0.5]),
        yaxis={"range": [-0.04 * top, top]} | (PARTS if is_share else {"nticks": 4, "tickformat": "d"}),
    )


def _beside(column: pd.Series, columns: pd.Series) -> pd.Series:
    """Where a dot of a tall stack stands about its value, which fills SPREAD of the way to the next."""
    return (column - (columns - 1) / 2) * SPREAD / columns


def _bands(limits: Sequence[float] | None, outer: str, inner: str) -> list[tuple[tuple[float, float], str]]:
    return [((limits[0], limits[3]), outer), ((limits[1], limits[2]), inner)] if limits else []


def _dots(
    figure: Sketch, xs: pd.Series, ys: pd.Series, wards: pd.Series, hover: Sequence[str], *, is_own: bool
) -> None:
    figure.add_scatter(
        x=xs,
        y=ys,
        mode="markers",
        customdata=wards,
        hovertext=hover,
        hoverinfo="text",
        cliponaxis=False,
        marker={
            "size": OWN_DOT if is_own else DOT,
            "color": NAVY if is_own else LAST_YEAR,
            "opacity": 1 if is_own else 0.6,
            "line": {"color": "#FFFFFF", "width": 1},
        },
    )


def _own_label(figure: Sketch, row: pd.Series, x: str, reach: float, at: float) -> None:
    """The name over its dot, or over the dots stacked on it; to one side where the edge is near."""
    share = float(row[x]) / reach if reach else 0.0
    anchor = "left" if share < NEAR_EDGE else "right" if share > 1 - NEAR_EDGE else "center"
    figure.add_annotation(
        x=row[x], y=at, text=f"<b>{row['name']}</b>", showarrow=False, xanchor=anchor, yanchor="bottom", yshift=6,
        bgcolor="rgba(255,255,255,0.8)", borderpad=0, font={"size": 12, "color": NAVY},
    )  # fmt: skip


def _axis(x: str, ends: list[float]) -> dict:
    title = {"text": words.UNITS[x], "standoff": 2, "font": {"size": 11, "color": MUTED}}
    return {"range": ends, "showgrid": False, "nticks": 8, "title": title}
