"""All feeds into one folder, written aside and put in place when whole."""

import os
import shutil
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from vietnamese import sample_words as words

from .accidents import write_accidents
from .citizen_reports import write_citizen_reports
from .clearance_rows import clearance_rows
from .clearances import write_clearances
from .encroachment_rows import encroachment_rows
from .encroachments import write_encroachments
from .fines import write_fines
from .places import read_wards
from .plan_reports import write_plan_reports
from .published import write_published
from .registers import write_registers

FIRST_DAY = date(2022, 12, 15)
LAST_DAY = date(2035, 12, 14)
Tell = Callable[[str], None]


@dataclass(frozen=True)
class Options:
    """`data` is the data root; `scale` multiplies fines alone; `until` is the last day with anything in it."""

    data: Path
    scale: float = 1.0
    seed: int = 1
    until: date = date(2026, 11, 14)


def write_sample(options: Options, tell: Tell) -> None:
    """Replaces an older sample; `tell` hears one sentence at each step."""
    aside = options.data / ".tmp"
    aside.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(prefix="sample-", dir=aside))
    try:
        _write_feeds(scratch / "sample", scratch, options, tell)
        _put_in_place(scratch / "sample", options.data / "sample", scratch / "older")
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    tell(_summary(options.data / "sample"))


def _write_feeds(folder: Path, scratch: Path, options: Options, tell: Tell) -> None:
    seed, until = options.seed, options.until
    wards = read_wards(options.data)
    clearances = clearance_rows(wards, seed, until)
    tell(words.WRITING.format(feed=words.FEEDS["accidents"]))
    write_accidents(folder, wards, seed, until)
    tell(words.WRITING.format(feed=words.FEEDS["clearances"]))
    write_clearances(folder, clearances, seed, until)
    tell(words.WRITING.format(feed=words.FEEDS["encroachments"]))
    write_encroachments(folder, encroachment_rows(wards, clearances, seed, until), seed, until)
    tell(words.WRITING.format(feed=words.FEEDS["task_reports"]))
    write_plan_reports(folder, options.data, wards, seed, until)
    write_published(folder, seed, until)
    tell(words.WRITING.format(feed=words.REGISTERS))
    write_registers(folder, wards, seed, until)
    write_citizen_reports(folder, wards, seed, until)
    write_fines(
        folder,
        scratch,
        wards,
        seed,
        until,
        options.scale,
        lambda done, total: tell(words.WRITING_FINES.format(feed=words.FEEDS["fines"], done=done, total=total)),
    )


def _put_in_place(new: Path, place: Path, older: Path) -> None:
    if place.exists():
        os.replace(place, older)
    os.replace(new, place)


def _summary(folder: Path) -> str:
    sizes = [file.stat().st_size for file in folder.rglob("*") if file.is_file()]
    return words.WRITTEN.format(files=len(sizes), megabytes=round(sum(sizes) / 1e6), folder=folder)
