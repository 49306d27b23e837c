"""A snapshot before anything is drawn: exports not yet imported, or sample exports where there are none."""

from pathlib import Path

import streamlit as st

from queries import DashboardError, Filters, Served, ask, data_root, served_snapshot
from vietnamese import import_words as words

from .exports_folder import differences, export_files
from .failures import explain_failures
from .import_desk import import_desk
from .import_progress import explain_outcome, watch


def ready_snapshot() -> Served:
    """The snapshot to show. The first visitor after a start sets off the import that is due; all see its progress."""
    desk, served = import_desk(data_root()), _served()
    if desk.last is None and _is_due(desk.root, served):
        desk.start(with_sample=not export_files(desk.root))
    run = desk.last
    if run and not run.is_over and (served is None or _is_sample(served)):
        watch(run, words.IMPORTING if export_files(desk.root) else words.WRITING_SAMPLE)
        st.rerun()
    if run and not run.is_over:
        st.info(words.RUNNING, icon=":material/sync:")
    if served is None:
        return _explain_and_stop(desk)
    if run and run.is_over and not run.is_served:
        st.warning(words.NOT_SERVED, icon=":material/error:")
    if served.is_fallback:
        st.warning(words.FALLBACK, icon=":material/error:")
    return served


def _served() -> Served | None:
    try:
        return served_snapshot()
    except DashboardError:
        return None


def _is_due(root: Path, served: Served | None) -> bool:
    if served:
        return bool(differences(root, served.id))
    return bool(export_files(root)) or not any(root.glob("snapshots/*/manifest.json"))


def _is_sample(served: Served) -> bool:
    return bool(ask("snapshot/current", Filters(snapshot=served.id))["is_sample"].iloc[0])


def _explain_and_stop(desk) -> Served:
    """Nothing can be shown: the last import failed, or no snapshot is whole."""
    if desk.last and not desk.last.is_served:
        explain_outcome(desk.last)
    else:
        with explain_failures():
            served_snapshot()
    has_source = desk.last or export_files(desk.root) or (desk.root / "sample").is_dir()
    if has_source and st.button(words.IMPORT_AGAIN, type="primary"):
        desk.start(with_sample=not export_files(desk.root))
        st.rerun()
    st.stop()
