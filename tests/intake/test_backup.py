"""All snapshots into one file, and back on another machine."""

import io
import shutil
import tarfile
from pathlib import Path

import pytest

from intake import IntakeError, Snapshots, import_exports, serve_again
from intake.backup import back_up, restore
from tests.intake.exporting import HEADER, write_export
from tests.intake.test_cli import intake

OLD = HEADER + "\nV1,05/01/2026,1,0\n"
NEW = OLD + "V2,06/01/2026,0,2\n"


def silent(code: str, **values: object) -> None:
    pass


@pytest.fixture(scope="module")
def saved(tmp_path_factory) -> Path:
    """Two snapshots, the newer one served, and the backup of both."""
    root = tmp_path_factory.mktemp("dữ liệu")
    for content in (OLD, NEW):
        write_export(root, "a.csv", content)
        import_exports(root)
    assert len(back_up(root, root / "sao lưu.tar", silent)) == 2
    return root


@pytest.fixture
def root(saved, tmp_path) -> Path:
    return Path(shutil.copytree(saved, tmp_path / "root"))


@pytest.fixture
def backup(root) -> Path:
    return root / "sao lưu.tar"


def test_an_empty_machine_serves_again_what_was_served(root, backup, tmp_path_factory):
    other = tmp_path_factory.mktemp("máy khác")
    assert sorted(restore(other, backup, silent)) == sorted(Snapshots(root).known())
    assert Snapshots(other).current == Snapshots(root).current
    assert Snapshots(other).known() == Snapshots(root).known()
    assert all(map(Snapshots(other).is_whole, Snapshots(other).known()))


def test_what_is_served_stays_served(root, backup):
    older = Snapshots(root).known()[1]
    serve_again(root, older)
    shutil.rmtree(Snapshots(root).path(Snapshots(root).known()[0]))
    restore(root, backup, silent)
    assert Snapshots(root).current == older and len(Snapshots(root).known()) == 2


def test_a_broken_snapshot_is_mended(root, backup):
    served = Snapshots(root).current
    table = Snapshots(root).path(served) / "accidents.parquet"
    table.write_bytes(table.read_bytes()[:-1] + b"!")
    assert not Snapshots(root).is_whole(served)
    restore(root, backup, silent)
    assert Snapshots(root).is_whole(served) and Snapshots(root).current == served


def test_a_broken_snapshot_is_not_backed_up(root):
    served = Snapshots(root).current
    (Snapshots(root).path(served) / "accidents.parquet").write_bytes(b"")
    assert back_up(root, root / "b.tar", silent) == [name for name in Snapshots(root).known() if name != served]
    with tarfile.open(root / "b.tar") as archive:
        assert not [name for name in archive.getnames() if name.startswith(served) or name == "current"]


def test_the_file_names_no_account(backup):
    with tarfile.open(backup) as archive:
        assert {(entry.uid, entry.gid, entry.uname, entry.gname) for entry in archive} == {(0, 0, "", "")}


def test_an_older_backup_stands_until_the_new_one_is_whole(root, backup):
    before = backup.read_bytes()
    shutil.rmtree(root / "snapshots")
    with pytest.raises(IntakeError, match="nothing_to_back_up"):
        back_up(root, backup, silent)
    assert backup.read_bytes() == before and not list(root.glob(".*writing"))


@pytest.mark.parametrize("broken", ["cut", "changed", "text", "elsewhere", "renamed"])
def test_a_broken_backup_changes_nothing(broken, root, backup, tmp_path_factory):
    file = tmp_path_factory.mktemp("b") / "b.tar"
    content = backup.read_bytes()
    match broken:
        case "cut":
            file.write_bytes(content[: len(content) // 2])
        case "changed":
            file.write_bytes(content.replace(b"PAR1", b"PAR2", 1))
        case "text":
            file.write_text("không phải tar", encoding="utf-8")
        case "elsewhere":
            with tarfile.open(file, "w") as archive:
                archive.addfile(tarfile.TarInfo("../out/manifest.json"), io.BytesIO())
        case "renamed":
            with tarfile.open(backup) as source, tarfile.open(file, "w") as archive:
                for entry in source:
                    data = source.extractfile(entry)
                    entry.name = entry.name.replace(Snapshots(root).known()[0], "other")
                    archive.addfile(entry, data)
    other = tmp_path_factory.mktemp("máy khác")
    with pytest.raises(IntakeError, match="broken_backup"):
        restore(other, file, silent)
    assert [left.name for left in (other / "snapshots").iterdir() if left.suffix != ".log"] in ([], [".lock"])
    assert not (other.parent / "out").exists()


def test_both_are_commands(root, tmp_path):
    run = intake(root, "--back-up", str(tmp_path / "b.tar"))
    assert run.returncode == 0 and "Đã sao lưu 2 bản số liệu" in run.stdout
    run = intake(tmp_path / "khác", "--restore", str(tmp_path / "b.tar"))
    assert run.returncode == 0 and "Đã khôi phục 2 bản số liệu" in run.stdout
    run = intake(root, "--restore", str(tmp_path / "không có.tar"))
    assert run.returncode == 2 and "Không có tệp" in run.stderr
