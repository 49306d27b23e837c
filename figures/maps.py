"""Accidents on a map without a background: nothing is asked from the internet."""

import math

import pandas as pd
import pydeck as pdk

from vietnamese import codes, figure_words

from .style import AXIS, FONT, INK, MUTED, NAVY

FARTHEST_EAST = 107.4  # Bach Long Vi lies 100 km off: within reach of the mouse, not of the first view
WIDTH, HEIGHT = 450, 430  # pixels that the wards shall fill at first sight
LETTER, LINE = 6.6, 15  # pixels that a letter of a name takes, and a line
WORLD = 512  # pixels around the equator at zoom 0
FLATTENING = 0.934  # a degree of latitude beside one of longitude, at 20.9 degrees north
# the page escapes what it puts into the braces: text of the data is never markup
TOOLTIP = {
    "html": "<b>{title}</b><br>{detail}",
    "style": {"background": "#FFFFFF", "color": INK, "border": f"1px solid {AXIS}", "whiteSpace": "pre-line"},
}


def accident_map(points: pd.DataFrame, wards: pd.DataFrame) -> pdk.Deck:
    """
    A circle a row of accidents/points, filled and on top where people died, over the names of `wards` (of wards/all).

    The largest wards are named first, the others where there is room left; each has its name under the mouse.
    """
    wards = wards.sort_values(["area_km2", "ward"], ascending=[False, True])
    fatal = points["death_count"] > 0
    places = dict(zip(wards["ward"], wards["full_name"], strict=True))
    return pdk.Deck(
        map_provider=None,
        initial_view_state=_view(wards),
        layers=[
            _ward_dots(wards),
            _dots(points[~fatal], places, "#FFFFFF"),
            _dots(points[fatal], places, NAVY),
            _names(wards),
        ],
        tooltip=TOOLTIP,
    )


def _near(wards: pd.DataFrame) -> pd.DataFrame:
    near = wards[wards["longitude"] < FARTHEST_EAST]
    return wards if near.empty else near


def _zoom(wards: pd.DataFrame) -> float:
    """So that all wards fit; a single one is shown with its neighbourhood."""
    near = _near(wards)
    width = max(near["longitude"].max() - near["longitude"].min(), 0.1)
    height = max(near["latitude"].max() - near["latitude"].min(), 0.1) / FLATTENING
    return math.log2(360 / WORLD * min(WIDTH / width, HEIGHT / height))


def _view(wards: pd.DataFrame) -> pdk.ViewState:
    near = _near(wards)
    return pdk.ViewState(
        longitude=(near["longitude"].min() + near["longitude"].max()) / 2,
        latitude=(near["latitude"].min() + near["latitude"].max()) / 2,
        zoom=_zoom(wards),
        min_zoom=8,
        max_zoom=16,
    )


def _dots(points: pd.DataFrame, places: dict[str, str], fill: str) -> pdk.Layer:
    return pdk.Layer(
        "ScatterplotLayer",
        [_dot(row, places) for row in points.itertuples(index=False)],
        get_position="position",
        get_fill_color=[*_rgb(fill), 200],
        get_radius=100,
        radius_min_pixels=2.8,
        radius_max_pixels=8,
        stroked=True,
        get_line_color=_rgb(NAVY),
        get_line_width=1,
        line_width_min_pixels=1,
        pickable=True,
    )


def _dot(row, places: dict[str, str]) -> dict:
    road = "" if row.road == "unknown" else row.road
    return {
        "position": [row.longitude, row.latitude],
        "title": codes.SEVERITY.get(row.severity, codes.UNKNOWN).word,
        "detail": figure_words.accident_detail(
            row.occurred_at,
            has_hour=bool(row.has_hour),
            place=", ".join(filter(None, [road, places.get(row.ward)])),
            deaths=row.death_count,
            injured=row.injured_count,
        ),
    }


def _ward_dots(wards: pd.DataFrame) -> pdk.Layer:
    """A pale ring at each ward's point: what a hidden name is found by."""
    return pdk.Layer(
        "ScatterplotLayer",
        [
            {"position": [ward.longitude, ward.latitude], "title": ward.full_name, "detail": ""}
            for ward in wards.itertuples(index=False)
        ],
        get_position="position",
        get_fill_color=[*_rgb(AXIS), 70],
        get_radius=400,
        radius_min_pixels=4,
        radius_max_pixels=12,
        pickable=True,
    )


def _names(wards: pd.DataFrame) -> pdk.Layer:
    labels = _with_room(wards)
    return pdk.Layer(
        "TextLayer",
        [{"position": [ward.longitude, ward.latitude], "name": ward.name} for ward in labels],
        get_position="position",
        get_text="name",
        get_color=_rgb(MUTED),
        get_size=12,
        get_pixel_offset=[0, -12],
        background=True,
        get_background_color=[255, 255, 255, 170],
        size_units=pdk.types.String("pixels"),
        font_family=pdk.types.String(FONT),
        character_set=pdk.types.String("".join(sorted({letter for ward in labels for letter in ward.name}))),
    )


def _with_room(wards: pd.DataFrame) -> list:
    """Greedy: a name is written when it overlaps none written before; the rest appear under the mouse."""
    degree = WORLD * 2 ** _zoom(wards) / 360  # pixels
    written = []
    for ward in wards[["name", "longitude", "latitude"]].itertuples(index=False):
        if all(not _overlap(ward, other, degree) for other in written):
            written.append(ward)
    return written


def _overlap(one, other, degree: float) -> bool:
    across, up = abs(one.longitude - other.longitude), abs(one.latitude - other.latitude) / FLATTENING
    return across * degree < LETTER * (len(one.name) + len(other.name)) / 2 + 4 and up * degree < LINE


def _rgb(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]
