"""Where accidents or encroachments lie close together: hexagons of equal size, coloured by their count."""

import pandas as pd
import pydeck as pdk

from vietnamese import map_words as words

from ..style import AXIS
from .classes import Class, class_of, classes
from .ground import Ground, deck, place_of, rgb, ward_layers
from .legend import Entry, Map, Mark, legend
from .names import name_layer

RADIUS = 2000 / 3**0.5  # metres from centre to corner: centres lie 2 km apart


def density(rows: pd.DataFrame, ground: Ground, *, count: str, unit: str) -> Map:
    """`rows` of accidents/density or encroachments/density; `count`: the column that is counted, in `unit`."""
    found = classes(int(rows[count].max())) if len(rows) else []
    hexagons = [_hexagon(row, getattr(row, count), found, unit, ground) for row in rows.itertuples(index=False)]
    entries = [_entry(one, unit, int(rows[count].between(one.low, one.high).sum())) for one in reversed(found)]
    return Map(deck(ground, *ward_layers(ground, {}), _layer(hexagons), name_layer(ground)), legend(entries))


def _entry(one: Class, unit: str, cell_count: int) -> Entry:
    mark = Mark(8, one.colour, AXIS, symbol="hexagon")
    return Entry(mark, words.cells(one.low, one.high, unit, cell_count))


def _hexagon(row, count: int, found: list[Class], unit: str, ground: Ground) -> dict:
    return place_of(row) | {
        "ward": row.ward,
        "fill": rgb(class_of(count, found).colour),
        "title": words.number_of(count, unit),
        "detail": words.mostly_in(ground.names.get(row.ward)),
    }


def _layer(hexagons: list[dict]) -> pdk.Layer:
    return pdk.Layer(
        "ColumnLayer",
        hexagons,
        id="hexagons",
        get_position="position",
        get_fill_color="fill",
        disk_resolution=6,
        angle=30,
        radius=RADIUS,
        coverage=0.96,
        extruded=False,
        opacity=0.85,
        pickable=True,
    )
