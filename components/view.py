"""What the reader looks at, read once per run and never changed by a page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import streamlit as st

from queries import Filters


@dataclass(frozen=True)
class Cut:
    """The periods of one feed, cut at its data-through: the one chosen, the one it is compared with, and cung ky.

    A status is always judged against `same_period`, whatever the reader compares with.
    """

    now: Filters
    before: Filters
    same_period: Filters
    through: date


@dataclass(frozen=True)
class View:
    """`filters` and `before` are the whole periods, `cuts` the same per feed as far as its data go.

    `preset` is year, half, quarter, month, plan or free; `compare` is same_period, previous or base_year.
    """

    filters: Filters
    before: Filters
    cuts: Mapping[str, Cut]
    preset: str
    compare: str
    scope: str
    as_of: date
    is_sample: bool

    def cut(self, feed: str) -> Cut | None:
        """None when the period begins after the feed's data-through: no value and no status then."""
        return self.cuts.get(feed)


def current_view() -> View:
    return st.session_state.view
