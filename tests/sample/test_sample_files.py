"""The files that `python -m sample` writes."""

import csv
import hashlib
import os
import subprocess
import sys
import unicodedata
from pathlib import Path

import duckdb
import pytest

from sample import writing
from sample.__main__ import main
from vietnamese.headers import HEADERS
from vietnamese.sample_words import FREE_TEXT_HEADER, TITLES, TOTAL
from vietnamese.text import fold

PROJECT = Path(__file__).parents[2]
FEEDS = sorted(HEADERS)
EVENTS = {"accidents", "fines", "clearances", "encroachments"}
WITHOUT_OWN_ID = {"task_reports", "unit_reports", "published_totals"}


def digests(root: Path) -> dict[str, str]:
    files = sorted(file for file in (root / "sample").rglob("*") if file.is_file())
    return {file.relative_to(root).as_posix(): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def of_feed(found: dict[str, str], feed: str) -> dict[str, str]:
    return {path: digest for path, digest in found.items() if path.startswith(f"sample/{feed}/")}


def encoding_of(raw: bytes) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    try:
        raw.decode("utf-8")
    except UnicodeDecodeError:
        return "cp1258"
    return "utf-8-sig"


def table(file: Path) -> tuple[list[str], list[list[str]]]:
    """Header and lines, without titles and totals."""
    if file.suffix == ".parquet":
        with duckdb.connect() as database:
            rows = database.read_parquet(str(file))
            return rows.columns, [["" if cell is None else str(cell) for cell in row] for row in rows.fetchall()]
    raw = file.read_bytes()
    text = unicodedata.normalize("NFC", raw.decode(encoding_of(raw)))
    delimiter = max(";,\t|", key=text.splitlines()[-1].count)
    lines = [line for line in csv.reader(text.splitlines(keepends=True), delimiter=delimiter) if any(line)]
    start = next(number for number, line in enumerate(lines) if sum(map(bool, line)) > 3)
    return lines[start], [line for line in lines[start + 1 :] if line[0] != TOTAL]


def files_of(root: Path, feed: str) -> list[Path]:
    return sorted(file for file in (root / "sample" / feed).rglob("*") if file.is_file())


def test_same_options_write_the_same_bytes_in_another_process_and_time_zone(root, tmp_path):
    command = [sys.executable, "-m", "sample", "--data", str(tmp_path), "--scale", "0.01", "--seed", "1"]
    elsewhere = {"PYTHONHASHSEED": "7", "TZ": "America/New_York", "LC_ALL": "C", "PYTHONIOENCODING": "cp1252"}
    done = subprocess.run(command, cwd=PROJECT, check=True, capture_output=True, env=os.environ | elsewhere)
    assert digests(tmp_path) == digests(root)
    assert done.stdout == b"" and "Đã viết" in done.stderr.decode("utf-8")


def test_scale_changes_fines_alone(root, tmp_path):
    main(["--data", str(tmp_path), "--scale", "0.02"])
    ours, theirs = digests(root), digests(tmp_path)
    for feed in FEEDS:
        assert (of_feed(ours, feed) == of_feed(theirs, feed)) == (feed != "fines"), feed
    lines = [sum(len(table(file)[1]) for file in files_of(folder, "fines")) for folder in (root, tmp_path)]
    assert lines[1] / lines[0] == pytest.approx(2, rel=0.02)


def test_seed_changes_every_feed_but_the_published_totals(root, tmp_path):
    main(["--data", str(tmp_path), "--scale", "0.01", "--seed", "2"])
    changed = {feed for feed in FEEDS if of_feed(digests(root), feed) != of_feed(digests(tmp_path), feed)}
    assert changed == set(FEEDS) - {"published_totals"}


def test_nothing_lies_after_the_day_asked_for(tmp_path):
    main(["--data", str(tmp_path), "--scale", "0.01", "--until", "2024-02-20"])
    assert {path.name for path in (tmp_path / "sample").iterdir()} == EVENTS | {"published_totals"}
    for file in files_of(tmp_path, "clearances"):
        header, lines = table(file)
        place = [fold(name) for name in header].index(fold("Ngày kiểm tra, giải tỏa"))
        assert not [line for line in lines if "2024" in line[place] and "2024-02-20" < line[place] <= "2024-12-31"]
    published = [table(file)[1] for file in files_of(tmp_path, "published_totals")]
    assert sum(map(len, published)) == 3, "only the totals of 2023 were published by then"


@pytest.mark.parametrize("feed", FEEDS)
def test_every_header_is_one_the_feed_knows(root, feed):
    known = {fold(name) for column, names in HEADERS[feed].items() for name in (column, *names)} | {
        fold(FREE_TEXT_HEADER)
    }
    for file in files_of(root, feed):
        assert {fold(name) for name in table(file)[0] if name} <= known, file


@pytest.mark.parametrize("feed", sorted(set(FEEDS) - WITHOUT_OWN_ID))
def test_every_record_id_says_that_it_is_a_sample(root, feed):
    for file in files_of(root, feed):
        header, lines = table(file)
        ids = [line[0] for line in lines if line[0]]
        assert ids and all(identity.startswith("MAU-") for identity in ids), file


@pytest.mark.parametrize("feed", FEEDS)
def test_a_feed_comes_in_several_files(root, feed):
    assert len(files_of(root, feed)) > 1


def test_exports_come_in_every_dialect(root):
    files = [file for feed in FEEDS for file in files_of(root, feed)]
    raw = [file.read_bytes() for file in files if file.suffix == ".csv"]
    assert {encoding_of(content) for content in raw} == {"utf-8-sig", "cp1258", "utf-16"}
    texts = [content.decode(encoding_of(content)) for content in raw]
    assert any(unicodedata.is_normalized("NFD", text) for text in texts)
    assert any(text.startswith(title) for text in texts for title in TITLES.values())
    assert any(f"\n{TOTAL};" in text for text in texts)
    assert any("31/02/2024" in text for text in texts)
    assert any(file.suffix == ".parquet" for file in files)


@pytest.mark.parametrize("until", ["2022-12-15", "2023-01-01", "2024-10-20", "2027-12-20"])
def test_any_last_day_will_do(until, tmp_path):
    assert main(["--data", str(tmp_path), "--scale", "0.0001", "--until", until]) == 0


def test_an_older_sample_is_replaced_whole(tmp_path):
    (tmp_path / "sample").mkdir()
    (tmp_path / "sample" / "older.csv").write_text("id\n", encoding="utf-8")
    (tmp_path / "exports").mkdir()
    main(["--data", str(tmp_path), "--scale", "0.01", "--until", "2023-01-31"])
    assert not (tmp_path / "sample" / "older.csv").exists()
    assert not list((tmp_path / "exports").iterdir())
    assert not list((tmp_path / ".tmp").iterdir())


def test_a_failure_leaves_the_older_sample(tmp_path, monkeypatch, capsys):
    def fail(*_):
        raise OSError("disk full")

    (tmp_path / "sample").mkdir()
    (tmp_path / "sample" / "older.csv").write_text("id\n", encoding="utf-8")
    monkeypatch.setattr(writing, "write_fines", fail)
    assert main(["--data", str(tmp_path), "--until", "2023-01-31"]) == 2
    assert [file.name for file in (tmp_path / "sample").iterdir()] == ["older.csv"]
    assert "Không ghi được" in capsys.readouterr().err


def test_the_data_root_may_come_from_the_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("DASHBOARD_DATA", str(tmp_path))
    assert main(["--scale", "0.01", "--until", "2023-01-31"]) == 0
    assert (tmp_path / "sample" / "accidents").is_dir()


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("--scale", "0"),
        ("--scale", "nhiều"),
        ("--scale", "nan"),
        ("--seed", "-1"),
        ("--until", "2022-12-14"),
        ("--until", "mai"),
    ],
)
def test_a_bad_option_is_refused_with_a_sentence(option, value, tmp_path, capsys):
    with pytest.raises(SystemExit) as exit_code:
        main(["--data", str(tmp_path), option, value])
    assert exit_code.value.code == 2 and value in capsys.readouterr().err
    assert not list(tmp_path.iterdir())
