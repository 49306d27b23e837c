"""No silent fall, whole files refused, and the account of every row as the command line tells it."""

import json
import os
import shutil
from pathlib import Path

import pytest

from intake import Settings, import_exports
from intake.snapshots import Snapshots
from tests.intake.exporting import HEADER, imported, write_export

GOOD = HEADER + "\nV1,05/01/2026,1,0\nV2,06/01/2026,0,2\n"
MORE = HEADER + "\nV3,07/01/2026,0,1\n"
CLEARANCES = "clearance_id,cleared_on,ward\nG1,07/01/2026,11311\n"


@pytest.fixture
def two_files(tmp_path) -> Path:
    """Two accident files in use."""
    assert imported(tmp_path, {"a.csv": GOOD, "b.csv": MORE}).report.exit_code == 0
    return tmp_path


def current(root: Path) -> str:
    return (root / "snapshots" / "current").read_text(encoding="utf-8")


def held_back(root: Path, *files: str) -> None:
    """The new snapshot is written and not served, until the loss is accepted."""
    before = current(root)
    report = import_exports(root)
    assert report.exit_code == 1
    assert report.lost == files
    assert report.current == before == current(root)
    assert report.snapshot != before
    assert Snapshots(root).is_whole(report.snapshot)
    assert import_exports(root).lost == files, "a second try is no way around"
    accepted = import_exports(root, Settings(accept_loss=True))
    assert accepted.current == report.snapshot == current(root)


def test_a_missing_file_holds_back_the_switch(two_files):
    (two_files / "exports" / "b.csv").unlink()
    held_back(two_files, "b.csv")


def test_a_file_refused_holds_back_the_switch(two_files):
    write_export(two_files, "b.csv", "gì đó,khác\n1,2\n")
    held_back(two_files, "b.csv")


def test_a_file_that_can_no_longer_be_read_holds_back_the_switch(two_files):
    file = two_files / "exports" / "b.csv"
    if os.geteuid():
        file.chmod(0)
    else:
        file.write_bytes(b"\x00\xff\x00\x80" * 64)
    held_back(two_files, "b.csv")


def test_a_file_that_is_a_folder_now_holds_back_the_switch(two_files):
    (two_files / "exports" / "b.csv").unlink()
    (two_files / "exports" / "b.csv").mkdir()
    held_back(two_files, "b.csv")


def test_a_file_all_of_whose_rows_are_refused_holds_back_the_switch(two_files):
    write_export(two_files, "b.csv", HEADER + "\nV3,ngày nào,0,1\n")
    held_back(two_files, "b.csv")


def test_a_file_that_now_holds_another_feed_holds_back_the_switch(two_files):
    write_export(two_files, "b.csv", CLEARANCES)
    held_back(two_files, "b.csv")


def test_a_broken_mapping_holds_back_what_it_brought_in(tmp_path):
    mapping = 'files = ["x.csv"]\nfeed = "accidents"\n[columns]\naccident_id = "nr"\noccurred_at = "day"\n'
    mapping += 'deaths = "k"\ninjured = "k"\n'
    write_export(tmp_path, "m.toml", mapping)
    imported(tmp_path, {"a.csv": GOOD, "x.csv": "nr,day,k\n1,05/01/2026,0\n"})
    write_export(tmp_path, "m.toml", mapping.replace("feed =", "fed ="))
    held_back(tmp_path, "x.csv")


def test_emptying_the_folder_does_not_bring_the_sample_back(two_files):
    sample = two_files / "sample"
    sample.mkdir()
    (sample / "s.csv").write_text(HEADER + "\nMAU-1,05/01/2026,1,0\n", encoding="utf-8")
    shutil.rmtree(two_files / "exports")
    report = import_exports(two_files)
    assert report.manifest["is_sample"] and report.lost == ("a.csv", "b.csv")
    assert not Snapshots(two_files).manifest(current(two_files))["is_sample"]


