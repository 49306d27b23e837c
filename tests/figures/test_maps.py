import json

import pandas as pd
import pytest

from figures import accident_map

WARDS = pd.DataFrame(
    {
        "ward": ["11311", "11383", "11948"],
        "name": ["Hồng Bàng", "Lê Chân", "Bạch Long Vĩ"],
        "full_name": ["Phường Hồng Bàng", "Phường Lê Chân", "Đặc khu Bạch Long Vĩ"],
        "longitude": [106.66, 106.661, 107.72],
        "latitude": [20.86, 20.861, 20.13],
        "area_km2": [14.5, 4.7, 3.1],
    }
)
POINTS = pd.DataFrame(
    {
        "occurred_at": pd.to_datetime(["2026-01-14 20:15", "2026-01-15 00:00"]),
        "has_hour": [True, False],
        "ward": ["11311", "unknown"],
        "longitude": [106.65, 106.7],
        "latitude": [20.85, 20.9],
        "severity": ["serious", "collision"],
        "road": ["QL5", "unknown"],
        "death_count": [1, 0],
        "injured_count": [2, 0],
    }
)


@pytest.fixture
def drawn():
    deck = accident_map(POINTS, WARDS)
    return deck, {position: layer for position, layer in enumerate(json.loads(deck.to_json())["layers"])}


def test_nothing_is_asked_from_the_internet(drawn):
    deck, _ = drawn
    assert deck.map_provider is None
    assert "http" not in deck.to_json()


def test_accidents_with_deaths_are_apart_and_on_top(drawn):
    _, layers = drawn
    assert [len(layers[place]["data"]) for place in (1, 2)] == [1, 1]
    deadly, other = layers[2]["data"][0], layers[1]["data"][0]
    assert deadly["title"] == "Nghiêm trọng"
    assert deadly["detail"] == "20:15 14/01/2026\nQL5, Phường Hồng Bàng\n1 chết, 2 bị thương"
    assert other["detail"] == "15/01/2026\n0 chết, 0 bị thương"


def test_the_larger_ward_is_named_where_two_names_would_overlap(drawn):
    _, layers = drawn
    assert [label["name"] for label in layers[3]["data"]] == ["Hồng Bàng", "Bạch Long Vĩ"]


def test_every_letter_of_a_name_is_in_the_character_set(drawn):
    _, layers = drawn
    assert set("HồngBàngBạchLongVĩ ") <= set(layers[3]["characterSet"].strip("'\""))


def test_the_first_view_leaves_the_far_island_out(drawn):
    deck, _ = drawn
    assert deck.initial_view_state.longitude == pytest.approx(106.6605)
