from datetime import date

import pandas as pd
import pytest

from analysis.criteria import Side, three_criteria
from analysis.periods import Period

DAYS = [date(2024, 12, 20), *(date(2025, month, 5) for month in range(1, 12)), date(2025, 12, 5)]
BASE = pd.DataFrame(
    {"day": pd.to_datetime(DAYS), "accident_count": 10, "death_count": 2, "injured_count": 0}
)  # 13 days: 15/12/2024 to 14/11/2025 has 12 of them


def side(start, end, accidents, deaths, injured, *, death_squares=None):
    squares = {"death_square_sum": deaths if death_squares is None else death_squares, "injured_square_sum": injured}
    counts = {"death_count": deaths, "injured_count": injured}
    return Side(
        Period(start, end), pd.DataFrame([{"accident_count": accidents} | counts]), pd.DataFrame([counts | squares])
    )


NOW = side(date(2025, 12, 15), date(2026, 11, 14), 112, 24, 0)
LAST_YEAR = side(date(2024, 12, 15), date(2025, 11, 14), 120, 24, 0)


def judged(now=NOW, before=LAST_YEAR, last_year=LAST_YEAR, is_filtered=False):
    return three_criteria(now, before, last_year, BASE, is_filtered=is_filtered)


def test_each_criterion_has_its_own_target_and_status():
    accidents, deaths, injured = judged()
    assert accidents.target.value == pytest.approx(112.8) and accidents.status == "met"  # 120 x 0,94
    assert deaths.target.value == pytest.approx(22.56) and deaths.status == "not_met"  # 24 x 0,94
    assert injured.target.value == 0 and injured.status == "met"


def test_the_status_is_judged_against_last_year_whatever_is_compared():
    previous = side(date(2024, 1, 1), date(2024, 11, 30), 60, 60, 60)
    accidents, _, _ = judged(now=side(date(2025, 12, 15), date(2026, 11, 14), 115, 24, 0), before=previous)
    assert accidents.before == 60 and accidents.last_year == 120
    assert accidents.status == "attention" and accidents.verdict == "increase"


def test_a_filtered_view_has_values_but_no_target():
    accidents, *_ = judged(is_filtered=True)
    assert accidents.now == 112 and accidents.status == "none" and accidents.target.reason == "filtered"


def test_without_a_period_to_compare_there_is_no_verdict():
    accidents, *_ = judged(before=None)
    assert accidents.verdict is None and not accidents.is_real and accidents.status == "met"


def test_casualties_that_come_in_clusters_weigh_less():
    now = side(date(2025, 12, 15), date(2026, 11, 14), 100, 10, 0)
    before = side(date(2024, 12, 15), date(2025, 11, 14), 100, 30, 0)
    assert judged(now, before)[1].verdict == "decrease"
    clustered = before._replace(casualties=before.casualties.assign(death_square_sum=230))
    assert judged(now, clustered)[1].verdict == "not_enough_evidence"  # phi = 240/40 = 6: 1 of 6


def test_met_and_still_rising_is_said():
    few = side(date(2024, 12, 15), date(2025, 11, 14), 100, 24, 0)
    assert judged(before=few, last_year=few)[0].is_met_but_rising
    assert not judged()[0].is_met_but_rising
