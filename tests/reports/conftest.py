"""A view of the small city, without a screen."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from analysis import Period, unit_holding
from queries import Filters
from reports import View, view_of
from tests.pages.city import tables
from tests.snapshots import write_snapshot

YEAR = unit_holding(date(2026, 10, 31), "year", "reporting")


@pytest.fixture
def city(tmp_path, monkeypatch) -> Path:
    """The data folder of a snapshot whose data end on 31/10/2026."""
    monkeypatch.setenv("DASHBOARD_DATA", str(tmp_path))
    write_snapshot(tmp_path, tables(), as_of=date(2026, 10, 31), is_sample=True)
    return tmp_path


@pytest.fixture
def view(city) -> Callable[..., View]:
    def of(period: Period = YEAR, **chosen) -> View:
        return view_of(Filters(snapshot="aaaa", **chosen), period, preset="year", name="Năm đến nay")

    return of
