"""Every form in which an export may name a ward, and that none is guessed."""

import csv
import unicodedata
from collections import defaultdict
from pathlib import Path

import pytest

from intake.wards import Placement, WardNames

REFERENCE = Path(__file__).parents[2] / "data" / "reference"
TYPES = {"phuong": "Phường", "xa": "Xã", "thi_tran": "Thị trấn", "huyen": "Huyện", "quan": "Quận", "thi_xa": "Thị xã",
         "thanh_pho": "Thành phố"}
PROVINCES = {"old_haiphong": "Thành phố Hải Phòng", "old_haiduong": "Tỉnh Hải Dương"}
LE_CHAN, CITY_OF_HAI_DUONG = ("11383", "11407"), (
    "10507", "10525", "10532", "10537", "10543", "10660", "10837", "10891", "11002",
)


def rows(name: str) -> list[dict[str, str]]:
    with (REFERENCE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


WARDS = rows("wards.csv")
NAMES = WardNames([REFERENCE])
CAM_GIANG = {"10888", "10903"}


def without_accents(text: str) -> str:
    letters = unicodedata.normalize("NFD", text).replace("đ", "d").replace("Đ", "D")
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def with_old_tones(text: str) -> str:
    for new, old in (("òa", "oà"), ("óa", "oá"), ("ủy", "uỷ"), ("ụy", "uỵ"), ("úy", "uý"), ("ùy", "uỳ")):
        text = text.replace(new, old)
    return text


def old_units() -> dict[tuple[str, ...], set[str]]:
    units = defaultdict(set)
    for row in rows("ward_aliases.csv"):
        place = TYPES[row["old_district_type"]], row["old_district"], PROVINCES[row["former_province"]]
        units[TYPES[row["old_type"]], row["old_name"], *place].add(row["code"])
    return units


def codes(placement: Placement) -> set[str]:
    return set(placement.candidates) if placement.code == "unknown" else {placement.code}


@pytest.mark.parametrize(
    "form",
    [
        "{code}", "{code}.0", "'{code}", "{full_name}", "{name}", "  {name}  ", "{short} {name}", "{short}.{name}",
        "{full_name}, Hải Phòng", "{full_name}, TP. Hải Phòng", "{name} - Hải Phòng", "Hải Phòng; {full_name}",
        "{full_name} thành phố Hải Phòng", "Số 12 đường Trần Phú, {full_name}, TP Hải Phòng, Việt Nam",
        "UBND {full_name}", "{code} - {name}",
    ],
)  # fmt: skip
def test_each_ward_of_today_answers_to_every_form_of_its_name(form):
    for ward in WARDS:
        text = form.format(**ward, short={"phuong": "P", "xa": "X", "dac_khu": "ĐK"}[ward["type"]])
        other_spellings = text.upper(), text.lower(), with_old_tones(text), text.replace(" ", "_")
        for written in (text, *other_spellings, unicodedata.normalize("NFD", text)):
            assert NAMES.resolve(written) == (ward["code"], (), ward["former_province"], ""), written


def test_accents_may_be_left_out():
    for ward in (ward for ward in WARDS if ward["code"] not in CAM_GIANG):
        assert NAMES.resolve(without_accents(ward["full_name"])).code == ward["code"]
        assert NAMES.resolve(without_accents(ward["name"])).code == ward["code"]


def test_cam_giang_without_accents_is_two_wards():
    for text in ("Cam Giang", "xa cam giang", "XA CAM GIANG"):
        assert NAMES.resolve(text) == ("unknown", ("10888", "10903"), "old_haiduong", "ambiguous")
    assert NAMES.resolve("Cẩm Giang").code == "10888"
    assert NAMES.resolve("Cẩm Giàng").code == "10903"


@pytest.mark.parametrize("before_merger", [True, None], ids=["before", "unknown day"])
def test_each_old_ward_answers_with_its_district_and_province(before_merger):
    for (kind, name, district_type, short_district, province), expected in old_units().items():
        ward, district = f"{kind} {name}", f"{district_type} {short_district}"
        texts = [f"{ward}, {district}, {province}", f"{province}-{district}-{ward}", f"{ward} {district} {province}"]
        for text in [*texts, *map(without_accents, texts)]:
            assert codes(NAMES.resolve(text, before_merger=before_merger)) == expected, text
        assert codes(NAMES.resolve(ward, district, province, before_merger)) == expected
        assert codes(NAMES.resolve(name, short_district, province, before_merger)) == expected


def test_divided_old_wards_keep_their_parts():
    divided = {unit: found for unit, found in old_units().items() if len(found) > 1}
    for unit, found in divided.items():
        placement = NAMES.resolve(", ".join((" ".join(unit[:2]), " ".join(unit[2:4]), unit[4])))
        assert placement[:2] == ("unknown", tuple(sorted(found))) and placement.reason == "divided"
    of_2025 = {row["old_district"] + row["old_name"] + row["old_type"] for row in rows("ward_aliases.csv")
                    if row["is_earlier"] == "false" and row["is_divided"] == "true"}
    assert len(of_2025) == 71


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Hải An", "11413"), ("An Hải", "11617"), ("phường Hải An", "11413"), ("phường An Hải", "11617"),
        ("Hà Nam", "10843"), ("Hà Tây", "10846"), ("Hà Bắc", "10816"), ("Hà Đông", "10882"),
        ("Hồng Bàng", "11311"), ("Lê Chân", "11383"), ("Hải Dương", "10525"),
        ("Phường Hải Dương, Hải Phòng", "10525"), ("Hồng Bàng Hải Phòng", "11311"), ("Đông Hải", "11411"),
    ],
)  # fmt: skip
def test_look_alikes(text, code):
    assert NAMES.resolve(text).code == code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (10525, "10525"), (" 10525 ", "10525"), ("10525,0", "10525"),
        ("P.Hải An", "11413"), ("p hai an", "11413"), ("Ph. Hải An", "11413"), ("X. Việt Khê", "11503"),
        ("Đ.K. Cát Hải", "11914"), ("ĐK Bạch Long Vỹ", "11948"), ("Ðặc khu Cát Hải", "11914"),
        ("huyện Cát Hải", "11914"), ("PHƯỜNG_KIẾN_AN", "11443"), ("Xã Kiến Thuỵ", "11680"),
        ("phường Thuỷ Nguyên", "11560"), ("Hoà Bình", "11533"), ("Xã Hòa Bình, Vĩnh Bảo", "11911"),
        ("T.T. Cẩm Giang, H. Cẩm Giàng", "10888"), ("Xã An Hồng, huyện An Dương", "11602"),
        ("Phường Trần Hưng Đạo, TP Hải Dương", "10525"), ("Phường Trần Hưng Đạo (Chí Linh)", "10570"),
        ("TP.Chí Linh/P.Phả Lại", "10546"), ("Ngọc Châu - Hải Dương", "10525"), ("Hải Dương; Ngọc Châu", "10525"),
        ("P. Vạn Mỹ Q. Ngô Quyền", "11329"), ("Thị trấn Minh Đức, huyện Thủy Nguyên", "11473"),
    ],
)  # fmt: skip
def test_abbreviations_and_addresses(text, code):
    assert NAMES.resolve(text).code == code


