"""
Which encoding a text export is in, decided over the whole file.

UTF-8 and UTF-16 prove themselves; Windows-1258 shows by Vietnamese letters it alone can form; what remains is asked of
charset-normalizer. Text in the old fonts TCVN3 and VNI is recognised, because nothing here can repair it safely.
"""

import codecs
import io
import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import TextIO

from charset_normalizer import from_bytes

from .errors import FileRefused

CHUNK = 1 << 20
_SAMPLE = 1 << 18
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_WESTERN = ("cp1252", "latin_1", "cp850", "iso8859_15", "mac_roman")
_TONE_BYTES = re.compile(rb"[AEIOUYaeiouy\xc2\xc3\xca\xd4\xd5\xdd\xe2\xe3\xea\xf4\xf5\xfd][\xcc\xd2\xde\xec\xf2]")
_TCVN3 = re.compile("[A-Za-z][\u00a8-\u00ae\u00b5-\u00bb\u00bc-\u00c0\u00c6\u00c7\u00d6-\u00df\u00b6]|\u00ae[a-z]")
_VNI = re.compile(
    "[aeiouyAEIOUY][\u00f8\u00fb\u00ef\u00e5\u00e4\u00f6\u00fc\u00eb\u00d8\u00db\u00cf\u00c5\u00c4]|\u00f1[a-z]"
)
_VIETNAMESE = re.compile("[\u0102\u0103\u0110\u0111\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9]")


def encoding_of(path: Path) -> str:
    """The name of a Python codec that reads the whole file; `FileRefused` for what no codec reads."""
    start = _first_bytes(path, _SAMPLE)
    for bom, name in _BOMS:
        if start.startswith(bom):
            return name
    if b"\x00" in start:
        return _utf_16_without_bom(start)
    if _is_utf_8(path):
        return "utf-8"
    if start.startswith((b"PK\x03\x04", b"\xd0\xcf\x11\xe0")):
        raise FileRefused("spreadsheet")
    return _eight_bit(_odd_bytes(path) or start)


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


def old_font(text: str) -> str | None:
    """`tcvn3` or `vni` where text was typed in one of the fonts from before Unicode, else None."""
    foreign = sum(not letter.isascii() for letter in text)
    if foreign < 3 or _VIETNAMESE.search(unicodedata.normalize("NFC", text)):
        return None
    for name, signs in (("tcvn3", _TCVN3), ("vni", _VNI)):
        if len(signs.findall(text)) >= max(3, foreign * 0.3):
            return name
    return None


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


def _utf_16_without_bom(start: bytes) -> str:
    even, odd = start[0::2].count(0), start[1::2].count(0)
    if max(even, odd) < len(start) * 0.2:
        raise FileRefused("binary")
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
    if as_utf_8.count("\ufffd") * 10 < sum(not letter.isascii() for letter in as_utf_8):
        return "utf-8"
    as_1258 = unicodedata.normalize("NFC", sample.decode("cp1258", "replace"))
    stray = sum(unicodedata.combining(letter) > 0 for letter in as_1258)
    if len(_TONE_BYTES.findall(sample)) > 2 * stray and len(_VIETNAMESE.findall(as_1258)) > stray:
        return "cp1258"
    if old_font(sample.decode("latin_1")):
        return "latin_1"
    guess = from_bytes(sample, cp_isolation=list(_WESTERN)).best()
    if guess is None or guess.encoding == "latin_1":
        return "cp1252"
    return guess.encoding
