"""Spoiled exports imported by the real command, and what came of each: imported, refused, crashed, hung, miscounted."""

import json
import queue
import re
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from intake.feeds import FEEDS
from vietnamese.intake_words import PROGRESS

from .mutants import Mutant, untouched
from .parquet_forms import in_memory
from .verdict import Tables, Told, complaints

PROJECT = Path(__file__).parents[3]
COMMAND = (sys.executable, "-m", "intake", "--json", "--data")
SECONDS_A_FILE = 10.0
SECONDS_TO_START = 60.0
_READING = re.compile(re.escape(PROGRESS["reading"]).replace(r"\{number\}", r"\d+").replace(r"\{count\}", r"\d+")
                      .replace(r"\{path\}", "(.*)"))  # fmt: skip
_TOLD = [re.compile(re.sub(r"\\\{\w+\\\}", ".*", re.escape(text))) for text in PROGRESS.values()]


@dataclass
class Verdict:
    """`came`: "wholly", "partly", "refused", "crash" or "hang"; `wrong`: what is to be complained of."""

    mutant: Mutant
    came: str
    seconds: float = 0.0
    wrong: list[str] = field(default_factory=list)

    @property
    def is_good(self) -> bool:
        return not self.wrong and self.came not in ("crash", "hang")


@dataclass
class Run:
    """One import: its exit code (None where it hung), what it wrote, seconds of each file."""

    code: int | None
    out: str
    told: list[str]
    seconds: dict[str, float]
    last: str | None


def judge(mutants: Sequence[Mutant], seed: int) -> list[Verdict]:
    """Import the files together, beside one that is whole; where the import fails, half of them and half of them."""
    whole = untouched(seed, mutants[0].index)
    with TemporaryDirectory(prefix="fuzz-") as folder:
        root = Path(folder)
        (root / "exports").mkdir()
        for mutant in (*mutants, whole):
            (root / "exports" / mutant.path).write_bytes(mutant.data)
        run = _import(root)
        if run.code in (0, 1):
            return _verdicts(root, mutants, whole, run, seed)
    if len(mutants) > 1:
        return _halves(mutants, seed)
    if run.code is None:
        return [Verdict(mutants[0], "hang", SECONDS_A_FILE, ["; ".join(run.told[-2:])])]
    return [Verdict(mutants[0], "crash", 0.0, [f"exit code {run.code}", *run.told[-3:]])]


def _verdicts(root: Path, mutants: Sequence[Mutant], whole: Mutant, run: Run, seed: int) -> list[Verdict]:
    tables = tables_of(root, json.loads(run.out)["snapshot"])
    of_all = [*_of_import(root, run, tables), *(f"{whole.path}: {text}" for text in complaints(whole, tables))]
    if _came(whole, tables) != "wholly":
        of_all.append("the file beside them, which is whole, is not imported wholly")
    found = [
        Verdict(each, _came(each, tables), run.seconds.get(each.path, 0.0), complaints(each, tables))
        for each in mutants
    ]
    _add_unforeseen(root, found)
    if of_all and len(found) == 1:
        found[0].wrong += of_all
    elif of_all:
        apart = _halves(mutants, seed)
        return apart if any(not verdict.is_good for verdict in apart) else [*found[:-1], _blamed(found[-1], of_all)]
    return found


def _halves(mutants: Sequence[Mutant], seed: int) -> list[Verdict]:
    middle = len(mutants) // 2
    return judge(mutants[:middle], seed) + judge(mutants[middle:], seed)


def _add_unforeseen(root: Path, found: Sequence[Verdict]) -> None:
    """An error that no code of the intake expects is kept in its log, though the reader sees a sentence."""
    log = root / "snapshots" / "intake.log"
    blocks = re.split(r"^(?=\d{4}-\d\d-\d\d )", log.read_text(encoding="utf-8"), flags=re.M) if log.exists() else []
    for block in blocks:
        if " ERROR " in block:
            for verdict in found:
                if f"reading {verdict.mutant.path}\n" in block:
                    verdict.wrong.append("unforeseen: " + block.strip().rpartition("\n")[2])


def _blamed(verdict: Verdict, wrong: list[str]) -> Verdict:
    verdict.wrong += [f"together with the files before it: {text}" for text in wrong]
    return verdict


def _came(mutant: Mutant, tables: Tables) -> str:
    file = tables.told[mutant.path].file
    return "refused" if file["sentence"] is not None else "partly" if file["refused"] else "wholly"


def _of_import(root: Path, run: Run, tables: Tables) -> list[str]:
    """What is wrong with the import as a whole: its exit code, its words, its sums by feed."""
    files = [told.file for told in tables.told.values()]
    wrong = []
    if run.code != int(any(file["refused"] or file["sentence"] for file in files)):
        wrong.append(f"exit code {run.code}")
    wrong += [f"said: {line}" for line in run.told if not any(told.fullmatch(line) for told in _TOLD)]
    for feed, records in tables.records.items():
        count = sum(file["records"] for file in files if file["feed"] == feed)
        if count != len(records):
            wrong.append(f"{feed}: {count} records are counted, {len(records)} are there")
    return wrong + [f"left behind: {path.name}" for path in (root / "snapshots").glob(".writing-*")]


def tables_of(root: Path, snapshot: str) -> Tables:
    """What the import says of each file, and what the snapshot holds."""
    folder = root / "snapshots" / snapshot
    manifest = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    tables = Tables(told={file["path"]: Told(file, []) for file in manifest["files"]})
    with in_memory().cursor() as database:
        for path, line, reason in _rows(database, folder / "refused.parquet", "_file, _line, reason"):
            tables.told[path].refused.append((line, reason))
        for name, feed in FEEDS.items():
            columns = list(feed.schema())
            found = _rows(database, folder / f"{name}.parquet", ", ".join(f'"{column}"' for column in columns))
            rows = [dict(zip(columns, row, strict=True)) for row in found]
            tables.records[name] = {tuple(row[column] for column in feed.key): row for row in rows}
    return tables


def _rows(database: duckdb.DuckDBPyConnection, file: Path, columns: str) -> list[tuple]:
    return database.execute(f"select {columns} from read_parquet($file)", {"file": str(file)}).fetchall()


def _import(root: Path) -> Run:
    """`python -m intake --json`; killed where it says nothing new for longer than a file may take."""
    with (root / "out").open("w+", encoding="utf-8") as out:
        process = subprocess.Popen(
            [*COMMAND, str(root)], cwd=PROJECT, stdout=out, stderr=subprocess.PIPE, encoding="utf-8"
        )
        run = _followed(process)
        out.seek(0)
        run.out = out.read()
        return run


def _followed(process: subprocess.Popen) -> Run:
    lines: queue.Queue[str | None] = queue.Queue()
    threading.Thread(target=_pass_on, args=(process.stderr, lines), daemon=True).start()
    run = Run(None, "", [], {}, None)
    begun, patience = time.monotonic(), SECONDS_TO_START
    while True:
        try:
            line = lines.get(timeout=patience)
        except queue.Empty:
            process.kill()
            process.wait()
            return run
        now = time.monotonic()
        if run.last is not None:
            run.seconds[run.last] = now - begun
        if line is None:
            run.code = process.wait()
            return run
        read = _READING.fullmatch(line)
        run.last, begun, patience = read[1] if read else None, now, SECONDS_A_FILE if read else SECONDS_TO_START
        run.told.append(line)


def _pass_on(stream, lines: queue.Queue[str | None]) -> None:
    for line in stream:
        lines.put(line.rstrip("\n"))
    lines.put(None)
