"""Every question keeps the promises of its header, whatever the filters."""

import re
from datetime import date

import duckdb
import pytest

from queries import Filters, ask, questions
from queries.database import HERE
from queries.runner import PARAMETERS, sentence
from vietnamese import columns

NAMES = list(questions())
assert NAMES, "no questions found: the tests below would pass without testing"
FILTERS = {
    "all": Filters(),
    "a period": Filters(date(2025, 12, 20), date(2026, 8, 20)),
    "before any row": Filters(date(2020, 1, 1), date(2020, 2, 1)),
    "an area": Filters(area="old_haiduong"),
    "wards and an area": Filters(wards=("10507", "11560"), area="phuong"),
    "no ward": Filters(wards=("11560",), area="old_haiduong"),
    "quick filters": Filters(groups=("vehicle=motorcycle", "-road=QL10", "hours=18-23", "-ward=11560")),
    "the rest": Filters(
        severities=("serious",), calendar="calendar", definition="b", lever_dimensions=("vehicle", "ward"),
        lever_codes=("motorcycle", "10507"), lever_reductions=(0.5, 0.1),
    ),
}  # fmt: skip
A_CODE = re.compile("[a-z][a-z_]+")
NAMES_BESIDE = {"ward", "unit", "lead", "leads", "partners"}
WITHOUT_WORDS = {"code", "column", "dialect", "value", "_file", "path", "row", "reason", "name", "short_name"}


@pytest.fixture(params=NAMES)
def name(request):
    return request.param


def text(name: str) -> str:
    return (HERE / f"{name}.sql").read_text(encoding="utf-8")


def promise(name: str, word: str) -> str | None:
    start = f"-- {word}: "
    return next((line.removeprefix(start) for line in text(name).splitlines() if line.startswith(start)), None)


def test_is_one_select_that_names_only_filters(name):
    [statement] = duckdb.extract_statements(text(name))
    assert statement.type == duckdb.StatementType.SELECT
    assert statement.named_parameters <= PARAMETERS


def test_says_what_it_answers_and_what_a_row_is(name):
    assert text(name).startswith("-- ") and sentence(text(name)).endswith(".") and promise(name, "row")


def test_is_short_lower_case_and_ends_in_named_columns(name):
    code = "\n".join(line for line in text(name).splitlines() if not line.startswith("--"))
    assert "SELECT" not in code and max(map(len, code.splitlines())) <= 120
    last_select = code.rsplit("\nselect", 1)[-1] if "\nselect" in code else code
    assert not last_select.lstrip().startswith("*")


@pytest.mark.parametrize("filters", FILTERS.values(), ids=FILTERS)
def test_key_is_unique_and_never_null(name, filters, everything):
    rows, key = ask(name, filters), promise(name, "key")
    if key is None:
        assert len(rows) == 1
    else:
        columns = key.split(", ")
        assert not rows.duplicated(columns).any() and rows[columns].notna().all(axis=None)


def test_every_question_has_an_answer_to_check(name, everything):
    assert len(ask(name)), "the snapshot `everything` should exercise this question too"


def test_counts_are_whole_numbers(name, everything):
    """A sum in DuckDB is a HUGEINT, which arrives as a float unless it is cast back."""
    rows = ask(name)
    fractional = {column for column in rows if rows[column].dtype.kind == "f"}
    assert not {c for c in fractional if c.endswith("_count")} - {"expected_count"}


def test_an_empty_snapshot_answers_without_failing(name, snapshot):
    snapshot()
    assert len(ask(name)) in (0, 1) or promise(name, "key")


@pytest.mark.parametrize("file", sorted(HERE.glob("macros/*.sql")), ids=lambda file: file.stem)
def test_macros_hold_nothing_but_macros(file):
    kinds = {statement.type for statement in duckdb.extract_statements(file.read_text(encoding="utf-8"))}
    assert kinds == {duckdb.StatementType.CREATE}


def test_every_column_has_a_vietnamese_header_of_its_own_in_files(name, everything):
    shown = [columns.HEADERS.get(column) for column in ask(name)]
    assert None not in shown, list(ask(name))
    assert len(set(shown)) == len(shown)


def test_every_code_has_a_word_in_files(name, everything):
    rows = ask(name)
    for column in set(rows.select_dtypes(["object", "str"])) - NAMES_BESIDE - WITHOUT_WORDS:
        codes = {value for value in rows[column] if isinstance(value, str) and A_CODE.fullmatch(value)}
        assert codes <= columns.WORDS.get(column, {}).keys(), (column, codes)
