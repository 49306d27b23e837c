"""Published and estimated accident totals: what the sample adds up to exactly, area by area and period by period."""

import csv
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

YEARLY_CHANGE = 0.94
"""Beyond the listed blocks each year repeats the last listed one, so much smaller (the plan's own path)."""
ROAD_SHARES = {"national": (0.228, 0.236, 0.193), "provincial": (0.195, 0.175, 0.086)}
"""Shares of accidents, deaths and injured: old Hai Phong, 11 months of 2024 (QL5 and QL10; provincial roads)."""

AREAS = ("old_haiphong", "old_haiduong")
GROUPS = ("national", "provincial", "local")
FEW = 10
"""A block of fewer accidents is not divided by road."""


@dataclass(frozen=True)
class Block:
    """Accidents of one former province and road group within two days, both included."""

    area: str
    first: date
    last: date
    group: str
    accidents: int
    deaths: int
    injured: int

    def number(self) -> tuple[int, int, int]:
        """No other block has it, whatever else is listed."""
        return AREAS.index(self.area) + 1, self.first.toordinal(), GROUPS.index(self.group) + 1


def read_blocks(until: date) -> list[Block]:
    """In order of area and day; a block that holds `until` is whole."""
    with (Path(__file__).parent / "accident_blocks.csv").open(encoding="utf-8", newline="") as text:
        listed = [_block(row) for row in csv.DictReader(text)]
    last_day = max(block.last for block in listed)
    last_year = [block for block in listed if block.first > _years_later(last_day, -1)]
    added = range(1, until.year - last_day.year + 2)
    blocks = listed + [_repeated(block, years) for years in added for block in last_year]
    return [part for block in blocks if block.first <= until for part in _by_road(block)]


def _block(row: dict[str, str]) -> Block:
    first, last = date.fromisoformat(row["start_date"]), date.fromisoformat(row["end_date"])
    return Block(row["area"], first, last, row["road"], int(row["accidents"]), int(row["deaths"]), int(row["injured"]))


def _repeated(block: Block, years: int) -> Block:
    share = 1.0
    for _ in range(years):
        share *= YEARLY_CHANGE
    return replace(
        block,
        first=_years_later(block.first, years),
        last=_years_later(block.last, years),
        accidents=int(block.accidents * share + 0.5),
        deaths=int(block.deaths * share + 0.5),
        injured=int(block.injured * share + 0.5),
    )


def _years_later(day: date, years: int) -> date:
    return day.replace(year=day.year + years)


def _by_road(block: Block) -> list[Block]:
    if block.group != "all":
        return [block]
    if block.accidents < FEW:
        return [replace(block, group="local")]
    totals = block.accidents, block.deaths, block.injured
    parts = {
        group: [int(total * share + 0.5) for total, share in zip(totals, shares, strict=True)]
        for group, shares in ROAD_SHARES.items()
    }
    parts["local"] = [total - sum(part[number] for part in parts.values()) for number, total in enumerate(totals)]
    return [Block(block.area, block.first, block.last, group, *part) for group, part in parts.items()]
