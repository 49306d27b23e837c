"""Scenarios of "what if" as the text of a link, and back."""

import base64
import json
from collections.abc import Sequence
from dataclasses import astuple
from typing import Any

from .levers import (
    CODE_FORMS,
    MOST_LEVERS,
    MOST_SCENARIOS,
    NAME_LENGTH,
    NUMBERS,
    RANGES,
    STATUS_QUO,
    Dimension,
    Lever,
    Range,
    Refusal,
    Scenario,
    UnreadableScenario,
    checked,
)

__all__ = [
    "MOST_LEVERS",
    "MOST_SCENARIOS",
    "NAME_LENGTH",
    "RANGES",
    "STATUS_QUO",
    "Dimension",
    "Lever",
    "Range",
    "Refusal",
    "Scenario",
    "UnreadableScenario",
    "checked",
    "decode",
    "encode",
]

VERSION = "1"
LONGEST_TEXT = 8_000
DEFAULTS = astuple(STATUS_QUO)
LETTERS = {dimension[0]: dimension for dimension in CODE_FORMS}


def encode(scenarios: Sequence[Scenario]) -> str:
    """
    The text of scenarios in a link: letters, digits and . - _ alone. The status quo is always compared and not in it;
    without any other the text is empty. Raises UnreadableScenario as `checked` does.
    """
    rows = [_row(scenario) for scenario in checked(scenarios)]
    if not rows:
        return ""
    text = json.dumps(rows, ensure_ascii=False, separators=(",", ":"))
    return f"{VERSION}.{base64.urlsafe_b64encode(text.encode()).decode().rstrip('=')}"


def decode(text: str) -> tuple[Scenario, ...]:
    """The scenarios of a link beside the status quo; raises UnreadableScenario."""
    if not text:
        return ()
    version, _, body = text.partition(".")
    if version != VERSION:
        raise UnreadableScenario("version", value=version[:10])
    return checked([_scenario(row) for row in _rows(body)])


def _row(scenario: Scenario) -> list:
    """The fields in order, without the last ones that stand at their default."""
    levers = [[lever.dimension[0], lever.code, lever.reduction] for lever in scenario.levers]
    row = [scenario.name, levers, *(getattr(scenario, field) for field in NUMBERS)]
    while len(row) > 1 and row[-1] in (DEFAULTS[len(row) - 1], []):
        row.pop()
    return row


def _rows(body: str) -> list:
    if len(body) > LONGEST_TEXT:
        raise UnreadableScenario("unreadable")
    try:
        packed = base64.b64decode(body + "=" * (-len(body) % 4), altchars=b"-_", validate=True)
        rows = json.loads(packed.decode())
    except (ValueError, RecursionError) as error:
        raise UnreadableScenario("unreadable") from error
    if not isinstance(rows, list) or not rows:
        raise UnreadableScenario("unreadable")
    return rows


def _scenario(row: Any) -> Scenario:
    if not (isinstance(row, list) and 1 <= len(row) <= len(DEFAULTS) and isinstance(row[0], str)):
        raise UnreadableScenario("unreadable")
    levers = row[1] if len(row) > 1 else []
    if not isinstance(levers, list):
        raise UnreadableScenario("unreadable")
    return Scenario(row[0], tuple(_lever(lever) for lever in levers), *row[2:])


def _lever(row: Any) -> Lever:
    if not (isinstance(row, list) and len(row) == 3 and isinstance(row[0], str) and isinstance(row[1], str)):
        raise UnreadableScenario("unreadable")
    return Lever(LETTERS.get(row[0], row[0]), *row[1:])
