"""A page as a workbook: every number of its questions, typed, ready to print, and marked where it is sample data."""

from datetime import date, datetime
from io import BytesIO

import openpyxl
import pytest

from analysis import unit_holding
from queries import Filters, ask
from reports import View, view_of
from reports.spreadsheet import HEAD, PAGES, page_workbook
from tests.pages.city import HONG_BANG, tables
from tests.snapshots import write_snapshot
from vietnamese.columns import HEADERS
from vietnamese.workbook_words import SHEETS


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.setenv("DASHBOARD_DATA", str(tmp_path))
    return tmp_path


@pytest.fixture(scope="module")
def city_root(tmp_path_factory):
    folder = tmp_path_factory.mktemp("city")
    write_snapshot(folder, tables(), as_of=date(2026, 10, 31))
    return folder


@pytest.fixture
def city(city_root, monkeypatch):
    monkeypatch.setenv("DASHBOARD_DATA", str(city_root))


@pytest.fixture(scope="module")
def books(city_root) -> dict[str, openpyxl.Workbook]:
    """Each page of the year 2026; tests only read them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DASHBOARD_DATA", str(city_root))
        return {page: opened(view_of_year(), page) for page in PAGES}


def view_of_year(day: date = date(2026, 10, 31), **filters) -> View:
    year = unit_holding(day, "year", "reporting")
    return view_of(Filters(**filters), year, preset="year", name=f"Năm {day.year}")


def opened(view: View, page: str) -> openpyxl.Workbook:
    return openpyxl.load_workbook(BytesIO(page_workbook(view, page)))


def column(sheet, header: str) -> list:
    """The cells under a header of the table."""
    [place] = [cell.column for cell in sheet[HEAD + 1] if cell.value == header]
    last = openpyxl.utils.cell.range_boundaries(sheet.auto_filter.ref)[3]
    return [row[0] for row in sheet.iter_rows(HEAD + 2, last, place, place, values_only=True)]


@pytest.mark.parametrize("page", PAGES)
def test_each_table_of_a_page_is_a_sheet_with_the_rows_of_its_question(city, books, page):
    view, book = view_of_year(definition="a"), books[page]
    assert book.sheetnames[0] == "Bộ lọc" and book.sheetnames[-2:] == ["Định nghĩa", "Nguồn"]
    assert book.sheetnames[1:-2] == [SHEETS[sheet.titled].name for sheet in PAGES[page]]
    assert max(map(len, book.sheetnames)) <= 31
    for asked in PAGES[page]:
        sheet, cut = book[SHEETS[asked.titled].name], view.cut(asked.feed)
        if asked.days in ("cut", "view") and asked.by is None and not asked.key and sheet.auto_filter.ref:
            rows = ask(asked.question, view.filters if asked.days == "view" else cut.now)
            headers = {cell.value for cell in sheet[HEAD + 1]}
            for count in (name for name in rows if name.endswith("_count") and HEADERS[name] in headers):
                known = rows[count].astype(object).where(rows[count].notna(), None)
                assert column(sheet, HEADERS[count]) == known.tolist(), (sheet.title, count)


def test_months_stand_beside_those_of_last_year(books):
    sheet = books["accidents"]["Tai nạn theo tháng"]
    assert column(sheet, "Tháng")[:2] == [datetime(2026, 1, 1), datetime(2026, 2, 1)]
    assert column(sheet, "Số vụ tai nạn") == [9] * 11
    assert column(sheet, "Số vụ tai nạn (cùng kỳ)") == [10] * 11
    assert len(sheet._charts) == 1


def test_the_three_criteria_are_those_of_the_page(books):
    sheet = books["accidents"]["Ba tiêu chí"]
    assert column(sheet, "Kỳ báo cáo") == [99, 11, 11]  # 11 months of 9 accidents, one dead, one injured
    assert column(sheet, "Kỳ so sánh") == [110, 11, 22]
    assert column(sheet, "Tăng, giảm (+/−)") == [-11, 0, -11]
    assert column(sheet, "Tăng, giảm (%)") == pytest.approx([-0.1, 0, -0.5])
    assert column(sheet, "Trạng thái") == ["Đạt", "Chưa đạt", "Đạt"]


def test_a_group_that_one_period_lacks_has_0_there(root):
    rows = tables()
    for row in rows["accidents"]:
        if row["occurred_at"].startswith("2026"):
            row["cause"] = "alcohol"
    write_snapshot(root, rows, as_of=date(2026, 10, 31))
    sheet = opened(view_of_year(), "accidents")["Nguyên nhân"]
    by_cause = dict(zip(column(sheet, "Nguyên nhân"), column(sheet, "Số vụ tai nạn"), strict=True))
    before = dict(zip(column(sheet, "Nguyên nhân"), column(sheet, "Số vụ tai nạn (cùng kỳ)"), strict=True))
    assert sorted(by_cause.values()) == [9, 90] and sorted(before.values()) == [0, 110]


def test_numbers_and_dates_are_typed_in_vietnamese_formats(books):
    book = books["image_fines"]
    month, share = book["Phạt nguội theo tháng"]["A5"], book["Tỉ lệ phạt nguội"]["F5"]
    assert month.value == datetime(2026, 1, 1) and month.number_format == "[$-42A]mm/yyyy"
    assert column(book["Tỉ lệ phạt nguội"], "Tỉ lệ phạt nguội") == [0.04, 0.04]
    assert share.number_format == "[$-42A]0.00%" and share.value == 0.04
    assert book["Phạt nguội theo tháng"]["D5"].number_format == "[$-42A]#,##0"


def test_text_like_a_formula_stays_text(root):
    rows = tables()
    for row, road in zip(rows["accidents"][-5:], ("=1+1", "+84", "-QL5", "@QL10", "https://x.vn"), strict=True):
        row["road"] = road
    write_snapshot(root, rows, as_of=date(2026, 10, 31))
    sheet = opened(view_of_year(), "accidents")["Tuyến đường"]
    cells = {cell.value: cell for cell in sheet["A"]}
    for road in ("=1+1", "+84", "-QL5", "@QL10", "https://x.vn"):
        assert cells[road].data_type == "s" and cells[road].hyperlink is None


@pytest.mark.parametrize("page", PAGES)
def test_each_sheet_is_ready_to_print(books, page):
    for sheet in books[page]:
        assert sheet.page_setup.orientation == "landscape" and sheet.page_setup.paperSize == 9
        assert sheet.page_setup.fitToWidth in (None, 1) and sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.oddFooter.right.text == "Trang &P/&N" and "31/10/2026" in sheet.oddFooter.left.text
        if sheet.auto_filter.ref:
            assert sheet.freeze_panes == f"A{HEAD + 2}" and sheet.print_title_rows == f"${HEAD + 1}:${HEAD + 1}"


def test_a_period_without_data_is_said_in_words_and_draws_nothing(city):
    book = opened(view_of_year(date(2020, 6, 1)), "accidents")
    for sheet in book:
        assert not sheet._charts
    assert book["Tai nạn theo tháng"]["A4"].value == "Chưa có số liệu trong kỳ."
    assert book["Tai nạn theo tháng"].auto_filter.ref is None


def test_a_feed_that_nobody_exports_is_said_in_words(root):
    write_snapshot(root, {"accidents": tables()["accidents"]}, as_of=date(2026, 10, 31))
    book = opened(view_of_year(), "overview")
    assert book["Phạt nguội theo tháng"]["A4"].value == "Chưa có nguồn số liệu"
    assert book["Giải tỏa theo tháng"]["A4"].value == "Chưa có nguồn số liệu"


def test_sample_data_say_so_on_every_sheet_and_in_every_row(root):
    write_snapshot(root, tables(), as_of=date(2026, 10, 31), is_sample=True)
    book = opened(view_of_year(), "accidents")
    for sheet in book:
        assert sheet["A3"].value.startswith("DỮ LIỆU MẪU") and sheet.oddHeader.right.text == "DỮ LIỆU MẪU"
    assert set(column(book["Tai nạn theo tháng"], "Loại số liệu")) == {"Dữ liệu mẫu"}


def test_real_data_are_not_called_sample_data(books):
    book = books["accidents"]
    said = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
    assert not [text for text in said if "mẫu" in text.lower() and "SELECT" not in text.upper()]


def test_what_was_chosen_and_asked_is_told(city):
    book = opened(view_of_year(wards=(HONG_BANG,), severities=("serious",)), "accidents")
    chosen = {name.value: text.value for name, text in book["Bộ lọc"].iter_rows(min_row=4, max_col=2) if name.value}
    assert chosen["Kỳ"] == "15/12/2025–31/10/2026" and chosen["So sánh với"] == "Cùng kỳ 15/12/2024–31/10/2025"
    assert chosen["Xã, phường"] == "Hồng Bàng" and chosen["Mức độ tai nạn"] == "Nghiêm trọng"
    assert chosen["Tai nạn giao thông"] == "Số liệu đến 20/10/2026"
    sources = {row[0]: row for row in book["Nguồn"].iter_rows(min_row=HEAD + 2, values_only=True)}
    _, through, question, rows, parameters, *_ = sources["Tai nạn theo tháng"]
    assert (through, question, rows) == ("20/10/2026", "queries/accidents/by_month.sql", "11")
    assert "wards = 11311" in parameters and "severities = serious" in parameters
    assert column(book["Ba tiêu chí"], "Kỳ báo cáo") == [11, 11, 0]  # the serious ones, all of them in Hồng Bàng


def test_a_sheet_says_which_groups_it_leaves_out_where_its_feed_has_them(city):
    view = view_of_year(groups=("-cause=speeding",))  # every accident there is
    accidents, fines = opened(view, "accidents")["Ba tiêu chí"], opened(view, "image_fines")["Tỉ lệ phạt nguội"]
    assert column(accidents, "Kỳ báo cáo") == [0, 0, 0] and "trừ nguyên nhân" in accidents["A2"].value.lower()
    assert column(fines, "Số quyết định xử phạt") == [1100, 1100] and "nguyên nhân" not in fines["A2"].value


def test_the_file_says_what_its_numbers_mean(books):
    book = books["image_fines"]
    names = [cell.value for cell in book["Định nghĩa"]["A"]]
    assert "Phạt nguội" in names and "Đường đi của vụ việc phạt nguội" in names
    assert not [cell.value for cell in book["Định nghĩa"]["B"] if cell.value and "**" in cell.value]


def test_roads_stand_beside_last_year_with_the_alert_of_the_law(city):
    """QL5 alone has accidents: 99 beside 110, 11 deaths beside 11."""
    sheet = opened(view_of_year(), "accidents")["Cảnh báo theo tuyến"]
    assert column(sheet, "Tuyến đường") == ["QL5"]
    assert (column(sheet, "Vụ"), column(sheet, "Vụ (cùng kỳ)")) == ([99], [110])
    assert (column(sheet, "Chết"), column(sheet, "Ngưỡng cảnh báo")) == ([11], ["không chạm ngưỡng"])


def test_the_pace_needed_runs_to_the_goal(city):
    """Other fines of 12 months are 1.154, so 50% in 2030 needs as many image fines: 96,17 a month over the last 12."""
    sheet = opened(view_of_year(), "image_fines")["Nhịp cần có"]
    assert column(sheet, "Đến ngày")[-1] == datetime(2030, 12, 14)
    assert column(sheet, "Cần trong 12 tháng")[-1] == 1154
    assert column(sheet, "Cần mỗi tháng")[-1] == pytest.approx(1154 / 12)
