"""What the first page says in sentences: which facts, in which order; the words come from elsewhere."""

from dataclasses import dataclass
from typing import Any

import pandas as pd

from .criteria import Criterion
from .image_target import ImageShare

MOST_FINDINGS, MOST_NAMES = 5, 3


@dataclass(frozen=True)
class Finding:
    """`code`: accidents, image_fines, clearances, tasks, many_accidents, reencroachment; `facts` fill its sentence."""

    code: str
    facts: dict


def findings(
    accidents: Criterion | None,
    deaths: Criterion | None,
    image: ImageShare,
    latest_months: pd.DataFrame,
    attention: pd.DataFrame,
    reencroachment: pd.DataFrame,
    tasks: Any = None,
    tasks_of_wards: Any = None,
) -> list[Finding]:
    """
    The first five that have numbers. `tasks`: the row of tasks/totals, `tasks_of_wards` that of all wards in
    tasks/by_lead.
    """
    found = [
        _accidents(accidents, deaths),
        _image_fines(image),
        _clearances(latest_months, attention),
        Finding("tasks", {"tasks": tasks, "of_wards": tasks_of_wards}) if tasks else None,
        many_accidents(attention),
        _reencroachment(reencroachment),
    ]
    return [finding for finding in found if finding][:MOST_FINDINGS]


def times_as_many(image: ImageShare) -> float | None:
    """How many times the image fines of 12 months would put the share on the path, the other fines staying as many."""
    if image.gap is None or image.gap <= 0 or not image.image_fine_count or image.path >= 1:
        return None
    others = image.fine_count - image.image_fine_count
    return image.path / (1 - image.path) * others / image.image_fine_count


def _accidents(accidents: Criterion | None, deaths: Criterion | None) -> Finding | None:
    if accidents is None or accidents.change is None:
        return None
    return Finding("accidents", {"accidents": accidents, "deaths": deaths})


def _image_fines(image: ImageShare) -> Finding | None:
    if image.share is None:
        return None
    return Finding("image_fines", {"image": image, "times": times_as_many(image)})


def _clearances(latest_months: pd.DataFrame, attention: pd.DataFrame) -> Finding | None:
    if latest_months.empty:
        return None
    twice = int((attention["missed_month_count"] >= 2).sum())
    return Finding("clearances", {"month": latest_months.iloc[0], "missed_twice_count": twice})


def many_accidents(attention: pd.DataFrame) -> Finding | None:
    many = attention[attention["has_many_accidents"]].sort_values(["accident_count", "ward"], ascending=[False, True])
    if many.empty:
        return None
    return Finding("many_accidents", {"names": many["name"].head(MOST_NAMES).tolist(), "count": len(many)})


def _reencroachment(reencroachment: pd.DataFrame) -> Finding | None:
    row = reencroachment.iloc[0]
    return Finding("reencroachment", {"row": row}) if row["due_count"] else None
