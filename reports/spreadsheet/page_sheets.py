"""Which tables a page shows, as sheets: the question, how far its feed reaches, and what its chart draws."""

from dataclasses import dataclass
from typing import Literal

Page = Literal[
    "overview", "accidents", "image_fines", "clearances", "tasks", "other_targets", "black_spots", "criteria"
]  # fmt: skip
Days = Literal["cut", "view", "year", "all"]
Kind = Literal["column", "bar", "line", "stacked"]


@dataclass(frozen=True)
class Drawn:
    """`values` over `by`: one column beside that of the period compared, or several side by side."""

    kind: Kind
    by: str
    values: tuple[str, ...]


@dataclass(frozen=True)
class Sheet:
    """
    `days`: the period as far as the feed reaches, that of the view, the 12 months to its last day, or all there are.
    `by`: rows of the period compared stand beside those with the same value in this column, months by their order.
    """

    question: str
    feed: str
    days: Days = "cut"
    by: str | None = None
    drawn: Drawn | None = None
    key: str = ""

    @property
    def titled(self) -> str:
        """Its place among the titles: that of its question, of rows reckoned from them their own."""
        return self.key or self.question


def _accidents_by(group: str, *, kind: Kind | None = "bar") -> Sheet:
    drawn = Drawn(kind, group, ("accident_count",)) if kind else None
    return Sheet(f"accidents/by_{group}", "accidents", by=group, drawn=drawn)


def _fines_by(group: str, question: str, *, kind: Kind | None = "bar") -> Sheet:
    drawn = Drawn(kind, group, ("image_fine_count",)) if kind else None
    return Sheet(f"image_fines/{question}", "fines", by=group, drawn=drawn)


STATES = ("met_count", "not_met_count", "not_reported_count", "in_progress_count")
CRITERIA = Sheet("accidents/casualties", "accidents")
ROAD_ALERTS = Sheet("accidents/by_road", "accidents", key="road_alerts")
PACES = Sheet("image_fines/by_day", "fines", key="paces")
ACCIDENT_MONTHS = _accidents_by("month", kind="column")
SHARE = Sheet("image_fines/share", "fines", by="definition")
SHARE_MONTHS = Sheet("image_fines/by_month", "fines", by="month", drawn=Drawn("line", "month", ("image_fine_share",)))
TRAILING = Drawn("line", "day", ("image_fine_share",))
STEPS = Drawn("bar", "step", ("case_count",))
CLEARANCE_MONTHS = Sheet("clearances/by_month", "clearances", "view", drawn=Drawn("stacked", "month", STATES))
ROLLING = Drawn("line", "month", ("rolling_accident_count", "previous_accident_count"))
CASES = Drawn("bar", "category", ("case_count",))
MEASURES = Drawn("bar", "measure", ("case_count",))
TASKS = Sheet("tasks/by_task", "task_reports", "view")
LEADS = Sheet("tasks/by_lead", "task_reports", "view")
BLACK_SPOTS = Sheet("black_spots/accidents", "accidents", "view", key="black_spots")
SPOT_REGISTER = Sheet("black_spots/register", "black_spots", "view", key="spot_register")
WARD_CRITERIA = Sheet("wards/criteria", "accidents", "view")
OTHER_TARGETS = Sheet("plan/other_targets", "", "all")

PAGES: dict[Page, tuple[Sheet, ...]] = {
    "overview": (
        CRITERIA,
        SHARE,
        Sheet("clearances/latest_months", "clearances", "view"),
        Sheet("wards/attention", "accidents", "view"),
        ACCIDENT_MONTHS,
        SHARE_MONTHS,
        CLEARANCE_MONTHS,
        Sheet("image_fines/by_ward", "fines", "view"),
        Sheet("clearances/reencroachment", "encroachments", "view"),
        Sheet("tasks/totals", "task_reports", "view"),
        TASKS,
        OTHER_TARGETS,
        BLACK_SPOTS,
        Sheet("accidents/by_day", "accidents"),
        Sheet("plan/targets", "", "all"),
    ),
    "accidents": (
        CRITERIA,
        ACCIDENT_MONTHS,
        Sheet("accidents/rolling_by_month", "accidents", "year", drawn=ROLLING),
        *(_accidents_by(group) for group in ("cause", "vehicle", "severity", "mode", "road_class", "alcohol")),
        _accidents_by("road", kind=None),
        ROAD_ALERTS,
        Sheet("accidents/by_hour_weekday", "accidents"),
        Sheet("accidents/rolling_12_months", "accidents"),
        Sheet("accidents/by_day", "accidents"),
        Sheet("published/reconciliation", "published_totals", "all"),
    ),
    "image_fines": (
        SHARE,
        Sheet("image_fines/trailing_12_months", "fines", drawn=TRAILING),
        SHARE_MONTHS,
        Sheet("image_fines/funnel", "fines", drawn=STEPS),
        PACES,
        _fines_by("detected_by", "by_source"),
        _fines_by("violation", "by_violation"),
        _fines_by("ward", "by_ward", kind=None),
        _fines_by("road", "by_road", kind=None),
        Sheet("image_fines/unclear_stops", "fines"),
    ),
    "clearances": (
        Sheet("clearances/progress", "clearances", "view"),
        CLEARANCE_MONTHS,
        Sheet("clearances/by_ward_month", "clearances", "view"),
        Sheet("clearances/missing", "clearances", "view"),
        Sheet("clearances/streaks", "clearances", "view"),
        Sheet("clearances/reencroachment", "encroachments"),
        Sheet("clearances/reencroachment_by_ward", "encroachments"),
        Sheet("encroachments/by_category", "encroachments", by="category", drawn=CASES),
        Sheet("encroachments/by_measure", "encroachments", by="measure", drawn=MEASURES),
        Sheet("clearances/unplaced", "clearances", "view"),
    ),
    "tasks": (
        Sheet("tasks/totals", "task_reports", "view"),
        TASKS,
        LEADS,
        Sheet("tasks/by_unit_task", "task_reports", "view"),
        Sheet("tasks/milestones", "task_reports", "view"),
        Sheet("tasks/by_ward", "task_reports", "view"),
        Sheet("tasks/half_years", "task_reports", "view"),
        Sheet("tasks/reports", "task_reports", "view"),
        Sheet("unit_reports/by_kind", "unit_reports", "view"),
        Sheet("unit_reports/discipline", "unit_reports", "view"),
    ),
    "other_targets": (OTHER_TARGETS,),
    "black_spots": (BLACK_SPOTS, SPOT_REGISTER),
    "criteria": (WARD_CRITERIA,),
}
