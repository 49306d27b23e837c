"""The path of a promise, its status on either side of each boundary, its months, its wards."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest

from analysis import Period
from analysis.other_targets import Promise, by_ward, in_order, judged, months_of, open_things

# 200 days from first to last: half of the target is due on 19/7
PROMISE = Promise("wharves", "wharves", 1.0, None, date(2026, 4, 10), date(2026, 10, 27), 17, "III.17", "text", None)
NONE_ALLOWED = replace(PROMISE, target="x", target_share=None, most_count=0, due_on=None)
HALFWAY = date(2026, 7, 19)
YEAR = date(2025, 12, 15)


def things(*rows: tuple) -> pd.DataFrame:
    """Of (done_on, done, all), in ward 10507 and reviewed on 1/7/2026."""
    known = pd.DataFrame(rows, columns=["done_on", "done_amount", "total_amount"])
    return known.assign(
        thing=[f"W{place}" for place in range(len(rows))],
        ward="10507",
        thing_state=["done" if row[1] else "open" for row in rows],
        since_on=pd.NaT,
        done_on=pd.to_datetime(known["done_on"]),
        reviewed_on=pd.Timestamp(2026, 7, 1),
    )


def made(done_count: int, total_count: int, done_on: str = "2026-05-01") -> pd.DataFrame:
    return things(*[(done_on, 1, 1)] * done_count, *[(None, 0, 1)] * (total_count - done_count))


def stand(promise: Promise, rows, day: date, through: date | None = None, *, is_narrowed: bool = False):
    return judged(promise, rows, period=Period(YEAR, day), through=through or day, is_narrowed=is_narrowed)


@pytest.mark.parametrize(
    ("day", "share"),
    [
        (date(2026, 4, 9), 0),
        (date(2026, 4, 10), 0),
        (HALFWAY, 0.5),
        (date(2026, 10, 27), 1),
        (date(2027, 1, 1), 1),
    ],
)
def test_the_path_is_straight_between_its_days(day, share):
    assert PROMISE.path_on(day) == pytest.approx(share)


@pytest.mark.parametrize("without", [{"due_on": None}, {"target_share": None}])
def test_without_a_deadline_or_a_number_there_is_no_path(without):
    assert replace(PROMISE, **without).path_on(HALFWAY) is None


def test_on_the_path_is_met_and_just_below_it_is_not():
    assert stand(PROMISE, made(50, 100), HALFWAY).status == "met"
    assert stand(PROMISE, made(49, 100), HALFWAY).status == "not_met"  # nothing since the month before


def test_below_the_path_but_more_than_a_month_before_needs_attention():
    rose = stand(PROMISE, made(49, 100, "2026-06-20"), HALFWAY)
    assert rose.status == "attention" and rose.share_month_before == 0
    assert stand(PROMISE, made(49, 100, "2026-06-19"), HALFWAY).status == "not_met"
    assert stand(PROMISE, made(0, 100), HALFWAY).status == "not_met"


def test_on_the_last_day_the_path_counts_and_after_it_the_target():
    almost = made(99, 100, "2026-10-26")
    on_the_day = stand(PROMISE, almost, date(2026, 10, 27))
    assert on_the_day.status == "attention" and on_the_day.share_when_due is None
    late = stand(PROMISE, almost, date(2026, 10, 28))
    assert late.status == "not_met" and late.is_overdue and late.share_when_due == pytest.approx(0.99)
    assert stand(PROMISE, made(100, 100), date(2026, 10, 28)).status == "met"


def test_what_was_met_only_after_the_deadline_is_told():
    late = stand(PROMISE, things(("2026-10-27", 1, 1), ("2026-10-28", 1, 1)), date(2026, 11, 14))
    assert late.status == "met" and late.is_met_late and late.share_when_due == 0.5
    in_time = stand(PROMISE, things(("2026-10-27", 1, 1), (None, 1, 1)), date(2026, 11, 14))
    assert not in_time.is_met_late and in_time.undated_count == 1  # nobody knows that it was late
    assert in_time.share_when_due == 0.5


def test_the_path_stands_where_the_data_end_but_the_deadline_passes_without_them():
    old = stand(PROMISE, made(50, 100), date(2026, 9, 1), through=HALFWAY)
    assert old.path == pytest.approx(0.5) and old.status == "met"
    assert stand(PROMISE, made(50, 100), date(2026, 10, 28), through=HALFWAY).status == "not_met"


def test_without_a_deadline_the_target_itself_is_asked():
    kept_up = replace(PROMISE, due_on=None)
    assert stand(kept_up, made(100, 100), HALFWAY).status == "met"
    assert stand(kept_up, made(99, 100, "2026-07-01"), HALFWAY).status == "attention"
    assert stand(kept_up, made(99, 100), HALFWAY).status == "not_met"


def test_shares_are_of_amounts_and_the_undated_are_counted_apart():
    counted = stand(PROMISE, things(("2026-05-01", 30, 40), (None, 12, 60), (None, 0, 20)), HALFWAY)
    assert (counted.done_count, counted.total_count, counted.undated_count) == (42, 120, 12)
    assert counted.share == pytest.approx(0.35) and counted.share_month_before == pytest.approx(0.25)


@pytest.mark.parametrize(
    ("promise", "rows", "day", "is_narrowed", "reason"),
    [
        (PROMISE, None, HALFWAY, False, "no_source"),
        (PROMISE, things(), HALFWAY, False, "no_data"),
        (PROMISE, made(1, 2), date(2026, 4, 9), False, "before_start"),
        (replace(PROMISE, start_on=date(2026, 1, 1)), made(1, 2), date(2026, 4, 9), False, "before_start"),
        (replace(PROMISE, target_share=None), made(1, 2), HALFWAY, False, "no_number"),
        (PROMISE, made(1, 2), HALFWAY, True, "narrowed"),
    ],
)
def test_without_a_status_there_is_a_reason_and_no_path(promise, rows, day, is_narrowed, reason):
    found = stand(promise, rows, day, is_narrowed=is_narrowed)
    assert (found.status, found.reason, found.path) == ("none", reason, None)


def accidents(*days: str) -> pd.DataFrame:
    rows = things(*[(None, 0, 1)] * len(days))
    return rows.assign(since_on=pd.to_datetime(list(days)), reviewed_on=pd.NaT)


def test_what_must_not_happen_is_counted_from_the_plan_on():
    assert stand(NONE_ALLOWED, accidents("2026-04-09"), HALFWAY).status == "met"
    once = stand(NONE_ALLOWED, accidents("2026-04-09", "2026-04-10"), HALFWAY)
    assert (once.status, once.done_count, once.total_count, len(once.things)) == ("not_met", 1, None, 1)


def test_what_must_not_happen_must_happen_nowhere():
    assert stand(NONE_ALLOWED, accidents("2026-05-01"), HALFWAY, is_narrowed=True).status == "not_met"


def test_a_count_of_days_that_no_data_reach_is_unknown():
    found = stand(NONE_ALLOWED, accidents(), HALFWAY, through=date(2025, 12, 14))
    assert (found.status, found.reason, found.done_count) == ("none", "no_data", None)


def test_trouble_comes_first_and_what_nobody_counts_last():
    found = [
        stand(replace(PROMISE, target="none"), None, HALFWAY),
        stand(replace(PROMISE, target="met"), made(1, 1), HALFWAY),
        stand(replace(PROMISE, target="missed"), made(0, 1), HALFWAY),
        stand(replace(PROMISE, target="late", due_on=date(2026, 7, 1)), made(0, 1), HALFWAY),
        stand(replace(PROMISE, target="numberless", target_share=None), made(0, 1), HALFWAY),
    ]
    assert [one.target for one in in_order(found)] == ["late", "missed", "met", "numberless", "none"]


def test_months_add_up_to_the_share_and_the_last_one_may_be_open():
    rows = things(("2026-03-31", 1, 1), ("2026-04-30", 1, 1), ("2026-07-19", 1, 1), (None, 1, 1), (None, 0, 1))
    months = months_of(stand(PROMISE, rows, HALFWAY))
    assert months["month"].dt.month.tolist() == [4, 5, 6, 7]
    assert months["done_count"].tolist() == [1, 0, 0, 2]  # the undated one on the day of its review, 1/7
    assert months["share"].tolist() == pytest.approx([0.4, 0.4, 0.4, 0.8])
    assert months["is_open"].tolist() == [False, False, False, True]


def test_months_of_what_happened_begin_with_the_period():
    found = judged(
        NONE_ALLOWED, accidents("2026-06-01"), period=Period(date(2026, 6, 1), HALFWAY), through=HALFWAY,
        is_narrowed=False,
    )  # fmt: skip
    assert months_of(found)["done_count"].tolist() == [1, 0]


def test_wards_with_most_to_do_come_first():
    rows = things(("2026-05-01", 1, 1), (None, 0, 1), (None, 0, 1), (None, 0, 1))
    rows["ward"] = ["10507", "10507", "10525", "10525"]
    found = by_ward(rows)
    assert found.to_numpy().tolist() == [["10525", 0, 2, 2], ["10507", 1, 2, 1]]


def test_things_in_no_amount_are_no_work_left():
    rows = things(("2026-05-01", 1, 1), (None, 0, 1), (None, 0, 0))
    assert open_things(rows)["thing"].tolist() == ["W1"]
