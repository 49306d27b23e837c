"""Every dependency is pinned, used, and earns its line in README.md."""

import re
from importlib.metadata import packages_distributions

import pytest

from tests.test_architecture import PYTHON_FILES, ROOT, packages, place_of

PIN = re.compile(r"([a-z][a-z0-9-]*)==[0-9][0-9.]*")


def pinned(file: str) -> set[str]:
    lines = (ROOT / file).read_text(encoding="utf-8").splitlines()
    return {PIN.fullmatch(line)[1] for line in lines if line != "-r requirements.txt"}


WITH_TESTS = {"tests", "benchmarks"}


def imported(*, by_tests: bool) -> set[str]:
    """Names of the distributions that the code imports directly; benchmarks run where the tests do."""
    files = [
        file for file in PYTHON_FILES if (place_of(file) in WITH_TESTS) == by_tests and place_of(file) != "tools"
    ]
    distributions = packages_distributions()
    names = set().union(*map(packages, files)) & distributions.keys()
    return {distribution.lower().replace("_", "-") for name in names for distribution in distributions[name]}


def test_the_dashboard_installs_what_it_imports_and_nothing_else():
    assert imported(by_tests=False) == pinned("requirements.txt")


def test_the_tests_install_what_they_import_and_nothing_else():
    assert imported(by_tests=True) - pinned("requirements.txt") == pinned("requirements-dev.txt")


@pytest.mark.parametrize("name", sorted(pinned("requirements.txt") | pinned("requirements-dev.txt")))
def test_readme_says_why_a_dependency_is_there(name):
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert re.search(rf"^- \*\*{re.escape(name)}\*\*: \S", readme, re.M)
