"""The small city: 10 accidents a month in the base year and 9 since; each month 1 death; 2 injured, then 1."""

import csv
from datetime import date

import pytest

from tests.pages.city import HONG_BANG, LE_CHAN, accidents, tables
from tests.pages.screen import captions, texts
from tests.snapshots import DATA, write_snapshot


def test_each_criterion_has_value_change_target_status_and_verdict(visit):
    said = texts(visit("accidents"))
    assert "#### 99 :small[:gray[vụ]]" in said
    assert "giảm 11 vụ (−10,00%)" in said and "so cùng kỳ (110)" in said
    assert "**tối đa 103**" in said  # 110 x 0,94 = 103,4
    assert "**tối đa 10**" in said and "**tối đa 20**" in said  # 11 x 0,94 = 10,34; 22 x 0,94 = 20,68
    assert said.count("Chưa đạt]") == 1 and said.count("Đạt]") == 2
    assert "giảm 11 người (−50,00%)" in said
    assert said.count("Mức thay đổi: chưa đủ căn cứ") == 3


def test_the_level_in_the_thresholds_decides_what_is_real(empty_city, open_page):
    """11 injured after 22 have p = 8%: no evidence at 5%, real at 10%."""
    with (DATA / "plan" / "thresholds.csv").open(encoding="utf-8") as file:
        rows = [row | {"value": "0.1"} if row["code"] == "significance_level" else row for row in csv.DictReader(file)]
    write_snapshot(empty_city, tables() | {"thresholds": rows}, as_of=date(2026, 10, 31))
    said = texts(open_page("accidents", criterion="Số người bị thương"))
    assert ":green-badge[:material/arrow_downward: giảm 11 người (−50,00%)]" in said
    assert "so cùng kỳ: giảm rõ rệt" in said
    assert "p < 10%" in said and "(Poisson 5,0%–95,0%)" in said


def test_met_but_above_last_year_says_so(empty_city, open_page):
    """Base year 120, then 60, then 72: the target is 120 x 0,94 x 0,94 = 106,03."""
    rows = [
        row | {"accident_id": f"{row['accident_id']}-{year}", "occurred_at": row["occurred_at"].replace(old, new, 1)}
        for year, kept in ((0, 10), (1, 5), (2, 6))
        for row in accidents()
        if row["occurred_at"] < "2025-12-15" and int(row["accident_id"].rpartition("-")[2]) < kept
        for old in (row["occurred_at"][:4],)
        for new in (str(int(old) + year),)
    ]
    write_snapshot(empty_city, {"accidents": rows}, as_of=date(2027, 11, 30))
    said = texts(open_page("accidents"))
    assert "#### 72 :small" in said and "so cùng kỳ (60)" in said
    assert "**tối đa 106** · đạt, nhưng vẫn cao hơn cùng kỳ" in said


def test_the_charts_follow_the_criterion(visit):
    """11 injured after 22: 11 of 33, p = 8%. A month has 1 after 2. 12 months to 20/10/2026: 2 and 11 x 1."""
    said = texts(visit("accidents", criterion="Số người bị thương"))
    assert "### Lũy kế 11 người bị thương, giảm 11 (−50,00%) so cùng kỳ: chưa đủ căn cứ" in said
    assert "### Không tháng nào trong 10 tháng trọn có số người bị thương khác rõ rệt kỳ so sánh" in said
    assert "### 12 tháng đến 20/10/2026: 13 người bị thương :small" in said


def test_what_cannot_be_drawn_is_counted(visit):
    said = texts(visit("accidents"))
    assert "Không ghi giờ: 11/99 vụ" in said
    assert "### 88/99 vụ có tọa độ" in said and "**11**/99 vụ" in said
    assert "Chưa xác định địa bàn: 0 vụ trong 12 tháng này" in said


def test_a_severity_narrows_the_page_and_takes_the_target_away(visit):
    app = visit("accidents", severity="Nghiêm trọng")
    said = texts(app)
    assert "#### 11 :small[:gray[vụ]]" in said
    assert "Mức độ nghiêm trọng, toàn thành phố, năm đến nay, từ 15/12/2025 đến 31/10/2026, so với cùng kỳ" in said
    assert "Không có mục tiêu" in said and said.count("Chưa đánh giá]") == 3


