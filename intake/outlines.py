"""
Ward borders as a map of the whole city can carry them: few points, and neighbours still share their border.

Douglas and Peucker (1973) by whole stretches of border between places where three or more borders meet, so that both
sides keep the same points; every point's weight is the farthest the line moves when it goes.
"""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping

import duckdb

from .boundaries import Boundaries, Point, Polygon

MOST_POINTS = 6_000  # of all wards together, about 130 KB of text
DIGITS = 5  # of a degree: 1 m
SEEN = 0.00003  # degrees: about 3 m; what bends less is dropped in any case when points are too many
SQUEEZE = 0.934  # a degree of longitude beside one of latitude, at 20.9 degrees north
Arc = tuple[Point, ...]
Weights = dict[Arc, list[float]]


def list_boundaries(database: duckdb.DuckDBPyConnection, boundaries: Boundaries | None) -> None:
    """The table `ward_boundaries` (ward, geometry as GeoJSON text) of the staging database; empty without a file."""
    geometries = outlines(boundaries.polygons) if boundaries else {}
    database.execute(
        "create table ward_boundaries as select unnest($ward::varchar[]) as ward, unnest($text::varchar[]) as geometry",
        {"ward": sorted(geometries), "text": [geometries[code] for code in sorted(geometries)]},
    )


def outlines(polygons: Mapping[str, list[Polygon]], most: int = MOST_POINTS) -> dict[str, str]:
    """Ward code -> GeoJSON MultiPolygon; islets too small for the points that are left are dropped."""
    rounded = {code: kept for code, found in polygons.items() if (kept := _rounded(found))}
    rings = [ring for found in rounded.values() for polygon in found for ring in polygon]
    corners = _corners(rings)
    arcs = {tuple(ring): _arcs(ring, corners) for ring in rings}
    weights = {one: _weights(one) for found in arcs.values() for arc in found for one in [min(arc, arc[::-1])]}
    least = _least(arcs, weights, most)
    return {code: _geometry(found, arcs, weights, least) for code, found in rounded.items()}


def _rounded(polygons: list[Polygon]) -> list[Polygon]:
    """Without what has no area: rings of two points, polygons left without their ring."""
    rounded = [[_open(ring) for ring in polygon] for polygon in polygons]
    return [[ring for ring in polygon if len(ring) > 2] for polygon in rounded if polygon and len(polygon[0]) > 2]


def _open(ring: list[Point]) -> list[Point]:
    """Without the point that closes it and without repeats."""
    points = [(round(x, DIGITS), round(y, DIGITS)) for x, y in ring]
    return [point for point, before in zip(points, points[-1:] + points[:-1], strict=True) if point != before]


def _corners(rings: list[list[Point]]) -> set[Point]:
    """Where a border begins or ends: not exactly two points stand beside it."""
    beside: dict[Point, set[Point]] = defaultdict(set)
    for ring in rings:
        for point, following in zip(ring, ring[1:] + ring[:1], strict=True):
            beside[point].add(following)
            beside[following].add(point)
    return {point for point, others in beside.items() if len(others) != 2}


def _arcs(ring: list[Point], corners: set[Point]) -> list[Arc]:
    """The stretches between corners, in order; of a ring without any the whole, from its least point."""
    start = next((place for place, point in enumerate(ring) if point in corners), ring.index(min(ring)))
    turned = [*ring[start:], *ring[: start + 1]]
    cuts = [0, *(place for place in range(1, len(ring)) if turned[place] in corners), len(ring)]
    return [tuple(turned[low : high + 1]) for low, high in zip(cuts, cuts[1:], strict=False)]


def _weights(arc: Arc) -> list[float]:
    """Both ends stay whatever is dropped."""
    weights = [0.0] * len(arc)
    weights[0] = weights[-1] = float("inf")
    waiting = [(0, len(arc) - 1, float("inf"))]
    while waiting:
        low, high, limit = waiting.pop()
        if high - low > 1:
            place, distance = _farthest(arc, low, high)
            if distance > SEEN:
                weights[place] = min(distance, limit)
                waiting += [(low, place, weights[place]), (place, high, weights[place])]
    return weights


def _farthest(arc: Arc, low: int, high: int) -> tuple[int, float]:
    (x, y), (end_x, end_y) = arc[low], arc[high]
    across, up = (end_x - x) * SQUEEZE, end_y - y
    length = across * across + up * up
    best, most = low, -1.0
    for place in range(low + 1, high):
        dx, dy = (arc[place][0] - x) * SQUEEZE, arc[place][1] - y
        share = min(1.0, max(0.0, (dx * across + dy * up) / length)) if length else 0.0
        squared = (dx - share * across) ** 2 + (dy - share * up) ** 2
        if squared > most:
            best, most = place, squared
    return best, most**0.5


def _least(arcs: dict[Arc, list[Arc]], weights: Weights, most: int) -> float:
    """The weight above which a point stays; below 0 when all may stay."""
    found = [weight for ring in arcs.values() for arc in ring for weight in weights[min(arc, arc[::-1])][1:]]
    return sorted(found, reverse=True)[most] if len(found) > most else -1.0


def _geometry(polygons: list[Polygon], arcs: dict[Arc, list[Arc]], weights: Weights, least: float) -> str:
    kept = [[_closed(ring, arcs, weights, least) for ring in polygon] for polygon in polygons]
    whole = [[ring for ring in polygon if len(ring) > 3] for polygon in kept if len(polygon[0]) > 3]
    largest = max(polygons, key=lambda polygon: len(polygon[0]))
    coordinates = whole or [[[*ring, ring[0]] for ring in largest]]
    return json.dumps({"type": "MultiPolygon", "coordinates": coordinates}, separators=(",", ":"))


def _closed(ring: list[Point], arcs: dict[Arc, list[Arc]], weights: Weights, least: float) -> list[Point]:
    """What is left of it, its first point once more at the end."""
    kept = [point for arc in arcs[tuple(ring)] for point in _kept(arc, weights, least)]
    return [*kept, kept[0]]


def _kept(arc: Arc, weights: Weights, least: float) -> Iterator[Point]:
    """Without its last point, which is the next one's first."""
    one = min(arc, arc[::-1])
    found = weights[one] if arc == one else weights[one][::-1]
    return (point for point, weight in zip(arc[:-1], found[:-1], strict=True) if weight > least)
