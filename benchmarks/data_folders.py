"""Data folders with sample exports of a given size and the snapshot made of them, kept from one run to the next."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
FINES_AT_SCALE_1 = 600_000


def with_exports(work: Path, scale: float) -> Path:
    """A data folder below `work` that holds sample exports of `scale` times 600,000 fines."""
    root = work / f"scale-{scale:g}"
    if not (root / "exported").is_file():
        run("sample", "--scale", f"{scale:g}", "--data", str(root))
        (root / "exported").touch()
    return root


def with_snapshot(work: Path, scale: float) -> Path:
    """The same folder, imported."""
    root = with_exports(work, scale)
    if not (root / "snapshots" / "current").is_file():
        run("intake", "--data", str(root), accepted=(0, 1))
    return root


def run(module: str, *options: str, accepted: tuple[int, ...] = (0,)) -> None:
    """One of the project's own commands; what it says appears only if it fails (`subprocess.CalledProcessError`)."""
    command = [sys.executable, "-m", module, *options]
    done = subprocess.run(command, cwd=ROOT, env=os.environ, capture_output=True, encoding="utf-8", check=False)
    if done.returncode not in accepted:
        print(done.stdout, done.stderr, file=sys.stderr)
        done.check_returncode()
