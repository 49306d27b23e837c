"""Cells that lie like places on a map, each with its name in the colour of its state, and the key above them."""

from collections import Counter
from collections.abc import Sequence

import plotly.graph_objects as go

from vietnamese.curve_words import TILE_STATES
from vietnamese.numbers import integer

from .cells import add_cells
from .sketch import Sketch
from .slide_room import ABOVE, key
from .style import HIDDEN_AXIS, styled

FEWEST_COLUMNS, FEWEST_ROWS = 8, 6  # a part of the map is not blown up further


def slide_grid(rows: Sequence[Sequence[tuple[str, str | None]]], *, big: float) -> go.Figure:
    """`rows` of (text, state) from the top; an empty text is a gap. It fills the room it is drawn in."""
    cells = [(x, y, *cell) for y, row in enumerate(rows) for x, cell in enumerate(row) if cell[0]]
    xs, ys, texts, states = zip(*cells, strict=True) if cells else ((), (), (), ())
    names = [text.replace("\n", "<br>") for text in texts]
    figure = add_cells(Sketch(), xs, ys, states, names, width=0.96, height=0.94, size=12 * big)
    counts = Counter(states)
    for bar in figure.data:
        state = bar["name"]
        bar["name"] = f"{TILE_STATES[state]}: {integer(counts[state])}"
    across, down = _reach(xs, FEWEST_COLUMNS), _reach(ys, FEWEST_ROWS)
    return styled(
        figure, None, big, barmode="overlay", showlegend=True, legend=key(big) | {"x": 0, "xanchor": "left"},
        margin={"l": 0, "r": 0, "t": ABOVE * big, "b": 0},
        xaxis=HIDDEN_AXIS | {"range": across},
        yaxis=HIDDEN_AXIS | {"range": down[::-1]},
    )  # fmt: skip


def _reach(places: Sequence[int], fewest: int) -> list[float]:
    first, last = min(places, default=0), max(places, default=0)
    return [first - 0.5, max(last, first + fewest - 1) + 0.5]
