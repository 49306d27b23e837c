"""What goes wrong in real exports, added beside the right rows and never in place of them."""

from datetime import datetime, timedelta
from typing import NamedTuple

from vietnamese import sample_words as words

from .dice import Dice

REFUSED_SHARE = 0.012
DUPLICATE_SHARE = 0.008
FUSED_EVERY = 700
ID_PREFIX = "MAU-"


class Defect(NamedTuple):
    """`column` of one line holds `text`, which no import can read."""

    column: str
    text: str


NOT_A_NUMBER = words.NOT_A_NUMBER
NO_SUCH_DAY = "31/02/2024"


def soiled(lines: list[list[str]], columns: list[str], defects: list[Defect], dice: Dice) -> list[list[str]]:
    """The lines with unreadable, repeated and fused ones between them."""
    if not defects or not lines:
        return lines
    extra: list[tuple[int, list[str]]] = []
    for number in range(max(len(defects), dice.rounded(REFUSED_SHARE * len(lines)))):
        place = dice.between(0, len(lines) - 1)
        extra.append((place, _broken(lines[place], columns, defects[number % len(defects)], number)))
    for _ in range(dice.rounded(DUPLICATE_SHARE * len(lines))):
        place = dice.between(0, len(lines) - 1)
        extra.append((place, lines[place]))
    for number in range(1 + len(lines) // FUSED_EVERY):
        place = dice.between(0, len(lines) - 1)
        extra.append((place, _fused(lines[place], lines[place - 1], number)))
    return _merged(lines, extra)


def older_versions(rows: list[dict], key: str, changes: list[dict], share: float, dice: Dice) -> list[dict]:
    """Earlier states of some rows, each a little wrong, each with an earlier `updated_at`."""
    if not rows:
        return []
    chosen = sorted(dice.order(len(rows))[: max(len(changes), dice.rounded(share * len(rows)))])
    return [
        rows[place] | changes[number % len(changes)] | {"updated_at": _earlier(rows[place]["updated_at"], dice)}
        for number, place in enumerate(chosen)
        if rows[place][key] is not None
    ]


def _earlier(moment: datetime, dice: Dice) -> datetime:
    return moment - timedelta(days=dice.between(1, 4), minutes=dice.between(1, 300))


def _broken(line: list[str], columns: list[str], defect: Defect, number: int) -> list[str]:
    """A copy under an id of its own, so that the right row stays untouched whatever becomes of the copy."""
    copy = [_other_id(line[0], f"-S{number}"), *line[1:]]
    copy[columns.index(defect.column)] = defect.text
    return copy


def _other_id(first_cell: str, suffix: str) -> str:
    return first_cell + suffix if first_cell.startswith(ID_PREFIX) else first_cell


def _fused(first: list[str], second: list[str], number: int) -> list[str]:
    """Two records in one line, as when a line end is lost."""
    return [_other_id(first[0], f"-G{number}"), *first[1:-1], first[-1] + second[0], *second[1:]]


def _merged(lines: list[list[str]], extra: list[tuple[int, list[str]]]) -> list[list[str]]:
    after: dict[int, list[list[str]]] = {}
    for place, line in extra:
        after.setdefault(place, []).append(line)
    return [one for place, line in enumerate(lines) for one in [line, *after.get(place, [])]]
