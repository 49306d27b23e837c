"""The slides of a meeting in a list: switch each on or off, move it, look at it."""

from collections.abc import Callable, Mapping, Sequence

import streamlit as st

from vietnamese import slide_words as words

from .slide_choice import arranged, look_at, move, switch


def slide_list(titles: Mapping[str, str], chosen: Sequence[str], number: int | None = None) -> None:
    """`titles` of all that are offered, by key; `number` of the slide looked at, from 1, where one can be."""
    offered = list(titles)
    for key in arranged(offered, chosen):
        place = chosen.index(key) if key in chosen else None
        with st.container(horizontal=True, vertical_alignment="center", gap="xsmall", key=f"slide_row_{key}"):
            _switch(key, titles[key], offered, chosen, is_looked_at=number is not None and place == number - 1)
            if place is None:
                continue
            if number is not None:
                _button(words.LOOK, "look", key, look_at, place + 1)
            _button(words.UP, "up", key, move, key, -1, chosen, disabled=place == 0)
            _button(words.DOWN, "down", key, move, key, 1, chosen, disabled=place == len(chosen) - 1)


def _switch(key: str, title: str, offered: Sequence[str], chosen: Sequence[str], *, is_looked_at: bool) -> None:
    """The last one that is shown stays so."""
    name = f"slide_on_{key}"
    st.session_state[name] = key in chosen
    st.checkbox(
        f"**{title}**" if is_looked_at else title, key=name, on_change=switch, args=(key, offered, chosen),
        disabled=list(chosen) == [key], width="stretch",
    )  # fmt: skip


def _button(word: str, what: str, key: str, act: Callable, *args, disabled: bool = False) -> None:
    st.button(word, key=f"slide_{what}_{key}", type="tertiary", on_click=act, args=args, disabled=disabled)
