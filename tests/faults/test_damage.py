"""Bits that flip, files that are cut: readers get the untouched answer or an older whole snapshot's, never another."""

import random
import re
import shutil
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from intake import Snapshots, import_exports
from queries import DashboardError, Filters, ask, damage, kept_snapshots, served_snapshot
from tests.faults.folders import DAYS, forget_what_was_read, import_version, served_version, version_told, write_exports

PLACES_IN_A_TABLE, PLACES_IN_THE_MANIFEST = 2, 150


@pytest.fixture(scope="module")
def written(tmp_path_factory) -> tuple[Path, dict[str, str]]:
    """A data folder with an older snapshot and the one in use, and their ids; a newer one was held back."""
    root = tmp_path_factory.mktemp("dữ liệu")
    ids = {version: import_version(root, version) for version in ("old", "new")}
    write_exports(root, "later", days=3)
    shutil.move(root / "exports" / "a.csv", root / "exports" / "b.csv")
    assert import_exports(root).lost == ("a.csv",)
    (root / "exports" / "b.csv").unlink()
    write_exports(root, "new")
    return root, ids


@pytest.fixture
def ids(written) -> dict[str, str]:
    return written[1]


@pytest.fixture
def root(written, tmp_path, monkeypatch) -> Path:
    copy = shutil.copytree(written[0], tmp_path / "data")
    monkeypatch.setenv("DASHBOARD_DATA", str(copy))
    forget_what_was_read()
    return copy


@pytest.fixture
def table(root, ids) -> Path:
    """Where the numbers of the snapshot in use are."""
    return root / "snapshots" / ids["new"] / "accidents.parquet"


def flips(file: Path, places: int, draw: random.Random) -> Iterator[int]:
    """Flip one bit at a time: in the first and last 4 bytes and so many places between; whole again afterwards."""
    content = file.read_bytes()
    ends = {*range(4), *range(len(content) - 4, len(content))}
    for place in sorted(ends | set(draw.sample(range(len(content)), min(places, len(content))))):
        flipped = bytearray(content)
        flipped[place] ^= 1 << draw.randrange(8)
        file.write_bytes(flipped)
        forget_what_was_read()
        yield place
    file.write_bytes(content)


def test_a_bit_anywhere_in_a_table_gives_way_to_the_older_snapshot(root, ids, caplog):
    draw = random.Random(122)
    for file in sorted((root / "snapshots" / ids["new"]).glob("*.parquet")):
        for place in flips(file, PLACES_IN_A_TABLE, draw):
            assert served_version(root, ids) == ("old", True), (file.name, place)
            assert f"{ids['new']} cannot be used: {file.name} is not as it was written" in caplog.text


def test_a_bit_anywhere_in_the_manifest_gives_way_or_changes_nothing(root, ids):
    """The name of its own checksum is the one thing that may change unnoticed."""
    file = root / "snapshots" / ids["new"] / "manifest.json"
    name = re.search(rb'"checksum"', file.read_bytes()).span()
    for place in flips(file, PLACES_IN_THE_MANIFEST, random.Random(122)):
        is_name = name[0] < place < name[1]
        assert served_version(root, ids) in [("old", True), ("new", False)][: 1 + is_name], place
        assert {kept.id for kept in kept_snapshots() if kept.as_of == "2026-01-20"} >= {ids["old"]}


def test_a_bit_anywhere_in_the_manifest_of_the_older_one_changes_nothing(root, ids):
    for place in flips(root / "snapshots" / ids["old"] / "manifest.json", 50, random.Random(122)):
        assert served_version(root, ids) == ("new", False), place
        assert all(kept.created[:2] in ("20", "") for kept in kept_snapshots()), place


