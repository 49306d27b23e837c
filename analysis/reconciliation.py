"""Our totals beside the published ones."""

from collections.abc import Collection
from typing import NamedTuple

import pandas as pd


def comparable(rows: pd.DataFrame, measures: Collection[str]) -> pd.DataFrame:
    """
    Rows of published/reconciliation of these measures: what differs first, then what is equal, then what our data do
    not cover, where ours is missing; the latest period first in each.
    """
    kept = rows[rows["measure"].isin(list(measures))].astype({"our_value": "Int64", "difference": "Int64"})
    ours = {name: kept[name].where(kept["is_covered"]) for name in ("our_value", "difference")}
    rows = kept.assign(**ours)
    order = rows["difference"].eq(0).astype("Int64").fillna(2)  # 0 differs, 1 equal, 2 not covered
    return rows.assign(order=order).sort_values(
        ["order", "period_end"], ascending=[True, False], kind="stable"
    ).drop(columns="order")  # fmt: skip


class Differing(NamedTuple):
    differing: int
    compared: int


def differing(rows: pd.DataFrame) -> Differing:
    """How many of the totals differ from ours, of those that can be compared; only the latest revision counts."""
    latest = rows.loc[rows["is_latest"], "difference"].dropna()
    return Differing(int(latest.ne(0).sum()), len(latest))
