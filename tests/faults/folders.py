"""A data folder as an import leaves it, and what readers are told of it."""

from pathlib import Path

from intake import Snapshots, import_exports
from queries import ask, damage, served_snapshot, snapshots
from tests.intake.exporting import HEADER, write_export

DEATHS_A_DAY = {"old": 1, "new": 2, "later": 3}
DAYS = 20


def write_exports(root: Path, version: str, days: int = DAYS) -> None:
    """Accidents whose deaths tell which version was read."""
    deaths = DEATHS_A_DAY[version]
    lines = (f"V{day},{day % 28 + 1:02}/01/2026 08:00,{deaths},0" for day in range(days))
    write_export(root, "a.csv", "\n".join((HEADER, *lines)) + "\n")


def import_version(root: Path, version: str, days: int = DAYS) -> str:
    """The id of the snapshot."""
    write_exports(root, version, days)
    return import_exports(root).snapshot


def version_told() -> str:
    """By the numbers that a reader gets; no number is of a version that nobody wrote."""
    [totals] = ask("accidents/totals").itertuples(index=False)
    [version] = [name for name, deaths in DEATHS_A_DAY.items() if totals.death_count == deaths * totals.accident_count]
    assert totals.accident_count == DAYS
    return version


def forget_what_was_read() -> None:
    """As a server that starts anew: times of a file are too coarse for damage done within milliseconds."""
    for remembered in (damage._checksum, damage._parsed, snapshots._log_hourly):
        remembered.cache_clear()


def served_version(root: Path, ids: dict[str, str]) -> tuple[str, bool]:
    """Name and whether it stands in for another; the snapshot is whole and its numbers are its own."""
    served = served_snapshot()
    assert Snapshots(root).is_whole(served.id)
    version = version_told()
    assert ids[version] == served.id
    return version, served.is_fallback
