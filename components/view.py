"""What the reader looks at, read once per run and never changed by a page."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import streamlit as st

from analysis import Compared, Comparison, Period, compared
from queries import Filters
from vietnamese import periods as words

QUIET = timedelta(days=31)


@dataclass(frozen=True)
class Cut:
    """The periods of one feed as far as its data go: the one chosen, the one compared with, the same one last year.

    A status is always judged against `last_year`, whatever the reader compares with; `before` is None where the chosen
    comparison has no such days or the feed does not reach back to them, `has_last_year` says whether it does to those.
    """

    now: Filters
    before: Filters | None
    last_year: Filters
    has_last_year: bool
    through: date
    periods: Compared


@dataclass(frozen=True)
class View:
    """`filters` hold the chosen period as far as the as-of day, `period` the whole unit or range it is part of."""

    filters: Filters
    period: Period
    preset: str
    against: Comparison
    scope: str
    period_words: str
    as_of: date
    is_sample: bool
    data_through: Mapping[str, date]
    data_from: Mapping[str, date]

    def through(self, feed: str) -> date | None:
        return self.data_through.get(feed)

    def cut(self, feed: str) -> Cut | None:
        """None when the period begins after the feed's data-through or ends before its first day: no value then."""
        through, calendar = self.through(feed), self.filters.calendar
        chosen = compared(self.period, through, calendar, self.against)
        if chosen is None or chosen.now.end < self.data_from[feed]:
            return None
        last_year = compared(self.period, through, calendar).before
        return Cut(
            now=self.filters.within(*chosen.now),
            before=self.filters.within(*chosen.before)
            if chosen.before and self._reaches(feed, chosen.before)
            else None,
            last_year=self.filters.within(*last_year),
            has_last_year=self._reaches(feed, last_year),
            through=chosen.now.end,
            periods=chosen,
        )

    def beside(self, cut: Cut) -> tuple[Filters | None, str]:
        """What charts set beside the period, and its name: the period chosen, else last year, else nothing."""
        if cut.before:
            return cut.before, words.COMPARISONS[self.against]
        return cut.last_year if cut.has_last_year else None, words.COMPARISONS["last_year"]

    def _reaches(self, feed: str, period: Period) -> bool:
        """Does the feed hold these days? A quiet month at its beginning is no gap."""
        return period.start >= self.data_from[feed] - QUIET

    @property
    def is_filtered(self) -> bool:
        """Targets stand for the city and the two former provinces alone."""
        return bool(self.filters.wards) or self.filters.area not in ("city", "old_haiphong", "old_haiduong")


def current_view() -> View:
    return st.session_state.view
