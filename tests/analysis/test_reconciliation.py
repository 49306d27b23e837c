import pandas as pd

from analysis import MEASURES
from analysis.reconciliation import comparable, differing

ROWS = pd.DataFrame(
    {
        "measure": ["accident_count", "accident_count", "death_count", "fine_count"],
        "our_value": [800, 100, 407, 9],
        "difference": [-3, -900, 0, 4],
        "is_covered": [True, False, True, True],
        "is_latest": True,
        "period_end": pd.to_datetime(["2025-11-14", "2022-11-14", "2026-06-14", "2026-06-14"]),
    }
)


def test_ours_is_missing_where_our_data_do_not_cover_the_days():
    rows = comparable(ROWS, ("accident_count", "death_count"))
    assert rows["our_value"].tolist() == [800, 407, pd.NA]
    assert differing(rows) == (1, 2)


def test_an_older_revision_is_no_difference():
    assert differing(comparable(ROWS.assign(is_latest=False), ("accident_count",))) == (0, 0)


def test_what_differs_comes_first_then_what_is_equal_the_latest_first_in_each():
    rows = comparable(pd.concat([ROWS.assign(period_end=ROWS["period_end"] - pd.Timedelta(days=1)), ROWS]), MEASURES)
    assert rows["difference"].tolist() == [-3, -3, 0, 0, pd.NA, pd.NA]
    assert rows["period_end"].dt.day.tolist() == [14, 13, 14, 13, 14, 13]
