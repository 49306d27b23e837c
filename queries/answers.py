"""Answers that are kept, the ones used last; asked by many at one moment, a question is worked out once."""

import pickle
from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from threading import Lock
from typing import NamedTuple

import pandas as pd

LARGEST = 0.5  # of all room: a larger answer is not kept, as it would cost most of the others


class Use(NamedTuple):
    """Questions answered from what was kept, and worked out; answers kept now, their bytes, the most there may be."""

    hits: int
    misses: int
    kept: int
    size: int
    most: int


class Answers:
    """Kept as bytes: a small DataFrame takes ten times as much, and more with each copy that is made of it."""

    def __init__(self, most_bytes: int):
        self._most_bytes = most_bytes
        self._lock = Lock()
        self.clear()

    def clear(self) -> None:
        with self._lock:
            self._answers: OrderedDict[Hashable, bytes | Future[bytes]] = OrderedDict()  # Future: being worked out
            self._size = self._hits = self._misses = 0

    @property
    def use(self) -> Use:
        with self._lock:
            kept = sum(isinstance(answer, bytes) for answer in self._answers.values())
            return Use(self._hits, self._misses, kept, self._size, self._most_bytes)

    def get(self, question: Hashable, work_out: Callable[[], pd.DataFrame]) -> pd.DataFrame:
        """The caller's own rows. An error goes to all who wait for the answer and is not kept."""
        with self._lock:
            answer = self._answers.get(question)
            if is_new := answer is None:
                answer = self._answers[question] = Future()
            self._answers.move_to_end(question)
            self._hits, self._misses = self._hits + (not is_new), self._misses + is_new
        if is_new:
            return self._work_out(question, answer, work_out)
        return pickle.loads(answer.result() if isinstance(answer, Future) else answer)

    def _work_out(
        self, question: Hashable, answer: Future[bytes], work_out: Callable[[], pd.DataFrame]
    ) -> pd.DataFrame:
        try:
            rows = work_out()
            kept = pickle.dumps(rows, pickle.HIGHEST_PROTOCOL)
        except BaseException as error:
            self._settle(question, answer, None)
            answer.set_exception(error)
            raise
        answer.set_result(kept)
        self._settle(question, answer, kept)
        return rows

    def _settle(self, question: Hashable, answer: Future[bytes], kept: bytes | None) -> None:
        """What was cleared meanwhile is not kept either."""
        with self._lock:
            if self._answers.get(question) is not answer:
                return
            del self._answers[question]
            if kept is not None and len(kept) <= LARGEST * self._most_bytes:
                self._answers[question] = kept
                self._size += len(kept)
                self._drop_oldest()

    def _drop_oldest(self) -> None:
        """Not those that are still being worked out."""
        while self._size > self._most_bytes:
            oldest = next(question for question, answer in self._answers.items() if isinstance(answer, bytes))
            self._size -= len(self._answers.pop(oldest))
