"""Points of Thong tu 41/2024 Art. 14 on accidents placed by hand: 1 metre north is 1/111320 degree."""

from datetime import date
from pathlib import Path
from time import process_time

import numpy as np
import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.black_spots import Radii, SpotLimits, black_spots, has_place, spot_limits

FILE = Path(__file__).parents[2] / "data" / "plan" / "thresholds.csv"
THRESHOLDS = pd.read_csv(FILE, parse_dates=["valid_from", "valid_to"])
LIMITS = spot_limits(THRESHOLDS, date(2026, 11, 14))
RADII = Radii()
EAST, NORTH = 103_995.0, 111_320.0
FATAL, INJURY, COLLISION = (1, 0), (0, 2), (0, 0)


def accident(name="A", *, east=0.0, north=0.0, harm=INJURY, type_="phuong", ward="11311", count=1, road=None, km=None):
    return {
        "accident_id": name,
        "ward": ward,
        "type": type_,
        "latitude": None if north is None else 20.86 + north / NORTH,
        "longitude": None if east is None else 106.66 + east / EAST,
        "road": road,
        "km_post": km,
        "accident_count": count,
        "death_count": harm[0],
        "injured_count": harm[1],
    }


def at_one_place(*harms) -> list[dict]:
    return [accident(f"A{place}", harm=harm) for place, harm in enumerate(harms)]


def on_road(name: str, km: float | None, road="QL5", **more) -> dict:
    return accident(name, east=None, north=None, road=road, km=km, **more)


def found(rows: list[dict], radii: Radii = RADII) -> list[tuple[str, list[str]]]:
    """Kind and accidents of each point."""
    spots = black_spots(pd.DataFrame(rows), radii, LIMITS)
    return list(zip(spots["spot_kind"], spots["accident_ids"], strict=True))


@pytest.mark.parametrize(
    ("harms", "kinds"),
    [
        ([FATAL, FATAL], ["accident_prone"]),
        ([FATAL], ["potential"]),
        ([FATAL, INJURY], ["potential"]),
        ([FATAL, INJURY, INJURY], ["accident_prone"]),
        ([FATAL, COLLISION, COLLISION], ["accident_prone"]),
        ([FATAL, COLLISION], ["potential"]),
        ([(2, 0)], ["potential"]),
        ([INJURY] * 4, ["accident_prone"]),
        ([INJURY] * 3, ["potential"]),
        ([INJURY] * 3 + [COLLISION], ["potential"]),
        ([INJURY] * 4 + [COLLISION], ["accident_prone"]),
        ([INJURY], ["potential"]),
        ([COLLISION] * 5, ["potential"]),
        ([COLLISION] * 4, []),
        ([COLLISION] * 4 + [INJURY], ["potential"]),
        ([COLLISION], []),
    ],
)
def test_each_threshold_just_below_and_just_met(harms, kinds):
    assert [kind for kind, _ in found(at_one_place(*harms))] == kinds


@pytest.mark.parametrize(("type_", "radius"), [("phuong", 100), ("xa", 250), ("dac_khu", 250), (None, 250)])
@pytest.mark.parametrize("axis", ["east", "north"])
def test_the_radius_of_the_ward_is_reached_and_not_passed(type_, radius, axis):
    def pair(metres):
        return found([accident("A", type_=type_), accident("B", type_=type_, **{axis: metres})])

    assert pair(radius) == [("potential", ["A", "B"])]
    assert pair(radius + 0.01) == [("potential", ["A"]), ("potential", ["B"])]


def test_the_radius_of_the_centre_decides_not_that_of_its_neighbour():
    """200 m apart: the xa reaches the phuong, the phuong not the xa."""
    rows = [accident("A", type_="phuong"), accident("B", north=200, type_="xa")]
    spots = black_spots(pd.DataFrame(rows), RADII, LIMITS)
    assert spots[["centre_id", "radius", "accident_count"]].values.tolist() == [["B", 250, 2]]


