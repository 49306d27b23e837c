"""Any table comes back whole, whatever wrote it: delimiter, quoting, encoding and line ends at random."""

import csv
import io

from hypothesis import given, settings
from hypothesis import strategies as st

from intake.encodings import encoding_of, open_text
from intake.headers import known_columns
from intake.records import find_layout, numbered, records

HEADER = ["Mã vụ", "Thời gian xảy ra", "Số người chết", "Số người bị thương", "Ghi chú", "Địa bàn"]
LETTERS = "aăâđêôơưÁẶỆ 09-/.,;|'\"\t\n"
NOTES = st.text(LETTERS, max_size=12)
ROWS = st.lists(st.tuples(st.integers(1, 999), st.integers(0, 30), st.integers(0, 30), NOTES, NOTES), max_size=8)


def written(rows: list[list[str]], delimiter: str, quoting: int, line_end: str) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=delimiter, quoting=quoting, lineterminator=line_end).writerows([HEADER, *rows])
    return out.getvalue()


def read_back(path) -> list[list[str]]:
    encoding = encoding_of(path)
    with open_text(path, encoding) as stream:
        layout = find_layout(stream, known_columns)
    assert list(layout.names) == HEADER
    with open_text(path, encoding) as stream:
        return [cells for _, cells in records(numbered(stream), layout.delimiter, layout.width)][layout.first :]


def words(rows: list[list[str]]) -> list[list[str]]:
    """The cells as every reader takes them: one space for any white space, quotes at the ends aside."""
    return [[" ".join(cell.split()) for cell in row] for row in rows]


@given(
    ROWS,
    st.sampled_from(",;\t|"),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
    st.sampled_from(["\r\n", "\n"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]),
)
@settings(max_examples=250, deadline=None)
def test_any_table_comes_back_whole(tmp_path_factory, rows, delimiter, quoting, line_end, encoding):
    path = tmp_path_factory.getbasetemp() / "table.csv"
    table = [[f"TN-{id_}", "12/03/2026", str(deaths), str(injured), *notes] for id_, deaths, injured, *notes in rows]
    path.write_bytes(written(table, delimiter, quoting, line_end).encode(encoding))
    assert words(read_back(path)) == words(table)
