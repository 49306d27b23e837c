"""Where the time of a script run goes: into SQL, analysis, figures, or the rest, which is Streamlit and its words."""

import sys
from collections.abc import Callable
from functools import cached_property, wraps
from inspect import isclass, isfunction, isgeneratorfunction
from threading import local
from time import perf_counter
from types import ModuleType
from typing import Any

LAYERS = {"queries": "sql", "analysis": "analysis", "reports": "analysis", "figures": "figures"}
CALLERS = {*LAYERS, "components"}


class Stopwatch(local):
    """Seconds of this thread by layer, each moment counted for the innermost layer alone; "rest" is none of them."""

    def __init__(self) -> None:
        self.restart()

    def restart(self) -> None:
        self.seconds = dict.fromkeys(["rest", *LAYERS.values()], 0.0)
        self.inside = ["rest"]
        self.since = perf_counter()

    def enter(self, layer: str) -> None:
        self._lap()
        self.inside.append(layer)

    def leave(self) -> None:
        self._lap()
        self.inside.pop()

    def _lap(self) -> None:
        now = perf_counter()
        self.seconds[self.inside[-1]] += now - self.since
        self.since = now

    def read(self) -> dict[str, float]:
        self._lap()
        return dict(self.seconds)


stopwatch = Stopwatch()


def time_layers() -> None:
    """From here on every function of a layer is timed, wherever it was imported to. Streamlit runs pages afresh."""
    wrapped: dict[Any, Any] = {}
    for module in [module for name, module in sys.modules.items() if name.partition(".")[0] in CALLERS]:
        for name, value in list(vars(module).items()):
            if layer := _layer_of(value):
                if value not in wrapped:
                    wrapped[value] = _timed_class(value, layer) if isclass(value) else _timed(value, layer)
                setattr(module, name, wrapped[value])


def _layer_of(value: Any) -> str | None:
    is_code = isclass(value) or isfunction(value) and not isgeneratorfunction(value)
    return LAYERS.get(value.__module__.partition(".")[0]) if is_code and not isinstance(value, ModuleType) else None


def _timed_class(cls: type, layer: str) -> type:
    for name, value in list(vars(cls).items()):
        if isinstance(value, cached_property):
            value.func = _timed(value.func, layer)
        elif isinstance(value, property):
            setattr(cls, name, property(_timed(value.fget, layer)))
        elif isfunction(value) and not name.startswith("__"):
            setattr(cls, name, _timed(value, layer))
    return cls


def _timed(function: Callable[..., Any], layer: str) -> Callable[..., Any]:
    @wraps(function)
    def timed(*values: Any, **named: Any) -> Any:
        stopwatch.enter(layer)
        try:
            return function(*values, **named)
        finally:
            stopwatch.leave()

    return timed
