"""Two processes over one data folder, as an intranet server runs them."""

import json
import os
import subprocess
import sys
import time
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest

from intake import serve_again
from tests.browser.server import ROOT, free_port, wait_until_healthy
from tests.snapshots import write_snapshot

ACCIDENTS = {"accidents": [{"accident_id": "A", "occurred_at": "2026-11-02 10:00:00"}]}


@pytest.fixture
def servers(tmp_path):
    """The data folder and the addresses of two servers over it; snapshot bbbb is served, aaaa kept."""
    write_snapshot(tmp_path, ACCIDENTS, created="2026-11-15T08:00:00+07:00")
    write_snapshot(tmp_path, ACCIDENTS, snapshot="bbbb", created="2026-11-16T08:00:00+07:00")
    for snapshot in ("aaaa", "bbbb"):
        manifest = tmp_path / "snapshots" / snapshot / "manifest.json"
        manifest.write_text(json.dumps(json.loads(manifest.read_text()) | {"files": []}), encoding="utf-8")
    environment = {**os.environ, "DASHBOARD_DATA": str(tmp_path), "DASHBOARD_MOST_DAYS": "100000"}
    ports = [free_port(), free_port()]
    logs = [tmp_path / f"{port}.log" for port in ports]
    processes = []
    for port, log in zip(ports, logs, strict=True):
        with log.open("wb") as output:
            command = [sys.executable, "-m", "deploy", "--port", str(port)]
            processes.append(subprocess.Popen(command, cwd=ROOT, env=environment, stdout=output, stderr=output))
    addresses = [f"http://localhost:{port}" for port in ports]
    for process, address, log in zip(processes, addresses, logs, strict=True):
        wait_until_healthy(process, address, log)
    yield tmp_path, addresses
    for process in processes:
        process.terminate()
        process.wait(timeout=20)


def asked(address: str) -> tuple[int, dict]:
    try:
        with urlopen(f"{address}/health", timeout=10) as answer:
            return answer.status, json.load(answer)
    except HTTPError as answer:
        return answer.code, json.load(answer)


def test_both_switch_within_five_seconds_and_say_when_nothing_is_left(servers):
    root, addresses = servers
    assert [(status, said["snapshot"]) for status, said in map(asked, addresses)] == [(200, "bbbb")] * 2
    serve_again(root, "aaaa")
    switched = time.monotonic()
    assert [(status, said["snapshot"]) for status, said in map(asked, addresses)] == [(200, "aaaa")] * 2
    assert time.monotonic() - switched < 5
    for file in root.glob("snapshots/*/accidents.parquet"):
        file.write_bytes(b"")
    assert [(status, said["status"]) for status, said in map(asked, addresses)] == [(503, "failed")] * 2
