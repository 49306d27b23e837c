"""Which tests stay on one worker when they run on several: those of a file, and all that share one dashboard."""

from pathlib import Path

import pytest

ROOT = Path(__file__).parent
ONE_SERVER = ROOT / "browser"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        shared = ONE_SERVER if ONE_SERVER in item.path.parents else item.path
        item.add_marker(pytest.mark.xdist_group(shared.relative_to(ROOT).as_posix()))
