"""What waits in data/exports/, told without reading a file."""

import os
from datetime import date

import pytest

from components.exports_folder import differences, export_files
from tests.snapshots import write_snapshot


@pytest.fixture
def root(tmp_path, monkeypatch):
    monkeypatch.setenv("DASHBOARD_DATA", str(tmp_path))
    (tmp_path / "exports" / "2026").mkdir(parents=True)
    (tmp_path / "exports" / "2026" / "a.csv").write_text("12345")
    (tmp_path / "exports" / ".gitkeep").touch()
    files = [{"path": "2026/a.csv", "size": 5}, {"path": "b.csv", "size": 3}]
    folder = write_snapshot(tmp_path, {"source_files": files}, as_of=date(2026, 11, 14))
    for file in (tmp_path / "exports").rglob("*.csv"):
        os.utime(file, (0, (folder / "manifest.json").stat().st_mtime - 60))
    return tmp_path


def test_hidden_files_are_no_exports(root):
    assert list(export_files(root)) == ["2026/a.csv"]


def test_missing_folder_holds_no_exports(tmp_path):
    assert export_files(tmp_path) == {}


def test_missing_new_and_changed_files_are_told(root):
    assert differences(root, "aaaa") == [("b.csv", "missing")]
    (root / "exports" / "c.csv").write_text("new")
    (root / "exports" / "2026" / "a.csv").write_text("123456")
    assert differences(root, "aaaa") == [("2026/a.csv", "changed"), ("b.csv", "missing"), ("c.csv", "new")]


def test_mapping_counts_only_when_it_was_written_after_the_import(root):
    mapping = root / "exports" / "other.toml"
    mapping.write_text("")
    assert ("other.toml", "new") in differences(root, "aaaa")
    os.utime(mapping, (0, 0))
    assert ("other.toml", "new") not in differences(root, "aaaa")


def test_empty_folder_is_no_loss(root):
    (root / "exports" / "2026" / "a.csv").unlink()
    assert differences(root, "aaaa") == []
