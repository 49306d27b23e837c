"""Numbers by the meaning of their column: counts and money have thousands marks, coordinates and lengths decimals."""

import re

from vietnamese.text import nfc

from .cells import Unreadable
from .privacy import is_number_of_a_person

LONGEST_NUMBER = 40  # signs; Python itself refuses to read thousands of digits
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:([., \u00a0\u202f'])\d{3})(?:\1\d{3})*")
_DECIMAL_TAIL = re.compile(r"[.,](\d+)$")
_SCIENTIFIC = re.compile(r"\d(?:[.,]\d+)?[eE]\+?\d{1,2}")
_CURRENCY = re.compile(r"(?i)vnd|vn\u0111|r\$|\u20ab|\u0111\u1ed3ng|\u0111|\$|\u20ac|usd|eur|\u00a3")


def parse_whole(text: str, *, lower: float | None = 0, upper: float | None = None) -> int:
    """A count: `.` `,` and spaces between groups of three are thousands; a fraction other than zero is refused."""
    amount = _amount(text)
    if amount != int(amount):
        raise Unreadable("not_whole")
    return _bounded(int(amount), lower, upper)


def parse_money(text: str, *, scale: int = 1) -> int:
    """Money in whole dong (or the unit a mapping says); currency signs and words are ignored, fractions rounded."""
    return _bounded(round(parse_amount(text) * scale), 0, None)


def parse_amount(text: str) -> float:
    """A number of money or things, of either sign, with any currency sign."""
    return _amount(_CURRENCY.sub("", nfc(text)))


def number_text(number: float) -> str:
    """The number as a cell all readers of numbers read alike: never three decimals, which look like thousands."""
    return str(int(number)) if number == int(number) else f"{number:.9f}"


def _amount(text: str) -> float:
    text = text.strip().strip("\u00a0'")
    sign = -1 if text[:1] in "-\u2212" or (text.startswith("(") and text.endswith(")")) else 1
    digits = text.lstrip("+-\u2212").strip("() ")
    if len(digits) > LONGEST_NUMBER or is_number_of_a_person(digits):
        raise Unreadable("not_a_number")
    if digits.isascii() and digits.isdigit():
        return sign * int(digits)
    if _GROUPED.fullmatch(digits):
        return sign * int(re.sub(r"\D", "", digits))
    if _SCIENTIFIC.fullmatch(digits):
        return sign * float(digits.replace(",", "."))
    tail = _DECIMAL_TAIL.search(digits)
    whole = digits[: tail.start()] if tail else digits
    if not (_GROUPED.fullmatch(whole) or whole.isascii() and whole.isdigit()):
        raise Unreadable("not_a_number")
    return sign * float(re.sub(r"\D", "", whole) + "." + (tail[1] if tail else "0"))


def parse_decimal(text: str, *, lower: float | None = None, upper: float | None = None) -> float:
    """A coordinate or length: `,` and `.` are both the decimal sign; km `322+610` is 322,610."""
    cleaned = text.strip().lower().removeprefix("km").strip().removesuffix("\u00b0").removesuffix("km").strip()
    if kilometre_post := re.fullmatch(r"(\d+)\s*\+\s*(\d{1,3}(?:[.,]\d+)?)", cleaned):
        return int(kilometre_post[1]) + float(kilometre_post[2].replace(",", ".")) / 1000
    if is_number_of_a_person(cleaned):
        raise Unreadable("not_a_number")
    try:
        number = float(cleaned.replace("\u2212", "-").replace(",", "."))
    except ValueError:
        raise Unreadable("not_a_number") from None
    if number != number or number in (float("inf"), float("-inf")):
        raise Unreadable("not_a_number")
    return _bounded(number, lower, upper)


def parse_length(text: str, *, scale: int = 1) -> float:
    """Metres: `1.250` is 1250, as `1,25 km` is; in kilometres (`scale` 1000) `,` and `.` are both the decimal sign."""
    cleaned = text.strip().lower()
    if cleaned.endswith("km") or scale != 1 and not cleaned.endswith("m"):
        return round(parse_decimal(cleaned, lower=0) * 1000, 3)
    return float(_bounded(_amount(cleaned.removesuffix("m")), 0, None))


def _bounded(number, lower, upper):
    if lower is not None and number < lower:
        raise Unreadable("negative" if lower == 0 else "out_of_range")
    if upper is not None and number > upper:
        raise Unreadable("out_of_range")
    if isinstance(number, int) and abs(number) >= 2**62:
        raise Unreadable("out_of_range")
    return number
