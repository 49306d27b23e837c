"""
No personal data passes: what looks like a plate, a phone or an identity number is masked in text and refused in ids.

Plates: two digits of the province, a series letter, four or five digits. CCCD: twelve digits that begin with a province
code 001-096 (Thong tu 59/2021/TT-BCA Art. 3). CMND: nine digits. Phones: ten digits from 0, or +84.
"""

import re

from vietnamese.text import fold, nfc
from vietnamese.words_in_exports import ROAD_PREFIXES

PLATE = r"\d{2}\s?[-.]?\s?[A-Za-z]{1,2}\d?\s?[-. ]\s?\d{3}[. ]?\d{2}|\d{2}[A-Z]{1,2}\d?[-. ]?\d{4,5}"
CCCD = r"0(?:0[1-9]|[1-8]\d|9[0-6])\d{9}"
PHONE = r"(?:\+84|0)[35789]\d{8}"
ANY_ID = r"\d{12}|\d{9}"
MASK = "***"
LONGEST_SHOWN = 80

_IN_TEXT = re.compile(rf"(?<![\w.])(?:{PLATE}|{PHONE}|{ANY_ID})(?!\w)")
_ROAD = re.compile(r"([a-z]+)(\d+[a-z]?)")


def looks_personal_sql(expression: str) -> str:
    """SQL: is the whole text a plate, a CCCD or a phone number?"""
    return f"regexp_full_match({expression}, '{PLATE}|{CCCD}|{PHONE}')"


def masked_sql(expression: str) -> str:
    """SQL: the text with plates, phones and identity numbers masked."""
    return f"regexp_replace({expression}, '\\b({PLATE}|{PHONE}|{ANY_ID})\\b', '{MASK}', 'g')"


def masked(text: str) -> str:
    return _IN_TEXT.sub(MASK, text)


def shown(text: str) -> str:
    """A cell as it may be shown to a reader: masked, and cut where it is a sentence rather than a word."""
    safe = masked(nfc(text.replace("\x1f", " ")))
    return safe if len(safe) <= LONGEST_SHOWN else safe[:LONGEST_SHOWN] + "\u2026"


def road_name(text: str) -> str | None:
    """One name for every way to write a numbered road (`Quoc lo 5`, `QL.5` -> `QL5`); other roads as written."""
    key = fold(text)
    if (match := _ROAD.fullmatch(key)) and match[1] in ROAD_PREFIXES:
        return f"{ROAD_PREFIXES[match[1]]}{match[2].upper()}"
    return masked(nfc(text)) or None
