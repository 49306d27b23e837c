import pandas as pd

from analysis import wards_needing_attention

FACTS = pd.DataFrame(
    {
        "ward": ["1", "2", "3", "4", "5", "6", "7"],
        "missed_month_count": [1, 2, 0, 2, 0, 0, 0],
        "accident_count": [20, 0, 17, 30, 16, 3, 3],
        "expected_count": [20.0, 7.0, 7.0, 7.0, 7.0, 7.0, 7.0],
        "reencroached_count": [0, 0, 0, 0, 2, 0, 0],
        "overdue_task_count": [0, 1, 0, 0, 0, 4, 0],
    }
)


def test_the_most_urgent_first():
    """99,9% of Poisson(7) is 16: 17 is many, 16 is not."""
    assert wards_needing_attention(FACTS)["ward"].tolist() == ["4", "2", "3", "5", "6"]


def test_each_reason_is_told():
    first, second = wards_needing_attention(FACTS).head(2).itertuples(index=False)
    assert (first.has_missed_clearances, first.has_many_accidents) == (True, True)
    assert (first.has_reencroachment, first.has_overdue_tasks) == (False, False)
    assert (second.has_missed_clearances, second.has_overdue_tasks) == (True, True)


def test_an_overdue_task_never_comes_before_another_reason():
    """All seven have overdue tasks: the order of the others stays, and those with nothing else come last by code."""
    everywhere = FACTS.assign(overdue_task_count=11)
    assert wards_needing_attention(everywhere)["ward"].tolist() == ["4", "2", "3", "5", "1", "6", "7"]


def test_ties_go_by_code():
    same = FACTS.assign(missed_month_count=2, accident_count=0, reencroached_count=0, overdue_task_count=0)[::-1]
    assert wards_needing_attention(same)["ward"].tolist() == ["1", "2", "3", "4", "5", "6", "7"]
