"""Wards and agencies by whatever an export calls them."""

import csv
from collections.abc import Sequence
from pathlib import Path

from vietnamese.text import fold

from .boundaries import Boundaries, BoundaryError, load_boundaries
from .notices import Notice
from .wards import Placement, WardNames, settle

UNKNOWN = "unknown"


class Places:
    """Built once for an import; `folders`: the roots that may hold `reference/` and `plan/`, the first wins."""

    def __init__(self, folders: Sequence[Path]):
        self._wards = WardNames([folder / "reference" for folder in folders])
        self._agencies = _agencies(folders)
        self._read: dict[tuple[str | None, str | None, str | None, bool | None], Placement] = {}
        self.boundaries: Boundaries | None = None
        self.notices: list[Notice] = []
        try:
            self.boundaries = load_boundaries(folders[0] / "reference", self._wards.codes)
        except BoundaryError as error:
            self.notices.append(Notice(f"boundaries_{error.problem}", "", error.file.name, 0, None))

    def ward(self, text: str | None, district: str | None, province: str | None, before: bool | None) -> Placement:
        """Files of one system write a name alike: what was read once is kept."""
        written = text, district, province, before
        if written not in self._read:
            self._read[written] = self._wards.resolve(*written)
        return self._read[written]

    def are_of_today(self, texts: Sequence[str]) -> bool:
        """Were the names of rows before 1/7/2025 rewritten in those of today?"""
        return self._wards.are_of_today(texts)

    def settle(self, placement: Placement, longitude: float | None, latitude: float | None) -> Placement:
        return settle(placement, longitude, latitude, self.boundaries)

    def unit(self, text: str) -> str:
        """The code of an agency or ward; `unknown` for any other name."""
        return self._agencies.get(fold(text)) or self._wards.resolve(text, before_merger=False).code


def _agencies(folders: Sequence[Path]) -> dict[str, str]:
    path = next(path for folder in folders if (path := folder / "plan" / "agencies.csv").exists())
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    return {
        fold(spelling): row["code"]
        for row in rows
        for spelling in (row["code"], row["name"], row["short_name"], *row["aliases"].split(";"))
        if fold(spelling)
    }
