"""The shared filters. Their values live in the URL under the words a reader sees, so a view can be sent as a link."""

from dataclasses import replace
from datetime import date

import pandas as pd
import streamlit as st

from analysis import Period, compared
from queries import Filters, ask
from reports import View, view_of
from vietnamese import labels
from vietnamese import periods as words

from .copy_button import copy_link_button
from .link import Offered, read_link
from .period_picker import UNITS, period_picker
from .quick_filters import chosen_groups


def filter_bar(snapshot: str) -> View:
    unfiltered = Filters(snapshot=snapshot)
    wards, feeds = ask("wards/all", unfiltered), ask("quality/feeds", unfiltered)
    [current] = ask("snapshot/current", unfiltered).itertuples(index=False)
    as_of = current.as_of.date()
    offered = Offered(wards, _first_day(feeds, as_of), as_of, snapshot)
    read_link(offered)
    with st.sidebar:
        return _chosen_view(unfiltered, offered)


def _chosen_view(unfiltered: Filters, offered: Offered) -> View:
    wards, first_day, as_of, _ = offered
    preset = _code(words.PERIOD, words.PRESETS, "period")
    place_of_unit = st.container(gap=None, key="unit")
    against = _code(words.COMPARE, words.COMPARISONS, "compare")
    area = _code(words.AREA, words.AREAS, "area")
    names = st.multiselect(
        words.WARD, wards["name"].tolist(), key="ward", bind="query-params", select_all=False,
        placeholder=words.all_wards(len(wards)),
    )  # fmt: skip
    shown = st.radio(words.CALENDAR, list(words.CALENDARS.values()), key="calendar", bind="query-params")
    calendar = _code_of(words.CALENDARS, shown)
    with place_of_unit:
        period, name = period_picker(preset, as_of, first_day, calendar)
    codes = dict(zip(wards["name"], wards["ward"], strict=True))
    filters = replace(
        unfiltered, wards=tuple(codes[chosen] for chosen in names), area=area, groups=chosen_groups(), calendar=calendar
    )  # fmt: skip
    view = view_of(filters, period, preset=preset, name=name, against=against)
    _spell_out(view)
    copy_link_button(labels.COPY_LINK, link_to(view, st.session_state.get(preset)), key="link")
    return view


def link_to(view: View, unit_name: str | None) -> dict[str, str]:
    """The same view on any later day: the period by its name and its days, and the snapshot."""
    named = {view.preset: unit_name} if view.preset in UNITS else {}
    days = {"start": view.filters.start_date.isoformat(), "end": view.filters.end_date.isoformat()}
    return {"period": words.PRESETS[view.preset], **named, **days, "snapshot": view.filters.snapshot}


def _code(word: str, choices: dict[str, str], key: str) -> str:
    chosen = st.selectbox(word, list(choices.values()), key=key, bind="query-params", filter_mode=None)
    return _code_of(choices, chosen)


def _code_of(choices: dict[str, str], shown: str) -> str:
    return next(code for code, word in choices.items() if word == shown)


def _first_day(feeds: pd.DataFrame, as_of: date) -> date:
    """The earliest day any feed reaches; units and dates are offered back to it."""
    first = feeds["first_date"].min()
    return as_of if pd.isna(first) else min(first.date(), as_of)


def _spell_out(view: View) -> None:
    whole = compared(view.period, view.as_of, view.filters.calendar, view.against)
    before: Period | None = whole.before if whole else None
    lines = [words.spelled_out(view.filters.start_date, view.filters.end_date)]
    if before:
        lines.append(words.compared_with(*before))
    else:
        lines.append(words.nothing_to_compare(words.COMPARISONS[view.against]))
    st.markdown("  \n".join(f":small[:gray[{line}]]" for line in lines))
