"""Logs of a server are lines of JSON, whoever writes them."""

import json
import subprocess
import sys

from tests.browser.server import ROOT

WRITES = """
from deploy.logs import log_as_json
log_as_json()
from streamlit.logger import get_logger
import logging
logging.getLogger("ours").info("số %s", 1)
get_logger("theirs").warning('a "quoted"\\nline')
try:
    1 / 0
except ZeroDivisionError:
    get_logger("theirs").exception("failure 1A2B3C")
"""


def test_each_line_is_json_with_its_traceback_inside():
    done = subprocess.run([sys.executable, "-c", WRITES], cwd=ROOT, capture_output=True, encoding="utf-8", check=True)
    lines = [json.loads(line) for line in done.stderr.splitlines()]
    assert [(line["level"], line["logger"], line["message"]) for line in lines] == [
        ("INFO", "ours", "số 1"),
        ("WARNING", "theirs", 'a "quoted"\nline'),
        ("ERROR", "theirs", "failure 1A2B3C"),
    ]
    assert "ZeroDivisionError" in lines[2]["traceback"] and lines[0]["time"].endswith("+07:00")