def test_three_in_a_row_90_m_apart_are_one_point_around_the_middle_one():
    rows = [accident(name, north=90 * place) for place, name in enumerate("ABC")]
    spots = black_spots(pd.DataFrame(rows), RADII, LIMITS)
    assert spots["centre_id"].tolist() == ["B"] and spots["accident_ids"].tolist() == [["A", "B", "C"]]


def test_points_do_not_chain():
    """Five in a row 90 m apart hold 2, 3, 3, 3, 2: B is first by its id, then D has but E left."""
    rows = [accident(name, north=90 * place) for place, name in enumerate("ABCDE")]
    assert found(rows) == [("potential", ["A", "B", "C"]), ("potential", ["D", "E"])]


def test_the_largest_circle_is_taken_first_and_its_accidents_are_gone():
    """Around C (0, 90, 95, 180 m) are 4; A's own circle would have held 2, D's 3. What is left of D's is only E."""
    rows = [accident("A"), accident("B", north=90), accident("C", north=95), accident("D", north=180)]
    rows.append(accident("E", north=270))
    spots = black_spots(pd.DataFrame(rows), RADII, LIMITS)
    assert spots[["centre_id", "accident_count"]].values.tolist() == [["B", 4], ["E", 1]]


def test_a_large_circle_that_meets_nothing_still_comes_first():
    """C holds four collisions and takes K, whose own three with the death of F would have met the law."""
    rows = [accident("C", harm=COLLISION), accident("K", north=90, harm=COLLISION)]
    rows += [accident(name, north=-90, harm=COLLISION) for name in ("B1", "B2")]
    rows.append(accident("F", north=180, harm=FATAL))
    assert found(rows) == [("potential", ["F"])]
    assert found([row for row in rows if row["accident_id"][0] != "B"]) == [("accident_prone", ["C", "F", "K"])]


def test_what_a_taken_circle_leaves_is_counted_anew():
    """C held 5 with the three X that B takes: then it holds C and S, and D, with S and E, comes before it."""
    rows = [accident(f"P{number}", north=-80) for number in range(4)] + [accident("B", north=10)]
    rows += [accident(f"X{number}", north=105) for number in range(3)] + [accident("C", north=115)]
    rows += [accident("S", north=210), accident("D", north=300), accident("E", north=390)]
    assert [ids[:2] for _, ids in found(rows)] == [["B", "P0"], ["D", "E"], ["C"]]


def test_equal_circles_are_taken_by_the_id_of_their_centre():
    rows = [accident("B"), accident("A", north=80)]
    spots = black_spots(pd.DataFrame(rows), RADII, LIMITS)
    assert spots["centre_id"].tolist() == ["A"] and spots["accident_ids"].tolist() == [["A", "B"]]


def test_km_of_one_road_are_near_each_other_without_coordinates():
    assert found([on_road("A", 47.2), on_road("B", 47.3)]) == [("potential", ["A", "B"])]
    assert len(found([on_road("A", 47.2), on_road("B", 47.301)])) == 2
    assert len(found([on_road("A", 47.2), on_road("B", 47.2, road="QL10")])) == 2


def test_km_of_one_road_are_near_whatever_their_coordinates():
    rows = [accident("A", road="QL5", km=47.2), accident("B", north=9000, road="QL5", km=47.2)]
    assert found(rows) == [("potential", ["A", "B"])]


def test_a_circle_gathers_by_coordinates_and_by_km():
    """A has both; B is near it by its coordinates on another road, C by the km alone."""
    rows = [accident("A", road="QL5", km=10.0), accident("B", north=50, road="QL10", km=3.0), on_road("C", 10.1)]
    assert found(rows) == [("potential", ["A", "B", "C"])]


def test_without_coordinates_and_km_an_accident_is_in_no_circle():
    rows = [accident("A"), on_road("B", None), on_road("C", 3.0, road=None), accident("D", north=None)]
    assert has_place(pd.DataFrame(rows)).tolist() == [True, False, False, False]
    assert found(rows) == [("potential", ["A"])]
    assert found(rows[1:]) == []


