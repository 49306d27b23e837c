"""The periodic report: the decree's form, the numbers of the facts, and blanks for what only a person knows."""

from datetime import date
from io import BytesIO

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml.ns import qn

from analysis import unit_holding
from analysis.levers import Lever
from analysis.scenarios import Scenario
from queries import Filters
from reports import View, view_of
from reports.document import periodic_report
from tests.pages.city import HONG_BANG, tables
from tests.snapshots import write_snapshot

AS_OF = date(2026, 10, 31)


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.setenv("DASHBOARD_DATA", str(tmp_path))
    return tmp_path


@pytest.fixture(scope="module")
def city_root(tmp_path_factory):
    folder = tmp_path_factory.mktemp("city")
    write_snapshot(folder, tables(), as_of=AS_OF)
    return folder


@pytest.fixture
def city(city_root, monkeypatch):
    monkeypatch.setenv("DASHBOARD_DATA", str(city_root))


@pytest.fixture(scope="module")
def document(city_root) -> Document:
    """The report of the year 2026, which is not over; tests only read it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DASHBOARD_DATA", str(city_root))
        return report(view_of_unit())


def view_of_unit(unit: str = "year", day: date = AS_OF, **filters) -> View:
    return view_of(Filters(**filters), unit_holding(day, unit, "reporting"), preset=unit, name="")


def report(view: View, scenarios: tuple[Scenario, ...] = ()) -> Document:
    return docx.Document(BytesIO(periodic_report(view, scenarios)))


def lines(document: Document) -> list[str]:
    return [paragraph.text for paragraph in document.paragraphs if paragraph.text]


def table(document: Document, first_words: str) -> list[list[str]]:
    """The rows of the table under a caption that holds these words."""
    captions = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Caption"]
    [place] = [number for number, caption in enumerate(captions, start=1) if first_words in caption]
    return [[cell.text for cell in row.cells] for row in document.tables[place].rows]


def test_the_three_criteria_are_those_of_the_page(document):
    head, *rows = table(document, "ba tiêu chí")
    assert head == ["STT", "Nội dung", "Kỳ báo cáo", "Cùng kỳ", "+/-", "%", "Ghi chú"]
    assert rows[0][:2] == ["A", "Toàn bộ"]
    assert rows[1] == ["1", "Số vụ", "99", "110", "−11", "−10,00%", "Tối đa 103: ● đạt"]  # 110 x 0.94 = 103.4
    assert rows[2][1:] == ["Số người chết", "11", "11", "0", "0,00%", "Tối đa 10: ■ chưa đạt"]
    assert rows[3][1:6] == ["Số người bị thương", "11", "22", "−11", "−50,00%"]


def test_modes_of_transport_without_an_accident_stand_with_0(document):
    rows = {row[1]: row[2:6] for row in table(document, "ba tiêu chí")}
    assert rows["Đường bộ: số vụ"] == ["99", "110", "−11", "−10,00%"]
    assert rows["Đường sắt: số vụ"] == rows["Đường thủy nội địa: số người chết"] == ["0", "0", "0", "–"]
    assert rows["Nghiêm trọng: số người chết"] == ["11", "11", "0", "0,00%"]
    assert rows["Đặc biệt nghiêm trọng: số vụ"] == ["0", "0", "0", "–"]


def test_over_a_base_of_0_the_pair_is_printed(root):
    rows = tables()
    rows["accidents"].append({"accident_id": "rail", "occurred_at": "2026-05-02 10:00", "mode": "rail", "deaths": 2})
    write_snapshot(root, rows, as_of=AS_OF)
    found = {row[1]: row[2:6] for row in table(report(view_of_unit()), "ba tiêu chí")}
    assert found["Đường sắt: số người chết"] == ["2", "0", "+2", "(2/0)"]


def test_the_share_of_image_fines_is_counted_both_ways(document):
    rows = {row[1]: row[2:5] for row in table(document, "xử phạt vi phạm giao thông")}
    assert rows["Tổng số quyết định xử phạt"] == ["1.100", "1.100", "0"]
    assert rows["Tỉ lệ phạt nguội"] == ["4,00%", "2,00%", "+2,00 điểm %"]
    assert rows["Tỉ lệ qua hình ảnh, thiết bị"] == ["4,00%", "2,00%", "+2,00 điểm %"]
    assert "trong đó 44 quyết định phạt nguội, đạt tỉ lệ 4,00%; tăng 2,00 điểm %" in "\n".join(lines(document))


def test_wards_that_did_not_do_the_month_are_named(document):
    assert table(document, "giải tỏa đủ số lần theo tháng")[-1] == [
        "10/2026",
        "114",
        "1",
        "1",
        "112",
        "0",
        "0,88%",
        "4/228",
    ]
    said = "\n".join(lines(document))
    assert "Chưa đạt (1 địa bàn): Phường Lê Chân (1/2)." in said and "Chưa báo cáo (112 địa bàn): " in said


def test_each_target_has_its_status_in_words_and_colour(document):
    rows = table(document, "mục tiêu của Kế hoạch")
    judged = ["● Đạt", "■ Chưa đạt", "● Đạt", "▲ Cần chú ý", "■ Chưa đạt", "■ Chưa đạt"]
    assert [row[-1] for row in rows[1:]] == judged
    [place] = [number for number, found in enumerate(document.tables) if found.cell(0, 1).text == "Chỉ tiêu"]
    shade = document.tables[place].cell(2, 4)._tc.tcPr.find(qn("w:shd"))
    assert shade.get(qn("w:fill")) == "C8441B"


def subject_and_reach(document: Document) -> tuple[str, str]:
    found = lines(document)
    place = found.index("BÁO CÁO")
    return found[place + 1], found[place + 2]


def test_a_whole_period_is_counted_to_its_last_day(city):
    subject, reach = subject_and_reach(report(view_of_unit("half", date(2026, 6, 14))))
    assert subject.endswith("Kế hoạch số 122/KH-UBND ngày 10/4/2026 của Ủy ban nhân dân thành phố 6 tháng đầu năm 2026")
    assert reach == "(tính đến ngày 14/6/2026)"


def test_a_running_period_is_counted_as_far_as_its_data_go(document):
    subject, reach = subject_and_reach(document)
    assert subject.endswith("thành phố năm 2026")
    assert reach == "(kỳ chưa kết thúc, số liệu đến ngày 31/10/2026)"


def test_the_paper_is_that_of_the_decree(document):
    [section] = document.sections
    lengths = (
        section.page_width, section.page_height,
        section.top_margin, section.bottom_margin, section.left_margin, section.right_margin,
    )  # fmt: skip
    assert [round(length.mm) for length in lengths] == [210, 297, 20, 20, 30, 15]
    assert section.different_first_page_header_footer
    assert "PAGE" in section.header._element.xml and "PAGE" not in section.first_page_header._element.xml
    styles = document.styles
    assert styles["Normal"].font.name == "Times New Roman" and styles["Normal"].font.size.pt == 14
    assert 'w:lang w:val="vi-VN"' in styles.element.xml
    head = [cell.text for cell in document.tables[0].rows[0].cells]
    assert head[0].startswith("CÔNG AN THÀNH PHỐ HẢI PHÒNG\n[…") and "Độc lập - Tự do - Hạnh phúc" in head[1]


def test_sections_are_headings_that_a_reader_can_jump_to(document):
    found = [paragraph.text for paragraph in document.paragraphs if paragraph.style.name == "Heading 1"]
    assert [heading.partition(".")[0] for heading in found] == ["I", "II", "III", "IV", "V"]


def test_tables_repeat_a_marked_header_and_do_not_tear_rows(document):
    for found in document.tables[1:-2] + document.tables[-1:]:  # between the head, and the end and its appendix
        assert found.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in found.rows)


def test_what_only_a_person_knows_is_a_marked_blank(document):
    cells = [cell for number in (0, -2) for row in document.tables[number].rows for cell in row.cells]
    paragraphs = [*document.paragraphs, *(paragraph for cell in cells for paragraph in cell.paragraphs)]
    runs = [run for paragraph in paragraphs for run in paragraph.runs]
    blanks = [run for run in runs if run.text.startswith("[…")]
    assert len(blanks) > 20 and all(run.font.highlight_color == WD_COLOR_INDEX.YELLOW for run in blanks)
    assert not [run for run in runs if run.font.highlight_color and run not in blanks]
    said = [cell.text for cell in cells]
    assert "Số: […]/BC-[…]" in said[0] and "ngày […] tháng […] năm […]" in said[1]
    assert said[-1] == "[… CHỨC VỤ NGƯỜI KÝ …]\n[… chữ ký, dấu …]\n[… họ và tên …]"


def test_the_appendix_has_every_ward_and_the_sum_that_the_report_counts(document):
    rows = [[cell.text for cell in row.cells] for row in document.tables[-1].rows]
    assert len(rows) == 1 + 114 + 1
    assert rows[-1][1:5] == ["Tổng cộng", "99", "11", "11"]
    [le_chan] = [row for row in rows if row[1] == "Phường Lê Chân"]
    assert le_chan[2:] == ["55", "0", "11", "60", "–", "1/2", "chưa đạt", "1/7", "3"]  # the year before is not whole


def test_a_period_without_data_is_said_in_words(city):
    document = report(view_of_unit("half", date(2020, 6, 14)))
    said = lines(document)
    assert said.count("Chưa có số liệu trong kỳ.") == 3 and any("không có số liệu cùng kỳ" in line for line in said)
    assert [row[-1] for row in table(document, "mục tiêu của Kế hoạch")[1:]] == ["○ Chưa đánh giá"] * 6


def test_a_feed_that_nobody_exports_is_said_in_words(root):
    write_snapshot(root, {"accidents": tables()["accidents"]}, as_of=AS_OF)
    assert lines(report(view_of_unit())).count("Chưa có nguồn số liệu.") == 3


def test_sample_data_say_so_on_each_page(root):
    write_snapshot(root, tables(), as_of=AS_OF, is_sample=True)
    document = report(view_of_unit())
    [section] = document.sections
    assert document.paragraphs[0].text.startswith("DỮ LIỆU MẪU")
    for header in (section.header, section.first_page_header):
        assert [paragraph.text for paragraph in header.paragraphs if paragraph.text] == ["DỮ LIỆU MẪU"]


def test_real_data_are_not_called_sample_data_and_no_person_is_named(document):
    assert "MẪU" not in document.element.xml and "MẪU" not in document.sections[0].header._element.xml
    about = document.core_properties
    assert (about.author, about.last_modified_by, about.language) == ("", "", "vi-VN")
    assert about.title.startswith("BÁO CÁO. Kết quả thực hiện Kế hoạch số 122/KH-UBND")


def test_a_report_of_a_ward_says_so_and_counts_pairs(city):
    document = report(view_of_unit(wards=(HONG_BANG,)))
    [scope] = [line for line in lines(document) if line.startswith("Phạm vi: ")]
    assert "Hồng Bàng" in scope
    assert table(document, "ba tiêu chí")[2][2:6] == ["44", "55", "−11", "(44/55)"]
    assert len(document.tables[-1].rows) == 3


def test_what_is_narrowed_is_said_and_counted(city):
    document = report(view_of_unit(severities=("serious",)))
    assert any(line.startswith("Phạm vi: ") and "nghiêm trọng" in line for line in lines(document))
    assert table(document, "ba tiêu chí")[2][1:4] == ["Số vụ", "11", "11"]  # one a month


def test_scenarios_stand_beside_the_status_quo(city):
    document = report(view_of_unit(), (Scenario("Bớt tốc độ", levers=(Lever("cause", "speeding", 0.5),)),))
    assert table(document, "kịch bản")[0] == ["So sánh", "Giữ nguyên hiện trạng", "Bớt tốc độ"]