def test_vehicles_say_that_they_overlap(visit):
    assert "nên tổng các thanh lớn hơn số vụ" in texts(visit("accidents", breakdown="Phương tiện"))


def test_roads_are_held_against_the_legal_alert(visit):
    said = texts(visit("accidents"))
    assert "0/1 tuyến đường chạm ngưỡng" in said and "Không tuyến đường nào chạm ngưỡng." in said
    assert (
        "Ngưỡng từ 01/07/2026, Nghị định 241/2026/NĐ-CP, Điều 18: cả ba chỉ tiêu từ +10%, hoặc hai chỉ tiêu từ +20%, "
        "hoặc một chỉ tiêu trên +30%."
    ) in said


def test_the_limits_are_those_of_the_last_day(visit):
    said = texts(visit("accidents", start="2026-01-15", end="2026-06-14"))
    assert "Ngưỡng từ 01/01/2025, Nghị định 165/2024/NĐ-CP, Điều 32 khoản 3: cả ba chỉ tiêu từ +20%" in said


def test_a_road_that_reaches_a_limit_says_whether_it_really_rose(empty_city, open_page):
    """QL5: 8 after 2 accidents, p = 11%; QL10: 20 after 4, p = 0,2%."""
    days = {"QL5": (2, 8), "QL10": (4, 20), "QL18": (5, 5)}
    rows = [
        {"accident_id": f"{road}-{year}-{place}", "occurred_at": f"{year}-03-{place + 1:02} 08:00", "road": road,
         "ward": HONG_BANG, "deaths": 1}
        for road, counts in days.items()
        for year, count in zip((2025, 2026), counts, strict=True)
        for place in range(count)
    ]  # fmt: skip
    rows.append({"accident_id": "first", "occurred_at": "2024-12-20", "ward": HONG_BANG})
    write_snapshot(empty_city, {"accidents": rows}, as_of=date(2026, 3, 31))
    said = texts(open_page("accidents"))
    assert "### 2/3 tuyến đường chạm ngưỡng cảnh báo của pháp luật, 1 tuyến tăng rõ rệt" in said
    assert said.index("QL10") < said.index("QL5]")
    assert "▲ tăng rõ rệt · vụ, chết" in said and "4 → 20 ▲" in said and "2 → 8 ▲" in said
    assert "1/2 tuyến chạm ngưỡng chưa đủ căn cứ là tăng thật" in said
    assert "Không tính được ở 1 tuyến" in said  # QL18: nobody was injured in either year


def test_a_group_that_changed_beyond_chance_is_in_the_title(empty_city, open_page):
    rows = [
        {"accident_id": f"{year}-{place}", "occurred_at": f"{year}-02-{place + 1:02}", "ward": HONG_BANG,
         "alcohol": year == 2026}
        for year in (2025, 2026)
        for place in range(20)
    ]  # fmt: skip
    rows.append({"accident_id": "first", "occurred_at": "2024-12-20", "ward": HONG_BANG})
    write_snapshot(empty_city, {"accidents": rows}, as_of=date(2026, 2, 28))
    said = texts(open_page("accidents", breakdown="Nồng độ cồn"))
    assert (
        "### Nhiều nhất: Có vi phạm nồng độ cồn, 20 vụ; tăng rõ rệt: Có vi phạm nồng độ cồn; "
        "giảm rõ rệt: Không vi phạm nồng độ cồn"
    ) in said


@pytest.fixture
def three_years(empty_city):
    """The small city and the year before its base year, which had 10 accidents a month as well."""
    year_before = [
        row | {"accident_id": f"old-{row['accident_id']}", "occurred_at": row["occurred_at"].replace(year, before, 1)}
        for year, before in (("2025", "2024"), ("2024", "2023"))
        for row in accidents()
        if row["occurred_at"].startswith(year) and row["occurred_at"] < "2025-12-15"
    ]
    write_snapshot(empty_city, tables() | {"accidents": year_before + accidents()}, as_of=date(2026, 10, 31))


