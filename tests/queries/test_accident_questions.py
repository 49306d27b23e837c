"""The numbers of accidents/*, worked out by hand."""

from dataclasses import replace
from datetime import date

import pytest

from queries import Filters, ask

ALL = Filters()
THANH_DONG, HAI_DUONG, THUY_NGUYEN, BACH_LONG_VI = "10507", "10525", "11560", "11948"


def accident(name: str, occurred_at: str, ward: str = THANH_DONG, **more) -> dict:
    return {"accident_id": name, "occurred_at": occurred_at, "ward": ward} | more


def rows(name: str, filters: Filters = ALL) -> list[tuple]:
    return list(ask(name, filters).itertuples(index=False, name=None))


def days(name: str, column: str, filters: Filters = ALL) -> list[str]:
    return [str(day.date()) for day in ask(name, filters)[column]]


@pytest.fixture
def ends_of_months(snapshot):
    """Two months of the reporting calendar, at both ends of each, and a row of three accidents."""
    snapshot(
        accidents=[
            accident("1", "2025-12-14 23:59", deaths=1),
            accident("2", "2025-12-15 00:00"),
            accident("3", "2026-01-14 23:59", injured=2, case_count=3),
            accident("4", "2026-01-15 00:00", deaths=2),
            accident("5", "2026-03-14 12:00"),
        ]
    )


def test_case_counts_are_summed_and_casualties_are_the_row_s(ends_of_months):
    assert rows("accidents/totals") == [(7, 3, 2)]


def test_both_days_of_a_period_count(ends_of_months):
    assert rows("accidents/totals", Filters(date(2025, 12, 15), date(2026, 1, 14))) == [(4, 0, 2)]


def test_nothing_in_the_period_is_zero(ends_of_months):
    assert rows("accidents/totals", Filters(date(2024, 1, 1), date(2024, 1, 2))) == [(0, 0, 0)]


def test_reporting_months_run_from_15_to_14_and_empty_ones_are_kept(ends_of_months):
    assert days("accidents/by_month", "month") == ["2025-12-01", "2026-01-01", "2026-02-01", "2026-03-01"]
    assert days("accidents/by_month", "start_date") == ["2025-11-15", "2025-12-15", "2026-01-15", "2026-02-15"]
    assert days("accidents/by_month", "end_date") == ["2025-12-14", "2026-01-14", "2026-02-14", "2026-03-14"]
    assert ask("accidents/by_month")["accident_count"].tolist() == [1, 4, 1, 1]
    assert ask("accidents/by_month")["death_count"].tolist() == [1, 0, 2, 0]


def test_an_empty_month_inside_is_kept_with_zero(snapshot):
    snapshot(accidents=[accident("1", "2026-01-01"), accident("2", "2026-03-01")])
    assert ask("accidents/by_month")["accident_count"].tolist() == [1, 0, 1]


def test_calendar_months(ends_of_months):
    filters = Filters(calendar="calendar")
    assert days("accidents/by_month", "month", filters) == ["2025-12-01", "2026-01-01", "2026-02-01", "2026-03-01"]
    assert ask("accidents/by_month", filters)["accident_count"].tolist() == [2, 4, 0, 1]


def test_months_are_cut_to_the_period(ends_of_months):
    filters = Filters(date(2025, 12, 31), date(2026, 2, 1))
    assert days("accidents/by_month", "start_date", filters) == ["2025-12-31", "2026-01-15"]
    assert days("accidents/by_month", "end_date", filters) == ["2026-01-14", "2026-02-01"]
    assert ask("accidents/by_month", filters)["accident_count"].tolist() == [3, 1]


def test_an_open_end_is_that_of_the_rows(ends_of_months):
    assert days("accidents/by_month", "month", Filters(start_date=date(2026, 1, 15))) == ["2026-02-01", "2026-03-01"]
    assert days("accidents/by_month", "month", Filters(end_date=date(2025, 12, 20))) == ["2025-12-01", "2026-01-01"]


def test_no_rows_and_no_period_are_no_months(snapshot):
    snapshot()
    assert rows("accidents/by_month") == []


def test_months_of_a_period_without_rows_are_kept(snapshot):
    snapshot()
    period = Filters(date(2028, 2, 15), date(2028, 4, 14))
    assert [row[3:] for row in rows("accidents/by_month", period)] == [(0,) * 5, (0,) * 5]


