"""The legend of a map, drawn with the very marks of the map; it stands beside it."""

from collections.abc import Sequence
from typing import NamedTuple

import plotly.graph_objects as go
import pydeck as pdk

from ..sketch import Sketch
from ..style import HIDDEN_AXIS, INK, styled

WIDTH, ROW, GAP = 214, 21, 7  # pixels


class Mark(NamedTuple):
    """`radius` in pixels; `sign` is written on it; `symbol` as plotly calls it."""

    radius: float
    fill: str
    edge: str
    width: float = 1
    symbol: str = "circle"
    sign: str = ""
    ink: str = INK


class Entry(NamedTuple):
    mark: Mark
    words: str


class Map(NamedTuple):
    deck: pdk.Deck
    legend: go.Figure


def legend(entries: Sequence[Entry]) -> go.Figure:
    """One line an entry; its pixels are those of the map, so its size is fixed."""
    figure, top = Sketch(), 0.0
    left = max((2 * entry.mark.radius for entry in entries), default=0) + GAP
    for mark, words in entries:
        line = max(ROW, 2 * mark.radius + 5)
        figure.add_scatter(
            x=[(left - GAP) / 2 + 1],
            y=[top + line / 2],
            mode="markers+text",
            text=[mark.sign],
            textfont={"size": 14, "color": mark.ink},
            marker={
                "size": 2 * mark.radius,
                "symbol": mark.symbol,
                "color": mark.fill,
                "line": {"color": mark.edge, "width": mark.width},
            },
            hoverinfo="skip",
        )
        figure.add_annotation(x=left, y=top + line / 2, text=words, showarrow=False, xanchor="left", align="left")
        top += line
    return styled(
        figure,
        max(top, ROW),
        width=WIDTH,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        xaxis=HIDDEN_AXIS | {"range": [0, WIDTH]},
        yaxis=HIDDEN_AXIS | {"range": [top, 0]},
    )
