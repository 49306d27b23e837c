"""Quick filters narrow the feeds that have their dimension: numbers worked out by hand."""

from datetime import date

import pytest

from queries import DIMENSIONS, Filters, Group, ask

LE_CHAN, HONG_BANG = "11383", "11311"
ACCIDENTS = [  # case_count is a power of two, so that a sum tells which rows are in it
    {"accident_id": "1", "occurred_at": "2026-01-05 18:00", "vehicles": ["motorcycle"], "cause": "speeding",
     "road": "QL5", "ward": LE_CHAN, "alcohol": True, "case_count": 1},  # a Monday
    {"accident_id": "2", "occurred_at": "2026-01-06 23:59", "vehicles": ["motorcycle", "truck"], "cause": "alcohol",
     "road": "QL10", "ward": HONG_BANG, "alcohol": False, "case_count": 2},
    {"accident_id": "3", "occurred_at": "2026-01-06 17:59", "vehicles": ["car"], "cause": "speeding",
     "road": "QL5", "ward": LE_CHAN, "case_count": 4},
    {"accident_id": "4", "occurred_at": "2026-01-07", "has_hour": False, "vehicles": [], "case_count": 8},
]  # fmt: skip
FINES = [
    {"case_id": "1", "decided_on": "2026-01-05", "violated_at": "2026-01-02", "detected_by": "fixed_camera",
     "violation": "speed", "vehicle": "car", "road": "QL5", "ward": LE_CHAN, "case_count": 1},
    {"case_id": "2", "decided_on": "2026-01-05", "violated_at": "2026-01-02", "detected_by": "direct_patrol",
     "violation": "helmet", "vehicle": "motorcycle", "ward": HONG_BANG, "case_count": 2},
    {"case_id": "3", "decided_on": "2026-01-05", "violated_at": "2026-01-02", "detected_by": "fixed_camera",
     "violation": "red_light", "ward": HONG_BANG, "case_count": 4},
]  # fmt: skip
ENCROACHMENTS = [
    {"case_id": "1", "found_on": "2026-01-05", "category": "trading", "measure": "fine", "ward": LE_CHAN},
    {"case_id": "2", "found_on": "2026-01-05", "category": "trading", "measure": "reminder", "ward": HONG_BANG},
    {"case_id": "3", "found_on": "2026-01-06", "ward": HONG_BANG},
]
CLEARANCES = [
    {"clearance_id": "1", "cleared_on": "2026-05-05", "ward": LE_CHAN},
    {"clearance_id": "2", "cleared_on": "2026-05-06", "ward": HONG_BANG},
]


@pytest.fixture(autouse=True)
def rows(snapshot):
    snapshot(accidents=ACCIDENTS, fines=FINES, encroachments=ENCROACHMENTS, clearances=CLEARANCES)


def count(question: str, column: str, *groups: str) -> int:
    return int(ask(question, Filters(date(2026, 1, 1), date(2026, 1, 31), groups=groups))[column].sum())


@pytest.mark.parametrize(
    ("groups", "accident_count"),
    [
        ([], 15),
        (["cause=speeding"], 1 + 4),
        (["-cause=speeding"], 2 + 8),
        (["cause=speeding", "cause=alcohol"], 1 + 2 + 4),
        (["-cause=speeding", "-cause=alcohol"], 8),
        (["cause=unknown"], 8),
        (["-cause=unknown"], 1 + 2 + 4),
        (["vehicle=motorcycle"], 1 + 2),
        (["vehicle=truck"], 2),
        (["-vehicle=truck"], 1 + 4 + 8),
        (["vehicle=motorcycle", "-vehicle=truck"], 1),
        (["vehicle=unknown"], 8),
        (["vehicle=motorcycle", "cause=speeding"], 1),
        (["road=QL5", "-ward=11383"], 0),
        (["road=QL5"], 5),
        (["ward=11383"], 5),
        (["ward=unknown"], 8),
        (["-ward=11383"], 2 + 8),
        (["hours=18-23"], 1 + 2),
        (["hours=0-17"], 4),
        (["hours=0-17", "hours=23-23"], 2 + 4),
        (["-hours=18-23"], 4 + 8),
        (["hours=unknown"], 8),
        (["-hours=unknown"], 1 + 2 + 4),
        (["weekday=1"], 1),
        (["-weekday=2"], 1 + 8),
        (["alcohol=yes"], 1),
        (["alcohol=unknown"], 4 + 8),
        (["-alcohol=unknown"], 1 + 2),
        (["cause=nothing_like_it"], 0),
        (["violation=speed", "category=trading"], 15),
    ],
)
def test_accidents(groups, accident_count):
    assert count("accidents/totals", "accident_count", *groups) == accident_count