@pytest.fixture
def places(snapshot):
    """Wards of both former provinces and all types, and four accidents that could not be placed."""
    snapshot(
        accidents=[
            accident("placed in a phuong of Hai Duong", "2026-01-01", THANH_DONG),
            accident("placed in a phuong of Hai Phong", "2026-01-01", THUY_NGUYEN, case_count=2),
            accident("placed in a dac khu", "2026-01-01", BACH_LONG_VI, case_count=4),
            accident(
                "two phuong of Hai Duong", "2026-01-01", "unknown", case_count=8,
                ward_candidates=[THANH_DONG, HAI_DUONG], former_province="old_haiduong",
            ),
            accident("two sides", "2026-01-01", "unknown", case_count=16, ward_candidates=[THANH_DONG, THUY_NGUYEN]),
            accident("one side", "2026-01-01", "unknown", case_count=32, former_province="old_haiphong"),
            accident("nowhere", "2026-01-01", "unknown", case_count=64),
        ]
    )  # fmt: skip


@pytest.mark.parametrize(
    "filters, count",
    [
        (Filters(), 127),
        (Filters(area="old_haiduong"), 1 + 8),
        (Filters(area="old_haiphong"), 2 + 4 + 32),
        (Filters(area="phuong"), 1 + 2 + 8 + 16),
        (Filters(area="dac_khu"), 4),
        (Filters(area="xa"), 0),
        (Filters(wards=(THANH_DONG,)), 1),
        (Filters(wards=(THANH_DONG, THUY_NGUYEN)), 3),
        (Filters(wards=(THANH_DONG, THUY_NGUYEN), area="old_haiphong"), 2),
        (Filters(wards=(THANH_DONG,), area="old_haiphong"), 0),
        (Filters(wards=("unknown",)), 120),
        (Filters(wards=("unknown",), area="old_haiphong"), 32),
    ],
)
def test_an_area_takes_what_lies_in_it_for_certain(places, filters, count):
    assert rows("accidents/totals", filters)[0][0] == count


def test_the_city_counts_what_cannot_be_placed(places):
    assert [row[:2] for row in rows("accidents/by_ward")] == [
        ("unknown", 120), (BACH_LONG_VI, 4), (THUY_NGUYEN, 2), (THANH_DONG, 1)
    ]  # fmt: skip
    assert rows("accidents/without_ward") == [(0, 120, 127)]


def test_unplaced_accidents_before_the_wards_of_2025(snapshot):
    snapshot(accidents=[accident("1", "2025-06-30 23:00", "unknown"), accident("2", "2025-07-01", "unknown")])
    assert rows("accidents/without_ward") == [(1, 1, 2)]


def test_severities(snapshot):
    snapshot(
        accidents=[
            accident("1", "2026-01-01", severity="collision"),
            accident("2", "2026-01-02", severity="serious", deaths=1, injured=3),
            accident("3", "2026-01-03", severity="serious", deaths=1, case_count=2),
        ]
    )
    assert rows("accidents/by_severity") == [("serious", 3, 2, 2, 3, 9), ("collision", 1, 0, 0, 0, 0)]
    assert rows("accidents/totals", Filters(severities=("collision", "minor"))) == [(1, 0, 0)]


def test_groups_and_what_nobody_wrote_down(snapshot):
    snapshot(
        accidents=[
            accident("1", "2026-01-01", cause="speeding", road="QL5", road_class="national", mode="road"),
            accident("2", "2026-01-02", case_count=2),
        ]
    )
    for column, code in [("cause", "speeding"), ("road", "QL5"), ("road_class", "national"), ("mode", "road")]:
        assert [row[:2] for row in rows(f"accidents/by_{column}")] == [("unknown", 2), (code, 1)]


def test_alcohol_was_there_was_not_or_nobody_wrote_it_down(snapshot):
    snapshot(
        accidents=[
            accident("1", "2026-01-01", alcohol=True, deaths=2, injured=1),
            accident("2", "2026-01-02", alcohol=False, case_count=4),
            accident("3", "2026-01-03", case_count=2),
        ]
    )
    assert rows("accidents/by_alcohol") == [("no", 4, 0, 0, 0, 0), ("unknown", 2, 0, 0, 0, 0), ("yes", 1, 2, 4, 1, 1)]


