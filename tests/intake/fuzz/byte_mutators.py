"""Ways to spoil the bytes of any file, and the encoding of a text."""

import codecs
from collections.abc import Callable
from random import Random

TELLING = (
    b"\x00", b"\xff", b"\xfe\xff", b"\xff\xfe", b"\xef\xbb\xbf", b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\r",
    b"\n", b'"', b"\x1a", b"\x81\x8d", b"PK\x03\x04", b"PAR1", b"\x00\xd8", b"\xd8\x00", b"\x80" * 9,
)  # fmt: skip


def bits_flipped(data: bytes, random: Random) -> bytes:
    spoiled = bytearray(data)
    for _ in range(random.choice((1, 1, 2, 5, 40))):
        spoiled[random.randrange(len(spoiled))] ^= 1 << random.randrange(8)
    return bytes(spoiled)


def bytes_replaced(data: bytes, random: Random) -> bytes:
    at, count = random.randrange(len(data)), random.choice((1, 2, 8, 64))
    return data[:at] + random.randbytes(count) + data[at + count :]


def bytes_put_in(data: bytes, random: Random) -> bytes:
    for _ in range(random.randint(1, 4)):
        at = random.choice((0, len(data), random.randint(0, len(data))))
        data = data[:at] + random.choice((*TELLING, random.randbytes(random.randint(1, 20)))) + data[at:]
    return data


def bytes_taken_out(data: bytes, random: Random) -> bytes:
    at = random.randrange(len(data))
    return data[:at] + data[at + random.choice((1, 1, 2, 3, 30, 300)) :]


def cut_short(data: bytes, random: Random) -> bytes:
    return data[: random.choice((0, 1, 3, random.randrange(len(data)), random.randrange(len(data)), len(data) - 1))]


def zeros_within(data: bytes, random: Random) -> bytes:
    at, count = random.randrange(len(data)), random.choice((1, 2, 16, 200, 4096))
    return data[:at] + bytes(count) + data[at + count :]


def a_piece_again(data: bytes, random: Random) -> bytes:
    one, other = sorted(random.randrange(len(data) + 1) for _ in range(2))
    at = random.randint(0, len(data))
    return data[:at] + data[one:other] * random.choice((1, 1, 2, 20)) + data[at:]


def pieces_exchanged(data: bytes, random: Random) -> bytes:
    one, two, three = sorted(random.randrange(len(data) + 1) for _ in range(3))
    return data[:one] + data[two:three] + data[one:two] + data[three:]


BYTES: dict[str, Callable[[bytes, Random], bytes]] = {
    "bits flipped": bits_flipped,
    "bytes replaced": bytes_replaced,
    "bytes put in": bytes_put_in,
    "bytes taken out": bytes_taken_out,
    "cut short": cut_short,
    "zeros within": zeros_within,
    "a piece again": a_piece_again,
    "pieces exchanged": pieces_exchanged,
}

_OTHERS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1258", "cp1252", "cp850", "mac_roman",
           "gb18030", "shift_jis", "utf-7", "cp037")  # fmt: skip
_BOMS = (b"", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE, codecs.BOM_UTF8 * 2)


def another_encoding(text: str, encoding: str, random: Random) -> bytes:
    return text.encode(random.choice(_OTHERS), random.choice(("replace", "ignore", "xmlcharrefreplace")))


def two_encodings(text: str, encoding: str, random: Random) -> bytes:
    at = random.randint(0, len(text))
    return text[:at].encode(encoding, "replace") + text[at:].encode(random.choice(_OTHERS), "replace")


def encoded_twice(text: str, encoding: str, random: Random) -> bytes:
    as_read = text.encode("utf-8").decode(random.choice(("cp1252", "cp1258", "latin_1", "mac_roman")), "replace")
    return as_read.encode(random.choice(("utf-8", "utf-8-sig", "utf-16")))


def another_mark(text: str, encoding: str, random: Random) -> bytes:
    """A byte order mark that belongs to another encoding, or none."""
    plain = text.encode({"utf-8-sig": "utf-8", "utf-16": "utf-16-le"}.get(encoding, encoding), "replace")
    return random.choice(_BOMS) + plain


ENCODINGS: dict[str, Callable[[str, str, Random], bytes]] = {
    "another encoding": another_encoding,
    "two encodings": two_encodings,
    "encoded twice": encoded_twice,
    "another byte order mark": another_mark,
}
