"""
What a page is about to ask is asked ahead: the questions of its last run, of the filters as they are now.

Threads of their own work them out while the page draws; one it comes to meanwhile it waits for. A guess that is wrong
costs an answer that nobody reads.
"""

import logging
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import fields, replace
from typing import NamedTuple

from .filters import Filters
from .runner import Asked, ask, asked

log = logging.getLogger(__name__)
_threads = ThreadPoolExecutor(2, "ahead")


class Run(NamedTuple):
    """The filters of a page's view, and what it asked."""

    filters: Filters
    questions: tuple[Asked, ...]


_last_runs: dict[str, Run] = {}


@contextmanager
def asking_ahead(page: str, filters: Filters) -> Iterator[None]:
    """Around a run of a page, whichever reader it is for."""
    last = _last_runs.get(page, Run(filters, ()))
    for name, of in last.questions if last.filters != filters else ():
        _threads.submit(_try, name, moved(of, last.filters, filters))
    token = asked.set([])
    try:
        yield
        _last_runs[page] = Run(filters, tuple(dict.fromkeys(asked.get())))
    finally:
        asked.reset(token)


def moved(filters: Filters, before: Filters, now: Filters) -> Filters:
    """What a question was asked of, with whatever it had from the view `before` as the view has it `now`."""
    pairs = ((field.name, getattr(before, field.name)) for field in fields(Filters))
    return replace(filters, **{name: getattr(now, name) for name, was in pairs if getattr(filters, name) == was})


def _try(name: str, filters: Filters) -> None:
    try:
        ask(name, filters)
    except Exception as error:  # whoever really asks gets it and says so
        log.debug("%s could not be asked ahead", name, exc_info=error)
