"""What a page, slide or file is about: the chosen period and place, and how far the data reach."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

import pandas as pd

from analysis import Compared, Comparison, Period, compared
from queries import DIMENSIONS, Filters, Group, ask
from vietnamese import periods as words
from vietnamese import quick_filter_words as question_words

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
    """
    `filters` hold the chosen period as far as the as-of day, `period` the whole unit or range it is part of;
    `name` is what it is called, `ward_names`: code -> full name.
    """

    filters: Filters
    period: Period
    preset: str
    name: str
    against: Comparison
    as_of: date
    is_sample: bool
    data_through: Mapping[str, date]
    data_from: Mapping[str, date]
    ward_names: Mapping[str, str]

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
    def is_of_places(self) -> bool:
        """Only what is placed is looked at: wards, or units of one type."""
        return bool(self.filters.wards) or self.filters.area not in ("city", "old_haiphong", "old_haiduong")

    def is_narrowed(self, feed: str) -> bool:
        """Targets stand for all that happens in the city and the two former provinces, and for nothing narrower."""
        return self.is_of_places or bool(self.filters.groups_in(feed))

    def is_less_than_city(self, feed: str) -> bool:
        """The path of image fines and the plan's other promises stand for the city alone."""
        return self.is_narrowed(feed) or self.filters.area != "city"

    def question(self, *feeds: str) -> str:
        """What these feeds are asked, or any of them if none is named, as one sentence."""
        filters = self.filters
        groups = [*(Group("severity", code) for code in filters.severities), *filters.groups_in(*feeds or DIMENSIONS)]
        asked = question_words.phrases([group for group in groups if group.dimension != "ward"])
        wards = question_words.phrases([group for group in groups if group.dimension == "ward"], self.ward_names)
        named = question_words.place(filters.area, [self.ward_names.get(code, code) for code in filters.wards])
        days = question_words.days("" if self.preset == "free" else self.name, filters.start_date, filters.end_date)
        compared_with = question_words.compared_with(words.COMPARISONS[self.against])
        definition = question_words.DEFINITIONS[filters.definition if feeds == ("fines",) else None]
        return question_words.sentence(*asked, named, *wards, days, compared_with, definition)

    def unasked(self, *feeds: str) -> str:
        """The quick filters that narrow none of these feeds, or not all of them, and which ones; often nothing."""
        groups = [Group.read(text) for text in self.filters.groups]
        narrowed = {group: [feed for feed in feeds if group.dimension in DIMENSIONS[feed]] for group in groups}
        said = {group: question_words.phrases([group], self.ward_names)[0] for group in groups}
        parts = [
            question_words.partly(said[group], of_feeds)
            for group, of_feeds in narrowed.items()
            if 0 < len(of_feeds) < len(feeds)
        ]
        nowhere = [said[group] for group, of_feeds in narrowed.items() if not of_feeds]
        return question_words.note([*parts, *([question_words.elsewhere(nowhere)] if nowhere else [])])

    @property
    def scope(self) -> str:
        return self.question()


def view_of(filters: Filters, period: Period, *, preset: str, name: str, against: Comparison = "last_year") -> View:
    """`filters` without their days; `period`: the whole unit or range, under its `name`."""
    wards, feeds = ask("wards/all", Filters(snapshot=filters.snapshot)), ask("quality/feeds", filters)
    [current] = ask("snapshot/current", filters).itertuples(index=False)
    as_of, reach = current.as_of.date(), reach_of(feeds)
    return View(
        filters=filters.within(period.start, min(period.end, max(as_of, period.start))),
        period=period,
        preset=preset,
        name=name,
        against=against,
        as_of=as_of,
        is_sample=bool(current.is_sample),
        data_through={feed: days.end for feed, days in reach.items()},
        data_from={feed: days.start for feed, days in reach.items()},
        ward_names=dict(zip(wards["ward"], wards["full_name"], strict=True)),
    )


def reach_of(feeds: pd.DataFrame) -> dict[str, Period]:
    """Rows of quality/feeds -> the first and last day of each feed that has any."""
    known = feeds[feeds["data_through"].notna() & feeds["first_date"].notna()]
    return {row.feed: Period(row.first_date.date(), row.data_through.date()) for row in known.itertuples()}
