"""Where the numbers of a card come from: their meaning, the SQL, what was asked of it, and its rows as files."""

from collections.abc import Callable
from datetime import date

import pandas as pd
import streamlit as st

from queries import Filters, Source, ask, describe
from reports import csv_file, readable, workbook
from vietnamese import columns, labels, numbers

from .view import current_view

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


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
    about = _about(asked, len(rows), definition, through)
    with st.popover(labels.SOURCE, type="tertiary", key=f"source_{key}"):
        with st.container(horizontal=True, gap="xsmall"):
            _downloads(rows, about, filters, question.replace("/", "_"), key)
        st.markdown("  \n".join(f":small[**{name}:** {text}]" for name, text in about[:-1]))
        st.code(asked.sql, language="sql")


def _downloads(rows: pd.DataFrame, about: list[tuple[str, str]], filters: Filters, name: str, key: str) -> None:
    def table() -> pd.DataFrame:
        wards = ask("wards/all", Filters(snapshot=filters.snapshot))
        names = dict(zip(wards["ward"], wards["name"], strict=True))
        return readable(rows, names, is_sample=current_view().is_sample)

    shares = [header for column, header in columns.HEADERS.items() if column.endswith("_share")]
    download_file(labels.DOWNLOAD_CSV, lambda: csv_file(table()), f"{name}.csv", key=key)
    download_file(
        labels.DOWNLOAD_XLSX, lambda: workbook(table(), about, shares=shares), f"{name}.xlsx", key=f"{key}_xlsx"
    )


def download_file(label: str, write: Callable[[], bytes], name: str, *, key: str) -> None:
    """Written only when the reader asks for it."""
    mime = XLSX if name.endswith(".xlsx") else "text/csv"
    st.download_button(label, write, name, mime, on_click="ignore", icon=":material/download:", key=f"download_{key}")


def _about(asked: Source, row_count: int, definition: str | None, through: date | None) -> list[tuple[str, str]]:
    """Name and text of each line; the SQL is the last."""
    view = current_view()
    parameters = "; ".join(f"{name} = {_shown(value)}" for name, value in asked.parameters.items())
    lines = [
        (labels.SOURCE_SAMPLE, labels.SAMPLE_HELP if view.is_sample else ""),
        (labels.SOURCE_DEFINITION, definition or ""),
        (labels.SOURCE_THROUGH, numbers.day(through or view.as_of)),
        (labels.SOURCE_SNAPSHOT, view.filters.snapshot or ""),
        (labels.SOURCE_QUESTION, f"queries/{asked.name}.sql"),
        (labels.SOURCE_PARAMETERS, parameters),
        (labels.SOURCE_ROWS, numbers.integer(row_count)),
        (labels.SOURCE_SQL, asked.sql),
    ]
    return [(name, text) for name, text in lines if text]


def _shown(value) -> str:
    if isinstance(value, (tuple, list)):
        return ", ".join(map(str, value)) or labels.SOURCE_ALL
    if value in (date.min, date.max):
        return labels.SOURCE_ALL
    return numbers.day(value) if isinstance(value, date) else str(value)
