"""Our totals beside the published ones."""

from collections.abc import Collection
from typing import NamedTuple

import pandas as pd


def comparable(rows: pd.DataFrame, measures: Collection[str]) -> pd.DataFrame:
    """
    Rows of published/reconciliation of these measures, the latest period first.

    Ours is missing where our data do not cover the days.
    """
    kept = rows[rows["measure"].isin(list(measures))].astype({"our_value": "Int64", "difference": "Int64"})
    ours = {name: kept[name].where(kept["is_covered"]) for name in ("our_value", "difference")}
    return kept.assign(**ours).sort_values("period_end", ascending=False, kind="stable")


class Differing(NamedTuple):
    differing: int
    compared: int


def differing(rows: pd.DataFrame) -> Differing:
    """How many of the totals differ from ours, of those that can be compared; only the latest revision counts."""
    latest = rows.loc[rows["is_latest"], "difference"].dropna()
    return Differing(int(latest.ne(0).sum()), len(latest))
