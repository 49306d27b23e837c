"""What the sample adds up to, before it is spelled and soiled."""

from collections import defaultdict
from datetime import date, timedelta

import numpy as np
import pytest

from intake.wards.resolver import WardNames
from sample.accident_rows import accident_rows
from sample.clearance_rows import clearance_rows
from sample.dice import Dice
from sample.encroachment_rows import CLEARING, encroachment_rows
from sample.fine_batches import batch
from sample.fine_scene import EPOCH, MISSING, VIOLATIONS, months, read_scene
from sample.places import PROJECT_DATA, SPELLINGS

UNTIL = date(2026, 11, 14)
NAMES = WardNames([PROJECT_DATA / "reference"])


def totals(rows: list[dict], first: date, last: date) -> tuple[int, int, int]:
    found = [row for row in rows if first <= row["occurred_at"].date() <= last]
    return len(found), sum(row["deaths"] for row in found), sum(row["injured"] for row in found)


def of_area(rows: list[dict], area: str) -> list[dict]:
    def placed(row: dict) -> str:
        return NAMES.resolve(row["ward"], before_merger=row["occurred_at"].date() < date(2025, 7, 1)).former_province

    return [row for row in rows if placed(row) == area]


@pytest.fixture(scope="module", params=[1, 2, 122])
def accidents(wards, request):
    return accident_rows(wards, request.param, UNTIL)


@pytest.fixture(scope="module")
def clearances(wards):
    return clearance_rows(wards, 1, UNTIL)


def test_the_published_eleven_months_are_met_exactly(accidents):
    assert totals(accidents, date(2024, 12, 15), date(2025, 11, 14)) == (803, 407, 551)
    assert totals(accidents, date(2023, 12, 15), date(2024, 11, 14)) == (1118, 401, 899)


def test_the_former_provinces_are_met_exactly(accidents):
    old_haiphong, old_haiduong = of_area(accidents, "old_haiphong"), of_area(accidents, "old_haiduong")
    assert totals(old_haiphong, date(2023, 12, 15), date(2024, 11, 14)) == (487, 212, 362)
    assert totals(old_haiduong, date(2023, 12, 15), date(2024, 11, 14)) == (631, 189, 537)
    assert totals(old_haiphong, date(2023, 12, 15), date(2024, 3, 14)) == (191, 69, 146)
    assert totals(old_haiphong, date(2024, 12, 15), date(2025, 3, 14)) == (78, 48, 44)
    assert totals(old_haiduong, date(2024, 12, 15), date(2025, 2, 14)) == (88, 41, 64)


def test_the_roads_of_old_haiphong_are_met_exactly(accidents):
    first, last = date(2023, 12, 15), date(2024, 11, 14)
    rows = of_area(accidents, "old_haiphong")
    of_class = {name: [row for row in rows if row.get("road_class") == name] for name in ("national", "provincial")}
    main_roads = [row for row in of_class["national"] if not row["road"].endswith("37")]
    assert totals(main_roads, first, last) == (111, 50, 70)
    assert totals(of_class["provincial"], first, last) == (95, 37, 31)


def test_the_year_of_the_plan_falls_in_accidents_alone(accidents):
    count, deaths, _ = totals(accidents, date(2025, 12, 15), UNTIL)
    assert -0.08 < count / 803 - 1 < -0.06 and 0 < deaths / 407 - 1 < 0.02


def test_an_earlier_end_changes_no_earlier_accident(wards):
    until = date(2025, 3, 20)
    early, late = (
        [row | {"updated_at": None} for row in accident_rows(wards, 1, end) if row["occurred_at"].date() <= until]
        for end in (until, UNTIL)
    )
    assert early == late


def test_accidents_go_on_beyond_the_listed_blocks(wards):
    rows = accident_rows(wards, 1, date(2028, 12, 14))
    years = [totals(rows, date(year - 1, 12, 15), date(year, 12, 14))[0] for year in (2026, 2027, 2028)]
    assert years[1] / years[0] == pytest.approx(0.94, abs=0.01) and years[2] / years[1] == pytest.approx(0.94, abs=0.01)


def test_severity_agrees_with_deaths(accidents):
    least = {1: "serious", 2: "very_serious", 3: "extremely_serious"}
    for row in accidents:
        assert row["severity"] in (
            None,
            least.get(row["deaths"]),
            *(() if row["deaths"] else ("collision", "minor", "serious")),
        )


def test_coordinates_are_mostly_there_and_within_the_city(accidents):
    placed = [row for row in accidents if row["latitude"] is not None]
    assert 0.945 < len(placed) / len(accidents) < 0.975
    assert all(20.0 < row["latitude"] < 21.4 and 105.9 < row["longitude"] < 107.9 for row in placed)


