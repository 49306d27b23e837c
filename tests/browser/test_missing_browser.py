"""Where the browser is missing: at home the tests are skipped with a reason, in CI they fail."""

import os
import subprocess
import sys

import pytest

from tests.browser.server import ROOT


@pytest.mark.parametrize(("ci", "outcome"), [("true", "1 error"), ("", "1 skipped")])
def test_missing_browser(ci, outcome, tmp_path):
    nowhere = str(tmp_path / "nowhere")
    test = "tests/browser/test_pages.py::test_first_start_makes_sample_data_and_says_so"
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-n", "0", "-p", "no:cacheprovider", "-rsE", test],
        cwd=ROOT,
        env={**os.environ, "CI": ci, "CHROMIUM": nowhere, "PLAYWRIGHT_BROWSERS_PATH": nowhere},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=False,
    )
    assert outcome in done.stdout and "python start.py test" in done.stdout
