"""How the plan stands besides its goals: a line for each page that tells it, the page a click away."""

from collections import Counter
from collections.abc import Iterable

import streamlit as st

from reports import BlackSpotFacts, CriteriaFacts
from vietnamese import labels, plan_words
from vietnamese.overview_words import NO_DATA

from .cards import card
from .status import status_word

PAGES = {
    "other_targets": "pages/steering/other_targets.py",
    "black_spots": "pages/places/black_spots.py",
    "criteria": "pages/places/criteria.py",
}
STATUSES = ("not_met", "attention", "met")


def plan_standing(other_targets: Iterable, spots: BlackSpotFacts | None, criteria: CriteriaFacts) -> None:
    """`other_targets`: the promises as they stand in the view."""
    with card(plan_words.STANDING, key="plan_standing", definition=plan_words.STANDING_HELP):
        _line("other_targets", _of_targets(other_targets))
        _line("black_spots", _of_spots(spots))
        _line("criteria", _of_criteria(criteria))


def _of_targets(targets: Iterable) -> str:
    counts = Counter("no_source" if one.reason == "no_source" else one.status for one in targets)
    badges = [
        status_word(status, plan_words.status_count(status, counts[status])) for status in STATUSES if counts[status]
    ]
    return " ".join(badges) or plan_words.uncounted(counts["no_source"])


def _of_spots(spots: BlackSpotFacts | None) -> str:
    if spots is None or spots.limits is None:
        return NO_DATA
    return plan_words.spots_count(len(spots.accident_prone), len(spots.potential))


def _of_criteria(criteria: CriteriaFacts) -> str:
    not_met = criteria.states.loc[criteria.states["criterion_state"] == "not_met", "ward"]
    return plan_words.wards_behind(not_met.nunique(), len(criteria.wards))


def _line(page: str, said: str) -> None:
    with st.container(horizontal=True, gap="xxsmall", vertical_alignment="center", key=f"standing_{page}"):
        st.page_link(PAGES[page], label=f"**{labels.PAGES[page].title}**")
        st.markdown(f":small[{said}]", width="content")