@pytest.mark.parametrize("pointer", ["current", "served"])
def test_any_bit_of_a_pointer_changes_nothing(root, ids, pointer):
    file = root / "snapshots" / pointer
    content = file.read_bytes()
    for bit in range(0, len(content) * 8, 3):
        flipped = bytearray(content)
        flipped[bit // 8] ^= 1 << bit % 8
        file.write_bytes(flipped)
        assert served_version(root, ids) == ("new", False), bit
        assert Snapshots(root).current == ids["new"], bit


@pytest.mark.parametrize("length", [0, 1, 4, 0.5, -8, -1])
@pytest.mark.parametrize("name", ["accidents.parquet", "snapshot.parquet", "manifest.json"])
def test_a_file_that_is_cut_gives_way_to_the_older_snapshot(root, ids, name, length):
    file = root / "snapshots" / ids["new"] / name
    content = file.read_bytes()
    file.write_bytes(content[: len(content) // 2 if length == 0.5 else length])
    assert served_version(root, ids) == ("old", True)


def flip(file: Path) -> None:
    """A bit in the first table's pages, where DuckDB itself need not notice."""
    content = bytearray(file.read_bytes())
    content[len(content) // 8] ^= 1
    file.write_bytes(content)


def test_one_held_back_never_stands_in_though_the_manifest_in_use_is_lost(root, ids):
    (root / "snapshots" / ids["new"] / "manifest.json").write_bytes(b"{")
    assert served_version(root, ids) == ("old", True)


def test_a_link_to_a_damaged_snapshot_has_no_numbers(root, ids):
    flip(root / "snapshots" / ids["old"] / "accidents.parquet")
    with pytest.raises(DashboardError, match="accidents.parquet is not as it was written"):
        ask("accidents/totals", Filters(snapshot=ids["old"]))
    assert served_version(root, ids) == ("new", False)


def test_bytes_that_rot_unseen_are_found_within_an_hour_and_mended_for_good(root, ids, table, monkeypatch):
    """Neither size nor times change when a disk fails: no file can be made so, its remembered state can."""
    assert served_version(root, ids) == ("new", False)
    states = {str(file): damage._state(str(file)) for file in root.glob("snapshots/*/*")}
    not_asked_before = Filters(end_date=date(2026, 1, 31))
    shutil.copy(root / "snapshots" / ids["old"] / table.name, table)
    with monkeypatch.context() as rotten:
        rotten.setattr(damage, "_state", lambda file: states[file]._replace(hour=damage.this_hour()))
        assert served_snapshot().id == ids["new"] and version_told() == "new", "what was read before is still right"
        ask("accidents/totals", not_asked_before)  # of the rotten file, unless DuckDB still has what it read before
        rotten.setattr(damage, "time", SimpleNamespace(monotonic=lambda: time.monotonic() + 3600))
        assert served_version(root, ids) == ("old", True)
    assert import_exports(root).snapshot == ids["new"]
    assert ask("accidents/totals", not_asked_before)["death_count"][0] == 2 * DAYS


def test_written_again_under_the_same_name_it_serves_at_once_and_right(root, ids, table):
    flip(table)
    assert served_version(root, ids) == ("old", True)
    assert import_exports(root).snapshot == ids["new"]
    assert served_version(root, ids) == ("new", False)


@pytest.mark.parametrize("name", ["manifest.json", "accidents.parquet"])
def test_a_loss_is_held_back_though_the_snapshot_in_use_is_damaged(root, ids, name):
    (root / "snapshots" / ids["new"] / name).write_bytes(b"{")
    write_exports(root, "later", days=4)
    (root / "exports" / "a.csv").rename(root / "exports" / "b.csv")
    assert import_exports(root).lost == ("a.csv",)
    assert served_version(root, ids) == ("old", True)


def test_a_damaged_manifest_is_no_bar_to_importing_the_same_files(root, ids):
    file = root / "snapshots" / ids["new"] / "manifest.json"
    for sign in (b'"sha256"', b'"rows"'):
        file.write_bytes(file.read_bytes().replace(sign, sign[:2] + b"_" + sign[3:], 1))
        assert not Snapshots(root).is_whole(ids["new"])
        assert import_exports(root).snapshot == ids["new"]
        assert served_version(root, ids) == ("new", False)
