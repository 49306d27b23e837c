import pandas as pd

from analysis.highlights import evening_share, largest, months_below, weakest_step


def test_the_largest_group_has_a_name_and_its_total_has_all():
    rows = pd.DataFrame({"cause": ["unknown", "speeding", "alcohol"], "accident_count": [90, 7, 7]})
    assert largest(rows, x="accident_count", y="cause") == ("alcohol", 7, 104)


def test_no_named_group_no_largest():
    rows = pd.DataFrame({"cause": ["unknown", "speeding"], "accident_count": [90, 0]})
    assert largest(rows, x="accident_count", y="cause") is None


def test_the_evening_is_18_to_24():
    rows = pd.DataFrame({"hour": [17, 18, 23], "accident_count": [1, 2, 3]})
    assert evening_share(rows, z="accident_count") == (5, 6)


def test_only_full_months_are_compared():
    now, before = (pd.DataFrame({"accident_count": counts}) for counts in ([5, 9, 1], [6, 9, 8]))
    assert months_below(now, before, y="accident_count", last_is_open=True) == (1, 2)
    assert months_below(now, before, y="accident_count", last_is_open=False) == (2, 3)


def test_the_weakest_step_lost_the_largest_part():
    funnel = pd.DataFrame({"step": ["detected", "notified", "recorded"], "ripe_share": [None, 0.9, 0.3]})
    assert weakest_step(funnel) == "recorded"
    assert weakest_step(funnel.head(1)) is None
