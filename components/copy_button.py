"""A button that puts text into the clipboard, also where the address is not https."""

from collections.abc import Mapping
from pathlib import Path

import streamlit as st

from vietnamese import labels

HERE = Path(__file__)
WORDS = {"done": labels.COPIED, "failed": labels.NOT_COPIED}

_button = st.components.v2.component(
    "copy_button",
    html=f'<button type="button"><span aria-live="polite">{labels.COPY}</span></button>',
    css=HERE.with_suffix(".css").read_text(encoding="utf-8"),
    js=HERE.with_suffix(".js").read_text(encoding="utf-8"),
)


def copy_button(label: str, text: str, *, key: str) -> None:
    _button(key=f"copy_{key}", data={"label": label, "text": text, **WORDS}, height="content")


def copy_link_button(label: str, parameters: Mapping[str, str], *, key: str) -> None:
    """Copies the address of the page as it is at the click, with these parameters in it."""
    _button(key=f"copy_{key}", data={"label": label, "parameters": dict(parameters), **WORDS}, height="content")
