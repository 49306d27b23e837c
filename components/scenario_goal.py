"""The day on which a reader wants the goal of image fines to be reached."""

from datetime import date

import streamlit as st

from analysis import minus_years, rule_of
from queries import ask
from reports import View
from vietnamese import numbers
from vietnamese import what_if_words as words

WANTED = "wanted"  # in the link and in the session


def wanted_day(view: View) -> date | None:
    """One of the year's ends up to the goal's own, which it is unless chosen; None where the view has no goal."""
    cut = view.cut("fines")
    if cut is None or view.is_less_than_city("fines"):
        return None
    rule = rule_of(ask("plan/targets", cut.now), "image_fine_share")
    if rule is None or rule.valid.end <= cut.through:
        return None
    goal = rule.valid.end
    ends = [minus_years(goal, years) for years in range(goal.year - cut.through.year, -1, -1)]
    days = {numbers.day(end): end for end in ends if end > cut.through}
    chosen = st.selectbox(
        words.WANTED, list(days), index=len(days) - 1, key=WANTED, bind="query-params", filter_mode=None
    )
    return days[chosen]
