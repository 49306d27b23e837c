"""
A second reader of exports, which shares nothing with the intake's: what can be counted in a spoiled file, and which of
its records stand there as they were.
"""

import codecs
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import duckdb

from .parquet_forms import in_memory

LONGEST_QUOTE = 100
MOST_ROWS = 100_000
_END = re.compile("\r\n|\n|\r")

codecs.register_error("as_latin_1", lambda error: (error.object[error.start : error.end].decode("latin_1"), error.end))


@dataclass
class Reading:
    """
    `text` has plain line ends, `lines` are physical ones; `records`: where the quotes are in order, else None;
    `starts`: the lines on which records begin, which lines within a quoted cell do not.
    """

    text: str
    lines: list[str]
    records: int | None
    starts: set[int]


def decoded(data: bytes, encoding: str) -> str:
    return data.decode(encoding, "as_latin_1" if encoding in ("cp1252", "cp1258") else "replace")


def read_text(data: bytes, encoding: str, delimiter: str) -> Reading:
    text = decoded(data, encoding)
    lines = [line.replace("\0", "") for line in _END.split(text)]
    lines = lines[:-1] if _END.sub("\n", text).endswith("\n") or not text else lines
    plain = _END.sub("\n", text).replace("\0", "")
    found = list(_records(plain if plain.endswith("\n") or not plain else plain + "\n", delimiter))
    widths = Counter(cells for _, _, cells in found)
    usual = widths.most_common(1)[0][0] if widths else 0
    is_sure = 0 not in widths and all(
        count <= LONGEST_QUOTE and (count == 1 or cells == usual) for _, count, cells in found
    )
    return Reading(plain, lines, len(found) if is_sure else None, {line for line, _, _ in found})


def _records(text: str, delimiter: str) -> Iterator[tuple[int, int, int]]:
    """(first line, lines, cells) of each record by RFC 4180; no cells where its quotes are not in order: one line."""
    mark = re.escape(delimiter)
    cell = re.compile(f'(?:"(?:[^"]|"")*"|[^"\n{mark}]*)({mark}|\n)')
    start = at = cells = 0
    line = 1
    while at < len(text):
        match = cell.match(text, at)
        at, cells = (match.end(), cells + 1) if match else (text.index("\n", start) + 1, 0)
        if match is None or match[1] == "\n":
            lines = text.count("\n", start, at)
            yield line, lines, cells
            start, cells, line = at, 0, line + lines


def place_of(reading: Reading, record: str, below: int = 0) -> int | None:
    """The first line, from 1, on which a record stands as it was, as lines of its own below another line."""
    text = "\n" + reading.text.removesuffix("\n") + "\n"
    plain = "\n" + _END.sub("\n", record).removesuffix("\n") + "\n"
    at = text.find(plain)
    while at >= 0:
        line = text.count("\n", 0, at + 1)
        if line > below and line in reading.starts:
            return line
        at = text.find(plain, at + 1)
    return None


def read_parquet(data: bytes) -> list[tuple] | None:
    """Its rows as text, each begun by the names of its columns; None where they cannot all be read."""
    with TemporaryDirectory() as folder, in_memory().cursor() as database:
        file = Path(folder) / "t.parquet"
        file.write_bytes(data)
        try:
            relation = database.execute(
                f"select columns(*)::varchar from read_parquet('{file}', hive_partitioning = false) limit {MOST_ROWS}"
            )
            return [tuple(name for name, *_ in relation.description), *relation.fetchall()]
        except (duckdb.Error, UnicodeDecodeError):
            return None
