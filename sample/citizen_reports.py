"""What citizens report: a file for each quarter; of the last weeks most is still being looked into."""

from datetime import date, timedelta
from pathlib import Path

from vietnamese import sample_words as words
from vietnamese.register_sample_words import UNKNOWN_CHANNEL

from .defects import NO_SUCH_DAY, Defect, older_versions
from .dialects import UTF8_COMMA, UTF8_SEMICOLON, UTF16_TAB, WINDOWS_1258_TAB
from .dice import Dice
from .exports import Row, write_csv, write_parquet
from .places import Ward
from .register_entries import spelling
from .reporting import reported_at

FEED = "citizen_reports"
FIRST_DAY = date(2025, 12, 15)
A_DAY = {3: 8, 4: 14, 5: 18, 6: 20, 7: 18, 8: 13, 10: 9}
CHANNELS = {"vnetraffic": 38, "zalo": 30, "hotline": 18, "portal": 9, "in_person": 4, "not listed": 1}
ENDS = {"fined": 46, "verified": 14, "unfounded": 32, "never": 8}
DIALECTS = (UTF8_SEMICOLON, None, UTF16_TAB, UTF8_COMMA, WINDOWS_1258_TAB)
"""None is a parquet file."""
DEFECTS = (Defect("report_id", ""), Defect("received_on", NO_SUCH_DAY), Defect("report_outcome", ""))
FIRST_WRITTEN = [{"report_outcome": "received", "verified_on": None, "fined_on": None, "answered_on": None}]


def write_citizen_reports(folder: Path, wards: list[Ward], seed: int, until: date) -> None:
    rows = report_rows(wards, seed, until)
    for number, (year, quarter) in enumerate(sorted({_quarter(row["received_on"]) for row in rows})):
        dice = Dice(seed, FEED, 1_000_000, number)
        of_quarter = [row for row in rows if _quarter(row["received_on"]) == (year, quarter)]
        older = older_versions(of_quarter, "report_id", FIRST_WRITTEN, 0.03, dice)
        lines = sorted(of_quarter + older, key=lambda row: row["report_id"])
        name = folder / FEED / f"tin_bao_{year}_quy{quarter}"
        dialect = DIALECTS[number % len(DIALECTS)]
        if dialect is None:
            write_parquet(name.with_suffix(".parquet"), FEED, [*lines, *lines[:3]], UTF8_COMMA)
            continue
        last_day = min(until, date(year + quarter // 4, quarter * 3 % 12 + 1, 1) - date.resolution)
        write_csv(name.with_suffix(".csv"), FEED, lines, dialect, dice, defects=DEFECTS, data_through=last_day)


def report_rows(wards: list[Ward], seed: int, until: date) -> list[Row]:
    """By day; nothing in a row lies after `until`."""
    rows: list[Row] = []
    weights = [{"phuong": 3.0, "xa": 1.0, "dac_khu": 0.2}[ward.type] for ward in wards]
    for number in range((until - FIRST_DAY).days + 1):
        day, dice = FIRST_DAY + timedelta(days=number), Dice(seed, FEED, number)
        rows += [_row(day, wards[dice.pick(weights)], until, dice) for _ in range(dice.draw(A_DAY))]
    for number, row in enumerate(rows, start=1):
        row["report_id"] = f"MAU-TB-{number:06d}"
    return rows


def _row(day: date, ward: Ward, until: date, dice: Dice) -> Row:
    channel = dice.draw(CHANNELS)
    looked_at, verified_on, fined_on, answered_on = _days(day, dice)
    end = dice.draw(ENDS)
    is_verified = end != "never" and verified_on <= until
    is_fined = end == "fined" and fined_on <= until
    open_state = "verifying" if looked_at <= until else "received"
    known = "unfounded" if end == "unfounded" else "verified"
    return {
        "received_on": day,
        "ward": dice.one_of(words.UNKNOWN_WARDS) if dice.chance(0.01) else spelling(ward, dice),
        "channel": UNKNOWN_CHANNEL if channel == "not listed" else channel,
        "report_outcome": "fined" if is_fined else known if is_verified else open_state,
        "verified_on": verified_on if is_verified else None,
        "fined_on": fined_on if is_fined else None,
        "answered_on": answered_on if is_verified and answered_on <= until and dice.chance(0.85) else None,
        "updated_at": reported_at(max(filter(None, (day, verified_on if is_verified else None))), 20, until, dice),
    }


def _days(day: date, dice: Dice) -> tuple[date, date, date, date]:
    """First looked at, verified, fined, answered."""
    looked_at = day + timedelta(days=dice.between(0, 3))
    verified_on = looked_at + timedelta(days=dice.between(1, 14))
    return (
        looked_at,
        verified_on,
        verified_on + timedelta(days=dice.between(2, 21)),
        verified_on + timedelta(days=dice.between(1, 18)),
    )


def _quarter(day: date) -> tuple[int, int]:
    return day.year, (day.month + 2) // 3
