"""Entry point: the frame of every page, its shared filters, and failures put into words."""

from pathlib import Path

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

from deploy.server import MIDDLEWARE, ROUTES
from deploy.warm_up import warm_up
from queries import asking_ahead
from vietnamese import labels

PAGES = {
    "results": ["overview", "accidents", "image_fines", "clearances"],
    "places": ["ward", "black_spots", "criteria"],
    "steering": ["tasks", "discipline", "other_targets", "what_if"],
    "meeting": ["slides", "files"],
    "about": ["data_status", "definitions"],
}
COMPONENTS = Path(__file__).parent / "components"
SIDEBAR_WIDTH = 220


def page_of(section: str, name: str) -> st.Page:
    words = labels.PAGES[name]
    return st.Page(f"pages/{section}/{name}.py", title=words.title, help=words.help, default=name == "overview")


def show() -> None:
    # Not above: the server imports this file too, and is to answer before all that pages need is there.
    from components import explain_failures, filter_bar, ready_snapshot, snapshot_to_show

    is_alone = st.context.is_embedded
    sidebar = "collapsed" if is_alone else SIDEBAR_WIDTH
    st.set_page_config(page_title=labels.APP, page_icon=labels.ICON, layout="wide", initial_sidebar_state=sidebar)
    st.html(COMPONENTS / "screen.css")
    page = st.navigation(
        {labels.SECTIONS[section]: [page_of(section, name) for name in names] for section, names in PAGES.items()},
        position="hidden" if is_alone else "top",
    )
    with explain_failures():
        snapshot = snapshot_to_show(ready_snapshot().id)
        st.session_state.view = filter_bar(snapshot)
        st.sidebar.html(COMPONENTS / "language.html", unsafe_allow_javascript=True)
        st.session_state.page = page.url_path
        with asking_ahead(page.url_path, st.session_state.view.filters):
            page.run()


if __name__ == "__main__":
    show()
else:
    # The server imports this file before the first visitor. Until the first st.navigation Streamlit takes pages/ for
    # its older kind of pages, and the first link to a page would open under a "Page not found".
    PagesManager.uses_pages_directory = False
    warm_up()
    app = st.App(__file__, routes=ROUTES, middleware=MIDDLEWARE)
