"""Same input, same bytes, same id: whatever the threads, the memory, the time zone, the order and the place."""

import hashlib
import os
import random
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import duckdb
import pytest

from intake import Settings, import_exports
from intake.snapshots import Snapshots
from tests.intake.exporting import HEADER, imported, write_export

PROJECT = Path(__file__).parents[2]
SMALL_MEMORY = "60MB"


def contents(root: Path) -> dict[str, str]:
    """Checksum of every table of the snapshot in use."""
    folder = root / "snapshots" / Snapshots(root).current
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in sorted(folder.glob("*.parquet"))}


@pytest.fixture(scope="module")
def many_fines(tmp_path_factory) -> Path:
    """Two exports of 15.000 fines with long ids; a tenth of the second corrects the first, some lines are broken."""
    root = tmp_path_factory.mktemp("many")
    draw = random.Random(122)
    for file, first in enumerate((0, 13_500)):
        lines = ["case_id,violated_at,decided_on,detected_by,violation,ward,amount_vnd,state,updated_at"]
        for number in range(first, first + 15_000):
            day = f"{draw.randrange(1, 29):02}/{draw.randrange(1, 13):02}/2025"
            lines.append(
                f"XP-{number:07}-{'x' * 60},{day} {draw.randrange(24):02}:{draw.randrange(60):02},{day},fixed_camera,"
                f"{draw.choice(('speed', 'red_light', '', 'lạ'))},{draw.choice((11311, 11359, 10507))},"
                f"{draw.randrange(1, 90)}00000,paid,{day}"
            )
        write_export(root, f"fines_{file}.csv", "\n".join(lines) + "\n")
    at_once = [f"V{draw.randrange(10**9):09},05/01/2026,0,{draw.randrange(3)}" for _ in range(15_000)]
    for file in (0, 1):
        write_export(root, f"accidents_{file}.csv", "\n".join((HEADER, *at_once[file::2])) + "\n")
    return root


def written_anew(root: Path, settings: Settings) -> tuple[str, dict[str, str]]:
    shutil.rmtree(root / "snapshots", ignore_errors=True)
    report = import_exports(root, settings)
    return report.snapshot, contents(root)


class SpillWatch(threading.Thread):
    """Did the staging database put anything into its own temp_directory?"""

    def __init__(self, root: Path):
        super().__init__(daemon=True)
        self._root, self._over, self.seen = root, threading.Event(), 0

    def __enter__(self):
        self.start()
        return self

    def __exit__(self, *failure):
        self._over.set()
        self.join()

    def run(self):
        while not self._over.wait(0.005):
            self.seen += any(self._root.glob("snapshots/.writing-*/spill/*"))


def test_threads_and_a_memory_limit_that_spills_change_no_byte(many_fines):
    one = written_anew(many_fines, Settings(threads=1))
    assert written_anew(many_fines, Settings(threads=4)) == one
    with SpillWatch(many_fines) as watch:
        assert written_anew(many_fines, Settings(threads=1, memory_limit=SMALL_MEMORY)) == one
    assert watch.seen, f"{SMALL_MEMORY} was enough, so that nothing was spilled"


def test_tables_are_sorted_to_the_last_row(many_fines):
    result = imported(many_fines, {})
    for table, order in (("accidents", "occurred_at, accident_id"), ("fines", "decided_on, ward, case_id")):
        rows = result.ask(f"select {order} from {{{table}}}")
        assert len(rows) > 10_000 and rows == sorted(set(rows))


def test_another_place_other_times_and_another_order_of_writing_give_the_same(tmp_path):
    files = {
        "z/b.csv": HEADER + "\nV1,05/01/2026,1,0\nV2,31/02/2026,0,0\n",
        "a.csv": HEADER + ",Mức độ\nV3,06/01/2026,0,1,lạ lùng\n",
        "z/m.toml": 'files = ["x.csv"]\nfeed = "clearances"\nexport_date = 2026-01-31\n',
        "z/x.csv": "clearance_id,cleared_on,ward\nG1,07/01/2026,11311\n",
    }
    found = []
    for place, order in (("a", sorted(files)), ("z/long/way", sorted(files, reverse=True))):
        root = tmp_path / place
        for number, path in enumerate(order):
            os.utime(write_export(root, path, files[path]), (number * 1e6, number * 1e6))
        found.append((import_exports(root).snapshot, contents(root)))
    assert found[0] == found[1]


