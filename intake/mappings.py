"""
Mapping files: `*.toml` beside the exports of another system, saying which of its columns is which of ours.

README.md documents every key with examples. A mapping names its files by glob, relative to its own folder; of several that
fit one file the first by path counts. `mapped_cells` turns the rows of a file into ours.
"""

import codecs
import re
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from .code_lists import CodeList, spelling_key
from .dates import AS_WRITTEN, UNIX_TIMES
from .errors import BadMapping
from .feeds import FEEDS, Column, Feed
from .headers import bind_to

TESTS = ("in", "not_in", "at_least", "at_most", "contains")
GROUPINGS = ("first", "last", "sum", "max", "min")
DATE_ORDERS = ("day_first", "month_first")
SOURCES = ("column", "join", "constant", "sum", "where", "when", "date", "year")
_NAMES_IN = ("column", "join", "sum", "where", "date", "time", "year", "month", "day", "hour", "minute")
_HELPERS = {"_time", "_district", "_province"}


@dataclass(frozen=True)
class Mapping:
    """`home`: the folder of the mapping file; `path`: its place under the exports."""

    path: str
    home: Path
    feed: Feed
    files: tuple[str, ...]
    columns: dict[str, dict[str, Any]]
    values: dict[str, dict[str, str]]
    options: dict[str, Any] = field(default_factory=dict)

    @property
    def names(self) -> set[str]:
        """Every column of the export that the mapping speaks of, as it is compared."""
        conditions = [*as_list(self.options.get("ignore")), *as_list(self.options.get("keep"))]
        for spec in self.columns.values():
            conditions += [condition for key in ("where", "when") for condition in conditions_in(spec.get(key))]
        named = [spec.get(key) for spec in self.columns.values() for key in _NAMES_IN]
        named += [condition["column"] for condition in conditions]
        return {spelling_key(name) for names in named for name in as_list(names) if isinstance(name, str)}

    @property
    def header_score(self) -> Callable[[Sequence[str]], int] | None:
        """How many cells of a line are names of columns (the header has most); None: all are called by number."""
        return self._named_columns if self.knows_headers or self.names else None

    @property
    def knows_headers(self) -> bool:
        """Are columns the mapping does not name found by the headers we know?"""
        return self.options.get("known_headers", not self.columns)

    def _named_columns(self, cells: Sequence[str]) -> int:
        named = len(self.names & {spelling_key(cell) for cell in cells})
        return named + (len(bind_to(self.feed, cells).places) if self.knows_headers else 0)

    def date_option(self, column: str, option: str) -> str | None:
        return self.columns.get(column, {}).get(option) or self.options.get(option)

    def grouping(self, column: str) -> str | None:
        """How the rows of one id become one value of the column, `last_row` as it stands there; None: by its kind."""
        spec = self.columns.get(column, {})
        if "group" in spec or "where" in spec:
            return spec.get("group", "sum")
        whole = self.options.get("group")
        return f"{whole}_row" if isinstance(whole, str) else None


def load_mapping(path: Path, root: Path) -> Mapping:
    name = path.relative_to(root).as_posix()
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except UnicodeDecodeError:
        raise BadMapping("mapping_not_utf_8", file=name) from None
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"line (\d+)", str(error))
        raise BadMapping("bad_toml", file=name, line=line[1] if line else "?") from None
    try:
        return _mapping(content, name, path.parent)
    except BadMapping as error:
        error.values |= {"file": name, "files": [text for text in as_list(content.get("files")) if _is_text(text)]}
        raise


def _mapping(content: dict, name: str, home: Path) -> Mapping:
    if unknown := content.keys() - _CHECKS.keys():
        raise BadMapping("unknown_mapping_key", keys=sorted(unknown))
    if missing := {"files", "feed"} - content.keys():
        raise BadMapping("missing_mapping_key", keys=sorted(missing))
    for key, value in content.items():
        _check(key, value, _CHECKS[key])
    feed = FEEDS[content["feed"]]
    columns = {column: _spec(spec, column) for column, spec in content.get("columns", {}).items()}
    values = {
        column: {spelling_key(text): str(value) for text, value in table.items()}
        for column, table in content.get("values", {}).items()
    }
    _check_columns(feed, columns, values)
    options = {key: content[key] for key in content.keys() - {"files", "feed", "columns", "values"}}
    return Mapping(name, home, feed, tuple(as_list(content["files"])), columns, values, options)


