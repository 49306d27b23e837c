"""The three cards above the board: the latest full month, the whole period, and what came back."""

from dataclasses import replace

import pandas as pd

from analysis import Comparison, change_of_shares, clearance_status
from vietnamese import clearance_words as words
from vietnamese import numbers, overview_words
from vietnamese.measures import MEASURES

from .kpi import Change, Kpi, change_in_share, change_in_wards


def latest_month_kpi(latest: pd.DataFrame, by_month: pd.DataFrame, sparkline: str) -> Kpi:
    """`latest`, `by_month`: rows of clearances/latest_months and by_month; `sparkline`: full months alone."""
    about = MEASURES["clearance_met_count"]
    kpi = Kpi("latest", about.word, about.definition, clearance_status(latest), overview_words.NO_VALUE)
    if latest.empty:
        return replace(kpi, target=overview_words.NO_MONTH)
    now = latest.iloc[0]
    made = by_month[by_month["month"] == now["month"]].iloc[0]
    return replace(
        kpi,
        value=overview_words.of_all(now["met_count"], now["due_count"]),
        unit=words.month_range(now["month"], now["month"]).lower(),
        change=change_in_wards(*latest["met_count"].head(2)) if len(latest) > 1 else None,
        target=words.month_target(now["due_count"], made["missing_count"]),
        detail=overview_words.clearance_counts(now["not_met_count"], now["not_reported_count"]),
        sparkline=sparkline,
    )


def period_kpi(total, streaks: pd.DataFrame) -> Kpi:
    """`total`: the row of clearances/progress."""
    kpi = Kpi("period", words.PERIOD_TITLE, words.PERIOD_HELP, "", overview_words.NO_VALUE)
    if not total.due_count:
        return replace(kpi, target=overview_words.NO_MONTH)
    always = int((streaks["longest_missed_count"] == 0).sum())
    never = int((streaks["longest_met_count"] == 0).sum())
    return replace(
        kpi,
        value=numbers.percent(total.met_share),
        unit=words.ward_months(total.met_count, total.due_count),
        target=words.trips(total.clearance_count, total.required_count, total.missing_count),
        detail=words.always_and_never(always, never, total.month_count),
    )


def reencroachment_kpi(now, before, against: Comparison, alpha: float) -> Kpi:
    """`now`, `before`: rows of clearances/reencroachment, None where nothing is compared. No target, so no status."""
    kpi = Kpi("reencroachment", words.REENCROACHMENT, words.REENCROACHMENT_HELP, "", overview_words.NO_VALUE)
    outside = words.outside(young=now.young_count, unchecked=now.unchecked_count, without_point=now.without_point_count)
    if not now.due_count:
        return replace(kpi, target=words.NOTHING_DUE, detail=outside)
    return replace(
        kpi,
        value=numbers.percent(now.reencroached_share),
        unit=words.of_due(now.reencroached_count, now.due_count),
        change=_share_change(now, before, against, alpha) if before is not None and before.due_count else None,
        target=words.NO_GOAL,
        detail=outside,
    )


def _share_change(now, before, against: Comparison, alpha: float) -> Change:
    counts = (now.reencroached_count, now.due_count, before.reencroached_count, before.due_count)
    verdict = change_of_shares(*counts, alpha=alpha)
    return change_in_share(now.reencroached_share, before.reencroached_share, verdict, overview_words.COMPARED[against])
