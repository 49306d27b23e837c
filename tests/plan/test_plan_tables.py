"""The tables of the plan's tasks and reports say what the plan says, word by word and day by day."""

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from tests.plan.plan_text import LINES, annex_rows, body_deadline, body_paragraphs, due_days
from vietnamese.text import fold

DATA = Path(__file__).parents[2] / "data" / "plan"
MENDS = {
    7: [("hết hiệu lực, phù hiệu", "hết hiệu lực phù hiệu")],
    19: [("cây xanh chiếu sáng", "cây xanh, chiếu sáng"), ("tháo gỡ thu hồi", "tháo gỡ, thu hồi")],
    22: [("coi nói", "cơi nới")],
    28: [("thiếu tinh thần, trách nhiệm", "thiếu tinh thần trách nhiệm")],
    41: [("Quản triệt", "Quán triệt"), ("Công trường ATGT", "Cổng trường ATGT")],
    43: [("quản triệt", "quán triệt"), ("đọc tuyển ký", "đọc tuyên ký")],
    47: [("đề đề xuất", "để đề xuất")],
    49: [("kinh tế văn hóa", "kinh tế, văn hóa")],
    52: [("TTATGT và chương trình", "TTATGT vào chương trình")],
    60: [("đặc khu, an toàn", "đặc khu an toàn"), ("Đặc khu trật tự kỷ cương", "đặc khu trật tự, kỷ cương")],
    64: [("“ Tổ bảo đảm TTATGT ở cơ sở ”", "“Tổ bảo đảm TTATGT ở cơ sở”")],
    66: [("Quốc lộ 10 đi qua: Phối hợp", "Quốc lộ 10: Phối hợp")],
    68: [("chính trang", "chỉnh trang")],
}
"""Slips of the scanned text, and what stands for them in `text`."""
SHORTER_IN_THE_ANNEX = {
    "UBND cấp xã": "ubnd_cap_xa",
    "CATP chủ động khảo sát kiến nghị": "cong_an",
    "Báo chí": "co_quan_bao_chi",
    "Tổng công ty Đường sắt VN": "duong_sat_viet_nam",
}
"""Names that neither agencies.csv nor partners.csv spells like this."""


