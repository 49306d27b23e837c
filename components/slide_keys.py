"""The way through the slides: keys, buttons, the number of the slide; and how large the window is."""

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


def slide_keys(number: int, count: int) -> Screen | None:
    """Begins with slide `number`. Returns the size of the window, None until the browser has told it."""
    told = _keys(
        key=KEY,
        data={"number": number, "count": count, **WORDS},
        width="content",
        on_size_change=lambda: None,
    )
    return Screen(*map(int, told.size.split("x"))) if told.get("size") else None
