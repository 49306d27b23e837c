"""A data folder that cannot be written: what was imported is shown; what was not, a sentence and the log tell."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.faults.folders import import_version, write_exports
from tests.faults.mounted import REFUSED
from vietnamese import import_words, labels
from vietnamese.intake_words import FAILURES

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def root(tmp_path_factory) -> Path:
    """Imported once; its exports have changed since."""
    root = tmp_path_factory.mktemp("read only")
    import_version(root, "old")
    write_exports(root, "new")
    return root


def in_read_only(root: Path, *command: str) -> subprocess.CompletedProcess:
    done = subprocess.run(
        [sys.executable, "-m", "tests.faults.mounted", "read_only", str(root), *command],
        cwd=ROOT,
        env=os.environ | {"DASHBOARD_DATA": str(root)},
        capture_output=True,
        encoding="utf-8",
    )
    if done.returncode == REFUSED and os.environ.get("CI") != "true":
        pytest.skip(f"this machine lets no process mount: {done.stderr}")
    return done


def test_an_import_says_that_it_may_not_write(root):
    before = sorted(root.rglob("*"))
    done = in_read_only(root, "intake", "--json")
    assert done.returncode == 2
    assert done.stderr.splitlines()[-1] == FAILURES["no_permission"] and "Traceback" not in done.stderr
    assert json.loads(done.stdout)["sentence"] == FAILURES["no_permission"]
    assert sorted(root.rglob("*")) == before


def test_readers_see_what_was_imported_before_and_why_it_is_not_newer(root):
    done = in_read_only(root, "tests.faults.visit", "data_status")
    page = json.loads(done.stdout)
    assert page["exception"] == 0 and page["error"] == [FAILURES["no_permission"]]
    assert import_words.NOT_SERVED in page["warning"]
    assert any("20/01/2026" in text for text in page["markdown"]), "the day up to which the older snapshot reaches"
    assert FAILURES["no_permission"] in done.stderr, "the log of the server"
    assert labels.PAGES["data_status"].title in "".join(page["markdown"])
