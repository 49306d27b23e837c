"""Finding a ward by what a reader types: without accents, by the beginnings of its words, or run together."""

import re
from collections.abc import Mapping

from .numbers import integer
from .text import fold

SEARCH_WARD = "Tìm xã, phường, đặc khu"
_WORD = re.compile(r"[\s\-–,.]+")


def matching(typed: str, names: Mapping[str, str]) -> list[str]:
    """Codes of the names (full ones: Phường Lê Chân) that fit `typed`: 'le chan', 'lechan', 'p le ch'; all for nothing."""
    wanted = _words(typed)
    return [code for code, name in names.items() if _fits(wanted, _words(name))]


def found(typed: str, count: int, ward_count: int) -> str:
    """`typed` is written as it stands, so it comes with its signs made harmless."""
    if count:
        return f"{integer(count)}/{integer(ward_count)} địa bàn khớp với “{typed}”. Xóa ô tìm để thấy đủ."
    return f"Không địa bàn nào khớp với “{typed}”. Xóa ô tìm để thấy đủ {integer(ward_count)} địa bàn."


def _fits(wanted: list[str], words: list[str]) -> bool:
    """The words typed begin words of the name, in their order; or without spaces a part of it that begins a word."""
    together = "".join(wanted)
    if any("".join(words[start:]).startswith(together) for start in range(len(words))):
        return True
    rest = iter(words)
    return all(any(word.startswith(part) for word in rest) for part in wanted)


def _words(text: str) -> list[str]:
    return [folded for word in _WORD.split(text) if (folded := fold(word))]
