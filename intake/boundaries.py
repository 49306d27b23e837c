"""
Ward boundaries that the user may drop into the reference folder: which ward holds a point, and what the map draws.

Any GeoJSON in degrees (EPSG:4326), one file with all wards or a folder with one file each; a feature is a ward when its
id or one of its properties is a ward's code. Without such a file nothing is located and no border is invented.
"""

import json
import re
from collections import defaultdict
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import NamedTuple

Point = tuple[float, float]
Polygon = list[list[Point]]  # its ring, then those of its holes
CODE = re.compile(r"\d{5}")
WEST, SOUTH, EAST, NORTH = 102.0, 8.0, 118.0, 24.0  # Viet Nam with its islands
BAND = 0.001  # degrees of latitude, about 110 m


class BoundaryError(Exception):
    """
    A file of boundaries that cannot be used.
    problem: 'not_geojson', 'no_ward' (no feature has a ward's code), 'not_degrees' (other axes or another projection).
    """

    def __init__(self, file: Path, problem: str) -> None:
        super().__init__(f"{file.name}: {problem}")
        self.file, self.problem = file, problem


class Edge(NamedTuple):
    longitude: float
    latitude: float
    end_longitude: float
    end_latitude: float

    def is_east_of(self, longitude: float, latitude: float) -> bool:
        """Does a ray to the east cross it? Of its two ends only the lower counts, so a corner is crossed once."""
        if (self.latitude > latitude) == (self.end_latitude > latitude):
            return False
        share = (latitude - self.latitude) / (self.end_latitude - self.latitude)
        return longitude < self.longitude + share * (self.end_longitude - self.longitude)


class Boundaries:
    """The edges of each ward, by band of latitude: a point meets the few that lie beside it."""

    def __init__(self, polygons: dict[str, list[Polygon]]) -> None:
        self._bands: dict[int, dict[str, list[Edge]]] = defaultdict(lambda: defaultdict(list))
        for code in sorted(polygons):
            for edge in _edges(polygons[code]):
                for band in _bands(edge):
                    self._bands[band][code].append(edge)
        self.polygons, self.codes = polygons, frozenset(polygons)

    def locate(self, longitude: float, latitude: float) -> str | None:
        """The code of the one ward around the point; None outside all, or where two overlap."""
        beside = self._bands.get(int(latitude // BAND), {})
        around = [code for code, edges in beside.items() if _is_inside(longitude, latitude, edges)]
        return around[0] if len(around) == 1 else None


def load_boundaries(folder: Path, codes: Collection[str]) -> Boundaries | None:
    """All *.geojson and *.json under the folder; None if there is none. Raises BoundaryError."""
    files = sorted(file for file in folder.rglob("*") if file.suffix.lower() in (".geojson", ".json"))
    polygons: dict[str, list[Polygon]] = {}
    for file in files:
        found = _wards(file, codes)
        polygons |= {code: found[code] for code in found.keys() - polygons.keys()}
    if files and not polygons:
        raise BoundaryError(files[0], "no_ward")
    return Boundaries(polygons) if files else None


def _wards(file: Path, codes: Collection[str]) -> dict[str, list[Polygon]]:
    polygons: dict[str, list[Polygon]] = defaultdict(list)
    try:
        for feature in _features(file):
            if code := _code(feature, codes):
                polygons[code] += _polygons(feature["geometry"])
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise BoundaryError(file, "not_geojson") from error
    points = (point for found in polygons.values() for polygon in found for ring in polygon for point in ring)
    if not all(WEST <= x <= EAST and SOUTH <= y <= NORTH for x, y in points):
        raise BoundaryError(file, "not_degrees")
    return polygons


def _features(file: Path) -> list[dict]:
    """Of a file with several levels only the wards."""
    content = json.loads(file.read_text(encoding="utf-8-sig"))
    features = {"FeatureCollection": content.get("features"), "Feature": [content]}[content["type"]]
    return [feature for feature in features if (feature.get("properties") or {}).get("level", "ward") == "ward"]


def _code(feature: dict, codes: Collection[str]) -> str | None:
    values = (str(value) for value in (feature.get("id"), *(feature.get("properties") or {}).values()))
    return next((value for value in values if CODE.fullmatch(value) and value in codes), None)


def _polygons(geometry: dict) -> list[Polygon]:
    polygons = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    return [[[(float(point[0]), float(point[1])) for point in ring] for ring in polygon] for polygon in polygons]


def _edges(polygons: list[Polygon]) -> Iterator[Edge]:
    for ring in (ring for polygon in polygons for ring in polygon):
        yield from (Edge(*start, *end) for start, end in zip(ring, ring[1:] + ring[:1], strict=True) if start != end)


def _bands(edge: Edge) -> range:
    low, high = sorted((edge.latitude, edge.end_latitude))
    return range(int(low // BAND), int(high // BAND) + 1)


def _is_inside(longitude: float, latitude: float, edges: list[Edge]) -> bool:
    return sum(edge.is_east_of(longitude, latitude) for edge in edges) % 2 == 1
