"""The encroachment exports: a file for each half of a calendar year, the dialects in turn."""

from datetime import date
from pathlib import Path

from .defects import NO_SUCH_DAY, Defect, older_versions
from .dialects import DECOMPOSED_COMMA, UTF8_COMMA, UTF8_SEMICOLON, WINDOWS_1258_TAB
from .dice import Dice
from .exports import Row, write_csv, write_parquet

FEED = "encroachments"
DIALECTS = (UTF8_SEMICOLON, None, UTF8_COMMA, WINDOWS_1258_TAB, DECOMPOSED_COMMA)
"""None is a parquet file."""
DEFECTS = (
    Defect("case_id", ""),
    Defect("found_on", NO_SUCH_DAY),
    Defect("ward", ""),
    Defect("category", ""),
    Defect("found_on", ""),
)
WRONG_AT_FIRST = [
    {"measure": "reminder", "amount_vnd": None},
    {"category": "trading"},
    {"latitude": 106.7, "longitude": 20.85},
]


def write_encroachments(folder: Path, rows: list[Row], seed: int, until: date) -> None:
    halves = sorted({_half(row["found_on"]) for row in rows})
    for number, (year, half) in enumerate(halves):
        dice = Dice(seed, FEED, 1_000_000, number)
        of_half = [row for row in rows if _half(row["found_on"]) == (year, half)]
        lines = sorted(
            of_half + older_versions(of_half, "case_id", WRONG_AT_FIRST, 0.01, dice), key=lambda row: row["case_id"]
        )
        dialect = DIALECTS[number % len(DIALECTS)]
        name = folder / FEED / f"lan_chiem_{year}_6_thang_{'dau' if half == 1 else 'cuoi'}"
        if dialect is None:
            write_parquet(name.with_suffix(".parquet"), FEED, [*lines, *lines[:5]], UTF8_COMMA)
            continue
        last_day = min(until, date(year, 6, 30) if half == 1 else date(year, 12, 31))
        write_csv(name.with_suffix(".csv"), FEED, lines, dialect, dice, defects=DEFECTS, data_through=last_day)


def _half(day: date) -> tuple[int, int]:
    return day.year, 1 if day.month <= 6 else 2
