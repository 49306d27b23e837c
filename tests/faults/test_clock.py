"""A clock that was set back: what was imported last is served and kept, and what stood before it stands in for it."""

import json
import logging
import os
import shutil
import time
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from deploy.health import health
from intake import Snapshots, import_exports, importing
from intake.snapshots import KEPT
from tests.faults.folders import import_version, served_version, write_exports
from vietnamese.intake_words import PROGRESS

LATE, EARLY = "2031-05-06T07:08:09.000+07:00", "2001-01-01T00:00:00.000+07:00"


@pytest.fixture(scope="module")
def written(tmp_path_factory) -> tuple[Path, dict[str, str]]:
    """The clock stood in 2031 at the first import and in 2001 at the second."""
    root = tmp_path_factory.mktemp("clock")
    with pytest.MonkeyPatch.context() as patched:
        ids = {}
        for version, now in (("old", LATE), ("new", EARLY)):
            patched.setattr(importing, "_now", lambda now=now: now)
            ids[version] = import_version(root, version)
    return root, ids


@pytest.fixture
def ids(written) -> dict[str, str]:
    return written[1]


@pytest.fixture
def root(written, tmp_path, monkeypatch) -> Path:
    copy = shutil.copytree(written[0], tmp_path / "data")
    monkeypatch.setenv("DASHBOARD_DATA", str(copy))
    return copy


def set_clock(monkeypatch, now: str) -> None:
    monkeypatch.setattr(importing, "_now", lambda: now)


def manifest(root: Path, snapshot: str) -> dict:
    return json.loads((root / "snapshots" / snapshot / "manifest.json").read_text(encoding="utf-8"))


def test_the_last_import_is_served_and_says_what_the_clock_said(root, ids):
    assert served_version(root, ids) == ("new", False)
    assert (manifest(root, ids["new"])["created"], manifest(root, ids["old"])["created"]) == (EARLY, LATE)
    assert Snapshots(root).known() == [ids["new"], ids["old"]]


def test_the_one_before_stands_in_though_its_clock_was_ahead(root, ids):
    (root / "snapshots" / ids["new"] / "accidents.parquet").write_bytes(b"")
    assert served_version(root, ids) == ("old", True)


def test_one_held_back_does_not_stand_in_though_its_clock_was_behind(root, ids, monkeypatch):
    set_clock(monkeypatch, "1999-01-01T00:00:00.000+07:00")
    write_exports(root, "later", days=3)
    shutil.move(root / "exports" / "a.csv", root / "exports" / "b.csv")
    assert import_exports(root).exit_code == 1
    (root / "snapshots" / ids["new"] / "accidents.parquet").write_bytes(b"")
    assert served_version(root, ids) == ("old", True)


def test_it_is_told_and_logged(root, monkeypatch, caplog):
    set_clock(monkeypatch, EARLY)
    monkeypatch.setattr(logging.getLogger("intake"), "propagate", True)
    told = []
    write_exports(root, "later")
    with caplog.at_level(logging.WARNING):
        import_exports(root, progress=lambda code, **values: told.append(PROGRESS[code].format(**values)))
    assert told[0] == (
        "Đồng hồ của máy chỉ 2001-01-01 00:00, lùi so với lần nhập trước (2031-05-06 07:08). Hãy chỉnh lại; "
        "số liệu vẫn nhập đúng."
    )
    assert f"the clock stands at {EARLY}, before the last import at {LATE}" in caplog.text
    set_clock(monkeypatch, LATE)
    import_exports(root, progress=lambda code, **values: told.append(code))
    assert "clock_set_back" not in told


def write_manifests(root: Path, **said: object) -> None:
    """As many other snapshots as are kept."""
    for number in range(KEPT):
        folder = root / "snapshots" / f"other-{number}"
        folder.mkdir(parents=True)
        manifest = {"id": folder.name, "created": LATE, "is_sample": False, "tables": {}, "files": []} | said
        (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")


def test_the_newest_imports_are_kept_however_early_their_clock(tmp_path, monkeypatch):
    """Snapshots of an earlier program, without numbers and with the clock ahead, go first."""
    monkeypatch.setenv("DASHBOARD_DATA", str(tmp_path))
    write_manifests(tmp_path)
    ids = {}
    for version, now in (("old", EARLY), ("new", "2000-01-01T00:00:00.000+07:00")):
        set_clock(monkeypatch, now)
        ids[version] = import_version(tmp_path, version)
    known = Snapshots(tmp_path).known()
    assert known[:2] == [ids["new"], ids["old"]] and len(known) == KEPT
    assert served_version(tmp_path, ids) == ("new", False)


def test_the_one_in_use_is_kept_though_all_others_are_newer(root, ids):
    write_manifests(root, number=99)
    write_exports(root, "later", days=3)
    shutil.move(root / "exports" / "a.csv", root / "exports" / "b.csv")
    assert import_exports(root).exit_code == 1
    assert Snapshots(root).known()[-1] == ids["new"]
    assert served_version(root, ids) == ("new", False)


def test_a_file_dated_years_ahead_or_back_is_read_all_the_same(root, ids):
    for version, date in (("later", time.time() + 10**9), ("new", 0)):
        write_exports(root, version)
        os.utime(root / "exports" / "a.csv", (date, date))
        ids[version] = import_exports(root).snapshot
        assert served_version(root, ids) == (version, False)


def test_whoever_watches_is_told_that_the_age_cannot_be_told(root, ids):
    before_it_was_written = datetime.fromisoformat(EARLY) - timedelta(hours=2)
    said, is_well = health(before_it_was_written)
    assert (said["why"], said["snapshot"], is_well) == ("clock", ids["new"], False)
    assert health(before_it_was_written + timedelta(hours=1, seconds=1))[1], (
        "clocks of two machines may differ a little"
    )
