"""The hand-written floor does the work of the intake, so that the ratio of the two says what the checks cost."""

from pathlib import Path

import duckdb
import pytest

from benchmarks import intake
from intake import Snapshots
from intake.feeds import FEEDS

TINY = 0.002


@pytest.fixture(scope="module")
def work(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("benchmarks")


@pytest.fixture(scope="module")
def size(work) -> dict:
    """What is measured of a tiny sample in one round."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(intake, "MANY_ROUNDS", 1)
        [size] = intake.measure(TINY, work)["sizes"]
    return size


@pytest.fixture(scope="module")
def tables(work, size) -> tuple[Path, Path]:
    """The snapshot of the sample, and what the floor made of the same exports."""
    snapshots = Snapshots(work / f"intake-data-{TINY}")
    return snapshots.path(snapshots.current), work / f"intake-floor-{TINY}"


@pytest.mark.parametrize("name", FEEDS)
def test_the_floor_writes_every_row_of_the_intake(tables, name):
    """What the intake refuses stays in the floor; what it accepts is there to the last cell."""
    columns = ", ".join(FEEDS[name].schema())
    snapshot, floor = (folder / f"{name}.parquet" for folder in tables)
    accepted = duckdb.sql(f"from '{snapshot}'")
    lacking = duckdb.sql(f"select {columns} from '{snapshot}' except select {columns} from '{floor}'")
    assert len(accepted) and lacking.fetchall() == []


def test_the_floor_sorts_as_the_intake_does(tables):
    accepted, floor = (duckdb.sql(f"select case_id from '{folder / 'fines.parquet'}'").fetchall() for folder in tables)
    kept = set(accepted)
    assert [key for key in floor if key in kept] == accepted


def test_what_is_measured(size):
    assert size["fines"] == 1200
    assert size["ratio"] == pytest.approx(size["intake_s"] / size["floor_s"])
    assert min(size["intake_mib"], size["floor_mib"]) > 20


def test_growth_is_the_exponent_between_two_sizes():
    small, large = {"fines": 1_000_000, "intake_s": 10.0}, {"fines": 10_000_000, "intake_s": 100.0}
    assert intake._growth("intake_s", small, large)["exponent"] == pytest.approx(1)


def test_a_run_that_fails_is_no_figure():
    with pytest.raises(RuntimeError, match="ended with 2"):
        intake.timed("intake", "--nonsense")
