"""Which snapshot answers, and that nothing but its files can be touched."""

import csv
import json
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import duckdb
import pytest

from intake.feeds import FEEDS
from queries import DashboardError, Filters, ask, current_snapshot, describe, kept_snapshots, questions, served_snapshot
from queries.database import open_database
from queries.errors import BrokenSnapshot, NoSnapshot, UnknownQuery, UnknownSnapshot
from tests.snapshots import REFERENCE, write_snapshot

ALL = Filters()


def accidents(count: int) -> dict[str, list[dict]]:
    return {"accidents": [{"accident_id": "1", "occurred_at": "2026-01-01", "case_count": count}]}


def total(filters: Filters = ALL) -> int:
    return ask("accidents/totals", filters)["accident_count"][0]


@pytest.fixture
def three(root):
    """The middle one is current; the newest was written and held back."""
    write_snapshot(root, accidents(1), snapshot="old", created="2026-01-01T00:00:00+07:00")
    write_snapshot(root, accidents(3), snapshot="new", created="2026-03-01T00:00:00+07:00")
    return write_snapshot(root, accidents(2), snapshot="middle", created="2026-02-01T00:00:00+07:00")


def test_without_a_snapshot(root):
    with pytest.raises(NoSnapshot):
        current_snapshot()
    with pytest.raises(NoSnapshot):
        served_snapshot()
    with pytest.raises(DashboardError):
        ask("accidents/totals")


def test_a_new_snapshot_is_seen_at_once(root):
    write_snapshot(root, accidents(1), snapshot="one")
    assert total() == 1
    write_snapshot(root, accidents(2), snapshot="two")
    assert total() == 2 and served_snapshot() == ("two", False)


def test_a_reader_stays_with_the_snapshot_of_the_page(three):
    assert total(Filters(snapshot="old")) == 1 and total() == 2


def test_another_data_folder_has_its_own_snapshots(root, tmp_path, monkeypatch):
    write_snapshot(root, accidents(1))
    write_snapshot(tmp_path / "other", accidents(5))
    assert total() == 1
    monkeypatch.setenv("DASHBOARD_DATA", str(tmp_path / "other"))
    assert total() == 5


