"""The ward column: a name of today or, on a row of before 1/7/2025, of then; a point may settle what a name cannot."""

from collections.abc import Sequence
from datetime import date

import duckdb

from . import privacy
from .feeds import Column
from .notices import Notice
from .places import Places
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
        placements = self._placements()
        self._join("placed_wards", self._keys, list(placements), list(placements.values()))
        found = ["placed_wards"]
        if self._places.boundaries and {"latitude", "longitude"} <= set(self._source.columns):
            self._settle(placements)
            found.insert(0, "settled_wards")
        for ours, part in (("ward", "code"), ("ward_candidates", "candidates"), ("former_province", "former_province")):
            self._typed.expressions[ours] = f"coalesce({', '.join(f'{table}.{part}' for table in found)})"
        if column.required:
            self._typed.problems["ward"] = "case when placed_wards.reason = 'empty' then 'empty' end"
        self._note_unplaced()

    def _before_merger(self) -> str:
        for name in self._source.feed.event_dates:
            if name in self._source.columns:
                return f"({self._typed.expressions[name]})::date < date '{MERGER}'"
        return "null::boolean"

    def _placements(self) -> dict[Key, Placement]:
        found = self._database.execute(
            f"select distinct {', '.join(self._keys)} from {self._table} as raw {self._typed.joined()} order by all"
        ).fetchall()
        old = [text for text, _, _, before in found if before and text]
        is_rewritten = bool(old) and self._places.are_of_today(old)
        return {key: self._places.ward(*key[:3], None if is_rewritten else key[3]) for key in found}

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

    def _note_unplaced(self) -> None:
        rows = self._database.execute(
            "select placed_wards.reason, concat_ws(', ', "
            f"{', '.join(self._keys[:3])}), count(*), min(raw._line) from {self._table} as raw {self._typed.joined()} "
            f"where {self._typed.expressions['ward']} = 'unknown' group by all order by 3 desc, 2"
        )
        for reason, text, count, line in rows.fetchall():
            shown = privacy.shown_place(text or "") if reason == "not_found" else text or ""
            self._typed.notices.append(Notice(f"ward_{reason}", "ward", shown, count, line))
