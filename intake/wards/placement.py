"""What is known of where a row lies."""

from collections.abc import Iterable
from typing import NamedTuple

from ..boundaries import Boundaries

UNKNOWN = "unknown"
FIRST_CODE_OF_OLD_HAIPHONG = "11299"


class Placement(NamedTuple):
    """
    code: of one of the 114 wards, or 'unknown'.
    candidates: the codes it may be, sorted; empty when the code is known and when nothing is known.
    former_province: 'old_haiphong' or 'old_haiduong' when it is known or all candidates lie in one, else 'unknown'.
    reason: '' when the code is known; 'ambiguous' (the text fits several units, or names a whole district),
        'divided' (one old unit, now in several wards), 'not_found', 'empty'.
    """

    code: str
    candidates: tuple[str, ...] = ()
    former_province: str = UNKNOWN
    reason: str = ""


EMPTY = Placement(UNKNOWN, reason="empty")


def former_province_of(code: str) -> str:
    return "old_haiduong" if code < FIRST_CODE_OF_OLD_HAIPHONG else "old_haiphong"


def placed(code: str) -> Placement:
    return Placement(code, (), former_province_of(code))


def one_of(codes: Iterable[str], reason: str) -> Placement:
    """Placed when only one code is left."""
    candidates = tuple(sorted(set(codes)))
    if len(candidates) == 1:
        return placed(candidates[0])
    provinces = {former_province_of(code) for code in candidates}
    return Placement(UNKNOWN, candidates, provinces.pop() if len(provinces) == 1 else UNKNOWN, reason)


def settle(
    placement: Placement, longitude: float | None, latitude: float | None, boundaries: Boundaries | None
) -> Placement:
    """Let a point decide between the candidates; a point outside all of them decides nothing."""
    if boundaries is None or longitude is None or latitude is None or not placement.candidates:
        return placement
    code = boundaries.locate(longitude, latitude)
    return placed(code) if code in placement.candidates else placement
