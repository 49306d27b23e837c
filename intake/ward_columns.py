"""The ward column: a name of today or, on a row of before 1/7/2025, of then; a point may settle what a name cannot."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from itertools import groupby
from operator import itemgetter

import duckdb

from . import privacy
from .feeds import Column
from .notices import Notice
from .places import UNKNOWN, Places
from .sources import Source
from .typed import Typed
from .wards import Placement

MERGER = date(2025, 7, 1)
_TYPES = {"k3": "boolean", "k4": "double", "k5": "double", "candidates": "varchar[]"}
Key = tuple[str | None, str | None, str | None, bool | None]


class WardReader:
    """Adds to `typed` the ward columns of one file, whose other columns are typed already."""

    def __init__(self, database: duckdb.DuckDBPyConnection, table: str, source: Source, places: Places, typed: Typed):
        self._database, self._table, self._source, self._places, self._typed = database, table, source, places, typed
        self._keys = (
            "raw.ward",
            *(f'raw."_{part}"' if f"_{part}" in source.columns else "null" for part in ("district", "province")),
            self._before_merger(),
        )

    def read(self, column: Column) -> None:
        rows = self._rows_by_key()
        placements = self._placements(rows)
        self._join("placed_wards", self._keys, list(placements), list(placements.values()))
        found = ["placed_wards"]
        if self._places.boundaries and {"latitude", "longitude"} <= set(self._source.columns):
            self._settle(placements)
            found.insert(0, "settled_wards")
            rows = self._rows_by_key("where settled_wards.code is null")
        for ours, part in (("ward", "code"), ("ward_candidates", "candidates"), ("former_province", "former_province")):
            self._typed.expressions[ours] = f"coalesce({', '.join(f'{table}.{part}' for table in found)})"
        if column.required:
            self._typed.problems["ward"] = "case when placed_wards.reason = 'empty' then 'empty' end"
        self._note_unplaced(rows, placements)

    def _before_merger(self) -> str:
        for name in self._source.feed.event_dates:
            if name in self._source.columns:
                return f"({self._typed.expressions[name]})::date < date '{MERGER}'"
        return "null::boolean"

    def _rows_by_key(self, which: str = "") -> list[tuple]:
        """Of each file the distinct keys, how many rows have each, and the line of the first."""
        return self._database.execute(
            f"select raw._file_no, {', '.join(self._keys)}, count(*), min(raw._line) "
            f"from {self._table} as raw {self._typed.joined()} {which} group by all order by all"
        ).fetchall()

    def _placements(self, rows: list[tuple]) -> dict[Key, Placement]:
        """Where a file was written anew with the names of today the day of a row no longer tells which are meant."""
        rewritten = {
            file
            for file, of_file in groupby(rows, key=itemgetter(0))
            if (old := [row[1] for row in of_file if row[4] and row[1]]) and self._places.are_of_today(old)
        }
        if rewritten:
            files = ", ".join(map(str, sorted(rewritten)))
            self._keys = (*self._keys[:3], f"case when raw._file_no not in ({files}) then {self._keys[3]} end")
            rows[:] = [(*row[:4], None if row[0] in rewritten else row[4], *row[5:]) for row in rows]
        return {key: self._places.ward(*key) for key in dict.fromkeys(row[1:5] for row in rows)}

    def _settle(self, placements: dict[Key, Placement]) -> None:
        """Rows whose name fits several wards, by the ward their point lies in."""
        keys = (*self._keys, *(self._typed.expressions[name] for name in ("longitude", "latitude")))
        rows = self._database.execute(
            f"select distinct {', '.join(keys)} from {self._table} as raw {self._typed.joined()} "
            f"where len(placed_wards.candidates) > 1 and {keys[-2]} is not null and {keys[-1]} is not null order by all"
        )
        settled = {row: self._places.settle(placements[row[:4]], *row[4:]) for row in rows.fetchall()}
        settled = {row: placement for row, placement in settled.items() if placement.code != "unknown"}
        self._join("settled_wards", keys, list(settled), list(settled.values()))

    def _join(self, table: str, keys: Sequence[str], rows: list[tuple], placements: list[Placement]) -> None:
        """Keep the placements in a table and join it to the rows they belong to."""
        values = {f"k{place}": [row[place] for row in rows] for place in range(len(keys))}
        values |= {part: [getattr(placement, part) for placement in placements] for part in Placement._fields}
        values["candidates"] = [list(candidates) for candidates in values["candidates"]]
        lists = ", ".join(f"unnest(${name}::{_TYPES.get(name, 'varchar')}[]) as {name}" for name in values)
        self._database.execute(f"create or replace temp table {table} as select {lists}", values)
        same = " and ".join(f"{table}.k{place} is not distinct from {key}" for place, key in enumerate(keys))
        self._typed.joins.append(f"left join {table} on {same}")

    def _note_unplaced(self, rows: list[tuple], placements: dict[Key, Placement]) -> None:
        found: dict[tuple[int, str, str], list[tuple[int, int]]] = defaultdict(list)
        for file, *key, count, line in rows:
            placement = placements[tuple(key)]
            if placement.code == UNKNOWN:
                found[file, placement.reason, ", ".join(filter(None, key[:3]))].append((count, line))
        for (file, reason, text), places in found.items():
            shown = privacy.shown_place(text) if reason == "not_found" else text
            count, line = sum(count for count, _ in places), min(line for _, line in places)
            self._typed.notices.append((file, Notice(f"ward_{reason}", "ward", shown, count, line)))
