"""Imports started from the page: one at a time for all visitors, each of whom sees its progress.

The commands run as their own processes; closing the browser does not stop them.
"""

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock, Thread

import streamlit as st
from streamlit.logger import get_logger

from .failures import new_log_number

PROJECT = Path(__file__).parents[1]
ACCEPTED, SOME_REFUSED, NOTHING_IMPORTED = 0, 1, 2

log = get_logger(__name__)


@dataclass
class ImportRun:
    """`lines` grow while it runs; `code` is intake's exit code once it is over, `summary` its JSON answer.

    Without a summary something unforeseen happened: `log_number` finds it in the log.
    """

    lines: list[str] = field(default_factory=list)
    code: int | None = None
    summary: dict | None = None
    log_number: str | None = None

    @property
    def is_over(self) -> bool:
        return self.code is not None

    @property
    def is_served(self) -> bool:
        """Whether the run gave the snapshot that pages now read."""
        return bool(self.summary and self.summary["snapshot"] and self.summary["snapshot"] == self.summary["current"])

    @property
    def files(self) -> list[dict]:
        return self.summary["files"] if self.summary else []


class ImportDesk:
    """The runs of one data folder. `last` is the one that runs now or ran last."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.last: ImportRun | None = None
        self._lock = Lock()

    def start(self, *, with_sample: bool = False, options: tuple[str, ...] = ()) -> ImportRun:
        """A new run, or the one already under way."""
        with self._lock:
            if self.last is None or self.last.is_over:
                self.last = ImportRun()
                steps = [["sample"]] if with_sample else []
                steps.append(["intake", "--json", *options])
                Thread(target=self._carry_out, args=(self.last, steps), daemon=True).start()
            return self.last

    def _carry_out(self, run: ImportRun, steps: list[list[str]]) -> None:
        code, answer = NOTHING_IMPORTED, ""
        try:
            for module, *options in steps:
                code, answer = self._call(run, module, options)
                if code and module == "sample":
                    break
            run.summary = json.loads(answer)
        except (OSError, ValueError):
            run.log_number = new_log_number()
            log.exception("import %s", run.log_number)
        if code >= NOTHING_IMPORTED or run.summary is None:
            log.error("import, exit code %s:\n%s", code, "\n".join(run.lines))
        run.code = code

    def _call(self, run: ImportRun, module: str, options: list[str]) -> tuple[int, str]:
        """Exit code and stdout of `python -m module`; each line of its stderr is one step of the progress."""
        command = [sys.executable, "-m", module, "--data", str(self.root), *options]
        with tempfile.TemporaryFile() as answer:
            process = subprocess.Popen(
                command,
                cwd=PROJECT,
                env=os.environ | {"PYTHONUTF8": "1", "PYTHONIOENCODING": "utf-8"},
                stdin=subprocess.DEVNULL,
                stdout=answer,
                stderr=subprocess.PIPE,
            )
            for line in process.stderr:
                run.lines.append(line.decode("utf-8", "replace").rstrip())
            code = process.wait()
            answer.seek(0)
            return code, answer.read().decode("utf-8")


@st.cache_resource(max_entries=20, show_spinner=False)
def import_desk(root: Path) -> ImportDesk:
    """One desk for all visitors of a data folder."""
    return ImportDesk(root)
