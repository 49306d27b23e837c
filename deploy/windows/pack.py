"""The parts of the bundle into one zip: python/ with its packages, app/, and what to double-click."""

import zipfile
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
NOT_SHIPPED = {"tests", "tools", "benchmarks", ".ci"}
PATHS = "python311.zip\r\n.\r\nLib\\site-packages\r\n..\\app\r\n"  # all that this Python looks into


class NotThePython(Exception):
    """The zip given is no embeddable Python 3.11 for 64-bit Windows."""


def pack(python: Path, site: Path, files: Iterable[Path], out: Path) -> int:
    """How many files `out` holds."""
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as bundle:
        _add_python(bundle, python)
        for file in sorted(site.rglob("*")):
            if file.is_file():
                bundle.write(file, Path("python/Lib/site-packages", file.relative_to(site)))
        for file in files:
            inner = file.relative_to(ROOT)
            if inner.parts[0] not in NOT_SHIPPED:
                bundle.write(file, Path("app", inner))
        for file in sorted(HERE.glob("*.cmd")):
            bundle.write(file, file.name)
        return len(bundle.namelist())


def _add_python(bundle: zipfile.ZipFile, python: Path) -> None:
    with zipfile.ZipFile(python) as embedded:
        names = set(embedded.namelist())
        if not {"python.exe", "python311.dll", "python311._pth"} <= names:
            raise NotThePython(f"{python}: python.exe, python311.dll and python311._pth are not all there")
        for name in sorted(names - {"python311._pth"}):
            bundle.writestr(f"python/{name}", embedded.read(name))
    bundle.writestr("python/python311._pth", PATHS)
