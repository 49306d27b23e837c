"""Slides and report on the plan's tasks, its other promises and the points where accidents happen again, by hand."""

from datetime import date
from io import BytesIO

import docx
import pytest

from analysis import Period, unit_holding
from queries import Filters
from reports import View, deck_of, view_of
from reports.document import periodic_report
from reports.slide import Chart, Slide, Table
from tests.pages.city import HONG_BANG, LE_CHAN, tables
from tests.snapshots import write_snapshot

AS_OF = date(2026, 10, 31)
YEAR, HALF = (unit_holding(day, unit, "reporting") for day, unit in [(AS_OF, "year"), (date(2026, 6, 14), "half")])


def crossings() -> list[dict]:
    """One of four is closed."""
    shared = {"ward": LE_CHAN, "reviewed_on": date(2026, 10, 20)}
    closed = {"crossing_id": "1", "crossing_state": "closed", "closed_on": date(2026, 9, 1)}
    return [shared | closed, *(shared | {"crossing_id": str(place), "crossing_state": "open"} for place in (2, 3, 4))]


def spot() -> list[dict]:
    """Two accidents with a death each at one km of a road: accident-prone by Art. 14.1a."""
    shared = {"ward": HONG_BANG, "road": "QL37", "km_post": 12.5, "deaths": 1, "severity": "serious", "mode": "road"}
    return [shared | {"accident_id": f"spot-{day}", "occurred_at": f"2026-10-{day} 06:00:00"} for day in (10, 11)]


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    folder, rows = tmp_path_factory.mktemp("plan"), tables()
    rows["accidents"] = [row | {"latitude": None, "longitude": None} for row in rows["accidents"]] + spot()
    write_snapshot(folder, rows | {"level_crossings": crossings()}, as_of=AS_OF)
    return folder


@pytest.fixture(autouse=True)
def served(root, monkeypatch):
    monkeypatch.setenv("DASHBOARD_DATA", str(root))


def view_on(period: Period = YEAR, **chosen) -> View:
    return view_of(Filters(snapshot="aaaa", **chosen), period, preset="year", name="Năm đến nay")


def slide(key: str, *args, **chosen) -> Slide:
    [found] = deck_of(view_on(*args, **chosen), (key,)).slides
    return found


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def test_tasks_stand_by_agency_those_most_behind_first():
    """Of So Xay dung 13, 14, 17, 21, 23, 25 and 26 are overdue; the police are left with 4."""
    found = slide("tasks")
    assert found.sentence == "19/70 nhiệm vụ quá hạn; nhiều nhất: Sở Xây dựng (7); cấp xã 341/1.254 việc"
    assert isinstance(found.body, Chart) and found.body.categories[:2] == ["Sở Xây dựng", "Sở Giáo dục và Đào tạo"]
    overdue, done = found.body.series[0], found.body.series[-1]
    assert (overdue.name, overdue.role, overdue.values[:2]) == ("Quá hạn", "overdue", [7, 2])
    police = found.body.categories.index("Công an thành phố")
    assert (done.name, overdue.values[police], done.values[police]) == ("Đã báo cáo, xong", 1, 3)


def test_tasks_of_one_ward_are_a_table_the_worst_first():
    found = slide("tasks", wards=(HONG_BANG,))
    assert found.sentence == "2/11 nhiệm vụ quá hạn"
    assert [(row[0].text, row[3].state) for row in found.body.rows][:2] == [("63", "overdue"), ("67", "overdue")]
    assert [row[0].text for row in found.body.rows if row[3].state == "done"] == ["61"]


def test_tasks_of_an_area_are_counted_by_its_wards():
    """Le Chan is the only one of the two that has not done 61."""
    found = slide("tasks", wards=(HONG_BANG, LE_CHAN))
    overdue = dict(zip(found.body.categories, found.body.series[0].values, strict=True))
    assert {name.partition(".")[0]: count for name, count in overdue.items() if count} == {"61": 1, "63": 2, "67": 2}


