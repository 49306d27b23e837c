"""What every map stands on: the wards with their borders or points, and where one looks from."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd
import pydeck as pdk
from pydeck.bindings.json_tools import default_serialize

from ..style import AXIS, GRID, INK

FARTHEST_EAST = 107.4  # Bach Long Vi lies 100 km off: it has a view of its own
WIDTH, HEIGHT = 840, 540  # pixels that the wards shall fill at first sight
MARGIN = 0.03  # degrees around the wards' points, since a ward reaches beyond its point
WORLD = 512  # pixels around the equator at zoom 0
FLATTENING = 0.934  # a degree of latitude beside one of longitude, at 20.9 degrees north
METRES_OF_DEGREE = 103_995  # of longitude, at 20.9 degrees north
CIRCLE, MOST_ZOOM = 110, 16
ZONES = {
    "haiphong": (106.67, 20.845, 11.4),
    "haiduong": (106.33, 20.935, 11.4),
    "bach_long_vi": (107.7307, 20.1346, 13.2),
}
# the page escapes what it puts into the braces: text of the data is never markup
TOOLTIP = {
    "html": "<b>{title}</b><br>{detail}",
    "style": {"background": "#FFFFFF", "color": INK, "border": f"1px solid {AXIS}", "whiteSpace": "pre-line"},
}


@dataclass(frozen=True)
class Ground:
    """
    `wards`: rows of wards/all; `boundaries`: rows of wards/boundaries, none without the user's file.
    `zone`: the part one looks at, of `ZONES`; any other word is all wards but the far island. `close_up`: longitude,
    latitude and zoom to look from instead.
    """

    wards: pd.DataFrame
    boundaries: pd.DataFrame
    zone: str = "all"
    close_up: tuple[float, float, float] | None = None

    @property
    def short_names(self) -> dict[str, str]:
        return dict(zip(self.wards["ward"], self.wards["name"], strict=True))

    @cached_property
    def polygons(self) -> list[tuple[str, list]]:
        """Ward code and rings, once for each part of a ward."""
        outlines = zip(self.boundaries["ward"], self.boundaries["geometry"], strict=True)
        return [(ward, polygon) for ward, text in outlines for polygon in json.loads(text)["coordinates"]]

    @cached_property
    def view(self) -> tuple[float, float, float]:
        """Longitude, latitude and zoom: the close-up, those of the zone, or so that all wards fit; the city without."""
        corners = self._corners()
        return self.close_up or ZONES.get(self.zone) or (_around(corners) if corners else ZONES["haiphong"])

    @property
    def pixels_per_degree(self) -> float:
        """Of longitude, in that view."""
        return WORLD * 2 ** self.view[2] / 360

    def _corners(self) -> list[tuple[float, float]]:
        """What the first view shall hold, without the far island unless there is nothing else."""
        points = zip(self.wards["longitude"], self.wards["latitude"], strict=True)
        beyond = [(x + dx, y + dy) for x, y in points for dx in (-MARGIN, MARGIN) for dy in (-MARGIN, MARGIN)]
        found = [tuple(point) for _, polygon in self.polygons for point in polygon[0]] or beyond
        return [(x, y) for x, y in found if x < FARTHEST_EAST] or found

    @cached_property
    def names(self) -> dict[str, str]:
        return dict(zip(self.wards["ward"], self.wards["full_name"], strict=True))


@dataclass(frozen=True)
class Area:
    """How a ward is painted and what it says under the mouse."""

    fill: str = "#FFFFFF"
    detail: str = ""


class CompactDeck(pdk.Deck):
    """A third of the bytes, and of the time: pydeck indents every coordinate onto a line of its own."""

    def to_json(self) -> str:
        return json.dumps(self, default=default_serialize, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def deck(ground: Ground, *layers: pdk.Layer) -> pdk.Deck:
    """Nothing is asked from the internet: there is no background."""
    longitude, latitude, zoom = ground.view
    view = pdk.ViewState(longitude=longitude, latitude=latitude, zoom=zoom, min_zoom=8, max_zoom=MOST_ZOOM)
    return CompactDeck(map_provider=None, initial_view_state=view, layers=list(layers), tooltip=TOOLTIP)


def ward_layers(ground: Ground, areas: Mapping[str, Area]) -> list[pdk.Layer]:
    """The wards inside their borders where the user gave them, else a pale dot at the point of each."""
    return [_areas(ground, areas), _borders(ground)] if len(ground.boundaries) else [_points(ground, areas)]


def _borders(ground: Ground) -> pdk.Layer:
    """Not under the mouse: without a graphics card finding what lies under it takes so long that clicks are lost."""
    return pdk.Layer(
        "PolygonLayer",
        [{"polygon": polygon} for _, polygon in ground.polygons],
        id="borders",
        get_polygon="polygon",
        filled=False,
        get_line_color=rgb(AXIS),
        line_width_min_pixels=1,
        pickable=False,
    )


def _areas(ground: Ground, areas: Mapping[str, Area]) -> pdk.Layer:
    return pdk.Layer(
        "PolygonLayer",
        [
            {"polygon": polygon, "fill": rgb(areas.get(ward, Area()).fill)} | _said(ground, ward, areas)
            for ward, polygon in ground.polygons
        ],
        id="wards",
        get_polygon="polygon",
        get_fill_color="fill",
        stroked=False,
        pickable=True,
        auto_highlight=True,
        highlight_color=[*rgb(INK), 24],
    )


def _points(ground: Ground, areas: Mapping[str, Area]) -> pdk.Layer:
    return pdk.Layer(
        "ScatterplotLayer",
        [place_of(ward) | _said(ground, ward.ward, areas) for ward in ground.wards.itertuples(index=False)],
        id="wards",
        get_position="position",
        get_fill_color=rgb(GRID),
        get_radius=7,
        radius_units=pdk.types.String("pixels"),
        pickable=True,
    )


def close_up(row) -> tuple[float, float, float]:
    """Longitude, latitude and zoom at which a circle of `radius` metres around a row has CIRCLE pixels."""
    pixels_per_degree = CIRCLE / (row.radius / METRES_OF_DEGREE)
    return row.longitude, row.latitude, min(math.log2(360 / WORLD * pixels_per_degree), MOST_ZOOM)


def place_of(row) -> dict:
    return {"position": [row.longitude, row.latitude]}


def _said(ground: Ground, ward: str, areas: Mapping[str, Area]) -> dict:
    return {"ward": ward, "title": ground.names[ward], "detail": areas.get(ward, Area()).detail}


def _around(corners: list[tuple[float, float]]) -> tuple[float, float, float]:
    """Longitude, latitude and zoom at which they fit; one ward is shown with its neighbourhood."""
    longitudes, latitudes = zip(*corners, strict=True)
    (west, east), (south, north) = (min(longitudes), max(longitudes)), (min(latitudes), max(latitudes))
    pixels = min(WIDTH / max(east - west, 0.1), HEIGHT / max(north - south, 0.1) * FLATTENING)
    return (west + east) / 2, (south + north) / 2, math.log2(360 / WORLD * pixels)


def rgb(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]
