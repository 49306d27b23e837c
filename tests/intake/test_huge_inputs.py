"""Files larger than they look: each costs its sentence within bounds of time and memory, and the others come in."""

import json
import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

from tests.intake.exporting import HEADER, imported, write_export

PROJECT = Path(__file__).parents[2]
GOOD = HEADER + "\nV1,05/01/2026,1,0\n"
MIB = 1 << 20
MOST_MEMORY = 600  # MiB; an import of one line takes about 100
MOST_PROCESSOR = 60  # seconds of one core for all files of a test together, on a slow machine
MOST_ADDRESSES = 16 << 30  # bytes; DuckDB asks for more than it uses
# A child counts what its parent had in memory when it was born, so a small process stands between it and the tests.
WATCH = """if True:
    import os, subprocess, sys
    child = subprocess.Popen([sys.executable, *sys.argv[2:]])
    _, status, usage = os.wait4(child.pid, 0)
    with open(sys.argv[1], "w", encoding="ascii") as file:
        file.write(str(usage.ru_maxrss))
    child.returncode = os.waitstatus_to_exitcode(status)
    sys.exit(child.returncode)
"""
OURS = "'V2' as accident_id, timestamp '2026-01-05' as occurred_at, 1 as deaths, 0 as injured"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="limits of a process are those of Unix")


def text(root: Path, name: str, *parts: tuple[bytes, int]) -> None:
    with (root / "exports" / name).open("wb") as file:
        for part, times in parts:
            for _ in range(times):
                file.write(part)


def parquet(root: Path, name: str, query: str, options: str = "") -> Path:
    file = root / "exports" / name
    with duckdb.connect() as database:
        database.execute(f"copy ({query}) to '{file}' (format parquet, compression zstd {options})")
    return file


def limit() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_CPU, (MOST_PROCESSOR, MOST_PROCESSOR))
    resource.setrlimit(resource.RLIMIT_AS, (MOST_ADDRESSES, MOST_ADDRESSES))


def accounts(root: Path) -> dict[str, dict]:
    """`python -m intake` in a process of its own, held to the limits; leaves nothing beside the data folder."""
    elsewhere = root / "elsewhere"
    elsewhere.mkdir()
    settings = os.environ | dict.fromkeys(("HOME", "TMPDIR", "XDG_CACHE_HOME"), str(elsewhere))
    command = [sys.executable, "-c", WATCH, str(root / "used.txt"), "-m", "intake", "--data", str(root), "--json"]
    with (root / "account.json").open("wb") as out:
        child = subprocess.run(
            command, cwd=PROJECT, env=settings, stdout=out, stderr=out, preexec_fn=limit, check=False
        )
    said = (root / "account.json").read_text(encoding="utf-8")
    assert child.returncode in (0, 1), said[-2_000:]
    assert int((root / "used.txt").read_text(encoding="ascii")) / 1024 < MOST_MEMORY
    assert not list(elsewhere.iterdir())
    return {file["path"]: file for file in json.loads(said[said.index("{") :])["files"]}


@pytest.fixture
def root(tmp_path):
    write_export(tmp_path, "a.csv", GOOD)
    yield tmp_path
    for file in (tmp_path / "exports").iterdir():
        file.unlink()  # pytest keeps the folders of its last runs


def test_text_of_200_megabytes_costs_a_sentence(root):
    head = HEADER.encode() + b"\n"
    text(root, "line.csv", (b"x" * MIB, 200))
    text(root, "quoted.csv", (head + b'V2,05/01/2026,1,"', 1), (b"x" * MIB, 200), (b'"\n', 1))
    text(root, "quoted_lines.csv", (head + b'V2,05/01/2026,1,"\n', 1), (b"x" * (MIB - 2) + b"\n", 20), (b'"\n', 1))
    text(root, "wide_lines.csv", (b"ab," * (MIB // 3 - 1) + b"\n", 20))
    found = accounts(root)
    assert found["a.csv"]["accepted"] == 1
    for name in ("line.csv", "quoted.csv"):
        assert "dài bất thường" in found[name]["sentence"]
    assert "Không nhận ra" in found["wide_lines.csv"]["sentence"]
    lines = found["quoted_lines.csv"]
    assert lines["rows"] == lines["refused"] == 21  # the last, a quote alone, is blank


def test_parquet_that_inflates_a_thousandfold_costs_a_sentence(root):
    files = {
        parquet(root, "rows.parquet", f"select {OURS} from range(2_000_000)", ", row_group_size 2_000_000"),
        parquet(root, "words.parquet", f"select {OURS}, repeat('x', 10_000_000) as road from range(100)"),
        parquet(
            root, "cells.parquet", f"select {OURS}, repeat(chr(65 + i::int), 10_000_000) as road from range(27) t(i)"
        ),
        parquet(root, "lists.parquet", f"select {OURS}, [repeat('x', 10_000) for i in range(2_000)] as vehicles"),
    }
    assert max(file.stat().st_size for file in files) < 100_000
    found = accounts(root)
    assert found["a.csv"]["accepted"] == 1
    for file in files:
        assert "mở ra thì quá lớn" in found[file.name]["sentence"], file.name


def test_what_inflates_in_a_column_that_is_not_ours_is_not_read(root):
    parquet(root, "note.parquet", f"select {OURS}, repeat('x', 10_000_000) as note from range(100)")
    wide = ", ".join(f"'x' as c{number}" for number in range(10_000))
    parquet(root, "wide.parquet", f"select 'V3' as accident_id, {OURS[20:]}, {wide} from range(3)")
    found = accounts(root)
    assert (found["note.parquet"]["rows"], found["note.parquet"]["accepted"]) == (100, 1)
    assert (found["wide.parquet"]["rows"], found["wide.parquet"]["accepted"]) == (3, 1)


def test_neither_a_deep_folder_nor_a_link_nor_a_mapping_leads_out_of_the_exports(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "b.csv").write_text(GOOD.replace("V1", "V9"), encoding="utf-8")
    exports = write_export(tmp_path, f"{'d/' * 200}a.csv", GOOD).parents[200]
    (exports / "out").symlink_to(outside)
    (exports / "loop").symlink_to(exports)
    (exports / "m.toml").write_text('files = ["../outside/*.csv", "**/../../*.csv", "/etc/*"]\nfeed = "accidents"\n')
    result = imported(tmp_path, {})
    assert [file["path"] for file in result.report.manifest["files"]] == [f"{'d/' * 200}a.csv"]
    assert result.records("accidents", "accident_id") == [("V1",)]
