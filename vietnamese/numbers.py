"""Numbers, dates and changes as a reader sees them: 1.234,5 · 24,69% · −7,60% · 14/11/2026."""

import math
from datetime import date, datetime
from functools import lru_cache

from babel import Locale
from babel.numbers import format_decimal

VI = Locale("vi")
MISSING = "–"
MINUS = "−"


def integer(value: float | None) -> str:
    return decimal(value, 0)


def decimal(value: float | None, places: int = 1) -> str:
    if is_missing(value):
        return MISSING
    return _written(_rounded(value, places), _pattern(places))


def percent(share: float | None, places: int = 2) -> str:
    """0.2469 -> 24,69%"""
    if is_missing(share):
        return MISSING
    return _written(_rounded(share, places + 2), _pattern(places) + "%")


@lru_cache(maxsize=10_000)
def _written(value: float, pattern: str) -> str:
    """A page writes hundreds, the same ones at every click."""
    return format_decimal(value, pattern, locale=VI).replace("-", MINUS)


def signed(value: float | None, places: int = 0) -> str:
    return _with_plus(value, decimal(value, places))


def signed_percent(share: float | None, places: int = 2) -> str:
    return _with_plus(share, percent(share, places))


def points(difference: float | None, places: int = 2) -> str:
    """A difference of two shares, without its sign: 0.0063 -> 0,63 điểm %"""
    return MISSING if is_missing(difference) else f"{decimal(abs(difference) * 100, places)} điểm %"


def money(amount_vnd: float | None) -> str:
    """1234567 -> 1.234.567 đồng; from a million on in millions, from a billion on in billions."""
    if is_missing(amount_vnd):
        return MISSING
    for unit, word in ((1_000_000_000, "tỷ đồng"), (1_000_000, "triệu đồng")):
        if abs(amount_vnd) >= unit:
            return f"{decimal(amount_vnd / unit, 1)} {word}"
    return f"{integer(amount_vnd)} đồng"


def day(value: date | None) -> str:
    return MISSING if is_missing(value) else f"{value:%d/%m/%Y}"


def short_day(value: date) -> str:
    """14/11: where the year is said elsewhere."""
    return f"{value.day}/{value.month}"


def moment(value: datetime | None) -> str:
    return MISSING if is_missing(value) else f"{value:%H:%M %d/%m/%Y}"


def day_range(start: date, end: date) -> str:
    return f"{day(start)}–{day(end)}"


def change(now: float, before: float, unit: str = "") -> str:
    """Absolute and relative: giảm 61 vụ (−7,60%); a base of 0 prints the pair: tăng 2 vụ (2/0)."""
    if now == before:
        return "không đổi"
    amount = f"{'tăng' if now > before else 'giảm'} {integer(abs(now - before))} {unit}".rstrip()
    relative = f"{integer(now)}/0" if before == 0 else signed_percent((now - before) / before)
    return f"{amount} ({relative})"


def change_in_share(now: float, before: float) -> str:
    """tăng 0,63 điểm %"""
    if round(now - before, 4) == 0:
        return "không đổi"
    return f"{'tăng' if now > before else 'giảm'} {points(now - before)}"


def is_missing(value) -> bool:
    """None, NaN, a missing date, or the missing value of a table's column, which cannot be compared."""
    try:
        return value is None or bool(value != value)
    except TypeError:
        return True


def _pattern(places: int) -> str:
    return "#,##0." + "0" * places if places else "#,##0"


def _rounded(value: float, places: int) -> float:
    """Half away from zero, as a reader would check it by hand; -0.001 becomes 0, not -0."""
    scale = 10**places
    return math.copysign(math.floor(round(abs(value) * scale, 6) + 0.5) / scale, value) + 0.0


def _with_plus(value: float | None, text: str) -> str:
    return "+" + text if not is_missing(value) and value > 0 and any(digit in text for digit in "123456789") else text
