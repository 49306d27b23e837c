"""The chart of a slide: large enough to be read from the back row, each value said beside its mark."""

from collections.abc import Sequence
from html import escape

import plotly.graph_objects as go

from .sketch import Sketch
from .slide_bars import add_bars
from .slide_lines import add_lines
from .slide_room import ABOVE, INTERVAL, Room, Strand, first_with, key
from .style import MUTED, styled


def slide_chart(
    kind: str,
    categories: Sequence[str],
    series: Sequence[Strand],
    *,
    room: Room,
    unit: str = "count",
    axis: str = "",
    is_stacked: bool = False,
) -> go.Figure:
    """
    `kind` line, column (stands) or bar (lies); `unit` count or share (0..1); `axis` says what is counted.

    Roles of strands give their look: now, before, target, low and high (one band or interval), or a state. The figure
    has no height: it fills the room it is drawn in, `room` only tells what fits.
    """
    figure = Sketch()
    names = [escape(category) for category in categories]
    strands = [strand._replace(name=escape(strand.name)) for strand in series]
    inner = room._replace(height=room.height - ABOVE * room.big)
    if kind == "line":
        layout = add_lines(figure, names, strands, unit, inner)
    else:
        layout = add_bars(figure, names, strands, unit, inner, lies=kind == "bar", is_stacked=is_stacked)
        interval = first_with(INTERVAL[0], strands)
        axis = f"{axis} ({interval.name})" if interval else axis
    _write_above(figure, escape(axis), room.big)
    layout["margin"]["t"] = ABOVE * room.big
    return styled(figure, None, room.big, legend=key(room.big), **layout)


def _write_above(figure: Sketch, text: str, big: float) -> None:
    figure.add_annotation(
        x=0, xref="paper", xanchor="left", y=1, yref="paper", yanchor="bottom", yshift=4 * big, text=text,
        showarrow=False, font={"size": 12 * big, "color": MUTED},
    )  # fmt: skip
