import pandas as pd

from analysis.alert_rule import Limit
from analysis.road_alerts import road_alerts

LIMITS = {"three": Limit(0.1, False), "two": Limit(0.2, False), "one": Limit(0.3, True)}


def rows(*counts):
    return pd.DataFrame(counts, columns=["road", "accident_count", "death_count", "injured_count"])


def test_each_road_is_judged_by_its_own_counts():
    now = rows(("QL10", 10, 10, 10), ("QL5", 22, 11, 11), ("DT359", 5, 0, 0), ("unknown", 99, 99, 99))
    before = rows(("QL10", 10, 10, 10), ("QL5", 20, 10, 10), ("unknown", 1, 1, 1))
    found = road_alerts(now, before, LIMITS)
    assert found[["road", "alert"]].to_numpy().tolist() == [
        ["QL5", "three"],  # +10% in all three
        ["QL10", "no_alert"],
        ["DT359", "not_computable"],  # no accident there last year
    ]
    assert found["accident_count_before"].tolist() == [20, 10, 0]


def test_a_road_without_accidents_now_is_no_alert():
    found = road_alerts(rows(), rows(("QL5", 3, 1, 2)), LIMITS)
    assert found["alert"].tolist() == ["no_alert"]


def test_no_roads_no_rows():
    assert road_alerts(rows(), rows(), LIMITS).empty