def test_what_comes_due_is_named_with_who_leads_it():
    """On 14/6 there are 16 days to 30/6."""
    found = slide("task_deadlines", HALF)
    assert found.sentence == "14 mốc đến hạn trong 60 ngày tới, gần nhất ngày 30/06/2026"
    assert len(found.body.rows) == 10 and found.body.note == "10 mốc gần nhất trong 14 mốc."
    assert [cell.text for cell in found.body.rows[0]][2:] == ["Công an thành phố", "30/06/2026", "còn 16 ngày"]
    assert slide("task_deadlines").sentence == "Không mốc nào đến hạn trong 60 ngày tới"


def test_other_promises_say_how_many_of_how_many():
    found = slide("other_targets")
    rows = {row[0]: row[1:] for row in texts(found.body)}
    assert rows["Lối đi tự mở qua đường sắt"][:3] == ["25,0% (1/4)", "100%", "31/12/2028"]
    assert found.body.note.endswith("chỉ tiêu khác chưa có nguồn số liệu.")


def test_points_where_accidents_happen_again_are_named():
    found = slide("black_spots")
    assert found.sentence == "1 điểm hay xảy ra, 0 điểm tiềm ẩn"
    assert texts(found.body) == [
        ["QL37 Km12+500", "Hồng Bàng", "Điểm hay xảy ra", "2", "2", "0", "chưa có nguồn"]
    ]  # fmt: skip


@pytest.mark.parametrize("key", ["tasks", "task_deadlines", "other_targets", "black_spots"])
def test_before_the_plan_and_before_all_data_slides_say_so(key):
    found = slide(key, Period(date(2020, 1, 1), date(2020, 3, 31)))
    assert found.body is None and found.sentence.endswith(": chưa có số liệu trong kỳ")


@pytest.fixture(scope="module")
def report(root):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DASHBOARD_DATA", str(root))
        return docx.Document(BytesIO(periodic_report(view_on())))


def table(document, head: str) -> list[list[str]]:
    [found] = [each for each in document.tables if head in [cell.text for cell in each.rows[0].cells]]
    return [[cell.text for cell in row.cells] for row in found.rows[1:]]


def test_the_report_names_each_task_that_is_overdue(report):
    rows = table(report, "Nhiệm vụ")
    assert len(rows) == 19 and {row[4].partition(" (")[0] for row in rows} == {"Quá hạn"}
    assert rows[0][0] == "27" and rows[0][2:4] == ["Sở Nội vụ", "29/04/2026"]
    assert [row[4] for row in rows if row[0] == "61"] == ["Quá hạn (113/114 nơi)"]


def test_the_report_counts_tasks_by_who_leads_them(report):
    rows = {row[0]: row[1:] for row in table(report, "Đơn vị chủ trì")}
    assert rows["UBND cấp xã"][:3] == ["1.254", "1", "341"] and rows["Sở Xây dựng"][:3] == ["15", "0", "7"]


def test_the_report_says_who_owes_a_report(report):
    """One sent the report of six months on its last day, one a day later; two their plans in time, one late."""
    rows = {row[0]: row[1:] for row in table(report, "Gửi trễ")}
    owed = int(rows["Báo cáo 6 tháng 2026"][1])
    assert rows["Báo cáo 6 tháng 2026"] == ["14/06/2026", str(owed), "1", "1", str(owed - 2)]
    assert rows["Kế hoạch triển khai"][2:] == ["2", "1", str(owed - 3)]
    said = next(each.text for each in report.paragraphs if each.text.startswith("Chưa gửi báo cáo 6 tháng 2026"))
    assert "Sở Xây dựng" in said and said.endswith("; 113 UBND cấp xã.") and "Công an" not in said


def test_the_report_holds_tasks_against_their_target(report):
    [row] = [row for row in table(report, "Kết quả") if row[1] == "Nhiệm vụ Kế hoạch"]
    assert row[2:] == ["19/70 nhiệm vụ quá hạn", "không nhiệm vụ nào quá hạn", "■ Chưa đạt"]
