"""Spoiled exports never crash, hang or miscount an import; what spoiling them has found stays mended."""

import codecs
import contextlib
import sys
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.errors import FileRefused
from intake.feeds import FEEDS
from intake.text_files import read_text_file
from tests.intake.exporting import HEADER, Account, imported, rows
from tests.intake.fuzz import runner
from tests.intake.fuzz.byte_mutators import TELLING
from tests.intake.fuzz.corpus import DIALECTS, export_of, lines_of
from tests.intake.fuzz.mutants import mutant, untouched
from tests.intake.fuzz.parquet_forms import Columns, as_parquet
from tests.intake.fuzz.reading import read_text
from tests.intake.fuzz.runner import judge
from tests.intake.fuzz.text_mutators import STRAY
from tests.intake.fuzz.verdict import DELIMITERS, complaints
from vietnamese.intake_words import PROGRESS

COUNT, TOGETHER, SEED = 500, 125, 6
READING = PROGRESS["reading"].format(number=1, count=1, path="f000001.csv")
NAMES = ["accident_id", "occurred_at", "deaths", "injured", "road"]
BROKEN_PARQUET = "Tệp parquet bị hỏng. Hãy xuất lại tệp."


def test_a_parquet_whose_pages_cannot_be_read_is_said_to_be_broken(tmp_path):
    cells = [["V1", "2026-01-05", "1", "0", "Đường Lê Lợi"]]
    whole = as_parquet(Columns(NAMES, ["{}"] * 5), cells, "compression uncompressed, dictionary_size_limit 1")
    at = whole.index("Đường".encode())
    spoiled = whole[:at] + b"\xa1\xa1" + whole[at + 2 :]
    result = imported(tmp_path, {"a.parquet": spoiled, "b.parquet": whole})
    assert result.file("a.parquet")["sentence"] == BROKEN_PARQUET
    assert result.account("b.parquet").accepted == 1


def test_a_quote_that_is_not_closed_swallows_no_record(tmp_path):
    lines = ['V1,05/01/2026,1,0,"mưa, tối', 'V2,06/01/2026,0,2,"mưa', 'tối"', "V3,07/01/2026,0,1,"]
    result = imported(tmp_path, {"a.csv": rows(*lines, header=HEADER + ",Ghi chú")})
    assert result.account("a.csv") == Account(3, 2, refused=1, records=2)
    assert result.records("accidents", "accident_id") == [("V2",), ("V3",)]
    assert [line for line, *_ in result.refused("a.csv")] == [2]


@pytest.mark.parametrize("encoding", ["utf-32", "utf-32-be"])
def test_text_of_four_bytes_a_letter_has_no_lines_but_its_own(tmp_path, encoding):
    text = rows("V1,05/01/2026,1,0,Đường 5", header=HEADER + ",Tuyến đường").replace("\n", "\r\n")
    mark = codecs.BOM_UTF32_BE if encoding == "utf-32-be" else b""
    result = imported(tmp_path, {"a.csv": mark + text.encode(encoding)})
    assert result.account("a.csv") == Account(1, 1, records=1)
    assert result.records("accidents", "accident_id, road") == [("V1", "Đường 5")]


@pytest.mark.parametrize("first", range(0, COUNT, TOGETHER))
def test_spoiled_exports_are_accounted_for_to_the_row(first):
    verdicts = judge([mutant(SEED, number) for number in range(first, first + TOGETHER)], SEED)
    assert [(verdict.mutant.path, verdict.came, verdict.wrong) for verdict in verdicts if not verdict.is_good] == []
    assert {verdict.came for verdict in verdicts} == {"wholly", "partly", "refused"}
    assert max(verdict.seconds for verdict in verdicts) < runner.SECONDS_A_FILE


def test_a_number_stands_for_the_same_file_at_each_call():
    assert [mutant(3, number) for number in range(20)] == [mutant(3, number) for number in range(20)]


