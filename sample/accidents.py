"""The accident exports: a file for each reporting year in its own dialect, and a late file of corrections."""

from datetime import date, datetime, timedelta
from pathlib import Path

from .accident_rows import accident_rows, reporting_year
from .defects import NO_SUCH_DAY, NOT_A_NUMBER, Defect, older_versions
from .dialects import DECOMPOSED_COMMA, PIPE, UTF8_COMMA, UTF8_SEMICOLON, WINDOWS_1258_TAB
from .dice import Dice
from .exports import Row, write_csv, write_parquet
from .places import Ward

FEED = "accidents"
DEFECTS = (
    Defect("accident_id", ""),
    Defect("occurred_at", NO_SUCH_DAY),
    Defect("deaths", NOT_A_NUMBER),
    Defect("deaths", "-1"),
    Defect("occurred_at", ""),
    Defect("injured", ""),
)
WRONG_AT_FIRST = [
    {"latitude": 106.68, "longitude": 20.86},
    {"deaths": 50},
    {"injured": 9},
    {"severity": "minor", "deaths": 1},
    {"occurred_at": datetime(2062, 3, 1, 7, 30)},
    {"latitude": 2086.4},
]
"""What the first report of some accidents says; a later line of the same accident puts it right."""
FIRST_REPORT_SHARE = 0.012
LATE_ROWS = 24
HOUR_LOST_EVERY = 29
DIALECTS = {2023: UTF8_SEMICOLON, 2024: WINDOWS_1258_TAB, 2026: DECOMPOSED_COMMA, 2027: PIPE}
PARQUET_YEAR = 2025


def write_accidents(folder: Path, wards: list[Ward], seed: int, until: date) -> None:
    rows = accident_rows(wards, seed, until)
    dice = Dice(seed, FEED, 1_000_000)
    late = _late(rows, until, dice)
    for year in sorted({reporting_year(row["occurred_at"].date()) for row in rows}):
        of_year = [
            late.get(row["accident_id"], (row, row))[0]
            for row in rows
            if reporting_year(row["occurred_at"].date()) == year
        ]
        _write_year(folder, year, of_year, min(until, date(year, 12, 14)), dice)
    corrected = [after for _, after in late.values()]
    if corrected:
        file = folder / FEED / f"tai_nan_dinh_chinh_den_{until:%Y-%m-%d}.csv"
        write_csv(file, FEED, corrected, UTF8_COMMA, dice)


def _write_year(folder: Path, year: int, rows: list[Row], data_through: date, dice: Dice) -> None:
    first_reports = older_versions(rows, "accident_id", WRONG_AT_FIRST, FIRST_REPORT_SHARE, dice)
    lines = sorted(rows + first_reports, key=lambda row: row["accident_id"])
    if year == PARQUET_YEAR:
        write_parquet(folder / FEED / f"tai_nan_{year}.parquet", FEED, [*lines, *lines[:3]], UTF8_COMMA)
        return
    file = folder / FEED / f"tai_nan_{year}.csv"
    lines = [_without_hour(row) if number % HOUR_LOST_EVERY == 5 else row for number, row in enumerate(lines)]
    write_csv(file, FEED, lines, DIALECTS.get(year, UTF8_SEMICOLON), dice, defects=DEFECTS, data_through=data_through)


def _without_hour(row: Row) -> Row:
    return row | {"occurred_at": row["occurred_at"].date()}


def _late(rows: list[Row], until: date, dice: Dice) -> dict[str, tuple[Row, Row]]:
    """id -> what the yearly file says, what the late file says: a victim died later in hospital."""
    candidates = [
        row
        for row in rows
        if row["deaths"] == 1 and until - timedelta(days=300) < row["occurred_at"].date() <= until - timedelta(days=20)
    ]
    chosen = [candidates[place] for place in sorted(dice.order(len(candidates))[:LATE_ROWS])]
    corrected_at = datetime(until.year, until.month, until.day, 16) - timedelta(days=3)
    before = [row | {"deaths": 0, "injured": row["injured"] + 1, "severity": "minor"} for row in chosen]
    return {
        row["accident_id"]: (first, row | {"updated_at": corrected_at})
        for row, first in zip(chosen, before, strict=True)
    }
