"""The points of a small city in a view, beside the agency's list."""

from datetime import date

import pytest

from analysis import Period, unit_holding
from analysis.black_spots import Radii
from queries import Filters
from reports import black_spot_facts, readable, view_of
from tests.pages.spots import AS_OF, HONG_BANG, LE_CHAN, THANH_DONG, THUY_NGUYEN, accidents, write_spots
from tests.snapshots import write_snapshot

YEAR = unit_holding(AS_OF, "year", "reporting")


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.setenv("DASHBOARD_DATA", str(tmp_path))
    return tmp_path


def facts_of(period: Period = YEAR, *, by_letter: bool = False, radii: Radii | None = None, **chosen):
    view = view_of(Filters(snapshot="aaaa", **chosen), period, preset="year", name="Năm đến nay")
    return black_spot_facts(view, radii=radii or Radii(), by_letter=by_letter)


def states(facts) -> dict[str, tuple]:
    rows = facts.spots
    return dict(zip(rows["centre_id"], zip(rows["spot_kind"], rows["register_state"], strict=True), strict=True))


def test_points_of_several_accidents_by_default_all_by_the_letter(root):
    write_spots(root)
    several = {"Q1": ("accident_prone", "known"), "L1": ("potential", "new")}
    assert states(facts_of()) == several and facts_of().single_count == 1
    assert states(facts_of(by_letter=True)) == several | {"T1": ("potential", "known")}


def test_the_window_is_the_12_months_to_the_data_or_to_the_end_of_the_view(root):
    write_spots(root)
    assert facts_of().window == Period(date(2025, 11, 1), AS_OF) and facts_of().covers_window
    earlier = facts_of(Period(date(2026, 1, 1), date(2026, 10, 30)))
    assert earlier.window == Period(date(2025, 10, 31), date(2026, 10, 30))
    assert earlier.accident_prone["accident_ids"].tolist() == [["Q1", "Y1"]]
    assert facts_of(Period(date(2026, 11, 1), date(2026, 12, 14))).window.end == AS_OF


def test_what_the_list_has_and_is_found_no_more_comes_with_the_untreated_first(root):
    write_spots(root)
    facts = facts_of()
    assert facts.no_longer["spot_id"].tolist() == ["D2", "D4"]
    assert facts.treated_but_found["spot_id"].tolist() == ["D3"]
    assert len(facts.register) == 4 and facts.new["centre_id"].tolist() == ["L1"]


def test_a_view_keeps_the_points_of_its_wards_and_changes_none(root):
    """A point belongs to the ward of its centre; an entry without a ward belongs to the city alone."""
    write_spots(root)
    one = facts_of(wards=(HONG_BANG,))
    assert states(one) == {"Q1": ("accident_prone", "known")} and one.no_longer["spot_id"].tolist() == ["D2"]
    assert facts_of(wards=(HONG_BANG,)).spots["spot_no"].tolist() == [1]
    assert states(facts_of(area="old_haiduong")) == {} and facts_of(area="old_haiduong").no_longer.empty
    assert list(states(facts_of(groups=(f"-ward={HONG_BANG}", "cause=alcohol")))) == ["L1"]


def test_points_by_ward_have_both_kinds(root):
    write_spots(root)
    rows = facts_of(by_letter=True).by_ward
    assert rows.values.tolist() == [[HONG_BANG, 1, 0], [LE_CHAN, 0, 1], [THUY_NGUYEN, 0, 1]]
    assert facts_of(wards=(THANH_DONG,)).by_ward.empty


def test_the_radii_are_those_asked_for(root):
    write_spots(root)
    facts = facts_of(radii=Radii(30, 250))
    assert states(facts) == {"L1": ("potential", "new")} and facts.single_count == 3


def test_the_accidents_of_a_point_come_latest_first(root):
    write_spots(root)
    assert facts_of().accidents_of("Q1")["accident_id"].tolist() == ["Q2", "Q1"]


def test_what_makes_no_point_is_counted(root):
    """9 accidents on roads in the window: X1 is not the making of the road, Z1 has no place."""
    write_spots(root)
    assert tuple(facts_of().left_out) == (9, 1, 1)


def test_without_a_list_nothing_is_new(root):
    write_snapshot(root, {"accidents": accidents()}, as_of=AS_OF, without=("black_spots",))
    facts = facts_of()
    assert not facts.has_register and facts.new.empty and facts.no_longer.empty
    assert set(facts.spots["register_state"]) == {"no_register"}


def test_before_the_law_there_are_no_points(root):
    write_spots(root, accidents=[row | {"occurred_at": "2024-11-05 10:00"} for row in accidents()], feeds=[])
    facts = facts_of(Period(date(2024, 10, 1), date(2024, 12, 31)))
    assert facts.limits is None and facts.spots.empty and facts.by_ward.empty


def test_without_accidents_in_the_window_there_are_no_facts(root):
    write_spots(root)
    assert facts_of(Period(date(2025, 1, 1), date(2025, 6, 30))) is None


def test_a_year_that_the_data_do_not_cover_is_known(root):
    late = [row for row in accidents() if row["occurred_at"] >= "2026-03"]
    write_spots(root, accidents=late)
    assert not facts_of().covers_window


def test_every_column_and_code_has_words_in_a_file(root):
    write_spots(root)
    facts = facts_of(by_letter=True)
    file = readable(facts.in_file(), {})
    assert not set(facts.in_file().columns) & set(file.columns)
    assert file["Mã các vụ"].tolist()[0] == "Q1; Q2" and file["Loại điểm"].tolist()[0] == "Điểm hay xảy ra TNGT"
    assert file["So với danh sách của cơ quan"].tolist() == ["đã có", "chưa có", "đã có"]
