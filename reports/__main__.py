"""`python -m reports pptx|xlsx|docx --out FILE [options]` makes the files of the page Xuat bao cao, for a scheduler."""

import argparse
import os
import sys
from datetime import date
from pathlib import Path
from typing import get_args

from analysis import Comparison, Period, month_of, unit_holding, unit_of
from analysis.scenarios import Scenario, UnreadableScenario, decode
from queries import DashboardError, Filters, ask
from queries.__main__ import OneSentenceParser, add_filters, filters_of, sentence_on
from vietnamese import periods as words

from .deck import SLIDES
from .files import FileKind, Order, file_of
from .spreadsheet import Page
from .view import View, view_of


def parser() -> argparse.ArgumentParser:
    options = OneSentenceParser(prog="python -m reports", description=__doc__)
    options.add_argument("kind", choices=get_args(FileKind))
    options.add_argument("--out", type=Path, required=True, metavar="FILE", help="where to write; replaced when whole")
    add_filters(options)
    options.add_argument("--compare", choices=get_args(Comparison), default="last_year")
    options.add_argument("--scenario", type=scenarios, default=(), metavar="TEXT", help="as it stands in a link")
    options.add_argument("--slides", type=slides, metavar="A,B", help=", ".join(SLIDES))
    options.add_argument("--page", choices=get_args(Page), default="overview", help="whose tables an xlsx holds")
    return options


def scenarios(text: str) -> tuple[Scenario, ...]:
    try:
        return decode(text)
    except UnreadableScenario as error:
        raise argparse.ArgumentTypeError(f"this is no scenario: {error}") from error


def slides(text: str) -> tuple[str, ...]:
    keys = tuple(text.split(","))
    if strange := [key for key in keys if key not in SLIDES]:
        raise argparse.ArgumentTypeError(f"there is no slide {strange[0]!r}; there are {', '.join(SLIDES)}")
    return keys


def view_asked(filters: Filters, against: Comparison) -> View:
    """Without days the year that holds the as-of day; without a start the year that holds the end."""
    [current] = ask("snapshot/current", filters).itertuples(index=False)
    as_of = current.as_of.date()
    end = as_of if filters.end_date == date.max else filters.end_date
    year = unit_holding(end, "year", filters.calendar)
    if filters.start_date == date.min:
        period = year if filters.end_date == date.max else Period(year.start, end)
    else:
        period = Period(filters.start_date, end)
    preset = unit_of(period, filters.calendar) or "free"
    return view_of(filters, period, preset=preset, name=_name(period, preset, as_of, filters), against=against)


def _name(period: Period, preset: str, as_of: date, filters: Filters) -> str:
    if preset == "free" or (preset == "year" and period.start <= as_of <= period.end):
        return words.PRESETS[preset]
    return words.unit_name(preset, month_of(period.start, filters.calendar))


def write_whole(file: Path, content: bytes) -> None:
    """Under another name first: a file that is there is always whole."""
    unfinished = file.with_name(f".{file.name}.part")
    unfinished.write_bytes(content)
    unfinished.replace(file)


def main(arguments: list[str] | None = None) -> int:
    options = parser()
    chosen = options.parse_args(arguments)
    if chosen.data:
        os.environ["DASHBOARD_DATA"] = chosen.data
    try:
        view = view_asked(filters_of(chosen, options), chosen.compare)
        order = Order(chosen.kind, view, chosen.scenario, chosen.slides, chosen.page)
        write_whole(chosen.out, file_of(order))
    except DashboardError as error:
        sys.stderr.write(sentence_on(error))
        return 1
    except OSError as error:
        sys.stderr.write(f"{chosen.out} cannot be written: {error.strerror or error}.\n")
        return 1
    sys.stdout.write(f"{chosen.out}\n")
    return 0


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", newline="\n")
    sys.exit(main())