GROUPS = ["alcohol", "cause", "mode", "month", "road", "road_class", "severity", "vehicle"]


@pytest.mark.parametrize("group", GROUPS)
def test_each_group_has_the_squares_of_its_casualties(snapshot, group):
    snapshot(
        accidents=[
            accident("1", "2026-01-05", deaths=3, injured=1),
            accident("2", "2026-01-05", deaths=1, injured=4, case_count=9),  # one x, whatever it counts
        ]
    )
    [row] = ask(f"accidents/by_{group}").to_dict("records")
    assert (row["death_count"], row["death_square_sum"]) == (4, 10)
    assert (row["injured_count"], row["injured_square_sum"]) == (5, 17)


def test_an_accident_counts_once_for_each_kind_of_vehicle(snapshot):
    snapshot(
        accidents=[
            accident("1", "2026-01-01", deaths=1, vehicles=["car", "motorcycle", "car"]),
            accident("2", "2026-01-02", vehicles=["car"]),
            accident("3", "2026-01-03"),
        ]
    )
    counts = [row[:3] for row in rows("accidents/by_vehicle")]
    assert counts == [("car", 2, 1), ("motorcycle", 1, 1), ("unknown", 1, 0)]


def test_hours_stand_apart_from_days_without_one(snapshot):
    snapshot(
        accidents=[
            accident("1", "2026-01-05 00:30"),  # a Monday
            accident("2", "2026-01-11 23:00", case_count=2),  # a Sunday
            accident("3", "2026-01-11 00:00", has_hour=False, case_count=4),
        ]
    )
    assert [row[:3] for row in rows("accidents/by_hour_weekday")] == [(1, 0, 1), (7, 23, 2)]
    assert rows("accidents/without_hour") == [(4, 7)]


def test_points_are_those_with_both_coordinates(snapshot):
    snapshot(
        accidents=[
            accident("1", "2026-01-05", latitude=20.9, longitude=106.6),
            accident("2", "2026-01-05", latitude=20.9, case_count=2),
        ]
    )
    assert ask("accidents/points")["accident_id"].tolist() == ["1"]
    assert rows("accidents/without_point") == [(2, 3)]


def test_squares_of_casualties(snapshot):
    snapshot(
        accidents=[
            accident("1", "2026-01-05", deaths=3, injured=1),
            accident("2", "2026-01-05", deaths=1, injured=4, case_count=9),  # one x, whatever it counts
        ]
    )
    assert rows("accidents/casualties") == [(10, 4, 10, 5, 17)]


def test_the_base_year_is_unfiltered_but_for_the_area(snapshot):
    snapshot(
        accidents=[
            accident("1", "2024-12-14"),
            accident("2", "2024-12-15", severity="minor"),
            accident("3", "2025-12-14", THUY_NGUYEN, deaths=1, case_count=2),
            accident("4", "2025-12-15"),
        ]
    )
    period = Filters(date(2026, 1, 1), date(2026, 2, 1), severities=("serious",))
    assert days("accidents/target_base", "day", period) == ["2024-12-15", "2025-12-14"]
    assert ask("accidents/target_base", period)["accident_count"].tolist() == [1, 2]
    assert ask("accidents/target_base", Filters(area="old_haiphong"))["accident_count"].tolist() == [2]


def test_days_with_accidents(ends_of_months):
    assert days("accidents/by_day", "day") == ["2025-12-14", "2025-12-15", "2026-01-14", "2026-01-15", "2026-03-14"]
    assert ask("accidents/by_day")["accident_count"].tolist() == [1, 1, 3, 1, 1]


@pytest.fixture
def two_years(snapshot):
    """The data end on 10/7/2026: 12 months from 11/7/2025, the 12 before from 11/7/2024."""
    snapshot(
        accidents=[
            accident("0", "2024-07-10", BACH_LONG_VI, case_count=50),
            accident("1", "2024-07-11", BACH_LONG_VI, deaths=2),
            accident("2", "2025-07-10", BACH_LONG_VI, injured=3),
            accident("3", "2025-07-11", BACH_LONG_VI, case_count=2),
            accident("4", "2026-07-10", BACH_LONG_VI, deaths=1),
            accident("5", "2026-07-10", "unknown", deaths=3, case_count=5),
            accident("6", "2025-01-01", "unknown", injured=2),
        ]
    )


