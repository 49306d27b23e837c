"""A snapshot is there whole or not at all: kill -9, a full disk, two imports at once."""

import errno
import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

import pytest
from filelock import FileLock

from intake import IntakeError, import_exports, importing
from intake.__main__ import main
from intake.snapshots import Snapshots
from tests.intake.exporting import HEADER, write_export

PROJECT = Path(__file__).parents[2]
KILLS = 24
ROWS = 4_000


def start(root: Path) -> subprocess.Popen:
    return subprocess.Popen(
        [sys.executable, "-m", "intake", "--data", str(root), "--json"],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def change(root: Path, deaths: int) -> None:
    """All rows anew, so that the next import makes another snapshot."""
    lines = (f"V{number},{number % 28 + 1:02}/01/2026 08:{number % 60:02},{deaths},0" for number in range(ROWS))
    write_export(root, "a.csv", "\n".join((HEADER, *lines)) + "\n")


def left_behind(root: Path) -> list[str]:
    return [path.name for path in (root / "snapshots").glob(".writing-*")]


def served(root: Path) -> str:
    """The snapshot in use, which is whole whatever happened."""
    snapshots = Snapshots(root)
    assert snapshots.is_whole(snapshots.current)
    return snapshots.current


def test_killed_at_any_moment_an_import_leaves_a_whole_snapshot_in_use(tmp_path):
    change(tmp_path, 0)
    begun = time.monotonic()
    assert start(tmp_path).wait() == 0
    seconds = time.monotonic() - begun
    delays = random.Random(122)
    before, switched = served(tmp_path), 0
    for kill in range(KILLS):
        change(tmp_path, kill + 1)
        known = set(Snapshots(tmp_path).known())
        process = start(tmp_path)
        time.sleep(seconds * (kill + delays.random()) / KILLS)
        process.kill()
        process.communicate()
        now = served(tmp_path)
        assert now == before or now not in known, "the one before or the new one, nothing else"
        switched += now != before
        before = now
    assert switched < KILLS / 2, "most of the kills came before the end"
    change(tmp_path, 99)
    report = import_exports(tmp_path)
    assert report.exit_code == 0
    assert served(tmp_path) == report.snapshot != before
    assert left_behind(tmp_path) == []


def test_two_imports_at_once_both_finish_and_make_one_snapshot(tmp_path):
    change(tmp_path, 1)
    both = [start(tmp_path), start(tmp_path)]
    answers = [process.communicate() for process in both]
    assert [process.returncode for process in both] == [0, 0]
    assert {json.loads(out)["snapshot"] for out, _ in answers} == {served(tmp_path)}
    assert len(Snapshots(tmp_path).known()) == 1


def test_the_second_import_says_that_it_waits(tmp_path):
    change(tmp_path, 1)
    (tmp_path / "snapshots").mkdir()
    lock = FileLock(tmp_path / "snapshots" / ".lock")
    with lock:
        waiting = start(tmp_path)
        assert "Đang đợi lần nhập khác" in waiting.stderr.readline().decode("utf-8")
    out, _ = waiting.communicate()
    assert waiting.returncode == 0
    assert json.loads(out)["snapshot"] == served(tmp_path)


def test_an_import_that_waited_too_long_says_so(tmp_path, monkeypatch):
    change(tmp_path, 1)
    monkeypatch.setattr(importing, "LOCK_SECONDS", 0.05)
    (tmp_path / "snapshots").mkdir()
    with FileLock(tmp_path / "snapshots" / ".lock"), pytest.raises(IntakeError) as failure:
        import_exports(tmp_path)
    assert failure.value.code == "import_running"


def test_a_disk_that_is_full_at_the_end_changes_nothing(tmp_path, monkeypatch, capsys):
    change(tmp_path, 1)
    before = import_exports(tmp_path).snapshot
    change(tmp_path, 2)

    def no_space(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_space)
    assert main(["--data", str(tmp_path)]) == 2
    monkeypatch.undo()
    assert "Đĩa đã đầy" in capsys.readouterr().err
    assert served(tmp_path) == before
    assert left_behind(tmp_path) == []


@pytest.mark.parametrize("bytes_per_file", [1 << 12, 1 << 16, 1 << 18])
def test_a_disk_that_fills_on_the_way_costs_one_sentence(tmp_path, bytes_per_file):
    """Real writes that fail: no file may grow beyond a limit of the system's."""
    change(tmp_path, 1)
    before = import_exports(tmp_path).snapshot
    change(tmp_path, 2)
    limited = (
        "import resource, runpy, sys; "
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({bytes_per_file}, {bytes_per_file})); "
        f"sys.argv = ['intake', '--data', {str(tmp_path)!r}]; runpy.run_module('intake', run_name='__main__')"
    )
    run = subprocess.run([sys.executable, "-c", limited], cwd=PROJECT, capture_output=True, encoding="utf-8")
    assert run.returncode == 2
    assert "Traceback" not in run.stderr
    assert any(word in run.stderr for word in ("Đĩa đã đầy", "Không ghi được"))
    assert served(tmp_path) == before
    assert left_behind(tmp_path) == []


def test_a_snapshot_in_use_is_never_taken_away_to_be_written_again(tmp_path, monkeypatch):
    """A file that closes at each second look gives the same id each time; the snapshot of that id stays where it is."""
    change(tmp_path, 1)
    write_export(tmp_path, "b.csv", HEADER + "\nW1,05/01/2026,0,0\n")
    real, looks = Path.open, []

    def closing(path: Path, *given, **named):
        if path.name == "b.csv":
            looks.append(path)
            if len(looks) > 1:
                raise PermissionError(13, "locked")
        return real(path, *given, **named)

    monkeypatch.setattr(Path, "open", closing)
    first = import_exports(tmp_path)
    folder = tmp_path / "snapshots" / first.snapshot
    inode = folder.stat().st_ino
    looks.clear()
    again = import_exports(tmp_path)
    assert (again.snapshot, again.exit_code, folder.stat().st_ino) == (first.snapshot, 1, inode)
    assert len(looks) > 1, "it was written again, aside"


def test_what_a_crash_left_is_gone_before_the_next_import_needs_the_room(tmp_path):
    change(tmp_path, 1)
    for name in (".writing-left", ".writing-current"):
        (tmp_path / "snapshots" / name).mkdir(parents=True)
        (tmp_path / "snapshots" / name / "staging.duckdb").write_bytes(b"x")
    import_exports(
        tmp_path,
        progress=lambda code, **values: left_behind(tmp_path) and pytest.fail(code) if code == "hashing" else None,
    )
    assert left_behind(tmp_path) == []
