"""The view of this run, which dashboard.py sets and no page changes."""

import streamlit as st

from reports import View


def current_view() -> View:
    return st.session_state.view