def test_plan_and_reference_files_of_another_root_count_by_name_not_by_place(tmp_path):
    ids = []
    for place in ("0", "zzz"):
        write_export(tmp_path / place, "a.csv", HEADER + "\nV1,05/01/2026,1,0\n")
        shutil.copytree(PROJECT / "data" / "plan", tmp_path / place / "plan")
        ids.append(import_exports(tmp_path / place).snapshot)
    assert ids[0] == ids[1]
    with (tmp_path / "0" / "plan" / "targets.csv").open("a", encoding="utf-8") as file:
        file.write("accident_count,-0.07,share_per_year,2024-12-15,2025-12-14,2027-12-15,,x,y\n")
    assert import_exports(tmp_path / "0").snapshot != ids[0]


def test_a_mapping_moved_to_another_folder_is_another_import(tmp_path):
    mapping = 'files = ["**/x.csv"]\nfeed = "clearances"\nexport_date = 2026-01-31\n'
    write_export(tmp_path, "z/x.csv", "clearance_id,cleared_on,ward\nG1,07/01/2026,11311\n")
    write_export(tmp_path, "m.toml", mapping)
    first = import_exports(tmp_path).snapshot
    (tmp_path / "exports" / "m.toml").rename(tmp_path / "exports" / "z" / "m.toml")
    assert import_exports(tmp_path).snapshot != first


def test_the_zone_of_the_machine_is_never_asked(tmp_path):
    """18:30Z on 14/01 is 15/01 here: the first day of the reporting month of February 2026."""
    write_export(tmp_path, "a.csv", HEADER + "\nV1,2026-01-14T18:30Z,1,0\nV2,2026-01-14 18:30,0,1\n")
    with duckdb.connect() as database:
        database.execute("set TimeZone = 'UTC'")
        database.execute(
            "copy (select 'P1' as accident_id, timestamptz '2026-01-14 18:30:00+00' as occurred_at, "
            "0 as deaths, 1 as injured) "
            f"to '{tmp_path}/exports/p.parquet' (format parquet)"
        )
    found = []
    for zone, seed in (("UTC", "1"), ("America/New_York", "2")):
        shutil.rmtree(tmp_path / "snapshots", ignore_errors=True)
        command = [sys.executable, "-m", "intake", "--data", str(tmp_path), "--json"]
        environment = os.environ | {"TZ": zone, "PYTHONHASHSEED": seed}
        subprocess.run(command, cwd=PROJECT, env=environment, capture_output=True, check=True)
        found.append((Snapshots(tmp_path).current, contents(tmp_path)))
    assert found[0] == found[1]
    assert imported(tmp_path, {}).records("accidents", "accident_id, occurred_at::varchar") == [
        ("P1", "2026-01-15 01:30:00"),
        ("V1", "2026-01-15 01:30:00"),
        ("V2", "2026-01-14 18:30:00"),
    ]


def test_an_id_whose_tables_are_damaged_is_written_again(tmp_path):
    first = imported(tmp_path, {"a.csv": HEADER + "\nV1,05/01/2026,1,0\n"}).report.snapshot
    whole = contents(tmp_path)
    table = tmp_path / "snapshots" / first / "accidents.parquet"
    for damage in (lambda: table.write_bytes(b"PAR1"), table.unlink, (table.parent / "manifest.json").unlink):
        damage()
        assert import_exports(tmp_path).snapshot == first
        assert contents(tmp_path) == whole


def test_an_import_without_changes_writes_nothing(tmp_path):
    first = imported(tmp_path, {"a.csv": HEADER + "\nV1,05/01/2026,1,0\n"}).report
    created = first.manifest["created"]
    again = import_exports(tmp_path)
    assert (again.snapshot, again.manifest["created"]) == (first.snapshot, created)