def test_the_evening_is_the_worst_quarter_of_the_day(accidents):
    quarters = np.bincount([row["occurred_at"].hour // 6 for row in accidents], minlength=4)
    assert quarters.argmax() == 3


def test_every_spelling_of_a_ward_leads_to_it_or_to_its_province(wards):
    for ward in wards:
        for number, spelling in enumerate(ward.spellings):
            placement = NAMES.resolve(spelling, before_merger=number < SPELLINGS)
            assert placement.former_province == ward.area, spelling
            assert placement.code == ward.code or number < SPELLINGS and ward.code in placement.candidates, spelling


def test_fines_keep_to_the_yearly_number_and_a_rising_image_share(wards):
    scene = read_scene(wards, 1, UNTIL)
    parts = [batch(month, scene, 1.0, 1) for month in months(UNTIL)]
    assert sum(len(part["number"]) for part in parts) == pytest.approx(600_000, rel=0.02)
    rows = {name: np.concatenate([part[name] for part in parts]) for name in ("decided", "violation", "notified")}
    is_fine = (rows["decided"] != MISSING) & (rows["violation"] != VIOLATIONS.index("urban_order"))
    shares = []
    for year in (2023, 2024, 2025):
        first, last = (date(year - 1, 12, 15) - EPOCH).days, (date(year, 12, 14) - EPOCH).days
        of_year = is_fine & (rows["decided"] >= first) & (rows["decided"] <= last)
        assert of_year.sum() == pytest.approx(145_000, rel=0.01)
        shares.append((of_year & (rows["notified"] != MISSING)).sum() / of_year.sum())
    assert shares == sorted(shares) and 0.013 < shares[0] < 0.016 and 0.018 < shares[2] < 0.021


def test_a_month_cut_short_keeps_the_name_of_the_whole_one():
    names = [month.name for month in months(date(2024, 10, 20))]
    assert names[:2] == ["2023-01", "2023-02"] and names[-2:] == ["2024-10", "2024-11"]


def test_no_date_of_a_fine_lies_after_the_end(wards):
    until = date(2024, 1, 20)
    scene = read_scene(wards, 1, until)
    for month in months(until):
        rows = batch(month, scene, 0.05, 1)
        for name in ("decided", "notified", "recorded", "paid", "updated"):
            assert rows[name].max(initial=0) <= (until - EPOCH).days
        assert (rows["decided"][rows["paid"] != MISSING] != MISSING).all()


def test_wards_make_about_two_trips_a_month_with_gaps(wards, clearances):
    full_months = 46
    days = {(row["code"], row["cleared_on"]) for row in clearances if row["trips"] == 1}
    monthly = sum(row["trips"] for row in clearances if row["trips"] > 1)
    assert 2.1 < (len(days) + monthly) / len(wards) / full_months < 2.5
    reported = {row["code"] for row in clearances if (row["cleared_on"].year, row["cleared_on"].month) == (2026, 6)}
    assert 0 < len(wards) - len(reported) < 12
    assert any(row["trips"] == 0 for row in clearances)


def test_about_one_cleared_point_in_eight_is_occupied_again(wards, clearances):
    cases = encroachment_rows(wards, clearances, 1, UNTIL)
    days_of_points = defaultdict(list)
    trips_of_wards = defaultdict(list)
    for case in cases:
        days_of_points[case["point_id"]].append(case["found_on"])
    for trip in clearances:
        if trip["trips"]:
            trips_of_wards[trip["code"]].append(trip["cleared_on"])

    def is_followed(day: date, days: list[date]) -> bool:
        return any(timedelta(0) < other - day <= timedelta(days=90) for other in days)

    due = [
        case
        for case in cases
        if case["point_id"]
        and case["measure"] in CLEARING
        and case["found_on"] <= UNTIL - timedelta(days=90)
        and is_followed(case["found_on"], trips_of_wards[case["code"]])
    ]
    again = [case for case in due if is_followed(case["found_on"], days_of_points[case["point_id"]])]
    assert 0.10 < len(again) / len(due) < 0.16


def test_dice_fall_the_same_way_everywhere():
    dice = Dice(1, "accidents", 3)
    assert dice.numbers(0, 99, 6).tolist() == [7, 98, 13, 33, 54, 28]
    assert dice.picks((1, 2, 3), 6).tolist() == [1, 2, 2, 1, 0, 1]
    assert dice.order(6) == [1, 5, 0, 2, 3, 4]
