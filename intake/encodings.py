"""
Which encoding a text export is in, decided over the whole file.

UTF-8 and UTF-16 prove themselves; Windows-1258 shows by Vietnamese letters it alone can form; of the western code pages
the one that gives words is taken. Text in the old fonts TCVN3 and VNI is refused: nothing here can repair it safely.
"""

import codecs
import io
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from .errors import FileRefused

CHUNK = 1 << 20
_SAMPLE = 1 << 18
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # begins as UTF-16 does
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_WESTERN = ("cp1252", "cp850", "mac_roman")
_OF_TEXT = bytes([9, 10, 12, 13, 26, *range(32, 256)])
_TONE_BYTES = re.compile(rb"[AEIOUYaeiouy\xc2\xc3\xca\xd4\xd5\xdd\xe2\xe3\xea\xf4\xf5\xfd][\xcc\xd2\xde\xec\xf2]")
_VIETNAMESE = re.compile("[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]")
_WESTERN_LETTERS = re.compile(
    "[\u00c0-\u00cf\u00d1-\u00d6\u00d8-\u00dd\u00df-\u00ef\u00f1-\u00f6\u00f8-\u00fd\u0152\u0153]"
)
_LETTER_AND_SIGN = re.compile(r"([^\W\d_]?)([^\x00-\x7f])(?=([^\W\d_]?))")
_KINDS_OF_SIGNS = 3
# signs that stand for letters in those fonts, and that no other writing has within words
_OLD_FONTS = {
    "tcvn3": re.compile(
        "(?<=[A-Za-z])[\u00a8\u00a9\u00ab-\u00ae\u00b5-\u00b9\u00bb-\u00be\u00d7\u00f7]|\u00ae(?=[a-z])"
    ),
    "vni": re.compile("(?i)(?<=[aeouy\u00f4\u00f6])[\u00f8\u00fb\u00f5\u00e2\u00e5]"),
}


def encoding_of(path: Path) -> str:
    """The name of a Python codec that reads the whole file; `FileRefused` for what no codec reads."""
    start = _first_bytes(path, _SAMPLE)
    for bom, name in _BOMS:
        if start.startswith(bom):
            return name
    if start.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise FileRefused("spreadsheet")
    if encoding := _utf_16_without_bom(start):
        return encoding
    if len(start.translate(None, _OF_TEXT)) * 50 > len(start):
        raise FileRefused("binary")
    if _is_utf_8(path):
        _refuse_old_fonts(start.decode("utf-8", "ignore"))
        return "utf-8"
    sample = _odd_bytes(path)
    _refuse_old_fonts(sample.decode("latin_1"))
    return _eight_bit(sample)


def open_text(path: Path, encoding: str) -> TextIO:
    """Text with its line ends as they are; bytes the encoding lacks become the replacement sign."""
    raw = path.open("rb")
    if encoding in ("cp1252", "cp1258"):
        return io.TextIOWrapper(_FilledIn(raw, encoding), encoding="utf-8", newline="")
    return io.TextIOWrapper(raw, encoding=encoding, errors="replace", newline="")


codecs.register_error(
    "latin_1_instead", lambda error: (error.object[error.start : error.end].decode("latin_1"), error.end)
)


class _FilledIn(io.RawIOBase):
    """Bytes of an 8-bit code page as UTF-8; the bytes the page leaves open (0x81, 0x8D ...) are read as Latin-1."""

    def __init__(self, raw: io.BufferedReader, encoding: str):
        self._raw, self._encoding, self._left = raw, encoding, b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        if not self._left:
            self._left = self._raw.read(CHUNK).decode(self._encoding, "latin_1_instead").encode()
        size = min(len(buffer), len(self._left))
        buffer[:size], self._left = self._left[:size], self._left[size:]
        return size

    def close(self) -> None:
        self._raw.close()
        super().close()


def _refuse_old_fonts(text: str) -> None:
    foreign = _beyond_ascii(text)
    if _VIETNAMESE.search(unicodedata.normalize("NFC", text)):
        return
    for name, signs in _OLD_FONTS.items():
        found = signs.findall(text)
        if len(set(found)) >= _KINDS_OF_SIGNS and len(found) * 5 > foreign:
            raise FileRefused(name)


def _beyond_ascii(text: str) -> int:
    """How many letters are not ASCII."""
    return len(text) - len(text.encode("ascii", "ignore"))


def _first_bytes(path: Path, size: int) -> bytes:
    with path.open("rb") as file:
        return file.read(size)


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            yield chunk


def _is_utf_8(path: Path) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for chunk in _chunks(path):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _utf_16_without_bom(start: bytes) -> str | None:
    """Latin letters in UTF-16 have a zero in one byte of two, and in that one alone."""
    even, odd = start[0::2].count(0), start[1::2].count(0)
    if max(even, odd) * 5 < len(start) or min(even, odd) * 10 > max(even, odd):
        return None
    return "utf-16-le" if odd > even else "utf-16-be"


def _odd_bytes(path: Path) -> bytes:
    """The lines of the file that are not ASCII, up to a sample: what is left to decide by."""
    kept = b""
    for chunk in _chunks(path):
        kept += b"\n".join(line for line in chunk.splitlines() if not line.isascii()) + b"\n"
        if len(kept) > _SAMPLE:
            break
    return kept


def _eight_bit(sample: bytes) -> str:
    as_utf_8 = sample.decode("utf-8", "replace")
    if as_utf_8.count("\ufffd") * 10 < _beyond_ascii(as_utf_8):
        return "utf-8"
    as_1258 = unicodedata.normalize("NFC", sample.decode("cp1258", "replace"))
    stray = sum(count for letter, count in Counter(as_1258).items() if unicodedata.combining(letter))
    if len(_TONE_BYTES.findall(sample)) > 2 * stray and len(_VIETNAMESE.findall(as_1258)) > stray:
        return "cp1258"
    return max(_WESTERN, key=lambda encoding: _wordiness(sample.decode(encoding, "replace")))


def _wordiness(text: str) -> int:
    """How well the letters that are not ASCII sit among the others: of western Europe, in the case around them."""
    score = 0
    for before, letter, after in _LETTER_AND_SIGN.findall(text):
        beside = before or after
        if not _WESTERN_LETTERS.match(letter):
            score -= 3 if before and after else 1 if beside else 0
        elif beside and before.islower() and letter.isupper():
            score -= 2
        elif beside:
            score += 1
    return score
