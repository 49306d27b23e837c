"""Two periods of 100 days; 20 against 40 is real (p about 0,014), 30 against 40 is not (p about 0,28)."""

import pandas as pd

from analysis.placed_verdicts import placed_verdicts


def rows(**counts: int) -> pd.DataFrame:
    return pd.DataFrame({"ward": list(counts), "image_fine_count": list(counts.values())})


def verdicts(now: pd.DataFrame, before: pd.DataFrame) -> dict[str, str]:
    return placed_verdicts(now, before, by="ward", measure="image_fine_count", days=(100, 100), alpha=0.05)


def test_all_placed_is_the_plain_verdict():
    assert verdicts(rows(a=40, b=30, c=1), rows(a=20, b=40, c=2)) == {
        "a": "increase", "b": "not_enough_evidence", "c": "too_few"
    }  # fmt: skip


def test_what_the_unplaced_could_undo_is_not_called_real():
    """10 unplaced before could make a's 20 into 30; none of the 2 before could undo 40 against 22."""
    assert verdicts(rows(a=40), rows(a=20, unknown=10)) == {"a": "not_enough_evidence"}
    assert verdicts(rows(a=40), rows(a=20, unknown=2)) == {"a": "increase"}
    assert verdicts(rows(a=20, unknown=10), rows(a=40)) == {"a": "not_enough_evidence"}


def test_too_few_stays_too_few_only_whatever_the_unplaced_are():
    assert verdicts(rows(a=2), rows(a=1, unknown=2)) == {"a": "too_few"}
    assert verdicts(rows(a=2), rows(a=1, unknown=90)) == {"a": "not_enough_evidence"}


def test_a_place_of_one_period_alone_has_none_in_the_other():
    assert verdicts(rows(a=20), rows(b=20)) == {"a": "increase", "b": "decrease"}


def test_periods_of_unequal_length_compare_by_the_day():
    unequal = placed_verdicts(
        rows(a=40), rows(a=20), by="ward", measure="image_fine_count", days=(200, 100), alpha=0.05
    )
    assert unequal == {"a": "not_enough_evidence"}
