"""
The dashboard as it is served: its pages, closed to pages of other sites, and `/health` beside them.

`/health` answers 200 while all is well, else 503, both with JSON for whoever watches over the server.
"""

from pathlib import Path

import streamlit as st
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from deploy.health import as_json, health
from deploy.origin import OwnOrigin


def answer(request: Request) -> Response:
    said, is_well = health()
    return Response(as_json(said), 200 if is_well else 503, {"cache-control": "no-store"}, "application/json")


app = st.App(
    Path(__file__).parents[1] / "dashboard.py", routes=[Route("/health", answer)], middleware=[Middleware(OwnOrigin)]
)
