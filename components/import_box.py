"""The import a clerk starts from the page: what waits, the button, what came of it."""

import streamlit as st

from queries import data_root
from vietnamese import import_words as words

from .exports_folder import Difference, differences, export_files
from .import_desk import ImportDesk, import_desk
from .import_progress import explain_outcome, watch
from .plain_text import plain

DIFFERENCES_SHOWN = 10


def import_box(snapshot: str) -> None:
    desk = import_desk(data_root())
    if desk.last and not desk.last.is_over:
        watch(desk.last, words.IMPORTING)
        st.rerun()
    if not export_files(desk.root):
        st.markdown(words.NO_EXPORTS)
    else:
        _offer(desk, differences(desk.root, snapshot))
    if desk.last:
        explain_outcome(desk.last)
        _offer_loss(desk)


def _offer(desk: ImportDesk, waiting: list[Difference]) -> None:
    if waiting:
        told = [f"{plain(item.path)} ({words.DIFFERENCE[item.kind]})" for item in waiting[:DIFFERENCES_SHOWN]]
        if len(waiting) > DIFFERENCES_SHOWN:
            told.append(words.more(len(waiting) - DIFFERENCES_SHOWN))
        st.markdown("  \n".join([words.waiting(len(waiting)), *told]))
    else:
        st.markdown(words.UP_TO_DATE)
    label = words.IMPORT_NOW if waiting else words.IMPORT_AGAIN
    if st.button(label, type="primary" if waiting else "secondary", icon=":material/upload_file:"):
        desk.start()
        st.rerun()


def _offer_loss(desk: ImportDesk) -> None:
    """Only where a new snapshot was written and held back."""
    summary = desk.last.summary
    is_held_back = summary and summary["snapshot"] and summary["snapshot"] != summary["current"]
    if is_held_back and st.button(words.ACCEPT_LOSS):
        desk.start(options=("--accept-loss",))
        st.rerun()
