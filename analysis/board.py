"""The board of wards and months: who stands where, and who has not done a month."""

from typing import Literal

import pandas as pd

MISSED = ("not_met", "not_reported")


def board_order(
    wards: pd.DataFrame, streaks: pd.DataFrame, ward_months: pd.DataFrame, by: Literal["trouble", "name", "area"]
) -> list[str]:
    """Ward codes from the top: longest missed run first, then most months missed; or by name; or by former province."""
    if by == "name":
        return wards["ward"].tolist()
    if by == "area":
        return wards.sort_values(["former_province", "ward"], ascending=[False, True])["ward"].tolist()
    run = streaks.set_index("ward")["missed_now_count"]
    missed = ward_months[ward_months["state"].isin(MISSED)].groupby("ward").size()
    trouble = wards.assign(run=wards["ward"].map(run).fillna(0), missed=wards["ward"].map(missed).fillna(0))
    return trouble.sort_values(["run", "missed"], ascending=False, kind="stable")["ward"].tolist()


def wards_in_state(ward_months: pd.DataFrame, month: pd.Timestamp, state: str) -> list[str]:
    """Codes of the wards that are in this state in this month."""
    return ward_months.loc[(ward_months["month"] == month) & (ward_months["state"] == state), "ward"].tolist()


def longest_missed(streaks: pd.DataFrame, most: int = 10) -> pd.DataFrame:
    """Wards that missed two full months in a row or more, those still missing first. row: one ward"""
    long = streaks[streaks["longest_missed_count"] >= 2]
    order = ["missed_now_count", "longest_missed_count", "ward"]
    return long.sort_values(order, ascending=[False, False, True]).head(most)
