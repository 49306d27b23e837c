"""The sample walks the road of real exports: what is left of it after the import."""

import re
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from tests.sample.test_sample_files import files_of, table

PROJECT = Path(__file__).parents[2]
REGISTERS = {
    "level_crossings", "black_spots", "cameras", "model_areas", "commitments", "wharves", "cables", "citizen_reports"
}  # fmt: skip
SOILED = re.compile(r"-[SG]\d+$|^$")
FEEDS_WITH_OLDER_VERSIONS = {"accidents", "fines", "clearances", "encroachments"}


@pytest.fixture(scope="module")
def snapshot(root) -> duckdb.DuckDBPyConnection:
    command = [sys.executable, "-m", "intake", "--data", str(root)]
    done = subprocess.run(command, cwd=PROJECT, check=False, capture_output=True, encoding="utf-8")
    assert done.returncode == 1, f"the defects are refused, the rest is imported: {done.stderr[-2000:]}"
    folder = root / "snapshots"
    database = duckdb.connect()
    for file in (folder / (folder / "current").read_text(encoding="utf-8").strip()).glob("*.parquet"):
        database.execute(f"create view {file.stem} as from '{file.as_posix()}'")
    return database


def totals(snapshot: duckdb.DuckDBPyConnection, first: str, last: str, area: str | None = None) -> tuple[int, ...]:
    return snapshot.execute(
        "select sum(case_count)::bigint, sum(deaths)::bigint, sum(injured)::bigint from accidents"
        " where occurred_at::date between $first::date and $last::date"
        " and former_province = coalesce($area, former_province)",
        {"first": first, "last": last, "area": area},
    ).fetchone()


def test_the_published_totals_are_met_after_the_import(snapshot):
    assert totals(snapshot, "2024-12-15", "2025-11-14") == (803, 407, 551)
    assert totals(snapshot, "2023-12-15", "2024-11-14") == (1118, 401, 899)
    assert totals(snapshot, "2023-12-15", "2024-11-14", "old_haiphong") == (487, 212, 362)
    assert totals(snapshot, "2023-12-15", "2024-11-14", "old_haiduong") == (631, 189, 537)


def test_every_file_is_recognised_and_only_lines_are_refused(snapshot):
    whole = snapshot.execute(
        "select path, sentence from source_files where feed is null or accepted + superseded = 0"
    ).fetchall()
    assert whole == []
    refused = dict(snapshot.execute("select feed, sum(refused)::bigint from source_files group by feed").fetchall())
    assert all(refused[feed] > 0 for feed in FEEDS_WITH_OLDER_VERSIONS | {"task_reports", "unit_reports"})
    superseded = dict(
        snapshot.execute("select feed, sum(superseded)::bigint from source_files group by feed").fetchall()
    )
    assert all(superseded[feed] > 0 for feed in FEEDS_WITH_OLDER_VERSIONS)


def test_the_snapshot_is_a_sample_that_ends_on_the_day_asked_for(snapshot):
    as_of, is_sample = snapshot.execute("select as_of, is_sample from snapshot").fetchone()
    assert (as_of.isoformat(), is_sample) == ("2026-11-14", True)


def test_every_agency_and_ward_that_reports_is_known(snapshot):
    for feed in ("task_reports", "unit_reports"):
        assert snapshot.execute(f"select count(*) from {feed} where unit = 'unknown'").fetchone() == (0,)


def test_main_roads_go_by_one_name(snapshot):
    names = {
        name
        for (name,) in snapshot.execute("select distinct road from accidents where road_class = 'national'").fetchall()
    }
    assert names == {"QL5", "QL10", "QL17B", "QL18", "QL37", "QL38B"}


def test_lines_of_the_registers_are_refused_where_they_were_soiled_and_nowhere_else(root, snapshot):
    refused = dict(snapshot.execute("select path, refused from source_files").fetchall())
    for feed in REGISTERS:
        for file in files_of(root, feed):
            soiled = sum(bool(SOILED.search(line[0])) for line in table(file)[1])
            assert refused[file.relative_to(root / "sample").as_posix()] == soiled, file


def test_every_later_version_of_a_register_takes_the_place_of_the_first(snapshot):
    superseded = dict(
        snapshot.execute("select feed, sum(superseded)::bigint from source_files group by feed").fetchall()
    )
    assert all(superseded[feed] > 0 for feed in REGISTERS)
    through = snapshot.execute("select distinct data_through::varchar from feeds where feed in $1", [list(REGISTERS)])
    assert through.fetchall() == [("2026-11-14",)]


def test_of_the_words_of_the_registers_one_channel_alone_is_unknown(snapshot):
    unknown = snapshot.execute(
        "select distinct feed, value from notices where kind = 'unknown_value' and feed in $1", [list(REGISTERS)]
    ).fetchall()
    assert unknown == [("citizen_reports", "Mạng xã hội")]


def test_what_the_first_survey_got_wrong_is_put_right_by_the_later_one(snapshot):
    contradictions = {"signed_beyond_expected", "done_without_date", "date_without_done", "done_after_review"}
    found = snapshot.execute("select distinct kind from notices").fetchall()
    assert not contradictions & {kind for (kind,) in found}


def test_wards_of_the_registers_are_placed_but_for_a_few_old_names(snapshot):
    for feed in REGISTERS:
        [(unknown, count)] = snapshot.execute(
            f"select count(*) filter (ward = 'unknown'), count(*) from {feed}"
        ).fetchall()
        assert unknown <= 0.02 * count, feed