@pytest.fixture(scope="module")
def whole(tmp_path_factory):
    """One export of the corpus as it is, and what an import says of it."""
    export = untouched(SEED, 0)
    result = imported(tmp_path_factory.mktemp("whole"), {export.path: export.data})
    return export, runner.tables_of(result.root, result.report.snapshot)


def account_with(tables, path, **counts):
    told = tables.told[path]
    return replace(tables, told={path: replace(told, file=told.file | counts)})


def test_an_exact_account_gives_no_complaint(whole):
    export, tables = whole
    assert complaints(export, tables) == []


@pytest.mark.parametrize(
    "counts", [{"rows": 13}, {"rows": 11, "accepted": 11}, {"accepted": 11, "refused": 1}, {"ignored": 1}]
)
def test_a_row_too_many_or_too_few_is_a_complaint(whole, counts):
    export, tables = whole
    assert complaints(export, account_with(tables, export.path, **counts))


def test_a_record_that_is_gone_or_altered_is_a_complaint(whole):
    export, tables = whole
    name, key = export.export.feed.name, export.export.key(4)
    records = tables.records[name]
    gone = {name: {other: row for other, row in records.items() if other != key}}
    altered = {name: records | {key: records[key] | {"deaths": 99}}}
    assert complaints(export, replace(tables, records=gone))
    [complaint] = complaints(export, replace(tables, records=altered))
    assert complaint.endswith("deaths was 2 and is 99")


def test_a_file_refused_without_a_reason_is_a_complaint(whole):
    export, tables = whole
    assert complaints(export, account_with(tables, export.path, sentence="", dialect=None))


@pytest.mark.parametrize(
    ("code", "came"),
    [
        ("import os; os.abort()", "crash"),
        ("import sys; sys.exit(2)", "crash"),
        (f"import sys, time; print({READING!r}, file=sys.stderr, flush=True); time.sleep(60)", "hang"),
    ],
)
def test_a_crash_and_a_hang_are_told(monkeypatch, code, came):
    monkeypatch.setattr(runner, "COMMAND", (sys.executable, "-X", "utf8", "-c", code))
    monkeypatch.setattr(runner, "SECONDS_A_FILE", 0.2)
    assert [verdict.came for verdict in judge([mutant(SEED, 1)], SEED)] == [came]


SIGNS = st.sampled_from((*STRAY, "x", "1", "é", "", '"a"', "a\nb"))
EDITS = st.lists(st.tuples(st.integers(0, 2000), st.integers(0, 3), SIGNS), max_size=6)


@given(st.sampled_from(sorted(FEEDS)), st.sampled_from(sorted(DIALECTS)), EDITS)
@settings(max_examples=150, deadline=None)
def test_an_edited_text_is_read_record_by_record(tmp_path_factory, feed, form, edits):
    export = export_of(feed, form, "KBXWQ", 0)
    text = "".join(lines_of(export, export.header, export.cells))
    for at, gone, put in edits:
        text = text[:at] + put + text[at + gone :]
    path = tmp_path_factory.getbasetemp() / "edited.csv"
    path.write_bytes(text.encode(export.dialect.encoding, "replace"))
    try:
        source = read_text_file(path, None, path.with_suffix(".spool"))
    except FileRefused:
        return
    encoding, _, delimiter = source.dialect.rpartition(", ")
    reading = read_text(path.read_bytes(), encoding, DELIMITERS[delimiter])
    counted = source.row_count + source.ignored + 1
    assert counted == reading.records or reading.records is None and counted <= len(reading.lines)


@given(st.binary(max_size=400), st.sampled_from(TELLING), st.binary(max_size=400))
@settings(max_examples=150, deadline=None)
def test_bytes_of_any_kind_are_read_or_refused(tmp_path_factory, before, telling, after):
    path = tmp_path_factory.getbasetemp() / "bytes.csv"
    path.write_bytes(before + telling + after)
    with contextlib.suppress(FileRefused):
        read_text_file(path, None, path.with_suffix(".spool"))
