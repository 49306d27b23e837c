"""The fine exports: a file or folder for each half-year in its own dialect, written month by month, and a late file."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from io import StringIO
from pathlib import Path

import duckdb

from vietnamese import sample_words as words

from .dialects import DECOMPOSED_COMMA, PIPE, UTF8_COMMA, UTF8_SEMICOLON, WINDOWS_1258_TAB, Dialect
from .fine_batches import batch
from .fine_defects import DEFECTS, late, soiled
from .fine_details import Batch
from .fine_scene import Month, Scene, months, read_scene, to_day
from .fine_words import odd_texts, spelled_lists, spelled_texts
from .places import Ward

FEED = "fines"
DIALECTS = (UTF8_SEMICOLON, UTF8_COMMA, WINDOWS_1258_TAB, None, DECOMPOSED_COMMA, PIPE, None, UTF8_SEMICOLON)
"""By half-year, in turn; None is a folder of parquet files, one for each month."""
MONTHS_OF_A_FILE = 6
LATE_MONTH = -5
AS_TEXT = (Path(__file__).parent / "fines_as_text.sql").read_text(encoding="utf-8")
AS_VALUES = (Path(__file__).parent / "fines_as_values.sql").read_text(encoding="utf-8")


@dataclass(frozen=True)
class Press:
    """Turns the numbers of a batch into the cells of one half-year's dialect."""

    database: duckdb.DuckDBPyConnection
    scene: Scene
    wards: list[Ward]
    half: int
    dialect: Dialect
    scratch: Path

    def values(self, month: Month, rows: Batch) -> duckdb.DuckDBPyRelation:
        return self._select(AS_VALUES, month, rows, {})

    def lines(self, month: Month, rows: Batch) -> str:
        part = self.scratch / "part.csv"
        texts = spelled_texts(self.dialect) | {"bad_amount": DEFECTS["bad_amount"]}
        self._select(AS_TEXT, month, rows, texts).write_csv(str(part), sep=self.dialect.delimiter, header=False)
        lines = part.read_text(encoding="utf-8")
        part.unlink()
        return lines.replace("\n", self.dialect.newline)

    def line(self, cells: list[str]) -> str:
        text = StringIO()
        csv.writer(text, delimiter=self.dialect.delimiter, lineterminator=self.dialect.newline).writerow(cells)
        return self.dialect.respell(text.getvalue())

    def _select(self, sql: str, month: Month, rows: Batch, texts: dict[str, object]) -> duckdb.DuckDBPyRelation:
        self.database.register("batch", rows)
        defects = {name: number for name, number in DEFECTS.items() if name != "bad_amount"}
        lists = spelled_lists(self.scene, self.wards, self.half, self.dialect)
        prefix = {"prefix": f"MAU-XP-{month.name.replace('-', '')}-"}
        return self.database.sql(sql, params=defects | lists | odd_texts(self.half, self.dialect) | prefix | texts)


def write_fines(
    folder: Path,
    scratch: Path,
    wards: list[Ward],
    seed: int,
    until: date,
    scale: float,
    report: Callable[[int, int], None],
) -> None:
    """`report` is told the months done and their number; `scratch` holds one month's lines at a time."""
    scene = read_scene(wards, seed, until)
    all_months = months(until)
    (folder / FEED).mkdir(parents=True)

    def batches(some: list[Month]) -> Iterator[tuple[Month, Batch]]:
        for month in some:
            yield month, soiled(batch(month, scene, scale, seed), month, seed)
            report(month.number + 1, len(all_months))

    with duckdb.connect(config={"threads": 1}) as database:
        for half, first in enumerate(range(0, len(all_months), MONTHS_OF_A_FILE)):
            dialect = DIALECTS[half % len(DIALECTS)]
            press = Press(database, scene, wards, half, dialect or UTF8_COMMA, scratch)
            write = _write_csv if dialect else _write_parquet
            write(press, folder / FEED, batches(all_months[first : first + MONTHS_OF_A_FILE]))
        if len(all_months) > MONTHS_OF_A_FILE:
            month = all_months[LATE_MONTH]
            press = Press(database, scene, wards, 0, UTF8_COMMA, scratch)
            _write_late(press, folder / FEED, month, late(batch(month, scene, scale, seed), to_day(until)), until)


def _name(half: int) -> str:
    return f"xu_phat_{2023 + half // 2}_6_thang_{'dau' if half % 2 == 0 else 'cuoi'}"


def _write_parquet(press: Press, folder: Path, batches: Iterator[tuple[Month, Batch]]) -> None:
    for month, rows in batches:
        part = folder / _name(press.half) / f"ky={month.name}"
        part.mkdir(parents=True)
        press.values(month, rows).write_parquet(str(part / "xu_phat.parquet"), compression="zstd")


def _write_csv(press: Press, folder: Path, batches: Iterator[tuple[Month, Batch]]) -> None:
    columns = list(words.HEADERS[FEED])
    blanks = [""] * (len(columns) - 1)
    sums = 0
    with (folder / f"{_name(press.half)}.csv").open("w", encoding=press.dialect.encoding, newline="") as text:
        if press.dialect.is_framed:
            text.write(press.line([words.TITLES[FEED], *blanks]) + press.line(["", *blanks]))
        text.write(press.line([press.dialect.header(FEED, column) for column in columns]))
        for month, rows in batches:
            lines = press.lines(month, rows)
            text.write(lines + _fused(lines, press.dialect.newline))
            sums += int(rows["amount"].clip(min=0).sum()) * 1000
        if press.dialect.is_framed:
            total = [press.dialect.cell(sums) if column == "amount_vnd" else "" for column in columns[1:]]
            text.write(press.line([words.TOTAL, *total]))


def _fused(lines: str, newline: str) -> str:
    """Two records in one line, as when a line end is lost."""
    first, second, *_ = [*lines.split(newline, 2), ""]
    return f"{first}{second}{newline}" if second else ""


def _write_late(press: Press, folder: Path, month: Month, rows: Batch, until: date) -> None:
    with (folder / f"xu_phat_bo_sung_den_{until:%Y-%m-%d}.csv").open("w", encoding="utf-8", newline="") as text:
        text.write(press.line([press.dialect.header(FEED, column) for column in words.HEADERS[FEED]]))
        text.write(press.lines(month, rows))
