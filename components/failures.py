"""What goes wrong becomes one sentence: ours by name, the unforeseen by a number that finds it in the log."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st
from streamlit.logger import get_logger

from queries import DashboardError
from vietnamese.failures import FAILURES, unexpected

RAISE_BUGS = "DASHBOARD_RAISE_BUGS"  # set by the tests, where bugs stay loud

log = get_logger(__name__)


@contextmanager
def explain_failures() -> Iterator[None]:
    """Around a page, and again around the body of each fragment: fragments rerun without the page."""
    try:
        yield
    except DashboardError as error:
        log.warning("%s: %s", type(error).__name__, error)
        st.error(FAILURES[type(error).__name__], icon=":material/error:")
    except Exception:
        if os.environ.get(RAISE_BUGS):
            raise
        number = new_log_number()
        log.exception("failure %s", number)
        st.error(unexpected(number), icon=":material/error:")


def new_log_number() -> str:
    """Stands beside the traceback in the log and in the sentence the reader sees."""
    return secrets.token_hex(3).upper()
