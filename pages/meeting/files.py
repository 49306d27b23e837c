"""Which file does the meeting take away, and how is it made again?"""

from collections.abc import Callable
from dataclasses import replace

import streamlit as st

from components import (
    chosen_among,
    current_scenarios,
    current_view,
    download_file,
    page_header,
    slide_list,
    slides_in_link,
)
from reports.deck import SLIDES
from reports.files import Order, file_of
from vietnamese import deck_words, image_fine_words, labels
from vietnamese import file_words as words

view = current_view()
scenarios = current_scenarios()
OFFERED = list(SLIDES)


def slides_wanted() -> Order:
    chosen, *_ = slides_in_link(OFFERED, scenarios)
    slide_list({key: deck_words.SLIDES[key] for key in OFFERED}, chosen)
    return Order("pptx", view, scenarios, tuple(chosen))


def tables_wanted() -> Order:
    page, wanted = chosen_among(words.PAGE, words.PAGES, key="workbook"), view
    if page == "image_fines":
        definition = chosen_among(image_fine_words.DEFINITION, image_fine_words.DEFINITIONS, key="definition")
        wanted = replace(view, filters=replace(view.filters, definition=definition))
    return Order("xlsx", wanted, scenarios, page=page)


def report_wanted() -> Order:
    return Order("docx", view, scenarios)


def file_card(kind: str, choose: Callable[[], Order]) -> None:
    with st.container(border=True, key=f"card_{kind}", gap="xsmall", height="stretch"):
        st.markdown(f"### {words.KINDS[kind]}", anchors=False)
        st.markdown(f":small[{words.ABOUT[kind]}]")
        order = choose()
        download_file(words.DOWNLOAD[kind], lambda: file_of(order), order.name, key=kind)
        with st.expander(words.COMMAND, icon=":material/terminal:"):
            st.markdown(f":small[:gray[{words.COMMAND_HELP}]]")
            st.code(order.command(), language="bash", wrap_lines=True)


def show_state() -> None:
    lines = [words.WITH_SCENARIOS if scenarios else words.NO_SCENARIOS]
    if all(view.cut(feed) is None for feed in ("accidents", "fines", "clearances")):
        lines.append(words.NO_NUMBERS)
    st.markdown("  \n".join(f":small[:gray[{line}]]" for line in lines))


with st.container(gap="xsmall"):
    page_header(labels.PAGES["files"].title, view)
    show_state()
    columns = st.columns(3, gap="xsmall")
    for column, (kind, choose) in zip(
        columns, {"pptx": slides_wanted, "xlsx": tables_wanted, "docx": report_wanted}.items(), strict=True
    ):
        with column:
            file_card(kind, choose)
