"""Maps from hand-made rows: what each layer draws, in which class, and what the legend counts."""

import json

import pandas as pd
import pytest

from figures import Ground, accident_map, clearance_map
from figures.maps.classes import classes
from figures.maps.names import placed

HONG_BANG, LE_CHAN, ISLAND = "11311", "11383", "11948"
WARDS = pd.DataFrame(
    {
        "ward": [HONG_BANG, LE_CHAN, ISLAND],
        "name": ["Hồng Bàng", "Lê Chân", "Bạch Long Vĩ"],
        "full_name": ["Phường Hồng Bàng", "Phường Lê Chân", "Đặc khu Bạch Long Vĩ"],
        "longitude": [106.66, 106.661, 107.72],
        "latitude": [20.86, 20.861, 20.13],
        "area_km2": [14.5, 4.7, 3.1],
    }
)
SQUARE = [[106.6, 20.8], [106.7, 20.8], [106.7, 20.9], [106.6, 20.9], [106.6, 20.8]]
FAR = [[x + 1.1, y - 0.7] for x, y in SQUARE]
BORDERS = pd.DataFrame(
    {
        "ward": [HONG_BANG, ISLAND],
        "geometry": [json.dumps({"type": "MultiPolygon", "coordinates": [[ring]]}) for ring in (SQUARE, FAR)],
    }
)
NO_BORDERS = BORDERS.head(0)
POINTS = pd.DataFrame(
    {
        "occurred_at": pd.to_datetime(["2026-01-14 20:15", "2026-01-15 00:00", "2026-01-15 00:00"]),
        "has_hour": [True, False, False],
        "ward": [HONG_BANG, "unknown", LE_CHAN],
        "longitude": [106.65, 106.7, 106.66],
        "latitude": [20.85, 20.9, 20.86],
        "severity": ["serious", "collision", "collision"],
        "road": ["QL5", "unknown", "<b>QL5</b>"],
        "accident_count": [1, 1, 4],
        "death_count": [1, 0, 0],
        "injured_count": [2, 0, 0],
    }
)
CELLS = pd.DataFrame(
    {"longitude": [106.6, 106.7, 106.8], "latitude": [20.8] * 3, "ward": [HONG_BANG, "unknown", LE_CHAN],
     "accident_count": [1, 4, 12], "case_count": [1, 4, 12]}
)  # fmt: skip
BY_WARD = pd.DataFrame({"ward": [HONG_BANG, "unknown"], "accident_count": [7, 90]})
STATES = pd.DataFrame(
    {"ward": [HONG_BANG, LE_CHAN, ISLAND, "unknown"], "state": ["met", "not_met", "not_reported", None],
     "clearance_count": [2, 1, 0, 1], "required_count": [2, 2, 2, 0]}
)  # fmt: skip
PLACES = pd.DataFrame(
    {
        "ward": [HONG_BANG, HONG_BANG, LE_CHAN],
        "longitude": [106.65, 106.66, 106.67],
        "latitude": [20.85, 20.86, 20.87],
        "category": ["ramp", "trading", "unknown"],
        "case_count": [1, 3, 9],
        "day_count": [1, 2, 9],
        "last_found_on": pd.to_datetime(["2026-05-01", "2026-06-02", "2026-07-03"]),
    }
)


def ground(borders: pd.DataFrame = NO_BORDERS, zone: str = "all") -> Ground:
    return Ground(WARDS, borders, zone)


def layers(drawn) -> dict[str, dict]:
    return {layer["id"]: layer for layer in json.loads(drawn.deck.to_json())["layers"]}


def legend(drawn) -> list[str]:
    return [entry.text for entry in drawn.legend.layout.annotations]


EVERY_MAP = [
    (accident_map, "points", POINTS), (accident_map, "density", CELLS), (accident_map, "wards", BY_WARD),
    (clearance_map, "points", PLACES), (clearance_map, "density", CELLS), (clearance_map, "wards", STATES),
]  # fmt: skip


@pytest.mark.parametrize("borders", [NO_BORDERS, BORDERS], ids=["without borders", "with borders"])
@pytest.mark.parametrize(("draw", "layer", "rows"), EVERY_MAP)
def test_nothing_is_asked_from_the_internet_with_rows_or_without(draw, layer, rows, borders):
    for some in (rows, rows.head(0)):
        drawn = draw(layer, some, ground(borders))
        sent = json.loads(drawn.deck.to_json())
        assert drawn.deck.map_provider is None and "http" not in drawn.deck.to_json()
        assert all(layer["id"] for layer in sent["layers"])


