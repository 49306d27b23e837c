"""
Exports -> snapshot, against a script written by hand for these very files that checks nothing (`intake_floor`).

Both run as fresh processes, one after the other, several rounds; a figure is the median of its rounds. From 10 times
600,000 fines on the same is measured at a tenth of them, and growth is the exponent between the two: 1 is linear.
"""

import math
import os
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from .data_folders import FINES_AT_SCALE_1, ROOT, with_exports
from .intake_known import write_known

GOAL, GOAL_MIB = 1.5, 4096
FEW_ROUNDS, MANY_ROUNDS = 2, 5


@dataclass(frozen=True)
class Run:
    """One process: seconds on the clock, seconds of all cores, and the most memory it held, in MiB."""

    seconds: float
    cpu_seconds: float
    memory_mib: float


def measure(scale: float, work: Path) -> dict[str, Any]:
    sizes = [measured(size, work) for size in ((scale / 10, scale) if scale >= 10 else (scale,))]
    found = {"sizes": sizes, "goal_ratio": GOAL, "goal_mib_at_10_million": GOAL_MIB}
    if len(sizes) == 2:
        found["growth"] = [_growth(name, *sizes) for name in ("intake_s", "floor_s", "intake_mib", "floor_mib")]
    return found


def measured(scale: float, work: Path) -> dict[str, Any]:
    """The two at one size; `ratio` is of the medians on the clock, `cpu_ratio` of the work all cores did."""
    exports = with_exports(work, scale)
    known, data, out = (work / f"intake-{name}-{scale:g}" for name in ("known", "data", "floor"))
    if not (known / "places.parquet").is_file():
        write_known(exports, known)
    data.mkdir(exist_ok=True)
    if not (data / "sample").exists():
        (data / "sample").symlink_to(exports / "sample", target_is_directory=True)
    runs: dict[str, list[Run]] = {"floor": [], "intake": []}
    for _ in range(MANY_ROUNDS if scale < 10 else FEW_ROUNDS):
        shutil.rmtree(out, ignore_errors=True)
        runs["floor"].append(timed("benchmarks.intake_floor", str(known), str(out)))
        shutil.rmtree(data / "snapshots", ignore_errors=True)
        runs["intake"].append(timed("intake", "--data", str(data), accepted=(0, 1)))
    return {"fines": round(scale * FINES_AT_SCALE_1)} | _compared(runs["intake"], runs["floor"])


def timed(module: str, *options: str, accepted: tuple[int, ...] = (0,)) -> Run:
    """One of the project's modules as a process of its own; `RuntimeError` with what it said where it failed."""
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", module, *options], cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )
    said = process.stderr.read()
    _, status, used = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in accepted:
        raise RuntimeError(f"{module} ended with {process.returncode}: {said.decode(errors='replace')}")
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


def _compared(intake: list[Run], floor: list[Run]) -> dict[str, float]:
    intake_s, floor_s = (median(run.seconds for run in runs) for runs in (intake, floor))
    intake_cpu, floor_cpu = (median(run.cpu_seconds for run in runs) for runs in (intake, floor))
    return {
        "rounds": len(intake),
        "intake_s": intake_s,
        "floor_s": floor_s,
        "ratio": intake_s / floor_s,
        "cpu_ratio": intake_cpu / floor_cpu,
        "intake_mib": max(run.memory_mib for run in intake),
        "floor_mib": max(run.memory_mib for run in floor),
    }


def _growth(name: str, small: dict[str, Any], large: dict[str, Any]) -> dict[str, Any]:
    exponent = math.log(large[name] / small[name]) / math.log(large["fines"] / small["fines"])
    return {"of": name, "small": small[name], "large": large[name], "exponent": exponent}
