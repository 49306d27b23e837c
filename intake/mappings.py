"""
Mapping files: `*.toml` beside the exports of another system, saying which of its columns is which of ours.

README.md documents every key with examples. A mapping names its files by glob, relative to its own folder; of several that
fit one file the first by path counts.
"""

import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from .cells import is_empty
from .code_lists import spelling_key
from .errors import BadMapping, FileRefused
from .feeds import FEEDS, Feed
from .headers import missing_columns

Cell = Callable[[Sequence[str], int], str]

_KEYS = {
    "files", "feed", "encoding", "delimiter", "header", "skip", "export_date", "data_through", "date_order", "date_format",
    "empty", "group", "swap_axes", "ignore", "keep", "columns", "values",
}  # fmt: skip
_COLUMN_KEYS = {
    "column", "join", "with", "constant", "sum", "where", "in", "not_in", "date", "time", "year", "month", "day", "empty",
    "whole_digits", "factor", "group", "date_format", "date_order",
}  # fmt: skip
_SOURCES = ("column", "join", "constant", "sum", "where", "date", "year")
_HELPERS = {"_time", "_district", "_province"}
GROUPINGS = ("sum", "max", "first")


@dataclass(frozen=True)
class Mapping:
    path: str
    feed: Feed
    files: tuple[str, ...]
    columns: dict[str, dict[str, Any]]
    values: dict[str, dict[str, str]]
    options: dict[str, Any] = field(default_factory=dict)

    @property
    def names(self) -> set[str]:
        """Every column of the export that the mapping speaks of, folded."""
        found: set[str] = set()
        for spec in self.columns.values():
            for key in ("column", "join", "sum", "where", "date", "time", "year", "month", "day"):
                found |= {_key(name) for name in _as_list(spec.get(key)) if isinstance(name, str)}
        for rule in ("ignore", "keep"):
            found |= {_key(condition["column"]) for condition in _as_list(self.options.get(rule))}
        return found

    def score(self, cells: Sequence[str]) -> int:
        """How many cells of a line the mapping names: the line with most is the header."""
        return len(self.names & {_key(cell) for cell in cells})

    def date_option(self, column: str, option: str) -> str | None:
        return self.columns.get(column, {}).get(option) or self.options.get(option)

    def grouping(self, column: str) -> str | None:
        spec = self.columns.get(column, {})
        return spec.get("group") or ("sum" if "where" in spec else None)


@dataclass(frozen=True)
class Builder:
    """Makes our cells from one row of the export."""

    columns: dict[str, Cell]
    ignores: Callable[[Sequence[str]], bool]


def load_mapping(path: Path, root: Path) -> Mapping:
    name = path.relative_to(root).as_posix()
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise BadMapping("bad_toml", file=name, detail=str(error)) from None
    try:
        _check(content, name)
    except BadMapping as error:
        error.values["files"] = _as_list(content.get("files"))
        raise
    columns = {column: _spec(spec, column, name) for column, spec in content.get("columns", {}).items()}
    values = {
        column: {_key(str(text)): str(value) for text, value in table.items()}
        for column, table in content.get("values", {}).items()
    }
    options = {key: content[key] for key in content.keys() - {"files", "feed", "columns", "values"}}
    return Mapping(name, FEEDS[content["feed"]], tuple(_as_list(content["files"])), columns, values, options)


