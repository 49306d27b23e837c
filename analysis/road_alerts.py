"""The legal alert rule over all roads of a period."""

from collections.abc import Mapping

import pandas as pd

from .alert_rule import Counts, Limit, alert

COUNTS = ["accident_count", "death_count", "injured_count"]
BEFORE = "_before"


def road_alerts(now: pd.DataFrame, last_year: pd.DataFrame, limits: Mapping[str, Limit]) -> pd.DataFrame:
    """
    `now`, `last_year`: rows of accidents/by_road. A row of the answer is one named road of either period, with its
    counts, those of last year (`..._before`) and its `alert`; most accidents first.
    """
    both = now.merge(last_year, on="road", how="outer", suffixes=("", BEFORE)).fillna(0)
    named = both[both["road"] != "unknown"].sort_values(["accident_count", "road"], ascending=[False, True])
    alerts = [
        alert(Counts(*(row[name] for name in COUNTS)), Counts(*(row[name + BEFORE] for name in COUNTS)), dict(limits))
        for row in named.to_dict("records")
    ]
    return named.assign(alert=pd.Series(alerts, index=named.index, dtype=object))