def test_accidents_of_each_class_have_their_mark_and_the_worst_lie_on_top():
    drawn = accident_map("points", POINTS, ground())
    found = layers(drawn)
    assert [name for name in found if name.startswith("severity_")] == ["severity_collision", "severity_serious"]
    assert legend(drawn) == ["Nghiêm trọng <b>1</b>", "Va chạm <b>5</b>"]
    marks = [(trace.marker.size, trace.marker.color, trace.marker.line.color) for trace in drawn.legend.data]
    drawn_marks = [
        (2 * layer["getRadius"] + layer["getLineWidth"], layer["getFillColor"][:3], layer["getLineColor"])
        for layer in (found["severity_serious"], found["severity_collision"])
    ]
    assert [size for size, *_ in marks] == [size for size, *_ in drawn_marks] and len(set(map(str, drawn_marks))) == 2
    assert marks[1][1:] == ("#FFFFFF", "#12457A")


def test_an_accident_says_when_where_and_what_and_carries_its_ward():
    [deadly] = layers(accident_map("points", POINTS, ground()))["severity_serious"]["data"]
    assert (deadly["title"], deadly["ward"]) == ("Nghiêm trọng", HONG_BANG)
    assert deadly["detail"] == "20:15 14/01/2026\nQL5, Phường Hồng Bàng\n1 chết, 2 bị thương"
    other = layers(accident_map("points", POINTS, ground()))["severity_collision"]["data"]
    assert other[0]["detail"] == "15/01/2026\n0 chết, 0 bị thương"


def test_text_of_the_data_reaches_the_tooltip_only_through_braces_that_the_page_escapes():
    drawn = accident_map("points", POINTS, ground())
    assert drawn.deck._tooltip["html"] == "<b>{title}</b><br>{detail}"
    assert "<b>QL5</b>" in layers(drawn)["severity_collision"]["data"][1]["detail"]


@pytest.mark.parametrize(
    ("largest", "ranges"),
    [
        (0, []), (1, [(1, 1)]), (4, [(1, 1), (2, 4)]), (14, [(1, 1), (2, 4), (5, 9), (10, 14)]),
        (60, [(1, 4), (5, 9), (10, 19), (20, 49), (50, 60)]),
    ],
)  # fmt: skip
def test_classes_are_ranges_of_whole_numbers_up_to_the_largest(largest, ranges):
    assert [(one.low, one.high) for one in classes(largest)] == ranges
    assert len({one.colour for one in classes(largest)}) == len(ranges)


def test_a_hexagon_is_coloured_by_its_count_and_the_legend_says_what_a_colour_means():
    drawn = accident_map("density", CELLS, ground())
    cells = layers(drawn)["hexagons"]["data"]
    assert legend(drawn) == ["10–12 vụ · <b>1</b> ô", "5–9 vụ · <b>0</b> ô", "2–4 vụ · <b>1</b> ô", "1 vụ · <b>1</b> ô"]
    assert [(cell["title"], cell["detail"]) for cell in cells] == [
        ("1 vụ", "nhiều nhất ở Phường Hồng Bàng"), ("4 vụ", "Chưa xác định"), ("12 vụ", "nhiều nhất ở Phường Lê Chân")
    ]  # fmt: skip
    assert cells[2]["fill"] == [14, 57, 104] and drawn.legend.data[0].marker.color == "#0E3968"
    assert legend(clearance_map("density", CELLS, ground()))[0] == "10–12 vụ việc · <b>1</b> ô"


def test_wards_are_painted_inside_their_borders_where_there_are_some():
    drawn = accident_map("wards", BY_WARD, ground(BORDERS))
    found = layers(drawn)
    assert found["wards"]["@@type"] == "PolygonLayer" and "mark_0" not in found
    assert [len(found[name]["data"]) for name in ("wards", "borders")] == [2, 2]
    painted = {area["ward"]: (area["fill"], area["detail"]) for area in found["wards"]["data"]}
    assert painted == {HONG_BANG: ([14, 57, 104], "7 vụ"), ISLAND: ([255, 255, 255], "0 vụ")}
    assert legend(drawn) == ["5–7 vụ · địa bàn: <b>1</b>", "0 vụ · địa bàn: <b>2</b>"]
    assert "Hồng Bàng 7" in [label["name"] for label in found["names"]["data"]]


def test_without_borders_wards_are_circles_at_their_points_and_no_border_is_drawn():
    found = layers(accident_map("wards", BY_WARD, ground()))
    assert "PolygonLayer" not in {layer["@@type"] for layer in found.values()}
    circles = [found[name] for name in found if name.startswith("mark_")]
    assert [[spot["ward"] for spot in layer["data"]] for layer in circles] == [[HONG_BANG], [LE_CHAN, ISLAND]]
    assert circles[0]["getRadius"] > circles[1]["getRadius"]


