"""The numbers of image_fines/*, worked out by hand."""

from datetime import date

import pytest

from queries import Filters, ask

ALL = Filters()
CAMERA_ALONE = ["fixed_camera", "journey_monitor", "citizen_report", "social_media_press"]
BESIDE_THE_ROAD = ["handheld_camera", "speed_camera", "load_station"]
NO_IMAGE = ["direct_patrol", "other", "unknown"]


def fine(name: str, decided_on: str | None = "2026-01-10", **more) -> dict:
    default = {"detected_by": "fixed_camera", "violation": "red_light", "ward": "11560"}
    return default | {"case_id": name, "decided_on": decided_on} | more


def rows(name: str, filters: Filters = ALL) -> list[tuple]:
    return list(ask(name, filters).itertuples(index=False, name=None))


def image_counts(fines: list[dict], snapshot) -> tuple[int, int]:
    """Image fines by definition a and by definition b."""
    snapshot(fines=fines)
    return tuple(ask("image_fines/share")["image_fine_count"])


@pytest.mark.parametrize("source", CAMERA_ALONE)
@pytest.mark.parametrize("stopped, counts", [(None, (1, 1)), (False, (1, 1)), (True, (0, 1))])
def test_a_camera_alone_stops_nobody_unless_told(snapshot, source, stopped, counts):
    assert image_counts([fine("1", detected_by=source, stopped=stopped)], snapshot) == counts


@pytest.mark.parametrize("source", BESIDE_THE_ROAD)
@pytest.mark.parametrize("stopped, counts", [(None, (0, 1)), (False, (1, 1)), (True, (0, 1))])
def test_beside_the_road_nobody_knows_unless_told(snapshot, source, stopped, counts):
    assert image_counts([fine("1", detected_by=source, stopped=stopped)], snapshot) == counts


@pytest.mark.parametrize("source", NO_IMAGE)
def test_other_sources_are_no_images(snapshot, source):
    assert image_counts([fine("1", detected_by=source, stopped=False)], snapshot) == (0, 0)


@pytest.mark.parametrize("violation", ["alcohol", "drugs"])
def test_alcohol_and_drugs_are_never_image(snapshot, violation):
    assert image_counts([fine("1", violation=violation, stopped=False)], snapshot) == (0, 0)


def test_unclear_stops_are_counted(snapshot):
    snapshot(
        fines=[
            fine("1", detected_by="speed_camera", case_count=3),
            fine("2", detected_by="speed_camera", stopped=True),
            fine("3", detected_by="handheld_camera", violation="alcohol"),
            fine("4"),
        ]
    )
    assert rows("image_fines/unclear_stops") == [("speed_camera", 3)]


@pytest.fixture
def a_few(snapshot):
    snapshot(
        fines=[
            fine("1", "2025-12-15", amount_vnd=100),
            fine("2", "2026-01-14", detected_by="direct_patrol", violation="alcohol", case_count=4),
            fine("3", "2026-02-15", detected_by="speed_camera", violation="speed", ward="10507"),
            fine("4", "2026-02-15", violation="urban_order"),
            fine("5", None, violated_at="2026-01-01 10:00"),
            fine("6", "2026-02-20", violation="unknown", detected_by="other"),
        ]
    )


def test_a_fine_is_decided_and_of_road_traffic(a_few):
    """1 and 4 and 1 and 1; the urban-order fine and the case without a decision are in neither number."""
    assert rows("image_fines/share") == [("a", 1, 7, 1 / 7), ("b", 2, 7, 2 / 7)]
    assert rows("image_fines/share", Filters(definition="b")) == [("b", 2, 7, 2 / 7)]


def test_no_fines_no_share(a_few):
    share = ask("image_fines/share", Filters(date(2024, 1, 1), date(2024, 2, 1)))
    assert share["fine_count"].tolist() == [0, 0] and share["image_fine_share"].isna().all()


def test_months_by_decision_date(a_few):
    months = ask("image_fines/by_month")
    assert [str(day.date()) for day in months["month"]] == ["2026-01-01", "2026-02-01", "2026-03-01"]
    assert months["image_fine_count"].tolist() == [1, 0, 0]
    assert months["fine_count"].tolist() == [5, 0, 2]
    assert months["image_fine_share"].tolist()[0] == 0.2 and months["image_fine_share"].isna().tolist()[1]
    assert ask("image_fines/by_month", Filters(definition="b"))["image_fine_count"].tolist() == [1, 0, 1]


def test_groups_show_image_fines_beside_all(a_few):
    assert rows("image_fines/by_source") == [
        ("direct_patrol", 0, 4), ("fixed_camera", 1, 1), ("other", 0, 1), ("speed_camera", 0, 1)
    ]  # fmt: skip
    assert rows("image_fines/by_violation") == [
        ("alcohol", 0, 4), ("red_light", 1, 1), ("speed", 0, 1), ("unknown", 0, 1)
    ]  # fmt: skip
    assert rows("image_fines/by_ward", Filters(definition="b")) == [("11560", 1, 6), ("10507", 1, 1)]
    assert rows("image_fines/by_road") == [("unknown", 1, 7)]


def test_wards_and_areas_keep_their_own(a_few):
    assert rows("image_fines/share", Filters(area="old_haiduong", definition="a")) == [("a", 0, 1, 0.0)]
    assert rows("image_fines/share", Filters(wards=("11560",), definition="a")) == [("a", 1, 6, 1 / 6)]


def case(name: str, violated_at: str, **more) -> dict:
    return fine(name, None) | {"violated_at": violated_at} | more


