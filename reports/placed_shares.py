"""How many of the city's accidents a view of wards can see."""

from analysis import Compared, placed_share
from queries import Filters, ask


def placed_shares(periods: Compared, snapshot: str | None) -> tuple[float, float]:
    """
    Of the city's accidents of both periods, the shares that could be placed in a ward. Where fewer could be placed
    before, wards would seem to rise: the days of a period count by its share. 1 where there is no period.
    """
    now, before = (
        placed_share(ask("accidents/without_ward", Filters(*period, snapshot=snapshot))) if period else 1.0
        for period in periods
    )
    return now, before
