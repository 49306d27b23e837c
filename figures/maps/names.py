"""Names of wards on a map: as many as have room at first sight; the others appear under the mouse."""

from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeVar

import numpy as np
import pydeck as pdk
from numpy.typing import ArrayLike

from ..style import FONT, INK
from .ground import FLATTENING, Ground, place_of, rgb

LETTER, LINE, GAP = 6.6, 16, 3  # pixels that a letter takes, a line, and what stays free between two names
SHIFTS = (0, -13, 13, -22, 22)  # pixels downwards, from the ward's point
EMPTY: Mapping = {}

Coordinate = TypeVar("Coordinate", float, np.ndarray)


class Box(NamedTuple):
    """Pixels from any fixed place, x to the east and y to the south."""

    x: float
    y: float
    half_width: float

    def meets(self, other: "Box") -> bool:
        return abs(self.x - other.x) < self.half_width + other.half_width + GAP and abs(self.y - other.y) < LINE


class Crowd(NamedTuple):
    """Marks in the pixels of boxes, from north to south."""

    x: np.ndarray
    y: np.ndarray

    def within(self, box: Box) -> int:
        first, last = self.y.searchsorted((box.y - LINE / 2, box.y + LINE / 2))
        return np.count_nonzero(abs(self.x[first:last] - box.x) <= box.half_width)


class Label(NamedTuple):
    text: str
    position: list[float]
    shift: int


def name_layer(
    ground: Ground,
    ranks: Mapping[str, float] = EMPTY,
    *,
    counts: Mapping[str, str] = EMPTY,
    shifts: Iterable[int] = SHIFTS,
    marks: ArrayLike = (),
) -> pdk.Layer:
    """
    First those with the highest rank, then the largest wards. `counts` stand behind a name.

    Of `shifts` a name takes the one that covers the fewest `marks` (longitude, latitude).
    """
    order = ground.wards.assign(rank=ground.wards["ward"].map(ranks).fillna(0))
    order = order.sort_values(["rank", "area_km2", "ward"], ascending=[False, False, True])
    texts = [
        (f"{ward.name} {counts.get(ward.ward, '')}".strip(), place_of(ward)["position"]) for ward in order.itertuples()
    ]
    labels = placed(texts, ground.pixels_per_degree, tuple(shifts), marks)
    return pdk.Layer(
        "TextLayer",
        [{"position": label.position, "name": label.text, "offset": [0, label.shift]} for label in labels],
        id="names",
        get_position="position",
        get_text="name",
        get_color=rgb(INK),
        get_size=12,
        get_pixel_offset="offset",
        background=True,
        get_background_color=[255, 255, 255, 190],
        background_padding=[2, 0],
        size_units=pdk.types.String("pixels"),
        font_family=pdk.types.String(FONT),
        character_set=pdk.types.String("".join(sorted({letter for label in labels for letter in label.text}))),
    )


def placed(
    texts: Iterable[tuple[str, list[float]]],
    degree: float,
    shifts: tuple[int, ...] = SHIFTS,
    marks: ArrayLike = (),
) -> list[Label]:
    """Greedy: a text takes its best free place, or none. `degree`: pixels of a degree of longitude."""
    crowd = _crowd(marks, degree)
    boxes, labels = [], []
    for text, position in texts:
        x, y = _pixels(*position, degree)
        tries = [(shift, Box(x, y + shift, LETTER * len(text) / 2)) for shift in shifts]
        free = [(shift, box) for shift, box in tries if not any(box.meets(other) for other in boxes)]
        if free:
            shift, box = min(free, key=lambda place: crowd.within(place[1]))
            boxes.append(box)
            labels.append(Label(text, position, shift))
    return labels


def _crowd(marks: ArrayLike, degree: float) -> Crowd:
    longitudes, latitudes = np.asarray(marks, dtype=float).reshape(-1, 2).T
    x, y = _pixels(longitudes, latitudes, degree)
    downwards = y.argsort()
    return Crowd(x[downwards], y[downwards])


def _pixels(longitude: Coordinate, latitude: Coordinate, degree: float) -> tuple[Coordinate, Coordinate]:
    return longitude * degree, -latitude / FLATTENING * degree
