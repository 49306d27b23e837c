"""A switch between a few views of the same thing; what is chosen lives in the link."""

from collections.abc import Mapping

import streamlit as st


def chosen_among(
    word: str, options: Mapping[str, str], *, key: str, default: str | None = None, label: str = "collapsed"
) -> str:
    """The code of one of `options`, shown word -> code; `default` is a code, the first without it."""
    shown = next(name for name, code in options.items() if default in (None, code))
    chosen = st.segmented_control(
        word, list(options), default=shown, required=True, key=key, bind="query-params", label_visibility=label
    )
    return options[chosen]
