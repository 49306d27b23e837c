"""Answers that are kept: each worked out once, no more of them than there is room for, errors never."""

import pickle
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier, Event

import pandas as pd
import pytest

from queries.answers import Answers

ROWS = pd.DataFrame({"n": range(1000)})
SIZE = len(pickle.dumps(ROWS, pickle.HIGHEST_PROTOCOL))


def never() -> pd.DataFrame:
    raise AssertionError("this was to be kept")


def test_what_many_ask_at_one_moment_is_worked_out_once():
    answers, all_there, is_asked = Answers(10 * SIZE), Barrier(16), []

    def ask() -> pd.DataFrame:
        all_there.wait(timeout=10)
        return answers.get("q", work_out)

    def work_out() -> pd.DataFrame:
        is_asked.append(True)
        Event().wait(0.2)
        return ROWS

    with ThreadPoolExecutor(16) as threads:
        found = [future.result() for future in [threads.submit(ask) for _ in range(16)]]
    assert is_asked == [True] and all(rows.equals(ROWS) for rows in found)
    assert (answers.use.hits, answers.use.misses) == (15, 1)


def test_the_ones_used_last_are_kept_as_far_as_there_is_room():
    answers = Answers(3 * SIZE)
    for question in "abc":
        answers.get(question, lambda: ROWS)
    answers.get("a", never)
    answers.get("d", lambda: ROWS)
    assert answers.use.size == 3 * SIZE
    for question in "acd":
        answers.get(question, never)
    with pytest.raises(AssertionError, match="kept"):
        answers.get("b", never)


def test_an_answer_larger_than_all_room_is_given_and_not_kept():
    answers = Answers(SIZE - 1)
    assert answers.get("a", lambda: ROWS) is ROWS
    assert answers.use.kept == 0


def test_an_answer_that_would_cost_most_of_the_others_is_given_and_not_kept():
    answers = Answers(3 * SIZE)
    twice = pd.concat([ROWS, ROWS], ignore_index=True)
    answers.get("a", lambda: ROWS)
    assert answers.get("b", lambda: twice) is twice
    answers.get("a", never)
    with pytest.raises(AssertionError, match="kept"):
        answers.get("b", never)
    assert (answers.use.kept, answers.use.size) == (1, SIZE)


def test_what_a_reader_does_to_rows_is_nobody_elses():
    answers = Answers(2 * SIZE)
    for _ in range(3):
        rows = answers.get("a", ROWS.copy)
        assert rows.equals(ROWS)
        rows.loc[0, "n"], rows["more"] = -1, 1


def test_an_error_is_not_kept():
    answers = Answers(SIZE)
    with pytest.raises(AssertionError):
        answers.get("a", never)
    assert answers.get("a", lambda: ROWS) is ROWS


def test_an_error_goes_to_all_who_wait():
    answers, is_begun, may_end = Answers(SIZE), Event(), Event()

    def work_out() -> pd.DataFrame:
        is_begun.set()
        may_end.wait(10)
        raise OSError("no disk")

    with ThreadPoolExecutor(2) as threads:
        first = threads.submit(answers.get, "a", work_out)
        is_begun.wait(10)
        second = threads.submit(answers.get, "a", never)
        may_end.set()
        assert isinstance(first.exception(10), OSError) and isinstance(second.exception(10), OSError)
