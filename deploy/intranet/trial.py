"""
`python -m deploy.intranet.trial`: starts the dashboard and nginx with the site of this folder for real, on ports of its
own, and asks of them what README.md promises. Needs Debian's nginx, openssl and systemd, and a data folder with a
snapshot (--data). Exit code: 0 all as promised, 1 not.
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
LOGIN = base64.b64encode(b"reader:secret").decode("ascii")
UPGRADE = {
    "Upgrade": "websocket",
    "Connection": "Upgrade",
    "Sec-WebSocket-Key": "MDEyMzQ1Njc4OWFiY2RlZg==",
    "Sec-WebSocket-Version": "13",
}


class Site(NamedTuple):
    """Where a trial runs: `plain` and `secure` are the ports of nginx, `behind` that of the dashboard."""

    folder: Path
    plain: int
    secure: int
    behind: int

    def get(self, path: str, *, login: str | None = LOGIN, body: bytes | None = None, **headers: str) -> int:
        """The status of an answer over TLS."""
        trusting = ssl.create_default_context(cafile=self.folder / "dashboard.pem")
        trusting.check_hostname = False
        connection = http.client.HTTPSConnection("127.0.0.1", self.secure, context=trusting, timeout=20)
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
    with tempfile.TemporaryDirectory() as folder, running(Path(folder), options.data) as site:
        results = [*answers(site), *burst(site), *written(site)]
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


def written(site: Site) -> Iterator[tuple[str, bool]]:
    log = (site.folder / "dashboard.log").read_text(encoding="utf-8")
    yield "the log names no address, account or link", not re.search(r"127\.0\.0\.1|reader|area=xa", log)
    yield "the log is JSON that says what was asked", '"path":"/accidents"' in log


def unit() -> Iterator[tuple[str, bool]]:
    """systemd cannot be started by a script: its own checker reads the unit, with a program that is there."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "dashboard.service")
        text = (HERE / "dashboard.service").read_text(encoding="utf-8")
        copy.write_text(re.sub(r"ExecStart=\S+", f"ExecStart={sys.executable}", text), encoding="utf-8")
        said = subprocess.run(["systemd-analyze", "verify", copy], capture_output=True, encoding="utf-8", check=False)
        of_ours = [line for line in said.stderr.splitlines() if "dashboard.service" in line]
        yield f"systemd reads the unit: {of_ours or 'no objection'}", not of_ours
        rated = subprocess.run(
            ["systemd-analyze", "security", "--offline=true", "--threshold=25", copy],
            capture_output=True, encoding="utf-8", check=False,
        )  # fmt: skip
        yield f"systemd rates it: {rated.stdout.strip().splitlines()[-1]}", rated.returncode == 0


@contextmanager
def running(folder: Path, data: str) -> Iterator[Site]:
    site = Site(folder, *(free_port() for _ in range(3)))
    certify(folder)
    (folder / "nginx.conf").write_text(configuration(site), encoding="utf-8")
    environment = {**os.environ, "DASHBOARD_DATA": data}
    server = subprocess.Popen([sys.executable, "-m", "deploy", "--port", str(site.behind)], cwd=ROOT, env=environment)
    proxy = subprocess.Popen([nginx(), "-c", str(folder / "nginx.conf"), "-g", "daemon off;"])
    try:
        wait(site.behind, site.secure)
        yield site
    finally:
        for process in (proxy, server):
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
    text = text.replace("127.0.0.1:8501", f"127.0.0.1:{site.behind}")
    return f"pid {site.folder}/nginx.pid;\nevents {{}}\nhttp {{\n{text}\n}}\n"


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
