"""The cells of another system's export, by the names and numbers a mapping calls its columns."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from .cells import is_empty
from .code_lists import spelling_key
from .mapping_keys import as_list
from .mappings import Mapping
from .plans import Cell

_NEEDED_KEYS = ("column", "join", "sum", "date")


class ColumnFinder:
    """The cell of a column by name or by number (1 is the first); what the mapping calls empty is ''."""

    def __init__(self, mapping: Mapping, names: Sequence[str], path: Path):
        self.mapping, self._names = mapping, names
        self._file = path.relative_to(mapping.home).as_posix()
        self._places = {spelling_key(name): place for place, name in reversed(list(enumerate(names)))}
        self._empties = {spelling_key(str(text)) for text in as_list(mapping.options.get("empty"))}
        self._asked: set[int] = set()

    def place(self, name: str | int) -> int | None:
        place = name - 1 if isinstance(name, int) else self._places.get(spelling_key(name))
        return place if place is not None and 0 <= place < len(self._names) else None

    def cell(self, name: str | int) -> Cell | None:
        if name == "{file}":
            return lambda cells, line: self._file
        if name == "{line}":
            return lambda cells, line: str(line)
        place = self.place(name)
        if place is None:
            return None
        self._asked.add(place)
        if not self._empties:
            return lambda cells, line: cells[place]
        return lambda cells, line: "" if spelling_key(cells[place]) in self._empties else cells[place]

    def first(self, names: Any) -> Cell | None:
        """Of several columns that are there the first with something in its cell."""
        cells = [cell for name in as_list(names) if (cell := self.cell(name)) is not None]
        if len(cells) < 2:
            return cells[0] if cells else None
        return lambda row, line: next((text for cell in cells if not is_empty(text := cell(row, line))), "")

    def reach_of(self, specs) -> int:
        places = [self.place(name) for spec in specs for key in _NEEDED_KEYS for name in as_list(spec.get(key))]
        return max((place + 1 for place in places if place is not None), default=0)

    def never_asked_for(self) -> tuple[str, ...]:
        return tuple(
            name.strip() for place, name in enumerate(self._names) if place not in self._asked and name.strip()
        )
