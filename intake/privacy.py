"""
No personal data passes: what looks like a plate, a phone, an identity number or a person's name is masked.

Plates: two digits of the province, a series letter, four or five digits. CCCD: twelve digits that begin with a province
code 001-096 (Thong tu 59/2021/TT-BCA Art. 3). CMND: nine digits. Phones: ten digits from 0, or +84. Names: words in
capitals after `ong`, `ba`, `lai xe` ...; where a word of a list or a place is expected, also those after a family name.

Every pattern is written for both DuckDB (RE2, whose `\\b` knows ASCII alone) and Python.
"""

import re

from vietnamese.personal_words import FAMILY_NAMES, HONORIFICS, LOWER, MIDDLE_NAMES, PLATE_LETTERS, UPPER
from vietnamese.text import fold, nfc
from vietnamese.words_in_exports import ROAD_PREFIXES

MASK = "***"
LONGEST_SHOWN = 80

PLATE = (
    rf"\d{{2}}\s?[-.]?\s?[{PLATE_LETTERS}]{{1,2}}\d?\s?[-. ]\s?\d{{3}}[. ]?\d{{2}}"
    rf"|\d{{2}}[{PLATE_LETTERS}]{{1,2}}\d?[-.]?\d{{4,5}}"
)
CCCD = r"0(?:0[1-9]|[1-8]\d|9[0-6])[ .]?\d{3}[ .]?\d{3}[ .]?\d{3}"
MOBILE = r"(?:\+?84|0)[35789]\d{8}"
PHONE = r"(?:\+?84[ .-]?|0)[235789]\d{1,2}[ .-]?\d{3,4}[ .-]?\d{3,4}"
ANY_ID = r"\d{12}|\d{9}"
_DAY = r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}"
_APART = r"[^0-9A-Za-z]"
PERSONAL_KEY = (
    rf"{PLATE}|(?:{PLATE}){_APART}+{_DAY}.*|.*{_DAY}{_APART}+(?:{PLATE})"
    rf"|(?:.*{_APART})?(?:{CCCD}|{MOBILE})(?:{_APART}.*)?"
)

_NUMBERS = rf"\b(?:{PLATE}|{PHONE}|{CCCD}|{ANY_ID})\b"
_START = rf"(^|[^{UPPER}{LOWER}0-9])"
_WORD = rf"[ \xa0]+[{UPPER}][{UPPER}{LOWER}]*"


def _any(words: tuple[str, ...], *, capital: bool = False) -> str:
    first = () if capital else words
    return "|".join(dict.fromkeys((*first, *(word.capitalize() for word in words), *(word.upper() for word in words))))


ADDRESSED = rf"{_START}(?:{_any(HONORIFICS)})(?:{_WORD}){{2,5}}"
NAMED = rf"{_START}(?:{_any(FAMILY_NAMES, capital=True)})(?:{_WORD}){{1,4}}"
FULLY_NAMED = (
    rf"{_START}(?:{_any(FAMILY_NAMES, capital=True)})[ \xa0]+(?:{_any(MIDDLE_NAMES, capital=True)})(?:{_WORD}){{1,3}}"
)
_ROAD = re.compile(r"([a-z]+)(\d+[a-z]?)")
_TWO_CAPITALS = re.compile(rf"[{UPPER}][{UPPER}{LOWER}.]*(?:{_WORD})+")


def is_number_of_a_person(text: str) -> bool:
    """Is what stands where a count, money or a length is expected a phone number or a CCCD? No amount begins with 0."""
    return text[:1] in "0+" and re.fullmatch(f"{MOBILE}|{CCCD}", text) is not None


def looks_personal_sql(expression: str) -> str:
    """SQL: is the id a plate, a CCCD or a phone number, or made of one?"""
    return f"regexp_full_match({expression}, '{PERSONAL_KEY}')"


def masked_sql(expression: str) -> str:
    """SQL: the text with plates, phones, identity numbers and persons it addresses masked."""
    return _without_sql(_without_sql(expression, _NUMBERS, MASK), ADDRESSED, rf"\1{MASK}")


def shown_sql(expression: str) -> str:
    """SQL: a cell where a word of a list or a number is expected, as it may be kept."""
    masked = _without_sql(masked_sql(f"nfc_normalize({expression})"), NAMED, rf"\1{MASK}")
    return f"left({masked}, {LONGEST_SHOWN})"


def shown_place_sql(expression: str) -> str:
    """SQL: the name of a place, many of which are named after persons, as it may be kept."""
    masked = _without_sql(masked_sql(f"nfc_normalize({expression})"), FULLY_NAMED, rf"\1{MASK}")
    return f"left({masked}, {LONGEST_SHOWN})"


def _without_sql(expression: str, pattern: str, mask: str) -> str:
    return f"regexp_replace({expression}, '{pattern}', '{mask}', 'g')"


def masked(text: str) -> str:
    return re.sub(ADDRESSED, rf"\1{MASK}", re.sub(_NUMBERS, MASK, text, flags=re.ASCII))


def shown(text: str, *, once: bool = False) -> str:
    """A cell where a word of a list is expected, as a reader may see it; `once`: it stands in one row alone."""
    safe = re.sub(NAMED, rf"\1{MASK}", masked(_readable(text)))
    return MASK if once and _TWO_CAPITALS.fullmatch(safe) else _cut(safe)


def shown_place(text: str) -> str:
    """The name of a place, many of which are named after persons, as a reader may see it."""
    return _cut(re.sub(FULLY_NAMED, rf"\1{MASK}", masked(_readable(text))))


def _readable(text: str) -> str:
    return nfc(text.replace("\x1f", " "))


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_SHOWN else text[:LONGEST_SHOWN] + "\u2026"


def road_name(text: str) -> str | None:
    """One name for every way to write a numbered road (`Quoc lo 5`, `QL.5` -> `QL5`); other roads as written."""
    key = fold(text)
    if (match := _ROAD.fullmatch(key)) and match[1] in ROAD_PREFIXES:
        return f"{ROAD_PREFIXES[match[1]]}{match[2].upper()}"
    return masked(nfc(text)) or None