def _spec(spec: Any, column: str) -> dict[str, Any]:
    if isinstance(spec, (str, int, list)) and not isinstance(spec, bool):
        spec = {"column": spec}
    if not isinstance(spec, dict) or sum(key in spec for key in SOURCES) != 1:
        raise BadMapping("bad_mapping_value", key=f"columns.{column}", allowed=list(SOURCES))
    if unknown := spec.keys() - _COLUMN_CHECKS.keys():
        raise BadMapping("unknown_mapping_key", keys=[f"columns.{column}.{key}" for key in sorted(unknown)])
    for key, value in spec.items():
        _check(f"columns.{column}.{key}", value, _COLUMN_CHECKS[key])
    if _is_text(spec.get("where")) and not spec.keys() & set(TESTS):
        raise BadMapping("bad_mapping_value", key=f"columns.{column}.where", allowed=list(TESTS))
    return spec


def _check(key: str, value: Any, check: tuple[Callable[[Any], bool], Sequence[str]]) -> None:
    is_right, allowed = check
    if not is_right(value):
        raise BadMapping("bad_mapping_value", key=key, allowed=list(allowed))


def _check_columns(feed: Feed, columns: dict[str, dict], values: dict[str, dict]) -> None:
    """Our columns are those of the feed, and what a mapping puts into a coded one is a code or a known word of it."""
    ours = {column.name: column for column in feed.columns}
    if unknown := (columns.keys() | values.keys()) - ours.keys() - _HELPERS:
        raise BadMapping("unknown_mapping_column", keys=sorted(unknown), columns=list(ours))
    for name in columns.keys() | values.keys():
        if name in ours and ours[name].kind == "code":
            _check_codes(ours[name], columns.get(name, {}), values.get(name, {}))


def _check_codes(column: Column, spec: dict[str, Any], values: dict[str, str]) -> None:
    codes = CodeList(column.codes or {})
    given = [*values.values(), *(spec[key] for key in ("constant", "empty", "otherwise") if key in spec)]
    given += [condition.get("value", "") for condition in conditions_in(spec.get("when"))]
    if wrong := sorted({str(value) for value in given if str(value) and codes.find(str(value)) is None}):
        raise BadMapping("unknown_mapping_code", key=column.name, keys=wrong, allowed=list(column.codes or {}))


def conditions_in(value: Any) -> list[dict[str, Any]]:
    return [condition for condition in as_list(value) if isinstance(condition, dict)]


def as_list(value: Any) -> list:
    return [] if value is None else value if isinstance(value, list) else [value]


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and value != ""


def _is_number(value: Any) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_bool(value: Any) -> bool:
    return isinstance(value, bool)


def _is_scalar(value: Any) -> bool:
    return isinstance(value, (str, int, float, date))


def _is_day(value: Any) -> bool:
    return isinstance(value, date) and not isinstance(value, datetime)


def _is_count(value: Any) -> bool:
    return _is_number(value) and isinstance(value, int) and value >= 0


def _all(check: Callable[[Any], bool]) -> Callable[[Any], bool]:
    return lambda value: bool(as_list(value)) and all(check(item) for item in as_list(value))


def _one_of(*allowed: str) -> tuple[Callable[[Any], bool], Sequence[str]]:
    return lambda value: isinstance(value, str) and value in allowed, allowed


def _is_name(value: Any) -> bool:
    return _is_text(value) or _is_count(value) and value > 0


def _is_encoding(value: Any) -> bool:
    try:
        return _is_text(value) and bool(codecs.lookup(value))
    except LookupError:
        return False


def _is_zone(value: Any) -> bool:
    try:
        return _is_text(value) and (value == AS_WRITTEN or bool(ZoneInfo(value)))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False


def _is_date_format(value: Any) -> bool:
    try:
        return _is_text(value) and (
            value in UNIX_TIMES
            or "%" in value
            and bool(datetime.strptime(datetime(2024, 12, 31, 13, 5).strftime(value), value))
        )
    except ValueError:
        return False


def _is_regex(value: Any) -> bool:
    try:
        return _is_text(value) and re.compile(value).groups == 1
    except re.error:
        return False


def _is_condition(value: Any, *, more: frozenset[str] = frozenset()) -> bool:
    return (
        isinstance(value, dict)
        and _all(_is_name)(value.get("column"))
        and bool(value.keys() & set(TESTS))
        and value.keys() <= {"column", *TESTS, *more}
        and all(_COLUMN_CHECKS[test][0](value[test]) for test in value.keys() & set(TESTS))
    )


