"""Lines taken for rows at once give what each of them gives alone."""

import csv
from pathlib import Path

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intake.errors import FileRefused
from intake.sources import spooled
from intake.text_blocks import Lines, doubtful_lines
from intake.text_files import read_text_file

HEADER = "Mã vụ,Ngày xảy ra,Số người chết,Bị thương"
CELLS = [
    "A1",
    "Đ2",
    "",
    " ",
    "Tổng",
    "Tổng cộng",
    "Mã vụ",
    '"a, b"',
    '"c"',
    '""',
    '"',
    'd"e',
    '"f""g"',
    "\0",
    "\u00a0",
    "h,i",
]
LINES = st.lists(st.sampled_from(CELLS), min_size=1, max_size=5).map(",".join)
ENDS = st.sampled_from(["\n", "\r\n", "\r"])


def outcome(path: Path, spool: Path) -> tuple:
    try:
        source = read_text_file(path, None, spool)
    except FileRefused as refusal:
        return refusal.code, refusal.args
    rows = duckdb.sql(f"from {spooled(spool, source)} order by all").fetchall()
    return rows, source.row_count, source.ignored, source.misfits


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=st.lists(LINES, max_size=12), end=ENDS, last=ENDS, titles=st.integers(0, 2))
def test_runs_change_nothing(tmp_path, lines, end, last, titles):
    path, spool = tmp_path / "x.csv", tmp_path / "spool.csv"
    whole = ["Bảng,của,ngày,nay"] * titles + [HEADER, *lines, "B1,12/03/2026,1,2", "B2,12/03/2026,1,2"]
    path.write_bytes((end.join(whole) + last).encode())
    at_once = outcome(path, spool)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Lines, "run", lambda self: None)
        assert outcome(path, spool) == at_once


@given(lines=st.lists(LINES.filter(lambda line: "\0" not in line), min_size=1))
def test_a_line_beyond_doubt_is_a_row_by_itself(lines):
    doubtful = doubtful_lines("".join(f"{line}\n" for line in lines).encode(), ord(","), 3, "Mã vụ".encode())
    for number in set(range(len(lines))) - set(doubtful):
        [cells] = csv.reader([lines[number]], strict=True)
        assert len(cells) == 4 and cells[0].strip() and cells[0] not in ("Tổng", "Tổng cộng", "Mã vụ")


def test_most_lines_are_beyond_doubt():
    lines = ["A1,b,c,d", 'A2,"b, c",d,e', "A3,,,", '"Đ4",b,c,"d"', "", "T5,b,c,d", "A6,b,c", 'A7,b"c,d,e']
    assert doubtful_lines(("\n".join(lines) + "\n").encode(), ord(","), 3, b"id") == [4, 5, 6, 7]
