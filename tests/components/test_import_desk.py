"""One import at a time, with its progress and its answer."""

import time
from threading import Event

import pytest

from components.import_desk import ImportDesk

ANSWER = '{"snapshot": "a", "current": "a", "files": []}'


def finished(desk, seconds=10):
    end = time.monotonic() + seconds
    while not desk.last.is_over:
        assert time.monotonic() < end
        time.sleep(0.01)
    return desk.last


@pytest.fixture
def desk(tmp_path):
    return ImportDesk(tmp_path)


def test_second_visitor_joins_the_run_under_way(desk, monkeypatch):
    go = Event()
    monkeypatch.setattr(desk, "_call", lambda run, module, options: (go.wait(10) and 0, ANSWER))
    first = desk.start()
    assert desk.start() is first
    go.set()
    assert finished(desk).code == 0
    assert desk.start() is not first


def test_sample_is_written_before_the_import(desk, monkeypatch):
    calls = []
    monkeypatch.setattr(desk, "_call", lambda run, module, options: (calls.append((module, options)), (0, ANSWER))[1])
    desk.start(with_sample=True, options=("--accept-loss",))
    finished(desk)
    assert calls == [("sample", []), ("intake", ["--json", "--accept-loss"])]


def test_run_without_an_answer_has_a_number_in_the_log(desk, monkeypatch, caplog):
    monkeypatch.setattr(desk, "_call", lambda run, module, options: (1, ""))
    desk.start()
    run = finished(desk)
    assert run.summary is None and run.log_number in caplog.text


def test_empty_folder_is_answered_by_intake_itself(desk):
    """The real command, its progress and its exit code."""
    desk.start()
    run = finished(desk, 60)
    assert run.code == 2
    assert run.summary["snapshot"] is None and run.summary["files"] == []
    assert run.lines
