"""Coded columns: any known spelling becomes its code."""

import re
import unicodedata

from vietnamese.codes import OTHER, UNKNOWN, Code
from vietnamese.text import fold, nfc

from .cells import Unreadable, is_empty

_NUMBER = re.compile(r"(-?)\+?(\d+)(?:[.,](\d*?)0*)?")
_LATIN = re.compile("[0-9a-z\u0111]+")


class CodeList:
    """The codes of one column: any known spelling -> code; another text is `other`, an unknown one `unknown`."""

    def __init__(self, codes: dict[str, Code]):
        self._by_spelling = {spelling_key(text): "other" for text in ("other", OTHER.word, *OTHER.aliases)}
        self._by_spelling |= {spelling_key(text): "unknown" for text in ("unknown", UNKNOWN.word, *UNKNOWN.aliases)}
        for code, words in codes.items():
            self._by_spelling |= {spelling_key(text): code for text in (code, words.word, *words.aliases)}

    def find(self, text: str) -> str | None:
        return self._by_spelling.get(spelling_key(text))

    def parse(self, text: str) -> str:
        return self.find(text) or "other"

    def parse_list(self, text: str) -> list[str]:
        """Several codes in one cell, by `;` or else `,`; each once, in order of code."""
        found: set[str] = set()
        for part in re.split(r"[;|+]", text):
            whole = self.find(part)
            found |= {whole} if whole else {self.parse(piece) for piece in part.split(",") if not is_empty(piece)}
        return sorted(found)


def spelling_key(text: str) -> str:
    """What two spellings of one value share: numbers their value (`04`, `4.0`), words their letters without accents."""
    if number := _NUMBER.fullmatch(text.strip()):
        return f"{number[1]}{number[2].lstrip('0') or '0'}".replace("-0", "0") + (f".{number[3]}" if number[3] else "")
    return fold(text) if _LATIN.fullmatch(_base_letters(text)) else nfc(text).casefold()


def _base_letters(text: str) -> str:
    """The letters and digits of a text, without the marks above and below them."""
    return "".join(letter for letter in unicodedata.normalize("NFD", text.casefold()) if letter.isalnum())


def parse_bool(text: str, codes: CodeList) -> bool:
    code = codes.find(text)
    if code not in ("true", "false"):
        raise Unreadable("not_a_yes_or_no")
    return code == "true"