@pytest.mark.parametrize("name", ["Máy Tơ", "may to", "MÁY TƠ"])
def test_a_ward_that_was_gone_before_2025_answers_too(name):
    parts_of_gia_vien = ("unknown", ("11311", "11329", "11359"), "old_haiphong", "divided")
    assert NAMES.resolve(f"Phường {name}, quận Ngô Quyền") == parts_of_gia_vien
    assert NAMES.resolve(f"Hải Phòng - Ngô Quyền - {name}") == parts_of_gia_vien


def test_the_day_decides_between_an_old_and_a_new_name():
    assert NAMES.resolve("Phường Trần Hưng Đạo", before_merger=False).code == "10570"
    assert NAMES.resolve("Phường Trần Hưng Đạo").code == "10570"
    before = NAMES.resolve("Phường Trần Hưng Đạo", before_merger=True)
    assert before == ("unknown", ("10525", "11488"), "unknown", "ambiguous")
    assert NAMES.resolve("Xã Hùng Thắng, Hải Phòng", before_merger=True).code == "11809"
    assert NAMES.resolve("Phường Chu Văn An", before_merger=True).code == "10549"
    assert NAMES.resolve("Phường Gia Viên").code == "11359"
    assert NAMES.resolve("Phường Gia Viên (cũ)").reason == "divided"
    assert NAMES.resolve("Phường Gia Viên (mới)", before_merger=True).code == "11359"


