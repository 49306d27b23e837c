"""
Which tests stay together when they run on several cores: those of a file, and all that share one dashboard.

And what plotly does not do while it serves readers: check every figure that a test draws.
"""

import json
from base64 import b64decode
from typing import Any

import numpy as np
import plotly.graph_objects as go
import plotly.io
import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling

from figures import style
from figures.style import Drawn

ONE_SERVER = "tests/browser/"


class ByFile(LoadScopeScheduling):
    def _split_scope(self, nodeid: str) -> str:
        return ONE_SERVER if nodeid.startswith(ONE_SERVER) else nodeid.partition("::")[0]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> ByFile:
    return ByFile(config, log)


def checked_figure(figure: dict[str, Any]) -> go.Figure:
    """Plotly raises for a name or value it does not know, and would change what a browser could not read as it is."""
    whole = go.Figure(figure)
    served = plotly.io.to_json(Drawn(figure).to_dict(), validate=False)
    assert json.loads(served) == json.loads(whole.to_json(), object_hook=unpacked)
    return whole


def unpacked(said: dict[str, Any]) -> Any:
    """Plotly packs an array into base64 where we send its numbers; one that is no number is null."""
    if said.keys() - {"shape"} != {"dtype", "bdata"}:
        return said
    numbers = np.frombuffer(b64decode(said["bdata"]), said["dtype"])
    if "shape" in said:
        numbers = numbers.reshape([int(length) for length in said["shape"].split(",")])
    return np.where(np.isnan(numbers), None, numbers).tolist()


@pytest.fixture(autouse=True)
def figures_are_checked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(style, "Drawn", checked_figure)
