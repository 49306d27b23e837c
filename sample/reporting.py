"""When a record is written down."""

from datetime import date, datetime, timedelta

from .dice import Dice


def reported_at(day: date, longest_delay: int, until: date, dice: Dice) -> datetime:
    """In office hours, at most so many days later, never after `until`."""
    at = day + timedelta(days=dice.between(0, longest_delay))
    on = min(at, until)
    return datetime(on.year, on.month, on.day, dice.between(8, 17), dice.between(0, 59))