def test_a_point_lies_at_its_centre_or_at_the_next_accident_that_has_a_place():
    """A and B tie; A, without coordinates, is the centre, B says where the point lies; the km stays that of A."""
    rows = [on_road("A", 10.0, ward="11311"), accident("B", road="QL5", km=10.1, ward="11383")]
    [spot] = black_spots(pd.DataFrame(rows), RADII, LIMITS).itertuples()
    assert (spot.centre_id, spot.ward, spot.road, spot.km_post) == ("A", "11311", "QL5", 10.0)
    assert (spot.latitude, spot.longitude) == pytest.approx((20.86, 106.66))


@pytest.mark.parametrize(
    ("road", "place"),
    [(None, ("QL5", 10.0)), ("QL10", ("QL10", 3.0)), ("QL5", ("QL5", 10.0)), ("QL37", ("QL37", None))],
)
def test_a_road_and_its_km_come_from_one_accident_of_the_road_of_the_centre_if_it_has_one(road, place):
    rows = [accident("A", road=road), accident("B", road="QL10"), accident("C", road="QL5", km=10.0)]
    rows.append(accident("D", road="QL10", km=3.0))
    [spot] = black_spots(pd.DataFrame(rows), RADII, LIMITS).itertuples()
    assert spot.centre_id == "A"
    assert (spot.road, None if spot.km_post != spot.km_post else spot.km_post) == place


@pytest.mark.parametrize(
    ("count", "harm", "kind"),
    [
        (4, INJURY, "potential"),  # 4 accidents with 2 injured: nobody says that each had some
        (3, FATAL, "accident_prone"),  # 3 accidents, one of them with the death
        (2, (2, 0), "potential"),  # the 2 dead may have been in one accident
        (5, COLLISION, "potential"),
        (6, INJURY, "potential"),
    ],
)
def test_a_row_of_several_accidents_counts_them_and_claims_no_more_than_it_says(count, harm, kind):
    [spot] = black_spots(pd.DataFrame([accident(count=count, harm=harm)]), RADII, LIMITS).itertuples()
    assert (spot.spot_kind, spot.accident_count) == (kind, count)
    assert spot.fatal_count + spot.injury_count + spot.collision_count == count


def test_the_circle_with_most_accidents_counts_rows_of_several():
    """90 m apart A, B, S, C, D, with two rows at A: B holds 4 rows and 4 accidents, C 3 rows and 6; S is C's."""
    rows = [accident(name, north=90 * place) for place, name in enumerate("ABSC")]
    rows += [accident("A2"), accident("D", north=360, count=4)]
    assert [ids for _, ids in found(rows)] == [["C", "D", "S"], ["A", "A2", "B"]]


def test_points_are_numbered_worst_first():
    rows = [accident("A", harm=FATAL), *(accident(f"B{n}", north=5000) for n in range(3))]
    rows += [accident(f"C{n}", north=9000, harm=FATAL) for n in range(2)]
    spots = black_spots(pd.DataFrame(rows), RADII, LIMITS)
    assert spots[
        ["spot_no", "spot_kind", "clause", "accident_count", "death_count", "injured_count"]
    ].values.tolist() == [
        [1, "accident_prone", "1a", 2, 2, 0],
        [2, "potential", "2a", 3, 0, 6],
        [3, "potential", "2a", 1, 1, 0],
    ]


def test_without_accidents_there_are_no_points():
    assert black_spots(pd.DataFrame([accident()]).head(0), RADII, LIMITS).empty


def test_the_law_holds_from_its_day():
    assert SpotLimits(2, 3, 1, 4, 5, 1, 4) == LIMITS
    assert spot_limits(THRESHOLDS, date(2025, 1, 1)) == LIMITS and spot_limits(THRESHOLDS, date(2024, 12, 31)) is None
    without_one = THRESHOLDS[THRESHOLDS["code"] != "black_spot_accidents"]
    assert spot_limits(without_one, date(2026, 1, 1)) is None


