"""A status is always word, icon and colour."""

import streamlit as st

from vietnamese import labels, task_words

STATUS_ICONS = {
    "met": ":material/check_circle:",
    "attention": ":material/error:",
    "not_met": ":material/cancel:",
    "not_reported": ":material/help:",
    "in_progress": ":material/hourglass_top:",
    "none": ":material/help:",
    "overdue": ":material/assignment_late:",
    "due_soon": ":material/schedule:",
    "waiting": ":material/pause_circle:",
    "on_time": ":material/event_upcoming:",
    "reported": ":material/mark_email_read:",
    "done_late": ":material/assignment_turned_in:",
    "done": ":material/check_circle:",
    "missing": ":material/cancel:",
    "late": ":material/history:",
    "awaited": ":material/hourglass_top:",
    "undetermined": ":material/contact_support:",
    "not_due": ":material/hourglass_top:",
    "no_source": ":material/database_off:",
}
STATUS_COLORS = {
    "met": "green",
    "attention": "orange",
    "not_met": "red",
    "not_reported": "gray",
    "in_progress": "blue",
    "none": "gray",
    "overdue": "red",
    "due_soon": "orange",
    "waiting": "gray",
    "on_time": "gray",
    "reported": "green",
    "done_late": "green",
    "done": "green",
    "missing": "red",
    "late": "orange",
    "awaited": "blue",
    "undetermined": "gray",
    "not_due": "blue",
    "no_source": "gray",
}


def status_badge(status: str, *, help: str | None = None) -> None:
    """`status` is a code of analysis: met, attention, not_met, none."""
    st.badge(labels.STATUS[status], icon=STATUS_ICONS[status], color=STATUS_COLORS[status], help=help)


def status_icon(status: str) -> str:
    """Icon and colour alone, for the small criteria of a card that has its word."""
    return "" if status == "none" else f":{STATUS_COLORS[status]}[{STATUS_ICONS[status]}]"


def status_word(status: str, word: str) -> str:
    """A word of the page's own, as a badge within text."""
    return f":{STATUS_COLORS[status]}-badge[{STATUS_ICONS[status]} {word}]"


def status_sign(status: str) -> str:
    """In place of the icon where there can be only text."""
    return task_words.SIGNS.get(status, "")


def status_style(status: str) -> str:
    """The colours of a badge for the cell of a table."""
    color = STATUS_COLORS[status]
    fill, text = (st.get_option(f"theme.{color}{part}Color") for part in ("Background", "Text"))
    return f"background-color: {fill}; color: {text}"
