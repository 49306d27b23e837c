"""The totals that were really published (domain facts, with their sources); the only real figures of the sample."""

import csv
from datetime import date
from pathlib import Path

from .dialects import UTF8_SEMICOLON
from .dice import Dice
from .exports import Row, write_csv, write_parquet

FEED = "published_totals"


def write_published(folder: Path, seed: int, until: date) -> None:
    rows = [row for row in _read() if max(row["published_on"], row["period_end"]) <= until]
    early = [row for row in rows if row["published_on"].year < 2025]
    late = [row for row in rows if row["published_on"].year >= 2025]
    if early:
        write_csv(folder / FEED / "cong_bo_den_2024.csv", FEED, early, UTF8_SEMICOLON, Dice(seed, FEED))
    if late:
        write_parquet(folder / FEED / "cong_bo_tu_2025.parquet", FEED, late, UTF8_SEMICOLON)


def _read() -> list[Row]:
    with (Path(__file__).parent / "published_totals.csv").open(encoding="utf-8", newline="") as text:
        return [{name: _typed(name, value) for name, value in row.items()} for row in csv.DictReader(text)]


def _typed(name: str, value: str) -> object:
    if name == "value":
        return int(value)
    return date.fromisoformat(value) if name.startswith("p") else value
