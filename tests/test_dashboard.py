"""Each page through the real entry point: what the link says, what goes wrong, what is said about it."""

import sys
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from components.filter_bar import link_to
from tests.pages.city import tables
from tests.snapshots import write_snapshot
from vietnamese import failures, import_words, labels

ROOT = Path(__file__).parents[1]
FILES = {file.stem: str(file.relative_to(ROOT)) for file in ROOT.glob("pages/*/*.py")}
HONG_BANG, LE_CHAN = "11311", "11383"
AS_OF = date(2026, 10, 31)


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.setenv("DASHBOARD_DATA", str(tmp_path))
    monkeypatch.setenv("DASHBOARD_RAISE_BUGS", "1")
    return tmp_path


@pytest.fixture
def city(root):
    write_snapshot(root, tables(), as_of=AS_OF, is_sample=True)
    return root


def visit(page: str = "overview", **query) -> AppTest:
    app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
    for name, value in query.items():
        app.query_params[name] = value
    app.run()
    return app if page == "overview" else app.switch_page(FILES[page]).run()


def text_of(app: AppTest) -> str:
    return "\n".join(element.value for element in app.markdown)


@pytest.mark.parametrize("page", labels.PAGES)
def test_page_shows_its_title_and_that_the_data_are_sample(city, page):
    app = visit(page)
    assert not app.exception and not app.error
    assert f"## {labels.PAGES[page].title}" in text_of(app)
    assert labels.SAMPLE in text_of(app)
    assert "31/10/2026" in text_of(app)


def test_default_view_is_the_reporting_year_to_date_against_last_year(city):
    view = visit().session_state.view
    assert (view.filters.start_date, view.filters.end_date) == (date(2025, 12, 15), AS_OF)
    assert view.period.end == date(2026, 12, 14)
    cut = view.cut("accidents")  # its last row is of 20/10/2026
    assert (cut.now.end_date, cut.through) == (date(2026, 10, 20), date(2026, 10, 20))
    assert (cut.before.start_date, cut.before.end_date) == (date(2024, 12, 15), date(2025, 10, 20))
    assert view.scope == "Toàn thành phố, năm đến nay, từ 15/12/2025 đến 31/10/2026, so với cùng kỳ"


@pytest.mark.parametrize("page", labels.PAGES)
def test_link_sets_the_filters(city, page):
    query = {"period": "Tháng", "month": "Tháng 9/2026", "compare": "Kỳ liền trước", "ward": ["Lê Chân", "Hồng Bàng"]}
    view = visit(page, **query, area="Hải Phòng cũ").session_state.view
    assert (view.filters.start_date, view.filters.end_date) == (date(2026, 8, 15), date(2026, 9, 14))
    assert view.filters.wards == (LE_CHAN, HONG_BANG)
    assert (view.filters.area, view.against) == ("old_haiphong", "previous")
    assert view.cut("accidents").before.start_date == date(2026, 7, 15)


@pytest.mark.parametrize(
    "query, start, end",
    [
        ({"month": "thang 9/2026"}, date(2026, 8, 15), date(2026, 9, 14)),
        ({"period": "quarter", "quarter": "Quý II/2026"}, date(2026, 3, 15), date(2026, 6, 14)),
        ({"half": "6 tháng đầu năm 2026"}, date(2025, 12, 15), date(2026, 6, 14)),
        ({"year": "Năm 2025"}, date(2024, 12, 15), date(2025, 12, 14)),
        ({"period": "plan"}, date(2026, 4, 10), AS_OF),
        ({"start": "01/02/2026", "end": "2026-03-31"}, date(2026, 2, 1), date(2026, 3, 31)),
        ({"calendar": "calendar", "month": "Tháng 9/2026"}, date(2026, 9, 1), date(2026, 9, 30)),
    ],
)
def test_link_is_read_in_other_spellings_too(city, query, start, end):
    app = visit(**query)
    filters = app.session_state.view.filters
    assert (filters.start_date, filters.end_date) == (start, end)
    assert not app.warning


@pytest.mark.parametrize("ward", ["Lê Chân", "Phường Lê Chân", "le chan", "LE_CHAN", LE_CHAN])
def test_link_names_a_ward_by_any_of_its_spellings(city, ward):
    assert visit(ward=ward).session_state.view.filters.wards == (LE_CHAN,)


@pytest.mark.parametrize(
    "query",
    [
        {"ward": ["Lê Chân", "Xã Không Có"]},
        {"ward": "Cam Giang"},  # two wards share the letters
        {"start": "2026-03-31", "end": "2026-02-01"},
        {"start": "31/02/2026"},
        {"end": "2027-01-01"},
        {"period": "hôm qua"},
        {"month": "Tháng 13/2026"},
        {"area": "1; drop table accidents"},
        {"calendar": ""},
    ],
)
def test_link_with_nonsense_opens_the_default_view_and_says_so(city, query):
    app = visit(**query, compare="Kỳ liền trước")
    view = app.session_state.view
    assert (view.filters.start_date, view.filters.wards, view.against) == (date(2025, 12, 15), (), "last_year")
    assert [note.value for note in app.warning if "Liên kết có chỗ không đọc được" in note.value]
    assert not app.exception


