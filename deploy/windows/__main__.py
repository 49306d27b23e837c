"""
`python -m deploy.windows --python python-3.11.9-embed-amd64.zip`: one zip for a Windows laptop without internet.

It holds the embeddable Python given (from python.org), the packages of requirements.txt and all they need as Windows
wheels, the project, and a file to double-click. The packages are installed from the wheels alone, without index and
network, before anything is packed: a set that lacks one fails here and not on the laptop. Needs git and uv.
"""

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from .pack import pack

ROOT = Path(__file__).parents[2]
PLATFORM = ("--python-platform", "x86_64-pc-windows-msvc", "--python-version", "3.11", "--only-binary", ":all:")


def main() -> None:
    parser = argparse.ArgumentParser("python -m deploy.windows", description=__doc__)
    parser.add_argument("--python", type=Path, required=True, help="python-3.11.x-embed-amd64.zip")
    parser.add_argument("--out", type=Path, default=Path("bang-chi-so-windows.zip"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        site = install_offline(fetch_wheels(Path(folder)), Path(folder, "site"))
        count = pack(options.python, site, tracked_files(), options.out)
    print(f"{options.out}: {count} files, {options.out.stat().st_size / 1e6:.0f} MB")


def fetch_wheels(folder: Path) -> Path:
    """The packages and all they need on Windows, which is not what they need here."""
    locked, wheels = folder / "locked.txt", folder / "wheels"
    run("uv", "pip", "compile", "--quiet", *PLATFORM, "--output-file", locked, ROOT / "requirements.txt")
    run(sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--platform", "win_amd64",
        "--python-version", "3.11", "--only-binary", ":all:", "--dest", wheels, "--requirement", locked)  # fmt: skip
    return wheels


def install_offline(wheels: Path, site: Path) -> Path:
    alone = ("--offline", "--no-index", "--no-cache", "--find-links", wheels)
    run("uv", "pip", "install", "--quiet", *alone, *PLATFORM, "--target", site, "--requirement",
        ROOT / "requirements.txt")  # fmt: skip
    return site


def tracked_files() -> list[Path]:
    listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, check=True, capture_output=True, encoding="utf-8")
    return [ROOT / name for name in listed.stdout.split("\0") if name]


def run(*command: str | Path) -> None:
    subprocess.run(command, check=True)


if __name__ == "__main__":
    main()
