"""Answers that are kept, the ones used last; asked by many at one moment, a question is worked out once."""

from collections import OrderedDict
from collections.abc import Callable, Hashable
from concurrent.futures import Future
from threading import Lock
from typing import NamedTuple

import pandas as pd


class Use(NamedTuple):
    """Questions answered from what was kept, and worked out; answers kept now, their bytes, the most there may be."""

    hits: int
    misses: int
    kept: int
    size: int
    most: int


class Answers:
    def __init__(self, most_bytes: int):
        self._most_bytes = most_bytes
        self._lock = Lock()
        self.clear()

    def clear(self) -> None:
        with self._lock:
            self._answers: OrderedDict[Hashable, Future[pd.DataFrame]] = OrderedDict()
            self._sizes: dict[Hashable, int] = {}
            self._size = 0
            self._hits = self._misses = 0

    @property
    def use(self) -> Use:
        with self._lock:
            return Use(self._hits, self._misses, len(self._sizes), self._size, self._most_bytes)

    def get(self, question: Hashable, work_out: Callable[[], pd.DataFrame]) -> pd.DataFrame:
        """An error goes to all who wait for the answer and is not kept."""
        with self._lock:
            answer = self._answers.get(question)
            if is_new := answer is None:
                answer = self._answers[question] = Future()
            self._answers.move_to_end(question)
            self._hits, self._misses = self._hits + (not is_new), self._misses + is_new
        if is_new:
            self._work_out(question, answer, work_out)
        return answer.result()

    def _work_out(self, question: Hashable, answer: Future, work_out: Callable[[], pd.DataFrame]) -> None:
        try:
            rows = work_out()
        except BaseException as error:
            with self._lock:
                self._answers.pop(question, None)
            answer.set_exception(error)
            return
        answer.set_result(rows)
        size = int(rows.memory_usage(deep=True).sum())
        with self._lock:
            if self._answers.get(question) is answer:
                self._sizes[question] = size
                self._size += size
                self._drop_oldest()

    def _drop_oldest(self) -> None:
        """Not those that are still being worked out."""
        while self._size > self._most_bytes:
            oldest = next(question for question in self._answers if question in self._sizes)
            self._size -= self._sizes.pop(oldest)
            del self._answers[oldest]
