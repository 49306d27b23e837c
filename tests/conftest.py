"""
Which tests stay together when they run on several cores: those of a file, and all that share one dashboard.

And what plotly does not do while it serves readers: check every figure that a test draws.
"""

import json
from types import SimpleNamespace

import plotly.graph_objects as go
import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from figures import style

ONE_SERVER = "tests/browser/"


class ByFile(LoadScopeScheduling):
    def _split_scope(self, nodeid: str) -> str:
        return ONE_SERVER if nodeid.startswith(ONE_SERVER) else nodeid.partition("::")[0]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> ByFile:
    return ByFile(config, log)


def checked_figure(figure: dict, **options: bool) -> go.Figure:
    """Plotly raises for a name or value it does not know, and would change what a browser could not read as it is."""
    served = go.Figure(figure, **options)
    assert json.loads(served.to_json()) == json.loads(go.Figure(figure).to_json())
    return served


@pytest.fixture(autouse=True)
def figures_are_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(style, "go", SimpleNamespace(Figure=checked_figure))