def _check(content: dict, name: str) -> None:
    if unknown := content.keys() - _KEYS:
        raise BadMapping("unknown_mapping_key", file=name, keys=sorted(unknown))
    if missing := {"files", "feed"} - content.keys():
        raise BadMapping("missing_mapping_key", file=name, keys=sorted(missing))
    if content["feed"] not in FEEDS:
        raise BadMapping("unknown_mapping_feed", file=name, feed=content["feed"], feeds=sorted(FEEDS))
    feed = FEEDS[content["feed"]]
    ours = {column.name for column in feed.columns} | _HELPERS
    if unknown := (content.get("columns", {}).keys() | content.get("values", {}).keys()) - ours:
        raise BadMapping("unknown_mapping_column", file=name, keys=sorted(unknown), columns=sorted(ours))
    if content.get("date_order", "day_first") not in ("day_first", "month_first"):
        raise BadMapping("bad_mapping_value", file=name, key="date_order", allowed=["day_first", "month_first"])
    for key in ("export_date", "data_through"):
        if key in content and not isinstance(content[key], date):
            raise BadMapping("bad_mapping_value", file=name, key=key, allowed=["2026-11-14"])
    for rule in ("ignore", "keep"):
        for condition in _as_list(content.get(rule)):
            if not isinstance(condition, dict) or "column" not in condition or not {"in", "not_in"} & condition.keys():
                raise BadMapping("bad_mapping_value", file=name, key=rule, allowed=['{column = "...", in = ["..."]}'])


def _spec(spec: Any, column: str, name: str) -> dict[str, Any]:
    if isinstance(spec, (str, int, list)):
        return {"column": spec}
    if not isinstance(spec, dict) or spec.keys() - _COLUMN_KEYS or sum(key in spec for key in _SOURCES) != 1:
        raise BadMapping("bad_mapping_value", file=name, key=f"columns.{column}", allowed=list(_SOURCES))
    if spec.get("group", "sum") not in GROUPINGS:
        raise BadMapping("bad_mapping_value", file=name, key=f"columns.{column}.group", allowed=list(GROUPINGS))
    return spec


def builder(mapping: Mapping, names: Sequence[str], file: str) -> Builder:
    """Our columns from the columns the file has; what is needed and not there refuses the file."""
    finder = _Finder(names, file)
    columns = {column: cell for column, spec in mapping.columns.items() if (cell := _cell(spec, finder)) is not None}
    if missing := missing_columns(mapping.feed, columns):
        wanted = [str(name) for column in missing for name in _named(mapping.columns.get(column, {})) or [column]]
        raise FileRefused("missing_mapped_columns", mapping=mapping.path, columns=wanted)
    empties = {_key(str(text)) for text in mapping.options.get("empty", ())}
    columns = {
        column: _finished(cell, mapping.columns[column], mapping.values.get(column, {}), empties)
        for column, cell in columns.items()
    }
    if mapping.options.get("swap_axes") and {"latitude", "longitude"} <= columns.keys():
        columns["latitude"], columns["longitude"] = columns["longitude"], columns["latitude"]
    ignore = [_condition(condition, finder) for condition in _as_list(mapping.options.get("ignore"))]
    keep = [_condition(condition, finder) for condition in _as_list(mapping.options.get("keep"))]
    return Builder(
        columns, lambda cells: any(rule(cells, 0) for rule in ignore) or not all(rule(cells, 0) for rule in keep)
    )


class _Finder:
    """The place of a column by name or by number (1 is the first)."""

    def __init__(self, names: Sequence[str], file: str):
        self.file = file
        self._places = {_key(name): place for place, name in reversed(list(enumerate(names)))}
        self._width = len(names)

    def cell(self, name: str | int) -> Cell | None:
        if name == "{file}":
            return lambda cells, line: self.file
        if name == "{line}":
            return lambda cells, line: str(line)
        place = name - 1 if isinstance(name, int) else self._places.get(_key(name))
        if place is None or not 0 <= place < self._width:
            return None
        return lambda cells, line: cells[place]

    def first(self, names: Any) -> Cell | None:
        return next((cell for name in _as_list(names) if (cell := self.cell(name)) is not None), None)


def _cell(spec: dict[str, Any], finder: _Finder) -> Cell | None:
    if "constant" in spec:
        return lambda cells, line: str(spec["constant"])
    if "column" in spec:
        return finder.first(spec["column"])
    if "where" in spec:
        return _where(spec, finder)
    if "date" in spec:
        return _joined([finder.first(spec["date"]), finder.first(spec.get("time", []))], "\x1f")
    if "year" in spec:
        return _from_parts(spec, finder)
    parts = [finder.first(name) for name in spec.get("join", spec.get("sum", []))]
    if all(part is None for part in parts):
        return None
    if "join" in spec:
        return None if None in parts else _joined(parts, spec.get("with", "-"))
    return _summed([part for part in parts if part is not None])


