"""Files that are replaced while an import reads them: refused in a sentence, or wholly one version, never a mixture."""

import os
import shutil
from pathlib import Path

import pytest

from intake import IntakeError, Snapshots, batches, import_exports
from intake.__main__ import main
from intake.exports import PROJECT_DATA
from intake.failures import explain
from queries import ask
from tests.faults.folders import import_version, served_version, write_exports
from tests.intake.exporting import HEADER, write_export
from vietnamese.intake_words import FAILURES, FILE_REFUSED

REFUSED = FILE_REFUSED["changed_while_reading"]
B = HEADER + "\nW1,03/01/2026,0,0\n"
MAPPINGS = {"exports/m.toml": 'files = "other*.csv"\nfeed = "accidents"\ncolumns.accident_id = "nr"\n'}


@pytest.fixture(scope="module")
def written(tmp_path_factory) -> tuple[Path, str]:
    root = tmp_path_factory.mktemp("replaced")
    return root, import_version(root, "old")


@pytest.fixture
def ids(written) -> dict[str, str]:
    return {"old": written[1]}


@pytest.fixture
def root(written, tmp_path, monkeypatch) -> Path:
    """The old version is in use."""
    copy = shutil.copytree(written[0], tmp_path / "data")
    monkeypatch.setenv("DASHBOARD_DATA", str(copy))
    return copy


def replace_by(root: Path, version: str) -> None:
    """As a program that writes aside and renames; in place is tried as well."""
    write_exports(root / "aside", version)
    os.replace(root / "aside" / "exports" / "a.csv", root / "exports" / "a.csv")


def overwrite_by(root: Path, version: str) -> None:
    write_exports(root, version)


@pytest.mark.parametrize("change, step", [(replace_by, "read_source"), (overwrite_by, "_check_unchanged")])
def test_one_replaced_while_it_is_read_is_refused(root, ids, monkeypatch, capsys, change, step):
    """Before it is opened, and after it was read."""
    write_exports(root, "new")
    real = getattr(batches, step)

    def after_the_change(*given, **named):
        change(root, "later")
        return real(*given, **named)

    monkeypatch.setattr(batches, step, after_the_change)
    assert main(["--data", str(root)]) == 2
    assert capsys.readouterr().out.splitlines()[0].endswith(REFUSED)
    assert "refused a.csv: changed_while_reading" in (root / "snapshots" / "intake.log").read_text(encoding="utf-8")
    assert served_version(root, ids) == ("old", False)
    monkeypatch.setattr(batches, step, real)
    ids["later"] = import_exports(root).snapshot
    assert served_version(root, ids) == ("later", False)


@pytest.mark.parametrize("moment", ["hashing", "reading", "comparing", "writing"])
def test_at_any_other_moment_it_is_one_version_or_none(root, ids, moment):
    """Another file is accepted all the while."""
    write_export(root, "b.csv", B)
    write_exports(root, "new")

    def progress(code: str, **values: object) -> None:
        if code == moment:
            replace_by(root, "later")

    report = import_exports(root, progress=progress)
    sentences = {file["path"]: file["sentence"] for file in report.manifest["files"]}
    assert sentences["b.csv"] is None and sentences["a.csv"] in (None, REFUSED)
    [totals] = ask("accidents/totals").itertuples(index=False)
    days = totals.accident_count - (report.current != ids["old"])
    version = {"hashing": "later", "reading": "old"}.get(moment, "new")
    assert (days, totals.death_count) == (20, {"old": 20, "new": 40, "later": 60}[version])


@pytest.mark.parametrize("moment", ["hashing", "reading"])
def test_one_that_is_gone_when_it_is_to_be_read_holds_back(root, ids, moment):
    write_export(root, "b.csv", B)
    report = import_exports(
        root, progress=lambda code, **values: code == moment and (root / "exports" / "a.csv").unlink(missing_ok=True)
    )
    assert (report.exit_code, report.lost) == (1, ("a.csv",))
    assert served_version(root, ids) == ("old", False)


@pytest.mark.parametrize("name", ["plan/targets.csv", *MAPPINGS])
def test_what_lies_beside_the_exports_may_not_change_meanwhile(root, ids, name):
    """Else the snapshot's id would say one thing and its tables another, for ever."""
    beside = root / name
    beside.parent.mkdir(exist_ok=True)
    if name in MAPPINGS:
        write_export(root, Path(name).name, MAPPINGS[name])
    else:
        shutil.copy(PROJECT_DATA / name, beside)
    write_exports(root, "new")

    def progress(code: str, **values: object) -> None:
        if code == "comparing":
            with beside.open("a", encoding="utf-8") as file:
                file.write("\n")

    with pytest.raises(IntakeError) as failure:
        import_exports(root, progress=progress)
    code, values = explain(failure.value)
    assert FAILURES[code].format(**values).startswith(f"Tệp “{name}” bị thay đổi trong lúc nhập")
    assert served_version(root, ids) == ("old", False)
    assert not [left for left in (root / "snapshots").glob(".writing-*")]
    assert import_exports(root).snapshot == Snapshots(root).current != ids["old"]
