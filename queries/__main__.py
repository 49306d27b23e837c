"""`python -m queries NAME [options] [--json|--csv]` answers one question; `--list` names them all."""

import argparse
import csv
import json
import os
import sys
from dataclasses import fields
from datetime import date
from decimal import Decimal
from typing import Any, get_args

from . import DashboardError, Filters, ask, harmless, questions, served_snapshot
from .filters import Area, Calendar, Definition, Group
from .runner import ask_values

SEVERITIES = (
    "collision", "minor", "serious", "very_serious", "extremely_serious", "other", "unknown"
)  # fmt: skip
LEVERS = ("cause", "road", "vehicle", "hours", "ward")
LEVER_FIELDS = ("lever_dimensions", "lever_codes", "lever_reductions")
SENTENCES = {
    "NoSnapshot": "No snapshot has been imported into {}; run `python -m intake` first.",
    "BrokenSnapshot": "The snapshot cannot be read ({}); run `python -m intake` again.",
    "UnknownSnapshot": "There is no snapshot {}.",
    "UnknownQuery": "There is no question {}; `python -m queries --list` names them all.",
    "UnknownParameter": "The .sql file uses a parameter that no option sets: {}.",
}


class OneSentenceParser(argparse.ArgumentParser):
    def error(self, message: str) -> None:
        self.exit(2, f"{self.prog}: {message}\n")


def parser() -> argparse.ArgumentParser:
    options = OneSentenceParser(prog="python -m queries", description=__doc__)
    options.add_argument("name", nargs="?", metavar="NAME", help="a question, for example accidents/by_month")
    options.add_argument("--list", action="store_true", help="name the questions and what they answer")
    add_filters(options)
    options.add_argument(
        "--lever", dest="levers", action="append", type=lever, metavar="DIMENSION=CODE:SHARE",
        help="a group of accidents that a scenario reduces, for example hours=18-23:0.2; repeatable",
    )  # fmt: skip
    form = options.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_const", dest="form", const=as_json, help="a list of row objects")
    form.add_argument("--csv", action="store_const", dest="form", const=as_csv)
    return options


def add_filters(options: argparse.ArgumentParser) -> None:
    options.add_argument("--start", dest="start_date", type=day, metavar="YYYY-MM-DD", help="first day")
    options.add_argument("--end", dest="end_date", type=day, metavar="YYYY-MM-DD", help="last day")
    several = {"action": "append", "metavar": "CODE", "help": "repeatable"}
    options.add_argument("--ward", dest="wards", **several)
    options.add_argument("--area", choices=get_args(Area))
    options.add_argument("--severity", dest="severities", choices=SEVERITIES, **several)
    options.add_argument(
        "--group", dest="groups", action="append", metavar="DIMENSION=CODE",
        help="only rows with this code, for example vehicle=motorcycle or hours=18-23; all but those with "
        "--group=-cause=alcohol; repeatable",
    )  # fmt: skip
    options.add_argument("--calendar", choices=get_args(Calendar))
    options.add_argument("--definition", choices=get_args(Definition))
    options.add_argument("--snapshot", metavar="ID", help="a snapshot that is kept, instead of the one in use")
    options.add_argument("--data", metavar="DIR", help="data folder, instead of DASHBOARD_DATA or data/")


def day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text!r} is no day of the form YYYY-MM-DD") from error


def lever(text: str) -> tuple[str, str, float]:
    group, _, share = text.rpartition(":")
    dimension, _, code = group.partition("=")
    try:
        if dimension in LEVERS and code and 0 <= float(share) <= 1:
            return dimension, code, float(share)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"{text!r} is not DIMENSION=CODE:SHARE, of {', '.join(LEVERS)} and 0 to 1")


def filters_of(chosen: argparse.Namespace, options: argparse.ArgumentParser) -> Filters:
    """Of the snapshot served now, if none is named; ends the program where a filter cannot be."""
    if chosen.start_date and chosen.end_date and chosen.start_date > chosen.end_date:
        options.error(f"--start {chosen.start_date} is after --end {chosen.end_date}")
    snapshot = chosen.snapshot or _served()
    known = {*ask("wards/all", Filters(snapshot=snapshot))["ward"], "unknown"}
    if strange := [code for code in chosen.wards or [] if code not in known]:
        options.error(f"--ward {strange[0]} is the code of no ward; `python -m queries wards/all` has them")
    if strange := strange_groups(chosen.groups or [], snapshot):
        options.error(f"--group {strange[0]} names no group; `python -m queries groups/all` has them")
    values = {field.name: getattr(chosen, field.name, None) for field in fields(Filters)}
    values |= {"snapshot": snapshot}
    values |= zip(LEVER_FIELDS, zip(*(getattr(chosen, "levers", None) or []), strict=True), strict=False)
    return Filters(**{k: tuple(v) if isinstance(v, list) else v for k, v in values.items() if v is not None})


def strange_groups(groups: list[str], snapshot: str) -> list[str]:
    known = set(ask("groups/all", Filters(snapshot=snapshot)).itertuples(index=False, name=None))
    read = {text: Group.read(text) for text in groups}
    return [text for text, group in read.items() if not group.is_of_time and (group.dimension, group.code) not in known]


def _served() -> str:
    served = served_snapshot()
    if served.is_fallback:
        sys.stderr.write(f"The current snapshot cannot be read; this is the answer of an older one, {served.id}.\n")
    return served.id


def as_json(columns: list[str], rows: list[tuple]) -> str:
    return json.dumps([dict(zip(columns, row, strict=True)) for row in rows], default=_plain, ensure_ascii=False) + "\n"


def as_csv(columns: list[str], rows: list[tuple]) -> str:
    class Lines(list):
        write = list.append

    lines = Lines()
    csv.writer(lines, lineterminator="\n").writerows([columns, *(map(harmless, row) for row in rows)])
    return "".join(lines)


def as_table(columns: list[str], rows: list[tuple]) -> str:
    cells = [columns, *([_cell(value) for value in row] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    numeric = [all(isinstance(row[i], int | float | None) for row in rows) for i in range(len(columns))]
    return "".join(_line(line, widths, numeric) for line in cells)


def _line(cells: list[str], widths: list[int], numeric: list[bool]) -> str:
    sized = [
        cell.rjust(width) if right else cell.ljust(width)
        for cell, width, right in zip(cells, widths, numeric, strict=True)
    ]
    return "  ".join(sized).rstrip() + "\n"


def _cell(value: Any) -> str:
    return "" if value is None else " ".join(str(value).split())


def _plain(value: Any) -> Any:
    return float(value) if isinstance(value, Decimal) else value.isoformat()


def main(arguments: list[str] | None = None) -> int:
    options = parser()
    chosen = options.parse_args(arguments)
    if chosen.data:
        os.environ["DASHBOARD_DATA"] = chosen.data
    if chosen.list:
        sys.stdout.writelines(f"{name}: {sentence}\n" for name, sentence in questions().items())
        return 0
    if not chosen.name:
        options.error("name a question, or --list them")
    try:
        columns, rows = ask_values(chosen.name, filters_of(chosen, options))
    except DashboardError as error:
        sys.stderr.write(sentence_on(error))
        return 1
    sys.stdout.write((chosen.form or as_table)(columns, rows))
    return 0


def sentence_on(error: DashboardError) -> str:
    return SENTENCES[type(error).__name__].format(error) + "\n"


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", newline="\n")
    sys.exit(main())
