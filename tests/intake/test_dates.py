"""Dates and times in every form an export may hold, and the order of day and month over a whole column."""

import unicodedata
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.cells import Unreadable
from intake.dates import MixedDateOrder, date_order, parse_date, parse_moment, parse_time_of_day
from tests.intake.exporting import HEADER, Account, Imported, all_accepted, imported

DAY, NOON = datetime(2024, 1, 24), datetime(2024, 1, 24, 14, 5)
DAYS = (
    "24/01/2024", "24/1/2024", "24-01-2024", "24.01.2024", "24 01 2024", "24/01/24", "24/ 1 /2024", " 24/01/2024 ",
    "2024-01-24", "2024/01/24", "2024.01.24", "20240124", "45315", "45315.0", "45315,0", "Jan-24-2024", "Jan 24, 2024",
    "24-Jan-2024", "24-Jan-24", "24 January 2024", "January 24, 2024", "Wed, 24 Jan 2024", "Wednesday, January 24, 2024",
    "ngày 24 tháng 1 năm 2024", "Ngày 24/01/2024", "24 tháng 01 năm 2024", "2024-1-24", "24/01/2024.",
    "24\u00a0/01/2024", "'24/01/2024", "Thứ Tư, 24/01/2024", "2024-01-24T00:00:00", "24/01/2024 00:00",
)  # fmt: skip
TIMES = (
    "24/01/2024 14:05", "24/01/2024 14:05:00", "24/01/2024 14h05", "24/01/2024 14 giờ 05 phút", "14:05 24/01/2024",
    "14h05 ngày 24/01/2024", "14h05, ngày 24/01/2024", "24/01/2024 2:05 PM", "24/01/2024 02:05:00 PM",
    "24/01/2024 2:05 CH", "24/01/2024 lúc 14:05", "24/01/2024, 14:05", "24/01/2024 - 14:05", "24/01/2024 14h05'",
    "2024-01-24T14:05:00", "2024-01-24 14:05:00.000", "2024-01-24T14:05", "2024-01-24T07:05:00Z",
    "2024-01-24T07:05:00.000Z", "2024-01-24T14:05:00+07:00", "2024-01-24 14:05:00+07", "2024-01-24T07:05:00+00:00",
    "2024-01-24 07:05:00 UTC", "20240124 14:05", "20240124 140500", "20240124140500", "202401241405", "20240124T140500",
    "45315.586805556", "45315,586805556", "Jan-24-2024 14:05", "Jan 24, 2024 2:05 PM", "24-Jan-2024 14:05:00",
    "14 giờ 05 phút, ngày 24 tháng 01 năm 2024", "14 giờ 5 phút ngày 24/1/2024", "24/01/2024 14.05",
    "Wed Jan 24 2024 14:05:00", "chủ nhật 24/01/2024 14:05", "2024-01-24 14:05:00 +0700", "24/01/2024 14:05:00.123",
)  # fmt: skip


@pytest.mark.parametrize("text", DAYS)
def test_a_day_in_any_form(text):
    assert parse_moment(text).at == DAY
    assert parse_moment(unicodedata.normalize("NFD", text)).at == DAY


@pytest.mark.parametrize("text", TIMES)
def test_a_day_with_its_time_in_any_form(text):
    moment = parse_moment(text)
    assert moment.at.replace(second=0, microsecond=0) == NOON and moment.has_hour


@pytest.mark.parametrize("text", ["24/01/2024", "45315", "20240124", "24/01/2024 "])
def test_a_day_alone_has_no_hour(text):
    assert not parse_moment(text).has_hour


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("31/02/2024", "no_such_day"), ("00/01/2024", "no_such_day"), ("30/02", "not_a_date"), ("hôm qua", "not_a_date"),
        ("24/01/0019", "year_out_of_range"), ("01/2024", "not_a_date"), ("2024", "not_a_date"), ("24/01/2024 xyz", "not_a_date"),
        ("24/01/2024 25:00", "not_a_time"), ("24/01/2024 14:61", "not_a_time"), ("24/01-2024", "not_a_date"),
        ("24/01/2024 và 25/01/2024", "not_a_date"), ("24/01/20245", "not_a_date"), ("124/01/2024", "not_a_date"),
        ("99999", "not_a_date"), ("12", "not_a_date"), ("20241324", "no_such_day"), ("1e5", "not_a_date"),
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_a_reason(text, reason):
    with pytest.raises(Unreadable) as unreadable:
        parse_moment(text)
    assert unreadable.value.args == (reason,)


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        ("14:05", 14, 5), ("14h05", 14, 5), ("14g05", 14, 5), ("2:05 PM", 14, 5), ("1405", 14, 5), ("930", 9, 30), ("5", 0, 5),
        ("0", 0, 0), ("0005", 0, 5), ("24:00", 0, 0), ("14:05:59", 14, 5), ("0.5", 12, 0), ("0,25", 6, 0), ("14h", 14, 0),
        ("14 giờ 05", 14, 5), ("12:30 AM", 0, 30), ("12:30 PM", 12, 30), ("2:05 SA", 2, 5), ("930.0", 9, 30),
        ("0930P", 21, 30), ("1200A", 0, 0), ("02:05:00 p.m.", 14, 5),
    ],
)  # fmt: skip
def test_a_time_of_day_in_any_form(text, hour, minute):
    minutes = parse_time_of_day(text) // timedelta(minutes=1)
    assert divmod(minutes, 60) == (hour, minute)


