"""A delimited text file -> its rows in our columns."""

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TextIO

from vietnamese.headers import DATA_THROUGH_BEFORE_DATE
from vietnamese.text import nfc

from .cells import Unreadable
from .dates import parse_date
from .encodings import encoding_of, open_text
from .feeds import Feed
from .headers import known_columns
from .mapped_cells import plan_of
from .mappings import Mapping
from .plans import Plan, Source, Spool, is_total, source_of
from .records import Layout, Record, Run, find_layout, numbered, records, records_or_runs
from .text_blocks import Lines

_DATA_THROUGH = re.compile(
    r"(?:" + "|".join(DATA_THROUGH_BEFORE_DATE) + r")\s*(?P<day>\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{4})", re.I
)
_NAMES = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}


def read_text_file(path: Path, mapping: Mapping | None, spool: Path) -> Source:
    """The rows of the file in our columns, each after its line number, written to `spool`."""
    options = mapping.options if mapping else {}
    encoding = options.get("encoding") or encoding_of(path)
    layout = layout_of(path, encoding, mapping)
    plan = plan_of(layout.names, path, mapping)
    data_through = options.get("data_through") or _data_through(layout.titles)
    source = source_of(plan, f"{encoding}, {_NAMES.get(layout.delimiter, layout.delimiter)}", data_through)
    with open_text(path, encoding) as stream, spool.open("w", encoding="utf-8", newline="") as out:
        if len(plan.places) > 1:
            source.spool = Spool(layout.delimiter, layout.width, plan.places)
            _copy_rows(stream, out, layout, plan, source)
        else:
            every = enumerate(records(numbered(stream), layout.delimiter, layout.width))
            row, found = plan.row, _data_records(every, layout, plan, source)
            csv.writer(out, lineterminator="\n").writerows((line, *row(cells, line)) for line, cells in found)
    return source


def _copy_rows(stream: TextIO, out: TextIO, layout: Layout, plan: Plan, source: Source) -> None:
    """Most lines are a row beyond doubt, and copied whole; the others are looked at cell by cell."""
    delimiter, lines = layout.delimiter, Lines(stream, layout)

    def others() -> Iterator[tuple[int, Record]]:
        number = 0
        for line, found in records_or_runs(lines, delimiter, layout.width, lines.run):
            if isinstance(found, Run):
                source.row_count += len(found.lines)
                out.write("".join([f"{no}{delimiter}{text}\n" for no, text in enumerate(found.lines, line)]))
            else:
                yield number, (line, found)
                number += 1
                lines.are_rows = number >= layout.first

    rows = _data_records(others(), layout, plan, source)
    csv.writer(out, delimiter=delimiter, lineterminator="\n").writerows((line, *cells) for line, cells in rows)


def layout_of(path: Path, encoding: str, mapping: Mapping | None) -> Layout:
    """Delimiter and header; `FileRefused` where no line has a column anyone knows."""
    options = mapping.options if mapping else {}
    score = mapping.header_score if mapping else known_columns
    with open_text(path, encoding) as stream:
        return find_layout(
            stream,
            score,
            prefer=options.get("delimiter"),
            header=options.get("header", True),
            skip=options.get("skip", 0),
        )


def _data_records(
    found: Iterable[tuple[int, Record]], layout: Layout, plan: Plan, source: Source
) -> Iterator[tuple[int, Sequence[str]]]:
    """The records after the header; blank lines, totals and headers again are counted as ignored, misfits are kept."""
    width, header, ignores = layout.width, list(layout.names), plan.ignores
    for number, (line, cells) in found:
        if number < layout.first or _says_nothing(cells, header, plan.feed):
            source.ignored += 1
            continue
        fitted = cells if len(cells) == width else _fitted(cells, plan.reach, width)
        if ignores and ignores(fitted or cells + [""] * width):
            source.ignored += 1
            continue
        source.row_count += 1
        if fitted is None:
            source.misfits.append((line, len(cells)))
        else:
            yield line, fitted
    source.ignored -= layout.has_header


def _says_nothing(cells: Sequence[str], header: list[str], feed: Feed) -> bool:
    """A blank line, a total, the header again."""
    first = cells[0] if cells[0].strip() else next((cell for cell in cells if cell.strip()), None)
    return first is None or is_total(first, feed) or cells[0] == header[0] and list(cells) == header


def _fitted(cells: list[str], needed: int, width: int) -> list[str] | None:
    """A record with empty cells too many, or without cells at its end that no row needs."""
    if len(cells) > width and not any(cell.strip() for cell in cells[width:]):
        return cells[:width]
    if 1 < len(cells) < width and needed <= len(cells):
        return cells + [""] * (width - len(cells))
    return None


def _data_through(titles: Sequence[str]) -> date | None:
    for title in reversed(titles):
        if match := _DATA_THROUGH.search(nfc(title)):
            try:
                return parse_date(re.sub(r"\s", "", match["day"]))
            except Unreadable:
                continue
    return None
