"""
`python -m benchmarks.floor --port N`: the same elements with everything ready-made.

The first run of a page with given filters is recorded, call by call, as it asks Streamlit for elements; later runs
repeat these calls with the very figures, tables and texts, and neither ask a question nor reckon anything.
"""

import gc
from collections.abc import Callable
from functools import wraps
from inspect import isfunction
from threading import local
from typing import Any, NamedTuple

import streamlit as st
from streamlit.delta_generator import DeltaGenerator
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.scriptrunner_utils.script_run_context import ThreadState

import components

from .instrumented import serve

FILTERS = ("period", "compare", "area", "ward", "calendar")
ROOTS = (st._main, st.sidebar, st._event, st._bottom)


class Call(NamedTuple):
    """`script`: the hash of the page, or of the frame around it, which Streamlit makes ids of."""

    script: str
    place: DeltaGenerator
    method: str
    values: tuple[Any, ...]
    named: dict[str, Any]
    answer: Any


class Run(local):
    """What the script run of this thread records; `depth` of calls within calls of Streamlit's own."""

    calls: list[Call] | None = None
    depth = 0


recorded: dict[tuple, list[Call]] = {}
run = Run()


def serve_floor() -> None:
    """From here on a view that was shown once is shown again from its record."""
    for name in {name for cls in DeltaGenerator.__mro__ for name in vars(cls)}:
        method = getattr(DeltaGenerator, name)
        if isfunction(method) and (name == "_bidi_component" or not name.startswith("_")) and name != "dg":
            setattr(DeltaGenerator, name, _recording(name, method))
    for name in dir(st):
        if isinstance(getattr(getattr(st, name), "__self__", None), DeltaGenerator):
            place = getattr(st, name).__self__
            setattr(st, name, getattr(place, getattr(st, name).__name__))
    ask_for_snapshot = components.ready_snapshot
    components.ready_snapshot = lambda: _replay_or_record() or ask_for_snapshot()


def _recording(name: str, method: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(method)
    def recording(self: DeltaGenerator, *values: Any, **named: Any) -> Any:
        place, run.depth = self._active_dg, run.depth + 1
        try:
            answer = method(self, *values, **named)
        finally:
            run.depth -= 1
        if run.calls is not None and not run.depth:
            run.calls.append(Call(ThreadState.get().active_script_hash, place, name, values, named, answer))
        return answer

    return recording


def _replay_or_record() -> None:
    """Stops the script after a replay."""
    view = (get_script_run_ctx().page_script_hash, *(str(st.session_state.get(key)) for key in FILTERS))
    run.calls = None
    if view in recorded:
        gc.freeze()  # the search for garbage would go through all that was recorded, which no page has to carry
        _replay(recorded[view])
        st.stop()
    run.calls = recorded[view] = []


def _replay(calls: list[Call]) -> None:
    context, places = get_script_run_ctx(), {id(root): root for root in ROOTS}
    for call in calls:
        with context.run_with_active_hash(call.script):
            answer = getattr(places[id(call.place)], call.method)(*call.values, **call.named)
        for then, now in zip(_containers(call.answer), _containers(answer), strict=True):
            places[id(then)] = now


def _containers(answer: Any) -> list[DeltaGenerator]:
    several = answer if isinstance(answer, list | tuple) else [answer]
    return [one for one in several if isinstance(one, DeltaGenerator)]


if __name__ == "__main__":
    serve(serve_floor)
