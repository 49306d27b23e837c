"""Who leads the plan's tasks, and how well each of them keeps its word."""

from dataclasses import dataclass
from pathlib import Path

from .dice import Dice
from .places import Ward
from .plan_tables import WARDS, Task, read_agencies, read_tasks

SILENT_WARDS = 0.035
SLOW_WARDS = 0.2
FINISHES = {
    "agency": {"in_time": 0.42, "late": 0.25, "open": 0.33},
    "ward": {"in_time": 0.8, "late": 0.185, "open": 0.015},
    "slow_ward": {"in_time": 0.33, "late": 0.25, "open": 0.42},
}
"""How a milestone with a day ends."""


@dataclass(frozen=True)
class Unit:
    """`diligence`: the share of what it should report that it does; a silent one sends nothing at all."""

    number: int
    name: str
    tasks: tuple[Task, ...]
    habit: str
    diligence: float
    is_silent: bool = False


def read_units(root: Path, wards: list[Ward], seed: int) -> list[Unit]:
    """The agencies, then the wards."""
    tasks = read_tasks(root)
    agencies = [
        _agency(number, name, [task for task in tasks if code in task.leads], seed)
        for number, (code, name) in enumerate(read_agencies(root).items())
    ]
    of_wards = [task for task in tasks if WARDS in task.leads]
    return agencies + [_ward(len(agencies) + number, ward, of_wards, seed) for number, ward in enumerate(wards)]


def _agency(number: int, name: str, tasks: list[Task], seed: int) -> Unit:
    dice = Dice(seed, "task_reports", 2, number)
    return Unit(number, name, tuple(tasks), "agency", 0.75 + 0.25 * dice.share())


def _ward(number: int, ward: Ward, tasks: list[Task], seed: int) -> Unit:
    dice = Dice(seed, "task_reports", 2, number)
    is_silent, is_slow = dice.chance(SILENT_WARDS), dice.chance(SLOW_WARDS)
    diligence = 0.6 + 0.4 * dice.share()
    return Unit(number, ward.full_name, tuple(tasks), "slow_ward" if is_slow else "ward", diligence, is_silent)
