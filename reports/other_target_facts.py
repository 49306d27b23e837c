"""The plan's other promises in a view: counted by whatever feed has come, named where none has."""

import pandas as pd

from analysis import Period
from analysis.other_targets import OtherTarget, Promise, in_order, judged
from queries import ask, has_question

from .view import View


def other_target_facts(view: View) -> list[OtherTarget]:
    """Those in trouble first, those without a source last; empty for a snapshot older than the plan's table of them."""
    promises = [_promise(row) for row in ask("plan/other_targets", view.filters).to_dict("records")]
    things = {feed: _things(view, feed) for feed in {promise.feed for promise in promises}}
    period = Period(view.filters.start_date, min(view.filters.end_date, view.as_of))
    return in_order(
        judged(
            promise,
            _of(things[promise.feed], promise),
            period=period,
            through=view.through(promise.feed),
            is_narrowed=view.is_less_than_city("other_targets"),
        )
        for promise in promises
    )


def question_of(target: OtherTarget) -> str:
    """The question that lists the things of a promise that has a feed."""
    return f"other_targets/{target.feed}"


def _promise(row: dict) -> Promise:
    known = {name: None if pd.isna(value) else value for name, value in row.items()}
    days = {name: known[name] and known[name].date() for name in ("start_on", "due_on")}
    counts = {name: None if known[name] is None else int(known[name]) for name in ("most_count", "task_no")}
    return Promise(**known | days | counts)


def _things(view: View, feed: str | None) -> pd.DataFrame | None:
    """None without an export of the feed, or without a question that reads it."""
    question = f"other_targets/{feed}"
    if view.through(feed) is None or not has_question(question):
        return None
    return ask(question, view.filters)


def _of(things: pd.DataFrame | None, promise: Promise) -> pd.DataFrame | None:
    return None if things is None else things[things["target"] == promise.target].reset_index(drop=True)
