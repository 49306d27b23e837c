"""The board of wards and months: who stands where, in which column, and who misses or meets months in a row."""

import math
from collections.abc import Sequence
from typing import Literal

import pandas as pd

MISSED = ("not_met", "not_reported")
AREAS = ("old_haiphong", "old_haiduong")


def board_order(
    wards: pd.DataFrame, streaks: pd.DataFrame, ward_months: pd.DataFrame, by: Literal["trouble", "name", "area"]
) -> list[str]:
    """
    Ward codes from the top: longest missed run first, then most months missed; or by name; or by former province, whose
    own code stands above its wards. `wards` come by name.
    """
    run = streaks.set_index("ward")["missed_now_count"]
    missed = ward_months[ward_months["state"].isin(MISSED)].groupby("ward").size()
    return ward_order(wards, pd.DataFrame({"run": run, "missed": missed}), by)


def ward_order(wards: pd.DataFrame, trouble: pd.DataFrame, by: Literal["trouble", "name", "area"]) -> list[str]:
    """
    Ward codes from the top: by the columns of `trouble` (a row a ward, the code its index; the first column rules),
    most first; by name; or by former province, whose own code stands above its wards. `wards` come by name.
    """
    if by == "name":
        return wards["ward"].tolist()
    if by == "area":
        members = {area: wards.loc[wards["former_province"] == area, "ward"].tolist() for area in AREAS}
        return [code for area, codes in members.items() if codes for code in (area, *codes)]
    counts = trouble.reindex(wards["ward"]).fillna(0)
    return counts.sort_values(list(counts), ascending=False, kind="stable").index.tolist()


def newspaper(order: Sequence[str], columns: int, *, fewest: int = 10) -> list[list[str]]:
    """The order in columns of equal length, read down and then right; a column holds at least `fewest` if it can."""
    length = max(math.ceil(len(order) / columns), fewest)
    return [list(order[start : start + length]) for start in range(0, len(order), length)]


def months_with_state(ward_months: pd.DataFrame) -> list[pd.Timestamp]:
    """Months that ask something of a ward, the earliest first."""
    return sorted(ward_months.loc[ward_months["state"].notna(), "month"].unique())


def longest_runs(streaks: pd.DataFrame, kind: Literal["missed", "met"]) -> pd.DataFrame:
    """Wards that missed (met) two full months in a row or more, those still at it first. row: one ward"""
    now, longest = f"{kind}_now_count", f"longest_{kind}_count"
    long = streaks[streaks[longest] >= 2]
    return long.sort_values([now, longest, "ward"], ascending=[False, False, True])
