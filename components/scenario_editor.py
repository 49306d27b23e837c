"""The levers of one scenario as widgets: what they hold is a scenario again, so nothing out of range can be set."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import streamlit as st

from analysis.levers import MOST_LEVERS, NAME_LENGTH, RANGES, Lever, Scenario
from vietnamese import what_if_words as words

from .plain_text import plain
from .scenario_link import keep_scenarios

Groups = Mapping[str, Mapping[str, str]]
LeverWords = Mapping[tuple[str, str], str]
PREFIX = "edit_"
NEW_REDUCTION = 0.2  # of a group that was just chosen
PERCENT = [hundredth / 100 for hundredth in range(-100, 101)]
COUNTS = (0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100, 120, 150, 200, 250, 300, 400, 500, 600,
          800, 1_000, 1_500, 2_000, 3_000, 5_000, 10_000)  # fmt: skip
STEPS = {
    "reduction": PERCENT,
    "image_growth": PERCENT,
    "extra_cameras": COUNTS,
    "fines_per_camera": COUNTS,
    "manual_change": PERCENT,
    "extra_clearances": COUNTS,
}


def edit_scenario(scenarios: Sequence[Scenario], place: int, groups: Groups, chosen: LeverWords) -> Scenario:
    """
    The scenario at `place` as its widgets now say.

    `groups`: dimension -> code -> words and count of a group that has accidents; `chosen`: words of the levers' groups.
    """
    scenario = scenarios[place]
    name = _name(scenarios, place)
    st.markdown(f"**{words.ACCIDENTS}** :small[:gray[{words.ACCIDENTS_UNTIL_YEAR_END}]]", help=words.GROUP_HELP)
    levers = tuple(_lever(scenarios, place, lever, groups, chosen) for lever in scenario.levers)
    if not groups:
        st.markdown(f":small[:gray[{words.NO_GROUPS}]]")
    elif len(levers) < MOST_LEVERS:
        _choose_group(scenarios, place, groups)
    st.markdown(f"**{words.IMAGE_FINES}**")
    left, right = st.columns(2, gap="small")
    with left:
        numbers = _sliders(scenario, place, "image_growth", "extra_cameras")
    with right:
        numbers |= _sliders(scenario, place, "manual_change", "fines_per_camera")
    st.markdown(f"**{words.CLEARANCES}**")
    return Scenario(name, levers, **numbers, **_sliders(scenario, place, "extra_clearances"))


def forget_edits() -> None:
    """The widgets are to begin again from the scenarios of the link."""
    for key in [key for key in st.session_state if str(key).startswith(PREFIX)]:
        del st.session_state[key]


def _name(scenarios: Sequence[Scenario], place: int) -> str:
    """A name that cannot be used changes nothing, and says so."""
    others = [words.STATUS_QUO, *(one.name for one in scenarios if one != scenarios[place])]
    key, taken = f"{PREFIX}{place}_name", {name.casefold() for name in others}
    st.session_state.setdefault(key, scenarios[place].name)
    typed = st.text_input(words.NAME, key=key, max_chars=int(NAME_LENGTH.highest), live="400ms", autocomplete="off")
    name = "".join(letter for letter in typed or "" if letter.isprintable()).strip()
    if name and name.casefold() not in taken:
        return name
    st.markdown(f":small[:orange[:material/error: {words.NAME_TAKEN if name else words.NAME_MISSING}]]")
    return scenarios[place].name


def _sliders(scenario: Scenario, place: int, *fields: str) -> dict[str, float]:
    return {
        field: _slider(field, getattr(scenario, field), f"{PREFIX}{place}_{field}", words.FIELDS[field])
        for field in fields
    }


def _slider(field: str, value: float, key: str, word: str) -> float:
    lowest, highest = RANGES[field]
    steps = sorted({value, *(step for step in STEPS[field] if lowest <= step <= highest)})
    st.session_state.setdefault(key, value)
    return st.select_slider(plain(word), steps, key=key, format_func=lambda step: words.amount(field, step))


def _lever(
    scenarios: Sequence[Scenario], place: int, lever: Lever, groups: Groups, chosen: LeverWords
) -> Lever:  # fmt: skip
    key = f"{PREFIX}{place}_{lever.dimension}_{lever.code}"
    counted = groups.get(lever.dimension, {}).get(lever.code)
    word = words.group(lever.dimension, counted) if counted else words.without_accidents(chosen[lever[:2]])
    with st.container(horizontal=True, gap="xsmall", vertical_alignment="bottom", wrap=False):
        reduction = _slider("reduction", lever.reduction, key, word)
        others = tuple(one for one in scenarios[place].levers if one != lever)
        st.button(
            words.REMOVE, icon=":material/close:", type="tertiary", key=f"remove_{key}", on_click=_set_levers,
            args=(scenarios, place, others, key),
        )  # fmt: skip
    return lever._replace(reduction=reduction)


def _choose_group(scenarios: Sequence[Scenario], place: int, groups: Groups) -> None:
    """A group that is chosen becomes a lever at once."""
    dimension_key, group_key = f"{PREFIX}{place}_dimension", f"{PREFIX}{place}_group"
    kind, group = st.columns([2, 3], gap="small")
    dimension = kind.selectbox(
        words.DIMENSION, list(groups), format_func=words.DIMENSIONS.get, key=dimension_key, filter_mode=None
    )
    chosen = {lever.code for lever in scenarios[place].levers if lever.dimension == dimension}
    names = {code: word for code, word in groups[dimension].items() if code not in chosen}
    group.selectbox(
        words.ADD_GROUP, list(names), index=None, format_func=names.get, key=group_key, on_change=_add_lever,
        placeholder=words.CHOOSE_GROUP, args=(scenarios, place, dimension, group_key),
    )  # fmt: skip


def _add_lever(scenarios: Sequence[Scenario], place: int, dimension: str, key: str) -> None:
    if code := st.session_state.get(key):
        _set_levers(scenarios, place, (*scenarios[place].levers, Lever(dimension, code, NEW_REDUCTION)), key)


def _set_levers(scenarios: Sequence[Scenario], place: int, levers: tuple[Lever, ...], widget: str) -> None:
    """The widget that asked for it begins anew."""
    st.session_state.pop(widget, None)
    changed = replace(scenarios[place], levers=levers)
    keep_scenarios([changed if number == place else scenario for number, scenario in enumerate(scenarios)])
