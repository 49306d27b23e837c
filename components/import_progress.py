"""What an import is doing, and in the end what became of each file."""

import time
from itertools import takewhile

import streamlit as st

from vietnamese import import_words as words
from vietnamese.failures import unexpected

from .import_desk import NOTHING_IMPORTED, ImportRun
from .plain_text import plain

LINES_SHOWN = 8
SECONDS_BETWEEN_LOOKS = 0.3


def watch(run: ImportRun, title: str) -> None:
    """Until the run is over; leaving the page does not stop it."""
    with st.status(title, expanded=True):
        place = st.empty()
        while not run.is_over:
            place.markdown("  \n".join(f":small[{plain(line)}]" for line in _for_readers(run.lines)[-LINES_SHOWN:]))
            time.sleep(SECONDS_BETWEEN_LOOKS)


def _for_readers(lines: list[str]) -> list[str]:
    """Up to where a traceback begins: that is for the log."""
    return list(takewhile(lambda line: not line.startswith("Traceback"), lines))


def explain_outcome(run: ImportRun) -> None:
    """One line in sum, then one sentence for each file that was not accepted whole."""
    if run.summary is None:
        st.error(unexpected(run.log_number), icon=":material/error:")
    elif run.summary.get("sentence"):
        st.error(plain(run.summary["sentence"]), icon=":material/error:")
    elif run.code == NOTHING_IMPORTED:
        st.error(words.NOTHING_IMPORTED, icon=":material/error:")
    elif run.summary["snapshot"] != run.summary["current"]:
        st.warning(words.not_switched(plain(", ".join(run.summary["held_back_by"]))), icon=":material/error:")
    elif run.code:
        st.warning(words.SOME_REFUSED, icon=":material/error:")
    else:
        st.success(words.ALL_ACCEPTED, icon=":material/check_circle:")
    _list_files(run)


def _list_files(run: ImportRun) -> None:
    refused = [file for file in run.files if file["sentence"]]
    st.markdown("  \n".join(words.file_sentence(plain(file["path"]), plain(file["sentence"])) for file in refused))
    if len(run.files) > len(refused):
        with st.expander(words.EACH_FILE):
            st.markdown("  \n".join(_counts(file) for file in run.files if not file["sentence"]))


def _counts(file: dict) -> str:
    return words.file_counts(plain(file["path"]), file["rows"], file["accepted"], file["refused"])
