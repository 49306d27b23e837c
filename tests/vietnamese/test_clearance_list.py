from datetime import date
from types import SimpleNamespace

from vietnamese.clearance_list import clearance_list


def row(name: str, state: str, made: int = 0, required: int = 2) -> SimpleNamespace:
    return SimpleNamespace(full_name=name, state=state, clearance_count=made, required_count=required)


def text(*rows: SimpleNamespace, is_sample: bool = False) -> list[str]:
    return clearance_list(
        rows,
        month=date(2026, 10, 1),
        last_day=date(2026, 10, 31),
        due_count=114,
        through=date(2026, 11, 14),
        where="toàn thành phố · 114 địa bàn",
        is_sample=is_sample,
    ).split("\n")


def test_wards_are_numbered_by_state_under_month_date_and_counts():
    rows = [row("Phường An Biên", "not_met", 1), row("Xã Việt Khê", "not_reported"), row("Xã Hà Bắc", "not_met")]
    assert text(*rows) == [
        "ĐỊA BÀN CHƯA ĐỦ SỐ LẦN GIẢI TỎA LẤN CHIẾM THÁNG 10/2026",
        "Kế hoạch 122/KH-UBND, toàn thành phố · 114 địa bàn; số liệu đến ngày 14/11/2026.",
        "111/114 địa bàn đã đủ, 3 chưa đủ.",
        "",
        "I. Chưa báo cáo (1):",
        "1. Xã Việt Khê",
        "",
        "II. Chưa đạt (2):",
        "1. Phường An Biên: 1/2 lần",
        "2. Xã Hà Bắc: 0/2 lần",
        "",
        "Đề nghị UBND các địa bàn trên rà soát, báo cáo ngay số lần đã làm nếu còn thiếu báo cáo, và tổ chức giải tỏa "
        "đủ số lần yêu cầu trong tháng này. Trân trọng.",
    ]


def test_a_month_under_way_asks_for_what_is_left_until_its_last_day():
    said = text(row("Phường An Biên", "in_progress", 1))
    assert "I. Chưa đủ, tháng chưa hết (1):" in said
    assert "trước khi hết ngày 31/10/2026" in said[-1]


def test_nobody_missing_asks_for_nothing():
    assert text()[-3:] == ["114/114 địa bàn đã đủ, 0 chưa đủ.", "", "Tất cả địa bàn đã làm đủ."]


def test_sample_data_say_so():
    assert text(is_sample=True)[1] == "(DỮ LIỆU MẪU, KHÔNG PHẢI SỐ LIỆU THẬT)"
