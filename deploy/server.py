"""The dashboard with `/health` beside its pages: 200 while all is well, else 503, both with JSON for who watches."""

from pathlib import Path

import streamlit as st
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from .health import as_json, health


def answer(request: Request) -> Response:
    said, is_well = health()
    return Response(as_json(said), 200 if is_well else 503, {"cache-control": "no-store"}, "application/json")


app = st.App(Path(__file__).parents[1] / "dashboard.py", routes=[Route("/health", answer)])
