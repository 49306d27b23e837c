"""Scenarios of the small city, by hand: 9 accidents a month against 10, 4 of 100 fines by image against 2."""

from datetime import date

import pytest

from analysis import Period, unit_holding
from analysis.scenarios import STATUS_QUO, Lever, Scenario, UnreadableScenario
from queries import Filters
from reports import View, view_of
from reports.scenario_facts import scenario_facts
from tests.pages.city import LE_CHAN, tables
from tests.snapshots import write_snapshot

EVENING = Lever("hours", "20-20", 0.5)
BOTH = Scenario("Tuần tra", (EVENING, Lever("ward", LE_CHAN, 0.2)), extra_cameras=4, fines_per_camera=2.0,
                extra_clearances=3)  # fmt: skip
YEAR = unit_holding(date(2026, 10, 31), "year", "reporting")
YEAR_BEFORE = unit_holding(date(2025, 10, 31), "year", "reporting")


@pytest.fixture(scope="module")
def view(tmp_path_factory):
    """Nothing here changes the snapshot: it is written once."""
    root = tmp_path_factory.mktemp("city")
    write_snapshot(root, tables(), as_of=date(2026, 10, 31), is_sample=True)

    def of(period: Period = YEAR, **chosen) -> View:
        return view_of(Filters(snapshot="aaaa", **chosen), period, preset="year", name="Năm đến nay")

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("DASHBOARD_DATA", str(root))
        yield of


def test_the_status_quo_comes_first_and_only_once(view):
    facts = scenario_facts(view(), [STATUS_QUO, BOTH])
    assert facts.scenarios == (STATUS_QUO, BOTH) and facts.names == ("Giữ nguyên hiện trạng", "Tuần tra")
    assert scenario_facts(view(), []).scenarios == (STATUS_QUO,)


def test_the_year_goes_on_at_nine_tenths_of_last_year(view):
    """99 and 110 to 20/10, 10 in the rest of last year: 9 more, against 0,94 x 120 = 112,8."""
    accidents = scenario_facts(view(), []).accidents
    assert (accidents.parts.to_date.end, accidents.parts.days_left) == (date(2026, 10, 20), 55)
    basis = accidents.bases["accident_count"]
    assert (basis.to_date, basis.last_to_date, basis.last_rest, basis.phi) == (99, 110, 10, 1)
    end = accidents.outcomes[0].ends["accident_count"]
    assert end.projection.year_end == pytest.approx(108) and end.gap == pytest.approx(-4.8)
    assert accidents.outcomes[0].effects == () and accidents.outcomes[0].asked is None


def test_what_may_still_happen_is_the_same_in_every_scenario(view):
    """112 - 99 in 25 of 31 days and a month: 13 / 1,806. Deaths: 0,94 x 12 = 11,28, 11 to date."""
    allowances = scenario_facts(view(), [BOTH]).accidents.allowances
    accidents, deaths = allowances["accident_count"], allowances["death_count"]
    assert (accidents.at_most, accidents.left, accidents.per_month) == (112, 13, 7)
    assert accidents.months_left == pytest.approx(1 + 25 / 31)
    assert (deaths.left, deaths.per_month, deaths.state) == (0, 0, "open")


def test_levers_take_their_share_of_last_year_s_days_to_come(view):
    """Of ten, eight at 20 o'clock and five in Le Chan: 5 x 0,5 + 3 x 0,5 x 0,8 + 2 x 0,8 = 5,3 are left."""
    outcome = scenario_facts(view(), [BOTH]).accidents.outcomes[1]
    together, evening, le_chan = outcome.effects
    assert together.touched["accident_count"] == 10
    assert together.prevented["accident_count"] == pytest.approx(4.7)
    assert (evening.lever, evening.touched["accident_count"], evening.prevented["accident_count"]) == (EVENING, 8, 4)
    assert (le_chan.touched["accident_count"], le_chan.prevented["accident_count"]) == (5, 1)
    assert outcome.ends["accident_count"].projection.expected == pytest.approx(5.3 * 0.9)
    assert (outcome.asked.start_date, outcome.asked.end_date) == (date(2025, 10, 21), date(2025, 12, 14))


def test_what_is_drawn_is_one_row_for_each_scenario_and_criterion(view):
    rows = scenario_facts(view(), [BOTH]).year_ends
    assert rows[["place", "measure"]].to_numpy().tolist() == [
        [place, measure] for place in (0, 1) for measure in ("accident_count", "death_count", "injured_count")
    ]
    assert rows["so_far"].tolist() == [99, 11, 11] * 2 and rows["at_most"].tolist() == [112, 11, 22] * 2
    assert (
        (rows["so_far"] <= rows["low"]) & (rows["low"] < rows["expected"]) & (rows["expected"] < rows["high"])
    ).all()


