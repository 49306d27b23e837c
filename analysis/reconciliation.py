"""Our totals beside the published ones."""

from collections.abc import Collection

import pandas as pd


def comparable(rows: pd.DataFrame, measures: Collection[str]) -> pd.DataFrame:
    """Rows of published/reconciliation of these measures; ours is missing where our data do not cover the days."""
    kept = rows[rows["measure"].isin(list(measures))].astype({"our_value": "Int64", "difference": "Int64"})
    return kept.assign(**{name: kept[name].where(kept["is_covered"]) for name in ("our_value", "difference")})


def differing(rows: pd.DataFrame) -> int:
    """How many of the latest comparable totals differ from ours."""
    return int((rows["is_latest"] & rows["difference"].fillna(0).ne(0)).sum())
