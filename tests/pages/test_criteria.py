"""What the page of draft criteria says of wards of the small city, and where it has nothing to say."""

from datetime import date

import pytest

from tests.pages.city import HONG_BANG, LE_CHAN, accidents, clearances, tables
from tests.pages.screen import texts
from tests.snapshots import write_snapshot

DRAFT = "Dự thảo, chờ tiêu chí của Sở Nội vụ"


def grave(number: int, day: str, ward: str = HONG_BANG, severity: str = "very_serious", **more) -> dict:
    shared = {"accident_id": f"G{number}", "occurred_at": f"{day} 08:00", "ward": ward, "severity": severity}
    return shared | {"former_province": "old_haiphong"} | more


def reports(*sent: tuple[str, str, str]) -> list[dict]:
    """Unit, kind and day sent; the period of a half-year report ends on 14/6."""
    return [
        {"unit": unit, "kind": kind, "sent_on": day, "period_end": "2026-06-14" if kind == "half_year" else day}
        for unit, kind, day in sent
    ]


def city_with(root, **more) -> None:
    write_snapshot(root, tables() | more, as_of=date(2026, 10, 31))


def opened(open_page, **query) -> str:
    """The text of the page with Hong Bang opened."""
    app = open_page("criteria", place="Hồng Bàng", **query)
    assert not app.exception and not app.error
    return texts(app)


def listed(open_page, **query) -> str:
    """The list to send."""
    [area] = open_page("criteria", **query).text_area
    return area.value


def line(said: str, number: int) -> str:
    """What is said of the opened ward and a criterion."""
    [found] = [part for part in said.splitlines() if part.startswith(f":small[**{number}. ")]
    return found


def test_every_part_says_that_it_is_a_draft(visit):
    said = opened(visit)
    assert said.count(DRAFT) >= 3 and "không trọng số, không cộng điểm, không xếp hạng" in said


def test_wards_are_counted_by_state(visit):
    """Hong Bang alone met its seven months, Le Chan made one trip in each, nobody else reported."""
    said = opened(visit)
    assert "#### 114/114 :small[:gray[đạt]]" in said and "#### 1/114 :small[:gray[đạt]]" in said
    assert "chưa đạt 1]" in said and "chưa báo cáo 112]" in said


def test_without_grave_accidents_the_criterion_is_met(visit):
    assert "đạt] · Không ghi vụ nào như vậy từ 15/12/2025 đến 20/10/2026." in line(opened(visit), 1)


def test_a_grave_accident_is_named_by_its_day_and_listed(empty_city, open_page):
    """One on the first day of the period, one on the day before, which does not count."""
    city_with(empty_city, accidents=[*accidents(), grave(1, "2025-12-15"), grave(2, "2025-12-14")])
    assert "chưa đạt] · 1 vụ từ 15/12/2025 đến 20/10/2026: 15/12/2025." in line(opened(open_page), 1)
    assert "1. Phường Hồng Bàng: 1 vụ từ 15/12/2025 đến 20/10/2026: 15/12/2025." in listed(open_page)


def test_one_of_unknown_severity_or_place_leaves_it_open(empty_city, open_page):
    might = grave(2, "2026-03-01", "unknown", ward_candidates=[HONG_BANG, LE_CHAN])
    unknown = grave(1, "2026-03-01", severity="unknown")
    city_with(empty_city, accidents=[*accidents(), unknown, might])
    found = line(opened(open_page), 1)
    assert "chưa xác định]" in found
    assert "nhưng 1 vụ tại đây chưa rõ mức độ và 1 vụ chưa rõ nơi, có thể thuộc nơi này." in found


def test_points_found_and_listed_are_told_apart(empty_city, open_page):
    """Two deadly accidents at one place make a point by the law; the list of the agency has another, not treated."""
    deadly = [
        grave(number, "2026-03-01", severity="serious", deaths=1, latitude=20.90, longitude=106.60, mode="road")
        for number in (1, 2)
    ]
    spot = {"spot_id": "S1", "ward": HONG_BANG, "spot_kind": "accident_prone", "spot_state": "found"}
    city_with(empty_city, accidents=deadly, black_spots=[spot | {"reviewed_on": "2026-03-01"}])
    found = line(opened(open_page), 2)
    assert "chưa đạt] · Tìm thấy 1 điểm từ tai nạn 12 tháng đến 01/03/2026" in found
    assert "danh mục của cơ quan còn 1 điểm chưa xử lý xong." in found


def test_public_order_has_no_source_and_no_number(visit):
    said = opened(visit)
    assert "chưa có nguồn số liệu] · Chưa có tệp số liệu nào về trật tự công cộng." in line(said, 3)
    assert "#### –" in said and "chưa có nguồn số liệu 114]" in said


def test_months_of_clearances_are_named(visit):
    app = visit("criteria", place="Lê Chân")
    assert "chưa đạt] · Đạt 1/7 tháng trọn; chưa đạt tháng 5, 6, 7, 8, 9, 10/2026." in line(texts(app), 4)