@pytest.mark.parametrize("text", ["2561", "25:00", "960", "sáng", "14:5:99", "-1"])
def test_what_is_no_time_is_refused(text):
    with pytest.raises(Unreadable):
        parse_time_of_day(text)


def test_day_first_unless_the_column_proves_otherwise():
    assert date_order(["12/03/2026"] * 5) == "day_first"
    assert date_order(["12/03/2026", "13/03/2026"]) == "day_first"
    assert date_order(["12/03/2026", "03/13/2026"]) == "month_first"
    assert date_order(["2026-03-13", "12/03/2026"]) == "day_first"
    with pytest.raises(MixedDateOrder) as mixed:
        date_order(["12/03/2026", "13/03/2026", "03/14/2026"])
    assert mixed.value.args == ("13/03/2026", "03/14/2026")


@given(st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2069, 12, 31)))
@settings(max_examples=150, deadline=None)
def test_any_moment_survives_any_form(moment):
    minute = moment.replace(second=0, microsecond=0)
    for pattern in ("%d/%m/%Y %H:%M", "%Y-%m-%dT%H:%M:00", "%Hh%M ngày %d/%m/%Y", "%d.%m.%Y %I:%M %p", "%Y%m%d %H%M%S"):
        assert parse_moment(minute.strftime(pattern)).at == minute
    assert parse_moment(minute.strftime("%m/%d/%Y %H:%M"), "month_first").at == minute
    assert parse_moment(minute.strftime("%b-%d-%Y %H:%M")).at == minute
    serial = (minute - datetime(1899, 12, 30)) / timedelta(days=1)
    assert parse_moment(f"{serial:.6f}").at - minute < timedelta(seconds=1)
    assert parse_date(minute.strftime("%d/%m/%y")) == minute.date()


def column(name: str, *cells: str) -> str:
    return "\n".join([HEADER, *(f"{name}.{number:06},{cell},0,0" for number, cell in enumerate(cells))]) + "\n"


@pytest.fixture(scope="module")
def city(tmp_path_factory) -> Imported:
    far = [f"{1 + row % 12:02}/03/2026" for row in range(50_000)]
    files = {
        "one-day": column("one-day", "12/03/2026", "12/03/2026"),
        "proved-day-first": column("proved-day-first", *["05/03/2026"] * 40, "13/03/2026"),
        "proved-far-down": column("proved-far-down", *far, "03/13/2026"),
        "mixed": column("mixed", "12/03/2026", "13/03/2026", "03/14/2026"),
        "mixed-forms": column("mixed-forms", "12/03/2026", "2026-03-12", "46093", "12 tháng 3 năm 2026", "Mar-12-2026"),
        "d-m-yy": column("d-m-yy", "1/2/26", "12/3/26"),
        "separate-time": "Mã vụ;Ngày;Giờ;Chết;Bị thương\nseparate-time.1;12/03/2026;14h30;0;0\n"
        "separate-time.2;12/03/2026;905;0;0\nseparate-time.3;12/03/2026;;0;0\nseparate-time.4;12/03/2026;xx;0;0\n",
        "offset": column("offset", "2026-01-14T18:30Z", "2026-01-14T18:30:00+07:00"),
    }
    return imported(tmp_path_factory.mktemp("dates"), {f"{name}.csv": text for name, text in files.items()})


def days(city: Imported, name: str) -> list[date]:
    return [day for (day,) in city.records("accidents", "occurred_at::date", f"{name}.")]


def test_twelve_march_stays_twelve_march(city):
    assert days(city, "one-day") == [date(2026, 3, 12)] * 2
    assert days(city, "proved-day-first")[0] == date(2026, 3, 5)
    assert days(city, "d-m-yy") == [date(2026, 2, 1), date(2026, 3, 12)]


def test_one_cell_far_down_makes_the_whole_column_month_first_and_is_noticed(city):
    found = days(city, "proved-far-down")
    assert (found[0], found[11], found[-1]) == (date(2026, 1, 3), date(2026, 12, 3), date(2026, 3, 13))
    assert ("month_first", "occurred_at", "", 50_001) in city.noticed("proved-far-down.csv")


def test_a_column_that_proves_both_orders_is_refused_with_a_cell_of_each(city):
    sentence = city.file("mixed.csv")["sentence"]
    assert "13/03/2026" in sentence and "03/14/2026" in sentence and "Thời gian xảy ra" in sentence
    assert city.account("mixed.csv") == Account(3, 0, 3)


def test_several_forms_in_one_column(city):
    assert days(city, "mixed-forms") == [date(2026, 3, 12)] * 5
    assert city.account("mixed-forms.csv") == all_accepted(5)


def test_a_time_in_a_column_of_its_own(city):
    times = city.records("accidents", "occurred_at::time::varchar, has_hour", "separate-time.")
    assert times == [("14:30:00", True), ("09:05:00", True), ("00:00:00", False)]
    assert [refused[:3] for refused in city.refused("separate-time.csv")] == [(5, "occurred_at", "12/03/2026 xx")]


def test_a_time_with_an_offset_becomes_local(city):
    assert days(city, "offset") == [date(2026, 1, 15), date(2026, 1, 14)]
