"""Levels of the tile map by hand: 99,9% of Poisson(4) is 11, so 12 stands out; of Poisson(1) it is 5."""

import pandas as pd
import pytest

from analysis import accident_levels, image_fine_levels


@pytest.mark.parametrize(
    "count, expected, state",
    [
        (0, 4.0, "no_accident"),
        (11, 4.0, "usual"),
        (12, 4.0, "many"),
        (5, 1.0, "usual"),
        (6, 1.0, "many"),
        (1, 0.0, "many"),
    ],
)
def test_accidents_stand_out_only_above_the_limit(count, expected, state):
    facts = pd.DataFrame({"ward": ["1"], "accident_count": [count], "expected_count": [expected]})
    assert accident_levels(facts)["state"].tolist() == [state]


def test_image_fines_stand_out_beyond_the_limits_around_the_share_of_all():
    """All together 100 of 2.000, 5%: within are 26 to 66 of 900, 33 to 77 of 1.070, none to 4 of 10."""
    rows = pd.DataFrame(
        {
            "ward": ["a", "b", "c", "d"],
            "image_fine_count": [25, 70, 5, 0],
            "fine_count": [900, 1070, 10, 20],
        }
    )
    levels = image_fine_levels(rows, pd.Series(["a", "b", "c", "d", "e"])).set_index("ward")["state"]
    assert levels.to_dict() == {"a": "below", "b": "usual_share", "c": "above", "d": "usual_share", "e": "no_fine"}


def test_no_fines_at_all_is_no_division_by_zero():
    rows = pd.DataFrame({"ward": [], "image_fine_count": [], "fine_count": []})
    assert image_fine_levels(rows, pd.Series(["a"]))["state"].tolist() == ["no_fine"]
