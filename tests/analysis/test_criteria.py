from datetime import date

import pandas as pd
import pytest

from analysis import MEASURES, AccidentTarget, Compared, Criterion, Period, accident_criterion

PERIODS = Compared(Period(date(2026, 1, 1), date(2026, 1, 31)), Period(date(2025, 1, 1), date(2025, 1, 31)))


def casualties(accidents: int, deaths: int, death_squares: int) -> pd.DataFrame:
    row = {"accident_count": accidents, "death_count": deaths, "death_square_sum": death_squares}
    return pd.DataFrame([row | {"injured_count": 0, "injured_square_sum": 0}])


def judged(measure, now, before, last_year, target, periods=PERIODS) -> Criterion:
    return accident_criterion(measure, now, before, last_year, target, periods, alpha=0.05)


NOW, BEFORE = casualties(80, 40, 40), casualties(120, 62, 62)


def test_value_change_verdict_target_and_status():
    criterion = judged("accident_count", NOW, BEFORE, BEFORE, AccidentTarget(100.0))
    assert (criterion.value, criterion.change.difference, criterion.status) == (80, -40, "met")
    assert criterion.change.share == pytest.approx(-1 / 3)
    assert criterion.verdict == "decrease" and criterion.is_real and not criterion.is_above_last_year


def test_casualties_are_held_to_their_clusters():
    """40 after 62 is a fall if they come one by one; with phi = (60 + 93) / 102 = 1,5 it may be chance."""
    alone = judged("death_count", NOW, BEFORE, BEFORE, AccidentTarget(None))
    clustered = casualties(80, 40, 60), casualties(120, 62, 93)
    together = judged("death_count", *clustered, clustered[1], AccidentTarget(None))
    assert (alone.verdict, together.verdict) == ("decrease", "not_enough_evidence")


def test_the_status_looks_at_last_year_whatever_is_compared():
    last_year, before = casualties(79, 0, 0), casualties(200, 0, 0)
    criterion = judged("accident_count", NOW, before, last_year, AccidentTarget(75.0))
    assert criterion.status == "not_met" and criterion.is_above_last_year and criterion.verdict == "decrease"


def test_over_nothing_there_is_no_percentage():
    nothing = casualties(0, 0, 0)
    for measure in MEASURES:
        assert judged(measure, NOW, nothing, nothing, AccidentTarget(None)).change.share is None


def test_without_a_period_to_compare_there_is_no_change():
    alone = judged("accident_count", NOW, None, BEFORE, AccidentTarget(75.0), Compared(PERIODS.now, None))
    assert alone.change is None and alone.verdict is None and alone.status == "attention"


def test_a_view_of_wards_is_held_against_what_could_be_placed():
    """80 after 120 is a fall; not if a third of this year's could not be placed: 80 or fewer of 200 with p = 0,4."""
    asked = ("accident_count", NOW, BEFORE, BEFORE, AccidentTarget(None), PERIODS)
    verdicts = [accident_criterion(*asked, alpha=0.05, placed=(share, 1.0)).verdict for share in (1.0, 2 / 3)]
    assert verdicts == ["decrease", "not_enough_evidence"]