def test_twelve_months_against_the_twelve_before(three_years, open_page):
    """To 20/10/2026 one month of 10 and 11 of 9 accidents, before 12 of 10."""
    said = texts(open_page("accidents"))
    assert "### 12 tháng đến 20/10/2026: 109 vụ, giảm 11 (−9,17%) so 12 tháng trước đó: chưa đủ căn cứ" in said


def test_the_wards_with_counts_and_verdicts_but_no_percentage(three_years, open_page):
    """Le Chan has 5 of the 10 and of the 9, Hong Bang 5 and then 4."""
    app = open_page("accidents")
    wards = app.dataframe[0].value
    assert wards.head(2).to_numpy().tolist() == [
        ["ward?place=L%C3%AA%20Ch%C3%A2n", "60", "60", "chưa đủ căn cứ", "55", "0", "11"],
        ["ward?place=H%E1%BB%93ng%20B%C3%A0ng", "49", "60", "chưa đủ căn cứ", "44", "11", "0"],
    ]
    assert len(wards) == 114 and set(wards["Nhận định"].iloc[2:]) == {"số liệu quá ít"}
    assert "### Không địa bàn nào tăng rõ rệt; nhiều nhất Lê Chân, 60 vụ trong 12 tháng" in texts(app)


def test_what_could_not_be_placed_is_said_before_trends_of_wards(empty_city, open_page):
    rows = [
        {"accident_id": f"{day}-{place}", "occurred_at": f"{day} 08:00", "ward": ward}
        for day, ward, count in [
            ("2024-01-20", LE_CHAN, 1), ("2025-03-20", "unknown", 7), ("2025-08-20", "unknown", 2),
            ("2026-03-20", "unknown", 1), ("2026-10-20", LE_CHAN, 9),
        ]
        for place in range(count)
    ]  # fmt: skip
    write_snapshot(empty_city, {"accidents": rows}, as_of=date(2026, 10, 31))
    said = texts(open_page("accidents"))
    assert "Chưa xác định địa bàn: 1 vụ, kỳ trước 9 vụ (trước 01/07/2025: 7 vụ)" in said


def test_published_totals_stand_beside_ours(visit):
    said = texts(visit("accidents"))
    assert "Lệch 1 trong 2 số đã công bố" in said  # deaths: 12 published, 11 ours
    assert "−1" in said


@pytest.mark.parametrize("breakdown", ["Nguyên nhân", "Tuyến", "Loại đường", "Mức độ", "Loại hình"])
def test_every_breakdown_names_its_largest_group(visit, breakdown):
    assert "### Nhiều nhất: " in texts(visit("accidents", breakdown=breakdown))


@pytest.mark.parametrize("start, end", [("2026-10-25", "2026-10-31"), ("2020-01-01", "2020-02-01")])
def test_a_period_without_data_says_so(visit, start, end):
    """After the last accident of the feed, and before its first: 0 would be untrue of both."""
    app = visit("accidents", start=start, end=end)
    assert "Chưa có số liệu trong kỳ." in captions(app) and "#### 0" not in texts(app)


def test_a_choice_that_nothing_matches_says_so(visit):
    app = visit("accidents", severity="Rất nghiêm trọng", ward="Lê Chân")
    assert not app.exception
    assert texts(app).count("Trong kỳ không có vụ nào khớp với lựa chọn.") >= 3


def test_wards_have_pairs_and_no_percentage(visit):
    """Le Chan: 5 of the 10 and of the 9; Hong Bang: 44 after 55."""
    said = texts(visit("accidents", ward="Hồng Bàng"))
    assert "giảm 11 vụ (44/55)" in said and "### Lũy kế 44 vụ, giảm 11 (44/55) so cùng kỳ: chưa đủ căn cứ" in said
    assert "(−" not in said


@pytest.mark.parametrize(
    "query, compared",
    [({"compare": "Năm gốc 2025"}, "so năm gốc 2025"), ({"calendar": "Tháng dương lịch"}, "so cùng kỳ")],
)
def test_other_comparisons_and_the_calendar_months_stand(visit, query, compared):
    app = visit("accidents", **query)
    assert not app.exception and compared in texts(app)
