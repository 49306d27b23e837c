"""
The two commands of README.md. They need Python 3.11 and nothing else:

python start.py [options of streamlit run]   installs what is needed and starts the dashboard
python start.py test [options of pytest]     installs what is needed, browser and office too, and passes the tests
"""

from __future__ import annotations  # an older Python must get as far as the sentence that asks for a newer one

import hashlib
import importlib.util
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from vietnamese import start_words

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
BROWSERS = (
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "microsoft-edge",
    "microsoft-edge-stable",
    "msedge",
    "chrome",
)
WINDOWS_BROWSERS = (
    "Microsoft/Edge/Application/msedge.exe",
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
)
OFFICES = ("soffice", "libreoffice")
WINDOWS_OFFICES = ("LibreOffice/program/soffice.com",)
ON_ALL_CORES = ("-n", "auto")  # tests/conftest.py says what stays together
OFFICE_PACKAGES = ("libreoffice-impress-nogui", "libreoffice-writer-nogui")


class CannotStart(Exception):
    """Its text is one Vietnamese sentence for the reader."""


def main(arguments: list[str]) -> int:
    """The exit code: that of Streamlit or pytest, 2 when it did not come to that, 130 after Ctrl+C."""
    sys.stdout.reconfigure(encoding="utf-8")
    try:
        return obey(arguments)
    except CannotStart as error:
        print(error, flush=True)
        return 2
    except KeyboardInterrupt:
        return 130


def obey(arguments: list[str]) -> int:
    if sys.version_info < (3, 11):  # noqa: UP036
        raise CannotStart(start_words.OLD_PYTHON.format(version=".".join(map(str, sys.version_info[:3]))))
    if arguments[:1] == ["test"]:
        install("requirements-dev.txt")
        install_programs()
        return run_module("pytest", *ON_ALL_CORES, *arguments[1:])
    if arguments and (arguments[0] in ("-h", "--help") or not arguments[0].startswith("-")):
        print(start_words.USAGE)
        return 0 if arguments[0].startswith("-") else 2
    install("requirements.txt")
    return run_module("streamlit", "run", "dashboard.py", *arguments)


def install(requirements: str) -> None:
    """Nothing to do while the venv works and its stamp knows the files as they are now."""
    if not is_usable():
        create_venv()
    stamp = VENV / f"{requirements}.sha256"
    files = sorted({"requirements.txt", requirements})
    wanted = hashlib.sha256(b"".join((ROOT / file).read_bytes() for file in files)).hexdigest()
    if stamp.is_file() and stamp.read_text(encoding="ascii") == wanted:
        return
    print(start_words.INSTALLING.format(file=requirements), flush=True)
    without_internet = ["--no-index", "--find-links", "wheels"] if (ROOT / "wheels").is_dir() else []
    pip = [PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "-r", requirements]
    if not attempt(*pip, *without_internet):
        raise CannotStart(start_words.INSTALL_FAILED)
    stamp.write_text(wanted, encoding="ascii")


def is_usable() -> bool:
    check = "import pip, sys; sys.exit(sys.version_info < (3, 11))"
    return PYTHON.is_file() and attempt(PYTHON, "-c", check, stderr=subprocess.DEVNULL)


def create_venv() -> None:
    package = f"python3.{sys.version_info.minor}-venv"
    if importlib.util.find_spec("ensurepip") is None:
        install_packages(package)
    if not attempt(sys.executable, "-m", "venv", "--clear", VENV, stderr=subprocess.DEVNULL):
        raise CannotStart(start_words.NO_VENV.format(package=package))


def install_programs() -> None:
    """What the tests drive besides Python: a browser, an office that opens the files made, a reader of PDF."""
    bring = {find_browser: ("chromium",), find_office: OFFICE_PACKAGES, find_pdf: ("poppler-utils",)}
    missing = [package for find, packages in bring.items() if not find() for package in packages]
    if missing:
        install_packages(*missing)
    if not (find_office() and find_pdf()):
        print(start_words.NO_OFFICE, flush=True)
    if not find_browser():
        print(start_words.DOWNLOADING_BROWSER, flush=True)
        if not attempt(PYTHON, "-m", "playwright", "install", "chromium"):
            print(start_words.NO_BROWSER, flush=True)


def find_browser() -> str | None:
    """The program the browser tests drive: the one CHROMIUM names, else one that is installed."""
    return find_program("CHROMIUM", BROWSERS, WINDOWS_BROWSERS)


def find_office() -> str | None:
    """The LibreOffice that tests open files with: the one SOFFICE names, else one that is installed."""
    return find_program("SOFFICE", OFFICES, WINDOWS_OFFICES)


def find_pdf() -> str | None:
    return shutil.which("pdftotext")


def find_program(variable: str, names: tuple[str, ...], windows_names: tuple[str, ...]) -> str | None:
    if variable in os.environ:
        return shutil.which(os.environ[variable])
    folders = [os.environ.get(name) for name in ("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")]
    candidates = [str(Path(folder, name)) for folder in folders if folder for name in windows_names]
    return next(filter(None, map(shutil.which, [*names, *candidates])), None)


def install_packages(*packages: str) -> None:
    """By apt-get where it is there and asks for no password; elsewhere nothing happens."""
    if not shutil.which("apt-get"):
        return
    as_root = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if as_root and not (shutil.which("sudo") and attempt(*as_root, "true", stderr=subprocess.DEVNULL)):
        return
    print(start_words.INSTALLING_PACKAGE.format(package=", ".join(packages)), flush=True)
    attempt(*as_root, "apt-get", "-qq", "update")
    attempt(*as_root, "apt-get", "-qq", "install", "-y", "--no-install-recommends", *packages)


def attempt(*command: str | Path, **options: int) -> bool:
    return subprocess.run(command, cwd=ROOT, check=False, **options).returncode == 0


def run_module(*arguments: str) -> int:
    """Ctrl+C reaches the child by itself, so only its end is waited for; a polite kill is passed on."""
    child = subprocess.Popen([PYTHON, "-m", *arguments], cwd=ROOT)
    signal.signal(signal.SIGTERM, lambda *_: child.terminate())
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:
            continue


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
