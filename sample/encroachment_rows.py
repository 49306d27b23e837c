"""Encroachment cases found on clearance trips; some cleared points are occupied again within 90 days."""

from datetime import date
from math import sqrt

from .dice import Dice
from .places import Ward
from .reporting import reported_at

CATEGORIES = {
    "trading": 30,
    "street_vendor": 14,
    "informal_market": 6,
    "parking": 15,
    "sign_board": 11,
    "awning": 9,
    "ramp": 6,
    "materials": 5,
    "road_corridor": 4,
}
MEASURES = {"reminder": 24, "commitment": 16, "fine": 26, "dismantling": 20, "seizure": 14}
CLEARING = ("fine", "dismantling", "seizure")
FINES_VND = (225_000, 2_500_000, 2_500_000, 4_000_000, 12_500_000)
CASES_OF_A_TRIP = {0: 22, 1: 34, 2: 26, 3: 18}
RETURN_SHARES = {0.10: 60, 0.05: 20, 0.28: 20}
"""Share of cleared points occupied again, with weights over the wards."""
WITHOUT_POINT = 0.04


def encroachment_rows(wards: list[Ward], clearances: list[dict], seed: int, until: date) -> list[dict]:
    """By day, then ward; numbered in that order."""
    trips: dict[str, list[dict]] = {ward.code: [] for ward in wards}
    for trip in clearances:
        if trip["trips"]:
            trips[trip["code"]].append(trip)
    rows: list[dict] = []
    for number, ward in enumerate(wards):
        rows += _ward_rows(ward, trips[ward.code], until, Dice(seed, "encroachments", number))
    rows.sort(key=lambda row: (row["found_on"], row["code"], row["point_id"] or ""))
    for number, row in enumerate(rows, start=1):
        row["case_id"] = f"MAU-LC-{row['found_on'].year}-{number:06d}"
    return rows


def _ward_rows(ward: Ward, trips: list[dict], until: date, dice: Dice) -> list[dict]:
    """`returning` holds the points that will be found occupied on the next trip."""
    return_share = dice.draw(RETURN_SHARES)
    rows: list[dict] = []
    returning: list[dict] = []
    points = 0
    for trip in trips:
        found = [_again(case, trip, ward, until, dice) for case in returning]
        for _ in range(dice.draw(CASES_OF_A_TRIP)):
            points += 1
            found.append(_new(ward, points, trip, until, dice))
        returning = [
            case for case in found if case["measure"] in CLEARING and case["point_id"] and dice.chance(return_share)
        ]
        rows += found
    return rows


def _new(ward: Ward, point: int, trip: dict, until: date, dice: Dice) -> dict:
    reach = sqrt(min(ward.square_km, 25.0)) / 111 * 0.18
    place = {
        "point_id": None if dice.chance(WITHOUT_POINT) else f"MAU-D-{ward.code}-{point:04d}",
        "category": dice.draw(CATEGORIES),
        "latitude": round(ward.latitude + reach * dice.bell(), 5),
        "longitude": round(ward.longitude + reach * dice.bell(), 5),
    }
    return _case(ward, place if dice.chance(0.93) else place | {"latitude": None, "longitude": None}, trip, until, dice)


def _again(case: dict, trip: dict, ward: Ward, until: date, dice: Dice) -> dict:
    place = {name: case[name] for name in ("point_id", "category", "latitude", "longitude")}
    return _case(ward, place, trip, until, dice)


def _case(ward: Ward, place: dict, trip: dict, until: date, dice: Dice) -> dict:
    day: date = trip["cleared_on"]
    measure = dice.draw(MEASURES)
    amount = dice.one_of(FINES_VND) if measure == "fine" else None
    return place | {
        "code": ward.code,
        "found_on": day,
        "ward": trip["ward"],
        "measure": measure,
        "amount_vnd": amount,
        "clearance_id": None if dice.chance(0.05) else trip["clearance_id"],
        "updated_at": reported_at(day, 3, until, dice),
    }
