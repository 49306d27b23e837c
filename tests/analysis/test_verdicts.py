"""Verdicts row by row; the counts are those of test_significance."""

from datetime import date

import pandas as pd
import pytest

from analysis import Compared, Period, exposures, group_verdicts, month_verdicts, placed_share, ward_verdicts

YEARS = 365, 365
LEVEL = {"alpha": 0.05}


def causes(**counts):
    return pd.DataFrame({"cause": list(counts), "accident_count": list(counts.values())})


def test_each_group_of_either_period_has_its_verdict():
    now, before = causes(speeding=39, lane=40, new=6), causes(speeding=61, lane=60, gone=6)
    found = group_verdicts(now, before, by="cause", measure="accident_count", days=YEARS, **LEVEL)
    assert found == {
        "speeding": "decrease", "lane": "not_enough_evidence", "new": "increase", "gone": "decrease",
    }  # fmt: skip


def test_no_groups_no_verdicts():
    assert group_verdicts(causes(), causes(), by="cause", measure="accident_count", days=YEARS, **LEVEL) == {}


def months(*counts, year=2026):
    starts = pd.date_range(f"{year}-01-01", periods=len(counts), freq="MS")
    return pd.DataFrame(
        {"start_date": starts, "end_date": starts + pd.offsets.MonthEnd(0), "accident_count": counts}
    )  # fmt: skip


def test_months_are_paired_by_their_order():
    now, before = months(39, 40, 5), months(61, 60, year=2025)
    assert month_verdicts(now, before, measure="accident_count", **LEVEL) == ["decrease", "not_enough_evidence"]
    assert month_verdicts(now, None, measure="accident_count", **LEVEL) == []


def test_a_longer_month_may_have_more():
    """5 in 10 days after 5 in 30: 5 or more of 10 with p = 1/4 is 7,8%; 6 of 11 is 3,4%."""
    day = pd.Timestamp("2026-01-01")
    now = pd.DataFrame({"start_date": [day], "end_date": [day + pd.Timedelta(days=9)], "accident_count": [6]})
    before = pd.DataFrame({"start_date": [day], "end_date": [day + pd.Timedelta(days=29)], "accident_count": [5]})
    assert month_verdicts(now, before, measure="accident_count", **LEVEL) == ["increase"]
    assert month_verdicts(now.assign(accident_count=5), before, measure="accident_count", **LEVEL) == [
        "not_enough_evidence"
    ]


def wards(*rows):
    columns = ["ward", "rolling_accident_count", "previous_accident_count"]
    return pd.DataFrame(rows, columns=columns)


def judged(rows, days=YEARS):
    found = ward_verdicts(rows, measure="accident_count", days=days, **LEVEL)
    return list(found[["ward", "verdict"]].itertuples(index=False, name=None))


def test_the_ward_that_rose_beyond_chance_comes_first_then_those_with_the_most():
    rows = wards(("a", 40, 60), ("b", 9, 1), ("unknown", 50, 1), ("c", 2, 1))
    assert judged(rows) == [
        ("b", "increase"), ("unknown", None), ("a", "not_enough_evidence"), ("c", "too_few"),
    ]  # fmt: skip


def test_without_the_year_before_there_is_no_verdict():
    rows = wards(("a", 40, None), ("b", 9, None)).astype({"previous_accident_count": "Int64"})
    assert judged(rows) == [("a", None), ("b", None)]


def test_casualties_of_a_ward_are_held_to_their_clusters():
    """One bus with 9 injured is no trend: phi = 81 / 9."""
    rows = pd.DataFrame(
        {"ward": ["a"], "rolling_injured_count": 9, "rolling_injured_square_sum": 81,
         "previous_injured_count": 0, "previous_injured_square_sum": 0}
    )  # fmt: skip
    found = ward_verdicts(rows, measure="injured_count", days=YEARS, **LEVEL)
    assert found["verdict"].tolist() == ["too_few"]


def test_what_was_in_no_ward_last_year_makes_no_rise():
    """31 after 15 is a rise (p = 2,6%); not if 3 of 10 were in no ward then: 31 or more of 46 with p = 0,588 is 15%."""
    rows = wards(("a", 31, 15))
    assert judged(rows) == [("a", "increase")]
    same = Period(date(2026, 1, 1), date(2026, 12, 31)), Period(date(2025, 1, 1), date(2025, 12, 31))
    assert judged(rows, exposures(Compared(*same), (1.0, 0.7))) == [("a", "not_enough_evidence")]


@pytest.mark.parametrize("before, since, total, share", [(2, 1, 10, 0.7), (0, 0, 0, 1.0), (3, 0, 3, 1.0)])
def test_the_share_that_is_in_a_ward(before, since, total, share):
    row = pd.DataFrame({"before_count": [before], "since_count": [since], "accident_count": [total]})
    assert placed_share(row) == pytest.approx(share)