def _joined(parts: list[Cell | None], mark: str) -> Cell | None:
    there = [part for part in parts if part is not None]
    if not there or parts[0] is None:
        return None
    return lambda cells, line: mark.join(part(cells, line).strip() for part in there)


def _summed(parts: list[Cell]) -> Cell:
    def total(cells: Sequence[str], line: int) -> str:
        texts = [text for part in parts if not is_empty(text := part(cells, line))]
        try:
            return str(sum(int(float(text.replace(",", "."))) for text in texts)) if texts else ""
        except ValueError:
            return " + ".join(texts)

    return total


def _where(spec: dict[str, Any], finder: _Finder) -> Cell | None:
    test = _condition({"column": spec["where"], **{key: spec[key] for key in ("in", "not_in") if key in spec}}, finder)
    return None if finder.first(spec["where"]) is None else lambda cells, line: "1" if test(cells, line) else "0"


def _from_parts(spec: dict[str, Any], finder: _Finder) -> Cell | None:
    def part(key: str) -> Cell | None:
        wanted = spec.get(key, 1)
        return (lambda cells, line: str(wanted)) if isinstance(wanted, int) else finder.first(wanted)

    year, month, day = part("year"), part("month"), part("day")
    if year is None or month is None or day is None:
        return None

    def day_text(cells: Sequence[str], line: int) -> str:
        return "-".join(cell(cells, line).strip().removesuffix(".0") for cell in (year, month, day))

    return _joined([day_text, finder.first(spec.get("time", []))], "\x1f")


def _condition(condition: dict[str, Any], finder: _Finder) -> Callable[[Sequence[str], int], bool]:
    cell = finder.first(condition["column"]) or (lambda cells, line: "")
    wanted = {_key(str(text)) for text in _as_list(condition.get("in", condition.get("not_in")))}
    expected = "in" in condition
    return lambda cells, line: (_key(cell(cells, line)) in wanted) is expected


def _finished(cell: Cell, spec: dict[str, Any], values: dict[str, str], empties: set[str]) -> Cell:
    """The cell after `empty`, `values`, `whole_digits` and `factor`."""
    digits, factor = spec.get("whole_digits"), spec.get("factor")
    if_empty = str(spec["empty"]) if "empty" in spec else values.get("", "")
    otherwise = values.get("*")

    def finish(cells: Sequence[str], line: int) -> str:
        text = cell(cells, line)
        if is_empty(text.replace("\x1f", "")) or empties and _key(text) in empties:
            return if_empty
        if values:
            text = values.get(_key(text), text if otherwise is None else otherwise)
        if digits is not None:
            text = _with_decimals(text, digits)
        return str(round(float(text.replace(",", ".")) * factor, 9)) if factor and _is_number(text) else text

    return finish


def _with_decimals(text: str, digits: int) -> str:
    """`20864123` with 2 whole digits is 20.864123; a number that has its decimal mark is left alone."""
    sign, plain = ("-", text.strip()[1:]) if text.strip().startswith("-") else ("", text.strip())
    plain = plain.replace(".", "").replace(",", "") if plain.count(".") + plain.count(",") > 1 else plain
    return f"{sign}{plain[:digits]}.{plain[digits:]}" if plain.isdigit() and len(plain) > digits else text


def _is_number(text: str) -> bool:
    try:
        float(text.replace(",", "."))
    except ValueError:
        return False
    return True


def _named(spec: dict[str, Any]) -> list:
    return [name for key in ("column", "join", "sum", "where", "date", "year") for name in _as_list(spec.get(key))]


def _as_list(value: Any) -> list:
    return [] if value is None else value if isinstance(value, list) else [value]


def _key(text: Any) -> str:
    return spelling_key(str(text).strip())
