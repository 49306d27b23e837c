"""Targets by hand on a base year of one accident a day, or two where said."""

from datetime import date

import pandas as pd
import pytest

from analysis import AccidentTarget, Period, accident_path, accident_status, accident_target, clearance_status

TARGETS = pd.DataFrame(
    {
        "measure": ["accident_count", "clearance_count"],
        "value": [-0.06, 2.0],
        "base_start": pd.to_datetime(["2024-12-15", None]),
        "base_end": pd.to_datetime(["2025-12-14", None]),
        "valid_from": pd.to_datetime(["2025-12-15", "2026-05-01"]),
        "valid_to": pd.to_datetime([None, None]),
    }
)
BASE = pd.DataFrame({"day": pd.date_range("2024-12-15", "2025-12-14"), "accident_count": 1})


def target(start: str, end: str, base: pd.DataFrame = BASE, **more) -> AccidentTarget:
    period = Period(date.fromisoformat(start), date.fromisoformat(end))
    return accident_target(TARGETS, base, "accident_count", period, **({"is_filtered": False} | more))


def test_six_percent_less_than_the_same_days():
    year = target("2025-12-15", "2026-12-14")
    assert year.value == pytest.approx(365 * 0.94) and year.at_most == 343  # 343,1


def test_printed_is_the_largest_whole_number_that_meets_it():
    assert AccidentTarget(754.82).at_most == 754
    assert target("2025-12-15", "2026-02-02").at_most == 47  # 50 days x 0,94, which floats make 46,99...
    assert AccidentTarget(0.94).at_most == 0


def test_each_year_six_percent_more():
    assert target("2026-12-15", "2027-12-14").value == pytest.approx(365 * 0.94**2)


def test_a_range_over_two_reporting_years_is_the_sum_of_both():
    """10 days to 14/12/2026 and 5 from 15/12/2026."""
    assert target("2026-12-05", "2026-12-19").value == pytest.approx(10 * 0.94 + 5 * 0.94**2)


def test_more_than_a_year():
    assert target("2025-12-15", "2027-12-14").value == pytest.approx(365 * 0.94 + 365 * 0.94**2)


def test_a_leap_day_has_28_february_as_its_base():
    assert target("2028-02-29", "2028-02-29").value == pytest.approx(0.94**3)
    assert target("2028-02-15", "2028-02-29").value == pytest.approx(14 * 0.94**3)  # 15/2-28/2
    assert target("2028-02-29", "2028-03-01").value == pytest.approx(2 * 0.94**3)  # 28/2 and 1/3


def test_other_criteria_have_their_own_base():
    base = BASE.assign(death_count=2)
    targets = pd.concat([TARGETS, TARGETS.iloc[:1].assign(measure="death_count", value=-0.1)])
    period = Period(date(2025, 12, 15), date(2025, 12, 24))
    assert accident_target(targets, base, "death_count", period, is_filtered=False).value == pytest.approx(10 * 2 * 0.9)


@pytest.mark.parametrize(
    "start, end, reason",
    [("2025-12-14", "2026-12-14", "before_base"), ("2025-06-15", "2025-12-14", "before_base")],
)
def test_before_the_base_year_ends_there_is_no_target(start, end, reason):
    assert target(start, end) == AccidentTarget(None, reason)


def test_a_base_year_with_an_empty_reporting_month_is_no_base():
    without_march = BASE[~BASE["day"].between("2025-02-15", "2025-03-14")]
    assert target("2026-06-15", "2026-07-14", without_march).reason == "base_incomplete"
    one_day_left = BASE[~BASE["day"].between("2025-02-15", "2025-03-13")]
    assert target("2026-06-15", "2026-07-14", one_day_left).reason is None


def test_why_there_is_no_target():
    assert target("2026-01-01", "2026-01-02", is_filtered=True).reason == "filtered"
    assert accident_target(TARGETS, BASE, "accident_count", None, is_filtered=False).reason == "no_data"
    period = Period(date(2026, 1, 1), date(2026, 1, 2))
    assert accident_target(TARGETS.iloc[1:], BASE, "accident_count", period, is_filtered=False).reason == "no_target"
    assert AccidentTarget(None).at_most is None


@pytest.mark.parametrize(
    "value, last_year, limit, status",
    [
        (754, 800, 754.82, "met"),
        (755, 800, 754.82, "attention"),
        (800, 800, 754.82, "not_met"),
        (801, 800, 754.82, "not_met"),
        (47, 60, 50 * 0.94, "met"),
        (0, 0, 0.0, "met"),
        (1, 2, 0.0, "attention"),
        (1, 0, 0.0, "not_met"),
        (700, 600, 754.82, "met"),
    ],
)
def test_the_status_of_a_criterion(value, last_year, limit, status):
    assert accident_status(value, last_year, AccidentTarget(limit)) == status


def test_no_target_no_status():
    assert accident_status(1, 2, AccidentTarget(None, "filtered")) == "none"


def test_the_path_grows_day_by_day_inside_its_band():
    period = Period(date(2026, 12, 13), date(2026, 12, 16))
    path = accident_path(TARGETS, BASE, "accident_count", period, alpha=0.05)
    assert path["target"].tolist() == pytest.approx([0.94, 1.88, 1.88 + 0.94**2, 1.88 + 2 * 0.94**2])
    assert (path["low"] <= path["target"]).all() and (path["target"] <= path["high"]).all()


def test_the_band_is_where_chance_alone_would_put_the_count():
    """Of Poisson(100): quantiles 2,5% and 97,5% are 81 and 120, quantiles 5% and 95% are 84 and 117."""
    base, targets = BASE.assign(accident_count=100), TARGETS.assign(value=[0.0, 2.0])
    a_day = Period(date(2026, 1, 1), date(2026, 1, 1))
    for alpha, band in ((0.05, [81, 120]), (0.1, [84, 117])):
        path = accident_path(targets, base, "accident_count", a_day, alpha=alpha)
        assert path[["target", "low", "high"]].to_numpy().tolist() == [[100, *band]]


@pytest.mark.parametrize(
    "met, due, status",
    [
        ([114, 100], [114, 114], "met"),
        ([101, 100], [114, 114], "attention"),
        ([100, 100], [114, 114], "not_met"),
        ([99, 100], [114, 114], "not_met"),
        ([50], [114], "not_met"),
        ([], [], "none"),
    ],
)
def test_the_status_of_clearances(met, due, status):
    assert clearance_status(pd.DataFrame({"met_count": met, "due_count": due})) == status
