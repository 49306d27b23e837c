"""
Mapping files: `*.toml` beside the exports of another system, saying which of its columns is which of ours.

README.md documents every key with examples. A mapping names its files by glob, relative to its own folder; of several
that fit one file the first by path counts. `mapped_cells` turns the rows of a file into ours.
"""

import re
import tomllib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from .code_lists import CodeList, spelling_key
from .errors import BadMapping
from .feeds import FEEDS, Column, Feed
from .headers import bind_to
from .mapping_keys import COLUMN_KEYS, KEYS, SOURCES, TESTS, as_list, check, conditions_in, is_text

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
        error.values |= {"file": name, "files": [text for text in as_list(content.get("files")) if is_text(text)]}
        raise


def _mapping(content: dict, name: str, home: Path) -> Mapping:
    if unknown := content.keys() - KEYS.keys():
        raise BadMapping("unknown_mapping_key", keys=sorted(unknown))
    if missing := {"files", "feed"} - content.keys():
        raise BadMapping("missing_mapping_key", keys=sorted(missing))
    for key, value in content.items():
        check(key, value, KEYS[key])
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
    if unknown := spec.keys() - COLUMN_KEYS.keys():
        raise BadMapping("unknown_mapping_key", keys=[f"columns.{column}.{key}" for key in sorted(unknown)])
    for key, value in spec.items():
        check(f"columns.{column}.{key}", value, COLUMN_KEYS[key])
    if is_text(spec.get("where")) and not spec.keys() & set(TESTS):
        raise BadMapping("bad_mapping_value", key=f"columns.{column}.where", allowed=list(TESTS))
    return spec


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
