"""Vietnamese text as it is compared: the same word in any case, accent form or spacing is one key."""

import re
import unicodedata

_NOT_A_LETTER_OR_DIGIT = re.compile(r"[^0-9a-z]+")


def nfc(text: str) -> str:
    """Composed accents, no space at the ends, one space between words."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def fold(text: str) -> str:
    """The key two spellings share: no accents, no case, no spaces or punctuation ('Mã vụ', 'ma_vu' -> 'mavu')."""
    letters = unicodedata.normalize("NFD", text.casefold()).replace("đ", "d")
    return _NOT_A_LETTER_OR_DIGIT.sub("", letters)
