"""The years of the plan in steps of equal width: quarters of the year that is judged, the others whole."""

from datetime import date, timedelta
from typing import NamedTuple

from vietnamese import task_figure_words as words


class Step(NamedTuple):
    start: date
    end: date
    head: str


def steps_between(first: date, judged: date, last: date) -> list[Step]:
    """From the quarter, or year, of `first` to the year of `last`."""
    steps = []
    for year in range(first.year, last.year + 1):
        if year != judged.year:
            steps.append(Step(date(year, 1, 1), date(year, 12, 31), words.year_head(year)))
            continue
        for month in (1, 4, 7, 10):
            start, end = date(year, month, 1), _before_month(year, month + 3)
            if end >= first:
                steps.append(Step(start, end, words.quarter_head(start)))
    return steps


def place_of(day: date, steps: list[Step]) -> float:
    """Where the day begins, in steps from the left edge; days beyond an edge stand at it."""
    for number, step in enumerate(steps):
        if day <= step.end:
            length = (step.end - step.start).days + 1
            return number + max((day - step.start).days, 0) / length
    return float(len(steps))


def _before_month(year: int, month: int) -> date:
    return date(year + month // 13, (month - 1) % 12 + 1, 1) - timedelta(1)
