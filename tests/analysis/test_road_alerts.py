import pandas as pd

from analysis.alert_rule import Limit
from analysis.road_alerts import road_alerts

LIMITS = {"three": Limit(0.1, False), "two": Limit(0.2, False), "one": Limit(0.3, True)}
COLUMNS = ["road", "accident_count", "death_count", "death_square_sum", "injured_count", "injured_square_sum"]


def rows(*counts):
    """Road, accidents, deaths and injured, who come one by one."""
    return pd.DataFrame([(road, a, d, d, i, i) for road, a, d, i in counts], columns=COLUMNS)


def judged(now, before):
    return road_alerts(now, before, LIMITS, days=(365, 365), alpha=0.05)


def test_each_road_is_judged_by_its_own_counts():
    now = rows(("QL10", 10, 10, 10), ("QL5", 22, 11, 11), ("DT359", 5, 0, 0), ("unknown", 99, 99, 99))
    before = rows(("QL10", 10, 10, 10), ("QL5", 20, 10, 10), ("unknown", 1, 1, 1))
    found = judged(now, before)
    assert found[["road", "alert"]].to_numpy().tolist() == [
        ["QL5", "three"],  # +10% in all three
        ["QL10", "no_alert"],
        ["DT359", "not_computable"],  # no accident there last year
    ]
    assert found["accident_count"].tolist() == [(22, 20, True), (10, 10, False), (5, 0, False)]


def test_only_the_criteria_that_the_alert_is_about_are_marked():
    """+25%, +20% and +10%: the alert of two, from +20%; the third reaches its +10% only with both others in 'three'."""
    two = judged(rows(("QL5", 50, 24, 9)), rows(("QL5", 40, 20, 10))).iloc[0]
    assert two["alert"] == "two"
    assert [two[name].is_reached for name in ("accident_count", "death_count", "injured_count")] == [True, True, False]


def test_an_alert_on_small_counts_may_be_chance():
    """2 after 1 is +100%, but no split of 3 could reach 5%; 8 after 2: p = 11%; 20 after 4: p = 0,15%."""
    now = rows(("A", 2, 0, 0), ("B", 8, 0, 0), ("C", 20, 0, 0))
    before = rows(("A", 1, 0, 0), ("B", 2, 0, 0), ("C", 4, 0, 0))
    found = judged(now, before).set_index("road")
    assert found["alert"].tolist() == ["one", "one", "one"]
    assert found["judged"].to_dict() == {
        "C": ("increase", ["accident_count"]), "B": ("not_enough_evidence", []), "A": ("too_few", []),
    }  # fmt: skip


def test_what_rose_beyond_chance_comes_first():
    found = judged(rows(("A", 40, 9, 9), ("B", 20, 9, 9)), rows(("A", 40, 9, 9), ("B", 4, 9, 9)))
    assert found["road"].tolist() == ["B", "A"]


def test_a_road_that_fell_beyond_chance_is_no_rise():
    fallen = judged(rows(("A", 4, 9, 9)), rows(("A", 20, 9, 9))).iloc[0]
    assert fallen["alert"] == "no_alert" and fallen["judged"] == ("not_enough_evidence", [])


def test_a_road_without_accidents_now_is_no_alert():
    assert judged(rows(), rows(("QL5", 3, 1, 2)))["alert"].tolist() == ["no_alert"]


def test_no_roads_no_rows():
    assert judged(rows(), rows()).empty
