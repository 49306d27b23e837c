"""A scenario of "what if": its levers, and what each of them may be."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass, fields
from typing import Any, Literal, NamedTuple

Dimension = Literal["cause", "road", "vehicle", "hours", "ward"]
Refusal = Literal[
    "unreadable",
    "version",
    "too_many_scenarios",
    "too_many_levers",
    "out_of_range",
    "not_whole",
    "unknown_dimension",
    "lever_code",
    "same_lever",
    "name_length",
    "name_text",
    "same_name",
]  # fmt: skip


class Range(NamedTuple):
    """Both ends are allowed."""

    lowest: float
    highest: float


class Lever(NamedTuple):
    """
    So much fewer accidents of one group: `reduction` 0.3 is 30% fewer.

    `code` of cause, vehicle and ward as in the snapshot, of a road its name; hours '18-23' are the accidents of the
    hours 18 to 23, both included, '22-4' those over midnight. `unknown` is a group of its own except among wards.
    """

    dimension: Dimension
    code: str
    reduction: float


@dataclass(frozen=True)
class Scenario:
    """
    `image_growth`: image fines of each month against the month before it, 0.1 is 10% more; `fines_per_camera` a month
    of each of the `extra_cameras`; `manual_change`: the other fines, at once, -0.2 is 20% fewer; `extra_clearances` a
    month go to the wards furthest behind.
    """

    name: str
    levers: tuple[Lever, ...] = ()
    image_growth: float = 0.0
    extra_cameras: int = 0
    fines_per_camera: float = 0.0
    manual_change: float = 0.0
    extra_clearances: int = 0


STATUS_QUO = Scenario("")
MOST_SCENARIOS = 3  # with the status quo
MOST_LEVERS = 8
NAME_LENGTH = Range(1, 40)
CODE_LENGTH = Range(1, 60)
RANGES = {
    "reduction": Range(0.0, 1.0),
    "image_growth": Range(-0.5, 1.0),
    "extra_cameras": Range(0, 1_000),
    "fines_per_camera": Range(0.0, 10_000.0),
    "manual_change": Range(-1.0, 1.0),
    "extra_clearances": Range(0, 1_000),
}
WHOLE = frozenset({"extra_cameras", "extra_clearances"})
NUMBERS = tuple(field.name for field in fields(Scenario))[2:]
CODE_FORMS = {
    "cause": re.compile("[a-z][a-z_]*"),
    "road": re.compile(r"\S(.*\S)?"),
    "vehicle": re.compile("[a-z][a-z_]*"),
    "hours": re.compile(r"(1?[0-9]|2[0-3])-(1?[0-9]|2[0-3])"),
    "ward": re.compile("[0-9]{5}"),
}


class UnreadableScenario(ValueError):
    """`code` says why a scenario is refused; `field`, `value` and `allowed` say which value and what it may be."""

    def __init__(self, code: Refusal, field: str = "", value: Any = None, allowed: Range | None = None):
        super().__init__(f"{code} {field} {value!r} {allowed or ''}".strip())
        self.code, self.field, self.value, self.allowed = code, field, value, allowed


def checked(scenarios: Sequence[Scenario]) -> tuple[Scenario, ...]:
    """The scenarios without the status quo; raises UnreadableScenario for the first thing that may not be."""
    others = tuple(scenario for scenario in scenarios if scenario != STATUS_QUO)
    if len(others) >= MOST_SCENARIOS:
        raise UnreadableScenario("too_many_scenarios", value=len(others), allowed=Range(0, MOST_SCENARIOS - 1))
    for scenario in others:
        _check(scenario)
    _refuse_twins("same_name", [_folded(scenario.name) for scenario in others])
    return others


def _check(scenario: Scenario) -> None:
    _check_name(scenario.name)
    if len(scenario.levers) > MOST_LEVERS:
        raise UnreadableScenario("too_many_levers", value=len(scenario.levers), allowed=Range(0, MOST_LEVERS))
    for lever in scenario.levers:
        _check_lever(lever)
    _refuse_twins("same_lever", [(lever.dimension, _folded(lever.code)) for lever in scenario.levers])
    for field in NUMBERS:
        _check_number(field, getattr(scenario, field))


def _check_name(name: str) -> None:
    if not NAME_LENGTH.lowest <= len(name) <= NAME_LENGTH.highest:
        raise UnreadableScenario("name_length", "name", name[:80], NAME_LENGTH)
    if not name.isprintable() or name != name.strip():
        raise UnreadableScenario("name_text", "name", name)


def _check_lever(lever: Lever) -> None:
    if lever.dimension not in CODE_FORMS:
        raise UnreadableScenario("unknown_dimension", "dimension", lever.dimension)
    is_code = CODE_FORMS[lever.dimension].fullmatch(lever.code) and lever.code.isprintable()
    if not is_code or len(lever.code) > CODE_LENGTH.highest:
        raise UnreadableScenario("lever_code", lever.dimension, lever.code[:80])
    _check_number("reduction", lever.reduction)


def _check_number(field: str, value: Any) -> None:
    allowed = RANGES[field]
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise UnreadableScenario("out_of_range", field, value, allowed)
    if not allowed.lowest <= value <= allowed.highest:
        raise UnreadableScenario("out_of_range", field, value, allowed)
    if field in WHOLE and not isinstance(value, int):
        raise UnreadableScenario("not_whole", field, value, allowed)


def _refuse_twins(code: Refusal, values: list) -> None:
    for place, value in enumerate(values):
        if value in values[:place]:
            raise UnreadableScenario(code, value=value)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold()
