"""A link as it arrives: spellings put right before the widgets read it, nonsense dropped whole and said."""

from collections.abc import Callable
from datetime import date, datetime
from typing import NamedTuple

import pandas as pd
import streamlit as st

from analysis.scenarios import UnreadableScenario, decode
from queries import Filters, ask
from vietnamese import (
    accident_words,
    black_spot_words,
    clearance_words,
    criteria_words,
    file_words,
    image_fine_words,
    map_words,
    other_target_words,
    overview_words,
    quick_filter_words,
    task_page_words,
    what_if_words,
)
from vietnamese import periods as words
from vietnamese.task_words import WARDS as EACH_WARD
from vietnamese.task_words import WARDS_NAME
from vietnamese.text import fold

from .group_link import EXCEPT, ONLY, offered_groups, understood_group
from .period_picker import EARLIEST, UNITS, units_until
from .plain_text import MOST_NAMED, asked_for
from .scenario_goal import WANTED
from .scenario_link import SCENARIO
from .task_picker import LEAD
from .ward_links import PLACE

Reader = Callable[[str], str | None]

CHOICES = {
    "period": (words.PERIOD, words.PRESETS),
    "compare": (words.COMPARE, words.COMPARISONS),
    "area": (words.AREA, words.AREAS),
    "calendar": (words.CALENDAR, words.CALENDARS),
}
PAGE_CHOICES = {
    "tiles": (overview_words.TILES_SWITCH, overview_words.TILE_LAYERS),
    "severity": (accident_words.SEVERITY_FILTER, accident_words.SEVERITIES),
    "criterion": (accident_words.CRITERION, accident_words.CRITERIA),
    "breakdown": (accident_words.BREAKDOWN, accident_words.BREAKDOWNS),
    "layer": (map_words.LAYER, map_words.LAYERS),
    "zone": (map_words.ZONE, map_words.ZONES),
    "definition": (image_fine_words.DEFINITION, image_fine_words.DEFINITIONS),
    "group": (image_fine_words.GROUP, image_fine_words.GROUPS),
    "criteria_order": (criteria_words.ORDER, criteria_words.ORDERS),
    "ward_criterion": (criteria_words.LIST_SWITCH, criteria_words.LISTS),
    "order": (clearance_words.ORDER, clearance_words.ORDERS),
    "runs": (clearance_words.RUNS_SWITCH, clearance_words.RUNS),
    "task": (task_page_words.TASK, task_page_words.TASKS),
    "plan_group": (task_page_words.GROUP, task_page_words.GROUPS),
    "task_state": (task_page_words.STATE, task_page_words.STATES),
    "due": (task_page_words.DUE, task_page_words.DUES),
    "letter": (black_spot_words.LIST, black_spot_words.LISTS),
    "radius_phuong": (black_spot_words.RADIUS_PHUONG, black_spot_words.RADII_PHUONG),
    "radius_elsewhere": (black_spot_words.RADIUS_ELSEWHERE, black_spot_words.RADII_ELSEWHERE),
    "workbook": (file_words.PAGE, file_words.PAGES),
    "target": (other_target_words.TARGET, other_target_words.CHOICES),
}
CHOICES |= {key: (word, {code: shown for shown, code in codes.items()}) for key, (word, codes) in PAGE_CHOICES.items()}
DATES = {"start": words.START, "end": words.END}
WARDS = ("ward", PLACE)
LEADS = {EACH_WARD: (WARDS_NAME,), task_page_words.ALL: (task_page_words.EVERY_LEAD,)}
KEYS = (*CHOICES, LEAD, *UNITS, *DATES, *WARDS, ONLY, EXCEPT, SCENARIO, WANTED)


class Offered(NamedTuple):
    """What the widgets offer: `wards` are rows of wards/all, units and dates lie between the two days."""

    wards: pd.DataFrame
    first_day: date
    as_of: date
    snapshot: str


def read_link(offered: Offered) -> None:
    """Once per visit, before the widgets are bound; the rerun lets them read what was put right."""
    if "link_note" not in st.session_state:
        given = {key: st.query_params.get_all(key) for key in KEYS if key in st.query_params}
        put_right, unreadable = understand(given, offered)
        st.session_state.link_note = words.unreadable_link(unreadable[:MOST_NAMED]) if unreadable else None
        if put_right != given:
            for key in given:
                del st.query_params[key]
            st.query_params.update(put_right)
            st.rerun()
    if st.session_state.link_note:
        st.warning(st.session_state.link_note, icon=":material/link_off:")
        st.session_state.link_note = None


