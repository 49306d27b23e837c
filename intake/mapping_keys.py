"""The keys of mapping files, what each may hold, and how a value that it may not is refused."""

import codecs
import re
from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from .dates import AS_WRITTEN, UNIX_TIMES
from .errors import BadMapping
from .feeds import FEEDS

TESTS = ("in", "not_in", "at_least", "at_most", "contains")
GROUPINGS = ("first", "last", "sum", "max", "min")
DATE_ORDERS = ("day_first", "month_first")
SOURCES = ("column", "join", "constant", "sum", "where", "when", "date", "year")
Rule = tuple[Callable[[Any], bool], Sequence[str]]  # is a value right; what to show as allowed where it is not


def check(key: str, value: Any, rule: Rule) -> None:
    is_right, allowed = rule
    if not is_right(value):
        raise BadMapping("bad_mapping_value", key=key, allowed=list(allowed))


def conditions_in(value: Any) -> list[dict[str, Any]]:
    return [condition for condition in as_list(value) if isinstance(condition, dict)]


def as_list(value: Any) -> list:
    return [] if value is None else value if isinstance(value, list) else [value]


def is_text(value: Any) -> bool:
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


def _one_of(*allowed: str) -> Rule:
    return lambda value: isinstance(value, str) and value in allowed, allowed


def _is_name(value: Any) -> bool:
    return is_text(value) or _is_count(value) and value > 0


def _is_encoding(value: Any) -> bool:
    try:
        return is_text(value) and bool(codecs.lookup(value))
    except LookupError:
        return False


def _is_zone(value: Any) -> bool:
    try:
        return is_text(value) and (value == AS_WRITTEN or bool(ZoneInfo(value)))
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return False


def _is_date_format(value: Any) -> bool:
    try:
        return is_text(value) and (
            value in UNIX_TIMES
            or "%" in value
            and bool(datetime.strptime(datetime(2024, 12, 31, 13, 5).strftime(value), value))
        )
    except ValueError:
        return False


def _is_regex(value: Any) -> bool:
    try:
        return is_text(value) and re.compile(value).groups == 1
    except re.error:
        return False


def _is_condition(value: Any, *, more: frozenset[str] = frozenset()) -> bool:
    return (
        isinstance(value, dict)
        and _all(_is_name)(value.get("column"))
        and bool(value.keys() & set(TESTS))
        and value.keys() <= {"column", *TESTS, *more}
        and all(COLUMN_KEYS[test][0](value[test]) for test in value.keys() & set(TESTS))
    )


def _is_case(value: Any) -> bool:
    return _is_condition(value, more=frozenset({"value"})) and _is_scalar(value.get("value"))


_NAMES = (_all(_is_name), ('"..."', "1", '["...", "..."]'))
_PART = (lambda value: _is_count(value) or _all(_is_name)(value), ('"..."', "1"))
_CONDITIONS = (_all(_is_condition), ('{column = "...", in = ["..."]}',))
_FORMAT = (_is_date_format, ('"%d/%m/%Y %H:%M"', *UNIX_TIMES))
KEYS: dict[str, Rule] = {
    "files": (_all(is_text), ('"*.csv"', '["a*.csv", "b/**/*.csv"]')),
    "feed": _one_of(*FEEDS),
    "encoding": (_is_encoding, ("utf-8", "cp1252", "latin_1", "cp850", "cp1258")),
    "delimiter": (lambda value: is_text(value) and len(value) == 1, (",", ";", "\\t", "|")),
    "header": (
        lambda value: _is_bool(value) or isinstance(value, list) and _all(is_text)(value),
        ("true", "false", '["..."]'),
    ),
    "known_headers": (_is_bool, ("true", "false")),
    "skip": (_is_count, ("0", "1", "2")),
    "export_date": (_is_day, ("2026-11-14",)),
    "data_through": (_is_day, ("2026-11-14",)),
    "date_order": _one_of(*DATE_ORDERS),
    "date_format": _FORMAT,
    "time_zone": (_is_zone, ("Asia/Ho_Chi_Minh", "America/New_York", AS_WRITTEN)),
    "months": (
        lambda value: isinstance(value, list) and len(value) == 12 and _all(is_text)(value),
        ('["...", ...] (12)',),
    ),
    "empty": (_all(_is_scalar), ('["NA", "99"]',)),
    "group": (lambda value: _is_bool(value) or value in ("first", "last"), ("true", "first", "last")),
    "swap_axes": (_is_bool, ("true", "false")),
    "ignore": _CONDITIONS,
    "keep": _CONDITIONS,
    "columns": (lambda value: isinstance(value, dict), ("[columns]",)),
    "values": (
        lambda value: (
            isinstance(value, dict)
            and all(isinstance(table, dict) and all(map(_is_scalar, table.values())) for table in value.values())
        ),
        ('[values.severity] "1" = "serious"',),
    ),
}
COLUMN_KEYS: dict[str, Rule] = {
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
    "contains": (_all(is_text), ('"..."', '["...", "..."]')),
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