def test_reports_on_the_last_day_and_a_day_late(empty_city, open_page):
    """The plan was due on 14/4, the half-year report on 14/6."""
    sent = reports(
        (HONG_BANG, "plan", "2026-04-14"), (HONG_BANG, "half_year", "2026-06-14"),
        (LE_CHAN, "plan", "2026-04-15"), (LE_CHAN, "half_year", "2026-06-14"),
    )  # fmt: skip
    city_with(empty_city, unit_reports=sent)
    assert "đạt] · Đúng hạn 2/2 lần phải gửi." in line(opened(open_page), 5)
    late = line(texts(open_page("criteria", place="Lê Chân")), 5)
    assert "chưa đạt] · Đúng hạn 1/2 lần phải gửi; kế hoạch triển khai (hạn 14/04/2026) gửi trễ 1 ngày" in late
    missing = line(texts(open_page("criteria", place="Ngô Quyền")), 5)
    assert "báo cáo 6 tháng (hạn 14/06/2026) chưa gửi" in missing


def test_the_list_follows_the_criterion_that_is_chosen(visit):
    said = listed(visit, ward_criterion="4. Giải tỏa")
    assert "ĐỊA BÀN CHƯA ĐẠT TIÊU CHÍ “GIẢI TỎA LẤN CHIẾM ĐỦ SỐ LẦN MỖI THÁNG”" in said
    assert "(DỰ THẢO, CHỜ TIÊU CHÍ CỦA SỞ NỘI VỤ)" in said
    assert "\n1. Phường Lê Chân: Đạt 1/7" in said and "\n2. " not in said


def test_the_board_names_what_fails_most_often(visit):
    """112 wards sent no plan; of the two that did, Le Chan was late and Hong Bang's half-year report was."""
    assert "Vướng nhiều nhất: báo cáo đúng hạn (tiêu chí 5), 114/114 địa bàn chưa đạt" in opened(visit)


def test_an_order_by_what_is_not_met_says_that_it_is_no_rank(visit):
    said = opened(visit, criteria_order="not_met")
    assert "không phải xếp hạng" in said and "bằng nhau thì theo mã địa bàn" in said


@pytest.mark.parametrize("feed", ["accidents", "clearances"])
def test_with_one_feed_alone_the_rest_has_no_source(empty_city, open_page, feed):
    write_snapshot(empty_city, {feed: {"accidents": accidents, "clearances": clearances}[feed]()})
    said = opened(open_page)
    assert ("chưa có nguồn số liệu" in line(said, 1)) == (feed == "clearances")
    assert ("chưa có nguồn số liệu" in line(said, 4)) == (feed == "accidents")
    assert "chưa có nguồn số liệu" in line(said, 5)


def test_without_any_feed_of_its_own_the_page_stands(empty_city, open_page):
    write_snapshot(empty_city, {"published_totals": tables()["published_totals"]}, as_of=date(2026, 10, 31))
    said = opened(open_page)
    assert [("chưa có nguồn số liệu" in line(said, number)) for number in range(1, 6)] == [True] * 5
    assert "Chưa có nguồn số liệu cho tiêu chí nào" in said


def test_before_the_plan_nothing_was_asked(empty_city, open_page):
    city_with(empty_city, unit_reports=reports((HONG_BANG, "plan", "2026-04-14")))
    said = opened(open_page, start="2026-01-01", end="2026-02-28")
    assert "chưa đến hạn] · Kỳ chưa có tháng trọn nào có yêu cầu (từ tháng 4/2026)." in line(said, 4)
    assert "chưa đến hạn] · Đến cuối kỳ chưa có báo cáo nào đến hạn." in line(said, 5)


def test_days_beyond_the_data_leave_accidents_open(visit):
    said = opened(visit, start="2026-10-25", end="2026-10-31")
    assert "chưa xác định] · Chưa có số liệu tai nạn trong kỳ." in line(said, 1)


def test_data_that_begin_within_the_period_do_not_speak_for_all_of_it(empty_city, open_page):
    late = [row for row in accidents() if str(row["occurred_at"]) >= "2026-03-01"]
    city_with(empty_city, accidents=late)
    assert "nhưng số liệu chỉ có từ 20/03/2026 đến 20/10/2026." in line(opened(open_page), 1)


def test_one_ward_alone_has_its_own_page(visit):
    """One trip a month, and the plan six days late."""
    app = visit("criteria", ward="Lê Chân")
    said = texts(app)
    assert not app.exception and "#### 1/1 :small[:gray[đạt]]" in said and "Lê Chân: 2 tiêu chí chưa đạt" in said
    assert "chưa đạt]" in line(said, 4) and "gửi trễ 6 ngày" in line(said, 5)


def test_an_area_keeps_its_own_wards(visit):
    app = visit("criteria", area="dac_khu")
    assert not app.exception and "#### 2/2 :small[:gray[đạt]]" in texts(app)


def test_no_ward_left_says_so(visit):
    app = visit("criteria", ward="Lê Chân", area="dac_khu")
    assert not app.exception and any("không còn địa bàn nào" in info.value for info in app.info)
