"""
`python -m deploy.intranet.trial`: starts two processes of the dashboard and nginx with the site of this folder for
real, on ports of its own, and asks of them what README.md promises. Needs Debian's nginx, openssl and systemd, and a
data folder with a snapshot (--data). Exit code: 0 all as promised, 1 not.
"""

import argparse
import base64
import http.client
import os
import re
import shutil
import socket
import ssl
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
NAME = "dashboard.haiphong.local"
TEMPLATE, UNIT = "dashboard@.service", "dashboard@8501.service"
PORTS = 8501, 8502  # in the site
READERS = [f"127.0.0.{number}" for number in range(2, 18)]
LOGIN = base64.b64encode(b"reader:secret").decode("ascii")
UPGRADE = {
    "Upgrade": "websocket",
    "Connection": "Upgrade",
    "Sec-WebSocket-Key": "MDEyMzQ1Njc4OWFiY2RlZg==",
    "Sec-WebSocket-Version": "13",
}


class Site(NamedTuple):
    """Where a trial runs: `plain` and `secure` are the ports of nginx, `behind` those of the dashboard."""

    folder: Path
    plain: int
    secure: int
    behind: list[int]

    def get(
        self,
        path: str,
        *,
        login: str | None = LOGIN,
        body: bytes | None = None,
        reader: str = "127.0.0.1",
        **headers: str,
    ) -> int:
        """The status of an answer over TLS, to a reader at that address."""
        trusting = ssl.create_default_context(cafile=self.folder / "dashboard.pem")
        trusting.check_hostname = False
        connection = http.client.HTTPSConnection(
            "127.0.0.1", self.secure, context=trusting, timeout=20, source_address=(reader, 0)
        )
        login_header = {"Authorization": f"Basic {login}"} if login else {}
        sent = {"Host": NAME} | login_header | {name.replace("_", "-"): value for name, value in headers.items()}
        try:
            connection.request("POST" if body else "GET", path, body, sent)
            return connection.getresponse().status
        finally:
            connection.close()

    def plain_answer(self) -> tuple[int, str | None]:
        connection = http.client.HTTPConnection("127.0.0.1", self.plain, timeout=20)
        connection.request("GET", "/accidents", headers={"Host": NAME})
        answer = connection.getresponse()
        return answer.status, answer.getheader("Location")


