"""One slide: its sentence above, its chart, table or lines, and where the numbers come from below."""

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from reports.slide import Cell, Chart, Slide, Table
from vietnamese import slide_words as words
from vietnamese.labels import DOT, SAMPLE_MARK

from .cards import draw
from .plain_text import plain
from .slide_screen import (
    Screen,
    body_height,
    is_short,
    lines_size,
    most_rows,
    note_height,
    sentence_size,
    table_size,
)
from .status import STATUS_COLORS, STATUS_ICONS

FigureOf = Callable[[Chart | Table, float, float, float], Any]  # body, its width and height in px, px of a unit
NO_BREAK = "\N{NO-BREAK SPACE}"
ANY_HEIGHT = 300  # px; screen.css stretches it


def slide_frame(slide: Slide, screen: Screen, figure_of: FigureOf, *, is_sample: bool) -> None:
    """Into the container around it; `figure_of` draws charts and grids."""
    mark = f"{DOT} {SAMPLE_MARK.replace(' ', NO_BREAK)}" if is_sample else ""
    height = body_height(slide.sentence, slide.source + mark, screen)
    with st.container(key=_sized("sentence", slide, sentence_size(slide.sentence, screen))):
        st.markdown(f"# {plain(slide.sentence)}", anchors=False)
    body = slide.body
    if isinstance(body, Chart) or (isinstance(body, Table) and body.is_grid):
        figure = figure_of(body, screen.room * screen.unit, height * screen.unit, screen.unit)
        with st.container(key=f"slide_figure_{slide.key}", height=ANY_HEIGHT, border=False):
            draw(figure, alt=slide.sentence, key=f"slide_drawn_{slide.key}", height="stretch")
    elif isinstance(body, Table):
        _show_table(slide, body, screen, height)
    else:
        _show_lines(slide, body.lines if body else (), screen, height)
    marked = f" :orange[**{mark}**]" if mark else ""
    with st.container(key=f"slide_source_{slide.key}"):
        st.markdown(f"##### :gray[{plain(slide.source)}]{marked}", anchors=False)


def _show_table(slide: Slide, table: Table, screen: Screen, height: float) -> None:
    height -= note_height(table.note, screen)
    rows = table.rows[: most_rows(height)]
    size = table_size([table.head, *([cell.text for cell in row] for row in rows)], screen, height)
    rules = ["---:" if place in table.numbers else ":---" for place in range(len(table.head))]
    lines = [map(plain, table.head), rules, *(map(_cell, row) for row in rows)]
    with st.container(key=_sized("table", slide, size), gap=None):
        st.markdown("\n".join(f"| {' | '.join(cells)} |" for cells in lines))
        for note in filter(None, (table.note, words.left_out(len(table.rows) - len(rows)))):
            st.markdown(f":gray[{plain(note)}]")


def _show_lines(slide: Slide, lines: Sequence[str], screen: Screen, height: float) -> None:
    with st.container(key=_sized("lines", slide, lines_size(lines, screen, height))):
        st.markdown("\n".join(f"- {plain(line)}" for line in lines))


def _cell(cell: Cell) -> str:
    text = plain(cell.text.replace(" ", NO_BREAK) if is_short(cell.text) else cell.text)
    if cell.state not in STATUS_COLORS:
        return text
    return f":{STATUS_COLORS[cell.state]}-badge[{STATUS_ICONS[cell.state]} {text}]"


def _sized(what: str, slide: Slide, size: float) -> str:
    """A key whose class screen.css gives this size of type."""
    return f"slide_{what}_{slide.key}_{size * 10:.0f}"
