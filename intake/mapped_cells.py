"""Our cells from one row of another system's export, as a mapping says."""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from .cells import TIME_MARK, Unreadable, is_empty
from .code_lists import spelling_key
from .column_finder import ColumnFinder
from .dates import month_number
from .errors import FileRefused
from .headers import bind, bind_to, missing_columns
from .mapped_conditions import condition_on_text
from .mapped_mends import MENDS
from .mapping_keys import TESTS, as_list, conditions_in
from .mappings import Mapping
from .numbers import number_text, parse_amount
from .plans import Cell, Plan, plan_by_header

Test = Callable[[Sequence[str], int], bool]


def plan_of(names: Sequence[str], path: Path, mapping: Mapping | None) -> Plan:
    """By the mapping, where the file has one, else by what its header says; `FileRefused` where that is not enough."""
    return _mapped(mapping, names, path) if mapping else plan_by_header(bind(names))


def _mapped(mapping: Mapping, names: Sequence[str], path: Path) -> Plan:
    """Our columns from the columns the file has; what is needed and not there refuses the file."""
    finder = ColumnFinder(mapping, names, path)
    found = {column: _cell(spec, finder) for column, spec in mapping.columns.items()}
    by_header = plan_by_header(bind_to(mapping.feed, names)) if mapping.knows_headers else Plan(mapping.feed, {})
    columns = by_header.columns | {column: cell for column, cell in found.items() if cell is not None}
    if missing := missing_columns(mapping.feed, columns):
        wanted = [name for column in missing for name in _named(mapping.columns.get(column, {})) or [column]]
        raise FileRefused("missing_mapped_columns", mapping=mapping.path, columns=wanted)
    columns = {column: _finished(cell, column, mapping) for column, cell in columns.items()}
    if mapping.options.get("swap_axes") and {"latitude", "longitude"} <= columns.keys():
        columns["latitude"], columns["longitude"] = columns["longitude"], columns["latitude"]
    ignores = _ignoring(mapping, finder)
    absent = tuple((name, ", ".join(_named(mapping.columns[name]))) for name in sorted(found.keys() - columns.keys()))
    reach = finder.reach_of(spec for name, spec in mapping.columns.items() if mapping.feed.needs(name))
    left_out = tuple(
        name for name in finder.never_asked_for() if not mapping.knows_headers or name in by_header.left_out
    )
    factors = {name: factor for name, factor in by_header.factors.items() if name not in mapping.columns}
    return Plan(mapping.feed, columns, ignores, max(reach, by_header.reach), left_out, absent, factors)


def _named(spec: dict[str, Any]) -> list[str]:
    names = [name for key in ("column", "join", "sum", "where", "date", "year") for name in as_list(spec.get(key))]
    names += [condition["column"] for key in ("where", "when") for condition in conditions_in(spec.get(key))]
    return [str(name) for name in names if not isinstance(name, dict)]


def _cell(spec: dict[str, Any], finder: ColumnFinder) -> Cell | None:
    if "constant" in spec:
        return lambda cells, line: str(spec["constant"])
    if "column" in spec:
        return finder.first(spec["column"])
    if "where" in spec:
        return _where(spec, finder)
    if "when" in spec:
        return _when(spec, finder)
    if "date" in spec:
        return _with_time(finder.first(spec["date"]), spec, finder)
    if "year" in spec:
        return _with_time(_day_of_parts(spec, finder), spec, finder)
    if "join" in spec:
        parts = [finder.cell(name) for name in as_list(spec["join"])]
        return None if None in parts else _joined(parts, spec.get("with", "-"))
    parts = [part for name in as_list(spec["sum"]) if (part := finder.cell(name)) is not None]
    return _summed(parts) if parts else None


def _joined(parts: Sequence[Cell], mark: str) -> Cell:
    def joined(cells: Sequence[str], line: int) -> str:
        texts = [part(cells, line).strip() for part in parts]
        return mark.join(texts) if any(texts) else ""

    return joined


def _summed(parts: Sequence[Cell]) -> Cell:
    def total(cells: Sequence[str], line: int) -> str:
        texts = [text for part in parts if not is_empty(text := part(cells, line))]
        try:
            return number_text(sum(map(parse_amount, texts))) if texts else ""
        except Unreadable:
            return " + ".join(texts)

    return total


def _where(spec: dict[str, Any], finder: ColumnFinder) -> Cell | None:
    """1 for a row that meets the condition (all of them, if several), else 0."""
    tests = {key: spec[key] for key in TESTS if key in spec}
    conditions = conditions_in(spec["where"]) or [{"column": spec["where"], **tests}]
    met = [_test(condition, finder) for condition in conditions]
    return None if None in met else lambda cells, line: "1" if all(test(cells, line) for test in met) else "0"


