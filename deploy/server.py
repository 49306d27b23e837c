"""What the server has beside Streamlit's own: it is closed to pages of other sites, and says at /health how it is."""

from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from .health import health
from .origin import OwnOrigin


def answer(request: Request) -> JSONResponse:
    """200 while all is well, else 503, both with JSON for whoever watches."""
    said, is_well = health()
    return JSONResponse(said, 200 if is_well else 503, {"cache-control": "no-store"})


ROUTES = [Route("/health", answer)]
MIDDLEWARE = [Middleware(OwnOrigin)]
