"""What readers are shown while a snapshot is damaged, and how it is mended from the page."""

from pathlib import Path

import pytest

from intake import Snapshots
from tests.faults.folders import forget_what_was_read, import_version, served_version
from tests.faults.visit import opened, shown, until_imported
from vietnamese import import_words, labels
from vietnamese.failures import FAILURES


@pytest.fixture
def root(tmp_path, monkeypatch) -> Path:
    monkeypatch.setenv("DASHBOARD_DATA", str(tmp_path))
    monkeypatch.setenv("DASHBOARD_RAISE_BUGS", "1")
    forget_what_was_read()
    return tmp_path


def damage(root: Path, snapshot: str) -> None:
    (root / "snapshots" / snapshot / "accidents.parquet").write_bytes(b"PAR1")


def test_a_link_to_a_damaged_snapshot_says_so_and_offers_the_latest(root):
    old = import_version(root, "old")
    import_version(root, "new")
    damage(root, old)
    page = shown(opened(snapshot=old))
    assert page["error"] == [labels.SNAPSHOT_DAMAGED] and labels.OPEN_LATEST in page["buttons"]


def test_where_nothing_is_whole_exports_are_imported_again_by_themselves_and_by_the_button(root, caplog):
    ids = {"new": import_version(root, "new")}
    damage(root, ids["new"])
    app = until_imported(opened())
    assert not app.error and served_version(root, ids) == ("new", False)
    assert f"{ids['new']} cannot be used: accidents.parquet is not as it was written" in caplog.text
    damage(root, ids["new"])
    assert [error.value for error in app.run().error] == [FAILURES["BrokenSnapshot"]]
    [again] = [button for button in app.button if button.label == import_words.IMPORT_AGAIN]
    assert not until_imported(again.click().run()).error
    assert served_version(root, ids) == ("new", False)


def test_without_exports_it_is_a_sentence_and_never_the_sample(root):
    damage(root, import_version(root, "old"))
    (root / "exports" / "a.csv").unlink()
    page = shown(opened())
    assert page["error"] == [FAILURES["BrokenSnapshot"]] and import_words.IMPORT_AGAIN not in page["buttons"]
    assert Snapshots(root).known() and not (root / "sample").exists()
