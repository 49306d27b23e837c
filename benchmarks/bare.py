"""`python -m benchmarks.bare --port N`: bare_page.py, served as the dashboard is."""

import argparse

from streamlit.starlette import App

from .data_folders import ROOT

if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--port", type=int, required=True)
    port = parser.parse_args().port
    App(ROOT / "benchmarks" / "bare_page.py").run(config={"server.address": "localhost", "server.port": port})
