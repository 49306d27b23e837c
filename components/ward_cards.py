"""Cards of a ward's profile that are said in words: its period, its circumstances, its points, its fines, its notes."""

from dataclasses import dataclass, replace
from datetime import date

import pandas as pd
import streamlit as st

from analysis import Criterion, change_of_shares
from analysis.reencroachment import wilson
from analysis.ward_record import most_frequent, points_by_state
from queries import Filters, ask
from reports import Cut, View
from vietnamese import labels, periods
from vietnamese import ward_words as words
from vietnamese.measures import MEASURES

from .cards import card
from .plain_text import plain
from .source import source_popover

FEEDS = ("accidents", "fines", "clearances", "encroachments")
MOST_POINTS = {"open": 4, "again": 1, "cleared": 0}


@dataclass(frozen=True)
class Ward:
    """The ward of `view` that a profile is about: `here` its filters, `year` the 12 months to the end of the period."""

    code: str
    view: View
    here: Filters
    year: Filters
    alpha: float

    def alone(self, filters: Filters | None) -> Filters | None:
        """The days of `filters`, asked of this ward alone and by definition a."""
        return filters and self.here.within(filters.start_date, filters.end_date)


def words_card(title: str, sentence: str, *, key: str, definition: str | None = None) -> None:
    """A card that has nothing to draw says why."""
    with card(title, key=key, definition=definition):
        st.markdown(f":small[:gray[{sentence}]]")


def accidents_card(ward: Ward, cut: Cut | None, criteria: list[Criterion], year: Filters | None) -> None:
    """The three criteria of the period, empty without data; below why, where and when in `year`, None without any."""
    now = ward.alone(cut.now) if cut else None
    title, source, lines = words.PERIOD, None, f":small[:gray[{_no_value(ward, 'accidents')}]]"
    if now:
        title = words.criteria_title(criteria[0].value, criteria[1].value)
        source = "accidents/casualties", now, ask("accidents/casualties", now)
        lines = words.criteria_lines(criteria, periods.COMPARISONS[ward.view.against])
    through = cut.through if cut else None
    with card(title, key="criteria", definition=words.ACCIDENTS_HELP, through=through, source=source):
        st.markdown(lines)
        if year:
            _why(year)


def _no_value(ward: Ward, feed: str) -> str:
    return labels.NO_DATA_IN_PERIOD if ward.view.through(feed) else words.missing(feed)


def _why(year: Filters) -> None:
    rows = ask("wards/circumstances", year)
    if rows.empty:
        st.markdown(f":small[:gray[{words.NO_ACCIDENT_WHY}]]")
        return
    with st.container(horizontal=True, horizontal_alignment="distribute", gap="xsmall", wrap=False):
        st.markdown(f"**{words.WHY}**", help=words.WHY_HELP)
        source_popover("wards/circumstances", year, rows, key="why", definition=words.WHY_HELP)
    shown = rows["circumstance"].where(rows["circumstance"].isin(words.CIRCUMSTANCES), rows["circumstance"].map(plain))
    said = rows.assign(circumstance=shown)
    st.markdown(words.circumstances({aspect: most_frequent(said, aspect) for aspect in words.ASPECTS}))


def points_card(ward: Ward) -> None:
    rows, through = ask("wards/points", ward.year), ward.view.through("encroachments")
    if rows.empty:
        words_card(words.POINTS, words.NO_CASES if through else words.missing("encroachments"), key="points")
        return
    parts, source = points_by_state(rows), ("wards/points", ward.year, rows)
    title = words.points_title(len(rows), int(rows["is_open"].sum()))
    with card(title, key="points", definition=words.POINTS_HELP, through=through, source=source):
        for state, found in parts.items():
            st.markdown(words.points(state, found, MOST_POINTS[state]))


def fines_card(ward: Ward) -> None:
    help_, cut = MEASURES["image_fine_share"].definition, ward.view.cut("fines")
    now = ward.alone(cut.now) if cut else None
    counts = _image_and_all(now) if now else (0, 0)
    if not counts[1]:
        words_card(words.FINES, words.NO_FINES if now else _no_value(ward, "fines"), key="fines", definition=help_)
        return
    source = "image_fines/share", now, ask("image_fines/share", now)
    with card(words.fines_title(*counts), key="fines", definition=help_, through=cut.through, source=source):
        st.markdown("  \n".join(f":small[{line}]" for line in _fine_lines(ward, cut, counts)))


def _fine_lines(ward: Ward, cut: Cut, counts: tuple[int, int]) -> list[str]:
    lines = [words.interval(wilson(*counts))]
    if cut.before:
        before = _image_and_all(ward.alone(cut.before))
        verdict = change_of_shares(*counts, *before, alpha=ward.alpha)
        lines.append(words.share_line(periods.COMPARISONS[ward.view.against], *before, verdict))
    year = words.share_line(words.FINES_YEAR, *_image_and_all(ward.year))
    city = words.share_line(words.FINES_CITY, *_image_and_all(replace(ward.alone(cut.now), wards=())))
    return [*lines, year, city, words.NO_PATH]


def _image_and_all(filters: Filters) -> tuple[int, int]:
    [found] = ask("image_fines/share", filters).itertuples(index=False)
    return found.image_fine_count, found.fine_count


def notes_card(ward: Ward, two_years_ago: date) -> None:
    two_years = ward.here.within(two_years_ago, ward.year.end_date)
    unplaced = ask("wards/unplaced", two_years)
    with card(words.NOTES, key="notes", source=("wards/unplaced", two_years, unplaced)):
        st.markdown(f":small[{words.joined(_note_lines(ward, unplaced))}]")


def _note_lines(ward: Ward, unplaced: pd.DataFrame) -> list[str]:
    [encroached] = ask("clearances/reencroachment", ward.year).itertuples(index=False)
    return [
        words.through({feed: ward.view.through(feed) for feed in FEEDS}),
        *(words.unplaced(found) for found in unplaced[unplaced["feed"] == "accidents"].itertuples(index=False)),
        words.without_point(encroached.without_point_count),
        words.refused(ask("wards/refused", ward.here)),
    ]
