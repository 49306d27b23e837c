from pathlib import Path

import pytest

from sample.__main__ import main
from sample.places import PROJECT_DATA, read_wards


@pytest.fixture(scope="session")
def wards():
    return read_wards(PROJECT_DATA)


@pytest.fixture(scope="session")
def root(tmp_path_factory) -> Path:
    """A data root with a small sample up to the default day."""
    folder = tmp_path_factory.mktemp("root")
    assert main(["--data", str(folder), "--scale", "0.01"]) == 0
    return folder
