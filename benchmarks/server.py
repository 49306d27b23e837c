"""Dashboards as an intranet server runs them, and what their processes use (Linux: /proc)."""

import json
import os
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from urllib.request import urlopen

from .data_folders import ROOT

START_SECONDS = 120


class Server(NamedTuple):
    """`address` as a browser is given it, http://localhost:N."""

    address: str
    process: subprocess.Popen

    @property
    def pid(self) -> int:
        return self.process.pid

    def rss(self) -> int:
        """Bytes of memory that are in use now."""
        pages = Path(f"/proc/{self.pid}/statm").read_text(encoding="ascii").split()[1]
        return int(pages) * os.sysconf("SC_PAGE_SIZE")

    def cpu_seconds(self) -> float:
        """Of all its threads since its start, its own and the system's for it."""
        fields = Path(f"/proc/{self.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def asked(self, path: str) -> Any:
        """What an address of the server answers in JSON."""
        with urlopen(f"{self.address}{path}", timeout=60) as answer:
            return json.load(answer)


@contextmanager
def served(root: Path, processes: int = 1, module: str = "deploy") -> Iterator[list[Server]]:
    """Each process is `python -m MODULE --port N` over the same data folder; they end with the block."""
    with ExitStack() as stack:
        servers = [stack.enter_context(_started(root, module)) for _ in range(processes)]
        for server in servers:
            _wait_until_healthy(server)
        yield servers


@contextmanager
def _started(root: Path, module: str) -> Iterator[Server]:
    port = _free_port()
    environment = os.environ | {"DASHBOARD_DATA": str(root), "MALLOC_ARENA_MAX": "2"}  # as in dashboard@.service
    command = [sys.executable, "-m", module, "--port", str(port)]
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT)
        try:
            yield Server(f"http://localhost:{port}", process)
        except BaseException:
            log.seek(0)
            sys.stderr.buffer.write(log.read())
            raise
        finally:
            process.terminate()
            process.wait(timeout=30)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return probe.getsockname()[1]


def _wait_until_healthy(server: Server) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and server.process.poll() is None:
        try:
            with urlopen(f"{server.address}/_stcore/health", timeout=2):
                return
        except OSError:
            time.sleep(0.05)
    raise RuntimeError(f"the dashboard did not start: exit code {server.process.poll()}")
