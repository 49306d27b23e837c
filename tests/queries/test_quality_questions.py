"""What the data clerk reads, from the snapshot `everything`."""

from datetime import date

import pytest

from queries import ask


@pytest.fixture(autouse=True)
def snapshot_of_everything(everything):
    return everything


def test_a_refused_line_and_its_refused_correction_stand_side_by_side():
    rows = ask("quality/refused").astype({"column": object})
    assert rows[["_line", "attempt", "value"]].fillna("").values.tolist() == [
        [7, 1, "30/02/2026"], [7, 2, "31/02/2026"], [8, 1, ""]
    ]  # fmt: skip
    assert rows["row"][1] == '{"case_id": "F9"}'


def test_refused_lines_are_counted_by_feed_and_shown_in_the_same_order():
    assert ask("quality/refused_by_feed").values.tolist() == [["fines", 3]]
    whole = ask("quality/refused")
    assert ask("quality/first_refused").equals(whole.drop(columns="row"))


def test_notices_of_one_value_are_one():
    assert ask("quality/notices")[["kind", "value", "count"]].values.tolist() == [
        ["left_out", "", 1], ["unknown_value", "abc", 5]
    ]  # fmt: skip


def test_files_and_feeds():
    files = ask("quality/files")
    assert files[["path", "accepted", "refused"]].fillna(-1).values.tolist() == [["a.csv", 3, 2], ["b.csv", -1, -1]]
    feeds = ask("quality/feeds").set_index("feed")
    assert feeds.loc["accidents", ["record_count"]].tolist() == [4]
    assert feeds["data_through"]["accidents"].date() == date(2026, 7, 14)


def test_the_snapshot_knows_how_far_each_feed_reaches():
    [row] = ask("snapshot/current").itertuples()
    assert (row.as_of.date(), row.is_sample) == (date(2026, 8, 20), False)
    assert (row.accidents_through.date(), row.fines_through.date()) == (date(2026, 7, 14), date(2026, 3, 1))
    assert (row.clearances_through.date(), row.encroachments_through.date()) == (date(2026, 7, 28), date(2026, 7, 20))


def test_the_plan_and_its_wards():
    assert len(ask("wards/all")) == 114
    targets = ask("plan/targets").set_index("measure")["value"]
    assert targets["accident_count"] == -0.06 and targets["clearance_count"].tolist() == [1, 2]
    assert "funnel_notify_days" in ask("plan/thresholds")["code"].tolist()
    assert ask("plan/agencies")["must_report"].sum() > 0
