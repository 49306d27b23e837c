"""Cells that lie like places on a map, each with its name in the colour of its state, and the key above them."""

from collections import Counter
from collections.abc import Sequence

import plotly.graph_objects as go

from vietnamese.curve_words import TILE_STATES
from vietnamese.numbers import integer

from .cells import add_cells
from .slide_room import ABOVE, key
from .style import HIDDEN_AXIS, styled


def slide_grid(rows: Sequence[Sequence[tuple[str, str | None]]], *, big: float) -> go.Figure:
    """`rows` of (text, state) from the top; an empty text is a gap. It fills the room it is drawn in."""
    cells = [(x, y, *cell) for y, row in enumerate(rows) for x, cell in enumerate(row) if cell[0]]
    xs, ys, texts, states = zip(*cells, strict=True) if cells else ((), (), (), ())
    names = [text.replace("\n", "<br>") for text in texts]
    figure = add_cells(go.Figure(), xs, ys, states, names, width=0.96, height=0.94, size=12 * big)
    counts = Counter(states)
    for bar in figure.data:
        bar.name = f"{TILE_STATES[bar.name]}: {integer(counts[bar.name])}"
    columns = max(map(len, rows), default=1)
    return styled(
        figure, None, big, barmode="overlay", showlegend=True, legend=key(big) | {"x": 0, "xanchor": "left"},
        margin={"l": 0, "r": 0, "t": ABOVE * big, "b": 0},
        xaxis=HIDDEN_AXIS | {"range": [-0.5, columns - 0.5]},
        yaxis=HIDDEN_AXIS | {"range": [len(rows) - 0.5, -0.5]},
    )  # fmt: skip