def test_a_renamed_file_loses_nothing(two_files):
    (two_files / "exports" / "thang_1").mkdir()
    (two_files / "exports" / "b.csv").rename(two_files / "exports" / "thang_1" / "c.csv")
    report = import_exports(two_files)
    assert (report.exit_code, report.lost) == (0, ())
    assert current(two_files) == report.snapshot


def test_a_file_whose_records_stand_elsewhere_too_may_go(two_files):
    write_export(two_files, "tat_ca.csv", GOOD + "V3,07/01/2026,0,1\n")
    import_exports(two_files)
    (two_files / "exports" / "b.csv").unlink()
    assert import_exports(two_files).exit_code == 0


def test_a_sample_never_holds_back_real_exports(tmp_path):
    (tmp_path / "sample").mkdir()
    (tmp_path / "sample" / "s.csv").write_text(HEADER + "\nMAU-1,05/01/2026,1,0\n", encoding="utf-8")
    assert import_exports(tmp_path).manifest["is_sample"]
    report = imported(tmp_path, {"a.csv": GOOD}).report
    assert (report.exit_code, report.lost, report.manifest["is_sample"]) == (0, (), False)


def test_a_sample_id_among_real_files_refuses_that_file(tmp_path):
    report = imported(tmp_path, {"a.csv": GOOD, "b.csv": HEADER + "\n MAU-7,05/01/2026,1,0\n"}).report
    assert [file["path"] for file in report.manifest["files"] if file["sentence"]] == ["b.csv"]


def test_nothing_imported_leaves_everything_as_it_is(two_files):
    before = {path.name: path.stat().st_mtime_ns for path in (two_files / "snapshots").iterdir()}
    for name in ("a.csv", "b.csv"):
        write_export(two_files, name, "gì đó,khác\n1,2\n")
    report = import_exports(two_files)
    assert (report.exit_code, report.snapshot, report.current) == (2, None, current(two_files))
    after = {path.name: path.stat().st_mtime_ns for path in (two_files / "snapshots").iterdir()}
    assert {name: after[name] for name in before} == before


def test_a_damaged_snapshot_in_use_proves_nothing_kept(two_files):
    table = two_files / "snapshots" / current(two_files) / "accidents.parquet"
    table.write_bytes(b"PAR1 nothing")
    (two_files / "exports" / "b.csv").unlink()
    assert import_exports(two_files).lost == ("b.csv",)


def test_a_file_that_closes_while_it_is_read_does_not_pass_for_its_contents(two_files, monkeypatch):
    """Refused this time; the next import of the very same bytes reads it."""
    real = Path.open
    opened = []

    def once_too_often(path: Path, *given, **named):
        if path.name == "c.csv":
            opened.append(path)
            if len(opened) == 2:
                raise PermissionError(13, "locked")
        return real(path, *given, **named)

    write_export(two_files, "c.csv", HEADER + "\nV9,08/01/2026,0,0\n")
    monkeypatch.setattr(Path, "open", once_too_often)
    first = import_exports(two_files)
    monkeypatch.undo()
    assert first.exit_code == 1
    second = import_exports(two_files)
    assert second.exit_code == 0
    assert second.snapshot != first.snapshot