def read(name: str) -> list[dict[str, str]]:
    with (DATA / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


TASKS = {int(row["task_no"]): row for row in read("tasks")}
ANNEX = {int(row[0]): row for row in annex_rows()}
BODY = body_paragraphs()


def spellings() -> dict[str, str]:
    """Folded name -> code, of agencies, partners and what the annex shortens."""
    known = {fold(name): code for name, code in SHORTER_IN_THE_ANNEX.items()}
    for row in read("agencies"):
        names = (row["name"], row["short_name"], *row["aliases"].split(";"))
        known |= {fold(name): row["code"] for name in names}
    return known | {fold(row["name"]): row["code"] for row in read("partners")}


def codes_of(cell: str) -> list[str]:
    """The units a cell of the annex names, in its order; `AssertionError` at a name nobody knows."""
    known, found, rest = spellings(), [], fold(cell)
    while rest:
        name = max((name for name in known if rest.startswith(name)), key=len, default="")
        assert name, (cell, rest)
        found.append(known[name])
        rest = rest.removeprefix(name)
    return found


def milestones_of(number: int) -> list[dict[str, str]]:
    return [row for row in read("task_milestones") if row["task_no"] == str(number)]


def cited_paragraphs(number: int) -> list[str]:
    """The paragraphs of the body that `source` names: `III.2, đoạn 12`."""
    cited = TASKS[number]["source"].split("phần thân: ")[1]
    places = re.findall(r"(III\.\d+)(?:, đoạn (\d+)(?: và (\d+))?)?", cited)
    return [BODY[part, int(no)] for part, *numbers in places for no in (list(filter(None, numbers)) or ["1"])]


def test_there_are_70_tasks_in_the_order_of_the_annex():
    assert list(TASKS) == list(ANNEX) == list(range(1, 71))


@pytest.mark.parametrize("number", TASKS)
class TestEachTask:
    def test_keeps_the_text_and_the_deadline_of_the_annex(self, number):
        assert TASKS[number]["raw_text"] == ANNEX[number][1]
        assert TASKS[number]["deadline"] == ANNEX[number][4]

    def test_is_read_without_the_slips_of_the_scan_and_with_no_other_change(self, number):
        text = ANNEX[number][1]
        for slip, mend in MENDS.get(number, ()):
            assert text.count(slip) == 1
            text = text.replace(slip, mend)
        assert TASKS[number]["text"] == text

    def test_is_led_and_helped_by_whom_the_annex_names(self, number):
        assert TASKS[number]["leads"].split(";") == codes_of(ANNEX[number][2])
        assert list(filter(None, TASKS[number]["partners"].split(";"))) == codes_of(ANNEX[number][3])

    def test_has_the_days_that_follow_from_its_deadline(self, number):
        days = [row["due_on"] for row in milestones_of(number)]
        assert days == [day.isoformat() if day else "" for day in due_days(ANNEX[number][4])]
        assert [row["milestone_no"] for row in milestones_of(number)] == [str(no + 1) for no in range(len(days))]

    def test_is_of_the_kind_its_deadline_tells(self, number):
        deadline, days = TASKS[number]["deadline"], due_days(TASKS[number]["deadline"])
        single = "conditional" if days == [None] else "dated_and_kept" if "duy trì" in deadline else "dated"
        expected = "milestones" if len(days) > 1 else single if days else "standing"
        assert TASKS[number]["kind"] == expected
        assert days or "thường xuyên" in deadline.lower()

    def test_has_a_note_where_the_body_sets_another_time(self, number):
        days = due_days(TASKS[number]["deadline"])
        for deadline in filter(None, map(body_deadline, cited_paragraphs(number))):
            goes_on = re.search("thường xuyên|liên tục", deadline)
            if due_days(deadline) != days or not days and not goes_on:
                assert TASKS[number]["note"], deadline

    def test_has_a_note_that_quotes_the_plan_to_the_letter(self, number):
        plan = "\n".join(LINES).replace("*", "")
        assert all(quoted in plan for quoted in re.findall("“([^”]+)”", TASKS[number]["note"]))


def test_two_in_five_tasks_have_an_end():
    assert Counter(task["kind"] for task in TASKS.values()) == {
        "standing": 42,
        "dated": 18,
        "milestones": 8,
        "dated_and_kept": 1,
        "conditional": 1,
    }


@pytest.mark.parametrize(
    ("lead", "task_count"),
    [
        ("cong_an", 11),
        ("so_xay_dung", 15),
        ("so_noi_vu", 3),
        ("so_tai_chinh", 4),
        ("so_khoa_hoc_cong_nghe", 3),
        ("so_giao_duc_dao_tao", 5),
        ("so_van_hoa_the_thao_du_lich", 3),
        ("so_nong_nghiep_moi_truong", 2),
        ("so_tu_phap", 1),
        ("so_cong_thuong", 1),
        ("so_y_te", 1),
        ("bao_dai", 1),
        ("ban_quan_ly_khu_kinh_te", 3),
        ("lien_doan_lao_dong", 3),
        ("mat_tran_to_quoc", 3),
        ("ban_tuyen_giao_dan_van", 1),
        ("ubnd_cap_xa", 11),
    ],
)
def test_each_agency_leads_its_tasks(lead, task_count):
    """71 in all: task 54 has two leads."""
    assert sum(lead in task["leads"].split(";") for task in TASKS.values()) == task_count


@pytest.mark.parametrize(
    ("number", "due_on"),
    [
        (10, ["2026-04-30"]),
        (27, ["2026-04-29"]),
        (37, ["2026-05-29"]),
        (5, ["2026-06-30"]),
        (17, ["2026-09-30", "2028-12-31"]),
        (2, ["2026-12-31", "2030-12-31"]),
        (55, ["2026-06-30", ""]),
        (12, [""]),
        (62, []),
    ],
)
def test_a_due_day_is_the_last_day_on_time(number, due_on):
    assert [row["due_on"] for row in milestones_of(number)] == due_on


def test_stages_of_a_task_have_names_of_their_own():
    for number in TASKS:
        names = [fold(row["name"]) for row in milestones_of(number)]
        assert all(names) and len(names) == len(set(names))


def test_every_group_of_the_plan_has_its_tasks():
    assert {task["plan_group"] for task in TASKS.values()} == {f"II.{number}" for number in range(1, 10)}


def test_where_body_and_annex_disagree_the_note_names_the_section():
    """The five known places: model communes, the drive, re-encroachment, ward cameras, national roads 5 and 10."""
    assert all("III." in TASKS[number]["note"] for number in (55, 60, 62, 63, 66))
    assert all(re.search(r"III\.\d", task["note"]) for task in TASKS.values() if task["note"])


def test_partners_are_no_agencies_and_each_helps_somewhere():
    partners = {row["code"] for row in read("partners")}
    named = {code for task in TASKS.values() for code in task["partners"].split(";")}
    assert not partners & {row["code"] for row in read("agencies")}
    assert partners <= named


def test_a_unit_reports_before_the_fifteenth():
    """Plans once, then each half-year and each year to 2030."""
    plan_before = re.search(r"trước ngày (\d+)/(\d+)/(\d+)", BODY["IV.1", 1])
    assert plan_before.groups() == ("15", "4", "2026")
    assert re.findall(r"trước ngày (\d+/\d+)\)", BODY["IV.2", 1]) == ["15/6", "15/12"]
    days = [(row["kind"], row["period_end"], row["due_on"]) for row in read("report_deadlines")]
    assert days[0] == ("plan", "", "2026-04-14")
    assert days[1:] == [
        (kind, day, day)
        for year in range(2026, 2031)
        for kind, day in (("half_year", f"{year}-06-14"), ("year", f"{year}-12-14"))
    ]
