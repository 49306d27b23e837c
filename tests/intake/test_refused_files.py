"""What is no export, or one nobody can read, costs that file one Vietnamese sentence and nothing else."""

import random
import unicodedata
from pathlib import Path

import pytest

from intake.errors import FileRefused
from intake.sources import read_source
from tests.intake.exporting import HEADER, Account, Imported, all_accepted, imported
from vietnamese.intake_words import FILE_REFUSED

TCVN3 = dict(zip("áàảãạăắằẳẵặâấầẩẫậđéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵ", (
    "\xb8\xb5\xb6\xb7\xb9\xa8\xbe\xbb\xbc\xbd\xc6\xa9\xca\xc7\xc8\xc9\xcb\xae\xd0\xcc\xce\xcf\xd1\xaa\xd5\xd2\xd3\xd4\xd6"
    "\xdd\xd7\xd8\xdc\xde\xe3\xdf\xe1\xe2\xe4\xab\xe8\xe5\xe6\xe7\xe9\xac\xed\xea\xeb\xec\xee\xf3\xef\xf1\xf2\xf4\xad\xf8"
    "\xf5\xf6\xf7\xf9\xfd\xfa\xfb\xfc\xfe"
), strict=True))  # fmt: skip
VNI = dict(zip("áàảãạâấầẩẫậăắằẳẵặ", ("ù", "ø", "û", "õ", "ï", *"âáàåãä", *"êéèúüë"), strict=True))
TABLE = (
    HEADER + ",Phường,Nguyên nhân\n{}.1,12/03/2026,1,0,phường Lê Chân,không chú ý quan sát\n"
    "{}.2,13/03/2026,0,1,phường Thủy Nguyên,đi không đúng phần đường\n{}.3,14/03/2026,0,0,Đồ Sơn,vượt xe không đúng quy định\n"
)


def tcvn3(text: str) -> bytes:
    """As the .VnTime fonts have it: one byte of Latin-1 for each lower-case letter."""
    return "".join(TCVN3.get(letter, letter) for letter in text.lower()).encode("latin_1", "replace")


def vni(text: str) -> bytes:
    """As the VNI fonts have it: the vowel, then one byte for all its marks; letters of their own for some."""
    out = []
    for letter in text.lower():
        vowel, *marks = unicodedata.normalize("NFD", letter)
        if "\u031b" in marks:
            marks.remove("\u031b")
            vowel = {"o": "ô", "u": "ö"}[vowel]
        mark = unicodedata.normalize("NFC", "a" + "".join(marks))
        out.append({"đ": "ñ"}.get(vowel, vowel) + (VNI[mark] if marks else ""))
    return "".join(out).encode("latin_1")


ONE_ROW = f"{HEADER}\n{{}}.1,12/03/2026,0,0\n"
REFUSED = {
    "book.xlsx": (b"PK\x03\x04" + b"\x00" * 200, "spreadsheet"),
    "book.xls": (b"\xd0\xcf\x11\xe0" + b"\x00" * 200, "spreadsheet"),
    "book-called.csv": (b"PK\x03\x04\x14\x00\x06\x00" + bytes(range(256)) * 8, "spreadsheet"),
    "tcvn3.csv": (tcvn3(TABLE), "tcvn3"),
    "vni.csv": (vni(TABLE), "vni"),
    "tcvn3-below-a-plain-header.csv": (b"ma_vu,ngay_xay_ra,so_nguoi_chet,so_nguoi_bi_thuong,phuong,nguyen_nhan\n"
                                       + tcvn3(TABLE).split(b"\n", 1)[1], "tcvn3"),
    "tcvn3-saved-as-utf-8.csv": (tcvn3(TABLE).decode("latin_1").encode(), "tcvn3"),
    "empty.csv": (b"", "empty_file"),
    "blank-lines.csv": (b"\r\n\r\n  \r\n", "empty_file"),
    "bom-alone.csv": (b"\xef\xbb\xbf", "empty_file"),
    "one-column.csv": ("Mã vụ\nX1\nX2\n".encode(), "unknown_feed"),
    "letter.csv": ("Kính gửi các đồng chí,\nđề nghị báo cáo số liệu.\n".encode(), "unknown_feed"),
    "junk.csv": (random.Random(1).randbytes(5000), "binary"),
    "nulls.csv": (b"\x00" * 3000, "binary"),
    "picture.csv": (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)) * 4, "binary"),
    "missing-column.csv": ("Mã vụ,Ngày xảy ra,Số người chết\nX1,12/03/2026,0\n".encode(), "missing_columns"),
    "header-typo.csv": (ONE_ROW.replace("Số người chết", "Số ngưòii chêts").encode(), "missing_columns"),
    "no-header.csv": (b"X1,12/03/2026,0,0\nX2,13/03/2026,0,0\n", "unknown_feed"),
    "long-line.csv": (HEADER.encode() + b"\n" + b"x" * 1_100_000 + b"\n", "line_too_long"),
    "sample-among-real.csv": (ONE_ROW.replace("{}", "MAU-TN").encode(), "sample_among_real"),
    "plates-as-ids.csv": (f"{HEADER}\n15A-123.45,12/03/2026,0,0\n".encode(), "personal_key"),
}


@pytest.fixture(scope="module")
def city(tmp_path_factory) -> Imported:
    files = {path: content for path, (content, _) in REFUSED.items()}
    files |= {
        "good.csv": ONE_ROW.format("good"),
        "header-only.csv": HEADER + "\n",
        "null-bytes-in-a-cell.csv": ONE_ROW.format("null").replace("12/03", "12\x00/03"),
        "~$good.xlsx": "Excel holds this",
        "note.md": "not an export",
    }
    return imported(tmp_path_factory.mktemp("refused"), files)


@pytest.mark.parametrize("path", REFUSED)
def test_the_file_is_refused_with_its_sentence(city, path):
    code = REFUSED[path][1]
    sentence = city.file(path)["sentence"]
    assert sentence is not None and sentence.startswith(FILE_REFUSED[code].split("{")[0]), sentence
    assert sentence.endswith(".") and "Traceback" not in sentence
    assert city.account(path).accepted == 0


def test_the_files_beside_them_are_imported(city):
    assert city.account("good.csv") == all_accepted(1)
    assert city.account("header-only.csv") == Account(0, 0)
    assert city.report.exit_code == 1
    assert not {"~$good.xlsx", "note.md"} & {file["path"] for file in city.report.manifest["files"]}


def test_the_sentence_names_the_missing_column_as_the_clerk_knows_it(city):
    assert "“Số người chết”" in city.file("header-typo.csv")["sentence"]


def test_a_null_byte_costs_no_more_than_itself(city):
    assert city.records("accidents", "occurred_at::date::varchar", "null.") == [("2026-03-12",)]


def test_a_file_that_excel_holds_open_says_so(tmp_path, monkeypatch):
    def locked(self, *arguments, **options):
        raise PermissionError(13, "The process cannot access the file")

    monkeypatch.setattr(Path, "open", locked)
    with pytest.raises(FileRefused) as refusal:
        read_source(None, tmp_path / "tai_nan.csv", None, tmp_path / "spool")
    assert refusal.value.code == "locked" and "đóng Excel" in FILE_REFUSED["locked"]
