"""Is the dashboard well? What the health address answers: the snapshot served, and how far each feed's data reach."""

import os
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from queries import DashboardError, Filters, ask, kept_snapshots, served_snapshot

MOST_DAYS = "DASHBOARD_MOST_DAYS"  # a snapshot written longer ago than this is a failure
DEFAULT_DAYS = "35"
CLOCKS_DIFFER = timedelta(hours=1)  # of the machine that imported and this one


def health(now: datetime | None = None) -> tuple[dict, bool]:
    """What to say and whether all is well: a snapshot is served, it is the current one, and it is young enough."""
    try:
        served = served_snapshot()
        about = _about(served.id)
    except DashboardError as error:
        return {"status": "failed", "why": type(error).__name__}, False
    age = (now or datetime.now(ZoneInfo("Asia/Ho_Chi_Minh"))) - datetime.fromisoformat(about["created"])
    why = "fallback" if served.is_fallback else _why(age)
    return {"status": "failed" if why else "ok", "why": why, **about, "age_days": age.days}, why is None


def _why(age: timedelta) -> str | None:
    """A snapshot from the future tells that a clock is or was wrong, and nothing of its age."""
    if age < -CLOCKS_DIFFER:
        return "clock"
    return "old" if age > timedelta(days=_most_days()) else None


def _most_days() -> float:
    return float(os.environ.get(MOST_DAYS) or DEFAULT_DAYS)


def _about(snapshot: str) -> dict:
    kept = next(kept for kept in kept_snapshots() if kept.id == snapshot)
    feeds = ask("quality/feeds", Filters(snapshot=snapshot)).dropna(subset="data_through")
    through = dict(zip(feeds["feed"], feeds["data_through"].dt.date.astype(str), strict=True))
    return {
        "snapshot": snapshot,
        "created": kept.created,
        "is_sample": kept.is_sample,
        "as_of": kept.as_of,
        "data_through": through,
    }
