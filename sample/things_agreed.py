"""Models and commitments: what wards, schools and enterprises take on themselves."""

from datetime import date

from .dice import Dice
from .places import Ward
from .register_entries import LAST_PLANNED_DAY, Entry, some_day, spelling

MODELS = {"safe_ward": 5, "orderly_ward": 4, "safe_industrial_zone": 3}
MODEL_PILOTS = date(2026, 6, 1), date(2026, 10, 31)
FIRST_COMPLETED_ON = date(2026, 10, 20)
SCHOOLS, ENTERPRISES = 520, 240
SCHOOLS_DUE = date(2026, 5, 29)
SCHOOL_FATES = {"in time": 95, "late": 3.4, "never": 1.6}
GROUPS_OF_A_SCHOOL = (8, 46)
WORKERS = ((40, 300), (300, 900), (900, 4200))
ENTERPRISES_BEGIN, ENTERPRISES_END = date(2026, 4, 20), date(2026, 10, 5)
CAMPAIGN_SHARE = 0.7
"""Of the enterprises, those that finish before the story ends; of the others some have begun."""


def models(wards: list[Ward], seed: int) -> list[Entry]:
    dice = Dice(seed, "model_areas")
    chosen = [wards[number] for number in dice.order(len(wards))]
    kinds = [kind for kind, count in MODELS.items() for _ in range(count)]
    return [_model(number, kind, chosen[number], dice) for number, kind in enumerate(kinds)]


def _model(number: int, kind: str, ward: Ward, dice: Dice) -> Entry:
    pilot_on = some_day(*MODEL_PILOTS, dice)
    completed_on = FIRST_COMPLETED_ON if number == 0 else some_day(date(2026, 12, 1), date(2027, 6, 30), dice)
    pilot_on = min(pilot_on, date(2026, 6, 20)) if number == 0 else pilot_on
    is_begun = number == 0 or dice.chance(0.75)
    cells = {
        "model_id": f"MAU-MH-{number + 1:02d}",
        "model_kind": kind,
        "ward": spelling(ward, dice),
        "model_state": "planned",
        "completed_on": None,
    }
    begun = (pilot_on if is_begun else completed_on, {"model_state": "pilot"})
    return Entry(cells, (begun, (completed_on, {"model_state": "completed", "completed_on": completed_on})))


def commitments(wards: list[Ward], seed: int) -> list[Entry]:
    dice = Dice(seed, "commitments")
    return [
        *(_school(number, dice.one_of(wards), dice) for number in range(1, SCHOOLS + 1)),
        *(_enterprise(number, dice.one_of(wards), dice) for number in range(1, ENTERPRISES + 1)),
    ]


def _school(number: int, ward: Ward, dice: Dice) -> Entry:
    fate = dice.draw(SCHOOL_FATES)
    days = {
        "in time": (date(2026, 4, 20), SCHOOLS_DUE),
        "late": (date(2026, 5, 30), date(2026, 9, 30)),
        "never": (LAST_PLANNED_DAY, LAST_PLANNED_DAY),
    }
    signed_on = some_day(*days[fate], dice)
    expected = dice.between(*GROUPS_OF_A_SCHOOL)
    begun = (date(2026, 4, 16), {"signed_count": dice.between(0, expected - 1)})
    done = (signed_on, {"signed_count": expected, "signed_on": signed_on})
    return Entry(_cells(f"MAU-CKT-{number:04d}", "school", ward, expected, dice), (begun, done))


def _enterprise(number: int, ward: Ward, dice: Dice) -> Entry:
    expected = dice.between(*dice.one_of(WORKERS))
    is_done = dice.chance(CAMPAIGN_SHARE)
    first = some_day(ENTERPRISES_BEGIN, ENTERPRISES_END, dice)
    signed_on = (
        some_day(first, ENTERPRISES_END, dice) if is_done else some_day(date(2026, 11, 20), date(2027, 9, 30), dice)
    )
    begun = (first, {"signed_count": int(expected * 0.4 * dice.share())})
    done = (signed_on, {"signed_count": expected, "signed_on": signed_on})
    return Entry(_cells(f"MAU-CKD-{number:04d}", "enterprise", ward, expected, dice), (begun, done))


def _cells(identity: str, kind: str, ward: Ward, expected: int, dice: Dice) -> dict:
    return {
        "commitment_id": identity,
        "signer_kind": kind,
        "ward": spelling(ward, dice),
        "expected_count": expected,
        "signed_count": 0,
        "signed_on": None,
    }
