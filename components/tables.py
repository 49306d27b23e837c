"""Rows as a table: short ones as text, which prints whole; longer ones in a frame that scrolls."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple
from urllib.parse import quote

import pandas as pd
import streamlit as st
from pandas.io.formats.style import Styler

from vietnamese import labels
from vietnamese.codes import UNKNOWN

from .plain_text import plain
from .status import status_sign, status_style, status_word
from .ward_links import ward_address
from .ward_search import found_wards, search_box

MOST_TEXT_ROWS = 15
ROW_HEIGHT, HEAD_HEIGHT = 24, 33  # pixels; the head with both edges of the frame
MOST_VISIBLE_ROWS = 18
MOST_PRINTED_ROWS = 120
FIRST_VALUE = r"(?:\?\w+=|#)([^&]*)"  # of a link: what is shown of it


class Column(NamedTuple):
    """
    A column under its Vietnamese word; `show` makes text of a value, numbers stand right.

    Of a status the values are codes of status.py; `address` is where a value leads: its first parameter is the value.
    """

    name: str
    word: str
    show: Callable[[Any], str] = str
    is_number: bool = False
    is_status: bool = False
    address: Callable[[Any], str] | None = None


def table(
    rows: pd.DataFrame,
    columns: Sequence[Column],
    *,
    key: str,
    alt: str | None = None,
    empty: str = labels.NOTHING,
    ward_names: Mapping[str, str] | None = None,
) -> None:
    """
    `alt`: the takeaway, for whoever hears a long table. `ward_names`, code -> name: `rows` have a column `ward` whose
    names are links to the profile, and a long table has a box to find wards.
    """
    if ward_names and len(rows) > MOST_TEXT_ROWS:
        rows = rows[rows["ward"].isin(found_wards(search_box(f"find_{key}"), ward_names))]
    if rows.empty:
        st.markdown(f":gray[{empty}]")
    elif len(rows) <= MOST_TEXT_ROWS:
        st.markdown(_as_text(rows, columns, ward_names or {}))
    else:
        _as_frame(rows, columns, key, alt, ward_names)


def _as_frame(
    rows: pd.DataFrame, columns: Sequence[Column], key: str, alt: str | None, ward_names: Mapping[str, str] | None
) -> None:
    shown = pd.DataFrame({column.word: [_text(column, value) for value in rows[column.name]] for column in columns})
    config = {
        column.word: st.column_config.TextColumn(alignment="right" if column.is_number else "left")
        for column in columns
    }
    framed = shown
    for column in columns:
        if address := _address(column, ward_names):
            framed = framed.assign(**{column.word: [address(value) for value in rows[column.name]]})
            config[column.word] = st.column_config.LinkColumn(display_text=FIRST_VALUE)
    st.dataframe(
        _in_colours(framed, rows, columns, key),
        hide_index=True,
        row_height=ROW_HEIGHT,
        height=ROW_HEIGHT * min(len(rows), MOST_VISIBLE_ROWS) + HEAD_HEIGHT,
        column_config=config,
        alt=alt,
        key=f"table_{key}",
    )
    _for_print(shown, key)


def _text(column: Column, value: Any) -> str:
    return f"{status_sign(value)} {column.show(value)}".strip() if column.is_status else column.show(value)


def _address(column: Column, ward_names: Mapping[str, str] | None) -> Callable[[Any], str] | None:
    """Not by the selection of a cell: the keyboard selects each cell on its way through the table."""
    if column.name == "ward" and ward_names:
        return lambda code: ward_address(ward_names[code]) if code in ward_names else f"#{quote(UNKNOWN.word)}"
    return column.address


def _in_colours(framed: pd.DataFrame, rows: pd.DataFrame, columns: Sequence[Column], key: str) -> pd.DataFrame | Styler:
    """Named by `key`: under pandas' own random name the same table would be sent and drawn anew at each run."""
    words = [column for column in columns if column.is_status]
    if not words:
        return framed
    styles = pd.DataFrame("", index=framed.index, columns=framed.columns)
    for column in words:
        styles[column.word] = [status_style(value) for value in rows[column.name]]
    return framed.style.set_uuid(key).apply(lambda _: styles, axis=None)


def _for_print(shown: pd.DataFrame, key: str) -> None:
    """On paper the frame would show no more than its window; on the screen this is hidden (screen.css)."""
    with st.container(key=f"printed_{key}"):
        st.table(shown.head(MOST_PRINTED_ROWS).map(plain), hide_index=True)
        if len(shown) > MOST_PRINTED_ROWS:
            st.markdown(f":small[{labels.printed_rows(MOST_PRINTED_ROWS, len(shown))}]")


def _as_text(rows: pd.DataFrame, columns: Sequence[Column], ward_names: Mapping[str, str]) -> str:
    head = [column.word for column in columns]
    rule = ["---:" if column.is_number else ":---" for column in columns]
    body = zip(*([_cell(column, value, ward_names) for value in rows[column.name]] for column in columns), strict=True)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in [head, rule, *body])


def _cell(column: Column, value: Any, ward_names: Mapping[str, str]) -> str:
    text = plain(column.show(value)) or " "
    if column.is_status:
        return status_word(value, text)
    if column.address:
        text = f"[{text}]({column.address(value)})"
    if column.name == "ward" and value in ward_names:
        text = f"[{text}]({ward_address(ward_names[value])})"
    return f":small[{text}]"
