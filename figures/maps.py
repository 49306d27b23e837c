"""Accidents on a map without a background: nothing is asked from the internet."""

from html import escape

import pandas as pd
import pydeck as pdk

from vietnamese import codes, figure_words

from .style import AXIS, BLUE, FONT, INK, MUTED, NAVY

FARTHEST_EAST = 107.4  # Bach Long Vi lies 100 km off: within reach of the mouse, not of the first view
ZOOM = 9.25
LETTER_WIDTH, LINE_HEIGHT = 0.0062, 0.017  # degrees of longitude and latitude at ZOOM
TOOLTIP = {"html": "{tip}", "style": {"background": "#FFFFFF", "color": INK, "border": f"1px solid {AXIS}"}}


def accident_map(points: pd.DataFrame, wards: pd.DataFrame) -> pdk.Deck:
    """
    A dot a row of accidents/points, those with deaths darker and on top, over the names of `wards` (of wards/all).

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
            _dots(points[~fatal], places, BLUE, 2.6),
            _dots(points[fatal], places, NAVY, 4.2),
            _names(wards),
        ],
        tooltip=TOOLTIP,
    )


def _view(wards: pd.DataFrame) -> pdk.ViewState:
    near = wards[wards["longitude"] < FARTHEST_EAST]
    near = wards if near.empty else near
    spread = max(near["longitude"].max() - near["longitude"].min(), near["latitude"].max() - near["latitude"].min())
    return pdk.ViewState(
        longitude=(near["longitude"].min() + near["longitude"].max()) / 2,
        latitude=(near["latitude"].min() + near["latitude"].max()) / 2,
        zoom=ZOOM if spread > 0.4 else 11.5,
        min_zoom=8,
        max_zoom=16,
    )


def _dots(points: pd.DataFrame, places: dict[str, str], colour: str, pixels: float) -> pdk.Layer:
    return pdk.Layer(
        "ScatterplotLayer",
        [
            {"position": [row.longitude, row.latitude], "tip": _tip(row, places)}
            for row in points.itertuples(index=False)
        ],
        get_position="position",
        get_fill_color=[*_rgb(colour), 190],
        get_radius=120,
        radius_min_pixels=pixels,
        radius_max_pixels=2.5 * pixels,
        stroked=True,
        get_line_color=[255, 255, 255],
        line_width_min_pixels=0.5,
        pickable=True,
    )


def _tip(row, places: dict[str, str]) -> str:
    road = "" if row.road == "unknown" else row.road
    return figure_words.accident_tip(
        row.occurred_at,
        has_hour=bool(row.has_hour),
        severity=codes.SEVERITY.get(row.severity, codes.UNKNOWN).word,
        place=escape(", ".join(filter(None, [road, places.get(row.ward)]))),
        deaths=row.death_count,
        injured=row.injured_count,
    )


def _ward_dots(wards: pd.DataFrame) -> pdk.Layer:
    """A pale ring at each ward's point: what a hidden name is found by."""
    return pdk.Layer(
        "ScatterplotLayer",
        [
            {"position": [ward.longitude, ward.latitude], "tip": f"<b>{escape(ward.full_name)}</b>"}
            for ward in wards.itertuples(index=False)
        ],
        get_position="position",
        get_fill_color=[*_rgb(AXIS), 90],
        get_radius=500,
        radius_min_pixels=5,
        radius_max_pixels=14,
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
    written = []
    for ward in wards[["name", "longitude", "latitude"]].itertuples(index=False):
        if all(not _overlap(ward, other) for other in written):
            written.append(ward)
    return written


def _overlap(one, other) -> bool:
    width = LETTER_WIDTH * (len(one.name) + len(other.name)) / 2 + 0.002
    return abs(one.longitude - other.longitude) < width and abs(one.latitude - other.latitude) < LINE_HEIGHT


def _rgb(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]