@pytest.mark.parametrize("borders", [NO_BORDERS, BORDERS], ids=["without borders", "with borders"])
def test_a_state_is_told_by_a_sign_and_a_word_not_by_colour_alone(borders):
    drawn = clearance_map("wards", STATES, ground(borders))
    assert [spot["sign"] for spot in layers(drawn)["signs"]["data"]] == ["×", "?"]
    assert legend(drawn) == ["đạt <b>1</b>", "chưa đạt <b>1</b>", "chưa báo cáo <b>1</b>"]
    assert [trace.text for trace in drawn.legend.data] == [("",), ("×",), ("?",)]
    details = {
        area["ward"]: area["detail"] for layer in layers(drawn).values() for area in layer["data"] if "ward" in area
    }
    assert details[HONG_BANG] == "đạt: 2/2 lượt" and details[ISLAND] == "chưa báo cáo: 0/2 lượt"


def test_places_where_encroachments_come_back_stand_out():
    drawn = clearance_map("points", PLACES, ground())
    found = layers(drawn)
    assert [len(found[name]["data"]) for name in ("once", "days_2", "days_3", "days_4")] == [1, 1, 0, 1]
    assert legend(drawn) == [
        "4 ngày trở lên · số điểm: <b>1</b>", "3 ngày · số điểm: <b>0</b>", "2 ngày · số điểm: <b>1</b>",
        "1 ngày · số điểm: <b>1</b>",
    ]  # fmt: skip
    [again] = found["days_2"]["data"]
    assert again["detail"] == "Phường Hồng Bàng\n3 vụ việc trong 2 ngày, gần nhất 02/06/2026"


def names(drawn) -> list[str]:
    return [label["name"] for label in layers(drawn)["names"]["data"]]


def test_the_larger_ward_is_named_first_but_trouble_comes_before_size():
    close = WARDS.assign(latitude=[20.86, 20.86, 20.13], longitude=[106.66, 106.66, 107.72])
    assert "Hồng Bàng" in names(clearance_map("wards", STATES.head(0), Ground(close, NO_BORDERS)))
    assert names(clearance_map("wards", STATES, Ground(close, BORDERS)))[0] == "Lê Chân"


def test_a_name_takes_the_place_that_covers_fewest_marks_and_overlaps_no_other():
    """100 pixels a degree: the second text, 10 pixels to the east, finds both its places taken."""
    marks = [(106.0, 20.0), (106.0, 20.0), (106.0, 20.0 + 0.13 * 0.934)]
    one = placed([("Hồng Bàng", [106.0, 20.0])], 100, (0, -13, 13), marks)
    assert [(label.text, label.shift) for label in one] == [("Hồng Bàng", 13)]
    two = placed([("Hồng Bàng", [106.0, 20.0]), ("Lê Chân", [106.1, 20.0])], 100, (0, 13))
    assert [label.text for label in two] == ["Hồng Bàng"]
    apart = placed([("Hồng Bàng", [106.0, 20.0]), ("Lê Chân", [106.1, 20.0])], 1000, (0,))
    assert [label.text for label in apart] == ["Hồng Bàng", "Lê Chân"]


def test_every_letter_of_a_name_is_in_the_character_set():
    layer = layers(accident_map("wards", BY_WARD, ground()))["names"]
    assert set("".join(label["name"] for label in layer["data"])) <= set(layer["characterSet"])


def test_the_first_view_leaves_the_far_island_out_and_a_zone_shows_it():
    assert ground().view[:2] == pytest.approx((106.6605, 20.8605))
    assert ground(BORDERS).view[:2] == pytest.approx((106.65, 20.85))
    assert ground(BORDERS, "bach_long_vi").view[:2] == pytest.approx((107.7307, 20.1346))
    alone = Ground(WARDS[WARDS["ward"] == ISLAND], NO_BORDERS)
    assert alone.view[:2] == pytest.approx((107.72, 20.13))


@pytest.mark.parametrize("layer", ["points", "wards", "density"])
def test_filters_that_no_ward_fits_leave_the_map_of_the_city(layer):
    nowhere = Ground(WARDS.head(0), NO_BORDERS)
    accident_map(layer, POINTS.head(0), nowhere)
    assert nowhere.view == Ground(WARDS, NO_BORDERS, "haiphong").view


def test_the_map_is_sent_without_indents():
    sent = accident_map("points", POINTS, ground(BORDERS)).deck.to_json()
    assert "\n " not in sent and json.loads(sent)["layers"]
