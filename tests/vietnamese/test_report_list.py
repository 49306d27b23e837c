from datetime import date
from types import SimpleNamespace

from vietnamese import task_page_words as page
from vietnamese.report_list import report_list
from vietnamese.task_sheet_words import counts, milestone_of
from vietnamese.task_words import days_left


def row(name: str, state: str, kind: str = "ward", late: int | None = None) -> SimpleNamespace:
    return SimpleNamespace(name=name, report_state=state, unit_kind=kind, late_day_count=late)


def text(*rows: SimpleNamespace, due=date(2026, 6, 14), is_sample: bool = False) -> list[str]:
    return report_list(
        rows, kind="half_year", due=due, judged=date(2026, 11, 14), through=date(2026, 7, 9), where="toàn thành phố",
        is_sample=is_sample,
    ).split("\n")  # fmt: skip


def test_units_are_numbered_by_kind_and_the_late_come_last():
    rows = [
        row("Xã Hà Bắc", "missing"), row("Sở Xây dựng", "missing", "agency"), row("Phường An Biên", "late", late=12),
        row("Phường Lê Chân", "on_time"), row("Xã Việt Khê", "missing"),
    ]  # fmt: skip
    assert text(*rows) == [
        "ĐƠN VỊ CHƯA GỬI BÁO CÁO 6 THÁNG (HẠN 14/06/2026)",
        "Kế hoạch 122/KH-UBND, mục IV, toàn thành phố; xét đến ngày 14/11/2026, số liệu đến ngày 09/07/2026.",
        "2/5 đơn vị đã gửi, 3 chưa gửi.",
        "",
        "I. Cơ quan thành phố (1):",
        "1. Sở Xây dựng",
        "",
        "II. UBND cấp xã (2):",
        "1. Xã Hà Bắc",
        "2. Xã Việt Khê",
        "",
        "III. Đã gửi nhưng trễ (1):",
        "1. Phường An Biên: trễ 12 ngày",
        "",
        "Đề nghị các đơn vị trên gửi về UBND thành phố (qua Công an thành phố) ngay. Trân trọng.",
    ]


def test_what_is_not_due_yet_is_asked_for_by_its_day():
    said = text(row("Xã Hà Bắc", "awaited"), due=date(2026, 12, 14))
    assert "0/1 đơn vị đã gửi, 1 chưa gửi." in said and "trước khi hết ngày 14/12/2026" in said[-1]


def test_nobody_missing_asks_for_nothing():
    assert text(row("Xã Hà Bắc", "on_time"))[-3:] == ["1/1 đơn vị đã gửi, 0 chưa gửi.", "", "Tất cả đơn vị đã gửi."]


def test_sample_data_say_so():
    assert text(is_sample=True)[1] == "(DỮ LIỆU MẪU, KHÔNG PHẢI SỐ LIỆU THẬT)"


def test_days_are_left_until_the_day_is_over():
    assert [days_left(count) for count in (1508, 1, 0, -1)] == [
        "còn 1.508 ngày", "còn 1 ngày", "hạn chót hôm nay", "quá 1 ngày",
    ]  # fmt: skip


def test_what_is_overdue_is_told_with_who_and_how_much_is_unknown():
    assert page.silent(0, 0) == "Không nhiệm vụ nào quá hạn" and page.silent(0, 3) == "Đều đã có báo cáo"
    assert page.named([("Sở XD", 3), ("CATP", 1), ("Sở TC", 1)]) == "Sở XD 3, CATP 1 và 1 nơi khác"
    assert page.named([("Sở XD", 3)]) == "Sở XD 3"


def test_the_timeline_is_titled_by_what_is_late_and_what_comes():
    judged = date(2026, 11, 14)
    said = page.timeline_title(10, date(2026, 12, 31), [2, 49, 52], judged)
    assert said == "10 mốc quá hạn; tới đây 31/12/2026 (còn 47 ngày): nhiệm vụ 2, 49, 52"
    assert page.timeline_title(0, None, [], judged) == "Không mốc nào quá hạn; không còn mốc nào phía trước"


def test_a_report_tells_its_milestone_as_written_or_as_taken():
    names = {1: "Rà soát", 2: "Xử lý 100%"}
    assert milestone_of(1, "", names) == "Rà soát"
    assert milestone_of(2, "31/12/2028", names) == "31/12/2028"
    assert milestone_of(None, "mốc 9", names) == "mốc 9 (không có trong Kế hoạch)"
    assert milestone_of(None, "đợt 1", {}) == "đợt 1"  # a standing task has no milestones
    assert milestone_of(None, "", names) == "–"


def test_states_of_units_are_told_the_worst_first():
    assert counts({"done": 83, "overdue": 15}) == "Quá hạn 15 · Hoàn thành 83"