A_PLACE = st.builds(
    accident,
    name=st.just(""),
    east=st.none() | st.integers(0, 8).map(lambda step: step * 45),
    north=st.none() | st.integers(0, 8).map(lambda step: step * 45),
    harm=st.sampled_from([FATAL, INJURY, COLLISION]),
    type_=st.sampled_from(["phuong", "xa", None]),
    count=st.integers(1, 3),
    road=st.sampled_from([None, "QL5", "QL10"]),
    km=st.none() | st.integers(0, 9).map(lambda step: step / 10),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(A_PLACE, min_size=1, max_size=16), st.randoms())
def test_the_circles_are_those_of_the_letter_whatever_the_order(rows, random):
    rows = [row | {"accident_id": f"A{place:02}"} for place, row in enumerate(rows)]
    spots = black_spots(pd.DataFrame(rows), RADII, LIMITS)
    members = [name for ids in spots["accident_ids"] for name in ids]
    assert len(members) == len(set(members))
    circles = {row.centre_id: row.accident_ids for row in spots.itertuples()}
    assert circles.items() <= by_the_letter(rows).items()
    shuffled = random.sample(rows, len(rows))
    pd.testing.assert_frame_equal(black_spots(pd.DataFrame(shuffled), RADII, LIMITS), spots)


def by_the_letter(rows: list[dict]) -> dict[str, list[str]]:
    """The rule as it is written, one circle after the other: all circles, those that meet no threshold too."""
    left, circles = [row for row in rows if is_near(row, row)], {}
    while left:
        around = {row["accident_id"]: [other for other in left if is_near(row, other)] for row in left}
        centre = max(sorted(around), key=lambda name: sum(other["accident_count"] for other in around[name]))
        circles[centre] = [other["accident_id"] for other in around[centre]]
        left = [row for row in left if row["accident_id"] not in circles[centre]]
    return circles


def is_near(row: dict, other: dict) -> bool:
    radius = 100 if row["type"] == "phuong" else 250
    kms = (row["km_post"], other["km_post"])
    is_of_road = row["road"] and row["road"] == other["road"] and None not in kms
    if is_of_road and round(abs(kms[0] - kms[1]) * 1000) <= radius:
        return True
    if None in (row["latitude"], row["longitude"], other["latitude"], other["longitude"]):
        return False
    east, north = (row["longitude"] - other["longitude"]) * EAST, (row["latitude"] - other["latitude"]) * NORTH
    return (east**2 + north**2) ** 0.5 <= radius + 1e-6


def spread(kind: str, count: int) -> pd.DataFrame:
    dice = np.random.default_rng(41)
    metres = dice.uniform(0, 56_000, (count, 2))
    if kind == "clustered":
        metres = metres[dice.integers(0, count // 100, count)] + dice.normal(0, 60, (count, 2))
    if kind == "one place":
        metres = np.zeros((count, 2))
    rows = pd.DataFrame({"longitude": 106.2 + metres[:, 0] / EAST, "latitude": 20.6 + metres[:, 1] / NORTH})
    return rows.assign(
        accident_id=[f"A{name:06}" for name in dice.permutation(count)],
        ward="11311",
        type=dice.choice(["phuong", "xa"], count),
        road=dice.choice(["QL5", "QL10", None], count),
        km_post=np.where(dice.random(count) < 0.5, dice.uniform(0, 100, count).round(1), np.nan),
        accident_count=1,
        death_count=(dice.random(count) < 0.05).astype(int),
        injured_count=dice.integers(0, 3, count),
    )


@pytest.mark.parametrize("kind", ["uniform", "clustered", "one place"])
def test_100_000_accidents_take_no_more_than_their_share_of_time(kind):
    """A second each on an idle machine. Time of the processor, so that a busy one does not fail them."""
    seconds = []
    for count in (25_000, 100_000):
        rows = spread(kind, count)
        start = process_time()
        spots = black_spots(rows, RADII, LIMITS)
        seconds.append(process_time() - start)
        assert len(spots)
    assert seconds[1] < 20 and seconds[1] < 8 * max(seconds[0], 0.25)