def _when(spec: dict[str, Any], finder: ColumnFinder) -> Cell | None:
    """The value of the first case that is met; cases over columns that are not there are never met."""
    cases = [(test, str(case["value"])) for case in conditions_in(spec["when"]) if (test := _test(case, finder))]
    otherwise = str(spec.get("otherwise", ""))
    if not cases:
        return None
    return lambda cells, line: next((value for test, value in cases if test(cells, line)), otherwise)


def _with_time(day: Cell | None, spec: dict[str, Any], finder: ColumnFinder) -> Cell | None:
    if day is None:
        return None
    time = finder.first(spec.get("time")) or _clock_of_parts(spec, finder)
    if time is None:
        return day

    def moment(cells: Sequence[str], line: int) -> str:
        clock = time(cells, line)
        return day(cells, line) if is_empty(clock) else f"{day(cells, line)}{TIME_MARK}{clock}"

    return moment


def _day_of_parts(spec: dict[str, Any], finder: ColumnFinder) -> Cell | None:
    """Year, month and day from columns; a number is that part itself, and what is not said is the first."""
    year, month, day = (_part(spec.get(key, 1), finder) for key in ("year", "month", "day"))
    if year is None or month is None or day is None:
        return None
    months = finder.mapping.options.get("months", ())

    def date_text(cells: Sequence[str], line: int) -> str:
        parts = [_without_fraction(part(cells, line)) for part in (year, month, day)]
        if not any(parts):
            return ""
        full_year = f"20{parts[0]:>02}" if parts[0].isdigit() and len(parts[0]) < 3 else parts[0]
        return f"{full_year}-{month_number(parts[1], months) or parts[1]}-{parts[2]}"

    return date_text


def _clock_of_parts(spec: dict[str, Any], finder: ColumnFinder) -> Cell | None:
    """Hour and minute from columns; an hour that is none of the day's 24 is not known."""
    hour, minute = _part(spec.get("hour"), finder), _part(spec.get("minute", 0), finder)
    if hour is None or minute is None:
        return None

    def clock(cells: Sequence[str], line: int) -> str:
        hours, minutes = _without_fraction(hour(cells, line)), _without_fraction(minute(cells, line)) or "0"
        is_known = hours.isdigit() and int(hours) < 24 and minutes.isdigit() and int(minutes) < 60
        return f"{int(hours):02}:{int(minutes):02}" if is_known else ""

    return clock


def _part(wanted: Any, finder: ColumnFinder) -> Cell | None:
    return (lambda cells, line: str(wanted)) if isinstance(wanted, int) else finder.first(wanted)


def _without_fraction(text: str) -> str:
    return text.strip().removesuffix(".0")


def _ignoring(mapping: Mapping, finder: ColumnFinder) -> Callable[[Sequence[str]], bool] | None:
    ignore = [test for condition in as_list(mapping.options.get("ignore")) if (test := _test(condition, finder))]
    keep = [(_test(condition, finder), condition["column"]) for condition in as_list(mapping.options.get("keep"))]
    if missing := [str(name) for test, names in keep if test is None for name in as_list(names)]:
        raise FileRefused("missing_mapped_columns", mapping=mapping.path, columns=missing)
    if not ignore and not keep:
        return None
    return lambda cells: any(test(cells, 0) for test in ignore) or not all(test(cells, 0) for test, _ in keep)


def _test(condition: dict[str, Any], finder: ColumnFinder) -> Test | None:
    """All that the condition asks of its column; None where the column is not there."""
    cell = finder.first(condition["column"])
    if cell is None:
        return None
    is_met = condition_on_text(condition)
    return lambda cells, line: is_met(cell(cells, line))


def _finished(cell: Cell, name: str, mapping: Mapping) -> Cell:
    """The cell after `extract`, `values`, `empty` and what mends numbers and ids, in this order."""
    spec, values = mapping.columns.get(name, {}), mapping.values.get(name, {})
    column = next((column for column in mapping.feed.columns if column.name == name), None)
    mends = [mend for key, mend in MENDS.items() if key in spec]
    extract = re.compile(spec["extract"]) if "extract" in spec else None
    if_empty = str(spec["empty"]) if "empty" in spec else values.get("", "")
    otherwise = values.get("*")
    if not (mends or extract or values or if_empty):
        return cell

    def finish(cells: Sequence[str], line: int) -> str:
        text = cell(cells, line)
        if extract:
            match = extract.search(text)
            text = match[1] if match else ""
        if is_empty(text):
            return if_empty
        if values:
            text = values.get(spelling_key(text), text if otherwise is None else otherwise)
        for mend in mends:
            text = mend(text, spec, column)
        return text

    return finish
