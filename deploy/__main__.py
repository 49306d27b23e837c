"""`python -m deploy`: the dashboard as an intranet server runs it, with a health address and logs of JSON."""

import argparse

from .logs import log_as_json


def main() -> None:
    parser = argparse.ArgumentParser("python -m deploy", description=__doc__)
    parser.add_argument("--address", default="localhost", help="where it listens")
    parser.add_argument("--port", type=int, default=8501)
    options = parser.parse_args()
    log_as_json()
    from dashboard import app  # Streamlit makes its loggers when it is imported

    app.run(config={"server.address": options.address, "server.port": options.port})


if __name__ == "__main__":
    main()