@pytest.mark.parametrize(
    ("groups", "fine_count", "case_count"),
    [
        ([], 7, 5),
        (["detected_by=fixed_camera"], 5, 5),
        (["-detected_by=fixed_camera"], 2, 0),
        (["violation=speed", "violation=helmet"], 3, 1),
        (["vehicle=unknown"], 4, 4),
        (["road=QL5"], 1, 1),
        (["-road=unknown"], 1, 1),
        (["-ward=11383"], 6, 4),
        (["cause=speeding", "hours=18-23"], 7, 5),
    ],
)
def test_fines_and_the_way_of_their_cases(groups, fine_count, case_count):
    assert count("image_fines/by_day", "fine_count", *groups) == fine_count
    funnel = ask("image_fines/funnel", Filters(groups=tuple(groups)))
    assert funnel["case_count"].iloc[0] == case_count


@pytest.mark.parametrize(
    ("groups", "case_count"),
    [([], 3), (["category=trading"], 2), (["category=trading", "-measure=fine"], 1), (["category=unknown"], 1),
     (["-ward=11311"], 1), (["vehicle=car"], 3)],
)  # fmt: skip
def test_encroachments(groups, case_count):
    assert count("encroachments/by_category", "case_count", *groups) == case_count


def test_clearances_know_no_dimension_but_the_ward():
    may = Filters(date(2026, 5, 1), date(2026, 5, 31))
    for groups, wards in (((), 114), (("category=trading",), 114), ((f"-ward={LE_CHAN}",), 113)):
        rows = ask("clearances/by_ward_month", Filters(may.start_date, may.end_date, groups=groups))
        assert rows["ward"].nunique() == wards
        assert rows["clearance_count"].sum() == (1 if groups and groups[0].startswith("-") else 2)


def test_the_base_of_targets_and_published_totals_are_never_narrowed():
    """A target stands for all accidents."""
    narrow = Filters(groups=("cause=alcohol",))
    assert ask("accidents/target_base", narrow).equals(ask("accidents/target_base"))


def test_groups_that_can_be_asked_for():
    rows = ask("groups/all")
    codes = rows.groupby("dimension")["code"].agg(list)
    assert codes["vehicle"] == ["car", "motorcycle", "truck", "unknown"]
    assert codes["alcohol"] == ["no", "unknown", "yes"] and codes["road"] == ["QL10", "QL5", "unknown"]
    assert codes["violation"] == ["helmet", "red_light", "speed"] and codes["category"] == ["trading", "unknown"]
    assert len(codes["ward"]) == 114 + 1
    assert {*codes.index, "hours", "weekday"} == {dimension for names in DIMENSIONS.values() for dimension in names}


def test_a_group_is_read_as_it_is_written():
    assert Group.read("-cause=alcohol") == Group("cause", "alcohol", is_left_out=True)
    assert Group.read("road=Đường A=B - C") == Group("road", "Đường A=B - C")
    for text in ("-cause=alcohol", "road=Đường A=B - C", "hours=18-23"):
        assert str(Group.read(text)) == text


@pytest.mark.parametrize(
    ("text", "is_of_time"),
    [("hours=18-23", True), ("hours=7-7", True), ("hours=unknown", True), ("hours=23-18", False),
     ("hours=18-24", False), ("hours=evening", False), ("hours=²-3", False), ("weekday=7", True),
     ("weekday=8", False), ("weekday=12", False), ("cause=alcohol", False)],
)  # fmt: skip
def test_times_that_can_be_asked_for(text, is_of_time):
    assert Group.read(text).is_of_time is is_of_time


def test_only_the_groups_of_a_feed_narrow_it():
    filters = Filters(groups=("cause=alcohol", "-road=QL5", "violation=speed"))
    assert filters.groups_in("accidents") == [Group("cause", "alcohol"), Group("road", "QL5", is_left_out=True)]
    assert [group.dimension for group in filters.groups_in("fines")] == ["road", "violation"]
    assert not filters.groups_in("clearances") and len(filters.groups_in("accidents", "fines")) == 3