def damage_content(folder):
    file = folder / "accidents.parquet"
    content = bytearray(file.read_bytes())
    content[len(content) // 2] ^= 0xFF
    file.write_bytes(content)


def cut_short(folder):
    file = folder / "fines.parquet"
    file.write_bytes(file.read_bytes()[:-1])


DAMAGES = {
    "a file is missing": lambda folder: (folder / "accidents.parquet").unlink(),
    "a file is cut short": cut_short,
    "a byte has changed": damage_content,
    "the manifest is missing": lambda folder: (folder / "manifest.json").unlink(),
    "the manifest is no JSON": lambda folder: (folder / "manifest.json").write_text("{"),
    "the manifest is a list": lambda folder: (folder / "manifest.json").write_text("[]"),
}


@pytest.mark.parametrize("damage", DAMAGES.values(), ids=DAMAGES)
def test_a_broken_snapshot_gives_way_to_an_older_one(root, damage):
    write_snapshot(root, accidents(1), snapshot="old", created="2026-01-01")
    damage(write_snapshot(root, accidents(2), snapshot="later", created="2026-02-01"))
    assert served_snapshot() == ("old", True) and total() == 1


def test_one_damaged_while_in_use_gives_way_too(three):
    assert total() == 2
    damage_content(three)
    assert served_snapshot() == ("old", True) and total() == 1


def test_one_that_was_held_back_never_stands_in(three):
    (three / "wards.parquet").unlink()
    assert served_snapshot().id == "old"


def test_one_that_is_still_being_written_is_not_there(three, root):
    (three.parent / ".writing-7").mkdir()
    (three.parent / ".writing-7" / "manifest.json").write_text((three / "manifest.json").read_text())
    (root / "snapshots" / "current").unlink()
    assert served_snapshot().id == "new" and [kept.id for kept in kept_snapshots()] == ["new", "middle", "old"]


def test_when_nothing_is_whole(root):
    (write_snapshot(root, accidents(1)) / "manifest.json").unlink()
    with pytest.raises(BrokenSnapshot, match="aaaa"):
        served_snapshot()


@pytest.mark.parametrize("content", [None, "", "gone"])
def test_a_lost_pointer_gives_way_to_the_newest(three, root, content):
    pointer = root / "snapshots" / "current"
    pointer.unlink() if content is None else pointer.write_text(content)
    assert served_snapshot() == ("new", True)


@pytest.mark.parametrize("snapshot", ["gone", "../snapshots/old", "old/", "x" * 300])
def test_a_link_to_a_snapshot_that_is_not_there(three, snapshot):
    with pytest.raises(UnknownSnapshot):
        ask("accidents/totals", Filters(snapshot=snapshot))


@pytest.mark.parametrize("name", ["accidents/by_moon", "by_month", "macros/3_rows", "../queries/accidents/totals", ""])
def test_an_unknown_question(three, name):
    with pytest.raises(UnknownQuery):
        ask(name)


def test_answers_are_the_caller_s_own(three):
    rows = ask("accidents/totals")
    rows["accident_count"] = 0
    assert total() == 2


def test_a_question_says_where_its_rows_come_from(three):
    source = describe("accidents/totals", Filters(date(2026, 1, 1), area="xa", definition="b"))
    assert source.parameters == {
        "start_date": date(2026, 1, 1), "end_date": date.max, "wards": (), "area": "xa", "severities": (),
        "groups": (),
    }  # fmt: skip
    assert "accidents_within" in source.sql
    assert questions()[source.name] == source.sentence


def test_no_file_outside_the_snapshot_can_be_read(three, root):
    outside = root / "secret.csv"
    outside.write_text("a\n1\n")
    cursor = open_database(three).cursor()
    for statement in (f"from '{outside}'", "set enable_external_access = true", "install spatial"):
        with pytest.raises(duckdb.Error):
            cursor.execute(statement)


def test_eight_threads_get_the_right_rows(root):
    """One connection shared by threads answers wrongly without an error; cursors do not."""
    days = [f"2026-01-{day:02}" for day in range(1, 29)]
    rows = [{"accident_id": day, "occurred_at": day, "case_count": 2**number} for number, day in enumerate(days)]
    write_snapshot(root, {"accidents": rows})
    snapshot = served_snapshot().id

    def is_right(turn: int) -> bool:
        number = turn % 28
        day = date.fromisoformat(days[number])
        severities = tuple(f"code {turn}" for _ in range(0, turn % 2))  # half of the answers miss the cache
        filters = Filters(day, day, severities=severities, snapshot=snapshot)
        return total(filters) == (0 if severities else 2**number)

    with ThreadPoolExecutor(8) as threads:
        assert all(threads.map(is_right, range(800)))


def test_days_are_vietnamese(three):
    """A setting of the connection would not reach its cursors."""
    cursor = open_database(three).cursor()
    assert cursor.execute("select current_setting('TimeZone')").fetchone() == ("Asia/Ho_Chi_Minh",)


@pytest.mark.parametrize("area", ["city", "phuong", "old_haiduong"])
def test_large_sums_are_whole(root, area):
    """In an area DuckDB 2.0.0 would sort by a sum that it has cut to 32 bits, and tell the part that is left."""
    case = {"found_on": "2026-03-01", "ward": "10507", "measure": "fine"}
    write_snapshot(root, {"encroachments": [case | {"amount_vnd": 12_500_000 - number} for number in range(300)]})
    assert ask("encroachments/by_measure", Filters(area=area)).amount_vnd.tolist() == [300 * 12_500_000 - 299 * 150]


def test_a_filter_that_is_not_used_does_not_change_the_answer(three):
    filters = Filters(snapshot="old")
    assert total(replace(filters, definition="b", calendar="calendar")) == total(filters)


def test_what_might_be_of_several_wards_is_placed_in_an_area_whatever_its_feed(root):
    with REFERENCE["wards"].open(encoding="utf-8-sig", newline="") as file:
        first, *others = [ward["code"] for ward in csv.DictReader(file) if ward["type"] == "xa"]
    feeds = {name: feed for name, feed in FEEDS.items() if "ward_candidates" in feed.schema()}
    candidates = {name: [first, ward] for name, ward in zip(feeds, others, strict=False)}
    rows = {
        name: {"ward_candidates": codes, feeds[name].event_dates[0]: "2026-03-01"} for name, codes in candidates.items()
    }
    folder = write_snapshot(root, {name: [row] for name, row in rows.items()})
    known = "select ward_candidates from candidates_of_areas where of_area = 'xa'"
    found = open_database(folder).execute(known).fetchall()
    assert sorted(found) == sorted((codes,) for codes in candidates.values())


def test_the_manifest_names_every_table(three):
    tables = json.loads((three / "manifest.json").read_text())["tables"]
    assert set(tables) == {file.stem for file in three.glob("*.parquet")}
