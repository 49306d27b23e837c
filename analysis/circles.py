"""Places into circles around one of them: the circle that holds most first, each place in one circle, no chaining."""

import heapq
from typing import NamedTuple

import numpy as np
import pandas as pd
import scipy

DEGREE_EAST, DEGREE_NORTH = 103_995.0, 111_320.0  # metres at 20.9 degrees north, as in queries/macros/8_maps.sql
ROADS_APART = 1e8  # metres between the beginnings of two roads laid on one line
MILLIMETRE = 1e-3  # what a distance in metres may lose in the arithmetic


class Places(NamedTuple):
    """
    Metres, NaN where they were not written down: `points` east and north, `marks` along one line on which all roads
    lie far from each other. Two places are near each other if their points or their marks are.
    """

    points: np.ndarray
    marks: np.ndarray


def places_of(rows: pd.DataFrame, roads: pd.Index) -> Places:
    """Of latitude, longitude, road and km_post; a km says where on its road, so without a road it says nothing."""
    east, north = rows["longitude"].astype(float) * DEGREE_EAST, rows["latitude"].astype(float) * DEGREE_NORTH
    points = np.column_stack([east, north])
    points[np.isnan(points).any(axis=1)] = np.nan
    number = roads.get_indexer(rows["road"])
    marks = np.where(number >= 0, number * ROADS_APART + (rows["km_post"].astype(float) * 1000).round(), np.nan)
    return Places(points, marks.reshape(-1, 1))


def roads_of(*tables: pd.DataFrame) -> pd.Index:
    return pd.Index(pd.concat([rows["road"] for rows in tables]).dropna().unique())


def circles(places: Places, radius: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """
    For each place the one at the centre of its circle, itself for a centre. `radius` is that of a centre, `weight` what
    a place adds to a circle. Of circles that hold equally much the one whose centre stands first is taken first.

    What a place could hold at most is kept in a heap and reckoned anew only when the place comes to the top, since
    taking a circle can only lessen it: the circle taken is therefore the largest.
    """
    near, most = _Near(places, radius), _weight_around(places, radius, weight)
    centre, left, count = np.full(len(weight), -1), weight.astype(np.int64), len(weight)
    heap = [-held * count + place for place, held in enumerate(most.tolist())]
    heapq.heapify(heap)
    while heap:
        below, place = divmod(heapq.heappop(heap), count)
        if centre[place] >= 0:
            continue
        around = near.to(place)
        held = int(left[around].sum())
        if held < -below:
            heapq.heappush(heap, -held * count + place)
            continue
        centre[around[centre[around] < 0]] = place
        left[around] = 0
    return centre


class _Near:
    """Which places are near one."""

    def __init__(self, places: Places, radius: np.ndarray):
        self._radius = radius + MILLIMETRE
        self._trees = [_tree(positions) for positions in places]
        self._places = places
        self._is_found = np.zeros(len(radius), dtype=bool)

    def to(self, place: int) -> np.ndarray:
        by_point, by_mark = (
            known[tree.query_ball_point(positions[place], self._radius[place])]
            if not np.isnan(positions[place, 0])
            else known[:0]
            for positions, (known, tree) in zip(self._places, self._trees, strict=True)
        )
        self._is_found[by_point] = True
        found = np.concatenate([by_point, by_mark[~self._is_found[by_mark]]])
        self._is_found[by_point] = False
        return found


def _tree(positions: np.ndarray) -> tuple[np.ndarray, "scipy.spatial.cKDTree"]:
    known = np.flatnonzero(~np.isnan(positions[:, 0]))
    return known, scipy.spatial.cKDTree(positions[known])


def _weight_around(places: Places, radius: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """At least what lies within the radius of each place: what is near by point and by mark counts twice."""
    most = np.zeros(len(weight), dtype=np.int64)
    for positions in places:
        known = ~np.isnan(positions[:, 0])
        most[known] += _weight_within(positions[known], radius[known] + MILLIMETRE, weight[known])
    return most


def _weight_within(positions: np.ndarray, radius: np.ndarray, weight: np.ndarray) -> np.ndarray:
    """A tree counts places and not weights, so that each binary digit of the weights has a tree of its own."""
    within = np.zeros(len(weight), dtype=np.int64)
    for digit in range(int(weight.max(initial=0)).bit_length()):
        tree = scipy.spatial.cKDTree(positions[weight >> digit & 1 == 1])
        within += tree.query_ball_point(positions, radius, return_length=True, workers=-1) << digit
    return within
