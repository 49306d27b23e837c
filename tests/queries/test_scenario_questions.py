"""What levers do to accidents, worked out by hand record by record."""

from dataclasses import replace
from datetime import date

import pytest

from queries import Filters, ask

THANH_DONG, HAI_DUONG = "10507", "10525"
ALL = Filters()


def accident(name: str, occurred_at: str, **more) -> dict:
    return {"accident_id": name, "occurred_at": occurred_at, "ward": THANH_DONG, "severity": "minor"} | more


@pytest.fixture(autouse=True)
def four_rows(snapshot):
    """Two after drinking, one of them without an hour; one late at night; three at noon in one row."""
    snapshot(
        accidents=[
            accident("1", "2026-01-20 19:30", cause="alcohol", vehicles=["motorcycle", "car"], deaths=1, injured=2,
                     road="QL5"),
            accident("2", "2026-01-21 00:00", cause="alcohol", has_hour=False, injured=1, severity="collision",
                     vehicles=["motorcycle"]),
            accident("3", "2026-01-22 23:10", ward=HAI_DUONG, deaths=2, vehicles=["motorcycle", "motorcycle"]),
            accident("4", "2026-02-23 12:00", ward="unknown", cause="speeding", injured=4, case_count=3),
        ]
    )  # fmt: skip


def with_levers(*levers: tuple[str, str, float], filters: Filters = ALL) -> Filters:
    dimensions, codes, reductions = zip(*levers, strict=True) if levers else ((), (), ())
    return replace(filters, lever_dimensions=dimensions, lever_codes=codes, lever_reductions=reductions)


def rows(*levers: tuple[str, str, float], filters: Filters = ALL) -> dict[tuple, tuple]:
    """Group -> accidents, deaths, injured it touches, then what it prevents of them."""
    found = ask("scenarios/reductions", with_levers(*levers, filters=filters))
    return {(row[0], row[1]): tuple(round(value, 9) for value in row[2:]) for row in found.itertuples(index=False)}


def touched(*groups: tuple[str, str]) -> dict[tuple[str, str], int]:
    """How many accidents fall under each group."""
    found = rows(*((dimension, code, 0.5) for dimension, code in groups))
    return {group: found[group][0] for group in groups}


TOGETHER = ("all", "all")


def test_an_accident_under_two_levers_is_reduced_by_both_and_counted_once():
    """1 keeps 0,7 x 0,5 = 0,35, 2 keeps 0,7, 3 keeps 0,5: 0,65 + 0,3 + 0,5 accidents; deaths 0,65 + 2 x 0,5; injured
    2 x 0,65 + 0,3."""
    found = rows(("cause", "alcohol", 0.3), ("hours", "18-23", 0.5))
    assert found == {
        TOGETHER: (3, 3, 3, 1.45, 1.65, 1.6),
        ("cause", "alcohol"): (2, 1, 3, 0.6, 0.3, 0.9),
        ("hours", "18-23"): (2, 3, 2, 1.0, 1.5, 1.0),
    }


def test_two_vehicles_of_one_accident_under_two_levers_multiply():
    """1 keeps 0,9 x 0,8 = 0,72; 2 and 3 keep 0,9: two motorcycles are one kind."""
    found = rows(("vehicle", "motorcycle", 0.1), ("vehicle", "car", 0.2))
    assert found[TOGETHER] == (3, 3, 3, 0.48, 0.48, 0.66)
    assert found["vehicle", "motorcycle"] == (3, 3, 3, 0.3, 0.3, 0.3)
    assert found["vehicle", "car"] == (1, 1, 2, 0.2, 0.2, 0.4)


def test_overlapping_hours_multiply_too():
    """3, at 23:10, keeps 0,5 x 0,5; 1, at 19:30, is in one of them."""
    assert rows(("hours", "18-23", 0.5), ("hours", "23-23", 0.5))[TOGETHER] == (2, 3, 2, 1.25, 2.0, 1.0)


def test_hours_hold_both_ends_go_over_midnight_and_leave_out_what_has_no_hour():
    counts = {"19-19": 1, "18-18": 0, "20-22": 0, "22-4": 1, "23-19": 5, "0-0": 0, "0-23": 5, "12-12": 3}
    wanted = {("hours", band): count for band, count in counts.items()}
    assert touched(*wanted) == wanted


def test_groups_are_those_of_the_breakdowns_and_strange_ones_are_only_text():
    wanted = {
        ("cause", "alcohol"): 2,
        ("cause", "unknown"): 1,
        ("road", "QL5"): 1,
        ("road", "unknown"): 5,
        ("vehicle", "unknown"): 3,
        ("ward", THANH_DONG): 2,
        ("ward", "unknown"): 0,
        ("road", "'; drop table accidents; --"): 0,
        ("weather", "rain"): 0,
    }
    assert touched(*wanted) == wanted


def test_a_row_of_three_accidents_is_reduced_as_three():
    assert rows(("cause", "speeding", 0.5))[TOGETHER] == (3, 0, 4, 1.5, 0, 2.0)


def test_a_lever_that_touches_nothing_has_its_row_all_the_same():
    found = rows(("cause", "wrong_lane", 0.9), ("cause", "alcohol", 1.0))
    assert found["cause", "wrong_lane"] == (0, 0, 0, 0, 0, 0)
    assert found[TOGETHER] == found["cause", "alcohol"] == (2, 1, 3, 2, 1, 3)


def test_without_levers_nothing_is_prevented():
    assert rows() == {TOGETHER: (0, 0, 0, 0, 0, 0)}


def test_levers_act_on_what_the_filters_keep():
    kept = {
        Filters(date(2026, 1, 21), date(2026, 1, 22)): (2, 2, 1),
        Filters(wards=(HAI_DUONG,)): (1, 2, 0),
        Filters(area="old_haiduong"): (3, 3, 3),
        Filters(severities=("collision",)): (1, 0, 1),
        Filters(groups=("-cause=alcohol",)): (1, 2, 0),
    }
    for filters, found in kept.items():
        half = tuple(count / 2 for count in found)
        assert rows(("vehicle", "motorcycle", 0.5), filters=filters)[TOGETHER] == found + half, filters


def test_days_and_their_squares():
    found = ask("scenarios/by_day")
    assert [str(day.date()) for day in found["day"]] == ["2026-01-20", "2026-01-21", "2026-01-22", "2026-02-23"]
    assert found.drop(columns="day").to_numpy().tolist() == [
        [1, 1, 1, 2, 4], [1, 0, 0, 1, 1], [1, 2, 4, 0, 0], [3, 0, 0, 4, 16]
    ]  # fmt: skip
