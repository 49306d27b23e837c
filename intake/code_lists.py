"""Coded columns: any known spelling becomes its code."""

import re

from vietnamese.codes import OTHER, UNKNOWN, Code
from vietnamese.text import fold

from .cells import Unreadable, is_empty


class CodeList:
    """The codes of one column: any known spelling -> code; another text is `other`, an unknown one `unknown`."""

    def __init__(self, codes: dict[str, Code], given: dict[str, str] | None = None):
        self._by_spelling = {fold(text): "other" for text in ("other", OTHER.word, *OTHER.aliases)}
        self._by_spelling |= {fold(text): "unknown" for text in ("unknown", UNKNOWN.word, *UNKNOWN.aliases)}
        for code, words in codes.items():
            self._by_spelling |= {fold(text): code for text in (code, words.word, *words.aliases)}
        self._by_spelling |= {spelling_key(text): code for text, code in (given or {}).items()}

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
    return fold(text) or text.strip()


def parse_bool(text: str, codes: CodeList) -> bool:
    code = codes.find(text)
    if code not in ("true", "false"):
        raise Unreadable("not_a_yes_or_no")
    return code == "true"
