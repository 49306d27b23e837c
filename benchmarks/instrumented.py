"""
`python -m benchmarks.instrumented --port N`: the dashboard, which says at /benchmarks/script how long its last script
run took and in which layer, and forgets at /benchmarks/cold every answer it knows.
"""

import argparse
from collections.abc import Callable
from functools import wraps
from typing import Any

import streamlit as st
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route
from streamlit.runtime.scriptrunner.script_runner import ScriptRunner

import components  # noqa: F401  # with these three all that pages call is there before it is timed
import dashboard  # noqa: F401
import figures  # noqa: F401
from deploy.server import MIDDLEWARE, ROUTES
from queries import runner

from .data_folders import ROOT
from .layers import stopwatch, time_layers

last_run: dict[str, float] = {}


def say_script(request: Request) -> JSONResponse:
    """Seconds by layer."""
    return JSONResponse(last_run)


def forget(request: Request) -> JSONResponse:
    runner.answers.clear()
    return JSONResponse({})


def time_scripts() -> None:
    run_script = ScriptRunner._run_script

    @wraps(run_script)
    def timed(self: ScriptRunner, rerun_data: Any) -> None:
        stopwatch.restart()
        run_script(self, rerun_data)
        last_run.clear()
        last_run.update(stopwatch.read())

    ScriptRunner._run_script = timed


def serve(prepare: Callable[[], None]) -> None:
    """Runs until it is ended; `prepare` is called before the first script."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    port = parser.parse_args().port
    time_scripts()
    prepare()
    routes = [Route("/benchmarks/script", say_script), Route("/benchmarks/cold", forget)]
    app = st.App(ROOT / "dashboard.py", routes=[*ROUTES, *routes], middleware=MIDDLEWARE)
    app.run(config={"server.address": "localhost", "server.port": port})


if __name__ == "__main__":
    serve(time_layers)
