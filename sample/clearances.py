"""The clearance exports: a file for each quarter, the dialects in turn."""

from datetime import date
from pathlib import Path

from .defects import NO_SUCH_DAY, NOT_A_NUMBER, Defect, older_versions
from .dialects import DECOMPOSED_COMMA, UTF8_COMMA, UTF8_SEMICOLON, UTF16_TAB, WINDOWS_1258_TAB
from .dice import Dice
from .exports import Row, write_csv

FEED = "clearances"
DIALECTS = (UTF8_SEMICOLON, UTF8_COMMA, UTF16_TAB, WINDOWS_1258_TAB, DECOMPOSED_COMMA)
DEFECTS = (
    Defect("clearance_id", ""),
    Defect("cleared_on", NO_SUCH_DAY),
    Defect("ward", ""),
    Defect("trips", NOT_A_NUMBER),
    Defect("cleared_on", ""),
    Defect("cases_found", "-5"),
)
WRONG_AT_FIRST = [{"cases_found": 0, "cases_cleared": 0}, {"commitments": 0}]


def write_clearances(folder: Path, rows: list[Row], seed: int, until: date) -> None:
    quarters = sorted({_quarter(row["cleared_on"]) for row in rows})
    for number, (year, quarter) in enumerate(quarters):
        dice = Dice(seed, FEED, 3, number)
        of_quarter = [row for row in rows if _quarter(row["cleared_on"]) == (year, quarter)]
        older = older_versions(of_quarter, "clearance_id", WRONG_AT_FIRST, 0.01, dice)
        lines = sorted(of_quarter + older, key=lambda row: row["clearance_id"])
        file = folder / FEED / f"giai_toa_{year}_quy{quarter}.csv"
        last_day = min(until, date(year + quarter // 4, quarter * 3 % 12 + 1, 1) - date.resolution)
        write_csv(file, FEED, lines, DIALECTS[number % len(DIALECTS)], dice, defects=DEFECTS, data_through=last_day)


def _quarter(day: date) -> tuple[int, int]:
    return day.year, (day.month + 2) // 3
