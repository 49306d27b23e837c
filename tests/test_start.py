"""
The two commands on a machine that has Python alone: a folder with spaces and accents, real venv and pip, no internet.

Tiny stand-ins for Streamlit and pytest, as wheels in `wheels/`, tell what they were started with.
"""

import json
import os
import shutil
import signal
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import start
from vietnamese import start_words

ROOT = Path(__file__).parent.parent
TELLS_ITS_OPTIONS = """\
import json, sys, time
try:
    print(json.dumps(sys.argv[1:]), flush=True)
    if "--wait" in sys.argv:
        time.sleep(60)
except KeyboardInterrupt:
    print("stopped by itself")
sys.exit(5 if "--fail" in sys.argv else 0)
"""
on_posix = pytest.mark.skipif(os.name == "nt", reason="Windows has neither apt-get nor signals")


def write_wheel(folder: Path, name: str) -> None:
    folder.mkdir(exist_ok=True)
    about = f"{name}-1.0.dist-info"
    with zipfile.ZipFile(folder / f"{name}-1.0-py3-none-any.whl", "w") as wheel:
        wheel.writestr(f"{name}/__init__.py", "")
        wheel.writestr(f"{name}/__main__.py", TELLS_ITS_OPTIONS)
        wheel.writestr(f"{about}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
        wheel.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{about}/RECORD", "")


def command(project: Path, *options: str) -> list[str]:
    strict = ["-X", "warn_default_encoding", "-W", "error::EncodingWarning"]
    return [sys.executable, *strict, str(project / "start.py"), *options]


def environment(**changes: str) -> dict[str, str]:
    programs = {"CHROMIUM": sys.executable, "SOFFICE": sys.executable}
    return {**os.environ, "PYTHONIOENCODING": "cp1252", **programs, **changes}


def run(project: Path, *options: str) -> tuple[int, str]:
    """The exit code and all that was printed."""
    done = subprocess.run(
        command(project, *options), env=environment(), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    return done.returncode, done.stdout.decode("utf-8")


@pytest.fixture(scope="module")
def started(tmp_path_factory):
    """A project after its first start, and what that printed."""
    project = tmp_path_factory.mktemp("start") / "Bảng điều hành 122"
    shutil.copytree(ROOT / "vietnamese", project / "vietnamese", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "start.py", project)
    for name in ("streamlit", "pytest"):
        write_wheel(project / "wheels", name)
    (project / "requirements.txt").write_text("streamlit==1.0\n", encoding="utf-8")
    (project / "requirements-dev.txt").write_text("-r requirements.txt\npytest==1.0\n", encoding="utf-8")
    return project, run(project, "--server.port", "8600")


@pytest.fixture
def project(started, tmp_path):
    return Path(shutil.copytree(started[0], tmp_path / "thư mục khác", symlinks=True))


def test_first_start_installs_and_passes_the_options_on(started):
    code, printed = started[1]
    assert start_words.INSTALLING.format(file="requirements.txt") in printed
    assert json.loads(printed.splitlines()[-1]) == ["run", "dashboard.py", "--server.port", "8600"]
    assert code == 0


def test_second_start_installs_nothing(project):
    shutil.rmtree(project / "wheels")
    assert run(project) == (0, '["run", "dashboard.py"]\n')


def test_changed_requirements_are_installed(project):
    write_wheel(project / "wheels", "newcomer")
    (project / "requirements.txt").write_text("streamlit==1.0\nnewcomer==1.0\n", encoding="utf-8")
    code, printed = run(project)
    assert code == 0 and start_words.INSTALLING.format(file="requirements.txt") in printed
    assert list(project.glob(".venv/**/newcomer/__main__.py"))


def test_what_cannot_be_installed_is_one_sentence_each_time(project):
    (project / "requirements.txt").write_text("missing==1.0\n", encoding="utf-8")
    for _ in range(2):
        code, printed = run(project)
        assert code == 2 and printed.splitlines()[-1] == start_words.INSTALL_FAILED


def test_a_broken_venv_is_made_again(project):
    for pip in project.glob(".venv/**/site-packages/pip"):
        shutil.rmtree(pip)
    code, printed = run(project)
    assert code == 0 and start_words.INSTALLING.format(file="requirements.txt") in printed


def test_test_installs_its_own_and_returns_the_exit_code_of_pytest(project):
    code, printed = run(project, "test", "--fail", "-k", "hai từ")
    assert start_words.INSTALLING.format(file="requirements-dev.txt") in printed
    assert json.loads(printed.splitlines()[-1]) == [*start.ON_ALL_CORES, "--fail", "-k", "hai từ"]
    assert code == 5


@on_posix
def test_ctrl_c_ends_quietly(project):
    running = subprocess.Popen(
        command(project, "--wait"),
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    running.stdout.readline()
    os.killpg(running.pid, signal.SIGINT)
    assert running.communicate(timeout=20)[0] == b"stopped by itself\n" and running.returncode == 0


@on_posix
def test_a_stopped_start_leaves_no_server_behind(project):
    running = subprocess.Popen(command(project, "--wait"), env=environment(), stdout=subprocess.PIPE)
    running.stdout.readline()
    running.terminate()
    assert running.communicate(timeout=20) == (b"", None), "the pipe closes when the last process has ended"


def test_needs_no_package_to_say_how_it_is_used():
    done = subprocess.run(
        [sys.executable, "-S", str(ROOT / "start.py"), "--help"], env=environment(), capture_output=True, check=True
    )
    assert done.stdout.decode("utf-8").splitlines() == start_words.USAGE.splitlines()


def test_an_unknown_command_shows_the_two_there_are(project):
    code, printed = run(project, "tset")
    assert code == 2 and printed.splitlines() == start_words.USAGE.splitlines()


def test_an_older_python_is_one_sentence(monkeypatch, capsys):
    monkeypatch.setattr(sys, "version_info", (3, 9, 2))
    assert start.main([]) == 2
    assert capsys.readouterr().out == start_words.OLD_PYTHON.format(version="3.9.2") + "\n"


def write_program(file: Path, code: str = "") -> Path:
    """Through sh, because the path of Python may hold spaces."""
    file.parent.mkdir(parents=True, exist_ok=True)
    script = file.with_suffix(".py")
    script.write_text(code, encoding="utf-8")
    file.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{script}" "$@"\n', encoding="utf-8")
    file.chmod(0o755)
    return file


@pytest.fixture
def programs(tmp_path, monkeypatch):
    """The only folder on the PATH of a machine without a browser and an office."""
    for name in ("CHROMIUM", "SOFFICE", "ProgramFiles", "ProgramFiles(x86)", "LocalAppData"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    return tmp_path / "bin"


each_program = pytest.mark.parametrize(
    ("find", "variable", "name"),
    [(start.find_browser, "CHROMIUM", "chromium"), (start.find_office, "SOFFICE", "soffice")],
)


@each_program
def test_none_is_found_where_there_is_none(programs, find, variable, name):
    assert find() is None


@each_program
def test_the_named_program_goes_first(programs, monkeypatch, find, variable, name):
    named = write_program(programs.parent / "my own.exe")
    write_program(programs / name)
    monkeypatch.setenv(variable, str(named))
    assert find() == str(named)


@each_program
def test_a_named_program_that_is_not_there_is_not_replaced(programs, monkeypatch, find, variable, name):
    write_program(programs / name)
    monkeypatch.setenv(variable, str(programs / "nowhere"))
    assert find() is None


def test_edge_of_windows_is_found(programs, monkeypatch):
    monkeypatch.setenv("ProgramFiles(x86)", str(programs.parent / "Program Files"))
    edge = write_program(programs.parent / "Program Files/Microsoft/Edge/Application/msedge.exe")
    assert start.find_browser() == str(edge)


APT_GET = """
import pathlib, sys
with pathlib.Path(__file__).with_name("apt.log").open("a") as log:
    print(*sys.argv[1:], file=log)
if "install" in sys.argv:
    for program in ("chromium", "soffice", "pdftotext"):
        pathlib.Path(__file__).with_name(program).touch(0o755)
"""
SUDO = """
import os, sys
assert sys.argv[1] == "-n"
sys.exit(0 if sys.argv[2] == "true" else os.spawnvp(os.P_WAIT, sys.argv[2], sys.argv[2:]))
"""
SUDO_ASKS_FOR_A_PASSWORD = "raise SystemExit(1)"


@on_posix
@pytest.mark.parametrize("user", [0, 1000])
def test_the_package_manager_brings_browser_and_office_at_once(programs, monkeypatch, capsys, user):
    write_program(programs / "apt-get", APT_GET)
    write_program(programs / "sudo", SUDO)
    monkeypatch.setattr(os, "geteuid", lambda: user)
    start.install_programs()
    assert start.find_browser() == str(programs / "chromium") and start.find_office() == str(programs / "soffice")
    packages = "chromium libreoffice-impress-nogui libreoffice-writer-nogui poppler-utils"
    log = (programs / "apt.log").read_text(encoding="utf-8")
    assert log.splitlines() == ["-qq update", f"-qq install -y --no-install-recommends {packages}"]
    assert start_words.NO_OFFICE not in capsys.readouterr().out


@on_posix
def test_where_nothing_can_be_installed_what_is_missing_is_said(programs, monkeypatch, capsys):
    write_program(programs / "chromium")
    start.install_programs()
    assert capsys.readouterr().out == start_words.NO_OFFICE + "\n"


@on_posix
def test_no_password_is_asked_for(programs, monkeypatch):
    write_program(programs / "apt-get", APT_GET)
    write_program(programs / "sudo", SUDO_ASKS_FOR_A_PASSWORD)
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    start.install_packages("chromium")
    assert not (programs / "apt.log").exists()
