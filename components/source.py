"""Where the numbers of a card come from: the question's SQL, what was asked of it, and its rows as a file."""

from collections.abc import Callable
from datetime import date

import pandas as pd
import streamlit as st

from queries import Filters, describe
from vietnamese import labels, numbers


def source_popover(question: str, filters: Filters, rows: pd.DataFrame, *, key: str) -> None:
    with st.popover(labels.SOURCE, type="tertiary", key=f"source_{key}"):
        download_rows(rows, question.replace("/", "_"), key=key)
        asked = describe(question, filters)
        st.markdown(f"**{labels.SOURCE_QUESTION}** queries/{question}.sql")
        for name, value in asked.parameters.items():
            st.markdown(f":small[{name} = {_shown(value)}]")
        st.markdown(f"**{labels.SOURCE_ROWS}** {numbers.integer(len(rows))}")
        st.code(asked.sql, language="sql")


def download_rows(rows: pd.DataFrame, name: str, *, key: str) -> None:
    """A CSV that Excel opens with its accents right."""
    download_file(labels.DOWNLOAD, lambda: rows.to_csv(index=False).encode("utf-8-sig"), f"{name}.csv", key=key)


def download_file(label: str, write: Callable[[], bytes], name: str, *, key: str) -> None:
    """Written only when the reader asks for it."""
    st.download_button(
        label, write, name, "text/csv", on_click="ignore", icon=":material/download:", key=f"download_{key}"
    )


def _shown(value) -> str:
    if isinstance(value, (tuple, list)):
        return ", ".join(map(str, value)) or labels.SOURCE_ALL
    if value in (date.min, date.max):
        return labels.SOURCE_ALL
    return numbers.day(value) if isinstance(value, date) else str(value)
