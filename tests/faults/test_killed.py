"""kill -9 before each step of an import: a whole snapshot is served, the next import succeeds, nothing is left."""

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from filelock import FileLock

from components.import_desk import ImportDesk, ImportRun
from intake import Snapshots, import_exports, serve_again
from intake.snapshots import KEPT
from queries import Served, served_snapshot
from tests.faults.folders import import_version, served_version, write_exports

ROOT = Path(__file__).parents[2]
EVERY = 7  # of so many steps, one is followed by another import


@pytest.fixture
def before(tmp_path_factory) -> Path:
    """The next import writes a damaged snapshot anew, serves it in place of another, and the oldest of many goes."""
    root = tmp_path_factory.mktemp("before")
    old, new = import_version(root, "old"), import_version(root, "new")
    serve_again(root, old)
    (root / "snapshots" / new / "accidents.parquet").write_bytes(b"PAR1")
    for number in range(KEPT):
        folder = root / "snapshots" / f"older-{number}"
        folder.mkdir(parents=True)
        said = {"id": folder.name, "created": "2001", "is_sample": False, "tables": {}, "files": []}
        (folder / "manifest.json").write_text(json.dumps(said), encoding="utf-8")
    return root


def test_killed_before_any_step_a_whole_snapshot_is_served(before, tmp_path, monkeypatch):
    old = Snapshots(before).current
    command = [sys.executable, "-m", "tests.faults.dying", str(before), str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    steps = done.stdout.splitlines()
    assert {"os.rename snapshots/*", "os.rename snapshots/older-0", "os.rename snapshots/.writing-current"} <= {*steps}
    ids = {"old": old, "new": Snapshots(before).current}
    told = []
    for number in range(len(steps)):
        monkeypatch.setenv("DASHBOARD_DATA", str(tmp_path / str(number)))
        told.append(served_snapshot())
        if number % EVERY == 0:
            assert_goes_on(tmp_path / str(number), ids, told[-1])
    switch = steps.index("os.rename snapshots/.writing-current") + 1
    assert told == [(ids["old"], False)] * switch + [(ids["new"], False)] * (len(steps) - switch)


def assert_goes_on(root: Path, ids: dict[str, str], served: Served) -> None:
    assert ids[served_version(root, ids)[0]] == served.id
    assert import_exports(root).exit_code == 0
    assert served_version(root, ids) == ("new", False)
    assert not list((root / "snapshots").glob(".writing-*"))


def killed(desk: ImportDesk) -> ImportRun:
    """The run of the page once its process was killed while it waited for its turn."""
    (desk.root / "snapshots").mkdir()
    with FileLock(desk.root / "snapshots" / ".lock"):
        run = desk.start()
        until(lambda: run.lines)
        os.kill(child_that_imports(desk.root), signal.SIGKILL)
        until(lambda: run.is_over)
    return run


def child_that_imports(root: Path) -> int:
    """Its process id."""
    children = " ".join(file.read_text() for file in Path("/proc/self/task").glob("*/children")).split()
    [child] = [child for child in children if os.fsencode(root) in Path(f"/proc/{child}/cmdline").read_bytes()]
    return int(child)


def until(is_so) -> None:
    end = time.monotonic() + 60
    while not is_so():
        assert time.monotonic() < end
        time.sleep(0.02)


def test_the_page_gives_the_reader_a_number_and_the_log_the_cause(tmp_path, caplog):
    write_exports(tmp_path, "old")
    run = killed(ImportDesk(tmp_path))
    assert (run.code, run.summary) == (-signal.SIGKILL, None)
    assert run.log_number in caplog.text and "import, exit code -9" in caplog.text
