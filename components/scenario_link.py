"""The scenarios a reader compares: they live in the link, and in the session where a page switch drops them from it."""

from collections.abc import Sequence

import streamlit as st

from analysis.scenarios import Scenario, decode, encode

SCENARIO = "scenario"  # in the link and in the session


def current_scenarios() -> tuple[Scenario, ...]:
    """
    The scenarios of the link, else those the reader had on another page; from here on the link holds them.

    Not within a fragment, where the browser may still send the link of before its last change.
    """
    scenarios = decode(st.query_params.get(SCENARIO, st.session_state.get(SCENARIO, "")))
    keep_scenarios(scenarios)
    return scenarios


def kept_scenarios() -> tuple[Scenario, ...]:
    """Within a fragment: those of its last run."""
    return decode(st.session_state.get(SCENARIO, ""))


def keep_scenarios(scenarios: Sequence[Scenario]) -> None:
    text = encode(scenarios)
    st.session_state[SCENARIO] = text
    if text:
        st.query_params[SCENARIO] = text
    else:
        st.query_params.pop(SCENARIO, None)
