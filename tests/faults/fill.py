"""
`python -m tests.faults.fill ROOT SIZE ...`: fills the disk under ROOT/snapshots but for SIZE bytes, imports, makes room
again; for each size a line of JSON: the exit code, what was said, which version is served, what was left and logged.
"""

import io
import json
import os
import sys
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path

from intake import Snapshots
from intake.__main__ import main
from tests.faults.folders import import_version, version_told, write_exports


def attempt(root: Path, size: int) -> dict[str, object]:
    filler, log = root / "snapshots" / "filler", root / "snapshots" / "intake.log"
    fill(filler, size)
    log.unlink(missing_ok=True)
    said, answer = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
    with redirect_stderr(said), redirect_stdout(answer):
        code = main(["--data", str(root)])
    said.seek(0)
    left = [path.name for path in (root / "snapshots").glob(".writing-*")]
    filler.unlink()
    return {
        "size": size,
        "code": code,
        "said": said.read(),
        "version": version_told(),
        "is_whole": Snapshots(root).is_whole(Snapshots(root).current),
        "left": left,
        "log": log.read_text(encoding="utf-8") if log.exists() else "",
    }


def fill(file: Path, but_for: int) -> None:
    free = os.statvfs(file.parent)
    with file.open("wb", buffering=0) as stream:
        os.posix_fallocate(stream.fileno(), 0, free.f_bavail * free.f_frsize - but_for)


if __name__ == "__main__":
    root = Path(sys.argv[1])
    import_version(root, "old")
    write_exports(root, "new")
    for size in sys.argv[2:]:
        print(json.dumps(attempt(root, int(size)), ensure_ascii=False))