def test_earlier_years_are_too_few_to_try(view):
    assert {tried.count for tried in scenario_facts(view(), []).accidents.back_test.values()} == {0}


def test_image_fines_start_from_twelve_months(view):
    """2 + 11 x 4 of 1.200 fines; 46/12 and 4 x 2 more in the first month."""
    image = scenario_facts(view(), [BOTH]).image_fines
    assert (image.start.image_count, image.start.other_count, image.start.day) == (46, 1154, date(2026, 10, 20))
    assert [course.month_fines for course in image.courses] == pytest.approx([46 / 12, 46 / 12 + 8])
    assert image.courses[0].wanted_on == date(2030, 12, 14) and image.courses[0].reached_on is None
    assert image.courses[1].at_goal.share == pytest.approx((46 + 96) / (46 + 96 + 1154))


def test_the_day_on_which_the_goal_is_wanted_may_be_chosen(view):
    sooner, later = (
        scenario_facts(view(), [], wanted_on=date(year, 12, 14)).image_fines.courses[0] for year in (2028, 2030)
    )
    assert sooner.wanted_on == date(2028, 12, 14) and sooner.needed_growth > later.needed_growth > 0


def test_courses_run_from_the_data_to_the_goal(view):
    rows = scenario_facts(view(), [BOTH]).share_courses
    assert len(rows) == 2 * 51
    first = rows[rows["place"] == 0]["day"]
    assert [first.iloc[0], first.iloc[1], first.iloc[-1]] == [
        date(2026, 10, 20), date(2026, 11, 14), date(2030, 12, 14)
    ]  # fmt: skip


def test_three_more_clearances_serve_two_wards_that_made_none(view):
    """Hong Bang met it, Le Chan misses one, 112 wards two: 225; one of these would meet it, by the cheapest three."""
    clearances = scenario_facts(view(), [BOTH]).clearances
    assert (clearances.month.month, clearances.month.ward_count) == (date(2026, 10, 1), 114)
    assert (clearances.month.met_count, clearances.month.needed_count, clearances.month.months_left) == (1, 225, 1)
    now, then = clearances.plans
    assert (now.met_count, now.used_count) == (1, 0)
    assert (then.met_count, then.cheapest_met_count, then.year_count) == (2, 3, 3)
    assert [count for _, count in then.given] == [2, 1]


@pytest.mark.parametrize("chosen", [{"wards": (LE_CHAN,)}, {"area": "phuong"}, {"groups": ("road=QL5", "ward=11383")}])
def test_a_filtered_view_is_projected_without_targets(view, chosen):
    facts = scenario_facts(view(**chosen), [BOTH])
    assert {target.reason for target in facts.accidents.targets.values()} == {"filtered"}
    assert set(facts.accidents.allowances.values()) == {None}
    assert facts.accidents.outcomes[0].ends["accident_count"].projection.expected > 0
    assert (facts.image_fines.reason, facts.image_fines.courses) == ("filtered", ())


def test_a_former_province_has_accident_targets_but_no_path_of_image_fines(view):
    facts = scenario_facts(view(area="old_haiphong"), [])
    assert facts.accidents.targets["accident_count"].at_most == 112
    assert facts.image_fines.reason == "filtered"


def test_of_a_year_that_is_over_nothing_is_projected(view):
    """The year before: 120 accidents, no target, levers have nothing to act on, and no year before it is known."""
    facts = scenario_facts(view(YEAR_BEFORE), [BOTH])
    outcome = facts.accidents.outcomes[1]
    assert outcome.ends["accident_count"].projection.year_end == 120 and outcome.effects == ()
    assert facts.accidents.targets["accident_count"].reason == "before_base"
    assert facts.image_fines.reason == "before_base" and facts.clearances is None


def test_without_a_year_before_there_is_a_reason_and_no_row(view):
    facts = scenario_facts(view(Period(date(2024, 12, 15), date(2025, 6, 14))), [])
    ends = facts.accidents.outcomes[0].ends
    assert {end.projection.reason for end in ends.values()} == {"last_year_missing"} and facts.year_ends.empty


def test_without_data_in_the_period_there_are_no_facts(view):
    assert scenario_facts(view(Period(date(2027, 1, 15), date(2027, 2, 14))), [BOTH]) is None


def test_a_scenario_out_of_range_is_refused(view):
    with pytest.raises(UnreadableScenario):
        scenario_facts(view(), [Scenario("x", extra_cameras=-1)])
