"""The plans and periodic reports of the units: most in time, some late, some never."""

from datetime import date, timedelta

from .dice import Dice
from .exports import Row
from .plan_tables import Deadline
from .plan_units import Unit

SENT = {"agency": 0.97, "ward": 0.97, "slow_ward": 0.85}
IN_TIME = {"agency": 0.93, "ward": 0.93, "slow_ward": 0.7}


def unit_report_rows(units: list[Unit], deadlines: list[Deadline], seed: int, until: date) -> list[Row]:
    """One row: one plan or report that a unit sent."""
    rows = [
        {"unit": unit.name, "kind": deadline.kind, "period_end": deadline.period_end, "sent_on": sent_on}
        for unit in units
        if not unit.is_silent
        for number, deadline in enumerate(deadlines)
        if (sent_on := _sent_on(unit, deadline, Dice(seed, "unit_reports", 2, unit.number, number)))
    ]
    rows = [row for row in rows if row["sent_on"] <= until]
    return sorted(rows, key=lambda row: (row["sent_on"], row["unit"], row["kind"]))


def _sent_on(unit: Unit, deadline: Deadline, dice: Dice) -> date | None:
    """A plan has four days from the day of the city's plan."""
    if not dice.chance(SENT[unit.habit]):
        return None
    if dice.chance(IN_TIME[unit.habit]):
        return deadline.due_on - timedelta(days=dice.between(0, 4))
    return deadline.due_on + timedelta(days=dice.between(1, 25))
