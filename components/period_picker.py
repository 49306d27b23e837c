"""Which period: a unit of the reporting calendar with arrows to step, the time since the plan, or two dates."""

from datetime import date

import streamlit as st

from analysis import Calendar, Period, Unit, month_of, since_plan, stepped, unit_holding
from vietnamese import periods as words

UNITS: tuple[Unit, ...] = ("year", "half", "quarter", "month")
MOST_UNITS = 120
EARLIEST = date(2000, 1, 1)


def period_picker(preset: str, as_of: date, first_day: date, calendar: Calendar) -> tuple[Period, str]:
    """The period and its name. Unit widgets are keyed by the unit, so the link names it: ?month=Thang 10/2026."""
    if preset == "plan":
        return since_plan(as_of), words.PRESETS[preset]
    if preset == "free":
        return _free_range(as_of, calendar), words.PRESETS[preset]
    return _unit_picker(preset, as_of, first_day, calendar)


def units_until(as_of: date, first_day: date, unit: Unit, calendar: Calendar) -> dict[str, Period]:
    """Name -> unit, the latest first, back to the one that holds the first day."""
    units, period = {}, unit_holding(as_of, unit, calendar)
    while period.end >= first_day and len(units) < MOST_UNITS:
        units[words.unit_name(unit, month_of(period.start, calendar))] = period
        period = stepped(period, -1, calendar)
    return units


def _unit_picker(unit: Unit, as_of: date, first_day: date, calendar: Calendar) -> tuple[Period, str]:
    units = units_until(as_of, first_day, unit, calendar)
    names = list(units)
    name = st.selectbox(
        words.PERIOD, names, key=unit, bind="query-params", label_visibility="collapsed", filter_mode=None
    )
    place = names.index(name)
    with st.container(horizontal=True, horizontal_alignment="distribute", gap=None, key="steps"):
        _step(words.EARLIER, ":material/chevron_left:", unit, names, place + 1)
        _step(words.LATER, ":material/chevron_right:", unit, names, place - 1)
    return units[name], words.PRESETS[unit] if unit == "year" and place == 0 else name


def _step(word: str, icon: str, unit: Unit, names: list[str], place: int) -> None:
    is_there = 0 <= place < len(names)
    st.button(
        word, type="tertiary", icon=icon, key=f"step {icon}", disabled=not is_there, on_click=_choose,
        args=(unit, names[place] if is_there else None),
    )  # fmt: skip


def _choose(unit: Unit, name: str) -> None:
    st.session_state[unit] = name


def _free_range(as_of: date, calendar: Calendar) -> Period:
    default = unit_holding(as_of, "year", calendar)
    start = _day(words.START, "start", default.start, as_of) or default.start
    end = _day(words.END, "end", as_of, as_of) or as_of
    if start <= end:
        return Period(start, end)
    st.warning(words.reversed_dates(start, end), icon=":material/error:")
    return default


def _day(word: str, key: str, default: date, as_of: date) -> date | None:
    return st.date_input(
        word, default, min_value=EARLIEST, max_value=as_of, format="DD/MM/YYYY", key=key,
        bind="query-params",
    )  # fmt: skip
