"""Pages are opened through the real entry point, on the snapshot of a small city."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.city import tables
from tests.snapshots import write_snapshot

ROOT = Path(__file__).parents[2]


@pytest.fixture
def empty_city(tmp_path, monkeypatch) -> Path:
    """A data folder without a snapshot."""
    monkeypatch.setenv("DASHBOARD_DATA", str(tmp_path))
    monkeypatch.setenv("DASHBOARD_RAISE_BUGS", "1")
    return tmp_path


@pytest.fixture
def open_page() -> Callable[..., AppTest]:
    def through_the_entry_point(name: str, **query: str) -> AppTest:
        app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
        for key, value in query.items():
            app.query_params[key] = value
        [page] = (ROOT / "pages").glob(f"*/{name}.py")
        return app.run().switch_page(page.relative_to(ROOT).as_posix()).run()

    return through_the_entry_point


@pytest.fixture
def city(empty_city) -> Path:
    """The data folder of a snapshot whose data end on 31/10/2026."""
    write_snapshot(empty_city, tables(), as_of=date(2026, 10, 31))
    return empty_city


@pytest.fixture
def visit(city, open_page) -> Callable[..., AppTest]:
    """Opens a page on the small city."""
    return open_page
