"""The plan's other promises as lines of a table: name, value, bar with the path on it, target and deadline, status."""

from collections.abc import Callable, Iterable

import streamlit as st

from analysis.other_targets import OtherTarget
from vietnamese import other_target_words as words

from .plain_text import plain
from .status import status_badge

WIDTHS = (3.0, 2.5, 2.0, 2.2, 1.7)


Bar = Callable[[float, float | None, str], str]


def target_lines(targets: Iterable[OtherTarget], bar: Bar) -> None:
    """`bar`: share, path and status as SVG text."""
    with st.container(key="target_heads"):
        for column, word in zip(st.columns(WIDTHS, gap="small"), words.LINE_HEADS, strict=True):
            column.markdown(f":small[:gray[{word}]]")
    for target in targets:
        with st.container(key=f"target_{target.target}"):
            _line(target, bar)


def _line(target: OtherTarget, draw_bar: Bar) -> None:
    name, value, bar, goal, status = st.columns(WIDTHS, gap="small", vertical_alignment="center")
    with name:
        _two(f"**{plain(words.name(target.target))}**", words.reference(target), help=words.citation(target))
    with value:
        _two(f"**{words.value(target)}**", words.counts(target), help=words.definition(target))
    if target.share is not None:
        svg = draw_bar(target.share, target.path, target.status)
        bar.image(svg, width="stretch", alt=words.bar_alt(target))
    with goal:
        _two(words.goal_and_path(target), words.due_and_then(target))
    with status.container(gap=None):
        status_badge(target.status)
        if said := words.standing(target):
            st.markdown(f":small[:gray[{said}]]")


def _two(first: str, second: str, *, help: str | None = None) -> None:
    """A line, and below it one that is smaller."""
    st.markdown(f"{first}  \n:small[:gray[{second or '&nbsp;'}]]", help=help or None)