def test_an_export_written_anew_with_the_names_of_today_is_noticed():
    assert NAMES.are_of_today(["Phường Hồng Bàng", "Phường An Dương", "", "không rõ"])
    assert NAMES.are_of_today(["Chu Văn An", "An Dương", "Hồng Bàng"])
    assert not NAMES.are_of_today(["Phường Hồng Bàng", "Phường Thượng Lý"])
    assert not NAMES.are_of_today(["Phường An Dương", "Phường An Biên"])
    assert not NAMES.are_of_today(["Hồng Bàng", "Lê Chân"])
    assert not NAMES.are_of_today(["Phường Chu Văn An", "quận Lê Chân"])
    assert not NAMES.are_of_today([])


def test_an_old_address_of_a_day_after_the_merger_may_be_old_or_new():
    placement = NAMES.resolve("Phường Trần Hưng Đạo, Hải Dương", before_merger=False)
    assert placement == ("unknown", ("10525", "10570"), "old_haiduong", "ambiguous")


def test_a_district_is_no_ward_but_says_which_it_may_be():
    assert NAMES.resolve("quận Lê Chân") == ("unknown", LE_CHAN, "old_haiphong", "ambiguous")
    assert NAMES.resolve("Lê Chân", before_merger=True) == ("unknown", LE_CHAN, "old_haiphong", "ambiguous")
    for text in ("TP. Hải Dương", "thành phố Hải Dương", "tp hai duong"):
        assert NAMES.resolve(text) == ("unknown", CITY_OF_HAI_DUONG, "old_haiduong", "ambiguous")
    assert NAMES.resolve(None, "Lê Chân").candidates == LE_CHAN
    assert NAMES.resolve("Chợ Sắt", "Lê Chân").candidates == LE_CHAN


def test_a_province_alone_says_only_itself():
    assert NAMES.resolve("tỉnh Hải Dương") == ("unknown", (), "old_haiduong", "not_found")
    assert NAMES.resolve(None, None, "Hải Dương") == ("unknown", (), "old_haiduong", "not_found")
    assert NAMES.resolve("Hải Phòng") == ("unknown", (), "unknown", "not_found")
    assert NAMES.resolve("Hải Phòng", before_merger=True) == ("unknown", (), "old_haiphong", "not_found")


@pytest.mark.parametrize(
    ("text", "candidates"),
    [
        ("Phường Hồng Bàng, quận Lê Chân", ("11311", "11383", "11407")),
        ("Phường Hải An, Phường Kiến An", ("11413", "11443")),
        ("Phường Hải Dương và phường Kiến An", ("10525", "11443")),
    ],
)
def test_parts_that_contradict_each_other_are_ambiguous(text, candidates):
    placement = NAMES.resolve(text)
    assert (placement.reason, placement.candidates) == ("ambiguous", candidates)


@pytest.mark.parametrize("text", ["Phường Xyz", "Hà Nội", "Phường Hái An", "Cẩm Gịang", "abc", "12345", "Tổng", "P."])
def test_what_is_no_ward_is_not_found(text):
    assert NAMES.resolve(text) == ("unknown", (), "unknown", "not_found")


def test_an_unknown_ward_of_a_known_district_lies_in_the_district():
    for text in ("Phường Xyz, quận Lê Chân", "Phường Xyz, Lê Chân"):
        assert NAMES.resolve(text) == ("unknown", LE_CHAN, "old_haiphong", "not_found")


@pytest.mark.parametrize("text", [None, "", "  ", "-", " , "])
def test_nothing_written_is_empty(text):
    assert NAMES.resolve(text) == ("unknown", (), "unknown", "empty")


def test_a_name_of_several_old_wards_is_never_guessed():
    by_name = defaultdict(set)
    for (kind, name, *_), found in old_units().items():
        by_name[kind, name] |= found
    of_today = {ward["full_name"] for ward in WARDS}
    shared = {f"{kind} {name}": found for (kind, name), found in by_name.items() if len(found) > 1}
    assert len(shared) > 100
    for text, found in shared.items():
        assert codes(NAMES.resolve(text, before_merger=True)) == found, text
        if text not in of_today:
            assert codes(NAMES.resolve(text)) == found, text


def test_each_table_is_read_from_the_first_folder_that_has_it(tmp_path):
    only_one = "code,name,full_name,type,former_province\n10525,Hải Dương,Phường Hải Dương,phuong,old_haiduong\n"
    (tmp_path / "wards.csv").write_text(only_one, encoding="utf-8")
    names = WardNames([tmp_path, REFERENCE])
    assert names.codes == {"10525"} and names.resolve("TT Gia Lộc").candidates == ("10999", "11050")
