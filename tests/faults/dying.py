"""
`python -m tests.faults.dying ROOT FOLDER`: imports ROOT, and before each step (a change of a file or folder, or a
progress) copies ROOT as it lies on the disk to FOLDER/<number of the step>: that is what kill -9 at this moment leaves.
Prints the steps.
"""

import os
import re
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

from intake import import_exports

_CHANGES = {"os.rename", "os.remove", "os.rmdir", "os.mkdir", "shutil.rmtree"}
_CHANCE = re.compile(r"(?<=\.writing-)\w{8}(?=/|$)|[0-9a-f]{16}")


def watch(root: Path, note: Callable[[str], None]) -> None:
    """Call `note` before each step with what it is; before the first of those of one name."""
    known = set()

    def hear(event: str, arguments: tuple) -> None:
        writes = event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
        if (writes or event in _CHANGES) and str(arguments[0]).startswith(f"{root}/"):
            step = _CHANCE.sub("*", f"{event} {Path(str(arguments[0])).relative_to(root)}")
            step = re.sub(r"[a-z_]+\.parquet", "*.parquet", step)
            if step not in known:
                known.add(step)
                note(step)

    sys.addaudithook(hear)
    import_exports(root, progress=lambda code, **values: note(code))


if __name__ == "__main__":
    root, folder = map(Path, sys.argv[1:])
    steps: list[str] = []

    def copy(step: str) -> None:
        shutil.copytree(root, folder / str(len(steps)))
        steps.append(step)

    watch(root, copy)
    print("\n".join(steps))