def _is_case(value: Any) -> bool:
    return _is_condition(value, more=frozenset({"value"})) and _is_scalar(value.get("value"))


_NAMES = (_all(_is_name), ('"..."', "1", '["...", "..."]'))
_PART = (lambda value: _is_count(value) or _all(_is_name)(value), ('"..."', "1"))
_CONDITIONS = (_all(_is_condition), ('{column = "...", in = ["..."]}',))
_FORMAT = (_is_date_format, ('"%d/%m/%Y %H:%M"', *UNIX_TIMES))
_CHECKS: dict[str, tuple[Callable[[Any], bool], Sequence[str]]] = {
    "files": (_all(_is_text), ('"*.csv"', '["a*.csv", "b/**/*.csv"]')),
    "feed": _one_of(*FEEDS),
    "encoding": (_is_encoding, ("utf-8", "cp1252", "latin_1", "cp850", "cp1258")),
    "delimiter": (lambda value: _is_text(value) and len(value) == 1, (",", ";", "\\t", "|")),
    "header": (lambda value: _is_bool(value) or isinstance(value, list) and _all(_is_text)(value), ("true", "false", '["..."]')),
    "known_headers": (_is_bool, ("true", "false")),
    "skip": (_is_count, ("0", "1", "2")),
    "export_date": (_is_day, ("2026-11-14",)),
    "data_through": (_is_day, ("2026-11-14",)),
    "date_order": _one_of(*DATE_ORDERS),
    "date_format": _FORMAT,
    "time_zone": (_is_zone, ("Asia/Ho_Chi_Minh", "America/New_York", AS_WRITTEN)),
    "months": (lambda value: isinstance(value, list) and len(value) == 12 and _all(_is_text)(value), ('["...", ...] (12)',)),
    "empty": (_all(_is_scalar), ('["NA", "99"]',)),
    "group": (lambda value: _is_bool(value) or value in ("first", "last"), ("true", "first", "last")),
    "swap_axes": (_is_bool, ("true", "false")),
    "ignore": _CONDITIONS,
    "keep": _CONDITIONS,
    "columns": (lambda value: isinstance(value, dict), ("[columns]",)),
    "values": (
        lambda value: isinstance(value, dict)
        and all(isinstance(table, dict) and all(map(_is_scalar, table.values())) for table in value.values()),
        ('[values.severity] "1" = "serious"',),
    ),
}
_COLUMN_CHECKS: dict[str, tuple[Callable[[Any], bool], Sequence[str]]] = {
    "column": _NAMES,
    "join": _NAMES,
    "with": (lambda value: isinstance(value, str), ('"-"',)),
    "constant": (_is_scalar, ('"..."', "0")),
    "sum": _NAMES,
    "where": (lambda value: _is_name(value) or _all(_is_condition)(value), ('"..."', *_CONDITIONS[1])),
    "when": (_all(_is_case), ('[{column = "...", at_least = 1, value = "..."}]',)),
    "otherwise": (_is_scalar, ('"..."', "0")),
    "in": (_all(_is_scalar), ('["..."]', "[1, 2]")),
    "not_in": (_all(_is_scalar), ('["..."]', "[1, 2]")),
    "at_least": (_is_number, ("1",)),
    "at_most": (_is_number, ("1",)),
    "contains": (_all(_is_text), ('"..."', '["...", "..."]')),
    "date": _NAMES,
    "time": _NAMES,
    "year": _PART,
    "month": _PART,
    "day": _PART,
    "hour": _PART,
    "minute": _PART,
    "empty": (_is_scalar, ('"..."', "0")),
    "pad": (_is_count, ("8",)),
    "extract": (_is_regex, ("'([0-9.]+)'",)),
    "whole_digits": (_is_count, ("2",)),
    "factor": (_is_number, ("1000", "0.001")),
    "group": _one_of(*GROUPINGS),
    "date_format": _FORMAT,
    "date_order": _one_of(*DATE_ORDERS),
    "time_zone": (_is_zone, ("Asia/Ho_Chi_Minh", "America/New_York", AS_WRITTEN)),
}
KEYS, COLUMN_KEYS = tuple(_CHECKS), tuple(_COLUMN_CHECKS)
