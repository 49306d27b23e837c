"""Where the numbers of a card come from: their meaning, the SQL, what was asked of it, and its rows as files."""

from collections.abc import Callable
from datetime import date

import pandas as pd
import streamlit as st

from queries import Filters, describe
from reports import csv_file, readable, source_lines, ward_names, workbook
from vietnamese import labels

from .view import current_view

OFFICE = "application/vnd.openxmlformats-officedocument"
MIMES = {
    "csv": "text/csv",
    "xlsx": f"{OFFICE}.spreadsheetml.sheet",
    "pptx": f"{OFFICE}.presentationml.presentation",
    "docx": f"{OFFICE}.wordprocessingml.document",
}


def source_popover(
    question: str,
    filters: Filters,
    rows: pd.DataFrame,
    *,
    key: str,
    definition: str | None = None,
    through: date | None = None,
) -> None:
    asked = describe(question, filters)
    about = source_lines(current_view(), asked, len(rows), definition=definition, through=through)
    with st.popover(labels.SOURCE, type="tertiary", key=f"source_{key}"):
        with st.container(horizontal=True, gap="xsmall"):
            _downloads(rows, about, filters, question.replace("/", "_"), key)
        st.markdown("  \n".join(f":small[**{name}:** {text}]" for name, text in about[:-1]))
        st.code(asked.sql, language="sql")


def _downloads(rows: pd.DataFrame, about: list[tuple[str, str]], filters: Filters, name: str, key: str) -> None:
    def table() -> pd.DataFrame:
        return readable(rows, ward_names(filters.snapshot), is_sample=current_view().is_sample)

    download_file(labels.DOWNLOAD_CSV, lambda: csv_file(table()), f"{name}.csv", key=key)
    download_file(labels.DOWNLOAD_XLSX, lambda: workbook(table(), about), f"{name}.xlsx", key=f"{key}_xlsx")


def download_file(label: str, write: Callable[[], bytes], name: str, *, key: str) -> None:
    """Written only when the reader asks for it."""
    mime = MIMES[name.rpartition(".")[2]]
    st.download_button(label, write, name, mime, on_click="ignore", icon=":material/download:", key=f"download_{key}")
