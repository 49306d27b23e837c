"""Found points beside the agency's list, at distances set by hand."""

import pandas as pd
import pytest

from analysis.spot_register import compare_with_register
from tests.analysis.test_black_spots import NORTH

COLUMNS = ["spot_no", "spot_kind", "accident_count", "radius", "north", "road", "km_post"]


def spots(*rows: tuple) -> pd.DataFrame:
    return placed(pd.DataFrame(rows, columns=COLUMNS))


def register(*rows: tuple) -> pd.DataFrame:
    """Id, metres north, road, km."""
    return placed(pd.DataFrame(rows, columns=["spot_id", "north", "road", "km_post"]))


def placed(rows: pd.DataFrame) -> pd.DataFrame:
    north = rows["north"].astype(float)
    return rows.assign(latitude=20.86 + north / NORTH, longitude=north.where(north.isna(), 106.66))


def pairs(found: pd.DataFrame, listed: pd.DataFrame) -> list[tuple[int, str]]:
    rows = compare_with_register(found, listed)
    return list(zip(rows["spot_no"], rows["spot_id"], strict=True))


PRONE, POTENTIAL = ("accident_prone", 4), ("potential", 2)


@pytest.mark.parametrize(
    ("radius", "north", "is_known"), [(100, 100, 1), (100, 100.01, 0), (250, 250, 1), (250, 251, 0)]
)
def test_an_entry_within_the_radius_is_known(radius, north, is_known):
    assert len(pairs(spots((1, *PRONE, radius, 0, None, None)), register(("D1", north, None, None)))) == is_known


def test_an_entry_is_known_by_the_km_of_the_same_road():
    found = spots((1, *PRONE, 100, None, "QL5", 47.2))
    assert pairs(found, register(("D1", None, "QL5", 47.3))) == [(1, "D1")]
    assert pairs(found, register(("D1", None, "QL5", 47.4))) == []
    assert pairs(found, register(("D1", None, "QL10", 47.2))) == []


def test_the_nearest_entry_is_taken_and_each_only_once():
    found = spots((1, *PRONE, 100, 0, None, None), (2, *PRONE, 100, 150, None, None))
    listed = register(("D1", 80, None, None), ("D2", -30, None, None))
    assert pairs(found, listed) == [(1, "D2"), (2, "D1")]
    assert pairs(found, listed.head(1)) == [(2, "D1")]


def test_the_smaller_distance_of_coordinates_and_km_counts():
    found = spots((1, *PRONE, 100, 0, "QL5", 47.2))
    rows = compare_with_register(found, register(("D1", 60, "QL5", 47.2)))
    assert rows["distance"].tolist() == [0]


def test_accident_prone_points_choose_first_then_those_of_several_accidents():
    found = spots(
        (1, *PRONE, 100, 60, None, None),
        (2, *POTENTIAL, 100, 30, None, None),
        (3, "potential", 1, 100, 0, None, None),
    )
    assert pairs(found, register(("D1", 0, None, None))) == [(1, "D1")]
    assert pairs(found.tail(2), register(("D1", 0, None, None))) == [(2, "D1")]


def test_ties_go_by_number_and_id_whatever_the_order():
    found = spots((1, *PRONE, 100, 0, None, None), (2, *PRONE, 100, 0, None, None))
    listed = register(("D1", 50, None, None), ("D2", 50, None, None))
    assert pairs(found, listed) == pairs(found[::-1], listed[::-1]) == [(1, "D1"), (2, "D2")]


def test_an_empty_list_knows_none():
    assert pairs(spots((1, *PRONE, 100, 0, None, None)), register()) == []
    assert pairs(spots(), register(("D1", 0, None, None))) == []
