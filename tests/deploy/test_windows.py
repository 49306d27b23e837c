"""What the Windows bundle holds. Nothing of it is run here: that needs Windows."""

import zipfile
from pathlib import Path

import pytest

from deploy.windows.__main__ import tracked_files
from deploy.windows.pack import NotThePython, pack


@pytest.fixture
def python(tmp_path) -> Path:
    """As python.org packs it, without its contents."""
    file = tmp_path / "python.zip"
    with zipfile.ZipFile(file, "w") as embedded:
        for name in ("python.exe", "python311.dll", "python311.zip", "python311._pth"):
            embedded.writestr(name, name)
    return file


@pytest.fixture
def site(tmp_path) -> Path:
    (tmp_path / "site" / "streamlit").mkdir(parents=True)
    (tmp_path / "site" / "streamlit" / "__init__.py").write_text("", encoding="utf-8")
    return tmp_path / "site"


def test_holds_python_packages_project_and_what_to_click(python, site, tmp_path):
    out = tmp_path / "bundle.zip"
    count = pack(python, site, tracked_files(), out)
    with zipfile.ZipFile(out) as bundle:
        names = set(bundle.namelist())
        paths = bundle.read("python/python311._pth").decode("ascii").split("\r\n")
        click = bundle.read("Mo-bang-chi-so.cmd")
    assert count == len(names)
    assert {"python/python.exe", "python/Lib/site-packages/streamlit/__init__.py", "app/deploy/server.py"} <= names
    assert {"app/dashboard.py", "app/.streamlit/config.toml", "app/data/plan/targets.csv", "app/HUONG_DAN.md"} <= names
    assert not [name for name in names if name.startswith(("app/tests", "app/data/snapshots/", "app/data/exports/a"))]
    assert {"Lib\\site-packages", "..\\app"} <= set(paths)
    assert b"run dashboard.py" in click and click.count(b"\r\n") == click.count(b"\n")


def test_another_python_is_refused(site, tmp_path):
    with zipfile.ZipFile(tmp_path / "other.zip", "w") as other:
        other.writestr("python312.dll", "")
    with pytest.raises(NotThePython):
        pack(tmp_path / "other.zip", site, [], tmp_path / "bundle.zip")
