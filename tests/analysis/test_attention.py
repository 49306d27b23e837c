import pandas as pd

from analysis import wards_needing_attention

FACTS = pd.DataFrame(
    {
        "ward": ["1", "2", "3", "4", "5", "6"],
        "missed_month_count": [1, 2, 0, 2, 0, 0],
        "accident_count": [20, 0, 17, 30, 16, 3],
        "expected_count": [20.0, 7.0, 7.0, 7.0, 7.0, 7.0],
        "reencroached_count": [0, 0, 0, 0, 2, 0],
    }
)


def test_the_most_urgent_first():
    """99,9% of Poisson(7) is 16: 17 is many, 16 is not."""
    assert wards_needing_attention(FACTS)["ward"].tolist() == ["4", "2", "3", "5"]


def test_each_reason_is_told():
    row = wards_needing_attention(FACTS).iloc[0]
    assert (row["has_missed_clearances"], row["has_many_accidents"], row["has_reencroachment"]) == (True, True, False)


def test_ties_go_by_code():
    same = FACTS.assign(missed_month_count=2, accident_count=0, reencroached_count=0)[::-1]
    assert wards_needing_attention(same)["ward"].tolist() == ["1", "2", "3", "4", "5", "6"]
