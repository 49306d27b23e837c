"""Clearance trips ward by ward and month by month: most wards keep the pace, some are slow, some never report."""

from calendar import monthrange
from datetime import date, timedelta

from .dice import Dice
from .places import Ward
from .reporting import reported_at

FIRST_DAY = date(2022, 12, 15)
PLAN_MONTH = date(2026, 4, 1)
HABITS = {"steady": 54, "slow": 28, "gaps": 14, "totals": 4}
TRIPS = {
    "steady": {2: 40, 3: 38, 4: 22},
    "slow": {1: 36, 2: 46, 3: 18},
    "gaps": {0: 34, 1: 26, 2: 40},
    "totals": {2: 60, 3: 30, 4: 10},
}
"""How many trips a month, with weights, by the habit of the ward."""
SPELLING_WEIGHTS = (32, 32, 32, 4)
ZERO_REPORTED = 0.45
"""A ward of gaps without a trip says so in this share of months; else it is silent."""
BETTER_EACH_MONTH = 0.07
"""Share of slow months that get one trip more, growing each month since the plan."""


def habits(wards: list[Ward], seed: int) -> dict[str, str]:
    dice = Dice(seed, "clearances", 1)
    return {ward.code: dice.draw(HABITS) for ward in wards}


def clearance_rows(wards: list[Ward], seed: int, until: date) -> list[dict]:
    """By day, then ward; numbered in that order."""
    habit = habits(wards, seed)
    rows = [
        row
        for number, ward in enumerate(wards)
        for row in _ward_rows(ward, habit[ward.code], until, Dice(seed, "clearances", 2, number))
    ]
    rows = sorted((row for row in rows if row["cleared_on"] <= until), key=lambda row: (row["cleared_on"], row["code"]))
    for number, row in enumerate(rows, start=1):
        row["clearance_id"] = f"MAU-GT-{row['cleared_on'].year}-{number:06d}"
    return rows


def _ward_rows(ward: Ward, habit: str, until: date, dice: Dice) -> list[dict]:
    rows = []
    first = date(2022, 12, 1)
    while first <= until:
        last = first.replace(day=monthrange(first.year, first.month)[1])
        rows += _month_rows(ward, habit, first, last, until, dice)
        first = last + timedelta(days=1)
    return rows


def _month_rows(ward: Ward, habit: str, first: date, last: date, until: date, dice: Dice) -> list[dict]:
    trips = dice.draw(TRIPS[habit])
    says_zero = dice.chance(ZERO_REPORTED)
    months_of_plan = (first.year - PLAN_MONTH.year) * 12 + first.month - PLAN_MONTH.month
    if trips < 2 and dice.chance(BETTER_EACH_MONTH * months_of_plan):
        trips += 1
    days = sorted(dice.order(last.day)[:trips])
    if trips == 0:
        return [_row(ward, last, 0, until, dice)] if says_zero else []
    if habit == "totals" and last <= until:
        return [_row(ward, last, trips, until, dice)]
    rows = [_row(ward, first + timedelta(days=day), 1, until, dice) for day in days]
    return [row for row in rows if row["cleared_on"] >= FIRST_DAY]


def _row(ward: Ward, day: date, trips: int, until: date, dice: Dice) -> dict:
    found = 0 if trips == 0 or dice.chance(0.12) else trips * dice.between(1, 14)
    return {
        "code": ward.code,
        "cleared_on": day,
        "ward": ward.spelling(day, dice.pick(SPELLING_WEIGHTS)),
        "trips": trips,
        "cases_found": found,
        "cases_cleared": found - min(found, dice.between(0, 3)),
        "commitments": None if dice.chance(0.2) else dice.between(0, found),
        "updated_at": reported_at(day, 3, until, dice),
    }
