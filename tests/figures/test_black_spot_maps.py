"""Maps of accident-prone points: marks that differ by more than colour, and what lies outside is not drawn."""

import json

import pandas as pd

from figures import black_spot_map, spot_map
from tests.figures.test_maps import HONG_BANG, LE_CHAN, POINTS, ground

SPOTS = pd.DataFrame(
    {
        "spot_no": [1, 2, 3],
        "spot_kind": ["accident_prone", "potential", "potential"],
        "ward": [HONG_BANG, LE_CHAN, "unknown"],
        "road": ["QL5", None, "QL10"],
        "km_post": [10.0, None, 3.5],
        "latitude": [20.85, 20.86, None],
        "longitude": [106.65, 106.66, None],
        "radius": [100, 100, 250],
        "accident_count": [3, 2, 2],
        "death_count": [2, 0, 0],
        "injured_count": [1, 4, 2],
        "register_state": ["known", "new", "new"],
        "spot_state": ["treated", None, None],
    }
)
REGISTER = pd.DataFrame(
    {
        "ward": [HONG_BANG, "unknown"],
        "road": ["QL5", None],
        "km_post": [10.1, None],
        "latitude": [20.851, None],
        "longitude": [106.651, None],
        "spot_kind": ["accident_prone", "potential"],
        "spot_state": ["treated", "found"],
        "spot_no": [1, None],
    }
)


def layers(drawn) -> dict[str, dict]:
    return {layer["id"]: layer for layer in json.loads(drawn.deck.to_json())["layers"]}


def test_the_two_kinds_differ_in_size_and_filling_and_the_list_is_a_sign():
    drawn = layers(black_spot_map(SPOTS, REGISTER, ground()))
    prone, potential = drawn["accident_prone"], drawn["potential"]
    assert prone["getRadius"] > potential["getRadius"] and potential["getFillColor"][:3] == [255, 255, 255]
    assert drawn["known"]["@@type"] == "TextLayer" and [row["sign"] for row in drawn["known"]["data"]] == ["×"]


def test_a_sign_of_the_list_does_not_hide_the_point_below_it_but_speaks_where_there_is_none():
    drawn = layers(black_spot_map(SPOTS, REGISTER.assign(spot_no=[None, None]), ground()))
    assert not drawn["known"]["data"] and not drawn["known"]["pickable"] and drawn["no_longer"]["pickable"]
    [sign] = drawn["no_longer"]["data"]
    assert sign["title"] == "Danh sách của cơ quan: QL5 Km10+100"
    assert sign["detail"] == "Điểm hay xảy ra TNGT, đã xử lý"


def test_a_mark_says_its_place_its_harm_and_what_the_list_says():
    [mark] = layers(black_spot_map(SPOTS, REGISTER, ground()))["accident_prone"]["data"]
    assert mark["spot"] == "1 · QL5 Km10+000" and mark["title"] == "Điểm hay xảy ra 1 · QL5 Km10+000"
    assert mark["detail"].splitlines() == [
        "3 vụ, 2 người chết, 1 người bị thương", "Danh sách của cơ quan: đã có, đã xử lý"
    ]  # fmt: skip


def test_the_legend_counts_what_is_drawn():
    drawn = black_spot_map(SPOTS, REGISTER, ground())
    said = [entry.text for entry in drawn.legend.layout.annotations]
    assert said == ["Điểm hay xảy ra <b>1</b>", "Điểm tiềm ẩn <b>1</b>", "Danh sách của cơ quan <b>1</b>"]


def test_without_anything_to_show_the_map_stands():
    drawn = layers(black_spot_map(SPOTS.head(0), REGISTER.head(0), ground()))
    assert drawn["accident_prone"]["data"] == drawn["no_longer"]["data"] == []


def test_a_close_up_shows_the_radius_in_metres_and_the_accidents():
    """100 m are 110 pixels at zoom log2(110 / (100 / 103995) * 360 / 512) = 16.3, past the last; 250 m at 14.97."""
    [near, _, _] = SPOTS.itertuples(index=False)
    drawn = spot_map(near, POINTS, ground())
    assert layers(drawn)["circle"]["getRadius"] == 100 and len(layers(drawn)["severity_collision"]["data"]) == 2
    view = json.loads(drawn.deck.to_json())["initialViewState"]
    assert (view["longitude"], view["latitude"], view["zoom"]) == (106.65, 20.85, 16)
    wide = json.loads(spot_map(near._replace(radius=250), POINTS, ground()).deck.to_json())["initialViewState"]
    assert round(wide["zoom"], 2) == 14.97
