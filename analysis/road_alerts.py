"""The legal alert rule over all roads of a period, and what chance has to do with it."""

from collections.abc import Mapping
from typing import NamedTuple

import pandas as pd

from .alert_rule import Counts, Limit, alert
from .criteria import MEASURES
from .significance import Verdict
from .verdicts import group_verdicts


class Pair(NamedTuple):
    """A count beside that of last year; `is_reached`: it is one of those that the road's alert is about."""

    now: int
    before: int
    is_reached: bool


class Judged(NamedTuple):
    """`verdict` is an increase where one criterion or more, those of `risen`, rose beyond chance."""

    verdict: Verdict
    risen: list[str]


def road_alerts(
    now: pd.DataFrame, last_year: pd.DataFrame, limits: Mapping[str, Limit], *, days: tuple[float, float], alpha: float
) -> pd.DataFrame:
    """
    `now`, `last_year`: rows of accidents/by_road. A row of the answer is one named road of either period: `road`, a
    Pair of each criterion, its `alert`, `judged`; what rose beyond chance first, then most accidents.
    """
    roads = [road for road in dict.fromkeys([*now["road"], *last_year["road"]]) if road != "unknown"]
    sides = [rows.set_index("road")[list(MEASURES)].reindex(roads, fill_value=0) for rows in (now, last_year)]
    verdicts = [
        group_verdicts(now, last_year, by="road", measure=measure, days=days, alpha=alpha) for measure in MEASURES
    ]
    rows = [
        _row(road, *(side.loc[road].tolist() for side in sides), [found[road] for found in verdicts], limits)
        for road in roads
    ]
    rows.sort(key=lambda row: (not row["judged"].risen, -row["accident_count"].now, row["road"]))
    return pd.DataFrame(rows, columns=["road", *MEASURES, "alert", "judged"])


def _row(
    road: str, now: list[int], before: list[int], verdicts: list[Verdict], limits: Mapping[str, Limit]
) -> dict[str, object]:
    code = alert(Counts(*now), Counts(*before), dict(limits))
    reached = [code in limits and limits[code].is_reached(*counts) for counts in zip(now, before, strict=True)]
    pairs = dict(zip(MEASURES, map(Pair, now, before, reached), strict=True))
    return {"road": road, **pairs, "alert": code, "judged": _judged(verdicts)}


def _judged(verdicts: list[Verdict]) -> Judged:
    risen = [measure for measure, verdict in zip(MEASURES, verdicts, strict=True) if verdict == "increase"]
    if risen:
        return Judged("increase", risen)
    return Judged("too_few" if set(verdicts) == {"too_few"} else "not_enough_evidence", [])
