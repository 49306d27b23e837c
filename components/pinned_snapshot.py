"""A link may name the snapshot it was made from: its reader, and nobody else, sees that one, read-only."""

import streamlit as st

from queries import is_whole, kept_snapshots
from vietnamese import labels

KEY = "snapshot"  # in the link and in the session


def snapshot_to_show(served: str) -> str:
    """The id in the link, with a banner; without one the snapshot served. One not kept or not whole ends the run."""
    asked = st.session_state.setdefault(KEY, st.query_params.get(KEY))
    if asked is None:
        return served
    st.query_params[KEY] = asked
    kept = {snapshot.id: snapshot for snapshot in kept_snapshots()}
    if asked not in kept or not is_whole(asked):
        st.error(labels.SNAPSHOT_DAMAGED if asked in kept else labels.SNAPSHOT_GONE, icon=":material/link_off:")
        _offer_latest()
        st.stop()
    with st.container(horizontal=True, vertical_alignment="center", key="pinned"):
        st.info(labels.pinned(kept[asked].created, is_latest=asked == served), icon=":material/push_pin:")
        _offer_latest()
    return asked


def is_pinned() -> bool:
    return st.session_state.get(KEY) is not None


def _offer_latest() -> None:
    st.button(labels.OPEN_LATEST, on_click=_unpin)


def _unpin() -> None:
    st.session_state[KEY] = None
    st.query_params.pop(KEY, None)
