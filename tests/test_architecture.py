"""The rules of README.md that one could break without noticing."""

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
MAY_IMPORT = {
    "start.py": {"vietnamese"},
    "dashboard.py": {"components", "deploy", "queries", "vietnamese", "streamlit"},
    "pages": {"components", "figures", "analysis", "queries", "reports", "vietnamese", "streamlit"},
    "components": {"analysis", "queries", "reports", "vietnamese", "streamlit", "pandas"},
    "figures": {"vietnamese", "plotly", "pydeck", "numpy", "pandas"},
    "analysis": {"numpy", "scipy", "pandas"},
    "reports": {"vietnamese", "analysis", "queries", "pptx", "xlsxwriter", "docx", "pandas"},
    "queries": {"duckdb", "pandas", "streamlit"},
    "intake": {"vietnamese", "duckdb", "filelock", "numpy"},
    "sample": {"vietnamese", "numpy", "duckdb"},
    "deploy": {"dashboard", "queries", "starlette"},
    "vietnamese": {"babel"},
}
BUILDS_STATEMENTS = {"intake", "sample", "benchmarks", "tools", "tests"}  # from declarations; the rest ask by name
MAY_HAVE_ACCENTS = {"vietnamese", "tests"}
MAY_HAVE_ACCENTS_SUFFIXES = {".csv", ".toml", ".md"}
HIDDEN_BUT_OURS = {".ci", ".streamlit", ".gitattributes", ".gitignore"}
NOT_KEPT = {"__pycache__", "wheels", "exports", "snapshots"}
TEXT_SUFFIXES = {".py", ".sql", ".css", ".csv", ".toml", ".md", ".txt", ".json", ""}
MACHINE_PATH = re.compile(r"(?<![\w.:/])/(?:home|root|work|tmp|mnt|opt|Users|usr/local)/|\b[A-Z]:\\\\?Users")
PACKAGE_HOST = re.compile(r"files\.python(?:)hosted|pypi\.(?:)org|--(?:extra-)?index(?:)-url|--trusted(?:)-host")
QUESTION = re.compile(r"\bselect\b.+\bfrom\b", re.I | re.S)


def is_ours(file: Path) -> bool:
    parts = file.relative_to(ROOT).parts
    hidden = {part for part in parts if part.startswith(".")} - HIDDEN_BUT_OURS
    return file.is_file() and not hidden and not NOT_KEPT & set(parts) and parts[:2] != ("data", "sample")


FILES = sorted(file for file in ROOT.rglob("*") if is_ours(file) and file.suffix in TEXT_SUFFIXES)
PYTHON_FILES = [file for file in FILES if file.suffix == ".py"]


def place_of(file: Path) -> str:
    return file.relative_to(ROOT).parts[0]


def imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def packages(file: Path) -> set[str]:
    return {name.split(".")[0] for name in imports(file)} - sys.stdlib_module_names - {"__future__"}


def strings(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


@pytest.mark.parametrize("place", MAY_IMPORT)
def test_imports_point_one_way(place):
    itself = {place} - {"pages"}
    allowed = MAY_IMPORT[place] | itself
    for file in PYTHON_FILES:
        if place_of(file) == place:
            assert packages(file) <= allowed, file


def test_questions_are_asked_through_one_door():
    behind = {file.stem for file in ROOT.glob("queries/[!_]*.py")}
    for file in PYTHON_FILES:
        if place_of(file) not in {"queries", "tests", "benchmarks"}:
            inner = {name.split(".")[1] for name in imports(file) if name.startswith("queries.")}
            assert not inner & behind, file


def test_every_folder_of_code_has_its_rule():
    unruled = {place_of(file) for file in PYTHON_FILES} - MAY_IMPORT.keys()
    assert unruled <= {"tests", "tools", "benchmarks"}


def test_vietnamese_stays_in_its_folder():
    plain = [f for f in FILES if place_of(f) not in MAY_HAVE_ACCENTS and f.suffix not in MAY_HAVE_ACCENTS_SUFFIXES]
    assert not [file for file in plain if not file.read_bytes().isascii()]


def test_sql_stays_in_sql_files():
    for file in PYTHON_FILES:
        if place_of(file) not in BUILDS_STATEMENTS:
            assert not [text for text in strings(file) if QUESTION.search(text)], file


def test_questions_format_nothing():
    """Cached rows are the only use queries have for Streamlit."""
    for file in PYTHON_FILES:
        if place_of(file) == "queries":
            used = set(re.findall(r"\bst\.(\w+)", file.read_text(encoding="utf-8")))
            assert used <= {"cache_data", "cache_resource"}, file


def test_pages_live_in_sections():
    """Streamlit runs pages/*.py without dashboard.py when a fresh server opens one by its link."""
    assert not list(ROOT.glob("pages/*.py"))


def test_no_module_is_a_drawer_for_odds_and_ends():
    assert not {file.stem for file in PYTHON_FILES} & {"utils", "util", "helpers", "helper", "common", "misc"}


@pytest.mark.parametrize("pattern", [MACHINE_PATH, PACKAGE_HOST], ids=["paths", "hosts"])
def test_no_file_knows_a_machine_or_a_package_host(pattern):
    for file in FILES:
        assert not pattern.search(file.read_text(encoding="utf-8")), file
