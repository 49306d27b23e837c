"""How many image fines a month would put the share on its path, if the other fines stay as many as they are."""

import math
from dataclasses import dataclass
from datetime import date

import pandas as pd

from .image_target import MEASURE, share_on_path, trailing_counts
from .periods import minus_years, months_between
from .targets import TINY, rule_of

YEAR = 12


@dataclass(frozen=True)
class Pace:
    """
    What the path asks of the 12 months to one day, in fines; months are those of the reporting calendar, in parts too.

    `needed_count` image fines make `goal_share`; `made_count` of them are there, in the part of the 12 months that has
    passed; the rest falls on the last `open_months` of the `months_left`. `per_month`: as many in each of these months.
    `growth`: or in each month from now on so many more than in the month before it, 0 where the present pace does: what
    the present pace leaves open, divided by the `steps` that a growth of 1 a month adds up to in the open months; None
    where not more than one month is left to grow in.
    """

    goal_day: date
    goal_share: float
    other_count: int
    needed_count: int
    made_count: int
    months_left: float
    open_months: float
    steps: float
    now_per_month: float
    per_month: float
    growth: float | None

    @property
    def left_count(self) -> int:
        return max(0, self.needed_count - self.made_count)

    @property
    def is_enough(self) -> bool:
        """The present pace reaches the share by itself."""
        return self.per_month <= self.now_per_month + TINY

    @property
    def times(self) -> float | None:
        """The pace needed as a multiple of the present one; None where there is none to multiply."""
        return self.per_month / self.now_per_month if self.now_per_month else None


def paces_to_goal(targets: pd.DataFrame, by_day: pd.DataFrame, day: date) -> list[Pace]:
    """
    One pace for each year's end on the path after a day, the last one for the goal itself.

    `by_day`: rows of image_fines/by_day from the base year on, of a city that has a path. The other fines of any 12
    months are taken to be as many as in the 12 months to `day`; empty without any fine in those, or past the goal.
    """
    rule = rule_of(targets, MEASURE)
    image, fines = trailing_counts(by_day, day)
    if not fines:
        return []
    goal = rule.valid.end
    year_ends = [minus_years(goal, years) for years in range(goal.year - day.year, -1, -1)]
    shares = {end: share_on_path(rule, by_day, end) for end in year_ends if end > day}
    return [_pace(end, share, by_day, day, image, fines - image) for end, share in shares.items() if share < 1]


def _pace(goal_day: date, share: float, by_day: pd.DataFrame, day: date, image: int, others: int) -> Pace:
    needed = math.ceil(share / (1 - share) * others - TINY)
    made = _image_fines_between(by_day, minus_years(goal_day, 1), day)
    months = months_between(day, goal_day, "reporting")
    open_months, now = min(months, YEAR), image / YEAR
    left, steps = max(0, needed - made), _steps(months - open_months, months)
    growth = max(0.0, (left - now * open_months) / steps) if months > 1 else None
    return Pace(goal_day, share, others, needed, made, months, open_months, steps, now, left / open_months, growth)


def pace_table(paces: list[Pace]) -> pd.DataFrame:
    """A row is one year's end: its Pace, and `times`."""
    return pd.DataFrame([vars(pace) | {"times": pace.times} for pace in paces])


def _image_fines_between(by_day: pd.DataFrame, after: date, until: date) -> int:
    """0 where `after` is still to come."""
    inside = (by_day["day"] > pd.Timestamp(after)) & (by_day["day"] <= pd.Timestamp(until))
    return int(by_day.loc[inside, "image_fine_count"].sum())


def _steps(start: float, end: float) -> float:
    """What a growth of 1 a month adds up to between two moments: month k from now has k steps."""
    return sum(
        month * max(0.0, min(end, month) - max(start, month - 1)) for month in range(1, math.ceil(end - TINY) + 1)
    )
