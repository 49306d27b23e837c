"""A figure while it is drawn: plotly's own words, which plotly does not check while it serves readers."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import pandas as pd


@dataclass
class Sketch:
    """
    What is drawn with, named as in `go.Figure`; `styled` makes a figure of it, once.

    To grow a `go.Figure` costs twenty times as much: it checks each value, and copies all it holds at each addition.
    The tests have plotly check every figure they draw.
    """

    data: list[dict[str, Any]] = field(default_factory=list)
    annotations: list[dict[str, Any]] = field(default_factory=list)
    shapes: list[dict[str, Any]] = field(default_factory=list)

    def add_bar(self, **said: Any) -> None:
        self.data.append({"type": "bar"} | _plain(said))

    def add_scatter(self, **said: Any) -> None:
        self.data.append({"type": "scatter"} | _plain(said))

    def add_heatmap(self, **said: Any) -> None:
        self.data.append({"type": "heatmap"} | _plain(said))

    def update_traces(self, **said: Any) -> None:
        for trace in self.data:
            trace.update(said)

    def add_annotation(self, **said: Any) -> None:
        self.annotations.append(said)

    def add_shape(self, **said: Any) -> None:
        self.shapes.append(said)

    def add_vline(self, x: float, **said: Any) -> None:
        self.add_shape(type="line", x0=x, x1=x, y0=0, y1=1, yref="y domain", **said)

    def add_hline(self, y: float, **said: Any) -> None:
        self.add_shape(type="line", x0=0, x1=1, y0=y, y1=y, xref="x domain", **said)


def _plain(said: Mapping[str, Any]) -> dict[str, Any]:
    """Without what is not said; columns of rows as lists."""
    return {
        name: value.tolist() if isinstance(value, pd.Series) else value
        for name, value in said.items()
        if value is not None
    }
