"""How one ward stands by the draft criteria: word, icon and sentence for each."""

import streamlit as st

from reports import CriteriaFacts
from vietnamese import criteria_words as words
from vietnamese.labels import DOT

from .status import STATUS_COLORS, STATUS_ICONS


def state_word(state: str) -> str:
    return f":{STATUS_COLORS[state]}[{STATUS_ICONS[state]} {words.STATES[state]}]"


def criteria_of_ward(facts: CriteriaFacts, ward: str) -> None:
    lines = [
        f":small[**{words.numbered(row.criterion)}** {DOT} {state_word(row.criterion_state)} {DOT} {row.explanation}]"
        for row in facts.of_ward(ward).itertuples(index=False)
    ]
    st.markdown("  \n".join(lines))


def criterion_card(criterion: str, counts: dict[str, int]) -> None:
    """How many wards meet it, and all others by state."""
    about = words.CRITERIA[criterion]
    others = [state for state, count in counts.items() if count and state != "met"]
    with st.container(border=True, key=f"card_{criterion}", gap=None, height="stretch"):
        st.markdown(f"### {words.numbered(criterion)}", help=f"{about.title}. {about.help}", anchors=False)
        st.markdown(f"#### {words.met_of(counts)}", anchors=False)
        st.markdown("  \n".join(f":small[{_counted(state, counts[state])}]" for state in others))


def _counted(state: str, count: int) -> str:
    return f":{STATUS_COLORS[state]}[{STATUS_ICONS[state]} {words.count_of(state, count)}]"
