import pytest

from components.scenario_groups import hours_of


@pytest.mark.parametrize(("code", "hours"), [("18-23", [18, 19, 20, 21, 22, 23]), ("22-4", [22, 23, 0, 1, 2, 3, 4])])
def test_a_band_of_hours_may_go_over_midnight(code, hours):
    assert hours_of(code) == hours
