"""`python -m benchmarks.counted --port N`: the dashboard as deployed; /benchmarks/caches says how its cache did."""

from starlette.requests import Request
from starlette.responses import JSONResponse
from starlette.routing import Route

from deploy.__main__ import main
from deploy.server import ROUTES
from queries import runner


def say_caches(request: Request) -> JSONResponse:
    """Questions answered from the cache, by DuckDB, and how many answers are kept of how many at most."""
    return JSONResponse(runner.answers.use._asdict())


if __name__ == "__main__":
    ROUTES.append(Route("/benchmarks/caches", say_caches))
    main()
