"""The names of places as they are compared, and the words that may stand before them."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

WARD_PREFIXES = {
    "phuong": ("phường", "p", "ph"),
    "xa": ("xã", "x"),
    "thi_tran": ("thị trấn", "tt", "t t", "ttr"),
    "dac_khu": ("đặc khu", "đk", "đ k"),
}
DISTRICT_PREFIXES = ("quận", "q", "huyện", "h", "huyện đảo", "thị xã", "tx", "t x", "thành phố", "tp", "t p")
PROVINCE_NAMES = {
    "old_haiphong": ("Hải Phòng", "thành phố Hải Phòng", "TP Hải Phòng", "T P Hải Phòng", "HP", "TP HP", "T P H P"),
    "old_haiduong": ("Hải Dương", "tỉnh Hải Dương", "T Hải Dương", "HD", "tỉnh HD"),
}
OLD_NAME, NEW_NAME = "cũ", "mới"

_WORD = re.compile("[0-9a-zđ\u0300-\u036f]+")
_LETTER = re.compile("([0-9a-zđ])([\u0300-\u036f]*)")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_STROKE = "\u0335"  # of đ


class Spelling(NamedTuple):
    """Base letters run together (y as i), and for each the accents written on it."""

    key: str
    accents: tuple[frozenset[str], ...]

    def may_mean(self, name: "Spelling") -> bool:
        """The same letters, and every accent that is written here is in the name: left out is fine, another is not."""
        pairs = zip(self.accents, name.accents, strict=False)
        return self.key == name.key and all(written <= right for written, right in pairs)

    @property
    def is_accented(self) -> bool:
        return any(self.accents)


def spelling(text: str) -> Spelling:
    """Case, NFC or NFD, spaces, punctuation and the place of the tone (Hoà, Hòa) make no difference."""
    decomposed = unicodedata.normalize("NFD", text.casefold()).replace("ð", "đ")  # Eth, typed for it in Windows-1252
    letters = [letter for word in _WORD.findall(decomposed) for letter in _letters(word)]
    return Spelling("".join(base for base, _ in letters), tuple(accents for _, accents in letters))


@lru_cache(maxsize=4096)
def _letters(word: str) -> tuple[tuple[str, frozenset[str]], ...]:
    letters = [_letter(base, frozenset(accents)) for base, accents in _LETTER.findall(word)]
    for i in range(len(letters) - 1, 0, -1):  # a tone moves to the first of the vowels that stand together
        (before, its_accents), (base, accents) = letters[i - 1 : i + 1]
        if base in "aeiou" and before in "aeiou":
            letters[i - 1 : i + 1] = (before, its_accents | accents & _TONES), (base, accents - _TONES)
    return tuple(letters)


def _letter(base: str, accents: frozenset[str]) -> tuple[str, frozenset[str]]:
    if base == "đ":
        return "d", accents | {_STROKE}
    return "i" if base == "y" else base, accents
