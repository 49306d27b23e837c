"""All 114 wards as tiles of equal size, each near where it lies: small wards are seen as well as large ones."""

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

import pandas as pd
import plotly.graph_objects as go

from vietnamese.curve_words import TILE_STATES, in_two_lines

from .cells import add_cells, state_legend
from .sketch import Sketch
from .style import HIDDEN_AXIS, INK, LIGHT_BLUE, MUTED, NAVY, STATE, Paint, styled

TILES = Path(__file__).parents[1] / "data" / "reference" / "ward_tiles.csv"
ISLANDS = {"11914", "11948"}  # set apart from the mainland by a gap
COLUMNS, ROWS = 13.65, 10.5
PALE, EDGE = "#EEF4FA", "#C3D8EC"
PALETTE = {
    **{state: STATE[state] for state in ("met", "not_met", "not_reported", "in_progress")},
    "many": STATE["attention"],
    "usual": Paint(PALE, EDGE, NAVY),
    "no_accident": Paint("#FFFFFF", EDGE, MUTED),
    "above": Paint(NAVY, NAVY, "#FFFFFF"),
    "usual_share": Paint("#C3D8EC", LIGHT_BLUE, INK),
    "below": Paint("#FFFFFF", NAVY, NAVY),
    "no_fine": STATE["not_reported"],
}


def tile_map(
    rows: pd.DataFrame, notes: Sequence[str], *, names: Mapping[str, str], height: int | None = 318, size: float = 10
) -> go.Figure:
    """
    `rows`: `ward` and `state`, one of PALETTE; `notes`: what stands under the mouse, one a row; `names`: ward code ->
    name. A ward without a place is left out; each tile carries its code.
    """
    places = _places()
    shown = rows.assign(note=notes)[rows["ward"].isin(places.keys() & names.keys())]
    figure = add_cells(
        Sketch(),
        [places[code][0] for code in shown["ward"]],
        [places[code][1] for code in shown["ward"]],
        shown["state"].tolist(),
        [in_two_lines(names[code]) for code in shown["ward"]],
        width=0.95,
        height=0.92,
        size=size,
        hover=shown["note"].tolist(),
        codes=shown["ward"].tolist(),
        palette=PALETTE,
    )
    return styled(
        figure,
        height,
        barmode="overlay",
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        xaxis=HIDDEN_AXIS | {"range": [-0.5, COLUMNS]},
        yaxis=HIDDEN_AXIS | {"range": [ROWS, -0.5]},
    )


def tile_legend(states: Sequence[str]) -> go.Figure:
    """The marks of the tile map that occur among `states`, with words and counts."""
    shown = [state for state in PALETTE if state in states]
    return state_legend(states, shown, unit=150, palette=PALETTE, words=TILE_STATES)


def _places() -> dict[str, tuple[float, float]]:
    """Ward code -> column and row."""
    with TILES.open(encoding="utf-8", newline="") as file:
        tiles = list(csv.DictReader(file))
    return {tile["code"]: (int(tile["col"]) + 0.15 * (tile["code"] in ISLANDS), int(tile["row"])) for tile in tiles}
