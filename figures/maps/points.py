"""Accidents and encroachments, each where it was."""

import pandas as pd
import pydeck as pdk

from vietnamese import map_words as words

from ..style import INK, MUTED, NAVY
from .ground import Ground, deck, place_of, rgb, ward_layers
from .legend import Entry, Map, Mark, legend
from .names import name_layer

WHITE, PALE = "#FFFFFF", "#83ACD3"
SEVERITY = {
    "unknown": Mark(2.6, "#D3D9E0", MUTED),
    "collision": Mark(3, WHITE, NAVY),
    "minor": Mark(3.6, PALE, NAVY),
    "serious": Mark(4.4, NAVY, WHITE),
    "very_serious": Mark(7, INK, WHITE, 1.5),
    "extremely_serious": Mark(9.5, WHITE, INK, 5),
}
ONCE = Mark(2.2, WHITE, MUTED)
AGAIN = {2: Mark(4, PALE, NAVY), 3: Mark(5.5, NAVY, WHITE), 4: Mark(7.5, INK, WHITE, 1.5)}


def accident_points(rows: pd.DataFrame, ground: Ground) -> Map:
    """A mark a row of accidents/points, the worst on top; in the legend the accidents that each class stands for."""
    layers, entries = accident_layers(rows, ground)
    return Map(deck(ground, *ward_layers(ground, {}), *layers, _names(ground, rows)), legend(entries))


def accident_layers(rows: pd.DataFrame, ground: Ground) -> tuple[list[pdk.Layer], list[Entry]]:
    """The marks of accidents and what the legend says of them."""
    groups = {code: rows[rows["severity"] == code] for code in SEVERITY}
    layers = [_accidents(code, group, ground) for code, group in groups.items() if len(group)]
    entries = [
        Entry(SEVERITY[code], words.counted(words.SEVERITY[code], group["accident_count"].sum()))
        for code, group in reversed(groups.items())
        if len(group)
    ]
    return layers, entries


def _names(ground: Ground, rows: pd.DataFrame) -> pdk.Layer:
    return name_layer(ground, marks=rows[["longitude", "latitude"]].to_numpy())


def _accidents(code: str, rows: pd.DataFrame, ground: Ground) -> pdk.Layer:
    marks = [_accident(row, ground.names) for row in rows.itertuples(index=False)]
    return dots(f"severity_{code}", marks, SEVERITY[code], pickable=True)


def _accident(row, names: dict[str, str]) -> dict:
    road = "" if row.road == "unknown" else row.road
    return place_of(row) | {
        "ward": row.ward,
        "title": words.SEVERITY[row.severity],
        "detail": words.accident_detail(
            row.occurred_at,
            has_hour=bool(row.has_hour),
            place=", ".join(filter(None, [road, names.get(row.ward)])),
            deaths=row.death_count,
            injured=row.injured_count,
        ),
    }


def encroachment_places(rows: pd.DataFrame, ground: Ground) -> Map:
    """A mark a row of encroachments/places, larger with the days on which something was found there."""
    times = rows["day_count"].clip(upper=max(AGAIN))
    groups = {days: rows[times == days] for days in AGAIN}
    layers = [
        dots(f"days_{days}", [_place(row, ground.names) for row in group.itertuples(index=False)], AGAIN[days], True)
        for days, group in groups.items()
    ]
    once = dots("once", [place_of(row) for row in rows[times == 1].itertuples(index=False)], ONCE, pickable=False)
    entries = [
        Entry(mark, words.counted(words.found_on_days(days, is_most=days == max(AGAIN)), len(groups[days])))
        for days, mark in reversed(AGAIN.items())
    ]
    entries.append(Entry(ONCE, words.counted(words.found_on_days(1), int((times == 1).sum()))))
    return Map(deck(ground, *ward_layers(ground, {}), once, *layers, _names(ground, rows)), legend(entries))


def _place(row, names: dict[str, str]) -> dict:
    return place_of(row) | {
        "ward": row.ward,
        "title": words.ENCROACHMENT[row.category],
        "detail": words.place_detail(names.get(row.ward), row.case_count, row.day_count, row.last_found_on),
    }


def dots(name: str, rows: list[dict], mark: Mark, pickable: bool) -> pdk.Layer:
    """Their size is in pixels, as in the legend, at any zoom."""
    return pdk.Layer(
        "ScatterplotLayer",
        rows,
        id=name,
        get_position="position",
        get_fill_color=[*rgb(mark.fill), 225],
        get_radius=mark.radius - mark.width / 2,
        radius_units=pdk.types.String("pixels"),
        stroked=True,
        get_line_color=rgb(mark.edge),
        get_line_width=mark.width,
        line_width_units=pdk.types.String("pixels"),
        pickable=pickable,
    )
