"""The way through the slides: keys, buttons, the number of the slide; and how large the window is."""

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from vietnamese import slide_words as words

from .slide_screen import Screen

HERE = Path(__file__)
KEY = "slide_keys"
WORDS = {"previous": words.PREVIOUS, "next": words.NEXT}

_keys = st.components.v2.component(
    KEY,
    html='<div><button type="button">&lsaquo;</button><output></output><button type="button">&rsaquo;</button></div>',
    css=HERE.with_suffix(".css").read_text(encoding="utf-8"),
    js=HERE.with_suffix(".js").read_text(encoding="utf-8"),
)


def slide_keys(number: int, count: int, go: Callable[[int], None]) -> None:
    """`go` is called with the number of the slide asked for, before the script runs again."""
    _keys(
        key=KEY,
        data={"number": number, "count": count, **WORDS},
        width="content",
        on_number_change=lambda: go(st.session_state[KEY].number),
        on_size_change=lambda: None,
    )


def window() -> Screen | None:
    """None until the browser has told."""
    size = st.session_state.get(KEY, {}).get("size")
    return Screen(*map(int, size.split("x"))) if size else None