def understand(given: dict[str, list[str]], offered: Offered) -> tuple[dict[str, list[str]], list[str]]:
    """The same link under the widgets' own words, and what could not be read; then nothing of it is kept."""
    readers = _readers(given, offered)
    read = {key: [readers[key](value) for value in values] for key, values in given.items()}
    unreadable = [
        _why_unreadable(key, value)
        for key, values in given.items()
        for value, found in zip(values, read[key], strict=True)
        if found is None
    ]
    if unreadable:
        return {}, unreadable
    start, end = (read.get(key, [""])[0] for key in DATES)
    if start and end and start > end:
        return {}, [words.reversed_dates(date.fromisoformat(start), date.fromisoformat(end))]
    if preset := _implied_preset(read):
        read["period"] = [words.PRESETS[preset]]
    return read, []


def _implied_preset(read: dict[str, list[str]]) -> str | None:
    """A link that names a month shows that month, one with dates shows those."""
    if "period" in read:
        return None
    return "free" if DATES.keys() & read.keys() else next((unit for unit in UNITS if unit in read), None)


def _why_unreadable(key: str, value: str) -> str:
    if key == WANTED:
        return words.unknown_choice(what_if_words.WANTED, asked_for(value))
    if key != SCENARIO:
        return words.unknown_choice(_word(key), asked_for(value))
    try:
        decode(value)
    except UnreadableScenario as refusal:
        return what_if_words.refused(refusal)


def _word(key: str) -> str:
    if key in (ONLY, EXCEPT):
        return quick_filter_words.TITLE
    if key == LEAD:
        return task_page_words.LEAD
    return CHOICES[key][0] if key in CHOICES else DATES.get(key, words.WARD if key in WARDS else words.PERIOD)


def _readers(given: dict[str, list[str]], offered: Offered) -> dict[str, Reader]:
    readers = {key: _among({code: (word,) for code, word in choices.items()}) for key, (_, choices) in CHOICES.items()}
    chosen = [readers["calendar"](value) for value in given.get("calendar", [])]
    calendar = next((code for code, word in words.CALENDARS.items() if word in chosen), "reporting")
    for unit in UNITS:
        names = units_until(offered.as_of, offered.first_day, unit, calendar)
        readers[unit] = _among({name: (name,) for name in names})
    agencies = ask("plan/agencies", Filters(snapshot=offered.snapshot)).itertuples(index=False)
    readers[LEAD] = _among({row.code: (row.name, row.short_name) for row in agencies} | LEADS)
    ward = _among({row.ward: (row.name, row.full_name) for row in offered.wards.itertuples(index=False)})
    days = dict.fromkeys(DATES, lambda value: _read_day(value, offered.as_of))
    names = offered_groups(offered.snapshot) if {ONLY, EXCEPT} & given.keys() else {}
    groups = dict.fromkeys((ONLY, EXCEPT), lambda value: understood_group(value, names))
    return readers | dict.fromkeys(WARDS, ward) | days | groups | {SCENARIO: _read_scenario, WANTED: _read_year_end}


def _among(choices: dict[str, tuple[str, ...]]) -> Reader:
    """A code, a word as shown, or another spelling of exactly one of them -> the word as shown."""
    exact = {name: names[0] for code, names in choices.items() for name in (code, *names)}
    folded: dict[str, set[str]] = {}
    for names in choices.values():
        for name in names:
            folded.setdefault(fold(name), set()).add(names[0])

    def read(value: str) -> str | None:
        if value in exact:
            return exact[value]
        alike = folded.get(fold(value), set())
        return next(iter(alike)) if len(alike) == 1 else None

    return read


def _read_day(value: str, as_of: date) -> str | None:
    day = _parsed(value)
    return day.isoformat() if day and EARLIEST <= day <= as_of else None


def _read_year_end(value: str) -> str | None:
    day = _parsed(value)
    return f"{day:%d/%m/%Y}" if day and (day.day, day.month) == (14, 12) else None


def _parsed(value: str) -> date | None:
    """2026-01-15 or 15/01/2026."""
    for form in ("%Y-%m-%d", "%d/%m/%Y"):
        try:
            return datetime.strptime(value.strip(), form).date()
        except ValueError:
            continue
    return None


def _read_scenario(value: str) -> str | None:
    try:
        decode(value)
    except UnreadableScenario:
        return None
    return value
