"""A full disk, at first or on the way: the snapshot in use stays, a sentence says so, the log names the cause."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.mounted import REFUSED
from vietnamese.intake_words import FAILURES

ROOT = Path(__file__).parents[2]
ROOM_OF_THE_DISK, ENOUGH = "64m", 16 << 20
TOO_LITTLE = (0, 16 << 10, 256 << 10, 1 << 20)


@pytest.fixture(scope="module")
def attempts(tmp_path_factory) -> list[dict]:
    """What came of an import with so many bytes left each time."""
    root = tmp_path_factory.mktemp("full disk")
    (root / "snapshots").mkdir()
    sizes = map(str, (*TOO_LITTLE, ENOUGH))
    command = ["tests.faults.mounted", ROOM_OF_THE_DISK, str(root / "snapshots"), "tests.faults.fill", str(root)]
    done = subprocess.run(
        [sys.executable, "-m", *command, *sizes],
        cwd=ROOT,
        env=os.environ | {"DASHBOARD_DATA": str(root)},
        capture_output=True,
        encoding="utf-8",
    )
    if done.returncode == REFUSED and os.environ.get("CI") != "true":
        pytest.skip(f"this machine lets no process mount: {done.stderr}")
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_too_little_room_costs_one_sentence_and_changes_nothing(attempts):
    assert [attempt["size"] for attempt in attempts] == [*TOO_LITTLE, ENOUGH]
    for attempt in attempts[:-1]:
        assert (attempt["code"], attempt["version"], attempt["is_whole"]) == (2, "old", True), attempt
        assert attempt["said"].splitlines()[-1] == FAILURES["disk_full"]
        assert attempt["left"] == []


def test_it_ends_at_different_steps(attempts):
    assert len({attempt["said"] for attempt in attempts[:-1]}) > 1


def test_the_log_names_the_cause_once_there_is_room_for_it(attempts):
    assert [attempt["log"] for attempt in attempts if attempt["size"] == 0] == [""]
    assert all("No space left on device" in attempt["log"] for attempt in attempts[1:-1])


def test_with_room_again_the_import_succeeds(attempts):
    assert (attempts[-1]["code"], attempts[-1]["version"], attempts[-1]["left"]) == (0, "new", [])