THIS_YEAR = Filters(date(2026, 1, 1), date(2026, 12, 31))


def test_twelve_months_of_a_ward_end_with_the_data(two_years):
    wards = ask("accidents/rolling_12_months", THIS_YEAR).set_index("ward")
    place = wards.loc[BACH_LONG_VI]
    assert place[["accident_count", "rolling_accident_count", "previous_accident_count"]].tolist() == [1, 3, 2]
    assert place[["rolling_death_count", "previous_death_count", "previous_death_square_sum"]].tolist() == [1, 2, 4]
    assert place[["previous_injured_count", "previous_injured_square_sum"]].tolist() == [3, 9]
    assert len(wards) == 115 and wards.loc[HAI_DUONG].tolist() == [0] * 13


def test_what_is_not_placed_has_its_twelve_months_too(two_years):
    unknown = ask("accidents/rolling_12_months", THIS_YEAR).set_index("ward").loc["unknown"]
    assert unknown[["accident_count", "rolling_accident_count", "previous_accident_count"]].tolist() == [5, 5, 1]
    assert unknown[["rolling_death_square_sum", "previous_injured_square_sum"]].tolist() == [9, 4]


def test_twelve_months_of_wards_follow_the_filters(two_years):
    area = ask("accidents/rolling_12_months", replace(THIS_YEAR, area="dac_khu"))
    assert len(area) == 2 and area["rolling_accident_count"].tolist() == [3, 0]
    nothing = ask("accidents/rolling_12_months", replace(THIS_YEAR, severities=("minor",)))
    assert nothing["rolling_accident_count"].sum() == nothing["previous_accident_count"].sum() == 0


@pytest.mark.parametrize("first, is_there", [("2024-07-25", True), ("2024-07-26", False)])
def test_months_before_the_data_begin_are_not_zero(snapshot, first, is_there):
    """12 months before 11/7/2025 begin on 11/7/2024: up to 14 days without an accident are no gap."""
    snapshot(accidents=[accident("1", first, BACH_LONG_VI), accident("2", "2026-07-10", BACH_LONG_VI)])
    wards = ask("accidents/rolling_12_months", THIS_YEAR)
    assert wards["previous_accident_count"].notna().all() == is_there
    [july] = ask("accidents/rolling_by_month", Filters(date(2026, 7, 1), date(2026, 12, 31))).to_dict("records")
    assert (july["previous_accident_count"] == 1) == is_there and july["rolling_accident_count"] == 1


def test_twelve_months_to_each_month_s_end_and_a_year_earlier(two_years):
    """The reporting month of 7/2026 is cut at 10/7; those of 6 and 5/2026 end on 14/6 and 14/5."""
    months = ask("accidents/rolling_by_month", Filters(date(2026, 5, 1), date(2026, 12, 31)))
    assert days("accidents/rolling_by_month", "end_date", Filters(date(2026, 5, 1), date(2026, 12, 31))) == [
        "2026-05-14", "2026-06-14", "2026-07-10",
    ]  # fmt: skip
    assert months["rolling_accident_count"].tolist() == [3, 3, 8]  # 10/7 and 11/7/2025, then 11/7/2025 and 10/7/2026
    assert months["rolling_injured_count"].tolist() == [3, 3, 0]
    assert months["previous_accident_count"].isna().tolist() == [True, True, False]  # the data begin on 10/7/2024
    assert months[["previous_accident_count", "previous_death_count"]].iloc[-1].tolist() == [3, 2]
    calendar = Filters(date(2026, 6, 1), date(2026, 6, 30), calendar="calendar")
    assert days("accidents/rolling_by_month", "end_date", calendar) == ["2026-06-30"]


def test_twelve_months_to_a_leap_day(snapshot):
    """To 29/2/2028 they begin on 1/3/2027, since 28/2/2027 ends the year before."""
    snapshot(
        accidents=[
            accident("1", "2026-02-20"), accident("2", "2027-02-28"), accident("3", "2027-03-01"),
            accident("4", "2028-02-29"), accident("5", "2028-03-01"),
        ]
    )  # fmt: skip
    february = Filters(date(2028, 2, 1), date(2028, 2, 29), calendar="calendar")
    [row] = ask("accidents/rolling_by_month", february).to_dict("records")
    assert (row["rolling_accident_count"], row["previous_accident_count"]) == (2, 1)
