from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from analysis import Counts, alert, limits_on

THRESHOLDS = pd.read_csv(
    Path(__file__).parents[2] / "data" / "plan" / "thresholds.csv", parse_dates=["valid_from", "valid_to"]
)
NEW, OLD = limits_on(THRESHOLDS, date(2026, 7, 1)), limits_on(THRESHOLDS, date(2026, 6, 30))
BEFORE = Counts(100, 100, 100)


@pytest.mark.parametrize(
    "now, code",
    [
        ((110, 110, 110), "three"),
        ((109, 110, 110), "no_alert"),
        ((120, 120, 100), "two"),
        ((119, 120, 100), "no_alert"),
        ((131, 100, 50), "one"),
        ((130, 100, 100), "no_alert"),
    ],
)
def test_from_july_2026(now, code):
    assert alert(Counts(*now), BEFORE, NEW) == code


@pytest.mark.parametrize(
    "now, code",
    [
        ((120, 120, 120), "three"),
        ((119, 120, 120), "no_alert"),
        ((131, 131, 100), "two"),
        ((130, 131, 100), "no_alert"),
        ((151, 100, 100), "one"),
        ((150, 100, 100), "no_alert"),
    ],
)
def test_until_june_2026(now, code):
    assert alert(Counts(*now), BEFORE, OLD) == code


def test_no_increase_from_zero():
    assert alert(Counts(2, 0, 1), Counts(0, 0, 1), NEW) == "not_computable"
    assert alert(Counts(2, 0, 2), Counts(0, 0, 1), NEW) == "one"
    assert alert(Counts(0, 12, 12), Counts(0, 10, 10), NEW) == "two"


def test_before_any_law_nothing_is_computed():
    assert alert(Counts(200, 200, 200), BEFORE, limits_on(THRESHOLDS, date(2020, 1, 1))) == "not_computable"


def test_the_limits_name_their_law_and_since_when():
    assert list(NEW) == ["three", "two", "one"]
    assert {limit.since for limit in NEW.values()} == {date(2026, 7, 1)}
    assert all(limit.source.startswith("Nghị định 241/2026/NĐ-CP, Điều 18") for limit in NEW.values())
    assert all(limit.source.startswith("Nghị định 165/2024/NĐ-CP, Điều 32") for limit in OLD.values())