@pytest.mark.parametrize(
    "content, feed, rows",
    [
        ("Mã vụ,Thời gian xảy ra,Số người chết\n1,05/01/2026,0\n2,06/01/2026,1\n\nTổng cộng,,1\n", "accidents", 2),
        ("BÁO CÁO\nđến ngày 31/01/2026\nMã vụ;Thời gian xảy ra;Số người chết\n1;05/01/2026;0\n", "accidents", 1),
        ("gì đó,khác,nữa\n1,2,3\n4,5,6\n7,8,9\n", None, 3),
        ('a;b\n"nhiều\ndòng";2\n\n3;4\n', None, 2),
        ("chỉ là một lá thư\ndài ba dòng\nkhông có bảng nào\n", None, 0),
        ("", None, 0),
        (b"PK\x03\x04 xlsx", None, 0),
        (b"\x00\x01\x02\xff" * 99, None, 0),
        (HEADER + "\n1,13/01/2026,0,0\n2,01/13/2026,0,0\n3,05/01/2026,0,0\n", "accidents", 3),
        (HEADER + "\n15A-123.45,05/01/2026,0,0\n34C-543.21,06/01/2026,0,0\n", "accidents", 2),
        (HEADER + "\nMAU-1,05/01/2026,0,0\n", "accidents", 1),
    ],
)
def test_a_file_refused_as_a_whole_counts_its_records_as_refused(tmp_path, content, feed, rows):
    result = imported(tmp_path, {"a.csv": GOOD, "b.csv": content})
    file = result.file("b.csv")
    assert (file["feed"], file["rows"], file["refused"], file["accepted"]) == (feed, rows, rows, 0)
    assert file["sentence"].endswith((".", ")."))
    assert result.report.exit_code == 1


def test_an_unknown_parquet_counts_its_rows(tmp_path):
    import duckdb

    write_export(tmp_path, "a.csv", GOOD)
    target = tmp_path / "exports" / "b.parquet"
    duckdb.execute(f"copy (select i, i as j from range(7) as t(i)) to '{target}' (format parquet)")
    assert imported(tmp_path, {}).file("b.parquet")["rows"] == 7


def test_every_kind_of_trouble_in_one_file_adds_up(tmp_path):
    lines = [
        "TỔNG HỢP TAI NẠN,,,,",
        HEADER + ",Ngày cập nhật",
        "V1,05/01/2026,0,0,01/02/2026",
        "V1,05/01/2026,0,0,01/02/2026",
        "V2,05/01/2026,0,0,01/02/2026",
        "V2,05/01/2026,1,0,02/02/2026",
        "",
        ",05/01/2026,0,0,01/02/2026",
        "V3,32/01/2026,0,0,01/02/2026",
        "V4,05/01/2026,-1,0,01/02/2026",
        "V5,05/01/2026,0,0,01/02/2026V6,05/01/2026,0,0,01/02/2026",
        "V7,05/01/2026,0,0,01/02/2026",
        "V7,05/01/2026,0,1,01/02/2026",
        "Tổng cộng,,1,1,",
    ]
    result = imported(tmp_path, {"a.csv": "\n".join(lines) + "\n"})
    account = result.account("a.csv")
    assert (account.rows, account.accepted, account.refused, account.superseded, account.duplicates) == (10, 2, 6, 1, 1)
    assert (account.ignored, account.records) == (3, 2)
    assert [row[:3] for row in result.refused("a.csv")] == [
        (8, "accident_id", ""),
        (9, "occurred_at", "32/01/2026"),
        (10, "deaths", "-1"),
        (11, "", ""),
        (12, "accident_id", "V7"),
        (13, "accident_id", "V7"),
    ]


def test_the_manifest_says_what_the_snapshot_holds(two_files):
    manifest = json.loads((two_files / "snapshots" / current(two_files) / "manifest.json").read_text(encoding="utf-8"))
    assert (manifest["id"], manifest["is_sample"], manifest["as_of"]) == (current(two_files), False, "2026-01-07")
    assert [(file["path"], file["records"], file["data_through"]) for file in manifest["files"]] == [
        ("a.csv", 2, "2026-01-06"),
        ("b.csv", 1, "2026-01-07"),
    ]
    assert manifest["tables"]["accidents"]["rows"] == 3


def test_the_newest_twelve_snapshots_are_kept(tmp_path):
    for day in range(1, 16):
        report = imported(tmp_path, {"a.csv": HEADER + f"\nV1,{day:02}/01/2026,1,0\n"}).report
    assert len(Snapshots(tmp_path).known()) == 12
    assert current(tmp_path) == report.snapshot
