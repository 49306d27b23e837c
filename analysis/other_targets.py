"""The plan's other promises: how much is done, where the path stands that day, and whether that is enough."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

import numpy as np
import pandas as pd

from .periods import PLAN_BEGINS, Period
from .status import Status
from .targets import TINY

Why = Literal["no_source", "no_data", "before_start", "no_number", "narrowed"]
WORST_FIRST = ("not_met", "attention", "met", "none")


@dataclass(frozen=True)
class Promise:
    """
    A row of plan/other_targets: a share of things done by a day (None: no share, no day named), or a count that must
    not be passed. `feed` is None where nothing counts it.
    """

    target: str
    feed: str | None
    target_share: float | None
    most_count: int | None
    start_on: date
    due_on: date | None
    task_no: int | None
    paragraph: str
    plan_text: str
    note: str | None

    @property
    def has_number(self) -> bool:
        return self.target_share is not None or self.most_count is not None

    def path_on(self, day: date) -> float | None:
        """A straight line from nothing on the first day to the target on the last: an assumption, no step is named."""
        if self.target_share is None or self.due_on is None:
            return None
        passed = (day - self.start_on) / (self.due_on - self.start_on)
        return self.target_share * min(max(passed, 0.0), 1.0)


@dataclass(frozen=True)
class OtherTarget(Promise):
    """
    How a promise stands on `judged_on`, the last day of the view or of the data; its months begin with `counted_from`.

    `total_count` is None where things are counted that should not be, `share` where there is nothing to take it of.
    `undated_count`: the part of `done_count` whose own day is unknown. `share_when_due`: what is known to be done by
    the last day on time, once that is over; the undated come on top of it. `reason`: why there is no status.
    `things`: rows of other_targets/<feed> of this promise.
    """

    judged_on: date | None = None
    counted_from: date | None = None
    through: date | None = None
    done_count: int | None = None
    total_count: int | None = None
    undated_count: int = 0
    share: float | None = None
    share_month_before: float | None = None
    share_when_due: float | None = None
    path: float | None = None
    status: Status = "none"
    reason: Why | None = None
    things: pd.DataFrame = field(default_factory=pd.DataFrame, repr=False)

    @property
    def is_overdue(self) -> bool:
        return self.status == "not_met" and self.due_on is not None and self.judged_on > self.due_on

    @property
    def is_met_late(self) -> bool:
        """Even if all that has no day was done in time."""
        if self.status != "met" or self.share_when_due is None:
            return False
        return self.share_when_due + self.undated_count / self.total_count < self.target_share - TINY


def judged(
    promise: Promise, things: pd.DataFrame | None, *, period: Period, through: date | None, is_narrowed: bool
) -> OtherTarget:
    """
    `things`: its rows, None where no export has come; `through`: the last day of their feed; `is_narrowed`: not the
    whole city, for which alone the plan sets its shares. That nothing happens is asked of every place.
    """
    is_bounded = promise.most_count is not None
    first = max(promise.start_on, period.start) if is_bounded else promise.start_on
    about = vars(promise) | {"judged_on": period.end, "counted_from": first, "through": through}
    if things is None:
        return OtherTarget(**about, reason="no_source")
    if is_bounded and through < period.start:
        return OtherTarget(**about, reason="no_data", things=things)
    return (_bounded if is_bounded else _shared)(promise, things, about, is_narrowed)


def in_order(targets: Iterable[OtherTarget]) -> list[OtherTarget]:
    """Those in trouble first, of them the overdue ones; then by deadline, those without one last."""
    return sorted(
        targets,
        key=lambda one: (
            one.reason == "no_source", WORST_FIRST.index(one.status), not one.is_overdue, one.reason or "",
            one.due_on or date.max, one.target,
        ),
    )  # fmt: skip


def _shared(promise: Promise, things: pd.DataFrame, about: dict, is_narrowed: bool) -> OtherTarget:
    total, day = np.nansum(things["total_amount"].to_numpy()), min(about["judged_on"], about["through"])
    if total <= 0:
        return OtherTarget(**about, reason="no_data", things=things)
    amounts, done_on = things["done_amount"].to_numpy(), things["done_on"].to_numpy()
    done = np.nansum(amounts)
    before = _amount_by(_month_before(day), amounts, done_days(things).to_numpy()) / total
    share, when_due = done / total, None
    if promise.due_on and promise.due_on < about["judged_on"]:
        when_due = _amount_by(promise.due_on, amounts, done_on) / total
    path = None if is_narrowed else promise.path_on(day)
    reason = _no_status(promise, about["judged_on"], is_narrowed)
    return OtherTarget(
        **about,
        done_count=round(done),
        total_count=round(total),
        undated_count=round(np.nansum(amounts[np.isnat(done_on)])),
        share=share,
        share_month_before=before,
        share_when_due=when_due,
        path=path if reason is None else None,
        status="none" if reason else share_status(promise, share, before, path, about["judged_on"]),
        reason=reason,
        things=things,
    )


def share_status(promise: Promise, share: float, before: float, path: float | None, day: date) -> Status:
    """After the deadline, and where there is none, against the target itself; before it against the path."""
    is_over = promise.due_on is not None and day > promise.due_on
    if share >= (promise.target_share if is_over or path is None else path) - TINY:
        return "met"
    return "attention" if not is_over and share > before + TINY else "not_met"


def _bounded(promise: Promise, things: pd.DataFrame, about: dict, is_narrowed: bool) -> OtherTarget:
    """Only what happened since the promise counts against it."""
    is_counted = things["since_on"] >= pd.Timestamp(promise.start_on)
    count = round(things.loc[is_counted, "total_amount"].sum())
    reason = _no_status(promise, min(about["judged_on"], about["through"]), is_narrowed and promise.most_count > 0)
    status = "met" if count <= promise.most_count else "not_met"
    return OtherTarget(
        **about, done_count=count, status="none" if reason else status, reason=reason, things=things[is_counted]
    )


def _no_status(promise: Promise, day: date, is_narrowed: bool) -> Why | None:
    if day < max(promise.start_on, PLAN_BEGINS):
        return "before_start"
    if not promise.has_number:
        return "no_number"
    return "narrowed" if is_narrowed else None


def done_days(things: pd.DataFrame) -> pd.Series:
    """The day from which each thing is known as done; a thing that is not done has one too, and no amount."""
    return things["done_on"].fillna(things["reviewed_on"])


def _amount_by(day: date, amounts: np.ndarray, known_on: np.ndarray) -> float:
    return np.nansum(amounts[known_on <= np.datetime64(day)])


def _month_before(day: date) -> date:
    return (pd.Timestamp(day) - pd.DateOffset(months=1)).date()


def months_of(target: OtherTarget) -> pd.DataFrame:
    """
    What was done, or happened though it should not, in each calendar month up to the last of the data.

    A row is one month: month, end_date, is_open (not over by then), done_count, share: of everything, by its end. What
    was done before the first is in the share alone.
    """
    things, is_bounded = target.things, target.most_count is not None
    days = things["since_on"] if is_bounded else done_days(things)
    amounts, total = things["total_amount" if is_bounded else "done_amount"], things["total_amount"].sum()
    last = pd.Timestamp(min(target.judged_on, target.through))
    months = pd.date_range(pd.Timestamp(target.counted_from).replace(day=1), last, freq="MS")
    rows = []
    for month in months:
        over = month + pd.offsets.MonthEnd(0)
        end = min(over, last)
        made, before = amounts[(days >= month) & (days <= end)].sum(), amounts[days <= end].sum()
        rows.append((month, end, end < over, round(made), before / total if total else None))
    return pd.DataFrame(rows, columns=["month", "end_date", "is_open", "done_count", "share"])


def by_ward(things: pd.DataFrame) -> pd.DataFrame:
    """A row is one ward ('unknown' too) that has any: ward, done_count, total_count, open_count; most open first."""
    sums = things.dropna(subset="ward").groupby("ward")[["done_amount", "total_amount"]].sum()
    counts = pd.DataFrame({"done_count": sums["done_amount"], "total_count": sums["total_amount"]}).round().astype(int)
    counts["open_count"] = counts["total_count"] - counts["done_count"]
    rows = counts[counts["total_count"] > 0].reset_index()
    return rows.sort_values(["open_count", "total_count", "ward"], ascending=[False, False, True], ignore_index=True)


def open_things(things: pd.DataFrame) -> pd.DataFrame:
    """Those that something is still to be done about, the oldest first where a day is known."""
    is_open = (things["thing_state"] != "done") & (things["total_amount"] > 0)
    return things[is_open].sort_values(["since_on", "ward", "thing"], ignore_index=True)
