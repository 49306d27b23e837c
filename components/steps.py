"""Ways from what is open to its neighbours: buttons that write into the box that says what is open."""

from collections.abc import Callable, Sequence
from urllib.parse import quote, urlencode

import streamlit as st

CHEVRONS = {-1: ":material/chevron_left:", 1: ":material/chevron_right:"}


def steps_beside(
    key: str, options: Sequence[str], opened: str, helps: Sequence[str], *, name: Callable[[str], str] = str
) -> None:
    """Before and after `opened`, around the ends; `key`: that of the box; `helps`: of the step back and the one on."""
    place = options.index(opened)
    for (step, icon), help_ in zip(CHEVRONS.items(), helps, strict=True):
        option = options[(place + step) % len(options)]
        st.button(
            name(option),
            type="tertiary",
            icon=icon,
            key=f"{key} {icon}",
            help=help_,
            on_click=choose,
            args=(key, option),
        )


def choose(key: str, option: str | None) -> None:
    st.session_state[key] = option


def address_beside(page: str, key: str, value: object) -> str:
    """For text and tables, whose links open beside the application: they carry what the reader chose along."""
    chosen = {name: st.query_params.get_all(name) for name in st.query_params if name != key}
    return f"{page}?{urlencode({key: value} | chosen, doseq=True, quote_via=quote)}"
