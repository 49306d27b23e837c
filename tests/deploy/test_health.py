"""What the health address says of each state a data folder can be in."""

import json
from datetime import date, datetime, timedelta

import pytest

from deploy.health import health
from deploy.server import answer
from tests.snapshots import write_snapshot

CREATED = "2026-11-15T08:00:00+07:00"
ACCIDENTS = {"accidents": [{"accident_id": "A", "occurred_at": "2026-11-02 10:00:00"}]}


@pytest.fixture(autouse=True)
def root(tmp_path, monkeypatch):
    monkeypatch.setenv("DASHBOARD_DATA", str(tmp_path))
    return tmp_path


def after(**age: float) -> datetime:
    return datetime.fromisoformat(CREATED) + timedelta(**age)


def test_all_is_well_and_says_what_is_served(root):
    write_snapshot(root, ACCIDENTS, as_of=date(2026, 11, 2), is_sample=True)
    assert health(after(days=3)) == (
        {
            "status": "ok",
            "why": None,
            "snapshot": "aaaa",
            "created": CREATED,
            "is_sample": True,
            "as_of": None,
            "data_through": {"accidents": "2026-11-02"},
            "age_days": 3,
        },
        True,
    )


def test_the_age_that_is_too_old_is_set(root, monkeypatch):
    write_snapshot(root, ACCIDENTS)
    assert health(after(days=35))[1] and not health(after(days=35, seconds=1))[1]
    monkeypatch.setenv("DASHBOARD_MOST_DAYS", "7")
    assert health(after(days=7))[1]
    said, is_well = health(after(days=7, seconds=1))
    assert (said["status"], said["why"], is_well) == ("failed", "old", False)


def test_an_older_snapshot_that_stands_in_is_a_failure_that_names_it(root):
    write_snapshot(root, ACCIDENTS)
    served = write_snapshot(root, ACCIDENTS, snapshot="bbbb", created="2026-11-16T08:00:00+07:00")
    (served / "accidents.parquet").write_bytes(b"broken")
    said, is_well = health(after(days=3))
    assert (said["why"], said["snapshot"], is_well) == ("fallback", "aaaa", False)


def test_nothing_imported_is_a_failure():
    assert health(after()) == ({"status": "failed", "why": "NoSnapshot"}, False)


def test_what_is_said_is_json(root):
    write_snapshot(root, ACCIDENTS)
    said, _ = health()
    assert json.loads(answer(None).body) == said