def test_steps_lead_to_the_unit_before_and_back(city):
    app = visit(month="Tháng 9/2026")
    app.button(key="step :material/chevron_left:").click().run()
    assert app.session_state.view.filters.start_date == date(2026, 7, 15)
    app.button(key="step :material/chevron_right:").click().run()
    assert app.session_state.view.filters.start_date == date(2026, 8, 15)


def test_dates_chosen_the_wrong_way_round_are_said_and_not_used(city):
    app = visit(start="2026-02-01", end="2026-03-31")
    app.date_input(key="start").set_value(date(2026, 4, 30)).run()
    assert app.session_state.view.filters.start_date == date(2025, 12, 15)
    assert any("30/04/2026" in note.value for note in app.warning)


def test_period_after_the_data_of_a_feed_has_no_value_and_no_status(city):
    app = visit(start="2026-10-25", end="2026-10-31")
    assert app.session_state.view.cut("accidents") is None
    assert "Chưa có số liệu trong kỳ" in text_of(app)
    assert not app.exception and not app.error


def test_data_older_than_five_weeks_say_so(root):
    write_snapshot(root, tables(), as_of=date(2026, 1, 5))
    assert "Số liệu đến 05/01/2026 (" in text_of(visit()) and "ngày trước)" in text_of(visit())


def test_broken_snapshot_without_another_is_one_sentence(root):
    folder = write_snapshot(root, tables(), as_of=AS_OF)
    (folder / "accidents.parquet").write_bytes(b"")
    app = visit()
    assert [error.value for error in app.error] == [failures.FAILURES["BrokenSnapshot"]]


def test_broken_snapshot_falls_back_to_the_one_before_and_says_so(root):
    write_snapshot(root, tables(), as_of=AS_OF, snapshot="older", created="2026-11-01T08:00:00+07:00")
    folder = write_snapshot(root, tables(), as_of=AS_OF, snapshot="newer", created="2026-11-02T08:00:00+07:00")
    (folder / "fines.parquet").unlink()
    app = visit()
    assert app.session_state.view.filters.snapshot == "older"
    assert import_words.FALLBACK in [note.value for note in app.warning]


def test_new_snapshot_is_seen_at_the_next_interaction(root):
    write_snapshot(root, tables(), as_of=AS_OF, snapshot="first")
    app = visit()
    write_snapshot(root, tables(), as_of=AS_OF, snapshot="second", created="2026-11-16T08:00:00+07:00")
    assert app.run().session_state.view.filters.snapshot == "second"


def test_unforeseen_failure_is_a_sentence_with_a_number_and_its_traceback_in_the_log(city, monkeypatch, caplog):
    monkeypatch.delenv("DASHBOARD_RAISE_BUGS")
    monkeypatch.setattr(sys.modules["components.filter_bar"], "Offered", None)
    app = visit()
    [error] = app.error
    number = error.value.split()[-1].rstrip(".")
    assert error.value == failures.unexpected(number) and not app.exception
    [record] = [record for record in caplog.records if number in record.getMessage()]
    assert record.exc_info


def test_exports_that_could_not_replace_the_sample_are_told_on_every_page(city):
    (city / "exports").mkdir()
    (city / "exports" / "tai_nan.xlsx").write_bytes(b"PK\x03\x04")
    app = visit()
    assert import_words.NOT_SERVED in [note.value for note in app.warning]
    assert labels.SAMPLE in text_of(app)
    assert "Lưu thành" in text_of(app.switch_page(FILES["data_status"]).run())


def test_exports_that_cannot_be_imported_are_told_file_by_file(root):
    (root / "exports").mkdir()
    (root / "exports" / "tai_nan.xlsx").write_bytes(b"PK\x03\x04")
    app = visit()
    assert app.error[0].value == import_words.NOTHING_IMPORTED
    assert "Lưu thành" in text_of(app) and "tai\\_nan.xlsx" in text_of(app)
    assert not app.exception


def test_link_with_a_snapshot_opens_that_one_read_only_with_a_banner(city):
    write_snapshot(city, tables(), as_of=date(2026, 9, 30), snapshot="older")
    write_snapshot(city, tables(), as_of=AS_OF, snapshot="newer")
    app = visit(snapshot="older")
    assert app.session_state.view.filters.snapshot == "older" and app.session_state.view.as_of == date(2026, 9, 30)
    assert any("đã có bản khác mới hơn" in info.value for info in app.info)
    status = app.switch_page(FILES["data_status"]).run()
    assert labels.READ_ONLY in text_of(status) and status.session_state.view.filters.snapshot == "older"
    assert visit().session_state.view.filters.snapshot == "newer"


@pytest.mark.parametrize("gone", ["0000", "../newer", "<script>"])
def test_link_with_a_snapshot_no_longer_kept_says_so_and_offers_the_latest(city, gone):
    app = visit(snapshot=gone)
    assert [error.value for error in app.error] == [labels.SNAPSHOT_GONE]
    [latest] = [button for button in app.button if button.label == labels.OPEN_LATEST]
    assert not latest.click().run().error
    assert "snapshot" not in app.query_params


def test_copied_link_names_the_period_its_days_and_the_snapshot(city):
    view = visit(period="Tháng", month="Tháng 9/2026").session_state.view
    assert link_to(view, "Tháng 9/2026") == {
        "period": "Tháng",
        "month": "Tháng 9/2026",
        "start": "2026-08-15",
        "end": "2026-09-14",
        "snapshot": view.filters.snapshot,
    }
