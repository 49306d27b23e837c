"""Which scenario is edited; one more, one less, none."""

import streamlit as st

from analysis.scenarios import MOST_SCENARIOS, Scenario
from vietnamese import what_if_words as words

from .plain_text import plain
from .scenario_editor import forget_edits
from .scenario_link import keep_scenarios

FIRST_SCENARIO = (Scenario(words.default_name(1)),)  # that a reader begins with; it stands in no link until it changes
MOST_EDITED = MOST_SCENARIOS - 1  # beside the status quo
EDITED = "edited_scenario"


def chosen_scenario(scenarios: tuple[Scenario, ...]) -> int:
    """The place of the one that is edited."""
    if st.session_state.get(EDITED) not in range(len(scenarios)):
        st.session_state[EDITED] = len(scenarios) - 1
    names = [plain(scenario.name) for scenario in scenarios]
    return st.segmented_control(
        words.EDITED, range(len(names)), format_func=names.__getitem__, key=EDITED, required=True
    )


def scenario_buttons(scenarios: tuple[Scenario, ...], place: int) -> None:
    with st.container(horizontal=True, gap="xsmall"):
        if len(scenarios) < MOST_EDITED:
            added = (*scenarios, Scenario(_free_name(scenarios)))
            st.button(words.ADD_SCENARIO, icon=":material/add:", on_click=_begin_with, args=(added, len(scenarios)))
        else:
            left = tuple(each for each in scenarios if each != scenarios[place])
            st.button(words.REMOVE_SCENARIO, icon=":material/close:", on_click=_begin_with, args=(left, 0))
        st.button(words.RESET, icon=":material/restart_alt:", help=words.RESET_HELP, on_click=_begin_with, args=((), 0))


def _free_name(scenarios: tuple[Scenario, ...]) -> str:
    taken = {scenario.name.casefold() for scenario in scenarios}
    return next(name for number in (2, 1) if (name := words.default_name(number)).casefold() not in taken)


def _begin_with(scenarios: tuple[Scenario, ...], place: int) -> None:
    keep_scenarios(scenarios)
    forget_edits()
    st.session_state[EDITED] = place