def main() -> int:
    parser = argparse.ArgumentParser("python -m deploy.intranet.trial", description=__doc__)
    parser.add_argument("--data", default=str(ROOT / "data"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, running(Path(folder), options.data) as (site, servers):
        results = [*answers(site), *burst(site), *shared(site, servers), *written(site)]
    results += unit()
    for name, is_so in results:
        print("ok    " if is_so else "FAILED", name)
    return 0 if all(is_so for _, is_so in results) else 1


def answers(site: Site) -> Iterator[tuple[str, bool]]:
    socket_path = "/_stcore/stream"
    yield "http leads to https", site.plain_answer() == (301, f"https://{NAME}/accidents")
    yield "without a login nothing", site.get("/", login=None) == 401
    yield "with a wrong password nothing", site.get("/", login=base64.b64encode(b"reader:x").decode()) == 401
    yield "with a login the page", site.get("/accidents?area=xa") == 200
    yield "no session without a login", site.get(socket_path, login=None, **UPGRADE) == 401
    yield "a session with a login", site.get(socket_path, Origin=f"https://{NAME}", **UPGRADE) == 101
    yield "no session for another site", site.get(socket_path, Origin="https://other.example", **UPGRADE) == 403
    yield "nothing big is taken in", site.get("/", body=b"x" * 2_000_000) == 413
    yield "the health address answers on the machine itself", site.get("/health", login=None) == 200


def burst(site: Site) -> Iterator[tuple[str, bool]]:
    with ThreadPoolExecutor(32) as pool:
        seen = list(pool.map(lambda _: site.get("/_stcore/health"), range(900)))
    yield f"a flood is held back: {seen.count(429)} of {len(seen)} answers", 0 < seen.count(429) < len(seen)


def shared(site: Site, servers: list[subprocess.Popen]) -> Iterator[tuple[str, bool]]:
    """The answers of one reader come from one process, as long as it lives."""
    statuses = {site.get("/", reader=reader) for reader in READERS * 2}
    servers[0].kill()
    servers[0].wait()
    yield "one process answers for both", {site.get("/", reader=reader) for reader in READERS} == {200}
    lines = (site.folder / "processes.log").read_text(encoding="ascii").splitlines()
    answered_by = [[line.split()[1] for line in lines if line.startswith(f"{reader} ")][:2] for reader in READERS]
    yield "a reader stays with one process", statuses == {200} and all(len(set(both)) == 1 for both in answered_by)
    yield "readers are spread over both", len({first for first, _ in answered_by}) == len(servers)


def written(site: Site) -> Iterator[tuple[str, bool]]:
    log = (site.folder / "dashboard.log").read_text(encoding="utf-8")
    yield "the log names no address, account or link", not re.search(r"127\.0\.0\.|reader|area=xa", log)
    yield "the log is JSON that says what was asked", '"path":"/accidents"' in log


def unit() -> Iterator[tuple[str, bool]]:
    """systemd cannot be started by a script: its own checker reads the unit, with a program that is there."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, UNIT)
        text = (HERE / TEMPLATE).read_text(encoding="utf-8")
        copy.write_text(re.sub(r"ExecStart=\S+", f"ExecStart={sys.executable}", text), encoding="utf-8")
        said = subprocess.run(["systemd-analyze", "verify", copy], capture_output=True, encoding="utf-8", check=False)
        of_ours = [line for line in said.stderr.splitlines() if UNIT in line]
        yield f"systemd reads the unit: {of_ours or 'no objection'}", not of_ours
        rated = subprocess.run(
            ["systemd-analyze", "security", "--offline=true", "--threshold=25", copy],
            capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip
        yield f"systemd rates it: {rated.stdout.strip().splitlines()[-1]}", rated.returncode == 0


@contextmanager
def running(folder: Path, data: str) -> Iterator[tuple[Site, list[subprocess.Popen]]]:
    site = Site(folder, free_port(), free_port(), [free_port() for _ in PORTS])
    certify(folder)
    (folder / "nginx.conf").write_text(configuration(site), encoding="utf-8")
    environment = {**os.environ, "DASHBOARD_DATA": data}
    servers = [
        subprocess.Popen([sys.executable, "-m", "deploy", "--port", str(port)], cwd=ROOT, env=environment)
        for port in site.behind
    ]
    proxy = subprocess.Popen([nginx(), "-c", str(folder / "nginx.conf"), "-g", "daemon off;"])
    try:
        wait(*site.behind, site.secure)
        yield site, servers
    finally:
        for process in (proxy, *servers):
            process.terminate()
            process.wait(timeout=20)


def nginx() -> str:
    return shutil.which("nginx") or "/usr/sbin/nginx"


def certify(folder: Path) -> None:
    key, certificate = folder / "dashboard.key", folder / "dashboard.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={NAME}",
         "-keyout", key, "-out", certificate],
        check=True, capture_output=True,
    )  # fmt: skip
    hashed = subprocess.run(["openssl", "passwd", "-5", "secret"], check=True, capture_output=True, encoding="ascii")
    (folder / "dashboard.users").write_text(f"reader:{hashed.stdout}", encoding="ascii")
    for file in (folder, folder / "dashboard.users"):
        file.chmod(0o755)


def configuration(site: Site) -> str:
    """The site as it is, but for its ports and the folders of its files."""
    text = (HERE / "dashboard.nginx").read_text(encoding="utf-8")
    text = re.sub(r"/etc/ssl/\w+/|/etc/nginx/|/var/log/nginx/", f"{site.folder}/", text)
    ports = {"listen 80;": site.plain, "listen 443 ssl;": site.secure}
    for line, port in ports.items():
        text = text.replace(line, line.replace(line.split()[1].rstrip(";"), f"127.0.0.1:{port}"))
    for port, own in zip(PORTS, site.behind, strict=True):
        text = text.replace(f"127.0.0.1:{port}", f"127.0.0.1:{own}")
    by_process = f"access_log {site.folder}/processes.log processes;"
    text = text.replace("auth_basic           ", f"{by_process}\n    auth_basic           ", 1)
    processes = "log_format processes '$remote_addr $upstream_addr';"
    return f"pid {site.folder}/nginx.pid;\nevents {{}}\nhttp {{\n{processes}\n{text}\n}}\n"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait(*ports: int, seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    for port in ports:
        while socket.socket().connect_ex(("127.0.0.1", port)):
            if time.monotonic() > deadline:
                raise TimeoutError(f"nothing answers on port {port}")
            time.sleep(0.2)


if __name__ == "__main__":
    sys.exit(main())
