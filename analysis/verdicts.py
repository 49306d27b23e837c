"""Verdicts on one criterion, row by row: groups, months and wards of two periods."""

from collections.abc import Sequence
from datetime import timedelta
from itertools import repeat

import pandas as pd

from .significance import Verdict, change_of_measure

ROLLING, PREVIOUS = "rolling_", "previous_"
A_DAY = timedelta(days=1)


def placed_share(without_ward: pd.DataFrame) -> float:
    """Of the accidents of a period (accidents/without_ward of the city), those that are in a ward; 1 where none is."""
    row = without_ward.iloc[0]
    placed = row["accident_count"] - row["before_count"] - row["since_count"]
    return placed / row["accident_count"] if placed else 1.0


def group_verdicts(
    now: pd.DataFrame, before: pd.DataFrame, *, by: str, measure: str, days: tuple[float, float], alpha: float
) -> dict[str, Verdict]:
    """Code of each group of either period -> its verdict; a group that one of them lacks has 0 there."""
    codes = list(dict.fromkeys([*now[by], *before[by]]))
    sides = (rows.set_index(by).reindex(codes, fill_value=0) for rows in (now, before))
    return dict(zip(codes, _row_by_row(measure, *sides, *map(repeat, days), alpha), strict=True))


def month_verdicts(
    now: pd.DataFrame,
    before: pd.DataFrame | None,
    *,
    measure: str,
    alpha: float,
    placed: tuple[float, float] = (1.0, 1.0),
) -> list[Verdict]:
    """Rows of accidents/by_month, paired by their order; months past the shorter side have no verdict."""
    if before is None:
        return []
    paired = min(len(now), len(before))
    sides = now.head(paired), before.head(paired)
    days = (
        ((side["end_date"] - side["start_date"] + A_DAY).dt.days * share).tolist()
        for side, share in zip(sides, placed, strict=True)
    )
    return _row_by_row(measure, *sides, *days, alpha)


def ward_verdicts(rolling: pd.DataFrame, *, measure: str, days: tuple[float, float], alpha: float) -> pd.DataFrame:
    """
    Rows of accidents/rolling_12_months with the `verdict` on their 12 months against the 12 before (None without
    those, and for what is in no ward); first the wards that rose beyond chance, then those with the most.
    """
    now, before = (_with_plain_names(rolling, prefix) for prefix in (ROLLING, PREVIOUS))
    is_known = bool(before[measure].notna().all())
    found = _row_by_row(measure, now, before, *map(repeat, days), alpha) if is_known else [None] * len(rolling)
    verdicts = pd.Series(found, index=rolling.index, dtype=object).where(rolling["ward"] != "unknown", None)
    judged = rolling.assign(verdict=verdicts, is_calm=verdicts != "increase")
    order = ["is_calm", ROLLING + measure, "ward"]
    return judged.sort_values(order, ascending=[True, False, True]).drop(columns="is_calm").reset_index(drop=True)


def _row_by_row(
    measure: str, now: pd.DataFrame, before: pd.DataFrame, days_now: Sequence, days_before: Sequence, alpha: float
) -> list[Verdict]:
    facts = zip(now.to_dict("records"), before.to_dict("records"), days_now, days_before, strict=False)
    return [
        change_of_measure(measure, row, earlier, days_now=length, days_before=length_before, alpha=alpha)
        for row, earlier, length, length_before in facts
    ]


def _with_plain_names(rows: pd.DataFrame, prefix: str) -> pd.DataFrame:
    kept = rows.filter(regex=f"^{prefix}")
    return kept.rename(columns=lambda name: name.removeprefix(prefix))
