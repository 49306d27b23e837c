"""CSV in every encoding, with every delimiter, quoting and line end: the same three accidents each time."""

import unicodedata

import pytest

from tests.intake.exporting import Imported, all_accepted, imported

TABLE = (
    ("Mã vụ", "Thời gian xảy ra", "Xã/Phường", "Số người chết", "Số người bị thương", "Nguyên nhân", "Tuyến đường"),
    ("1", "12/03/2026 14:30", "Phường Thủy Nguyên", "1", "2", "Không chú ý quan sát", "đường Lạch Tray"),
    ("2", "13/03/2026 00:05", "Đồ Sơn", "0", "1", "Đi ngược chiều", "phố Nguyễn Đức Cảnh"),
    ("3", "14/03/2026 23:59", "phường Lê Chân", "0", "0", "Vi phạm nồng độ cồn", "Trần Nguyên Hãn"),
)
COLUMNS = "occurred_at::varchar, ward, deaths, injured, cause, road"
EXPECTED = [
    ("2026-03-12 14:30:00", "11560", 1, 2, "inattention", "đường Lạch Tray"),
    ("2026-03-13 00:05:00", "11455", 0, 1, "wrong_way", "phố Nguyễn Đức Cảnh"),
    ("2026-03-14 23:59:00", "11383", 0, 0, "alcohol", "Trần Nguyên Hãn"),
]


def table(name: str, delimiter: str = ",", end: str = "\r\n") -> str:
    header, *rows = TABLE
    lines = [header, *((f"{name}.{number}", *cells) for number, *cells in rows)]
    return end.join(delimiter.join(cells) for cells in lines) + end


def windows_1258(text: str) -> bytes:
    """As Windows writes Vietnamese: circumflex, horn and breve in the letter, the tone as a byte of its own."""
    letters = []
    for letter in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", letter)
        tones = "".join(part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323")
        letters.append(unicodedata.normalize("NFC", "".join(part for part in parts if part not in tones)) + tones)
    return "".join(letters).encode("cp1258")


def table_with_long_quote(name: str) -> str:
    """A quoted cell of many lines, and one with the delimiter and a doubled quote in it."""
    lines = table(name).split("\r\n")
    lines[0] += ",Ghi chú"
    lines[1] += ',"' + "\n".join(["dòng ghi chú"] * 60) + '"'
    lines[2] += ',"xe ""bồn"", chở dầu"'
    return "\r\n".join([*lines[:3], lines[3] + ",", ""])


FORMS: dict[str, bytes] = {
    "comma": table("comma").encode(),
    "semicolon": table("semicolon", ";").encode(),
    "tab": table("tab", "\t").encode(),
    "bar": table("bar", "|").encode(),
    "unix-lines": table("unix-lines", end="\n").encode(),
    "old-mac-lines": table("old-mac-lines", end="\r").encode(),
    "no-last-line-end": table("no-last-line-end").rstrip("\r\n").encode(),
    "bom": table("bom").encode("utf-8-sig"),
    "utf-16-le-bom": b"\xff\xfe" + table("utf-16-le-bom", "\t").encode("utf-16-le"),
    "utf-16-be-bom": b"\xfe\xff" + table("utf-16-be-bom", "\t").encode("utf-16-be"),
    "utf-16-le": table("utf-16-le", ";").encode("utf-16-le"),
    "utf-16-be": table("utf-16-be").encode("utf-16-be"),
    "windows-1258": windows_1258(table("windows-1258")),
    "decomposed": unicodedata.normalize("NFD", table("decomposed")).encode(),
    "quoted": "".join(f'"{line}"\n' for line in table("quoted").replace(",", '","').split("\r\n") if line).encode(),
    "quoted-line-breaks": table_with_long_quote("quoted-line-breaks").encode(),
    "space-after-comma": table("space-after-comma", ", ").encode(),
    "one-odd-byte": table("one-odd-byte").encode().replace("Hãn".encode(), "Hãn".encode() + b"\xff"),
}


@pytest.fixture(scope="module")
def city(tmp_path_factory) -> Imported:
    return imported(tmp_path_factory.mktemp("text"), {f"{name}.csv": content for name, content in FORMS.items()})


@pytest.mark.parametrize("name", [name for name in FORMS if name != "one-odd-byte"])
def test_the_same_accidents_come_out_of_every_form(city, name):
    assert city.file(f"{name}.csv")["sentence"] is None
    assert city.records("accidents", COLUMNS, f"{name}.") == EXPECTED
    assert city.account(f"{name}.csv") == all_accepted(3)


def test_one_odd_byte_costs_one_letter_and_not_the_accents_of_the_file(city):
    roads = [road for (road,) in city.records("accidents", "road", "one-odd-byte.")]
    assert roads == ["đường Lạch Tray", "phố Nguyễn Đức Cảnh", "Trần Nguyên Hãn\ufffd"]


def test_the_dialect_found_is_reported(city):
    dialects = {name: city.file(f"{name}.csv")["dialect"] for name in ("comma", "tab", "windows-1258", "utf-16-be")}
    assert dialects == {
        "comma": "utf-8, comma", "tab": "utf-8, tab", "windows-1258": "cp1258, comma", "utf-16-be": "utf-16-be, comma",
    }  # fmt: skip
