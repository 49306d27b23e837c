"""The choices of the page on tasks that live in the link: the open task, and what the list is narrowed to."""

from collections.abc import Mapping

import streamlit as st

from vietnamese import task_page_words as words

from .steps import address_beside, choose, steps_beside

TASK, LEAD = "task", "lead"  # keys in the link


def open_task() -> int | None:
    """The number of the task in the link, with ways to its neighbours and back to all."""
    numbers = list(words.TASKS)
    with st.container(horizontal=True, vertical_alignment="center", gap="xsmall", key="controls"):
        chosen = st.selectbox(
            words.TASK, numbers, index=None, key=TASK, bind="query-params", placeholder=words.TASK_EMPTY,
            label_visibility="collapsed", width=170,
        )  # fmt: skip
        if chosen:
            steps_beside(TASK, numbers, chosen, (words.BEFORE, words.AFTER))
            st.button(words.ALL_TASKS, icon=":material/list:", type="tertiary", on_click=choose, args=(TASK, None))
    return int(chosen) if chosen else None


def task_address(number: int) -> str:
    return address_beside("tasks", TASK, number)


def list_choices(leads: Mapping[str, str]) -> dict[str, str]:
    """`leads`: names of who leads tasks by code. -> lead, plan_group, task_state, due, each a code or all."""
    offered = {
        LEAD: (words.LEAD, {words.EVERY_LEAD: words.ALL} | {name: code for code, name in leads.items()}),
        "plan_group": (words.GROUP, words.GROUPS),
        "task_state": (words.STATE, words.STATES),
        "due": (words.DUE, words.DUES),
    }
    with st.container(horizontal=True, gap="xsmall", key="controls_of_list"):
        return {
            key: options[st.selectbox(word, list(options), key=key, bind="query-params", filter_mode=None, width=230)]
            for key, (word, options) in offered.items()
        }