def funnel(filters: Filters = ALL) -> dict[str, tuple]:
    columns = ["case_count", "of_count", "left_count", "overdue_count", "in_time_count", "past_limit_count"]
    table = ask("image_fines/funnel", filters).set_index("step")[columns].fillna(-1)
    return {step: tuple(int(count) for count in row) for step, *row in table.itertuples(name=None)}


def test_the_funnel(snapshot):
    """The data reach to 31/3/2026, the day of the last decision."""
    snapshot(
        fines=[
            case("waits since 10 days", "2026-03-21"),
            case("waits since 11 days", "2026-03-20", case_count=2),
            case("never founded", "2026-01-01", state="insufficient"),
            case("told 20 days ago", "2026-02-01", notified_on="2026-03-11"),
            case("told 21 days ago", "2026-02-01", notified_on="2026-03-10", state="notified"),
            case("is overdue by its state", "2026-02-01", state="overdue_to_come"),
            case("written up", "2026-02-01", recorded_on="2026-02-20"),
            case("moved away after the record", "2026-02-01", recorded_on="2026-02-20", state="transferred"),
            case("decided 10 days ago", "2026-02-01", decided_on="2026-03-21"),
            case("decided 11 days ago", "2026-02-01", decided_on="2026-03-20", state="decided"),
            case("paid, nothing else known", "2026-02-01", state="paid"),
            case("paid on a day", "2026-02-01", decided_on="2026-03-31", paid_on="2026-03-31"),
            case("older than a year", "2025-03-30", recorded_on="2025-04-20"),
            case("stopped at once", "2026-02-01", stopped=True),
            case("by patrol", "2026-02-01", detected_by="direct_patrol"),
            case("urban order", "2026-02-01", violation="urban_order"),
        ]
    )
    assert funnel() == {
        "detected": (14, -1, 1, 2, 1, 0),  # left: never founded; overdue: the two of 11 days; young: the one of 10
        "notified": (10, 13, 0, 2, 1, 0),  # 21 days ago, overdue by its state; young: 20 days ago
        "recorded": (7, 10, 1, 1, 1, 0),  # overdue: older than a year; young: written up
        "decided": (4, 6, 0, 1, 1, 1),
        "paid": (2, 4, 0, 0, 0, 0),
    }
    shares = ask("image_fines/funnel").set_index("step")["ripe_share"].dropna().to_dict()
    assert shares == {"notified": 10 / 12, "recorded": 7 / 9, "decided": 4 / 5, "paid": 2 / 3}  # without the young


def test_a_case_waiting_since_an_unknown_day_is_neither_overdue_nor_young(snapshot):
    snapshot(fines=[case("1", "2026-03-01", state="notified"), fine("2", "2026-03-31", detected_by="direct_patrol")])
    assert funnel()["notified"] == (1, 1, 0, 0, 0, 0)


def test_overdue_by_its_state_is_not_young_whatever_its_day(snapshot):
    snapshot(
        fines=[
            case("1", "2026-03-20", notified_on="2026-03-25", state="overdue_to_come"),
            case("2", "2026-03-20", decided_on="2026-03-31", state="late"),
        ]
    )
    assert funnel()["notified"] == (2, 2, 0, 1, 0, 0) and funnel()["decided"] == (1, 1, 0, 1, 0, 0)


def test_the_funnel_takes_violations_of_the_period(snapshot):
    snapshot(fines=[case("1", "2026-01-14 23:59"), case("2", "2026-01-15"), fine("3", "2026-03-31")])
    assert funnel(Filters(end_date=date(2026, 1, 14)))["detected"][0] == 1


@pytest.fixture
def two_years(snapshot):
    """20/12/2023 to 20/1/2026; the first 12 months with a beginning end on 14/1/2025: 14/12/2024 is 6 days short."""
    snapshot(
        fines=[
            fine("1", "2023-12-20"),
            fine("2", "2024-01-14", detected_by="speed_camera", case_count=2),
            fine("3", "2024-01-15", detected_by="direct_patrol", case_count=3),
            fine("4", "2026-01-20", ward="10507", case_count=4),
        ]
    )


def trailing(filters: Filters = ALL) -> dict[str, tuple]:
    table = ask("image_fines/trailing_12_months", filters).set_index("day")
    return {str(day.date()): (image, fines) for day, image, fines, _ in table.itertuples(name=None)}


def test_trailing_months_begin_with_a_year_behind_them(two_years):
    answer = trailing()
    assert list(answer)[0] == "2025-01-14" and list(answer)[-2:] == ["2026-01-14", "2026-01-20"]
    # 15/1/2024-14/1/2025 holds the 15th and not the 14th
    assert answer["2025-01-14"] == (0, 3) and answer["2025-02-14"] == (0, 0) and answer["2026-01-20"] == (4, 4)


def test_trailing_months_end_with_the_period(two_years):
    assert list(trailing(Filters(end_date=date(2025, 1, 20)))) == ["2025-01-14", "2025-01-20"]
    # without a year behind it the end still stands: 20/12/2023, 14/1 and 15/1/2024
    early = Filters(end_date=date(2024, 3, 1))
    assert trailing(early) == {"2024-03-01": (1, 6)}
    assert trailing(Filters(end_date=date(2024, 3, 1), definition="b")) == {"2024-03-01": (3, 6)}


def test_a_ward_has_the_trailing_days_of_the_city(two_years):
    assert trailing(Filters(wards=("10507",)))["2025-01-14"] == (0, 0)
