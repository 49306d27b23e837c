"""Rows as a table: short ones as text, which prints whole; longer ones in a frame that scrolls."""

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import pandas as pd
import streamlit as st

from vietnamese import labels

from .plain_text import plain

MOST_TEXT_ROWS = 15
ROW_HEIGHT = 24
MOST_VISIBLE_ROWS = 18


class Column(NamedTuple):
    """A column under its Vietnamese word; `show` makes text of a value, numbers stand right."""

    name: str
    word: str
    show: Callable[[Any], str] = str
    is_number: bool = False


def table(rows: pd.DataFrame, columns: Sequence[Column], *, key: str, empty: str = labels.NOTHING) -> None:
    if rows.empty:
        st.markdown(f":gray[{empty}]")
    elif len(rows) <= MOST_TEXT_ROWS:
        st.markdown(_as_text(rows, columns))
    else:
        shown = pd.DataFrame({column.word: [column.show(value) for value in rows[column.name]] for column in columns})
        st.dataframe(
            shown,
            hide_index=True,
            row_height=ROW_HEIGHT,
            height=ROW_HEIGHT * (min(len(rows), MOST_VISIBLE_ROWS) + 2),
            column_config={
                column.word: st.column_config.TextColumn(alignment="right" if column.is_number else "left")
                for column in columns
            },
            key=f"table_{key}",
        )


def _as_text(rows: pd.DataFrame, columns: Sequence[Column]) -> str:
    head = [column.word for column in columns]
    rule = ["---:" if column.is_number else ":---" for column in columns]
    body = zip(*([_cell(column, value) for value in rows[column.name]] for column in columns), strict=True)
    return "\n".join(f"| {' | '.join(cells)} |" for cells in [head, rule, *body])


def _cell(column: Column, value: Any) -> str:
    return f":small[{plain(column.show(value)) or ' '}]"
